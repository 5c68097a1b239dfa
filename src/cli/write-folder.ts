import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { SoraPipelineError } from "../domain/errors.ts";

/** Files of a result by name. */
export type FolderContent = Readonly<Record<string, string>>;

/**
 * Writes all files into a folder, whole or not at all: every file is complete on disk under a temporary name before
 * the first one gets its real name. Other files in the folder are left alone.
 * @throws SoraPipelineError `OUT_NOT_WRITABLE` or `DISK_FULL`.
 */
export function writeFolder(directory: string, files: FolderContent): void {
  const suffix = `.${randomUUID()}.part`;
  const names = Object.keys(files);
  const created = makeDirectory(directory);
  try {
    for (const name of names) writeDurably(join(directory, name + suffix), files[name] ?? "");
    for (const name of names) renameSync(join(directory, name + suffix), join(directory, name));
  } catch (error) {
    for (const name of names) rmSync(join(directory, name + suffix), { force: true });
    if (created !== undefined) removeEmpty(created);
    throw outError(directory, error);
  }
}

function makeDirectory(directory: string): string | undefined {
  try {
    if (statSync(directory, { throwIfNoEntry: false })?.isFile() === true)
      throw Object.assign(new Error("is a file"), { code: "ENOTDIR" });
    return mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw outError(directory, error);
  }
}

function removeEmpty(created: string): void {
  rmSync(created, { recursive: true, force: true });
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
