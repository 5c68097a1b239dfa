import { closeSync, constants, fstatSync, fsync, openSync, writeSync } from "node:fs";
import { link, rename, statfs, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import type { FilePart, FileSystem } from "./file-system.ts";
import { fill } from "../disk/fill.ts";
import { makeFolder as makeFolderOnDisk } from "../disk/make-folder.ts";
import { syncFolder } from "../disk/sync-folder.ts";
import { systemCode } from "../disk/system-error.ts";

const syncOpen = promisify(fsync);
/** Without O_CREAT: a journal that vanished is an error, not a new journal. */
const APPEND_EXISTING = constants.O_WRONLY | constants.O_APPEND;

/**
 * The disk of this machine. Everything but fsync is synchronous: it takes microseconds, and one write must be one
 * system call, because two processes that append at once keep whole records only then.
 */
export const NODE_FILE_SYSTEM: FileSystem = {
  makeFolder,
  syncFolder,
  create: (path, bytes) => writeOnce(path, { bytes, flags: "wx" }),
  append: (path, bytes) => writeOnce(path, { bytes, flags: APPEND_EXISTING }),
  read: async (path, offset) => readRest(path, offset),
  sync: (path) => whileOpen(openSync(path, "r+"), syncOpen),
  rename,
  link,
  remove: unlink,
  kindOf: async (path) => (process.platform === "linux" ? (await statfs(path)).type : undefined),
};

async function makeFolder(path: string): Promise<void> {
  const made: string[] = [];
  makeFolderOnDisk(path, { made, mode: 0o700 });
  if (made.length === 0) return syncIfReadable(dirname(path));
  for (const folder of made.toReversed()) await syncFolder(dirname(folder));
}

/** Another process may have made the folder a moment ago; it was not this one when its parent cannot be read. */
async function syncIfReadable(path: string): Promise<void> {
  try {
    await syncFolder(path);
  } catch (error) {
    if (systemCode(error) !== "EACCES") throw error;
  }
}

async function writeOnce(
  path: string,
  { bytes, flags }: { readonly bytes: Uint8Array; readonly flags: string | number },
): Promise<void> {
  await whileOpen(openSync(path, flags, 0o600), async (file) => {
    // The rest of a short write is not sent after it: another process may have written in between.
    if (writeSync(file, bytes) < bytes.length)
      throw Object.assign(new Error("short write"), { code: "ENOSPC" });
    await syncOpen(file);
  });
}

function readRest(path: string, offset: number): FilePart | undefined {
  const file = openIfThere(path);
  if (file === undefined) return undefined;
  try {
    const { size, dev, ino } = fstatSync(file, { bigint: true });
    const bytes = new Uint8Array(Math.max(0, Number(size) - offset));
    const filled = fill(file, bytes, offset);
    return { bytes: bytes.subarray(0, filled), size: Number(size), identity: `${dev}:${ino}` };
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, "r");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function whileOpen(file: number, use: (file: number) => Promise<void>): Promise<void> {
  try {
    await use(file);
  } finally {
    closeSync(file);
  }
}
