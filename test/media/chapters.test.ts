import { describe, expect, it } from "vitest";
import { chapterBox } from "../../src/media/chapters.ts";

describe("chapterBox", () => {
  it("is version 1, a count, and per chapter its start in 100 ns and its title", () => {
    const head = [1, 0, 0, 0, 0, 0, 0, 0, 1];
    const start = [0, 0, 0, 0, 0, 0xe4, 0xe1, 0xc0];
    const title = [3, 0xc3, 0x96, 0x6c];
    expect([...chapterBox([{ start: 1.5, title: "Öl" }])]).toEqual([...head, ...start, ...title]);
  });

  it("cuts a title of more than 255 bytes between two characters", () => {
    const box = chapterBox([{ start: 0, title: "€".repeat(100) }]);
    expect(box[17]).toBe(255);
    const odd = chapterBox([{ start: 0, title: `a${"€".repeat(100)}` }]);
    expect(odd[17]).toBe(253);
    expect(new TextDecoder("utf-8", { fatal: true }).decode(odd.slice(18))).toBe(`a${"€".repeat(84)}`);
  });

  it("keeps the first 255 chapters", () => {
    const chapters = Array.from({ length: 300 }, (_, start) => ({ start, title: "" }));
    expect(chapterBox(chapters)[8]).toBe(255);
  });
});
