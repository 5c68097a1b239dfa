import type { DownloadOutcome, VideoModel } from "../../ports/video-model.ts";
import { contentOrUrl } from "../content-or-url.ts";
import { DEADLINES, type Deadlines } from "../deadlines.ts";
import type { Exchange } from "../exchange.ts";
import { jobStatus, type StatusReading } from "../job-status.ts";
import { authorization, openAiCall, videoUrl, type OpenAiServer } from "../openai-call.ts";
import { modelsHealth } from "../provider-health.ts";
import { redactor } from "../redact.ts";
import { startOutcome } from "../start-outcome.ts";
import { usageCost } from "../usage-cost.ts";
import { createBody } from "./create-body.ts";

/** How OpenRouter is reached. */
export interface OpenRouterOptions extends OpenAiServer {
  /** Jobs that may run at once. */
  readonly concurrency: number;
  readonly deadlines?: Deadlines;
}

/**
 * OpenRouter's asynchronous video API: JSON in, poll, download; the finished job says what it cost. It lists no jobs.
 * Source: openrouter.ai/docs/api_reference/videos, read 2026-11-20.
 */
export function openRouter(options: OpenRouterOptions): VideoModel {
  const { concurrency, deadlines = DEADLINES } = options;
  const reading: StatusReading = { redact: redactor([options.apiKey]), costOf: usageCost };
  const server: Server = { ...options, deadlines, reading };
  return {
    provider: "openrouter",
    concurrency,
    takesFirstFrame: true,
    start: async (request) => {
      const headers = { "Idempotency-Key": request.attempt };
      const answer = await openAiCall(options, { deadlineMs: deadlines.startMs }, (client) =>
        client.post("/videos", { body: createBody(request), headers }),
      );
      return startOutcome(answer, { prompt: request.prompt, redact: reading.redact });
    },
    status: async (jobId, signal) => jobStatus(await retrieve(server, jobId, signal), reading),
    download: (jobId, signal) => download(server, jobId, signal),
    check: async (signal) =>
      modelsHealth(
        await openAiCall(options, { deadlineMs: deadlines.askMs, signal }, (client) =>
          client.get("/videos/models"),
        ),
        reading.redact,
      ),
  };
}

interface Server extends OpenRouterOptions {
  readonly deadlines: Deadlines;
  readonly reading: StatusReading;
}

function download(server: Server, jobId: string, signal: AbortSignal): Promise<DownloadOutcome> {
  const { baseUrl, deadlines, reading } = server;
  const { askMs: deadlineMs, stallMs } = deadlines;
  const settings = { baseUrl, headers: authorization(server), deadlineMs, stallMs, redact: reading.redact };
  const content = videoUrl(server, jobId, "/content?index=0");
  return contentOrUrl({ content, job: () => retrieve(server, jobId, signal), reading, settings }, signal);
}

function retrieve(server: Server, jobId: string, signal: AbortSignal): Promise<Exchange> {
  const limits = { deadlineMs: server.deadlines.askMs, signal };
  return openAiCall(server, limits, (client) => client.videos.retrieve(jobId));
}
