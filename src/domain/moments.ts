import type { FilmShot } from "./film.ts";

/**
 * Where the three moments of a gag begin, as a share of its shot: drawn gags, music and pictures agree on it. The setup
 * begins at 0.
 */
export const MOMENTS = { escalation: 0.34, topper: 0.7 } as const;

/**
 * The same for the shot in which the running gag of the story is paid off, after its own topper: it has a fourth moment.
 */
export const PAYOFF_MOMENTS = { escalation: 0.28, topper: 0.54, closing: 0.77 } as const;

/** The shot in which the running gag is paid off: the first of the resolution. */
export function payoffShot<Shot extends Pick<FilmShot, "beat">>(shots: readonly Shot[]): Shot | undefined {
  return shots.find(({ beat }) => beat === "resolution");
}

/** The film time in seconds at which a shot is that far; the last cut when it is further than the film shows. */
export function filmTimeOf(shot: Pick<FilmShot, "segments" | "seconds">, progress: number): number {
  const at = progress * shot.seconds;
  const segment = shot.segments.find(({ from, seconds }) => at >= from && at < from + seconds);
  if (segment !== undefined) return segment.start + at - segment.from;
  const [last] = shot.segments.slice(-1);
  return last === undefined ? 0 : last.start + last.seconds;
}
