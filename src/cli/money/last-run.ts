import { isUnfinished, type LedgerRun, type LedgerSnapshot } from "../../domain/ledger.ts";

/**
 * The run that `last` means: the newest that made a film. A retake is passed over, unless one of its jobs is not
 * finished: the film it was bought for may lack other shots.
 */
export function lastRun({
  attempts,
  runs,
}: Pick<LedgerSnapshot, "attempts" | "runs">): LedgerRun | undefined {
  const open = new Set(attempts.filter(isUnfinished).map(({ runId }) => runId));
  return runs.findLast(({ id, retake }) => retake !== true || open.has(id));
}
