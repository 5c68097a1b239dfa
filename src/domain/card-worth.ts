import { beginsSentence, endsSentence } from "./sentences.ts";

const FUNNY_WORDS = new Set(
  `again alas apparently arbitrary awful broken cannot careful confused crazy dance dead death disaster dragon dragons
   dumb empty enough eventually evil ever everything exactly exploded explode forever forgot friends ghost gone
   good guess happily happy hate hell honest hope horrible hungry hurt impossible infinite insane joy kill kitten kludge
   lazy lie lies life lonely lost love lucky mad madness magic magical maybe mess meow miracle missing mystery naughty never
   nobody nonsense nothing oops ouch pain panic patience perfect please poor pretend promise really sad sadly scary
   secret seriously shame sigh silly simple sleep slow sometimes somehow sorry stupid surprise surprised suspicious
   teapot terrible tired tragic trick trust ugly unexpected unfortunately universe unhappy wait weird why wicked wish
   worry wrong yay yikes zombie`.split(/\s+/),
);

/** How well a sentence does on a card, and what that is made of; see docs/cards.md. */
export interface CardWorth {
  /** 0-1: the parts together. */
  readonly total: number;
  /** 0.05-0.5: three to eight words are best. */
  readonly length: number;
  /** 0.1 when it begins like a sentence. */
  readonly beginning: number;
  /** 0.1 when it ends like one. */
  readonly ending: number;
  /** Up to 0.3 for words that make people smile. */
  readonly funnyWords: number;
  /** Down to -0.3 for placeholders, brackets and other signs of code. */
  readonly signs: number;
}

/** How well a sentence does on a card, 0-1: a few plain words, a beginning and an end, something to smile at. */
export function cardWorth(text: string): number {
  return weighCard(text).total;
}

/** Worth that a sentence loses by a gap that only a running program fills. */
const GAP = 0.5;
const PLACEHOLDER = /[{}<>\\|]|%[sdrfi(]/;

/** Half a sentence, as fields are described: `Whether or not to show`. */
const CLAUSE = /^whether\b/i;

/** What it is to programmers instead of what it does: `Base class for handlers.` */
const PLUMBING =
  /^(?:(?:this|the|an?) )?(?:abstract |internal |simple )?(?:base|helper|utility|wrapper) (?:class|interface|struct|type|function)\b/i;
const PLUMBING_LOSS = 0.25;

/**
 * {@link cardWorth} of a sentence out of code: one with gaps, and half a one, comes after those that are whole, and what
 * only programmers care for is worth less.
 */
export function quoteWorth(text: string, hasGaps = PLACEHOLDER.test(text)): number {
  const loss = hasGaps || CLAUSE.test(text) ? GAP : PLUMBING.test(text) ? PLUMBING_LOSS : 0;
  return cardWorth(text) - loss;
}

/** {@link cardWorth} with its parts. */
export function weighCard(text: string): CardWorth {
  const length = lengthWorth(text.split(" ").length);
  const beginning = beginsSentence(text) ? 0.1 : 0;
  const ending = endsSentence(text) ? 0.1 : 0;
  const funny = Math.min(0.3, 0.15 * funnyWords(text));
  const signs = -Math.min(0.3, 0.1 * (text.match(/[{}<>[\]|=\\_/%$]/g)?.length ?? 0));
  const total = thousandths(Math.min(1, Math.max(0, length + beginning + ending + funny + signs)));
  return { total, length, beginning, ending, funnyWords: thousandths(funny), signs: thousandths(signs) };
}

/** Number of words that make people smile in code. */
export function funnyWords(text: string): number {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => FUNNY_WORDS.has(word)).length;
}

/** Three to eight words are best; one word says too little, and more than sixteen cannot be read in time. */
function lengthWorth(words: number): number {
  if (words <= 1) return 0.1;
  if (words === 2) return 0.3;
  if (words <= 8) return 0.5;
  return words <= 12 ? 0.4 : words <= 16 ? 0.25 : 0.05;
}

function thousandths(worth: number): number {
  return Math.round(worth * 1000) / 1000 || 0;
}
