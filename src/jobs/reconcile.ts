import type { Attempt, Reservation } from "../domain/ledger.ts";
import type { ListedJob } from "../ports/video-model.ts";
import type { JobContext } from "./job-context.ts";
import { retryDelay, withTimeout } from "./polling.ts";

/** A server's clock may be this far behind ours, and it may cut its times to whole seconds. */
const CLOCK_SKEW_MS = 120_000;
/** How often a list is asked for that does not come. */
const LISTS = 3;

/** An attempt of which nobody knows whether it made a job. */
export type SuspectAttempt = Reservation & { readonly id: string; readonly reservedAt: number };

/** Its job, or why the money stays held. */
export type Reconciled =
  | { readonly kind: "found"; readonly jobId: string }
  | { readonly kind: "held"; readonly reason: string };

/**
 * Looks for the job of a suspect attempt in the provider's list, and claims it when there is exactly one that nobody
 * else paid for. The list is asked for a while after now - the end of the attempt, or its taking over - never after the
 * reservation: a request may still be on its way long after that. Finding nothing proves nothing; the money stays held.
 */
export async function reconcile(attempt: SuspectAttempt, context: JobContext): Promise<Reconciled> {
  const { clock, limits, stop } = context;
  if (context.model.list === undefined) return held("the provider does not list its jobs");
  await clock.sleep(limits.graceMs, stop.signal);
  return claimJob(attempt, context);
}

async function claimJob(attempt: SuspectAttempt, context: JobContext): Promise<Reconciled> {
  const { ledger, sha256 } = context;
  // The list before the ledger: every job in it was then reserved in the ledger that is read after it.
  const jobs = await listJobs(context);
  if (jobs === undefined) return held("the provider gave no list of its jobs");
  const { attempts } = await ledger.snapshot();
  if (attempts.some((other) => isUnderWay(other, attempt)))
    return held("the same prompt is being bought at this moment");
  // Two providers may give the same id.
  const atProvider = attempts.filter(({ provider }) => provider === context.model.provider);
  const claimed = new Set(atProvider.map(({ jobId }) => jobId));
  const matches = jobs.filter((job) => !claimed.has(job.jobId) && matchesAttempt(job, attempt, sha256));
  const [match] = matches;
  if (match === undefined) return held("the provider lists no such job");
  if (matches.length > 1) return held(`the provider lists ${matches.length} such jobs`);
  if (await ledger.created(attempt.id, match.jobId)) return { kind: "found", jobId: match.jobId };
  // Another process claimed it between the look at the ledger and ours; the next look sees that.
  return claimJob(attempt, context);
}

function held(reason: string): Reconciled {
  return { kind: "held", reason };
}

async function listJobs(context: JobContext): Promise<readonly ListedJob[] | undefined> {
  const { clock, stop } = context;
  for (let tries = 0; tries < LISTS && !stop.signal.aborted; tries += 1) {
    if (tries > 0) await clock.sleep(retryDelay({ clock, tries }), stop.signal);
    const jobs = await askForList(context);
    if (jobs !== undefined) return jobs;
  }
  return undefined;
}

async function askForList(context: JobContext): Promise<readonly ListedJob[] | undefined> {
  const { model, clock, limits, stop } = context;
  try {
    return await withTimeout({ clock, milliseconds: limits.askMs, signal: stop.signal }, async (signal) =>
      model.list?.(signal),
    );
  } catch {
    // No list: the caller says so.
    return undefined;
  }
}

/** Another POST of the same prompt whose job may already be in the list without being in the ledger. */
function isUnderWay(other: Attempt, attempt: SuspectAttempt): boolean {
  return other.state === "reserved" && other.id !== attempt.id && other.promptHash === attempt.promptHash;
}

/** The prompt has to be there and equal; the rest has to agree where it is told. */
function matchesAttempt(job: ListedJob, attempt: SuspectAttempt, sha256: (text: string) => string): boolean {
  return (
    job.prompt !== undefined &&
    sha256(job.prompt) === attempt.promptHash &&
    (job.seconds === undefined || job.seconds === attempt.seconds) &&
    (job.size === undefined || job.size === attempt.size) &&
    (job.createdAt === undefined || job.createdAt >= attempt.reservedAt - CLOCK_SKEW_MS)
  );
}
