import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDiskClipStore } from "../../src/clips/disk-clip-store.ts";
import type { ClipInspection, ClipStore } from "../../src/ports/clip-store.ts";
import { sha256 } from "../builders/sha256.ts";

const GOOD: ClipInspection = { ok: true, seconds: 8, width: 1280, height: 720 };

function box(name: string, body: number): Buffer {
  const bytes = Buffer.alloc(body + 8);
  bytes.writeUInt32BE(body + 8);
  bytes.write(name, 4, "latin1");
  return bytes;
}

const CLIP = Buffer.concat([box("ftyp", 8), box("moov", 30), box("mdat", 5_000)]);
const HASH = sha256(CLIP);

async function* inPieces(bytes: Uint8Array, size = 999): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield CLIP.subarray(0, 100);
  throw new Error("socket hang up");
}

describe("the clip store on disk", () => {
  let directory: string;
  let inspected: string[];
  let store: ClipStore;

  beforeEach(() => {
    directory = join(mkdtempSync(join(tmpdir(), "clips-")), "store");
    inspected = [];
    const inspect = async (path: string): Promise<ClipInspection> => {
      inspected.push(path);
      return GOOD;
    };
    store = openDiskClipStore({ directory, inspect });
  });
  afterEach(() => rmSync(join(directory, ".."), { recursive: true, force: true }));

  it("receives under a name of its own and keeps under the final one", async () => {
    const received = await store.receive("a.mp4", inPieces(CLIP));
    expect(received).toMatchObject({ bytes: CLIP.length, sha256: HASH });
    expect(await store.findFile("a.mp4")).toBeUndefined();
    const path = await store.keep(received, "a.mp4");
    expect(path).toBe(join(directory, "a.mp4"));
    expect(readFileSync(path)).toEqual(CLIP);
    expect(readdirSync(directory)).toEqual(["a.mp4"]);
  });

  it("is readable by the user alone", async () => {
    const { part } = await store.receive("a.mp4", inPieces(CLIP));
    expect(statSync(part).mode & 0o777).toBe(0o600);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  it("leaves no part when the download breaks, and lets its fault through", async () => {
    await expect(store.receive("a.mp4", broken())).rejects.toThrow("socket hang up");
    expect(readdirSync(directory)).toEqual([]);
  });

  it("clears the parts that dead processes left of the same clip, and no others", async () => {
    await store.receive("b.mp4", inPieces(CLIP));
    await store.receive("a.mp4", inPieces(CLIP));
    await store.receive("a.mp4", inPieces(CLIP));
    const parts = readdirSync(directory).map((name) => name.slice(0, 5));
    expect(parts.toSorted()).toEqual(["a.mp4", "b.mp4"]);
  });

  it("finds a clip by its hash, and not when its bytes have changed or are gone", async () => {
    const artifact = { file: "a.mp4", sha256: HASH, bytes: CLIP.length };
    expect(await store.find(artifact)).toBeUndefined();
    const path = await store.keep(await store.receive("a.mp4", inPieces(CLIP)), "a.mp4");
    expect(await store.find(artifact)).toBe(path);
    expect(await store.findFile("a.mp4")).toEqual({ part: path, bytes: CLIP.length, sha256: HASH });
    writeFileSync(path, CLIP.subarray(1));
    expect(await store.find(artifact)).toBeUndefined();
  });

  it("says that a clip which is there cannot be read; it is not gone", async () => {
    const path = await store.keep(await store.receive("a.mp4", inPieces(CLIP)), "a.mp4");
    rmSync(path);
    // A link to itself: there, and not to be opened by anybody.
    symlinkSync("a.mp4", path);
    const artifact = { file: "a.mp4", sha256: HASH, bytes: CLIP.length };
    await expect(store.find(artifact)).rejects.toMatchObject({
      code: "OUT_NOT_WRITABLE",
      message: expect.stringContaining("ELOOP"),
    });
    await expect(store.findFile("a.mp4")).rejects.toMatchObject({ code: "OUT_NOT_WRITABLE" });
  });

  it("sets bytes aside that are no clip", async () => {
    const path = await store.setAside(await store.receive("a.mp4", inPieces(CLIP)), "a.mp4");
    expect(path).toBe(join(directory, "a.mp4.unverified"));
    expect(await store.findFile("a.mp4")).toBeUndefined();
  });

  it("looks at the boxes before it asks anybody to decode", async () => {
    const whole = await store.receive("a.mp4", inPieces(CLIP));
    expect(await store.inspect(whole.part)).toEqual(GOOD);
    const cut = await store.receive("b.mp4", inPieces(CLIP.subarray(0, 3_000)));
    expect(await store.inspect(cut.part)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("is cut"),
    });
    expect(inspected).toEqual([whole.part]);
  });

  it("does not take a clip that cannot be read for one that is broken", async () => {
    const { part } = await store.receive("a.mp4", inPieces(CLIP));
    rmSync(part);
    symlinkSync(part, part);
    await expect(store.inspect(part)).rejects.toMatchObject({
      code: "OUT_NOT_WRITABLE",
      message: expect.stringContaining("ELOOP"),
    });
    expect(inspected).toEqual([]);
  });

  it.each(["../a.mp4", "/etc/a.mp4", "", ".a.mp4", "a/b.mp4", "a\0.mp4"])(
    "refuses a name that leaves the folder: %j",
    async (name) => {
      await expect(store.receive(name, inPieces(CLIP))).rejects.toMatchObject({ code: "INTERNAL" });
    },
  );

  it("says when the folder cannot be written", async () => {
    writeFileSync(directory, "a file stands in the way");
    await expect(store.receive("a.mp4", inPieces(CLIP))).rejects.toMatchObject({ code: "OUT_NOT_WRITABLE" });
  });

  it.each(["ENOSPC", "EDQUOT"])("says when the disk is full (%s), and leaves no part", async (code) => {
    const handle = await open("/dev/null");
    const write = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, "writeFile");
    write.mockRejectedValueOnce(Object.assign(new Error("write failed"), { code }));
    await handle.close();
    await expect(store.receive("a.mp4", inPieces(CLIP))).rejects.toMatchObject({ code: "DISK_FULL" });
    expect(readdirSync(directory)).toEqual([]);
    write.mockRestore();
  });
});
