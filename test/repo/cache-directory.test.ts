import { expect, it } from "vitest";
import { cacheDirectory } from "../../src/repo/cache-directory.ts";

it.each([
  ["linux", {}, "/home/ann", "/home/ann/.cache/sora-pipeline"],
  ["linux", { XDG_CACHE_HOME: "/var/cache/ann" }, "/home/ann", "/var/cache/ann/sora-pipeline"],
  ["linux", { XDG_CACHE_HOME: "relative" }, "/home/ann", "/home/ann/.cache/sora-pipeline"],
  ["linux", { SORA_CACHE: "/tmp/c", XDG_CACHE_HOME: "/x" }, "/home/ann", "/tmp/c"],
  ["linux", { SORA_CACHE: "" }, "", undefined],
  ["darwin", {}, "/Users/ann", "/Users/ann/Library/Caches/sora-pipeline"],
  ["win32", { LOCALAPPDATA: "C:\\Local" }, "C:\\Users\\ann", "C:\\Local\\sora-pipeline"],
  ["win32", {}, "C:\\Users\\ann", "C:\\Users\\ann\\AppData\\Local\\sora-pipeline"],
] as const)("on %s with %j caches go to %3$s", (platform, variables, home, expected) => {
  expect(cacheDirectory({ platform, variables, home })).toBe(expected);
});
