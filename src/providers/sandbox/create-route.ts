import type { Context, Hono } from "hono";
import { ApiError } from "./api-error.ts";
import type { AppOptions } from "./app-options.ts";
import type { JobOrder } from "./job-book.ts";
import { PRICE_FIELD } from "./price-field.ts";
import { createBody, readBody } from "./read-body.ts";
import type { SandboxEnv } from "./request-faults.ts";
import { videoResource } from "./video-resource.ts";

/** A prompt that contains this is refused with `moderation_blocked`, so that a refusal can be rehearsed. */
export const MODERATION_SWITCH_WORD = "sandbox-refuse";

/** The route that makes a job and bills it. */
export function routeCreate(app: Hono<SandboxEnv>, options: AppOptions): void {
  app.post("/v1/videos", async (context) => {
    const { [PRICE_FIELD]: microUsdPerSecond, ...body } = await readBody(context.req, createBody);
    return accept({ ...body, microUsdPerSecond }, context, options);
  });
}

function accept(order: JobOrder, context: Context<SandboxEnv>, options: AppOptions): Response {
  if (order.prompt.includes(MODERATION_SWITCH_WORD)) throw moderationBlocked();
  const { book } = options;
  const key = context.req.header("Idempotency-Key");
  const first =
    key !== undefined && options.honourIdempotencyKey ? book.findByIdempotencyKey(key) : undefined;
  const job = first ?? book.accept(key === undefined ? order : { ...order, idempotencyKey: key });
  return context.json(videoResource(job, options));
}

function moderationBlocked(): ApiError {
  return new ApiError({
    status: 400,
    code: "moderation_blocked",
    param: "prompt",
    message: `The prompt was blocked by moderation: it contains "${MODERATION_SWITCH_WORD}".`,
  });
}
