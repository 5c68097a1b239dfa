import type { MicroUsd } from "../../domain/units.ts";
import type { FaultNameAt } from "./sandbox-faults.ts";

/** A job that was accepted and billed. How it stands follows from the time alone: nothing runs in the background. */
export interface SandboxJob {
  readonly id: string;
  /** 1, 2 ... in the order of acceptance. */
  readonly number: number;
  readonly model: string;
  readonly prompt: string;
  /** Pixels, `1280x720`. */
  readonly size: string;
  /** Length of the clip. */
  readonly seconds: number;
  /** What a second was said to cost, integer micro-USD. */
  readonly microUsdPerSecond?: number | undefined;
  readonly idempotencyKey?: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** How long the job takes. */
  readonly milliseconds: number;
  readonly price: MicroUsd;
  readonly faults: ReadonlySet<FaultNameAt<"job">>;
}

/** How a job stands at a moment. */
export type SandboxJobState =
  | { readonly status: "queued" | "in_progress"; readonly progress: number }
  | { readonly status: "completed" }
  | { readonly status: "completed" | "failed" | "expired"; readonly error: JobError }
  /** The server no longer knows the job. */
  | { readonly status: "lost" };

interface JobError {
  readonly code: string;
  readonly message: string;
}

/** Share of its time that a job waits in the queue. */
const QUEUED_SHARE = 1 / 8;

/** How a job stands at `now` (milliseconds since 1970). */
export function jobStateAt(job: SandboxJob, now: number): SandboxJobState {
  const elapsed = now - job.createdAt;
  const share = elapsed >= job.milliseconds ? 1 : Math.max(0, elapsed / job.milliseconds);
  if (share < QUEUED_SHARE) return { status: "queued", progress: 0 };
  if (job.faults.has("lost-job")) return { status: "lost" };
  if (share === 1 && !job.faults.has("stuck-99")) return endOf(job.faults);
  if (job.faults.has("no-in-progress")) return { status: "queued", progress: 0 };
  return { status: "in_progress", progress: Math.min(99, Math.floor(share * 100)) };
}

function endOf(faults: SandboxJob["faults"]): SandboxJobState {
  const internal = { code: "internal_error", message: "The sandbox failed this job, as it was asked to." };
  if (faults.has("failed-job")) return { status: "failed", error: internal };
  if (faults.has("late-moderation")) {
    const message = "The sandbox refused this job after accepting it, as it was asked to.";
    return { status: "failed", error: { code: "moderation_blocked", message } };
  }
  if (faults.has("completed-with-error")) return { status: "completed", error: internal };
  if (faults.has("expired")) {
    return { status: "expired", error: { code: "video_expired", message: "The video has expired." } };
  }
  return { status: "completed" };
}
