import type { FilmShot } from "../domain/film.ts";
import { LEAST_CLIP_SHARE } from "../domain/film-rules.ts";

/** How a clip is brought to the length its shot needs. */
export interface ClipFit {
  readonly ok: true;
  /** Clip seconds per film second. */
  readonly speed: number;
  /** Seconds at the end of the shot that show the last picture standing still. */
  readonly held: number;
  /** Seconds at the end of the clip that are not shown. */
  readonly trimmed: number;
}

/** A clip may be shown in so much of its time, but not faster ... */
const FASTEST = 1 / LEAST_CLIP_SHARE;
/** ... or in 125 % of it, but not slower. */
const SLOWEST = 1 / 1.25;
/** Longest time in seconds the last picture may stand still. */
const LONGEST_HOLD = 0.5;

/**
 * Fits a clip into its shot. All of the action is shown where a change of speed of at most 25 % of its time allows it,
 * for the joke comes last; what is longer is trimmed at its end, what is shorter holds its last picture up to 0.5 s.
 */
export function fitClip(
  shot: FilmShot,
  clipSeconds: number,
): ClipFit | { readonly ok: false; readonly reason: string } {
  const needed = Math.max(...shot.segments.map(({ from, seconds }) => from + seconds));
  const speed = Math.min(FASTEST, Math.max(SLOWEST, clipSeconds / needed));
  const shown = clipSeconds / speed;
  const held = Math.max(0, needed - shown);
  if (held > LONGEST_HOLD)
    return {
      ok: false,
      reason: `it lasts ${clipSeconds.toFixed(1)} s, too short for ${needed.toFixed(1)} s`,
    };
  return { ok: true, speed, held, trimmed: Math.max(0, clipSeconds - needed * speed) };
}

/** A difference of speed that comes from rounding to frames; nobody sees it. */
const UNSEEN = 0.02;

/** What a fit changes, in words for a report; empty when the clip runs as it is. */
export function fitNotes({ speed, held, trimmed }: ClipFit): readonly string[] {
  return [
    ...(Math.abs(speed - 1) < UNSEEN
      ? []
      : [
          `the clip is played ${speed > 1 ? "faster" : "slower"}: in ${Math.round(100 / speed)} % of its time`,
        ]),
    ...(trimmed < 0.05 ? [] : [`last ${trimmed.toFixed(1)} s left out`]),
    ...(held < 0.05 ? [] : [`last picture held for ${held.toFixed(1)} s`]),
  ];
}
