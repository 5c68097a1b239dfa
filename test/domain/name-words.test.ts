import { describe, expect, it } from "vitest";
import { meaningfulWords, splitName, stem, textWords } from "../../src/domain/name-words.ts";

describe("splitName", () => {
  it.each([
    ["PathNotFound", ["path", "not", "found"]],
    ["HTTPAdapter", ["http", "adapter"]],
    ["_LazyFile", ["lazy", "file"]],
    ["too_many_redirects", ["too", "many", "redirects"]],
    ["getHTTP2Stream", ["get", "http", "2", "stream"]],
    ["DEFAULT_REDIRECT_LIMIT", ["default", "redirect", "limit"]],
    ["@scope/tree-sitter", ["scope", "tree", "sitter"]],
    ["ÜberKlasse", ["über", "klasse"]],
    ["Maç", ["maç"]],
    ["ÉTATsDuPan", ["états", "du", "pan"]],
    ["getÉtat", ["get", "état"]],
    ["$", []],
  ])("splits %s", (name, words) => {
    expect(splitName(name)).toEqual(words);
  });

  it("stays fast and bounded on a name of 100,000 capitals", () => {
    expect(splitName("A".repeat(100_000))).toEqual(["a".repeat(200)]);
  });
});

describe("meaningfulWords", () => {
  it("drops error, exception and warning at the end, and only there", () => {
    expect(meaningfulWords("ReadTimeoutError")).toEqual(["read", "timeout"]);
    expect(meaningfulWords("ErrorHandler")).toEqual(["error", "handler"]);
    expect(meaningfulWords("Error")).toEqual([]);
  });
});

describe("stem", () => {
  it.each([
    ["redirects", "redirect"],
    ["queries", "query"],
    ["boxes", "box"],
    ["class", "class"],
    ["status", "status"],
    ["caches", "cache"],
  ])("makes %s and %s equal", (plural, singular) => {
    expect(stem(plural)).toBe(stem(singular));
  });
});

it("reads at most thirty words of a sentence", () => {
  expect(textWords("word ".repeat(1000))).toHaveLength(30);
});

it("leaves out what an adjective is made of", () => {
  expect(textWords("A user-created, dict-like request for the server-side.")).toEqual([
    "a",
    "request",
    "for",
    "the",
  ]);
  expect(textWords("A rate-limited read-only file.")).toEqual([
    "a",
    "rate",
    "limited",
    "read",
    "only",
    "file",
  ]);
});
