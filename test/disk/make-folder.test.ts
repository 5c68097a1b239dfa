import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDiskClipStore } from "../../src/clips/disk-clip-store.ts";
import { makeFolder } from "../../src/disk/make-folder.ts";
import { syncFolder } from "../../src/disk/sync-folder.ts";
import { NODE_FILE_SYSTEM } from "../../src/ledger/node-file-system.ts";
import { openReadingCache } from "../../src/repo/disk-reading-cache.ts";

vi.mock("../../src/disk/sync-folder.ts");

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "folders-"));
  vi.mocked(syncFolder).mockReset();
});
afterEach(() => rmSync(scratch, { recursive: true }));

it("makes what is missing, with the permissions that are asked for, and names it", () => {
  const made: string[] = [];
  makeFolder(join(scratch, "a", "b"), { made, mode: 0o700 });
  expect(made).toEqual([join(scratch, "a"), join(scratch, "a", "b")]);
  expect(made.map((folder) => statSync(folder).mode & 0o777)).toEqual([0o700, 0o700]);
});

it("a ledger's folder survives a power loss with all above it, also when it is named from here", async () => {
  await NODE_FILE_SYSTEM.makeFolder(relative(process.cwd(), join(scratch, "a", "b")));
  const synced = vi.mocked(syncFolder).mock.calls.map(([folder]) => join(process.cwd(), folder));
  expect(synced).toEqual([join(scratch, "a"), scratch]);
});

describe.runIf(process.platform === "linux")("where no folder can be made, the answer comes at once", () => {
  const NOWHERE = "/proc/sora/pipeline";

  it("from the ledger", async () => {
    await expect(NODE_FILE_SYSTEM.makeFolder(NOWHERE)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("from the clip store", async () => {
    const clips = openDiskClipStore({ directory: NOWHERE, inspect: async () => ({ ok: false, reason: "" }) });
    await expect(clips.receive("a.mp4", (async function* () {})())).rejects.toMatchObject({
      code: "OUT_NOT_WRITABLE",
    });
  });

  it("from the cache of readings, which does without", () => {
    const cache = openReadingCache({ directory: NOWHERE, repoPath: "/", version: "1", enabled: true });
    cache.set("key", "value");
    expect(() => cache.flush()).not.toThrow();
  });
});
