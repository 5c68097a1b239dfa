import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { isFolder } from "./is-folder.ts";

/** How folders are made. */
export interface FolderOptions {
  /** Permissions of the folders that are made, for instance `0o700`; the system's default when absent. */
  readonly mode?: number;
  /** Gets every folder that was made, the outermost first, also when a later one fails. */
  readonly made?: string[];
}

/**
 * Makes a folder and those above it that are missing, one by one: Node's own recursion never ends where a file system
 * makes no folders (`/proc`, Node 20 to 26).
 * @throws the system's error, with its code
 */
export function makeFolder(folder: string, options: FolderOptions = {}): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), options);
  try {
    mkdirSync(folder, options.mode);
    options.made?.push(folder);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}
