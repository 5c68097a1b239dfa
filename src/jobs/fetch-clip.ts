import type { Artifact } from "../domain/ledger.ts";
import type { ReceivedClip } from "../ports/clip-store.ts";
import type { DownloadOutcome } from "../ports/video-model.ts";
import { compareClip } from "./compare-clip.ts";
import type { JobContext } from "./job-context.ts";
import type { PaidJob } from "./poll-job.ts";
import { retryDelay, withTimeout } from "./polling.ts";
import { messageOf } from "../domain/errors.ts";

/** What became of the bytes of a finished job. */
export type Fetched =
  | { readonly kind: "kept"; readonly path: string; readonly artifact: Artifact }
  /** They never were the clip. */
  | { readonly kind: "aside"; readonly reason: string }
  | { readonly kind: "gone"; readonly reason: string }
  | { readonly kind: "deadline"; readonly reason: string }
  | { readonly kind: "interrupted" };

/** A job whose clip is wanted under a name. */
export interface Delivery extends PaidJob {
  /** Final name in the clip store. */
  readonly file: string;
  /** Set for a clip bought before: only the same bytes will do. */
  readonly sha256?: string;
}

/**
 * Brings the clip of a finished job under its final name: downloads it, looks at the bytes, and keeps them only when
 * they are a whole clip. A file that a dead process kept but did not record is found again.
 * @param deadline milliseconds since 1970
 * @throws SoraPipelineError for a disk that is full or cannot be written.
 */
export async function fetchClip(delivery: Delivery, context: JobContext, deadline: number): Promise<Fetched> {
  return (await findKept(delivery, context)) ?? downloadClip(delivery, context, deadline);
}

async function findKept(delivery: Delivery, context: JobContext): Promise<Fetched | undefined> {
  const there = await context.clips.findFile(delivery.file);
  if (there === undefined) return undefined;
  const checked = await checkClip(delivery, there, context);
  return "artifact" in checked ? { kind: "kept", path: there.part, artifact: checked.artifact } : undefined;
}

async function downloadClip(delivery: Delivery, context: JobContext, deadline: number): Promise<Fetched> {
  const { clock, limits, stop } = context;
  for (let tries = 0, faults = 0; ; tries += 1) {
    const received = await receive(delivery, context);
    if (received.kind === "gone") return received;
    if (received.kind === "received") {
      faults += 1;
      const again = faults < limits.downloads;
      const fetched = await keepOrSetAside(delivery, received.clip, { again }, context);
      if (fetched.kind === "kept" || !again) return fetched;
    }
    if (clock.now() >= deadline)
      return { kind: "deadline", reason: "the clip could not be downloaded in time" };
    const retryAfterMs = received.kind === "received" ? undefined : received.retryAfterMs;
    await clock.sleep(retryDelay({ clock, tries, retryAfterMs }), stop.signal);
    if (stop.signal.aborted) return { kind: "interrupted" };
  }
}

type Received =
  | { readonly kind: "received"; readonly clip: ReceivedClip }
  | Exclude<DownloadOutcome, { kind: "body" }>;

/** One download into a part file; what the network does is an outcome, what the disk does is thrown. */
async function receive({ attempt, jobId, file }: Delivery, context: JobContext): Promise<Received> {
  const { clips, clock, limits, stop, emit } = context;
  emit({ kind: "downloading", shot: attempt.shot, attempt: attempt.id, jobId });
  return withTimeout({ clock, milliseconds: limits.downloadMs, signal: stop.signal }, async (signal) => {
    const download = await askForClip(jobId, context, signal);
    if (download.kind !== "body") return download;
    try {
      return { kind: "received", clip: await clips.receive(file, fromNetwork(download.body)) };
    } catch (error) {
      if (error instanceof BrokenDownload) return { kind: "unreachable", reason: error.message };
      throw error;
    }
  });
}

/** A failure of the adapter is an answer like any other. */
async function askForClip(
  jobId: string,
  { model }: JobContext,
  signal: AbortSignal,
): Promise<DownloadOutcome> {
  try {
    return await model.download(jobId, signal);
  } catch (error) {
    return { kind: "unreachable", reason: messageOf(error) };
  }
}

/** A body that ended before its end, whatever the adapter threw. */
class BrokenDownload extends Error {}

/** Tells faults of the network from those of the disk: who threw decides, not what was thrown. */
async function* fromNetwork(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new BrokenDownload(messageOf(error));
  }
}

async function keepOrSetAside(
  delivery: Delivery,
  clip: ReceivedClip,
  { again }: { readonly again: boolean },
  context: JobContext,
): Promise<Fetched> {
  const { clips, emit } = context;
  const { attempt, file } = delivery;
  const checked = await checkClip(delivery, clip, context);
  if ("artifact" in checked) {
    const path = await clips.keep(clip, file);
    return { kind: "kept", path, artifact: checked.artifact };
  }
  const { fault: reason } = checked;
  const path = await clips.setAside(clip, file);
  emit({ kind: "unverified", shot: attempt.shot, attempt: attempt.id, reason, path, again });
  return { kind: "aside", reason };
}

/** What the bytes are as an artifact, or why they are not the clip. */
async function checkClip(
  delivery: Delivery,
  clip: ReceivedClip,
  { clips }: JobContext,
): Promise<{ readonly artifact: Artifact } | { readonly fault: string }> {
  const { file, attempt, aspectRatio } = delivery;
  if (delivery.sha256 !== undefined && delivery.sha256 !== clip.sha256)
    return { fault: "the bytes differ from those that were bought" };
  const inspection = await clips.inspect(clip.part);
  if (!inspection.ok) return { fault: inspection.reason };
  const { seconds, size } = attempt;
  const mismatch = compareClip({ seconds, size, aspectRatio }, inspection);
  const { sha256, bytes } = clip;
  return { artifact: { file, sha256, bytes, ...(mismatch !== undefined && { mismatch }) } };
}
