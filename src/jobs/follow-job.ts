import type { Artifact } from "../domain/ledger.ts";
import { type FailureCode, failurePrice } from "./failure-price.ts";
import { fetchClip } from "./fetch-clip.ts";
import type { JobContext } from "./job-context.ts";
import type { ShotOutcome } from "./job-events.ts";
import { type PaidJob, type PollEnd, pollJob } from "./poll-job.ts";

/**
 * Follows a paid job to its end: asks until it is done, downloads, verifies, keeps, and settles what it cost. Whatever
 * happens, either the ledger says how it ended or its money stays set aside.
 */
export async function followJob(job: PaidJob, context: JobContext): Promise<ShotOutcome> {
  const { jobMs } = context.limits;
  const end = await pollJob(job, context, context.clock.now() + jobMs);
  switch (end.kind) {
    case "done":
      return takeDelivery(job, end, context);
    case "failed":
      return settleFailure(job, { ...end, paidMicroUsd: failedPrice(job, end, context) }, context);
    case "missing":
      await stall(job, `the provider does not know the job: ${end.reason}`, context);
      return { kind: "held", attempt: job.attempt.id, reason: end.reason };
    case "deadline":
      return giveUpForNow(job, `not done after ${waitText(jobMs)}: ${end.reason}`, context);
    case "interrupted":
      return leaveRunning(job, "the run was stopped", context);
    case "stopped":
      context.stop.buyNoMore(end.code, end.reason);
      return leaveRunning(job, end.reason, context);
  }
}

/** In seconds below two minutes. */
function waitText(milliseconds: number): string {
  return milliseconds < 120_000
    ? `${Math.round(milliseconds / 1000)} s`
    : `${Math.round(milliseconds / 60_000)} minutes`;
}

async function takeDelivery(
  job: PaidJob,
  end: Extract<PollEnd, { kind: "done" }>,
  context: JobContext,
): Promise<ShotOutcome> {
  const { clock, limits, sha256 } = context;
  const { attempt } = job;
  const paidMicroUsd = paidPrice(job, end.actualMicroUsd ?? attempt.microUsd, context);
  const file = clipFile(attempt, sha256);
  const fetched = await fetchClip({ ...job, file }, context, clock.now() + limits.downloadMs);
  switch (fetched.kind) {
    case "kept":
      return settleBought(job, { ...fetched, paidMicroUsd }, context);
    case "aside":
      await stall(job, `the clip failed verification: ${fetched.reason}`, context);
      return { kind: "held", attempt: attempt.id, reason: fetched.reason };
    case "gone":
      return settleFailure(job, { code: "expired", reason: fetched.reason, paidMicroUsd }, context);
    case "deadline":
      return giveUpForNow(job, fetched.reason, context);
    case "interrupted":
      return leaveRunning(job, "the run was stopped", context);
  }
}

/** Name of a clip in the store: by content, and by attempt so that no two downloads meet. */
function clipFile(attempt: PaidJob["attempt"], sha256: JobContext["sha256"]): string {
  return `${attempt.shotKey.slice(0, 24)}-${sha256(attempt.id).slice(0, 8)}.mp4`;
}

/** What the provider says it took, when that is an amount; else what was reserved. More than that raises the alarm. */
function paidPrice({ attempt }: PaidJob, actual: number, { emit, stop }: JobContext): number {
  const of = { shot: attempt.shot, attempt: attempt.id };
  if (!Number.isSafeInteger(actual) || actual < 0) {
    emit({ ...of, kind: "warning", message: `${actual} is no price; the reserved one counts` });
    return attempt.microUsd;
  }
  if (actual > attempt.microUsd) {
    emit({ ...of, kind: "overrun", reservedMicroUsd: attempt.microUsd, paidMicroUsd: actual });
    stop.buyNoMore("overrun", `${attempt.shot} cost more than was reserved for it`);
  }
  return actual;
}

async function settleBought(
  { attempt }: PaidJob,
  clip: { readonly path: string; readonly artifact: Artifact; readonly paidMicroUsd: number },
  { ledger, emit }: JobContext,
): Promise<ShotOutcome> {
  const { path, artifact, paidMicroUsd } = clip;
  const of = { shot: attempt.shot, attempt: attempt.id };
  if (artifact.mismatch !== undefined) emit({ ...of, kind: "mismatch", difference: artifact.mismatch });
  await ledger.settle(attempt.id, { result: "bought", paidMicroUsd, artifact });
  emit({ ...of, kind: "bought", path, artifact, paidMicroUsd });
  return { kind: "bought", path, artifact, paidMicroUsd };
}

/** What a job without a clip took: what the provider says, else what the price row says about such jobs. */
function failedPrice(job: PaidJob, end: Extract<PollEnd, { kind: "failed" }>, context: JobContext): number {
  const { model, microUsd } = job.attempt;
  // The row of another model says nothing about this one.
  const rule = model === context.spec.model ? context.spec.failedJobsBilled : "unknown";
  const expected = failurePrice({ code: end.code, rule, reservedMicroUsd: microUsd });
  return paidPrice(job, end.actualMicroUsd ?? expected, context);
}

async function settleFailure(
  { attempt }: PaidJob,
  end: { readonly code: FailureCode; readonly reason: string; readonly paidMicroUsd: number },
  { ledger, emit }: JobContext,
): Promise<ShotOutcome> {
  const { code, reason, paidMicroUsd } = end;
  const result = code === "expired" ? "expired" : "failed";
  await ledger.settle(attempt.id, { result, paidMicroUsd });
  emit({ kind: "failed", shot: attempt.shot, attempt: attempt.id, code, reason, paidMicroUsd });
  return { kind: "failed", code, reason, paidMicroUsd };
}

/** The money stays held; the ledger hears of it once. */
async function stall(
  { attempt, stalled }: PaidJob,
  reason: string,
  { ledger, emit }: JobContext,
): Promise<void> {
  if (!stalled) await ledger.stalled(attempt.id, reason);
  emit({ kind: "stalled", shot: attempt.shot, attempt: attempt.id, reason });
}

async function giveUpForNow(job: PaidJob, reason: string, context: JobContext): Promise<ShotOutcome> {
  await stall(job, reason, context);
  return { kind: "running", attempt: job.attempt.id, reason };
}

function leaveRunning({ attempt, jobId }: PaidJob, reason: string, { emit, model }: JobContext): ShotOutcome {
  const kind = model.jobsEndWithProcess === true ? "left-unfinished" : "left-running";
  emit({ kind, shot: attempt.shot, attempt: attempt.id, jobId, reason });
  return { kind: "running", attempt: attempt.id, reason };
}
