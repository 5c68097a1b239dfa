import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { LIBRARY_LANGUAGE } from "../../src/domain/card-words.ts";
import type { FilmPlan } from "../../src/domain/film.ts";
import { loadMetaphors } from "../../src/library/load-metaphors.ts";
import { frameWordings, listLanguages } from "../../src/library/load-words.ts";
import { planRepository } from "../../src/plan-repository.ts";
import { verifyFilm } from "../../src/plan/verify-film.ts";
import { storyboardHtml } from "../../src/report/storyboard-html.ts";
import { TEMPLATES } from "../builders/story-builder.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));
const TRANSLATED = listLanguages(TEMPLATES).filter((lang) => lang !== LIBRARY_LANGUAGE);

const film = async (
  repository: string,
  request: { lang?: string; metaphors?: string[] } = {},
): Promise<FilmPlan> =>
  (
    await planRepository({
      ...request,
      repoPath: join(FIXTURES, repository),
      template: templateFor(repository),
    })
  ).plan;

const templateFor = (repository: string): string =>
  ({ "python-shop": "delivery", "screen-studio": "inspection" })[repository] ?? "breakfast";

/** The film with its translated cards back in English. */
const inEnglish = ({ cards, ...plan }: FilmPlan): object => ({
  ...plan,
  lang: "en",
  title: "",
  cards: cards.map(({ original, ...card }) => ({ ...card, text: original ?? card.text })),
});

describe.each(["python-shop", "screen-studio", "typescript-post", "javascript-old"])(
  "films of %s",
  (repository) => {
    const linesOf = (path: string): readonly string[] =>
      readFileSync(join(FIXTURES, repository, path), "utf8").split("\n");

    it.each(TRANSLATED)(
      "are in %s the same film with other words on its cards, clean and verifiable",
      async (lang) => {
        const plan = await film(repository, { lang });
        const english = await film(repository);
        expect(plan.lang).toBe(lang);
        expect(plan.lint).toEqual({ errors: [], warnings: [] });
        expect(inEnglish(plan)).toEqual(inEnglish(english));
        const frameWords = frameWordings({ directory: TEMPLATES, lang });
        expect(verifyFilm({ plan, linesOf, frameWords }).totals).toMatchObject({
          moved: 0,
          gone: 0,
          unsupportedCards: 0,
        });
        expect(plan.cards.at(-1)).toHaveProperty("original");
      },
    );
  },
);

describe("a film in German", () => {
  it("is the same, byte for byte, when it is planned again", async () => {
    const [first, second] = [
      await film("typescript-post", { lang: "de" }),
      await film("typescript-post", { lang: "de" }),
    ];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it("names its language on the cards of the storyboard, in a page that stays English", async () => {
    const page = storyboardHtml(await film("typescript-post", { lang: "de" }));
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en"/i);
    expect(page).toMatch(/<p class="words" lang="de" title="[^"]*THE END"/);
    expect(storyboardHtml(await film("typescript-post"))).not.toContain('class="words" lang');
  });
});

describe("a line that the user's own metaphors replace", () => {
  const folder = mkdtempSync(join(tmpdir(), "own-metaphors-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is not translated as if it were the old one", async () => {
    const shipped = await film("javascript-old", { lang: "de" });
    const shown = shipped.cards.find(({ kind, original }) => kind === "library" && original !== undefined);
    const path = join(folder, "own.yaml");
    writeFileSync(path, JSON.stringify(replacing(shown?.original ?? "", "MINE ALONE")));
    const own = await film("javascript-old", { lang: "de", metaphors: [path] });
    const card = own.cards.find(({ id }) => id === shown?.id);
    expect(shown?.text).not.toBe(shown?.original);
    expect([card?.text, card?.original]).toEqual(["MINE ALONE", undefined]);
    expect(own.notices.map(({ code }) => code)).toContain("not-translated");
  });
});

/** A metaphor file with all concepts that have a card line, saying another one instead. */
function replacing(line: string, other: string): object {
  const { metaphors } = loadMetaphors({ directory: join(TEMPLATES, "../metaphors") });
  const concepts = metaphors.filter(({ gags }) => gags.some(({ card }) => card === line));
  return {
    schema: "sora-pipeline/metaphors@1",
    set: "own",
    concepts: concepts.map(({ frequency: _, ...concept }) => ({
      ...concept,
      gags: concept.gags.map((gag) => (gag.card === line ? { ...gag, card: other } : gag)),
    })),
  };
}
