/** One struck note. */
export interface ScoreNote {
  /** Film time in seconds. */
  readonly start: number;
  /** Seconds the key is held. */
  readonly seconds: number;
  /** MIDI number; 60 is middle C. */
  readonly pitch: number;
  /** Strength of the touch, 0-1. */
  readonly velocity: number;
}

/** A named stretch of the score, for people and tests. */
export interface ScoreSection {
  readonly start: number;
  readonly seconds: number;
  /** `ragtime`, `chase`, `rubato`, `waltz`, `cadence`, `card` ... */
  readonly theme: string;
  /** `C major`, `A minor` ... */
  readonly key: string;
  readonly beatsPerMinute: number;
}

/** The music of one film, ready to be played. */
export interface Score {
  readonly seconds: number;
  readonly notes: readonly ScoreNote[];
  readonly sections: readonly ScoreSection[];
  /** Moments of toppers: music is silent just before and hits on them. Film seconds. */
  readonly hits: readonly number[];
}
