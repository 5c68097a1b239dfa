import { lstatSync } from "node:fs";

/**
 * Tells whether a folder below `root` is reached through real folders only, so that no symbolic link leads out of the
 * tree. Remembers every answer.
 */
export function ownFolders(root: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([["", true]]);
  const isOwn = (folder: string): boolean => {
    let answer = known.get(folder);
    if (answer === undefined) {
      answer = isOwn(parentFolder(folder)) && isDirectory(`${root}/${folder}`);
      known.set(folder, answer);
    }
    return answer;
  };
  return isOwn;
}

/** `a/b` for `a/b/c`; empty at the top. */
export function parentFolder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function isDirectory(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}
