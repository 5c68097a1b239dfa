import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { registerFontFile } from "../../src/media/canvas.ts";
import { glyphCoverage } from "../../src/media/glyph-coverage.ts";

const { resolve } = createRequire(import.meta.url);
const symbols = (alphabet: string): string =>
  resolve(`@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-${alphabet}-400-normal.woff2`);
const [BRAILLE, MAYAN] = [symbols("braille"), symbols("mayan-numerals")];
const folder = mkdtempSync(join(tmpdir(), "sora-font-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("glyphCoverage", () => {
  const covers = glyphCoverage();

  it.each([
    ["IM Fell English", "aé—“"],
    ["Special Elite", "7łőŹ"],
    ["Noto Sans Math", "→⇒≤≠∑λ"],
    ["Noto Sans Symbols 2", "✓✗★☎⚡"],
  ])("finds in %s what it has: %s", (family, characters) => {
    expect(Array.from(characters).filter((character) => !covers(family, character))).toEqual([]);
  });

  it.each(["IM Fell English", "Special Elite", "A font that is not there"])(
    "does not find in %s what Unicode has not assigned",
    (family) => {
      expect(["\u038b", "\u{10fffe}", "\u{323af}"].filter((character) => covers(family, character))).toEqual(
        [],
      );
    },
  );
});

describe("registerFontFile", () => {
  it("makes a font known under a name of its own", () => {
    const family = registerFontFile(BRAILLE);
    expect(registerFontFile(BRAILLE)).toBe(family);
    expect(glyphCoverage()(family, "⠮")).toBe(true);
  });

  it("has no name for two fonts, not even when one takes the place of the other in a file", () => {
    const file = join(folder, "own.woff2");
    const families = [BRAILLE, MAYAN].map((font) => {
      copyFileSync(font, file);
      return registerFontFile(file);
    });
    expect(families[0]).not.toBe(families[1]);
    expect(families[0]).toBe(registerFontFile(BRAILLE));
  });

  it("refuses what is no font, or not there", () => {
    const text = join(folder, "letter.ttf");
    writeFileSync(text, "Dear Sir");
    for (const path of [text, join(folder, "gone.ttf"), folder])
      expect(() => registerFontFile(path)).toThrow(
        expect.objectContaining({ code: "BAD_FONT", message: expect.stringContaining(path) as string }),
      );
  });
});
