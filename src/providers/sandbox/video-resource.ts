import { usd } from "../../domain/units.ts";
import type { AppOptions } from "./app-options.ts";
import { type SandboxJob, jobStateAt } from "./sandbox-job.ts";

/**
 * A job as the protocol shows it now: every field of OpenAI's published `VideoResource`, and of a job that has ended
 * its bill in dollars, as OpenRouter gives it.
 */
export function videoResource(job: SandboxJob, { book, clock }: Pick<AppOptions, "book" | "clock">): object {
  const state = jobStateAt(job, clock.now());
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
    ...(!("progress" in state) && { usage: { cost: usd(book.billOf(job)) } }),
  };
}

function unixSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
