import { NothingSent, sendOnce } from "./send-once.ts";

/** An HTTP answer that arrived whole, however odd it is. */
export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; `undefined` when it is not JSON. */
  readonly json: unknown;
}

/** What one HTTP request led to. */
export type Exchange =
  | Answer
  /** No whole answer. `sent` is false only when the request surely never left. */
  | { readonly kind: "no-answer"; readonly sent: boolean; readonly reason: string };

/** Limits of one request. */
export interface ExchangeLimits {
  /** From the first byte sent to the last byte of the answer, in milliseconds. */
  readonly deadlineMs: number;
  /** Ends the wait early; a request that buys has none, because its answer must not be thrown away. */
  readonly signal?: AbortSignal;
  /** Longest answer that is read, in bytes; 4 MiB by default. A longer one does not count as JSON. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Sends exactly one HTTP request and reads its answer within the deadline. Redirects are answers, not followed: a
 * second request would be a second purchase. Never throws.
 */
export async function exchange(url: string, init: RequestInit, limits: ExchangeLimits): Promise<Exchange> {
  const isCancelled = (): boolean => limits.signal?.aborted === true;
  if (isCancelled()) return { kind: "no-answer", sent: false, reason: "cancelled before it was sent" };
  const wait = waitWithin(limits);
  try {
    const response = await sendOnce(url, init, wait.signal);
    return await readAnswer(response, limits.maxBytes ?? MAX_BYTES);
  } catch (error) {
    if (isCancelled()) return noAnswer("cancelled while waiting for the answer");
    if (wait.signal.aborted) return noAnswer(`no whole answer within ${limits.deadlineMs / 1000} s`);
    return { kind: "no-answer", sent: !(error instanceof NothingSent), reason: describeFailure(error) };
  } finally {
    wait.end();
  }
}

/**
 * A signal that is aborted with the caller's, also when that
 * already is, or when the deadline passes; `end` stops the clock.
 */
export function waitWithin({ deadlineMs, signal }: ExchangeLimits): {
  readonly signal: AbortSignal;
  readonly end: () => void;
} {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, deadlineMs);
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted === true) abort();
  const end = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  };
  return { signal: controller.signal, end };
}

/** Reads a body to its end or to `maxBytes`, whichever comes first. */
export async function readAnswer(response: Response, maxBytes: number): Promise<Answer> {
  const { status, headers } = response;
  const { text, whole } = await readText(response.body, maxBytes);
  return { kind: "answer", status, headers, text, json: whole ? parsed(text) : undefined };
}

/** One line about a failed request: what failed and the system's code for it. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause: unknown = error.cause;
  const inner = cause instanceof Error ? cause : error;
  const code = "code" in inner && typeof inner.code === "string" ? ` (${inner.code})` : "";
  return `${inner.message === "" ? error.message : inner.message}${code}`;
}

async function readText(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<{ readonly text: string; readonly whole: boolean }> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop cancels the rest of the body.
    if (bytes > maxBytes) return { text, whole: false };
  }
  return { text: text + decoder.decode(), whole: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noAnswer(reason: string): Exchange {
  return { kind: "no-answer", sent: true, reason };
}
