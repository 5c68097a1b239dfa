import type { Ledger } from "../ports/ledger.ts";
import type { VideoModel } from "../ports/video-model.ts";
import type { JobEvent } from "./job-events.ts";

type Released = Extract<JobEvent, { readonly kind: "released" }>;

const LOST = "its job ended with the process that began it, nothing was paid";

/**
 * Frees what dead processes left unfinished at a provider whose jobs end with their process; nothing at any other. Jobs
 * of a process that still runs are left alone, and so are those at a sandbox of its own.
 */
export async function releaseLostJobs(
  ledger: Ledger,
  { provider, jobsEndWithProcess }: Pick<VideoModel, "provider" | "jobsEndWithProcess">,
): Promise<readonly Released[]> {
  if (jobsEndWithProcess !== true) return [];
  const lost = await ledger.adopt(provider, ({ sandboxUrl }) => sandboxUrl === undefined);
  for (const { id } of lost) await ledger.release(id, LOST);
  return lost.map(({ id, shot }) => ({ kind: "released", shot, attempt: id, reason: LOST }));
}
