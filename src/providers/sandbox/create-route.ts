import type { Context, Hono } from "hono";
import { ApiError } from "./api-error.ts";
import type { AppOptions } from "./app-options.ts";
import { findVideo } from "./find-video.ts";
import type { ClipOrder } from "./job-book.ts";
import { PRICE_FIELD } from "./price-field.ts";
import { createBody, editBody, extendBody, readBody, remixBody } from "./read-body.ts";
import type { SandboxEnv } from "./request-faults.ts";
import { type SandboxJob, jobStateAt } from "./sandbox-job.ts";
import { videoResource } from "./video-resource.ts";

/** A prompt that contains this is refused with `moderation_blocked`, so that a refusal can be rehearsed. */
export const MODERATION_SWITCH_WORD = "sandbox-refuse";

/** Routes that make a job and bill it. */
export function routePosts(app: Hono<SandboxEnv>, options: AppOptions): void {
  app.post("/v1/videos", async (context) => {
    const { [PRICE_FIELD]: microUsdPerSecond, ...body } = await readBody(context.req, createBody);
    return accept({ ...body, microUsdPerSecond, billedSeconds: body.seconds }, context, options);
  });
  app.post("/v1/videos/:id/remix", async (context) => {
    const { prompt } = await readBody(context.req, remixBody);
    return accept(variationOf(findSource(context.req.param("id"), options), prompt), context, options);
  });
  app.post("/v1/videos/edits", async (context) => {
    const { prompt, video } = await readBody(context.req, editBody);
    return accept(variationOf(findSource(video.id, options), prompt), context, options);
  });
  app.post("/v1/videos/extensions", async (context) => {
    const { prompt, video, seconds } = await readBody(context.req, extendBody);
    const order = variationOf(findSource(video.id, options), prompt);
    return accept({ ...order, seconds: order.seconds + seconds, billedSeconds: seconds }, context, options);
  });
}

function accept(order: ClipOrder, context: Context<SandboxEnv>, { book, ...options }: AppOptions): Response {
  if (order.prompt.includes(MODERATION_SWITCH_WORD)) throw moderationBlocked();
  const key = context.req.header("Idempotency-Key");
  const first =
    key !== undefined && options.honourIdempotencyKey ? book.findByIdempotencyKey(key) : undefined;
  const job = first ?? book.accept(key === undefined ? order : { ...order, idempotencyKey: key });
  return context.json(videoResource(job, options.clock.now()));
}

function variationOf({ id, model, size, seconds, microUsdPerSecond }: SandboxJob, prompt: string): ClipOrder {
  return { prompt, model, size, seconds, microUsdPerSecond, billedSeconds: seconds, remixedFrom: id };
}

/** A video to make another from; it must be completed. */
function findSource(id: string, { book, clock }: AppOptions): SandboxJob {
  const job = findVideo(id, book);
  const state = jobStateAt(job, clock.now());
  if (state.status === "completed" && !("error" in state)) return job;
  throw new ApiError({
    status: 400,
    code: "video_not_completed",
    param: "video",
    message: `Video ${id} is ${state.status}.`,
  });
}

function moderationBlocked(): ApiError {
  return new ApiError({
    status: 400,
    code: "moderation_blocked",
    param: "prompt",
    message: `The prompt was blocked by moderation: it contains "${MODERATION_SWITCH_WORD}".`,
  });
}
