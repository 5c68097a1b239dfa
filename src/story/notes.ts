import { capitalised } from "../domain/capitalised.ts";
import { citation } from "../domain/evidence.ts";
import type { Gag } from "../domain/gag.ts";
import { propPhrase } from "./prop-phrase.ts";
import { sameness } from "../domain/sameness.ts";
import type { Texts } from "./texts.ts";

const SMALL_WORDS: ReadonlySet<string> = new Set(["a", "an", "and", "in", "of", "on", "the", "to", "with"]);

/** One sentence for people: what in the repository the shot is about, with its citation. */
export function renderNote(texts: Texts, { subject, match }: Gag): string {
  const quote = subject.quotes.find((candidate) => sameness(candidate.text) !== sameness(subject.name));
  const place = citation(subject.evidence[0]);
  const quotePlace = quote === undefined ? "" : citation(quote.evidence[0]);
  const numberPlace = subject.number === undefined ? "" : citation(subject.number.evidence);
  const isNew = numberPlace !== place && numberPlace !== quotePlace;
  return texts.render("note", {
    name: subject.name,
    place: place === quotePlace ? "" : place,
    quote: quote?.text ?? "",
    quotePlace,
    number: isNew ? (subject.number?.evidence.text ?? "") : "",
    numberPlace,
    concept: match.conceptTitle,
  });
}

/** Title of a shot from the thing its gag is about: `The Velvet Rope`. */
export function shotTitle({ rule }: Gag): string {
  const article = /^(a|an|the) /i.test(rule.prop) ? "The " : "";
  const words = propPhrase(rule.prop).split(" ");
  return (
    article +
    words.map((word, index) => (index > 0 && SMALL_WORDS.has(word) ? word : capitalised(word))).join(" ")
  );
}
