import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dropOldParts } from "../../src/media/drop-old-parts.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sora-parts-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A part of 100 bytes, written at a minute. */
function part(name: string, minute: number): string {
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(100));
  utimesSync(path, minute * 60, minute * 60);
  return path;
}

describe("dropOldParts", () => {
  it("deletes the oldest parts that are not in use, down to the room they may take", async () => {
    const used = part("used.mp4", 1);
    part("oldest.mp4", 2);
    part("older.mp4", 3);
    part("new.mp4", 4);
    await dropOldParts(folder, new Set([used]), 200);
    expect(readdirSync(folder).toSorted()).toEqual(["new.mp4", "older.mp4", "used.mp4"]);
  });

  it("never deletes a part in use, however little room there is", async () => {
    const used = [part("a.mp4", 1), part("b.mp4", 2)];
    part("torn.part", 3);
    await dropOldParts(folder, new Set(used), 0);
    expect(readdirSync(folder).toSorted()).toEqual(["a.mp4", "b.mp4"]);
  });

  it("deletes what a killed run left unfinished, but nothing that another run is writing", async () => {
    part("old.mp4", 1);
    part(".torn.mp4.part", 2);
    part(".growing.mp4.part", Date.now() / 60_000);
    await dropOldParts(folder, new Set());
    expect(readdirSync(folder).toSorted()).toEqual([".growing.mp4.part", "old.mp4"]);
  });

  it("keeps what another run is writing, however little room there is", async () => {
    part(".growing.mp4.part", Date.now() / 60_000);
    part("newer.mp4", Date.now() / 60_000 + 1);
    await dropOldParts(folder, new Set(), 0);
    expect(readdirSync(folder)).toEqual([".growing.mp4.part"]);
  });

  it("counts finished parts alone", async () => {
    part("old.mp4", 1);
    part(".torn.mp4.part", 2);
    part(".growing.mp4.part", Date.now() / 60_000);
    await dropOldParts(folder, new Set(), 100);
    expect(readdirSync(folder).toSorted()).toEqual([".growing.mp4.part", "old.mp4"]);
  });

  it("keeps everything while it is little, and minds no folder that is gone", async () => {
    part("old.mp4", 1);
    await dropOldParts(folder, new Set());
    await dropOldParts(join(folder, "gone"), new Set());
    expect(readdirSync(folder)).toEqual(["old.mp4"]);
  });
});
