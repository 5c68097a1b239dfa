import { lstatSync } from "node:fs";
import { folderOf } from "../domain/paths.ts";

/**
 * Tells whether a folder below `root` is reached through real folders only, so that no symbolic link leads out of the
 * tree. Remembers every answer.
 */
export function ownFolders(root: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([["", true]]);
  const isOwn = (folder: string): boolean => {
    let answer = known.get(folder);
    if (answer === undefined) {
      answer = isOwn(folderOf(folder)) && isDirectory(`${root}/${folder}`);
      known.set(folder, answer);
    }
    return answer;
  };
  return isOwn;
}

function isDirectory(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}
