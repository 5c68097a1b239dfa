import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { fileError } from "./file-errors.ts";

/**
 * Makes a folder with those above it, unless it is there.
 * @throws SoraPipelineError `DISK_FULL` or `OUT_NOT_WRITABLE`.
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw fileError(error, folder);
  }
}

/** One by one, because Node's own recursion never ends where a file system makes no folders (`/proc`, Node 20 to 26). */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
