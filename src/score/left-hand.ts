import { chordTones, nearestPitch } from "./harmony.ts";
import type { ScoreNote } from "./score.ts";
import type { Chord, LeftHand } from "./themes.ts";

/** One bar for a hand. */
export interface Bar {
  /** Film seconds. */
  readonly start: number;
  /** Seconds of one beat. */
  readonly beat: number;
  /** Beats in this bar; the last bar of a stretch can be short. */
  readonly beats: number;
  readonly chord: Chord;
  /** MIDI pitch of the tonic, 60-71. */
  readonly tonic: number;
  readonly minor: boolean;
  readonly velocity: number;
}

const BASS = 40;
const MIDDLE = 55;

/** The accompaniment of one bar. */
export function playLeftHand(style: LeftHand, bar: Bar): readonly ScoreNote[] {
  const beats = Array.from({ length: Math.max(1, Math.floor(bar.beats)) }, (_, index) => index);
  switch (style) {
    case "march":
      return beats.flatMap((beat) => (beat % 2 === 0 ? octave(bar, beat) : chord(bar, beat)));
    case "stride":
      return beats.flatMap((beat) => (beat % 2 === 0 ? bass(bar, beat) : chord(bar, beat)));
    case "chase":
      return beats.flatMap((beat) => [...bass(bar, beat), ...chord(bar, beat + 0.5)]);
    case "waltz":
      return beats.flatMap((beat) => (beat % 3 === 0 ? bass(bar, beat) : chord(bar, beat)));
    case "arpeggio":
      return arpeggio(bar);
  }
}

function bass(bar: Bar, beat: number): readonly ScoreNote[] {
  const tones = chordTones(bar.chord, bar.tonic);
  const root = nearestPitch(tones[0], BASS);
  const fifth = nearestPitch(tones[2] ?? tones[0], BASS);
  return [note(bar, { beat, beats: 0.8, pitch: beat % 4 === 2 ? fifth : root, touch: 0.95 })];
}

function octave(bar: Bar, beat: number): readonly ScoreNote[] {
  return bass(bar, beat).flatMap((low) => [low, { ...low, pitch: low.pitch - 12 }]);
}

function chord(bar: Bar, beat: number): readonly ScoreNote[] {
  const tones = chordTones(bar.chord, bar.tonic);
  return tones.map((tone) =>
    note(bar, { beat, beats: 0.45, pitch: nearestPitch(tone, MIDDLE), touch: 0.62 }),
  );
}

function arpeggio(bar: Bar): readonly ScoreNote[] {
  const tones = chordTones(bar.chord, bar.tonic);
  const root = nearestPitch(tones[0], BASS + 3);
  const ladder = [
    root,
    ...[0, 1, 2, 0].map((index, step) => climb(tones[index] ?? tones[0], root + 7 + step * 5)),
  ];
  return ladder.map((pitch, index) =>
    note(bar, { beat: index * 0.5, beats: bar.beats - index * 0.5, pitch, touch: 0.8 + index * 0.04 }),
  );
}

/** The first pitch of a class at or above a floor. */
function climb(pitchClass: number, floor: number): number {
  return floor + ((((pitchClass - floor) % 12) + 12) % 12);
}

function note(
  { start, beat: beatSeconds, velocity }: Bar,
  played: { readonly beat: number; readonly beats: number; readonly pitch: number; readonly touch: number },
): ScoreNote {
  return {
    start: start + played.beat * beatSeconds,
    seconds: Math.max(0.05, played.beats * beatSeconds),
    pitch: played.pitch,
    velocity: velocity * played.touch,
  };
}
