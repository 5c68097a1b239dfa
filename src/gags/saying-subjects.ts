import { quoteWorth } from "../domain/card-worth.ts";
import type { RepoFacts, SayingFact } from "../domain/facts.ts";
import type { MetaphorLibrary } from "../domain/metaphor.ts";
import { readableWords } from "../domain/reading-time.ts";
import { matchConcept } from "./match.ts";
import { bestQuotesFirst } from "./quotes.ts";
import type { WeighedSubject } from "./weighed-subject.ts";

const MAX_SAYINGS = 40;
/** Two words or more, without gaps and signs of code; more words than this do not fit on a short card. */
const LEAST_WORTH = 0.3;
const MOST_WORDS = 6;
/** Begins and ends like a sentence, which headings and beginnings of lists do not. */
const SENTENCE = /^["'“`]?\p{Lu}.*[.!?…]["'”)]?$/u;
/** `Shutting down`, `applying latest config`. */
const AT_WORK = /^\p{L}+ing\s/u;
/** `Job cancelled`, `shutdown complete`. */
const DONE = /\s(?:\p{L}+ed|complete|done|finished|lost|ready)$/u;
/** Words of complaints, whatever they are logged as. */
const COMPLAINS =
  /\b(?:no|not|never|nothing|fail(?:s|ed|ing|ures?)?|errors?|warnings?|invalid|cannot|can't|couldn't|unable|missing|un(?:supported|expected|known)|ignor(?:ed|ing)|disabled|rejected|refus(?:ed|ing)|corrupt(?:ed)?|insecure|doesn't|must|please|crashed|wrong|bad)\b/i;

/**
 * What the program says while it is at work, where it reads well and has a gag of its own.
 * @param most weight of the best of them: that of a class or function
 */
export function sayingSubjects(
  { sayings }: RepoFacts,
  library: MetaphorLibrary,
  most: number,
): WeighedSubject[] {
  return sayings
    .filter(speaksForItself)
    .slice(0, MAX_SAYINGS)
    .map(({ quote }, place) => ({
      subject: {
        kind: "saying",
        name: quote.text,
        evidence: quote.evidence,
        quotes: bestQuotesFirst([quote]),
      },
      matches: matchConcept({ name: "", kind: "saying", messages: [quote.text] }, library).filter(
        ({ method }) => method !== "generic",
      ),
      weight: most / (1 + place / 12),
    }));
}

function speaksForItself({ quote: { text }, complaint }: SayingFact): boolean {
  return (
    !complaint &&
    quoteWorth(text) >= LEAST_WORTH &&
    [SENTENCE, AT_WORK, DONE].some((form) => form.test(text)) &&
    readableWords(text) <= MOST_WORDS &&
    !COMPLAINS.test(text)
  );
}
