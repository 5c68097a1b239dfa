import { EventQueue } from "./event-queue.ts";
import type { JobContext } from "./job-context.ts";
import type { JobEvent, ShotResult } from "./job-events.ts";
import { messageOf } from "../domain/errors.ts";
import { RunStop } from "./run-stop.ts";
import { summarizeRun } from "./run-summary.ts";

/** What a run works with before it has begun. */
export type RunMeans = Omit<JobContext, "emit" | "stop">;

/**
 * Runs work and tells its events; the last one is `done`. A reader who stops reading interrupts the run like the user's
 * signal: what is in flight is recorded before this returns.
 * @throws what ended the run as a fault, after its last event.
 */
export async function* runJobs(
  means: RunMeans,
  run: { readonly runId?: string; readonly signal?: AbortSignal | undefined },
  work: (context: JobContext) => Promise<readonly ShotResult[]>,
): AsyncGenerator<JobEvent, void> {
  const queue = new EventQueue<JobEvent>();
  const emit = (event: JobEvent): void => queue.push(event);
  const stop = new RunStop(emit, run.signal);
  const finished = finish();
  try {
    yield* queue;
  } finally {
    stop.interrupt();
    await finished;
    stop.dispose();
  }
  if (stop.error !== undefined) throw stop.error;

  async function finish(): Promise<void> {
    try {
      const shots = await work({ ...means, emit, stop });
      emit({ kind: "done", summary: summarizeRun({ runId: run.runId, shots, stopped: stop.reason }) });
    } catch (error) {
      stop.fail(error);
    } finally {
      queue.end();
    }
  }
}

/** A fault of one shot stops the run; the others still end in order. What became of its money only the ledger knows. */
export async function guardShot(
  context: JobContext,
  shot: string,
  work: () => Promise<ShotResult>,
): Promise<ShotResult> {
  try {
    return await work();
  } catch (error) {
    context.stop.fail(error);
    return { kind: "unknown", reason: messageOf(error), shot };
  }
}
