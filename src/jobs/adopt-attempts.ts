import type { JobContext } from "./job-context.ts";
import { releaseLostJobs } from "./release-lost-jobs.ts";

/**
 * Takes over what dead processes left behind at this provider. Where their jobs ended with them there is nothing to go
 * on with: it is released, and its clips are asked for anew.
 */
export async function adoptAttempts({
  ledger,
  desk,
  model,
  emit,
}: Pick<JobContext, "ledger" | "desk" | "model" | "emit">): Promise<void> {
  if (model.jobsEndWithProcess === true) {
    for (const released of await releaseLostJobs(ledger, model)) emit(released);
    return;
  }
  for (const { id } of await ledger.adopt(model.provider)) desk.own.add(id);
}
