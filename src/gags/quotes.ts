import type { Quote } from "../domain/evidence.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";

const MAX_WORDS = 16;
const MIN_WORDS = 3;
const INTERPOLATION = /[{}<>\\|]|%[sdrfi(]|\$\{/;

/** The quotations in the order in which they would make good cards; those that must not be shown are left out. */
export function bestQuotesFirst(quotes: readonly (Quote | undefined)[]): Quote[] {
  return quotes
    .filter((quote): quote is Quote => quote !== undefined && isFitToShow(quote.text))
    .map((quote, place) => ({ quote, place, worth: cardWorth(quote) }))
    .toSorted((left, right) => right.worth - left.worth || left.place - right.place)
    .map(({ quote }) => quote);
}

/** True for a short, complete sentence without gaps, fit for a card as it stands. */
export function isCardWorthy(quote: Quote | undefined): boolean {
  return quote !== undefined && cardWorth(quote) >= 4;
}

function cardWorth({ text }: Quote): number {
  const words = text.trim().split(/\s+/).length;
  const isShort = words >= MIN_WORDS && words <= MAX_WORDS;
  const isComplete = !INTERPOLATION.test(text);
  const isSentence = /^[\p{Lu}"'“‘`]/u.test(text.trim());
  return (
    (isShort ? 2 : 0) + (isComplete ? 2 : 0) + (isSentence ? 0.4 : 0) + (/[.!?]$/.test(text.trim()) ? 0.2 : 0)
  );
}
