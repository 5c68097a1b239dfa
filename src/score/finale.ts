import { chordTones, nearestPitch } from "./harmony.ts";
import type { ScoreNote } from "./score.ts";
import type { Stretch } from "./stretches.ts";
import { CADENCE } from "./themes.ts";

/** Where the last chord is struck, as a share of the stretch. */
const LAST_CHORD = 0.55;
/** The last chord is let go so long before the film ends. */
const TAIL_SECONDS = 0.25;

/** The end of the music: home by the dominant, slower and slower, and a last chord that rings under the end card. */
export function finale(stretch: Stretch, { tonic }: { readonly tonic: number }): readonly ScoreNote[] {
  const end = stretch.start + stretch.seconds - TAIL_SECONDS;
  // Each chord takes longer than the one before: a ritardando.
  const shares = [0, 0.14, 0.31, LAST_CHORD] as const;
  const starts = shares.map((share) => stretch.start + share * stretch.seconds);
  return CADENCE.flatMap((chord, index) => {
    const start = starts[index] ?? stretch.start;
    const next = starts[index + 1] ?? end;
    const tones = chordTones(chord, tonic);
    const high = index === CADENCE.length - 1 ? 79 : 72;
    const pitches = [
      nearestPitch(tones[0], 36),
      nearestPitch(tones[0], 48),
      ...tones.map((tone) => nearestPitch(tone, 60)),
      nearestPitch(tones[0], high),
    ];
    return pitches.map((pitch, finger) => ({
      start: start + finger * 0.012,
      seconds: Math.max(0.1, next - start),
      pitch,
      velocity: 0.5 + index * 0.07,
    }));
  });
}
