import type { ClipRequest, DownloadOutcome, VideoModel } from "../../ports/video-model.ts";

/** What the local provider is made of. */
export interface AnimaticOptions {
  /** Draws a clip: MP4 bytes of the asked size and length. */
  readonly renderClip: (request: ClipRequest) => Promise<Uint8Array>;
}

/**
 * A video model that draws its clips on this machine, at no cost and without a socket. Jobs live in memory, so they
 * end with the process, and are named by their attempts: a ledger takes a job id for one attempt only, whichever
 * process gave it. One clip is drawn at a time.
 */
export function animatic({ renderClip }: AnimaticOptions): VideoModel {
  const jobs = new Map<string, Promise<Drawn>>();
  let last: Promise<unknown> = Promise.resolve();
  const draw = (request: ClipRequest): Promise<Drawn> => {
    const drawing = last.then(() => drawn(renderClip, request));
    last = drawing;
    return drawing;
  };
  return {
    provider: "animatic",
    concurrency: 1,
    takesFirstFrame: false,
    jobsEndWithProcess: true,
    start: async (request) => {
      const jobId = `animatic-${request.attempt}`;
      jobs.set(jobId, draw(request));
      return { kind: "created", jobId };
    },
    status: async (jobId, signal) => {
      const drawing = jobs.get(jobId);
      if (drawing === undefined) return { kind: "missing", reason: forgotten(jobId) };
      const clip = await Promise.race([drawing, aborted(signal)]);
      if (clip === undefined) return { kind: "waiting" };
      return clip.kind === "clip"
        ? { kind: "done", actualMicroUsd: 0 }
        : { kind: "failed", code: "error", reason: clip.reason, actualMicroUsd: 0 };
    },
    download: async (jobId) => asDownload(await jobs.get(jobId), jobId),
    check: async () => ({
      alive: true,
      detail: "draws on this machine, free of charge",
      models: ["animatic"],
    }),
  };
}

type Drawn =
  | { readonly kind: "clip"; readonly bytes: Uint8Array }
  | { readonly kind: "failure"; readonly reason: string };

/** Settles, with nothing, when the signal is aborted. */
function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}

async function drawn(renderClip: AnimaticOptions["renderClip"], request: ClipRequest): Promise<Drawn> {
  try {
    return { kind: "clip", bytes: await renderClip(request) };
  } catch (error) {
    return { kind: "failure", reason: error instanceof Error ? error.message : String(error) };
  }
}

function asDownload(clip: Drawn | undefined, jobId: string): DownloadOutcome {
  if (clip === undefined) return { kind: "gone", reason: forgotten(jobId) };
  if (clip.kind === "failure") return { kind: "gone", reason: clip.reason };
  const { bytes } = clip;
  return { kind: "body", body: once(bytes), contentType: "video/mp4", bytes: bytes.byteLength };
}

function forgotten(jobId: string): string {
  return `${jobId} was drawn by another process and is not kept; it can be drawn again`;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
