import { describe, expect, it } from "vitest";
import { checkGlyphs } from "../src/check-glyphs.ts";
import type { FilmPlan } from "../src/domain/film.ts";
import { buildPlan } from "./builders/plan-builder.ts";

/** Not assigned in Unicode: no font of any machine has it. */
const UNKNOWN = "\u038b";
/** A Chinese character that was added to Unicode last and is in no usual font. */
const RARE = "\u{323af}";

function filmWith(text: string, lang = "en"): FilmPlan {
  const plan = buildPlan();
  const cards = plan.cards.map((card, index) => (index === 0 ? { ...card, text } : card));
  return { ...plan, cards, lang };
}

describe("checkGlyphs", () => {
  it("has nothing to say of Latin words, arrows and signs", () => {
    expect(checkGlyphs(filmWith("Łódź → “città” ✓ ≤ 3 × λ"))).toEqual([]);
  });

  it("names the card and the characters that no font has", () => {
    const [card] = buildPlan().cards;
    expect(checkGlyphs(filmWith(`a ${UNKNOWN} b ${UNKNOWN}`))).toEqual([
      `${card?.id}: no font here has ${UNKNOWN} (U+038B); give one that has with --font FILE`,
    ]);
  });

  it("only warns of a rare character in a film of another language", () => {
    expect(checkGlyphs(filmWith(RARE))).toHaveLength(1);
  });

  it.each(["ja", "zh"] as const)("refuses a film in %s whose script cannot be drawn", (lang) => {
    expect(() => checkGlyphs(filmWith(RARE, lang))).toThrow(
      expect.objectContaining({
        code: "FONT_MISSING",
        message: expect.stringContaining(RARE) as string,
        hint: expect.stringContaining("--font FILE") as string,
      }),
    );
  });
});
