import { join } from "node:path";
import type { Attempt } from "../../src/domain/ledger.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { Meter } from "./audit-world.ts";
import { sha256 } from "../builders/sha256.ts";

/**
 * Does what is left to the user: looks at the provider's bill and says for every attempt nobody can find out about what
 * was paid (`budget resolve`). Returns how many attempts are unfinished and were not resolved.
 * @param options.believe false while a request may still be on its way: then only lost and stuck jobs are resolved
 */
export async function resolveRest(options: {
  readonly folder: string;
  readonly meter: Meter;
  readonly believe: boolean;
}): Promise<number> {
  const { folder, meter, believe } = options;
  // The clock's day does not matter: money stays in the month of its reservation.
  const ledger = await openLedger({ directory: join(folder, "ledger"), clock: { now: Date.now } });
  const { attempts } = await ledger.snapshot();
  const jobOf = (attempt: Attempt): Meter["jobs"][number] | undefined => {
    if (attempt.jobId !== undefined) return meter.jobs.find(({ id }) => id === attempt.jobId);
    const known = new Set(attempts.map(({ jobId }) => jobId));
    const [hash, same] = [
      attempt.promptHash,
      attempts.filter((other) => other.promptHash === attempt.promptHash),
    ];
    const unknown = meter.jobs.filter(({ id, prompt }) => !known.has(id) && sha256(prompt) === hash);
    // Those that were resolved before without ever having an id.
    const paid = same.filter(({ jobId, state }) => jobId === undefined && state === "settled");
    return unknown[paid.length];
  };
  let open = 0;
  for (const attempt of attempts) {
    if (attempt.state === "settled" || attempt.state === "released") continue;
    const job = jobOf(attempt);
    const isHeld = attempt.state === "suspect" || attempt.state === "stalled";
    const isLost = job?.status === "lost" || (attempt.state === "stalled" && job?.status !== "completed");
    if (isHeld && isLost && job !== undefined)
      await ledger.resolve(attempt.id, { kind: "paid", paidMicroUsd: Math.round(job.billedUsd * 1_000_000) });
    else if (isHeld && job === undefined && believe) await ledger.resolve(attempt.id, { kind: "not-paid" });
    else open += 1;
  }
  return open;
}
