import type * as FileSystem from "node:fs/promises";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openDiskClipStore } from "../../src/clips/disk-clip-store.ts";
import { syncFolder } from "../../src/disk/sync-folder.ts";
import { NODE_FILE_SYSTEM } from "../../src/ledger/node-file-system.ts";
import { writeWhole } from "../../src/disk/whole-file.ts";

// A folder cannot be opened, as on Windows.
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof FileSystem>();
  const open: typeof real.open = async (path, ...how) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return real.open(path, ...how);
    throw Object.assign(new Error("EPERM"), { code: "EPERM" });
  };
  return { ...real, open };
});

const { platform } = process;
let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "sync-"));
});
afterEach(() => {
  Object.defineProperty(process, "platform", { value: platform });
  rmSync(scratch, { recursive: true });
});

it("a folder that cannot be synced is a fault, except on Windows, which needs it not", async () => {
  await expect(syncFolder(scratch)).rejects.toMatchObject({ code: "EPERM" });
  Object.defineProperty(process, "platform", { value: "win32" });
  await expect(syncFolder(scratch)).resolves.toBeUndefined();
  await expect(NODE_FILE_SYSTEM.syncFolder(scratch)).resolves.toBeUndefined();
});

it("bought clips and films are kept on Windows", async () => {
  Object.defineProperty(process, "platform", { value: "win32" });
  const clips = openDiskClipStore({ directory: scratch, inspect: async () => ({ ok: false, reason: "" }) });
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array([1, 2, 3]);
  }
  const path = await clips.keep(await clips.receive("a.mp4", bytes()), "a.mp4");
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  await writeWhole(join(scratch, "film.mp4"), async (part) => writeFileSync(part, "film"));
  expect(readFileSync(join(scratch, "film.mp4"), "utf8")).toBe("film");
});
