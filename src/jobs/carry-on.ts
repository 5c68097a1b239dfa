import type { Attempt } from "../domain/ledger.ts";
import { findSuspect } from "./find-suspect.ts";
import { followJob } from "./follow-job.ts";
import type { JobContext } from "./job-context.ts";
import type { ShotOutcome } from "./job-events.ts";

/**
 * Goes on with an unfinished attempt of this process or of a dead one, without a new POST. One that was reserved and
 * got no further may have been sent, so it is suspect from now on.
 * @param aspectRatio what was asked for, where that is known
 */
export async function carryOn(
  attempt: Attempt,
  context: JobContext,
  aspectRatio?: string,
): Promise<ShotOutcome> {
  const { ledger, emit } = context;
  const { id, shot, state, jobId } = attempt;
  emit({ kind: "resumed", shot, attempt: id, state });
  const asked = aspectRatio === undefined ? {} : { aspectRatio };
  if (jobId !== undefined)
    return followJob({ attempt, jobId, stalled: state === "stalled", ...asked }, context);
  const reason = attempt.reason ?? "its process ended before the answer to the POST was recorded";
  if (state === "reserved") await ledger.suspect(id, reason);
  return findSuspect(attempt, { reason, ...asked }, context);
}
