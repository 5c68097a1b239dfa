import { followJob } from "./follow-job.ts";
import type { JobContext } from "./job-context.ts";
import type { ShotOutcome } from "./job-events.ts";
import { reconcile, type SuspectAttempt } from "./reconcile.ts";

/** Looks for the job of an attempt the ledger has as suspect, and follows it when it is found. */
export async function findSuspect(
  attempt: SuspectAttempt,
  details: { readonly reason: string; readonly aspectRatio?: string },
  context: JobContext,
): Promise<ShotOutcome> {
  const { emit, limits } = context;
  const of = { shot: attempt.shot, attempt: attempt.id };
  emit({ ...of, kind: "suspect", reason: details.reason, lookInMs: limits.graceMs });
  const found = await reconcile(attempt, context);
  if (found.kind === "held") {
    const reason = `${details.reason}; ${found.reason}`;
    emit({ ...of, kind: "held", reason });
    return { kind: "held", attempt: attempt.id, reason };
  }
  const { jobId } = found;
  emit({ ...of, kind: "found", jobId });
  const { aspectRatio } = details;
  return followJob(
    { attempt, jobId, stalled: false, ...(aspectRatio !== undefined && { aspectRatio }) },
    context,
  );
}
