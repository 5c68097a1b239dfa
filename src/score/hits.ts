import type { ScoreNote } from "./score.ts";

/** Silence before a topper, in seconds; the dampers need a part of it. */
export const SILENCE_SECONDS = 0.4;
/** Nothing else is struck for so long after a hit. */
const AFTER_SECONDS = 0.35;
/** The chromatic run that leads into the silence. */
const RUN = { notes: 9, seconds: 0.6, from: 67 } as const;

/** Clears the air before every topper, runs up to it and strikes it. */
export function strikeToppers(
  notes: readonly ScoreNote[],
  { hits, tonic }: { readonly hits: readonly number[]; readonly tonic: number },
): readonly ScoreNote[] {
  const cleared = notes.flatMap((note) => hush(note, hits));
  return [...cleared, ...hits.flatMap((hit) => [...run(hit), ...strike(hit, tonic)])];
}

/**
 * A note as the hits leave it: dropped when it would be struck near one, damped when it would ring into the silence.
 */
function hush(note: ScoreNote, hits: readonly number[]): readonly ScoreNote[] {
  let { seconds } = note;
  for (const hit of hits) {
    const quiet = hit - SILENCE_SECONDS;
    if (note.start > quiet - RUN.seconds && note.start < hit + AFTER_SECONDS) return [];
    if (note.start <= quiet) seconds = Math.min(seconds, quiet - note.start);
  }
  return [{ ...note, seconds }];
}

function run(hit: number): readonly ScoreNote[] {
  const step = RUN.seconds / RUN.notes;
  const start = hit - SILENCE_SECONDS - RUN.seconds;
  return Array.from({ length: RUN.notes }, (_, index): ScoreNote => ({
    start: start + index * step,
    seconds: step,
    pitch: RUN.from + index,
    velocity: 0.45 + index * 0.04,
  })).filter((note) => note.start >= 0);
}

/** A low octave, a crushed second above it and a bright chord on top. */
function strike(hit: number, tonic: number): readonly ScoreNote[] {
  const low = tonic - 36;
  const pitches = [low, low + 12, low + 13, tonic + 12, tonic + 16, tonic + 19, tonic + 24];
  return pitches.map((pitch) => ({ start: hit, seconds: 0.5, pitch, velocity: pitch < tonic ? 0.8 : 0.92 }));
}
