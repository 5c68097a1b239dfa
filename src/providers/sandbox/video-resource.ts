import { type SandboxJob, jobStateAt } from "./sandbox-job.ts";

/**
 * A job as the protocol shows it at `now` (milliseconds since 1970): every field of OpenAI's published `VideoResource`.
 */
export function videoResource(job: SandboxJob, now: number): object {
  const state = jobStateAt(job, now);
  const error = "error" in state ? state.error : null;
  return {
    id: job.id,
    object: "video",
    model: job.model,
    status: state.status,
    progress: "progress" in state ? state.progress : 100,
    created_at: unixSeconds(job.createdAt),
    completed_at: "progress" in state ? null : unixSeconds(job.createdAt + job.milliseconds),
    expires_at: null,
    prompt: job.prompt,
    size: job.size,
    seconds: job.faults.has("integer-seconds") ? Math.round(job.seconds) : String(job.seconds),
    remixed_from_video_id: null,
    error,
  };
}

function unixSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
