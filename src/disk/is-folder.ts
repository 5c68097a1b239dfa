import { statSync } from "node:fs";

/** True for a folder, also behind a link; false where nothing is. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
