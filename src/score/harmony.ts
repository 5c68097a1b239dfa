import type { Chord } from "./themes.ts";

const INTERVALS: Readonly<Record<Chord["quality"], readonly [number, ...number[]]>> = {
  major: [0, 4, 7],
  minor: [0, 3, 7],
  seventh: [0, 4, 7, 10],
  diminished: [0, 3, 6, 9],
};

const MAJOR_SCALE = [0, 2, 4, 5, 7, 9, 11] as const;
/** Harmonic minor: the leading note is raised. */
const MINOR_SCALE = [0, 2, 3, 5, 7, 8, 11] as const;

/** Pitch classes of a chord, root first, for a tonic given as MIDI pitch. */
export function chordTones({ root, quality }: Chord, tonic: number): readonly [number, ...number[]] {
  const [first, ...rest] = INTERVALS[quality];
  const pitchClass = (interval: number): number => (tonic + root + interval) % 12;
  return [pitchClass(first), ...rest.map(pitchClass)];
}

/** The pitch of a class that is nearest to another pitch; the lower one of two. */
export function nearestPitch(pitchClass: number, near: number): number {
  const below = near - ((((near - pitchClass) % 12) + 12) % 12);
  return near - below <= 6 ? below : below + 12;
}

/** The nearest tone of a chord to a pitch. */
export function nearestChordTone(tones: readonly [number, ...number[]], near: number): number {
  const candidates = tones.map((tone) => nearestPitch(tone, near));
  return candidates.reduce((best, pitch) => (Math.abs(pitch - near) < Math.abs(best - near) ? pitch : best));
}

/** The next pitch of the scale above (1) or below (-1) a pitch. */
export function scaleStep(
  pitch: number,
  direction: 1 | -1,
  key: { readonly tonic: number; readonly minor: boolean },
): number {
  const scale: readonly number[] = key.minor ? MINOR_SCALE : MAJOR_SCALE;
  let next = pitch + direction;
  while (!scale.includes((((next - key.tonic) % 12) + 12) % 12)) next += direction;
  return next;
}
