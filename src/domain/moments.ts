import type { FilmPlan, FilmShot } from "./film.ts";

/**
 * Where the three moments of a gag begin, as a share of the seconds in which it is acted: drawn gags, music and
 * pictures agree on it. The setup begins at 0.
 */
export const MOMENTS = { escalation: 0.34, topper: 0.7 } as const;

/**
 * The same for the shot in which the running gag of the story
 * is paid off, after its own topper: it has a fourth moment.
 */
export const PAYOFF_MOMENTS = { escalation: 0.28, topper: 0.54, closing: 0.77 } as const;

/** The shot in which the running gag is paid off: the first of the resolution. */
export function payoffShot<Shot extends Pick<FilmShot, "beat">>(shots: readonly Shot[]): Shot | undefined {
  return shots.find(({ beat }) => beat === "resolution");
}

/** Seconds that an iris takes to close, and the most of the shot it may take. */
const CLOSING = { seconds: 0.9, share: 0.15 } as const;

/** The last seconds of a shot in which the iris closes on what has been acted: 0 unless the shot ends its beat. */
export function closingSeconds({ shots }: Pick<FilmPlan, "shots">, shot: FilmShot): number {
  const last = shots.findLast(({ beat }) => beat === shot.beat);
  return last?.id === shot.id ? Math.min(CLOSING.seconds, shot.seconds * CLOSING.share) : 0;
}

/**
 * The seconds of a shot in which its gag is acted: all of it
 * but the closing iris, under which the last picture is held.
 */
export function actedSeconds(film: Pick<FilmPlan, "shots">, shot: FilmShot): number {
  return shot.seconds - closingSeconds(film, shot);
}

/**
 * The film time in seconds at which the gag of a shot is that far; the last cut when it is further than the film shows.
 */
export function filmTimeOf(film: Pick<FilmPlan, "shots">, shot: FilmShot, progress: number): number {
  const at = progress * actedSeconds(film, shot);
  const segment = shot.segments.find(({ from, seconds }) => at >= from && at < from + seconds);
  if (segment !== undefined) return segment.start + at - segment.from;
  const [last] = shot.segments.slice(-1);
  return last === undefined ? 0 : last.start + last.seconds;
}
