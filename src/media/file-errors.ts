import { dirname } from "node:path";
import { SoraPipelineError } from "../domain/errors.ts";

/** What a failed write means to the user: a full disk or a folder that cannot be written; other errors stay as they are. */
export function fileError(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new SoraPipelineError({
      code: "DISK_FULL",
      message: `No space left while writing ${path}`,
      hint: "Free some space and run the same command again: finished parts of the film are kept.",
      cause: error,
    });
  }
  if (["ENOENT", "ENOTDIR", "EEXIST", "EACCES", "EPERM", "EROFS", "EISDIR"].includes(code)) {
    return new SoraPipelineError({
      code: "OUT_NOT_WRITABLE",
      message: `Cannot write ${path}: ${code}`,
      hint: `Check that the folder ${dirname(path)} exists and may be written, or choose another one.`,
      cause: error,
    });
  }
  return error;
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
