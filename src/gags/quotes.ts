import { OUTSPOKEN, quoteWorth, wit } from "../domain/card-worth.ts";
import type { Quote } from "../domain/evidence.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { splitName, stem } from "../domain/name-words.ts";

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
  "a an the this that it its is are be was of for to and or in on by as at from class object instance type interface struct function method value represent base main generic error exception warning new custom occur occurred happen happened structure representation create initialize construct initializes creates constructs given message with helper single simple list system thrown throw raised raise used use when any all its basic default option access programmatic high low level implement implementation operation define definition representing stand concrete public private constructor return get set current can could may crate package module library entrypoint"
    .split(" ")
    .map(stem),
);
/** A description says more with so many words; a message is about one case, so one word may be all there is to know. */
const LEAST_NEW_WORDS = { description: 2, message: 1 } as const;

/**
 * True when a text has words that are neither in the names, of what it is about and of the project, nor said of anything:
 * not for `An Arrow object.` of an Arrow, nor for `HTTP Request exception` of a `RequestException`.
 */
export function saysMoreThan(
  names: readonly string[],
  text: string,
  kind: keyof typeof LEAST_NEW_WORDS = "description",
): boolean {
  const named = names.flatMap((name) => [...splitName(name), name.toLowerCase()]).map(stem);
  const isNamed = (word: string): boolean =>
    named.some(
      (known) => known === word || (known.length >= 4 && (word.startsWith(known) || known.startsWith(word))),
    );
  const isNew = (word: string): boolean => !EMPTY_WORDS.has(word) && !isNamed(word);
  return new Set(splitName(text).map(stem).filter(isNew)).size >= LEAST_NEW_WORDS[kind];
}

/** What is left of the weight of something that has no words: its card could only show its name. */
const MUTE = 0.5;
const VOICE = 2.5;
/** What each sign of a voice of its own adds: somebody speaks, cries out, jokes. */
const WIT = 0.6;
/** Longer sentences often lack the time that a card has: three seconds with a name above them. */
const BRIEF = 6;

/** Somebody speaks their mind in so many words at most. */
const MOST_OUTSPOKEN_WORDS = 12;

/** True where somebody speaks their mind: `I kinda hate this`, `Oh no! We never placed the Core back, this is a bug!` */
export function isOutspoken(text: string): boolean {
  return wit(text) >= OUTSPOKEN && text.split(" ").length <= MOST_OUTSPOKEN_WORDS;
}

/** How much its words add to the weight of a subject, 0.5-5: a film lives on what the repository says. */
export function voice([best]: readonly Quote[]): number {
  if (best === undefined) return MUTE;
  const brevity = Math.min(1, BRIEF / best.text.split(" ").length);
  return MUTE + VOICE * brevity * Math.max(0, quoteWorth(best.text)) + WIT * brevity * wit(best.text);
}
