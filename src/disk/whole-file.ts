import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileError, prepareFolder } from "./file-errors.ts";
import { putInPlace } from "./put-in-place.ts";

/**
 * Writes a file whole or not at all: under a temporary name in the same folder, synced, then renamed. A crash leaves
 * nothing under the final name.
 * @param part temporary name; a fixed one where the next run is to overwrite what a killed one left
 * @throws SoraPipelineError `DISK_FULL` or `OUT_NOT_WRITABLE`; whatever `write` throws. The temporary file is removed.
 */
export async function writeWhole(
  path: string,
  write: (temporary: string) => Promise<void>,
  part = `.${basename(path)}.${randomUUID()}.part`,
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, part);
  prepareFolder(folder);
  try {
    await write(temporary);
    await syncFile(temporary);
    await putInPlace(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw fileError(error, path);
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
