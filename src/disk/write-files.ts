import { randomUUID } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isFolder } from "./is-folder.ts";
import { makeFolder } from "./make-folder.ts";
import { syncFolderNow } from "./sync-folder.ts";
import { isDiskFull } from "./system-error.ts";
import { messageOf, SoraPipelineError } from "../domain/errors.ts";

/** Files of a result by name; a name may begin with one folder: `variant-1/film.json`. */
export type FolderContent = Readonly<Record<string, string | Uint8Array>>;

/**
 * Writes all files into a folder, whole or not at all: every file is complete on disk under a temporary name before
 * the first one gets its real name, every name always has either its old or its new content, and files that were there
 * before come back when a later one fails (of one that cannot, the old content stays beside it, with a name that ends in
 * `.old`). Other files in the folder are left alone.
 * @param hint what to do when the folder cannot be written
 * @throws SoraPipelineError `OUT_NOT_WRITABLE` or `DISK_FULL`.
 */
export function writeFiles(
  directory: string,
  files: FolderContent,
  hint = "Give another folder (--out DIR); nothing was written.",
): void {
  const paths = Object.keys(files).map((name) => join(directory, name));
  const made: string[] = [];
  try {
    for (const folder of new Set([directory, ...paths.map((path) => dirname(path))]))
      makeFolder(folder, { made });
    writeAll(directory, files);
  } catch (error) {
    removeFolders(made);
    throw outError(directory, error, hint);
  }
}

function writeAll(directory: string, files: FolderContent): void {
  const suffix = `.${randomUUID()}`;
  const paths = Object.keys(files).map((name) => join(directory, name));
  try {
    for (const path of paths) refuseFolder(path);
    for (const [name, content] of Object.entries(files))
      writeDurably(join(directory, name) + suffix, content);
    replaceAll(paths, suffix);
  } catch (error) {
    for (const path of paths) rmSync(path + suffix, { force: true });
    throw error;
  }
}

function refuseFolder(path: string): void {
  if (isFolder(path)) throw new Error(`${path} is a folder`);
}

function writeDurably(path: string, content: string | Uint8Array): void {
  const file = openSync(path, "wx", 0o644);
  try {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    for (let offset = 0; offset < bytes.length;) offset += writeSync(file, bytes, offset);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function replaceAll(paths: readonly string[], suffix: string): void {
  const kept: string[] = [];
  try {
    for (const path of paths) {
      if (existsSync(path)) {
        keepAs(path, oldName(path, suffix));
        kept.push(path);
      }
      renameSync(path + suffix, path);
    }
    syncNames(paths);
  } catch (error) {
    for (const path of paths) putBack(path, suffix, kept.includes(path));
    throw error;
  }
  for (const path of kept) rmSync(oldName(path, suffix), { force: true });
}

/** The second name of a file that is replaced. */
function oldName(path: string, suffix: string): string {
  return `${path}${suffix}.old`;
}

/** Undoes the replacing of one file. Where that fails its old content stays under the second name. */
function putBack(path: string, suffix: string, wasKept: boolean): void {
  const old = oldName(path, suffix);
  try {
    if (wasKept) renameSync(old, path);
    else if (!existsSync(path + suffix)) rmSync(path, { force: true });
    // Two names of one file are left as they are by a renaming of the one into the other; a copy may be half done.
    rmSync(old, { force: true });
  } catch {
    // The others come back all the same.
  }
}

/** Has the new names survive a power loss, on file systems that can promise that. */
function syncNames(paths: readonly string[]): void {
  try {
    for (const folder of new Set(paths.map((path) => dirname(path)))) syncFolderNow(folder);
  } catch {
    // Every file is complete under its name.
  }
}

/** A second name for a file; a copy on disks on which a file has but one. */
function keepAs(path: string, second: string): void {
  try {
    linkSync(path, second);
  } catch {
    copyFileSync(path, second);
  }
}

/** Removes the folders that were made, as far as nobody has put anything into them. */
function removeFolders(made: readonly string[]): void {
  try {
    for (const folder of made.toReversed()) rmdirSync(folder);
  } catch {
    // Somebody else uses it by now.
  }
}

function outError(directory: string, error: unknown, hint: string): SoraPipelineError {
  const full = isDiskFull(error);
  return new SoraPipelineError({
    code: full ? "DISK_FULL" : "OUT_NOT_WRITABLE",
    message: `cannot write to ${directory}: ${messageOf(error)}`,
    hint: full ? "Free some space; nothing was left half-written." : hint,
    data: { directory },
    cause: error,
  });
}
