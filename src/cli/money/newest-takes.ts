import { entryOf } from "../../domain/entry-of.ts";
import type { LedgerSnapshot } from "../../domain/ledger.ts";
import type { ModelSpec } from "../../domain/video-model.ts";

/** Which clips are looked for. */
export interface WantedTakes {
  readonly filmHash: string;
  readonly runId: string;
  readonly spec: Pick<ModelSpec, "provider" | "model">;
  /** Takes that the run was begun for, by shot. */
  readonly begun?: Readonly<Record<string, number>>;
}

/**
 * The take of each shot that a run goes on with: the newest that was bought for this film, or that this run began or
 * was begun for. A shot without one is bought as its first take.
 */
export function newestTakes(
  { attempts, runs }: Pick<LedgerSnapshot, "attempts" | "runs">,
  { filmHash, runId, spec, begun = {} }: WantedTakes,
): Record<string, number> {
  const ofFilm = new Set(runs.filter((run) => run.filmHash === filmHash).map(({ id }) => id));
  const takes: Record<string, number> = { ...begun };
  for (const attempt of attempts) {
    const { shot, take, provider, model } = attempt;
    if (!ofFilm.has(attempt.runId) || provider !== spec.provider || model !== spec.model) continue;
    if (attempt.result !== "bought" && attempt.runId !== runId) continue;
    takes[shot] = Math.max(take, entryOf(takes, shot) ?? 0);
  }
  return takes;
}
