import { ApiError } from "./api-error.ts";
import type { JobBook } from "./job-book.ts";
import type { SandboxJob } from "./sandbox-job.ts";

/**
 * Finds a job that the server still knows.
 * @throws ApiError 404.
 */
export function findVideo(id: string, book: JobBook): SandboxJob {
  const job = book.find(id);
  if (job === undefined) {
    throw new ApiError({ status: 404, param: "video_id", message: `Video with id '${id}' not found.` });
  }
  return job;
}
