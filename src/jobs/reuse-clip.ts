import type { Artifact, Attempt } from "../domain/ledger.ts";
import { type Delivery, fetchClip } from "./fetch-clip.ts";
import type { JobContext } from "./job-context.ts";
import type { ShotOutcome } from "./job-events.ts";
import { pollJob } from "./poll-job.ts";

/** An attempt that was bought. */
export type BoughtAttempt = Attempt & { readonly artifact: Artifact };

/** True for an attempt whose clip is paid and was verified. */
export function isBought(attempt: Attempt): attempt is BoughtAttempt {
  return attempt.state === "settled" && attempt.result === "bought" && attempt.artifact !== undefined;
}

/**
 * Uses a clip that was bought before. When its file is gone or was changed it is downloaded again, as long as the
 * provider still has the same bytes; it is never bought again
 * unasked, and that is advised only where it is lost for good.
 */
export async function reuseClip(attempt: BoughtAttempt, context: JobContext): Promise<ShotOutcome> {
  const { clips, emit } = context;
  const { shot, id, artifact } = attempt;
  const there = await clips.find(artifact);
  const found: Found =
    there === undefined ? await downloadAgain(attempt, context) : { kind: "there", path: there };
  const lost = `it was bought, but its file ${artifact.file} is gone`;
  switch (found.kind) {
    case "there":
      emit({ kind: "reused", shot, path: found.path, artifact });
      return { kind: "reused", path: found.path, artifact };
    case "lost": {
      const reason = `${lost} and so is the provider's: ${found.reason}; retake ${shot} to buy it again`;
      emit({ kind: "skipped", shot, reason });
      return { kind: "not-bought", reason };
    }
    case "later": {
      const reason = `${lost} and cannot be downloaded now: ${found.reason}; run the film again`;
      emit({ kind: "skipped", shot, reason });
      return { kind: "running", attempt: id, reason };
    }
  }
}

type Found =
  | { readonly kind: "there"; readonly path: string }
  /** For good. */
  | { readonly kind: "lost"; readonly reason: string }
  | { readonly kind: "later"; readonly reason: string };

const STOPPED: Found = { kind: "later", reason: "the run was stopped" };

async function downloadAgain(attempt: BoughtAttempt, context: JobContext): Promise<Found> {
  const { clock, limits, emit, stop } = context;
  const { jobId, shot, id, artifact } = attempt;
  if (jobId === undefined) return { kind: "lost", reason: "its job is not known" };
  emit({ kind: "warning", shot, attempt: id, message: `${artifact.file} is gone; downloading it again` });
  const deadline = clock.now() + limits.downloadMs;
  const job = { attempt, jobId, stalled: false };
  const end = await pollJob(job, context, deadline);
  switch (end.kind) {
    case "done":
      return fetchAgain({ ...job, file: artifact.file, sha256: artifact.sha256 }, context, deadline);
    case "failed":
    case "missing":
      return { kind: "lost", reason: end.reason };
    case "stopped":
      stop.buyNoMore(end.code, end.reason);
      return { kind: "later", reason: end.reason };
    case "deadline":
      return { kind: "later", reason: end.reason };
    case "interrupted":
      return STOPPED;
  }
}

async function fetchAgain(delivery: Delivery, context: JobContext, deadline: number): Promise<Found> {
  const fetched = await fetchClip(delivery, context, deadline);
  switch (fetched.kind) {
    case "kept":
      return { kind: "there", path: fetched.path };
    case "aside":
    case "gone":
      return { kind: "lost", reason: fetched.reason };
    case "deadline":
      return { kind: "later", reason: fetched.reason };
    case "interrupted":
      return STOPPED;
  }
}
