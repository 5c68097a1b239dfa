import type { Clock } from "../ports/clock.ts";

/** First ceiling of the delays, doubled from try to try. */
const FIRST_MS = 2_000;
/** Last ceiling of the delays. */
const CAP_MS = 30_000;
/** Longest wait a server can ask for. */
const RETRY_AFTER_CAP_MS = 300_000;

/**
 * Milliseconds to wait before the next try: "full jitter", a random time below a
 * ceiling of 2 s that doubles up to 30 s, so that many clients do not come back
 * together. A `Retry-After` of the server is waited out first, 5 minutes at most.
 * @param options.tries how many tries there were; 0 before the first
 */
export function retryDelay(options: {
  readonly clock: Pick<Clock, "random">;
  readonly tries: number;
  readonly retryAfterMs?: number | undefined;
}): number {
  const ceiling = Math.min(CAP_MS, FIRST_MS * 2 ** options.tries);
  const jitter = Math.ceil(options.clock.random() * ceiling);
  return askedFor(options.retryAfterMs) + jitter;
}

function askedFor(retryAfterMs = 0): number {
  return retryAfterMs > 0 ? Math.min(retryAfterMs, RETRY_AFTER_CAP_MS) : 0;
}

/**
 * Runs work under a signal that is aborted after a time, or when the outer signal is. The work decides what an abort
 * means; it is always waited for, so that an answer that comes all the same is not lost.
 */
export async function withTimeout<Result>(
  options: { readonly clock: Clock; readonly milliseconds: number; readonly signal?: AbortSignal },
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { clock, milliseconds, signal: outer } = options;
  const inner = new AbortController();
  const finished = new AbortController();
  const abort = (): void => inner.abort();
  outer?.addEventListener("abort", abort, { once: true });
  if (outer?.aborted === true) abort();
  void abortLater();
  try {
    return await work(inner.signal);
  } finally {
    finished.abort();
    outer?.removeEventListener("abort", abort);
  }

  async function abortLater(): Promise<void> {
    await clock.sleep(milliseconds, finished.signal);
    if (!finished.signal.aborted) abort();
  }
}
