import type { FilmCard } from "../domain/film.ts";
import { MOST_CARD_PERCENT, MOST_CARD_WORDS } from "../domain/film-rules.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { leastSeconds, longestSeconds, readableWords } from "../domain/reading-time.ts";
import type { RawFinding } from "./lint-catalogue.ts";
import type { LintInput } from "./lint-input.ts";

/** Half a step of the timeline's grid. */
const TOLERANCE = 0.05;

/** Rules for cards: words, reading time, share of the film, never two in a row, fit to be shown. */
export function cardRules({ film }: LintInput): readonly RawFinding[] {
  return [
    ...film.cards.flatMap((card) => [...wordRules(card), ...readingTime(card), ...fitness(card)]),
    ...film.shots.flatMap((shot) => unfit(shot.id, "title or note", [shot.title, shot.note])),
    ...cardShare(film),
    ...cardsInARow(film),
  ];
}

function wordRules(card: FilmCard): readonly RawFinding[] {
  const count = Math.ceil(readableWords(card.text));
  if (/^\s*$/.test(card.text)) return [{ rule: "card-empty", where: card.id, found: "" }];
  const limit =
    card.verbatim || ["title", "tagline", "quote", "end"].includes(card.kind)
      ? MOST_CARD_WORDS.quoted
      : MOST_CARD_WORDS.own;
  return count > limit
    ? [{ rule: "card-words", where: card.id, found: `${count}, allowed are ${limit}` }]
    : [];
}

/**
 * Dashes between words are not read, so the linter counts fewer words than the timeline, which leaves room for them.
 * A translated card stands as long as its English wording would.
 */
function readingTime(card: FilmCard): readonly RawFinding[] {
  const needed = leastSeconds(card.text);
  const most = Math.max(longestSeconds(card.text), longestSeconds(card.original ?? ""));
  const found = `${card.seconds} s on screen, ${needed.toFixed(2)} s needed`;
  if (card.seconds < needed - TOLERANCE) return [{ rule: "card-too-short", where: card.id, found }];
  if (card.seconds > most + TOLERANCE) return [{ rule: "card-too-long", where: card.id, found }];
  return [];
}

function fitness(card: FilmCard): readonly RawFinding[] {
  return unfit(card.id, "card", card.text.split("\n"));
}

function unfit(where: string, field: string, texts: readonly string[]): readonly RawFinding[] {
  // The gate turns down what is too long for a card, so longer notes go through it in pieces.
  const pieces = texts
    .flatMap((text) => text.match(/.{1,300}/gsu) ?? [])
    .filter((piece) => piece.trim() !== "");
  return pieces.every(isFitToShow) ? [] : [{ rule: "not-fit-to-show", where, found: field }];
}

function cardShare(film: LintInput["film"]): readonly RawFinding[] {
  const seconds = film.cards.reduce((sum, card) => sum + card.seconds, 0);
  const share = `${((100 * seconds) / film.seconds).toFixed(1)} %`;
  return seconds > (MOST_CARD_PERCENT / 100) * film.seconds + TOLERANCE
    ? [{ rule: "card-share", where: "film", found: share }]
    : [];
}

function cardsInARow(film: LintInput["film"]): readonly RawFinding[] {
  const segments = film.shots.flatMap((shot) => shot.segments);
  const lastPicture = Math.max(0, ...segments.map((segment) => segment.start));
  const early = film.cards
    .filter((card) => card.start < lastPicture)
    .toSorted((left, right) => left.start - right.start);
  return early.slice(1).flatMap((card, index) => {
    const before = early[index];
    const between = segments.some(
      (segment) => before !== undefined && segment.start >= before.start && segment.start < card.start,
    );
    return between
      ? []
      : [{ rule: "cards-in-a-row" as const, where: card.id, found: `${before?.id}, ${card.id}` }];
  });
}
