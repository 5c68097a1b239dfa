import { rename } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "./sync-folder.ts";

/**
 * Gives a finished draft its final name in the same folder, in place of what had it, so that a power loss keeps it.
 * @throws the system's error, with its code
 */
export async function putInPlace(draft: string, path: string): Promise<void> {
  await rename(draft, path);
  await syncFolder(dirname(path));
}
