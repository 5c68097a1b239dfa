import type { BeatName } from "../domain/gag.ts";

/** How the left hand plays. */
export type LeftHand = "march" | "stride" | "chase" | "waltz" | "arpeggio";

/** A chord as a degree of the scale: semitones of its root above the tonic, and its quality. */
export interface Chord {
  readonly root: number;
  readonly quality: "major" | "minor" | "seventh" | "diminished";
}

/** A kind of music with its harmony and rhythms. */
export interface Theme {
  readonly name: string;
  readonly leftHand: LeftHand;
  /** Beats in a bar. */
  readonly meter: 3 | 4;
  readonly beatsPerMinute: number;
  readonly minor: boolean;
  /** Semitones of its tonic above the film's. */
  readonly transposed: number;
  /** One chord per bar, again and again. */
  readonly chords: readonly [Chord, ...Chord[]];
  /** Rhythms of one bar of melody, in beats; negative values are rests. */
  readonly rhythms: readonly [readonly number[], ...(readonly number[])[]];
  /** How strong it is played, 0-1. */
  readonly strength: number;
}

const I: Chord = { root: 0, quality: "major" };
const II7: Chord = { root: 2, quality: "seventh" };
const IV: Chord = { root: 5, quality: "major" };
const V: Chord = { root: 7, quality: "major" };
const V7: Chord = { root: 7, quality: "seventh" };
const VI7: Chord = { root: 9, quality: "seventh" };
const I7: Chord = { root: 0, quality: "seventh" };
const SHARP_IV: Chord = { root: 6, quality: "diminished" };
const ii: Chord = { root: 2, quality: "minor" };
const vi: Chord = { root: 9, quality: "minor" };
const i: Chord = { root: 0, quality: "minor" };
const iv: Chord = { root: 5, quality: "minor" };
const FLAT_VI: Chord = { root: 8, quality: "major" };
const vii: Chord = { root: 11, quality: "diminished" };

/** The music of each beat: a pompous march, a rag, a chase in the relative minor, a waltz below, the rag come home. */
export const THEMES: Readonly<Record<BeatName, Theme>> = {
  myth: {
    name: "march",
    leftHand: "march",
    meter: 4,
    beatsPerMinute: 112,
    minor: false,
    transposed: 0,
    chords: [I, V7, I, IV, I, II7, V7, I],
    rhythms: [
      [1, 0.75, 0.25, 1, 1],
      [1.5, 0.5, 1, 1],
      [0.75, 0.25, 0.75, 0.25, 1, 1],
    ],
    strength: 0.62,
  },
  tools: {
    name: "ragtime",
    leftHand: "stride",
    meter: 4,
    beatsPerMinute: 126,
    minor: false,
    transposed: 7,
    chords: [I, I, IV, SHARP_IV, I, VI7, II7, V7],
    rhythms: [
      [0.5, 1, 0.5, 0.5, 1, 0.5],
      [0.5, 0.5, 1, 0.5, 0.5, 1],
      [-0.5, 0.5, 0.5, 1, 0.5, 1],
    ],
    strength: 0.56,
  },
  attempt: {
    name: "chase",
    leftHand: "chase",
    meter: 4,
    beatsPerMinute: 168,
    minor: true,
    transposed: 9,
    chords: [i, i, V7, V7, i, iv, vii, V7],
    rhythms: [
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.5, 0.5, 1, 0.5, 0.5, 1],
      [1, 0.5, 0.5, 0.5, 0.5, 1],
    ],
    strength: 0.66,
  },
  breakfast: {
    name: "waltz",
    leftHand: "waltz",
    meter: 3,
    beatsPerMinute: 138,
    minor: false,
    transposed: 5,
    chords: [I, vi, ii, V7, I, I7, IV, V7],
    rhythms: [
      [2, 1],
      [1, 1, 1],
      [1.5, 0.5, 1],
    ],
    strength: 0.56,
  },
  resolution: {
    name: "ragtime",
    leftHand: "stride",
    meter: 4,
    beatsPerMinute: 132,
    minor: false,
    transposed: 0,
    chords: [I, VI7, II7, V7],
    rhythms: [
      [0.5, 1, 0.5, 0.5, 1, 0.5],
      [0.5, 0.5, 1, 1, 1],
    ],
    strength: 0.68,
  },
};

/** Under a card the hands only break the chord, freely. */
export const CARD_CHORDS: {
  readonly major: readonly [Chord, ...Chord[]];
  readonly minor: readonly [Chord, ...Chord[]];
} = {
  major: [I, V],
  minor: [i, FLAT_VI],
};

/** The last bars: home by the dominant. */
export const CADENCE: readonly [Chord, ...Chord[]] = [ii, V7, I, I];
