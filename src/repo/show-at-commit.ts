import { realpathSync } from "node:fs";
import { sep } from "node:path";
import { folderOf } from "../domain/paths.ts";
import { textOfBytes } from "../domain/text-of-bytes.ts";
import { ownFolders } from "./own-folders.ts";
import { readRegularFile } from "./read-regular-file.ts";
import { runGitSync } from "./run-git.ts";

const COMMIT = /^[0-9a-f]{7,64}$/;
const MAX_BYTES = 4_000_000;

/**
 * Lines of a file as it was at a commit; `undefined` when commit or file do not exist, or the path leads out of the
 * folder. `path` is relative to `repoPath`, which may be a folder in the work tree. Never throws.
 */
export function linesAt(place: {
  readonly repoPath: string;
  readonly commit: string;
  readonly path: string;
}): string[] | undefined {
  const folder = realFolder(place.repoPath);
  if (folder === undefined || !COMMIT.test(place.commit) || !isInside(place.path)) return undefined;
  const args = ["cat-file", "blob", `${place.commit}:./${place.path}`];
  const bytes = runGitSync({ folder, args, maxBytes: MAX_BYTES });
  return bytes && textOfBytes(bytes).split("\n");
}

/** Whether the repository around a folder has a commit; `undefined` where git knows no repository. Never throws. */
export function hasCommit(place: {
  readonly repoPath: string;
  readonly commit: string;
}): boolean | undefined {
  const folder = realFolder(place.repoPath);
  if (folder === undefined || !COMMIT.test(place.commit)) return undefined;
  const isThere = runGitSync({ folder, args: ["cat-file", "-e", `${place.commit}^{commit}`] }) !== undefined;
  return (
    isThere || (runGitSync({ folder, args: ["rev-parse", "--git-dir"] }) === undefined ? undefined : false)
  );
}

/**
 * Content of a regular file in the working tree; `undefined` when it does not exist, is larger than 4 MB, or is reached
 * through a symbolic link or out of the folder. Never throws.
 */
export function readWorkingFile(place: {
  readonly repoPath: string;
  readonly path: string;
}): Uint8Array | undefined {
  const root = realFolder(place.repoPath);
  if (root === undefined || !isInside(place.path) || !ownFolders(root)(folderOf(place.path)))
    return undefined;
  return readRegularFile(`${root}/${place.path}`, MAX_BYTES);
}

function realFolder(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** A plain relative path: no `..`, no empty part, not absolute, of sane length. */
function isInside(path: string): boolean {
  const isPlain = !path.includes("\0") && (sep === "/" || !/[\\:]/.test(path)) && path.length <= 4096;
  return isPlain && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
