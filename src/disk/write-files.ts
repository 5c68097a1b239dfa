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
 * before come back when a later one fails. Other files in the folder are left alone.
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
  const old = (path: string): string => `${path}${suffix}.old`;
  const kept: string[] = [];
  try {
    for (const path of paths) {
      if (existsSync(path)) {
        keepAs(path, old(path));
        kept.push(path);
      }
      renameSync(path + suffix, path);
    }
    syncNames(paths);
  } catch (error) {
    for (const path of paths) {
      if (kept.includes(path)) renameSync(old(path), path);
      else if (!existsSync(path + suffix)) rmSync(path, { force: true });
    }
    throw error;
  } finally {
    // Two names of one file are left as they are by a renaming of the one into the other.
    for (const path of paths) rmSync(old(path), { force: true });
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
