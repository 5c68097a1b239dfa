import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeFolder } from "../disk/make-folder.ts";
import { putInPlace } from "../disk/put-in-place.ts";
import { isDiskFull, isSystemError, systemCode } from "../disk/system-error.ts";
import { SoraPipelineError } from "../domain/errors.ts";
import { type ByteReader, mp4BoxFault } from "../domain/mp4-boxes.ts";
import type { ClipInspection, ClipStore, ReceivedClip } from "../ports/clip-store.ts";

/** Where clips are kept, and who looks into them. */
export interface DiskClipStoreOptions {
  /** Folder of the clips; made when needed, readable by the user alone. */
  readonly directory: string;
  /** Finds out length and size of an MP4 by decoding; asked only about files whose boxes are whole. */
  readonly inspect: (path: string) => Promise<ClipInspection>;
}

/**
 * Keeps bought clips in a folder. Bytes arrive in a `.part` file of their own, are synced, and get their final name by
 * one rename; a power loss leaves a whole file or none. No method follows a name out of the folder.
 */
export function openDiskClipStore(options: DiskClipStoreOptions): ClipStore {
  const directory = resolve(options.directory);
  const pathOf = (file: string): string => join(directory, plainName(file));
  return {
    receive: async (file, body) => receive(pathOf(file), { directory, body }),
    inspect: async (path) => {
      const fault = await boxFault(path);
      return fault === undefined ? options.inspect(path) : { ok: false, reason: `the file ${fault}` };
    },
    keep: async (received, file) => moveTo(pathOf(file), received),
    setAside: async (received, file) => moveTo(`${pathOf(file)}.unverified`, received),
    find: async ({ file, sha256, bytes }) => {
      const found = await readClip(pathOf(file));
      return found?.sha256 === sha256 && found.bytes === bytes ? found.part : undefined;
    },
    findFile: async (file) => readClip(pathOf(file)),
  };
}

/** Streams into a new part file. Parts of the same clip are of dead processes: an attempt has one owner. */
async function receive(
  path: string,
  { directory, body }: { readonly directory: string; readonly body: AsyncIterable<Uint8Array> },
): Promise<ReceivedClip> {
  const part = `${path}.${randomUUID()}.part`;
  const file = await onDisk(async () => {
    makeFolder(directory, { mode: 0o700 });
    await removeParts(directory, path);
    return open(part, "wx", 0o600);
  });
  try {
    const written = await writeBody(file, body);
    await onDisk(() => file.sync());
    return { part, ...written };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function writeBody(
  file: FileHandle,
  body: AsyncIterable<Uint8Array>,
): Promise<Omit<ReceivedClip, "part">> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of body) {
    hash.update(chunk);
    bytes += chunk.byteLength;
    await onDisk(() => file.writeFile(chunk));
  }
  return { bytes, sha256: hash.digest("hex") };
}

async function removeParts(directory: string, path: string): Promise<void> {
  const names = await readdir(directory);
  const parts = names.map((name) => join(directory, name)).filter((name) => isPartOf(name, path));
  await Promise.all(parts.map((part) => rm(part, { force: true })));
}

function isPartOf(name: string, path: string): boolean {
  return name.startsWith(`${path}.`) && name.endsWith(".part");
}

async function moveTo(path: string, { part }: ReceivedClip): Promise<string> {
  await onDisk(() => putInPlace(part, path));
  return path;
}

/**
 * What lies under a final name; `undefined` when no file does. One that is there and cannot be read is still bought.
 * @throws SoraPipelineError `OUT_NOT_WRITABLE`
 */
async function readClip(path: string): Promise<ReceivedClip | undefined> {
  try {
    return await reading(path, async (file) => {
      const hash = createHash("sha256");
      for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Uint8Array);
      return { part: path, bytes: (await file.stat()).size, sha256: hash.digest("hex") };
    });
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT" || code === "EISDIR") return undefined;
    throw unreadable(path, error);
  }
}

/**
 * What is wrong with the boxes of a file, if anything.
 * @throws SoraPipelineError `OUT_NOT_WRITABLE` when it cannot be read: that says nothing about what is in it
 */
async function boxFault(path: string): Promise<string | undefined> {
  try {
    return await reading(path, async (file) => mp4BoxFault(readerOf(file, (await file.stat()).size)));
  } catch (error) {
    throw isSystemError(error) ? unreadable(path, error) : error;
  }
}

async function reading<Result>(path: string, work: (file: FileHandle) => Promise<Result>): Promise<Result> {
  const file = await open(path, "r");
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

function readerOf(file: FileHandle, size: number): ByteReader {
  return {
    size,
    read: async (offset, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}

/** A name in the folder and nothing else. */
function plainName(file: string): string {
  if (/^[\w-][\w.-]*$/.test(file)) return file;
  throw new SoraPipelineError({
    code: "INTERNAL",
    message: `${JSON.stringify(file)} is not a name for a clip`,
    hint: "Clip files are named by the ledger; `sora-pipeline budget verify` checks it.",
  });
}

function unreadable(path: string, error: unknown): SoraPipelineError {
  return new SoraPipelineError({
    code: "OUT_NOT_WRITABLE",
    message: `the clip ${path} cannot be read (${systemCode(error) ?? "unknown"})`,
    hint: "It is paid. See that it can be read (permission, disk, open files), then run the film again; nothing is bought twice.",
    cause: error,
  });
}

/** Turns what the disk says into what the user can do; faults of a download pass by. */
async function onDisk<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = systemCode(error) ?? "unknown";
    const full = isDiskFull(error);
    throw new SoraPipelineError({
      code: full ? "DISK_FULL" : "OUT_NOT_WRITABLE",
      message: full ? "the disk is full, the clip could not be saved" : `a clip could not be saved (${code})`,
      hint: full
        ? "Make room and run the film again: the clip is paid, and it is downloaded then without a new charge."
        : "Check that the clip folder can be written, then run the film again; nothing is bought twice.",
      cause: error,
    });
  }
}
