import { describe, expect, it } from "vitest";
import { addIgnoreRules, isIgnored, pathMatcher } from "../../src/repo/ignore-rules.ts";

describe("ignore rules", () => {
  it("let the innermost file decide", () => {
    const outer = addIgnoreRules([], "", "*.py\n/build/\n");
    const inner = addIgnoreRules(outer, "sub", "!keep.py\n");
    expect(isIgnored(outer, "sub/keep.py")).toBe(true);
    expect(isIgnored(inner, "sub/keep.py")).toBe(false);
    expect(isIgnored(inner, "sub/other.py")).toBe(true);
    expect(isIgnored(inner, "build/")).toBe(true);
    expect(isIgnored(inner, "sub/build/")).toBe(false);
  });

  it("leave out patterns that could take for ever to match", () => {
    const evil = `${"*a".repeat(40)}b`;
    const rules = addIgnoreRules([], "", `${evil}\n${"x".repeat(600)}\n*.log\n`);
    expect(isIgnored(rules, "a".repeat(200))).toBe(false);
    expect(isIgnored(rules, "x.log")).toBe(true);
  });
});

describe("the user's patterns", () => {
  it("match folders, extensions and paths with a leading ./", () => {
    const matches = pathMatcher(["./src/", "*.md"]);
    expect(["src/a.py", "docs/a.md", "lib/src.py"].map(matches)).toEqual([true, true, false]);
  });
});
