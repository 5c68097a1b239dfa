import type { ClipRequest, DownloadOutcome, JobStatus, VideoModel } from "../../ports/video-model.ts";
import { downloadClip } from "../clip-download.ts";
import { DEADLINES, type Deadlines } from "../deadlines.ts";
import { exchange, type Exchange, type ExchangeLimits } from "../exchange.ts";
import { jobStatus } from "../job-status.ts";
import { modelsHealth } from "../provider-health.ts";
import { redactor, type Redact } from "../redact.ts";
import { recordOf } from "../reply-fields.ts";
import { startOutcome } from "../start-outcome.ts";
import { interactionBody, videoOf, wordsOf, type InteractionVideo } from "./interaction.ts";

/** How Google's Interactions API is reached. */
export interface GoogleOmniOptions {
  /** With the version: `https://generativelanguage.googleapis.com/v1beta`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Jobs that may run at once. */
  readonly concurrency: number;
  readonly deadlines?: Deadlines;
}

/** The create call blocks until the clip is made; making one takes minutes at 4k. */
const OMNI_DEADLINES: Deadlines = { ...DEADLINES, startMs: 600_000 };
/**
 * Longest answer that is read. One may carry its video as base64 although an address was asked for; such videos end at
 * about 4 MB (source: `interactionBody`), 5.4 MB as base64. Twelve times that, as a clip whose answer is cut off is paid.
 */
const MAX_INTERACTION_BYTES = 64 * 1024 * 1024;

/**
 * Gemini Omni by plain REST: the API has three calls here, needs no optional package, and a package could not promise
 * one POST per create. Jobs are stored interactions; Google lists none.
 */
export function googleOmni(options: GoogleOmniOptions): VideoModel {
  const { deadlines = OMNI_DEADLINES } = options;
  const redact = redactor([options.apiKey]);
  const service: Service = { ...options, deadlines, redact, made: new Map() };
  return {
    provider: "google",
    concurrency: options.concurrency,
    takesFirstFrame: true,
    start: async (request) => {
      const answer = await create(service, request);
      const outcome = startOutcome(answer, { prompt: request.prompt, redact });
      const video = answer.kind === "answer" ? videoOf(answer.json) : undefined;
      if (outcome.kind === "created" && video?.uri !== undefined) service.made.set(outcome.jobId, video);
      return outcome;
    },
    status: async (jobId, signal) =>
      service.made.has(jobId)
        ? { kind: "done" }
        : statusOf(await ask(service, interactionPath(jobId), signal), redact),
    download: (jobId, signal) => download(service, jobId, signal),
    check: async (signal) => modelsHealth(await ask(service, "/models?pageSize=1000", signal), redact),
  };
}

interface Service extends GoogleOmniOptions {
  readonly deadlines: Deadlines;
  readonly redact: Redact;
  /** Videos the create answers named: only there is the address sure to be given, and it spares a large answer. */
  readonly made: Map<string, InteractionVideo>;
}

function interactionPath(jobId: string): string {
  return `/interactions/${encodeURIComponent(jobId)}`;
}

/** A question that costs nothing. */
function ask(service: Service, path: string, signal: AbortSignal): Promise<Exchange> {
  return call(service, path, {}, { deadlineMs: service.deadlines.askMs, signal });
}

/** The one request that buys. */
function create(service: Service, request: ClipRequest): Promise<Exchange> {
  const init = { method: "POST", body: JSON.stringify(interactionBody(request)) };
  return call(service, "/interactions", init, { deadlineMs: service.deadlines.startMs });
}

function call(
  { baseUrl, apiKey }: Service,
  path: string,
  init: RequestInit,
  limits: ExchangeLimits,
): Promise<Exchange> {
  const headers = { "x-goog-api-key": apiKey, "content-type": "application/json" };
  return exchange(`${baseUrl}${path}`, { ...init, headers }, { ...limits, maxBytes: MAX_INTERACTION_BYTES });
}

/** A completed interaction without a video is a refusal: Google gives no reason but the model's own words. */
function statusOf(answer: Exchange, redact: Redact): JobStatus {
  const status = jobStatus(answer, { redact, states: { incomplete: "failed" } });
  if (status.kind !== "done" || answer.kind !== "answer" || videoOf(answer.json) !== undefined) return status;
  const words = wordsOf(answer.json) ?? "Google made no video and gives no reason, usually its safety filter";
  return { kind: "failed", code: "moderation", reason: redact(words) };
}

async function download(service: Service, jobId: string, signal: AbortSignal): Promise<DownloadOutcome> {
  const known = service.made.get(jobId);
  if (known?.uri !== undefined) return downloadFile(service, known.uri, signal);
  const answer = await ask(service, interactionPath(jobId), signal);
  const status = statusOf(answer, service.redact);
  const video = answer.kind === "answer" ? videoOf(answer.json) : undefined;
  if (video?.data !== undefined) return inlineClip(video.data);
  if (video?.uri !== undefined) return downloadFile(service, video.uri, signal);
  return withoutVideo(status);
}

/** A file of the Files API is there once its state is ACTIVE. */
async function downloadFile(service: Service, uri: string, signal: AbortSignal): Promise<DownloadOutcome> {
  const { baseUrl, apiKey, deadlines, redact } = service;
  const name = /\bfiles\/[\w-]+/.exec(uri)?.[0];
  if (name !== undefined) {
    const answer = await ask(service, `/${name}`, signal);
    const state = answer.kind === "answer" ? recordOf(answer.json)?.["state"] : undefined;
    if (state === "PROCESSING") return { kind: "not-yet", reason: `${name} is being prepared` };
    if (state === "FAILED") return { kind: "gone", reason: `Google could not prepare ${name}` };
  }
  const headers = { "x-goog-api-key": apiKey };
  const { askMs: deadlineMs, stallMs } = deadlines;
  return downloadClip(uri, { baseUrl, headers, deadlineMs, stallMs, redact }, signal);
}

function inlineClip(base64: string): DownloadOutcome {
  const bytes = Buffer.from(base64, "base64");
  return { kind: "body", body: once(bytes), contentType: "video/mp4", bytes: bytes.byteLength };
}

function withoutVideo(status: JobStatus): DownloadOutcome {
  switch (status.kind) {
    case "waiting":
    case "done":
      return { kind: "not-yet", reason: "the interaction holds no video yet" };
    case "failed":
    case "missing":
      return { kind: "gone", reason: status.reason };
    case "stopped":
    case "unreachable":
      return { kind: "unreachable", reason: status.reason };
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
