import type { DownloadOutcome } from "../ports/video-model.ts";
import { describeFailure, readAnswer, waitWithin, type Answer, type ExchangeLimits } from "./exchange.ts";
import { readProviderError } from "./provider-error.ts";
import type { Redact } from "./redact.ts";
import { waitOf } from "./retry-after.ts";

/** How clips are fetched. */
export interface DownloadSettings {
  /** Sent only to the origin of `baseUrl`: a signed address elsewhere must not see the key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly baseUrl: string;
  /** Until the headers of the answer are there, in milliseconds. */
  readonly deadlineMs: number;
  /** Longest silence inside the body, in milliseconds. */
  readonly stallMs: number;
  readonly redact: Redact;
}

const MOST_REDIRECTS = 5;
const ERROR_PAGE_BYTES = 64 * 1024;
const NOT_YET = new Set([202, 404, 409, 425, 429]);

/**
 * Fetches a clip and hands its bytes on as they come. Redirects are followed: a GET buys nothing. The body throws when
 * it breaks off or falls silent; nothing else throws.
 */
export async function downloadClip(
  url: string,
  settings: DownloadSettings,
  signal: AbortSignal,
): Promise<DownloadOutcome> {
  const wait = waitWithin({ deadlineMs: settings.deadlineMs, signal });
  try {
    const response = await followed(url, settings, wait.signal);
    if (response.status === 200 && !isPage(response)) return bodyOf(response, settings, signal);
    return withoutClip(await readAnswer(response, ERROR_PAGE_BYTES), settings.redact);
  } catch (error) {
    const late = wait.signal.aborted ? `no answer within ${settings.deadlineMs / 1000} s` : undefined;
    const reason = signal.aborted ? "cancelled" : (late ?? describeFailure(error));
    return { kind: "unreachable", reason: settings.redact(reason) };
  } finally {
    wait.end();
  }
}

/** The headers a URL may see: the key only at the provider's own origin. */
function headersFor(url: URL, { headers, baseUrl }: DownloadSettings): Readonly<Record<string, string>> {
  return url.origin === new URL(baseUrl).origin ? headers : {};
}

async function followed(url: string, settings: DownloadSettings, signal: AbortSignal): Promise<Response> {
  let at = permitted(new URL(url, settings.baseUrl), settings);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    // A connection of its own meets no socket the server is just closing.
    const headers = { ...headersFor(at, settings), connection: "close" };
    const response = await fetch(at, { headers, signal, redirect: "manual" });
    const next = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || next === null) return response;
    await response.body?.cancel();
    at = permitted(new URL(next, at), settings);
  }
  throw new Error(`more than ${MOST_REDIRECTS} redirects`);
}

/**
 * A provider on HTTPS may not send the download to an open connection, neither by redirect nor by an address in a job.
 */
function permitted(url: URL, { baseUrl }: DownloadSettings): URL {
  if (url.protocol === "https:" || url.protocol === new URL(baseUrl).protocol) return url;
  throw new Error(`the clip is said to be at ${url.protocol}//${url.host}, which is not encrypted`);
}

function isPage({ headers }: Response): boolean {
  return /^(?:application\/json|text\/html)\b/i.test(headers.get("content-type") ?? "");
}

function bodyOf(response: Response, settings: DownloadSettings, signal: AbortSignal): DownloadOutcome {
  const contentType = response.headers.get("content-type");
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  // A compressed body has another length than its clip.
  const isPlain = response.headers.get("content-encoding") === null;
  return {
    kind: "body",
    body: chunksOf(response, settings, signal),
    ...(contentType !== null && { contentType }),
    ...(isPlain && Number.isSafeInteger(length) && { bytes: length }),
  };
}

async function* chunksOf(
  { body }: Response,
  { stallMs, redact }: DownloadSettings,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  try {
    for (;;) {
      const chunk = await nextWithin(reader, { deadlineMs: stallMs, signal });
      if (chunk === undefined) return;
      yield chunk;
    }
  } catch (error) {
    throw new Error(`the download broke off: ${redact(describeFailure(error))}`, { cause: error });
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

async function nextWithin(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  { deadlineMs, signal }: Required<Pick<ExchangeLimits, "deadlineMs" | "signal">>,
): Promise<Uint8Array | undefined> {
  const wait = waitWithin({ deadlineMs, signal });
  const silent = new Promise<never>((_resolve, reject) => {
    wait.signal.addEventListener("abort", () =>
      reject(new Error(signal.aborted ? "cancelled" : `silent for ${deadlineMs / 1000} s`)),
    );
  });
  try {
    if (signal.aborted) throw new Error("cancelled");
    return (await Promise.race([reader?.read(), silent]))?.value;
  } finally {
    wait.end();
  }
}

function withoutClip(answer: Answer, redact: Redact): DownloadOutcome {
  const error = readProviderError(answer.json, answer.text);
  const reason = redact(`HTTP ${answer.status}: ${error?.message ?? "no clip in the answer"}`);
  if (answer.status === 410) return { kind: "gone", reason };
  const kind = NOT_YET.has(answer.status) ? "not-yet" : "unreachable";
  return { kind, reason, ...waitOf(answer.headers) };
}
