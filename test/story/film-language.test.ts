import { describe, expect, it } from "vitest";
import type { CardWords } from "../../src/domain/card-words.ts";
import type { Story, StoryCard } from "../../src/domain/story.ts";
import { breakfast, buildGag, buildRule, buildStoryFacts, buildSubject } from "../builders/story-builder.ts";

const GERMAN: CardWords = {
  lang: "de",
  frame: {
    or: "— oder —",
    containing: "— Inhalt —",
    underInspection: "— unter Aufsicht —",
    theEnd: "ENDE",
    delivered: "ZUGESTELLT. ENDE",
    passed: "BESTANDEN. ENDE",
    repository: "EIN REPOSITORIUM",
  },
  lines: new Map([["role.session.1", "{{n}} MAL GEPACKT"]]),
};

const gag = (card: string) =>
  buildGag({
    rule: buildRule({ card }),
    subject: buildSubject({
      kind: "note",
      number: { value: 3, evidence: { path: "src/app.py", line: 11, text: "if packs > 3:" } },
    }),
  });

const tell = (
  words: CardWords | undefined,
  { card = "PACKED {{n}} TIMES", facts = buildStoryFacts() } = {},
): Story => breakfast().render({ facts, gags: [gag(card)], seconds: 90, seed: 1, words });

const cardsOf = (story: Story): readonly StoryCard[] =>
  story.beats.flatMap((beat) => beat.items).filter((item) => item.type === "card");
const { readme: _readme, manifest: _manifest, ...silent } = buildStoryFacts();
const libraryCard = (story: Story): StoryCard | undefined =>
  cardsOf(story).find(({ kind }) => kind === "library");

describe("a story in another language", () => {
  it("frames the repository's words, which stay as they are, with its own", () => {
    const cards = cardsOf(tell(GERMAN));
    expect(cards[0]).toMatchObject({
      text: "REQUESTS\n— oder —\nA SIMPLE, YET ELEGANT, HTTP LIBRARY",
      original: "REQUESTS\n— or —\nA SIMPLE, YET ELEGANT, HTTP LIBRARY",
    });
    expect(cards.at(-1)?.text).toMatch(/pip install requests\nENDE$/);
  });

  it("leaves cards in the repository's words alone", () => {
    const { text, verbatim, ...rest } = cardsOf(
      breakfast().render({
        facts: silent,
        gags: [buildGag({ rule: buildRule({ card: "{{words}}" }) })],
        seconds: 90,
        seed: 1,
        words: GERMAN,
      }),
    ).find(({ kind }) => kind === "identifier") as StoryCard;
    expect([text, verbatim]).toEqual(["Session", true]);
    expect(rest).not.toHaveProperty("original");
  });

  it.each([
    ["GEPACKT UND BEREIT", "HTTPAdapter:\nGEPACKT UND BEREIT"],
    ["ALLES GEPACKT UND ZUR REISE BEREIT", "HTTPAdapter"],
  ])("introduces a name with %j, or with nothing where that takes longer to read", (line, text) => {
    const words = { ...GERMAN, lines: new Map([["role.session.1", line]]) };
    const gags = [buildGag({ subject: buildSubject({ name: "HTTPAdapter" }) })];
    const cards = cardsOf(breakfast().render({ facts: silent, gags, seconds: 90, seed: 1, words }));
    const original = "HTTPAdapter:\nPACKED AND READY";
    expect(cards).toContainEqual(expect.objectContaining({ text, original, kind: "introduction" }));
  });

  it("says the line of a gag with its slots filled in", () => {
    const story = tell(GERMAN, { facts: silent });
    expect(libraryCard(story)).toMatchObject({ text: "3 MAL GEPACKT", original: "PACKED 3 TIMES" });
    expect(story).toMatchObject({ lang: "de", notices: [] });
  });

  it("is in all else the English story", () => {
    const english = tell(undefined, { facts: silent });
    const german = tell(GERMAN, { facts: silent });
    const inEnglish = JSON.stringify(german, (_, value: unknown) => {
      if (typeof value !== "object" || value === null || !("original" in value)) return value;
      const { original, ...card } = value;
      return { ...card, text: original };
    });
    expect(JSON.parse(inEnglish)).toEqual({
      ...(JSON.parse(JSON.stringify(english)) as object),
      lang: "de",
      title: german.title,
    });
    expect(english.lang).toBe("en");
  });

  it("keeps a line in English that has no translation, and says so", () => {
    const story = tell({ ...GERMAN, lines: new Map() }, { facts: silent });
    expect(libraryCard(story)?.text).toBe("PACKED 3 TIMES");
    expect(story.notices).toEqual([
      {
        code: "not-translated",
        message: "cards that stay English for want of words in de: 1 (role.session.1)",
      },
    ]);
  });

  it("does not miss a translation of a line that is only a slot", () => {
    const story = tell({ ...GERMAN, lines: new Map() }, { card: "{{n}}", facts: silent });
    expect(libraryCard(story)?.text).toBe("3");
    expect(story.notices).toEqual([]);
  });

  it("calls a repository without a name that can be shown by its own word", () => {
    const facts = { ...silent, name: "ghp_abcdefgh12345678" };
    expect(cardsOf(tell(undefined, { facts }))[0]?.text).toBe("A REPOSITORY");
    expect(cardsOf(tell(GERMAN, { facts }))[0]?.text).toBe("EIN REPOSITORIUM");
  });
});
