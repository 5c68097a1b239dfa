import type { Reservation } from "../domain/ledger.ts";
import type { JobStatus } from "../ports/video-model.ts";
import type { JobContext } from "./job-context.ts";
import { retryDelay, withTimeout } from "./polling.ts";
import { messageOf } from "../domain/errors.ts";

/** A job at the provider and the attempt that paid for it. */
export interface PaidJob {
  readonly attempt: Reservation & { readonly id: string };
  readonly jobId: string;
  /** True when the ledger already has it as stalled. */
  readonly stalled: boolean;
  /** `16:9`, where it is known. */
  readonly aspectRatio?: string;
}

/** Why the asking ended. */
export type PollEnd =
  | Extract<JobStatus, { kind: "done" | "failed" | "missing" | "stopped" }>
  | { readonly kind: "deadline"; readonly reason: string }
  | { readonly kind: "interrupted" };

/**
 * Asks about a job until it has ended, is unknown for a while, or the time is up. Questions cost nothing: whatever goes
 * wrong with one, the next is asked.
 * @param deadline milliseconds since 1970
 */
export async function pollJob(job: PaidJob, context: JobContext, deadline: number): Promise<PollEnd> {
  const { clock, stop, limits } = context;
  const tell = changesOf(job, context);
  let retryAfterMs: number | undefined;
  let missingSince: number | undefined;
  for (let tries = 0; ; tries += 1) {
    await clock.sleep(retryDelay({ clock, tries, retryAfterMs }), stop.signal);
    if (stop.signal.aborted) return { kind: "interrupted" };
    const status = await askStatus(job.jobId, context);
    if (status.kind === "done" || status.kind === "failed" || status.kind === "stopped") return status;
    tell(status);
    retryAfterMs = status.kind === "unreachable" ? status.retryAfterMs : undefined;
    if (status.kind === "missing") missingSince ??= clock.now();
    if (status.kind === "waiting") missingSince = undefined;
    if (status.kind === "missing" && clock.now() - (missingSince ?? 0) >= limits.missingMs) return status;
    if (clock.now() >= deadline) return { kind: "deadline", reason: lastWord(status) };
  }
}

/** One question; a failure of the adapter is an answer like any other. */
async function askStatus(jobId: string, { model, clock, limits, stop }: JobContext): Promise<JobStatus> {
  try {
    return await withTimeout({ clock, milliseconds: limits.askMs, signal: stop.signal }, (signal) =>
      model.status(jobId, signal),
    );
  } catch (error) {
    return { kind: "unreachable", reason: messageOf(error) };
  }
}

type OpenStatus = Exclude<JobStatus, { kind: "done" | "failed" | "stopped" }>;

/** Tells what is new; the same progress or the same trouble is told once. */
function changesOf({ attempt, jobId }: PaidJob, { emit }: JobContext): (status: OpenStatus) => void {
  let last = "";
  const of = { shot: attempt.shot, attempt: attempt.id };
  return (status) => {
    const news = JSON.stringify(status);
    if (news === last) return;
    last = news;
    if (status.kind !== "waiting") emit({ ...of, kind: "warning", message: lastWord(status) });
    else if (status.unknownState !== undefined) emit({ ...of, kind: "warning", message: lastWord(status) });
    else if (status.progress !== undefined)
      emit({ ...of, kind: "progress", jobId, percent: status.progress });
  };
}

function lastWord(status: OpenStatus): string {
  switch (status.kind) {
    case "waiting":
      if (status.unknownState !== undefined) return `the provider calls the job ${status.unknownState}`;
      return status.progress === undefined ? "the job is not done" : `the job is at ${status.progress} %`;
    case "missing":
      return `the provider does not know the job: ${status.reason}`;
    case "unreachable":
      return `the provider gave no usable answer: ${status.reason}`;
  }
}
