import type { MatchMethod } from "../domain/gag.ts";
import type { Metaphor } from "../domain/metaphor.ts";
import { meaningfulWords } from "../domain/name-words.ts";
import { familyOf, type MatchIndex } from "./match-index.ts";
import { isDenied, ngrams } from "./ngrams.ts";

/** Words that say nothing at the end of a compound: a `CompletionItem` is about completion. */
const HOLLOW_ENDS = /^(?:functions?|funcs?|fn|items?|elements?|entry|entries|nodes?)$/;
/** Words that say what is done with it, which matters less than what it is: a `NotificationProvider` is about notifications. */
const LIGHT_ENDS = /^(?:controllers?|helpers?|managers?|providers?|services?)$/;
/** What is lacking matters less than that it is: `NoSuchOption`, `MissingExtension`, `TemplateNotFound`. */
const LACK = /\b(?:no such|missing|not found|not exists?)\b/;
const MISSED_THING = 0.5;
/** What two words for a part lose that its head follows: a `FileSystemEvent` is an event. */
const BEFORE_HEAD = -1.2;

/** A concept that words of a name, a text or an ancestor speak for. */
export interface Found {
  readonly metaphor: Metaphor;
  readonly method: MatchMethod;
  /** The words. */
  readonly matched: string;
  /** The message that has them. */
  readonly message?: string;
  readonly score: number;
}

/**
 * Prior times twice the number of words, plus one when they end the name: the last word says what a thing is, unless it is a
 * light one. What goes wrong stands before it as well: `RateLimitExceeded`.
 */
export function matchName(name: string, index: MatchIndex): Found[] {
  const words = meaningfulWords(name);
  const head = words.length > 1 ? (words.at(-1) ?? "") : "";
  const [isHollow, isLight] = [HOLLOW_ENDS.test(head), LIGHT_ENDS.test(head)];
  const last = isHollow || isLight ? words.length - 1 : words.length;
  const lacks = LACK.test(words.join(" "));
  return ngrams(words).flatMap((ngram) => {
    const { key, length, end } = ngram;
    const isHead = length === 1 && end > last;
    // The hollow word alone is out, and the denied one; a phrase that ends with it, `tree node`, `not found`, stays.
    if ((isHollow && isHead) || isDenied(ngram, words)) return [];
    const lacked = lacks && length === 1 && !LACK.test(key) ? MISSED_THING : 1;
    const isEnd = end >= last && !isHead;
    return (index.tokens.get(key) ?? []).map(({ metaphor, phrase }) => {
      const isBeforeHead = !isEnd && length > 1 && familyOf(metaphor) === "role";
      const place = isEnd ? 1 : isBeforeHead ? BEFORE_HEAD : 0;
      const score = metaphor.prior * (2 * length + place) * lacked;
      return { metaphor, method: "name" as const, matched: phrase, score };
    });
  });
}
