import { createDice, type Dice } from "./dice.ts";
import { chordTones, nearestChordTone, scaleStep } from "./harmony.ts";
import type { Bar } from "./left-hand.ts";
import type { ScoreNote } from "./score.ts";

/** Steps of the film's own tune, -4 to 4 degrees; the same in every theme, so that the film has one melody. */
export type Motif = readonly number[];

const MOTIF_LENGTH = 6;
const MIDDLE = 76;
const RANGE = { low: 67, high: 88 } as const;

/** The tune of a film, made from its name: another repository, another tune. */
export function filmMotif(name: string, seed: number): Motif {
  const dice = createDice("motif", name, seed);
  const steps = Array.from({ length: MOTIF_LENGTH }, () => dice.pick([-2, -1, -1, 1, 1, 2, 2, 3, -3]));
  const drift = steps.reduce((sum, step) => sum + step, 0);
  // A tune that wanders off comes back with its last step.
  return [...steps, -Math.sign(drift) * Math.min(4, Math.abs(drift))];
}

/** Plays the tune bar after bar; knows where it is. */
export class Melody {
  readonly #motif: Motif;
  readonly #dice: Dice;
  #pitch = MIDDLE;
  #step = 0;

  constructor(motif: Motif, dice: Dice) {
    this.#motif = motif;
    this.#dice = dice;
  }

  /** The right hand of one bar in a rhythm; `octaves` doubles it for loud places. */
  play(
    bar: Bar,
    { rhythm, octaves }: { readonly rhythm: readonly number[]; readonly octaves: boolean },
  ): readonly ScoreNote[] {
    const notes: ScoreNote[] = [];
    let at = 0;
    for (const length of rhythm) {
      const beats = Math.min(Math.abs(length), bar.beats - at);
      if (beats <= 0) break;
      if (length > 0) notes.push(...this.#strike(bar, { at, beats, octaves }));
      at += beats;
    }
    return notes;
  }

  #strike(
    bar: Bar,
    when: { readonly at: number; readonly beats: number; readonly octaves: boolean },
  ): readonly ScoreNote[] {
    this.#pitch = this.#next(bar, when.at % 1 === 0);
    const accent = when.at === 0 ? 1.08 : when.at % 1 === 0 ? 1 : 0.9;
    const human = 0.94 + this.#dice.next() * 0.1;
    const struck: ScoreNote = {
      start: bar.start + when.at * bar.beat + (when.at === 0 ? 0 : (this.#dice.next() - 0.5) * 0.012),
      seconds: Math.max(0.06, when.beats * bar.beat * 0.9),
      pitch: this.#pitch,
      velocity: Math.min(1, bar.velocity * accent * human * 1.1),
    };
    return when.octaves
      ? [struck, { ...struck, pitch: struck.pitch - 12, velocity: struck.velocity * 0.8 }]
      : [struck];
  }

  /** Strong beats sit on the chord; between them the tune walks its steps. */
  #next(bar: Bar, strong: boolean): number {
    const step = this.#motif[this.#step % this.#motif.length] ?? 1;
    this.#step += 1;
    let pitch = this.#pitch;
    const direction = step < 0 ? -1 : 1;
    for (let count = 0; count < Math.abs(step); count += 1) pitch = scaleStep(pitch, direction, bar);
    if (pitch > RANGE.high) pitch -= 12;
    if (pitch < RANGE.low) pitch += 12;
    return strong ? nearestChordTone(chordTones(bar.chord, bar.tonic), pitch) : pitch;
  }
}
