import { quoteWorth } from "../domain/card-worth.ts";
import type { Quote } from "../domain/evidence.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { type MessageRead, quotesOf } from "./message-quotes.ts";

/**
 * Messages, most card-worthy first; those without interpolations before the others.
 * @param names what the project is called: a message need not begin with it
 */
export function bestMessages(found: readonly MessageRead[], names: readonly string[] = []): readonly Quote[] {
  const scored = found
    .flatMap((message) => quotesOf(message, names))
    .flatMap(({ quote, interpolated }) =>
      isSpoken(quote.text) ? [{ message: quote, worth: quoteWorth(quote.text, interpolated) }] : [],
    );
  return scored
    .sort((left, right) => right.worth - left.worth || byQuote(left.message, right.message))
    .map(({ message }) => message);
}

/** Words that somebody could say: at least two, with a beginning, and no quotation left empty or open. */
function isSpoken(text: string): boolean {
  const isBalanced = (text.match(/"/g)?.length ?? 0) % 2 === 0;
  return /^["'`“]?[\p{L}\p{N}]/u.test(text) && /\S\s+\S/.test(text) && isBalanced && !/(["'`])\1/.test(text);
}

/** Orders quotes by their words, then by where they stand. */
function byQuote(left: Quote, right: Quote): number {
  return (
    byCodeUnit(left.text, right.text) ||
    byCodeUnit(left.evidence[0].path, right.evidence[0].path) ||
    left.evidence[0].line - right.evidence[0].line
  );
}
