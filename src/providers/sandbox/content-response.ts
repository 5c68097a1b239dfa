import type { Clock } from "../../ports/clock.ts";
import { ApiError } from "./api-error.ts";
import type { FaultNameAt } from "./sandbox-faults.ts";

/** Pieces of a slow body and the pause between them. */
const SLOW_PIECES = 16;
const SLOW_PAUSE_MS = 500;

/**
 * Answers a download: whole, or one range of bytes (RFC 9110, section 14), or with a fault.
 * @throws ApiError 416 for a range outside the content.
 */
export function contentResponse(options: {
  readonly bytes: Uint8Array;
  /** The `Range` header. */
  readonly range: string | undefined;
  readonly faults: readonly FaultNameAt<"content">[];
  readonly clock: Clock;
  /** Cuts the connection. */
  readonly cut: () => void;
}): Response {
  const { bytes, faults } = options;
  const headers = { "Content-Type": "video/mp4", "Accept-Ranges": "bytes" };
  if (faults.length > 0) return new Response(ReadableStream.from(faultyPieces(options)), { headers });
  const range = readRange(options.range, bytes.length);
  if (range === undefined) return new Response(new Uint8Array(bytes), { headers });
  const { first, last } = range;
  return new Response(new Uint8Array(bytes.subarray(first, last + 1)), {
    status: 206,
    headers: { ...headers, "Content-Range": `bytes ${first}-${last}/${bytes.length}` },
  });
}

async function* faultyPieces({
  bytes,
  faults,
  clock,
  cut,
}: Parameters<typeof contentResponse>[0]): AsyncGenerator<Uint8Array> {
  const isHalf = faults.includes("truncated-body") || faults.includes("broken-body");
  const pauseMs = faults.includes("slow-body") ? SLOW_PAUSE_MS : 0;
  yield* piecesOf(isHalf ? bytes.subarray(0, bytes.length >> 1) : bytes, pauseMs, clock);
  if (faults.includes("broken-body")) cut();
}

async function* piecesOf(bytes: Uint8Array, pauseMs: number, clock: Clock): AsyncGenerator<Uint8Array> {
  const length = Math.max(1, Math.ceil(bytes.length / SLOW_PIECES));
  for (let start = 0; start < bytes.length; start += length) {
    if (pauseMs > 0) await clock.sleep(pauseMs);
    yield bytes.subarray(start, start + length);
  }
}

/** First and last byte asked for; `undefined` when the whole is: no header, or one of another form, is no range. */
function readRange(header: string | undefined, length: number): { first: number; last: number } | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined || to === undefined || from + to === "") return undefined;
  const first = from === "" ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === "" || to === "" ? length - 1 : Math.min(Number(to), length - 1);
  if (first > last) {
    throw new ApiError({
      status: 416,
      message: `Range ${header} is outside the content of ${length} bytes.`,
      headers: { "Content-Range": `bytes */${length}` },
    });
  }
  return { first, last };
}
