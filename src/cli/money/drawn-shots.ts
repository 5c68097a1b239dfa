import type { RunSummary } from "../../jobs/job-events.ts";
import type { ShotSource } from "../../media/film-clips.ts";

/** Shots that are drawn in a film whose clips are bought, by name. */
export interface DrawnShots {
  /** Bought for this run, but the clip cannot be used. */
  readonly unusable: readonly string[];
  /** Not asked for by this run, and without a clip of another. */
  readonly unbought: readonly string[];
}

/** Sorts the drawn shots of a film by what can be done about them; why the others have no clip is in the summary. */
export function drawnShots(sources: readonly ShotSource[], { shots }: Pick<RunSummary, "shots">): DrawnShots {
  const outcomes = new Map(shots.map(({ shot, kind }) => [shot, kind]));
  const drawn = sources.filter((source) => source.kind === "drawn");
  const isUnusable = ({ id }: ShotSource): boolean => {
    const outcome = outcomes.get(id);
    return outcome === "bought" || outcome === "reused";
  };
  const isUnbought = ({ id, reason }: (typeof drawn)[number]): boolean =>
    !outcomes.has(id) && reason === undefined;
  return {
    unusable: drawn.filter(isUnusable).map(({ id }) => id),
    unbought: drawn.filter(isUnbought).map(({ id }) => id),
  };
}
