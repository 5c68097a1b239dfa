import { quoteWorth } from "../domain/card-worth.ts";
import type { Quote } from "../domain/evidence.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { splitName, stem } from "./split-name.ts";

/** Three to eight words without gaps; up to twelve that begin or end like a sentence. */
const WORTHY = 0.5;

/** The quotations in the order in which they would make good cards; those that must not be shown are left out. */
export function bestQuotesFirst(quotes: readonly (Quote | undefined)[]): Quote[] {
  return quotes
    .filter((quote): quote is Quote => quote !== undefined && isFitToShow(quote.text))
    .map((quote, place) => ({ quote, place, worth: quoteWorth(quote.text) }))
    .toSorted((left, right) => right.worth - left.worth || left.place - right.place)
    .map(({ quote }) => quote);
}

/** Words of a description that say nothing of whom it describes. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "a an the this that is are be of for to and or class object instance type interface struct function method value represent base main generic error exception warning new custom occur occurred happen happened structure representation create initialize construct initializes creates constructs given message with helper".split(
    " ",
  ),
);

/** True when a description has a word that is neither in the name nor said of anything: not for `An Arrow object.` */
export function saysMoreThan(name: string, description: string): boolean {
  const named = splitName(name).map(stem);
  const isNamed = (word: string): boolean =>
    named.some((known) => known === word || (known.length >= 4 && word.startsWith(known)));
  return splitName(description).some((word) => !EMPTY_WORDS.has(stem(word)) && !isNamed(stem(word)));
}

/** True for a short, complete sentence without gaps, fit for a card as it stands. */
export function isCardWorthy(quote: Quote | undefined): boolean {
  return quote !== undefined && quoteWorth(quote.text) >= WORTHY;
}
