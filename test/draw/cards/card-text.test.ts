import { describe, expect, it } from "vitest";
import type { CardKind } from "../../../src/domain/story.ts";
import { readCardText } from "../../../src/draw/cards/card-text.ts";
import { missingGlyphs } from "../../../src/draw/cards/missing-glyphs.ts";

function faces(text: string, kind: CardKind, cited = ""): string[][] {
  const evidence = [{ path: "a.py", line: 1, text: cited }] as const;
  return readCardText({ text, kind, evidence: [...evidence] }).map(({ words }) =>
    words.map((word) => `${word.text}:${word.face}`),
  );
}

describe("the hands of a card", () => {
  it("sets names of the code in type, also one that looks like a word", () => {
    expect(faces("HE OPENED A Session.", "identifier", "class Session(Mixin):")).toEqual([
      ["HE:text", "OPENED:text", "A:text", "Session.:code"],
    ]);
    expect(faces("CookieConflictError", "identifier")).toEqual([["CookieConflictError:code"]]);
    expect(faces("call max_redirects or s.get() now", "words")[0]).toEqual([
      "call:text",
      "max_redirects:code",
      "or:text",
      "s.get():code",
      "now:text",
    ]);
  });

  it("sets numbers in type, for the 1 of the old hand looks like an I", () => {
    expect(faces("EXCEEDED 30 REDIRECTS.", "number")).toEqual([
      ["EXCEEDED:text", "30:code", "REDIRECTS.:text"],
    ]);
  });

  it("leaves ordinary words and capitals in the hand of the line", () => {
    expect(faces("HTTP for Humans, at last.", "quote")[0]?.every((word) => word.endsWith(":text"))).toBe(
      true,
    );
  });

  it("builds a title from its name, its small word and its subtitle", () => {
    const [name, small, subtitle] = readCardText({
      text: "REQUESTS\n— or —\nA SIMPLE LIBRARY",
      kind: "title",
      evidence: [{ path: "a", line: 1, text: "" }],
    });
    expect([name?.words[0]?.face, small?.words[0]?.face, subtitle?.words[0]?.face]).toEqual([
      "title",
      "italic",
      "caps",
    ]);
    expect(name?.scale).toBeGreaterThan(subtitle?.scale ?? 9);
  });

  it("keeps the article of a subtitle with its noun", () => {
    expect(faces("ZOD\nA TYPESCRIPT-FIRST LIBRARY", "title")[1]).toEqual([
      "a typescript-first:caps",
      "library:caps",
    ]);
  });

  it("sets the line that one types in type, and the ending large", () => {
    const lines = faces("It runs.\npip install requests\nTHE END", "end");
    expect(lines[1]).toEqual(["pip:code", "install:code", "requests:code"]);
    expect(lines[2]).toEqual(["THE END:title"]);
  });

  it("sets the name above its words in type, smaller and with a gap, whatever the name looks like", () => {
    for (const [text, kind] of [
      ["Graph:\n“Base class for undirected graphs.”", "quote"],
      ["Command:\nRING FOR SERVICE", "introduction"],
      ["NodeNotFound:\n“Root node not in graph.”", "quote"],
    ] as const) {
      const [name, said] = readCardText({ text, kind, evidence: [{ path: "a", line: 1, text: "" }] });
      expect(name?.words.map(({ face }) => face)).toEqual(["code"]);
      expect(name?.scale).toBeLessThan(0.8 * (said?.scale ?? 0));
      expect(said?.above).toBeGreaterThan(0.2);
      expect(said?.words[0]?.face).toBe("text");
    }
  });

  it("sets a number below its name in type too, and an ending alone as an ending", () => {
    expect(faces("RETRIES\n— 30 —", "number").flat()).toEqual([
      "RETRIES:code",
      "—:code",
      "30:code",
      "—:code",
    ]);
    expect(faces("THE END", "end")).toEqual([["THE END:title"]]);
  });

  it("lets Chinese and Japanese break between characters, but not before a closing mark", () => {
    const words =
      readCardText({ text: "配達済。完", kind: "quote", evidence: [{ path: "a", line: 1, text: "" }] })[0]
        ?.words ?? [];
    expect(words.map(({ text }) => text)).toEqual(["配", "達", "済。", "完"]);
    expect(words.map(({ spaced }) => spaced)).toEqual([true, false, false, false]);
  });
});

describe("missing glyphs", () => {
  it("lists each character that no family covers once, in order", () => {
    const latin = (_family: string, character: string): boolean => /[\p{ASCII}ä]/u.test(character);
    expect(missingGlyphs(["ä → 完", "完→✓ ok"], latin)).toEqual(["→", "完", "✓"]);
    const withOwn = (family: string, character: string): boolean =>
      family === "Mine" || latin(family, character);
    expect(missingGlyphs(["→ 完"], withOwn)).toEqual(["→", "完"]);
    expect(missingGlyphs(["→ 完"], withOwn, "Mine")).toEqual([]);
  });

  it("asks the fallback families too, and nothing about spaces and joiners", () => {
    const covers = (family: string, character: string): boolean =>
      family === "Noto Serif JP" && character === "完";
    expect(missingGlyphs(["完 \u200d\ufe0f\u00a0"], covers)).toEqual([]);
  });
});
