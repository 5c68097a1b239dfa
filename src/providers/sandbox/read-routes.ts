import type { Context, Hono } from "hono";
import { z } from "zod";
import { ApiError } from "./api-error.ts";
import type { AppOptions } from "./app-options.ts";
import { createClipSource } from "./clip-source.ts";
import { contentResponse } from "./content-response.ts";
import { findVideo } from "./find-video.ts";
import { checkFields } from "./read-body.ts";
import type { SandboxEnv } from "./request-faults.ts";
import { type SandboxJob, jobStateAt } from "./sandbox-job.ts";
import { videoResource } from "./video-resource.ts";

/** Limits as in OpenAI's published description of `/videos`. */
const listQuery = z.object({
  limit: z.coerce.number().int().min(0).max(100).default(20),
  order: z.enum(["asc", "desc"]).default("desc"),
  after: z.string().optional(),
});
/** Downloads that the fault `early-404` spoils. */
const EARLY_DOWNLOADS = 2;

/** Routes about jobs that exist. */
export function routeReads(app: Hono<SandboxEnv>, options: AppOptions): void {
  const clipOf = createClipSource(options.renderClip);
  const { book, clock } = options;
  app.get("/v1/videos", (context) => context.json(listPage(context, options)));
  app.get("/v1/videos/:id", (context) => {
    return context.json(videoResource(findVideo(context.req.param("id"), book), options));
  });
  app.delete("/v1/videos/:id", (context) => {
    const { id } = findVideo(context.req.param("id"), book);
    book.delete(id);
    return context.json({ id, object: "video.deleted", deleted: true });
  });
  app.get("/v1/videos/:id/content", async (context) => {
    const job = findVideo(context.req.param("id"), book);
    checkContent(job, context.get("ordinal"), clock.now());
    return contentResponse({
      bytes: await clipOf(job),
      range: context.req.header("Range"),
      faults: options.faults.strikingAt("content", context.get("scope")),
      clock,
      cut: () => context.env.incoming.socket.destroy(),
    });
  });
}

function listPage(context: Context<SandboxEnv>, options: AppOptions): object {
  const { limit, order, after } = checkFields(context.req.query(), listQuery);
  const jobs = options.book.list({ order, after });
  if (jobs === undefined) {
    throw new ApiError({ status: 400, code: "invalid_value", param: "after", message: `No video ${after}.` });
  }
  const page = jobs.slice(0, limit);
  return {
    object: "list",
    data: page.map((job) => videoResource(job, options)),
    first_id: page[0]?.id ?? null,
    last_id: page.at(-1)?.id ?? null,
    has_more: jobs.length > page.length,
  };
}

/** Throws unless the job has content that this download may have. */
function checkContent(job: SandboxJob, ordinal: number, now: number): void {
  const state = jobStateAt(job, now);
  const code = "video_not_ready";
  if ("progress" in state)
    throw new ApiError({ status: 409, code, message: `Video ${job.id} is not ready.` });
  if ("error" in state) throw new ApiError({ status: 404, message: `Video ${job.id} has no content.` });
  if (job.faults.has("early-404") && ordinal <= EARLY_DOWNLOADS) {
    throw new ApiError({ status: 404, code, message: `Video ${job.id} is not ready, says a slow replica.` });
  }
}
