import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { SoraPipelineError } from "../domain/errors.ts";

/** Files of a result by name. */
export type FolderContent = Readonly<Record<string, string>>;

/**
 * Writes all files into a folder, whole or not at all: every file is complete on disk under a temporary name before
 * the first one gets its real name, and files that were there before come back when a later one fails. Other files in
 * the folder are left alone.
 * @throws SoraPipelineError `OUT_NOT_WRITABLE` or `DISK_FULL`.
 */
export function writeFolder(directory: string, files: FolderContent): void {
  const suffix = `.${randomUUID()}`;
  const paths = Object.keys(files).map((name) => join(directory, name));
  const created = makeDirectory(directory);
  try {
    for (const path of paths) refuseFolder(path);
    for (const [name, text] of Object.entries(files)) writeDurably(join(directory, name) + suffix, text);
    replaceAll(paths, suffix);
  } catch (error) {
    for (const path of paths) rmSync(path + suffix, { force: true });
    if (created !== undefined) removeFolders(directory, created);
    throw outError(directory, error);
  }
}

/** The first folder that had to be made, if any. */
function makeDirectory(directory: string): string | undefined {
  try {
    if (statSync(directory, { throwIfNoEntry: false })?.isFile() === true) throw new Error("it is a file");
    return mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw outError(directory, error);
  }
}

function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new Error(`${path} is a folder`);
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, "wx", 0o644);
  try {
    const bytes = new TextEncoder().encode(text);
    for (let offset = 0; offset < bytes.length;) offset += writeSync(file, bytes, offset);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function replaceAll(paths: readonly string[], suffix: string): void {
  const old = (path: string): string => `${path}${suffix}.old`;
  const touched: string[] = [];
  try {
    for (const path of paths) {
      touched.push(path);
      if (existsSync(path)) renameSync(path, old(path));
      renameSync(path + suffix, path);
    }
  } catch (error) {
    for (const path of touched) {
      if (existsSync(old(path))) renameSync(old(path), path);
      else if (!existsSync(path + suffix)) rmSync(path, { force: true });
    }
    throw error;
  }
  for (const path of paths) rmSync(old(path), { force: true });
}

/** Removes the folders that were made, as far as nobody has put anything into them. */
function removeFolders(directory: string, created: string): void {
  try {
    for (let folder = directory; folder.length >= created.length; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // Somebody else uses it by now.
  }
}

function outError(directory: string, error: unknown): SoraPipelineError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const full = code === "ENOSPC" || code === "EDQUOT";
  return new SoraPipelineError({
    code: full ? "DISK_FULL" : "OUT_NOT_WRITABLE",
    message: `cannot write to ${directory}: ${error instanceof Error ? error.message : String(error)}`,
    hint: full
      ? "Free some space; nothing was left half-written."
      : "Give another folder with --out DIR; nothing was written.",
    data: { directory },
    cause: error,
  });
}
