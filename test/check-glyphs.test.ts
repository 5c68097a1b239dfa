import { describe, expect, it } from "vitest";
import { checkGlyphs, withoutLackingEmoji } from "../src/check-glyphs.ts";
import type { FilmPlan } from "../src/domain/film.ts";
import { buildPlan } from "./builders/plan-builder.ts";

/** Not assigned in Unicode: no font of any machine has it. */
const UNKNOWN = "\u038b";
/** A Chinese character that was added to Unicode last and is in no usual font. */
const RARE = "\u{323af}";
/** A pictograph kept free for the future: no font has it. */
const PICTURE = "\u{1faff}";

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
      `${card?.id}: no font here has ${UNKNOWN} (U+038B); give one that has (--font FILE)`,
    ]);
  });

  it("only warns of a rare character in a film of another language", () => {
    expect(checkGlyphs(filmWith(RARE))).toHaveLength(1);
  });

  it.each([
    ["ja", "fonts-ipafont-mincho"],
    ["zh", "fonts-noto-cjk"],
  ])("refuses a film in %s whose script cannot be drawn, and names a package that helps", (lang, font) => {
    expect(() => checkGlyphs(filmWith(RARE, lang))).toThrow(
      expect.objectContaining({
        code: "FONT_MISSING",
        message: expect.stringContaining(RARE) as string,
        hint: expect.stringMatching(new RegExp(`${font}\\).*--font FILE`)) as string,
      }),
    );
  });
});

describe("withoutLackingEmoji", () => {
  const drawn = (text: string): string | undefined => withoutLackingEmoji(filmWith(text)).cards[0]?.text;

  it("leaves out an emoji that no font has, with its variation sign, and says so", () => {
    expect(drawn(`NAME\n${PICTURE}\ufe0f Bear necessities`)).toBe("NAME\nBear necessities");
    expect(drawn(`NAME\n${PICTURE}`)).toBe("NAME");
    expect(checkGlyphs(filmWith(PICTURE))[0]).toContain("left out");
  });

  it("keeps other characters, what can be drawn, and a card of nothing else", () => {
    for (const text of [`a ${UNKNOWN} b`, "good ✓ -> λ", PICTURE]) expect(drawn(text)).toBe(text);
  });
});
