import type { VideoCreateParams } from "openai/resources/videos";
import type {
  ClipRequest,
  DownloadOutcome,
  ListedJob,
  StartOutcome,
  VideoModel,
} from "../../ports/video-model.ts";
import { contentOrUrl } from "../content-or-url.ts";
import { DEADLINES, type Deadlines } from "../deadlines.ts";
import type { Exchange, ExchangeLimits } from "../exchange.ts";
import { jobStatus, type StatusReading } from "../job-status.ts";
import { authorization, openAiCall, videoUrl, type OpenAiServer } from "../openai-call.ts";
import { modelsHealth } from "../provider-health.ts";
import { redactor, type Redact } from "../redact.ts";
import { startOutcome } from "../start-outcome.ts";
import { createFields, firstFrameField, isMultipart } from "./create-body.ts";
import { listedJobs } from "./listed-jobs.ts";
import type { ServerProfile } from "./server-profile.ts";

/** A server of the Videos protocol. */
export interface OpenAiVideosOptions extends OpenAiServer {
  /** Name of the provider as in `budgets/models.yaml`. */
  readonly provider: string;
  readonly profile: ServerProfile;
  /** Jobs that may run at once. */
  readonly concurrency: number;
  readonly deadlines?: Deadlines;
  /** What a job really cost in micro-USD, where the server says; the protocol has no field for it. */
  readonly costOf?: StatusReading["costOf"];
}

/** The Videos protocol of OpenAI (`POST /videos`, poll, content), spoken to any server through npm `openai`. */
export function openAiVideos(options: OpenAiVideosOptions): VideoModel {
  const { provider, concurrency, profile, deadlines = DEADLINES, costOf } = options;
  const redact = redactor([options.apiKey]);
  const reading = { redact, states: profile.states, ...(costOf !== undefined && { costOf }) };
  const server: Server = { ...options, deadlines, redact };
  const ask = { deadlineMs: deadlines.askMs };
  return {
    provider,
    concurrency,
    takesFirstFrame: profile.imageMode !== "none",
    start: (request) => start(server, request),
    status: async (jobId, signal) => jobStatus(await retrieve(server, jobId, { ...ask, signal }), reading),
    download: (jobId, signal) => download(server, jobId, signal),
    ...(profile.supports.list && { list: (signal) => list(server, { ...ask, signal }) }),
    check: async (signal) =>
      modelsHealth(await openAiCall(server, { ...ask, signal }, (client) => client.get("/models")), redact),
  };
}

interface Server extends OpenAiVideosOptions {
  readonly deadlines: Deadlines;
  readonly redact: Redact;
}

async function start(server: Server, request: ClipRequest): Promise<StartOutcome> {
  const { profile, deadlines, redact } = server;
  if (request.firstFrame !== undefined && profile.imageMode === "none") {
    return { kind: "refused", code: "bad-request", reason: "this server takes no first frame" };
  }
  const body = { ...createFields(request, profile), ...(await firstFrameField(request, profile)) };
  const headers = { "Idempotency-Key": request.attempt };
  const limits = { deadlineMs: deadlines.startMs };
  const answer = await openAiCall(server, limits, (client) =>
    isMultipart(request, profile)
      ? // The client's types name OpenAI's own models, sizes and seconds only.
        client.videos.create(body as unknown as VideoCreateParams, { headers })
      : client.post("/videos", { body, headers }),
  );
  return startOutcome(answer, { prompt: request.prompt, redact });
}

function retrieve(server: Server, jobId: string, limits: ExchangeLimits): Promise<Exchange> {
  return openAiCall(server, limits, (client) => client.videos.retrieve(jobId));
}

function download(server: Server, jobId: string, signal: AbortSignal): Promise<DownloadOutcome> {
  const { baseUrl, deadlines, redact, profile } = server;
  const { askMs: deadlineMs, stallMs } = deadlines;
  const headers = { ...authorization(server), accept: "video/mp4, */*;q=0.5" };
  const settings = { baseUrl, headers, deadlineMs, stallMs, redact };
  const content = videoUrl(server, jobId, profile.supports.variant ? "/content?variant=video" : "/content");
  const job = (): Promise<Exchange> => retrieve(server, jobId, { deadlineMs, signal });
  return contentOrUrl({ content, job, reading: { redact, states: profile.states }, settings }, signal);
}

async function list(server: Server, limits: ExchangeLimits): Promise<readonly ListedJob[] | undefined> {
  const query = { limit: 100, order: "desc" } as const;
  return listedJobs(await openAiCall(server, limits, (client) => client.get("/videos", { query })));
}
