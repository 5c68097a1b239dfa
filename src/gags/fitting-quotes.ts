import type { Quote } from "../domain/evidence.ts";
import type { Metaphor } from "../domain/metaphor.ts";
import { contentStems, stem, textWords } from "../domain/name-words.ts";

/** The words of a quotation, by their stems; a subject is looked at for many concepts. */
const stemsOf = new WeakMap<Quote, ReadonlySet<string>>();

/** True for a quotation that speaks of what a concept is about: the card before a shot says what the shot shows. */
export function speaksOf(quote: Quote, { match: { tokens, messages, faint } }: Metaphor): boolean {
  const said = stemsOf.get(quote) ?? contentStems(quote.text);
  stemsOf.set(quote, said);
  const speaks = (phrase: string): boolean => textWords(phrase).every((word) => said.has(stem(word)));
  return [...tokens, ...messages].some((phrase) => !faint.includes(phrase) && speaks(phrase));
}
