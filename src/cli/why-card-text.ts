import { citation } from "../domain/evidence.ts";
import type { FilmCard } from "../domain/film.ts";
import { onOneLine } from "../domain/on-one-line.ts";
import { printable } from "../domain/printable.ts";
import type { CardExplanation, SentenceWorth, WeighedText } from "../story/explain-card.ts";

const MOST_SHOWN = 12;

/** Why a card says what it says, for people. */
export function whyCardText(card: FilmCard, explanation: CardExplanation): string {
  const { limitSeconds, passedOver, worth } = explanation;
  const more = passedOver.length - MOST_SHOWN;
  const lines = [
    `${card.id} ${onOneLine(card.text)}`,
    `  kind      ${card.kind}, ${card.verbatim ? "the repository's own words" : "not verbatim"}`,
    ...card.evidence.map((place) => `  evidence  ${citation(place)}: ${place.text}`),
    `  time      ${secondsText(explanation.readingSeconds)} to read, ${secondsText(limitSeconds)} at most`,
    ...(worth === undefined ? [] : [`  worth     ${worthText(worth)}`]),
    passedOver.length === 0 ? "  there was nothing else to say" : "  passed over, best first:",
    ...passedOver.slice(0, MOST_SHOWN).map((other) => `    ${otherText(other, limitSeconds)}`),
    ...(more > 0 ? [`    and ${more} more (--json lists all)`] : []),
  ];
  return lines.map(printable).join("\n");
}

function otherText(other: WeighedText, limit: number): string {
  const { text, kind, evidence, worth } = other;
  const place = `${kind}, ${citation(evidence[0])}${worth === undefined ? "" : `, worth ${worth.total}`}`;
  return `${onOneLine(text)} (${place}): ${reasonText(other, limit)}`;
}

function reasonText({ reason, readingSeconds }: WeighedText, limit: number): string {
  switch (reason) {
    case "said":
      return "another card says it";
    case "too-long":
      return `takes ${secondsText(readingSeconds)} to read, there were ${secondsText(limit)}`;
    case "third-of-kind":
      return "would be the third of its kind in a row";
    case "library":
      return "the film keeps to the repository's own words here";
    case "worse":
      return "comes after the text chosen";
  }
}

function worthText({ total, length, beginning, ending, funnyWords, signs, pride }: SentenceWorth): string {
  const parts = { length, beginning, ending, "funny words": funnyWords, "signs of code": signs };
  const sum = Object.entries(parts)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name} ${value}`);
  return `${total} = ${sum.join(" + ").replaceAll("+ signs of code -", "- signs of code ")}; pride ${pride}`;
}

function secondsText(seconds: number): string {
  return `${(Math.floor(seconds * 10 + 1e-9) / 10).toFixed(1)} s`;
}
