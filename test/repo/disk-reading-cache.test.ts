import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openReadingCache } from "../../src/repo/disk-reading-cache.ts";
import { put, temporaryFolder } from "../builders/temporary-folder.ts";

const opener = (directory: string) => (maxBytes?: number) =>
  openReadingCache({
    directory,
    repoPath: "/some/repo",
    version: "1.0.0",
    enabled: true,
    ...(maxBytes !== undefined && { maxBytes }),
  });

function fileIn(directory: string): string {
  const names = readdirSync(directory);
  expect(names).toHaveLength(1);
  return join(directory, names[0] ?? "");
}

describe("the reading cache on disk", () => {
  it("gives back what was stored, in a later run", () => {
    const directory = temporaryFolder();
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), (entries) => {
        const pairs = Object.entries(entries);
        const cache = opener(directory)();
        for (const [key, value] of pairs) cache.set(key, value);
        cache.flush();
        const later = opener(directory)();
        for (const [key, value] of pairs) expect(later.get(key)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 50 },
    );
  });

  it("gives what was stored before it is flushed, and nothing for unknown keys", () => {
    const cache = opener(temporaryFolder())();
    cache.set("a", 1);
    expect([cache.get("a"), cache.get("b"), cache.get("__proto__")]).toEqual([1, undefined, undefined]);
  });

  it("has a file for each repository that only the user can read, and leaves no draft behind", () => {
    const directory = join(temporaryFolder(), "deep/er");
    for (const repoPath of ["/one", "/two"]) {
      const cache = openReadingCache({ directory, repoPath, version: "1.0.0", enabled: true });
      cache.set("key", repoPath);
      cache.flush();
    }
    const names = readdirSync(directory);
    expect(names).toHaveLength(2);
    expect(names.every((name) => name.endsWith(".jsonl"))).toBe(true);
    const mode = statSync(join(directory, names[0] ?? "")).mode & 0o777;
    // Windows knows no permissions for others.
    expect(process.platform === "win32" ? 0o600 : mode).toBe(0o600);
    expect(
      openReadingCache({ directory, repoPath: "/two", version: "1.0.0", enabled: true }).get("key"),
    ).toBe("/two");
  });

  it.each([
    ["cut off", (content: string) => content.slice(0, -3)],
    ["altered", (content: string) => content.replace("value", "valve")],
    ["of a newer format", (content: string) => content.replace("readings@1", "readings@2")],
    ["of another version", (content: string) => content.replace(" 1.0.0 ", " 1.0.1 ")],
    ["empty", () => ""],
    ["something else", () => "\n\n\n"],
  ])("is empty when its file is %s, and works on", (_, damage) => {
    const directory = temporaryFolder();
    const cache = opener(directory)();
    cache.set("key", "value");
    cache.flush();
    const file = fileIn(directory);
    writeFileSync(file, damage(readFileSync(file, "utf8")));
    const later = opener(directory)();
    expect(later.get("key")).toBeUndefined();
    later.set("key", "new");
    later.flush();
    expect(opener(directory)().get("key")).toBe("new");
  });

  it("drops what was not used in this run when it grows too large", () => {
    const directory = temporaryFolder();
    const cache = opener(directory)(1000);
    for (const key of ["used", "unused"]) cache.set(key, "x".repeat(400));
    cache.flush();
    const later = opener(directory)(1000);
    later.get("used");
    later.set("new", "x".repeat(400));
    later.flush();
    const last = opener(directory)(1000);
    expect(["used", "unused", "new"].map((key) => last.get(key) !== undefined)).toEqual([true, false, true]);
    last.set("big", "x".repeat(5000));
    last.flush();
    expect(statSync(fileIn(directory)).size).toBeLessThan(1200);
  });

  it("writes nothing when nothing is new", () => {
    const directory = temporaryFolder();
    const cache = opener(directory)();
    cache.get("key");
    cache.flush();
    expect(readdirSync(directory)).toEqual([]);
  });

  it("keeps nothing when it is switched off, has no folder, or cannot write", () => {
    const directory = temporaryFolder();
    put(directory, "file", "x");
    const repository = { repoPath: "/r", version: "1.0.0" };
    const off = openReadingCache({ ...repository, directory, enabled: false });
    const homeless = openReadingCache({ ...repository, directory: undefined, enabled: true });
    const blocked = openReadingCache({ ...repository, directory: join(directory, "file"), enabled: true });
    for (const cache of [off, homeless, blocked]) {
      cache.set("key", 1);
      cache.flush();
    }
    expect([off.get("key"), homeless.get("key")]).toEqual([undefined, undefined]);
    expect(readdirSync(directory)).toEqual(["file"]);
  });
});
