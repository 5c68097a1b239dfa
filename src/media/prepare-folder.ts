import { mkdir } from "node:fs/promises";
import { fileError } from "./file-errors.ts";

/**
 * Makes a folder with those above it, unless it is there.
 * @throws SoraPipelineError `DISK_FULL` or `OUT_NOT_WRITABLE`.
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw fileError(error, folder);
  }
}
