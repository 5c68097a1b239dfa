import { describe, expect, it } from "vitest";
import { longestSeconds, readableWords, readingSeconds } from "../../src/domain/reading-time.ts";

describe("readableWords", () => {
  it.each([
    ["THE END", 2],
    ["REQUESTS\n— or —\nHTTP FOR HUMANS", 5],
    ["QUI VA LÀ\u00a0?", 3],
    ["剧终", 1],
    ["また一周", 2],
    ["カーテンコール", 3.5],
    ["没有{{ident}}模块", 3],
    ["pip install requests\n完", 3.5],
    ["", 0],
  ])("counts %j as %d", (text, words) => {
    expect(readableWords(text)).toBe(words);
  });
});

describe("readingSeconds", () => {
  it("gives a line without spaces the time its characters take", () => {
    expect(readingSeconds("机器什么都会做")).toBe(2);
    expect(readingSeconds("机器什么都会做，只要你按下这个黄铜按钮")).toBeCloseTo(0.6 + 0.34 * 9, 10);
  });

  it("gives a long word without blanks the time of spelling it", () => {
    expect(readingSeconds("implementation('org.kitchen.utensils:pan:2.13.1')")).toBeCloseTo(
      0.6 + 0.34 * 5,
      10,
    );
    expect(readingSeconds("one two three four ByteOffsetParseError")).toBeCloseTo(0.6 + 0.34 * 5, 10);
  });

  it("counts a dash that stands alone, and no mark that French sets apart", () => {
    expect(readingSeconds("ONE — TWO — THREE FOUR")).toBeCloseTo(0.6 + 0.34 * 6, 10);
    expect(readingSeconds("UN\u00a0! DEUX\u00a0? TROIS QUATRE CINQ")).toBeCloseTo(0.6 + 0.34 * 5, 10);
  });

  it("is never longer than a card may stand", () => {
    for (const text of ["完", "ENDE", "一二三四五六七八九十".repeat(4), "word ".repeat(30)])
      expect(longestSeconds(text)).toBeGreaterThanOrEqual(readingSeconds(text));
  });
});
