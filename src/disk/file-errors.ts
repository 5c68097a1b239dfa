import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { isDiskFull, systemCode } from "./system-error.ts";
import { SoraPipelineError } from "../domain/errors.ts";

/**
 * Makes a folder with those above it, unless it is there.
 * @throws SoraPipelineError `DISK_FULL` or `OUT_NOT_WRITABLE`.
 */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw fileError(error, folder);
  }
}

/**
 * What a failed write means to the user: a full disk or a folder that cannot be written; other errors stay as they are.
 */
export function fileError(error: unknown, path: string): unknown {
  if (isDiskFull(error)) {
    return new SoraPipelineError({
      code: "DISK_FULL",
      message: `No space left while writing ${path}`,
      hint: "Free some space and run the same command again: finished parts of the film are kept.",
      cause: error,
    });
  }
  const code = systemCode(error) ?? "";
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
