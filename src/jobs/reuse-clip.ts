import type { Artifact, Attempt } from "../domain/ledger.ts";
import { fetchClip } from "./fetch-clip.ts";
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
 * provider still has the same bytes; it is never bought again unasked.
 */
export async function reuseClip(attempt: BoughtAttempt, context: JobContext): Promise<ShotOutcome> {
  const { clips, emit } = context;
  const { shot, artifact } = attempt;
  const path = (await clips.find(artifact)) ?? (await downloadAgain(attempt, context));
  if (path === undefined) {
    const reason = `it was bought, but its file ${artifact.file} is gone; retake ${shot} to buy it again`;
    emit({ kind: "skipped", shot, reason });
    return { kind: "not-bought", reason };
  }
  emit({ kind: "reused", shot, path, artifact });
  return { kind: "reused", path, artifact };
}

async function downloadAgain(attempt: BoughtAttempt, context: JobContext): Promise<string | undefined> {
  const { clock, limits, emit } = context;
  const { jobId, shot, id, artifact } = attempt;
  if (jobId === undefined) return undefined;
  emit({ kind: "warning", shot, attempt: id, message: `${artifact.file} is gone; downloading it again` });
  const deadline = clock.now() + limits.downloadMs;
  const job = { attempt, jobId, stalled: false };
  const end = await pollJob(job, context, deadline);
  if (end.kind !== "done") return undefined;
  const { file, sha256 } = artifact;
  const fetched = await fetchClip({ ...job, file, sha256 }, context, deadline);
  return fetched.kind === "kept" ? fetched.path : undefined;
}
