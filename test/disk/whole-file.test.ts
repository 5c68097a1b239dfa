import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeWhole } from "../../src/disk/whole-file.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "whole-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const failing =
  (code: string) =>
  async (temporary: string): Promise<void> => {
    await writeFile(temporary, "half");
    throw Object.assign(new Error(code), { code });
  };

describe("writeWhole", () => {
  it("shows a file under its name only when it is complete", async () => {
    const path = join(folder, "deep", "film.mp4");
    await writeWhole(path, async (temporary) => {
      await writeFile(temporary, "whole");
      expect(await readdir(join(folder, "deep"))).not.toContain("film.mp4");
    });
    expect(await readdir(join(folder, "deep"))).toEqual(["film.mp4"]);
    expect(await readFile(path, "utf8")).toBe("whole");
  });

  it.each([
    ["ENOSPC", "DISK_FULL"],
    ["EDQUOT", "DISK_FULL"],
    ["EROFS", "OUT_NOT_WRITABLE"],
    ["EACCES", "OUT_NOT_WRITABLE"],
  ])("turns %s into %s and leaves what was there before", async (system, code) => {
    const path = join(folder, "film.mp4");
    await writeFile(path, "before");
    await expect(writeWhole(path, failing(system))).rejects.toMatchObject({ code });
    expect(await readdir(folder)).toEqual(["film.mp4"]);
    expect(await readFile(path, "utf8")).toBe("before");
  });

  it("says that the folder cannot be made because a file has its name", async () => {
    await writeFile(join(folder, "taken"), "a file");
    const writing = writeWhole(join(folder, "taken", "film.mp4"), failing("never"));
    await expect(writing).rejects.toMatchObject({ code: "OUT_NOT_WRITABLE" });
  });

  it("says that the folder disappeared while it was written", async () => {
    const path = join(folder, "gone", "film.mp4");
    const writing = writeWhole(path, async () => rm(join(folder, "gone"), { recursive: true }));
    await expect(writing).rejects.toMatchObject({ code: "OUT_NOT_WRITABLE" });
  });
});
