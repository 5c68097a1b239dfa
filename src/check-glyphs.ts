import { SoraPipelineError } from "./domain/errors.ts";
import type { FilmCard, FilmPlan } from "./domain/film.ts";
import { missingGlyphs } from "./draw/cards/missing-glyphs.ts";
import { glyphCoverage } from "./media/glyph-coverage.ts";

/** A language with a script of its own, and a free font that has it: its package in Debian, its name and its file. */
interface Script {
  readonly name: string;
  readonly debianPackage: string;
  readonly font: string;
}

const LANGUAGES: Readonly<Record<string, Script>> = {
  ja: { name: "Japanese", debianPackage: "fonts-ipafont-mincho", font: "IPA Mincho (ipam.ttf)" },
  zh: {
    name: "Chinese",
    debianPackage: "fonts-noto-cjk",
    font: "Noto Serif CJK (NotoSerifCJK-Regular.ttc)",
  },
};
const SCRIPTS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * Says which characters of which cards no font here can draw, a line per card; `ownFont` is the family of a font that
 * the user brings along.
 * @throws SoraPipelineError `FONT_MISSING` for a Japanese or Chinese film whose own script cannot be drawn.
 */
export function checkGlyphs(film: FilmPlan, ownFont?: string): readonly string[] {
  const covers = glyphCoverage();
  const lacking = film.cards
    .map((card) => ({ card, missing: missingGlyphs(textsOf(card), covers, ownFont) }))
    .filter(({ missing }) => missing.length > 0);
  const language = LANGUAGES[film.lang];
  const script = lacking.flatMap(({ missing }) => missing).filter((character) => SCRIPTS.test(character));
  if (language !== undefined && script.length > 0) throw scriptMissing(language, script);
  return lacking.map(({ card, missing }) => {
    const omitted = missing.every((character) => PICTURE.test(character)) ? " and it is left out" : "";
    return `${card.id}: no font here has ${missing.map(named).join(", ")}${omitted}; give one that has (--font FILE)`;
  });
}

/** The film as its cards can be drawn here: without the emoji that no font has, where words are left beside them. */
export function withoutLackingEmoji(film: FilmPlan, ownFont?: string): FilmPlan {
  const covers = glyphCoverage();
  const lackingIn = (text: string): readonly string[] =>
    missingGlyphs([text], covers, ownFont).filter((character) => PICTURE.test(character));
  return {
    ...film,
    cards: film.cards.map((card) => ({ ...card, text: drawable(card.text, lackingIn(card.text)) })),
  };
}

function drawable(text: string, lacking: readonly string[]): string {
  if (lacking.length === 0) return text;
  const lines = text
    .split("\n")
    .map((line) => {
      const rest = lacking.reduce((left, character) => left.replaceAll(character, ""), line);
      return rest.replaceAll(JOINERS, "").replaceAll(/\s+/gu, " ").trim();
    })
    .filter((line) => line !== "");
  return lines.length === 0 ? text : lines.join("\n");
}

/** Emoji, with the tones and flags they are made of. */
const PICTURE = /^[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}]$/u;
/** What joins and varies emoji. */
const JOINERS = /\u{200d}|[\u{fe0e}-\u{fe0f}]/gu;

function textsOf({ text, evidence: [first] }: FilmCard): readonly string[] {
  return [text, first.path];
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${character} (U+${code})`;
}

function scriptMissing(
  { name, debianPackage, font }: Script,
  characters: readonly string[],
): SoraPipelineError {
  const shown = [...new Set(characters)];
  return new SoraPipelineError({
    code: "FONT_MISSING",
    message: `No font here can draw the film's ${name} cards: ${shown.slice(0, 12).join(" ")}`,
    hint: `Install a font that has them (on Debian and Ubuntu: ${debianPackage}), or give one as font (--font FILE), for instance ${font}.`,
    data: { characters: shown },
  });
}
