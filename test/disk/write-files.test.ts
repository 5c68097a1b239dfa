import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { writeFiles } from "../../src/disk/write-files.ts";
import { put, temporaryFolder } from "../builders/temporary-folder.ts";

vi.mock("node:fs", async () => {
  const actual = await vi.importActual<typeof fs>("node:fs");
  return {
    ...actual,
    writeSync: vi.fn<typeof fs.writeSync>(actual.writeSync),
    renameSync: vi.fn<typeof fs.renameSync>(actual.renameSync),
    linkSync: vi.fn<typeof fs.linkSync>(actual.linkSync),
  };
});

afterEach(() => {
  vi.restoreAllMocks();
});

const FILES = { "a.txt": "new a", "b.txt": "new b", "c.txt": "new c" };

/** Names and contents of a folder; `undefined` when it is not there. */
function contents(folder: string): Record<string, string> | undefined {
  if (!fs.existsSync(folder)) return undefined;
  const names = fs.readdirSync(folder).toSorted();
  return Object.fromEntries(names.map((name) => [name, fs.readFileSync(join(folder, name), "utf8")]));
}

/** Lets the n-th call fail as the system would. */
function failAt(call: number, operation: "writeSync" | "renameSync" | "linkSync", code: string): void {
  const mock = vi.mocked(fs[operation] as (...args: unknown[]) => unknown);
  const actual = mock.getMockImplementation();
  let calls = 0;
  mock.mockImplementation((...args) => {
    calls += 1;
    if (calls === call) throw Object.assign(new Error(`${code}: no`), { code });
    return actual?.(...args);
  });
}

describe("writing a result folder", () => {
  it("makes the folder, replaces files of the same name and leaves the others alone", () => {
    const folder = join(temporaryFolder(), "deep/out");
    writeFiles(folder, FILES);
    expect(contents(folder)).toEqual(FILES);
    put(folder, "mine.txt", "mine");
    writeFiles(folder, { "a.txt": "newer" });
    expect(contents(folder)).toEqual({ ...FILES, "a.txt": "newer", "mine.txt": "mine" });
  });

  it("makes the folders that names begin with", () => {
    const folder = join(temporaryFolder(), "out");
    writeFiles(folder, { "top.txt": "top", "one/a.txt": "a", "two/a.txt": "other a" });
    expect(fs.readdirSync(folder).toSorted()).toEqual(["one", "top.txt", "two"]);
    expect(contents(join(folder, "two"))).toEqual({ "a.txt": "other a" });
  });

  it("ends with an error where the file system makes no folders", () => {
    expect(() => {
      writeFiles("/proc/no-such-process/out", FILES);
    }).toThrow(expect.objectContaining({ code: "OUT_NOT_WRITABLE" }) as Error);
  });

  it.each([1, 2, 3])("leaves no folder behind when the disk is full at file %i below it", (call) => {
    const root = temporaryFolder();
    failAt(call, "writeSync", "ENOSPC");
    const files = { "top.txt": "top", "one/a.txt": "a", "two/a.txt": "b" };
    expect(() => writeFiles(join(root, "deep/out"), files)).toThrow(
      expect.objectContaining({ code: "DISK_FULL" }) as Error,
    );
    expect(fs.readdirSync(root)).toEqual([]);
  });

  it("brings old files back in every folder when a later one cannot be replaced", () => {
    const folder = temporaryFolder({ "one/a.txt": "old a" });
    failAt(2, "renameSync", "EIO");
    expect(() => writeFiles(folder, { "one/a.txt": "new a", "two/a.txt": "b" })).toThrow(
      expect.objectContaining({ code: "OUT_NOT_WRITABLE" }) as Error,
    );
    expect(fs.readdirSync(folder)).toEqual(["one"]);
    expect(contents(join(folder, "one"))).toEqual({ "a.txt": "old a" });
  });

  it.each([1, 2, 3])("leaves nothing when the disk is full at file %i, not even the folders", (call) => {
    const root = temporaryFolder();
    failAt(call, "writeSync", "ENOSPC");
    expect(() => writeFiles(join(root, "deep/out"), FILES)).toThrow(
      expect.objectContaining({ code: "DISK_FULL" }) as Error,
    );
    expect(contents(root)).toEqual({});
  });

  it.each([
    [1, "linkSync"],
    [2, "linkSync"],
    [3, "linkSync"],
    [3, undefined],
  ] as const)("brings the old files back when rename %i fails, with %s refused", (call, refused) => {
    const old = { "a.txt": "old a", "c.txt": "old c", "mine.txt": "mine" };
    const folder = temporaryFolder(old);
    failAt(call, "renameSync", "EIO");
    if (refused !== undefined) failAt(1, refused, "EPERM");
    expect(() => writeFiles(folder, FILES)).toThrow(
      expect.objectContaining({ code: "OUT_NOT_WRITABLE" }) as Error,
    );
    expect(contents(folder)).toEqual(old);
  });

  it("brings the others back when one cannot be, and keeps what was in it", () => {
    const folder = temporaryFolder({ "a.txt": "old a", "b.txt": "old b", "c.txt": "old c" });
    failAt(3, "renameSync", "EIO");
    failAt(4, "renameSync", "EIO");
    expect(() => writeFiles(folder, FILES)).toThrow(
      expect.objectContaining({ code: "OUT_NOT_WRITABLE" }) as Error,
    );
    const { "a.txt": a, "b.txt": b, "c.txt": c, ...others } = contents(folder) ?? {};
    expect([a, b, c]).toEqual(["new a", "old b", "old c"]);
    expect(Object.entries(others)).toEqual([[expect.stringMatching(/^a\.txt\..+\.old$/), "old a"]]);
  });

  it("leaves no moment in which a name has neither its old nor its new content", () => {
    const old = { "a.txt": "old a", "b.txt": "old b", "c.txt": "old c" };
    const folder = temporaryFolder(old);
    const seen: (readonly string[])[] = [];
    const mock = vi.mocked(fs.renameSync);
    const actual = mock.getMockImplementation();
    mock.mockImplementation((from, to) => {
      seen.push(fs.readdirSync(folder).filter((name) => name in old));
      actual?.(from, to);
    });
    writeFiles(folder, FILES);
    expect(seen).toEqual(seen.map(() => Object.keys(old)));
    expect(contents(folder)).toEqual(FILES);
  });

  it.each([
    ["is a file", "file"],
    ["lies below a file", "file/deep/out"],
    ["has a folder where a file must go", "taken"],
  ])("is refused when --out %s", (_, out) => {
    const root = temporaryFolder({ file: "x", "taken/b.txt/x": "" });
    expect(() => writeFiles(join(root, out), FILES)).toThrow(
      expect.objectContaining({ code: "OUT_NOT_WRITABLE" }) as Error,
    );
    expect(fs.readdirSync(root).toSorted()).toEqual(["file", "taken"]);
    expect(fs.readdirSync(join(root, "taken"))).toEqual(["b.txt"]);
  });

  it.skipIf(process.getuid?.() === 0)("is refused when the folder above may not be written to", () => {
    const root = temporaryFolder();
    fs.chmodSync(root, 0o500);
    expect(() => writeFiles(join(root, "out"), FILES)).toThrow(
      expect.objectContaining({ code: "OUT_NOT_WRITABLE" }) as Error,
    );
  });
});
