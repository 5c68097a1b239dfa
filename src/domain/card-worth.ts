import { FACE } from "./faces.ts";
import { longPattern } from "./long-pattern.ts";
import { hasGaps, PLACEHOLDER } from "./placeholder.ts";
import { beginsSentence, endsLoud, endsSentence, openBrackets } from "./sentences.ts";

const FUNNY_WORDS = new Set(
  `again alas apparently automagically awful banana bizarre bogus boring broken bummer careful cheat confused congratulations
   coffee crazy cry cursed dance dangerous darn dead death disaster dragon dragons drunk dumb eat enjoy eventually evil ever explode exploded
   forever forgot fool friends funky funny ghost giraffe glad good goodbye gremlin guess happily happy hate hell hella hello hilarious hmm honest hooray
   hope horrible huh hungry hurt impossible insane joke joy kidding kill kinda kitten kludge lazy lie lies life lonely lost
   hopefully love luck lucky mad madman madness magic magical magically maybe meow mess miracle monster monstrosity mystery nasty naughty never nobody
   nonsense nope nothing oops ouch pain panic party patience perfect perhaps pizza please poor potato pretend probably really rude sad sadly
   scary seriously shame sigh silly somehow sorry stupid suffer surprise surprised suspicious teapot terrible
   thanks tired tragic trick trust ugh ugly unfortunately universe unhappy victim voodoo weird whoa whoops why wicked wish
   wonder wonderful worry wow yay yeah yikes yuck zombie`.split(/\s+/),
);
/** Somebody speaks: `I kinda hate this`, `We never placed the core back`. */
const FIRST_PERSON =
  /(?:^|[\s("'“])(?:I|I'm|I've|I'd|[Ww]e|[Ww]e're|[Ww]e've|[Ll]et's|[Mm]y|me)(?=[\s,!?'’]|$)/;
/** `no egg (should never happen)`: somebody speaks to themselves. */
const MUTTERED = /\((?:this )?(?:should(?:n['’]t| not| never)|can(?:['’]t| ?not| never)) happen\)/i;
const OUTCRY =
  /\b(?:oh no|oh dear|uh oh|no way|not (?:so |quite |really )?sure|of course|not even|for now|good luck|went (?:horribly|really|terribly) wrong|looks? like (?=you|your|we|this|the|that|it|there|somebody|someone)|seems? like (?=you|your|we)|fix it yourself)\b/i;

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

/** Worth that a sentence loses by a gap that only a running program fills, and by every further one. */
const GAP = 0.4;
const FURTHER_GAP = 0.1;

/** Signs that only code and its templates have; `more than > 12 eggs` compares. */
const CODE_SIGNS = /[\\|]|(?<!\s|^)[<>]|[<>](?! ?\d)/;
/** Half a sentence, as fields are described: `Whether or not to show`. */
const CLAUSE = /^whether\b/i;

/**
 * What it is to programmers instead of what it does: `Base class for handlers.`,
 * `An internal exception that signals ...`
 */
const PLUMBING =
  /^(?:an? |the |this )?internal (?!(?:server )?error\b)|^(?:(?:this|the|an?) )?(?:abstract |internal |simple )?(?:base|compat(?:ibility)?|helper|utility|wrapper) (?:class|interface|struct|type|function)\b|^this is the (?:[\w-]+ ){1,3}(?:class|interface|object|struct(?:ure)?|type)\.?$/i;
const PLUMBING_LOSS = 0.25;
/** `An non-blocking client`, `a error`: a slip of the pen, a foot high. */
const MISPRINT =
  /\b[Aa]n [bcdfgjklmnpqrstvwz][aeiouy]\p{Ll}|\b[Aa] (?!(?:once|one|ouija)\b|eu|ewe)[aeio]\p{Ll}{2}|\b[Aa] [AEIO]\p{Lu}/u;
const MISPRINT_LOSS = 0.3;
/** `:)`, wherever it stands: its bracket closes nothing. */
const FACE_BRACKETS = /[:;]-?[()]/g;

/** True for `two eggs, not one)`, which lacks a bracket. */
function lacksBracket(text: string): boolean {
  return openBrackets(text.replace(FACE_BRACKETS, "")) !== 0;
}

/** `must be a round egg`: who stands in a gap before it. */
const SUBJECTLESS =
  /^(?:must|should|is|isn['’]t|are|was|has|have|does|doesn['’]t|did|didn['’]t|needs|contains|exceeds|already)\s/;
const SUBJECT_LOSS = 0.2;

const TYPES =
  "(?:arrays?|booleans?|bools?|buffers?|bytes|bytestrings?|callables?|dicts?|dictionar(?:y|ies)|floats?|functions?|instances?|int|integers?|iterables?|lists?|mappings?|null|numbers?|objects?|promises?|regexps?|sequences?|str|strings?|tuples?|undefined)";
/** `visitor must be a function`, `Expected a string`: what to hand over, which only whoever writes the call wants to know. */
const CHECKS_TYPE = new RegExp(
  `\\b(?:must|should|has to|have to|needs? to|can) (?:only |not )?be (?:either )?(?:(?:an?|of|the|type) )*(?:[\\w-]+ (?:or )?)?${TYPES}\\b` +
    `|\\b(?:is|are) not (?:an? )?(?:valid )?${TYPES}\\b|\\binstance required\\b|^expected (?:.{1,30} to be )?(?:an? )?${TYPES}\\b`,
  "i",
);
const CHECK_LOSS = 0.25;

/** Names that only those know who wrote the code: `_replaceNodeTags`, `resolve_ref_schema`. */
const INSIDE = /(?<![\w.-])_\w|\w_\w|\p{Ll}{2}\p{Lu}\p{Ll}|\p{Ll}{2}\.\p{Ll}{2}|\binternal error,/u;
const INSIDE_LOSS = 0.1;

/** `no egg (should never happen)`: famous last words. */
const NEVER_HAPPENS = /\b(?:(?:should|could)(?:n['’]t| not| never)|can(?:['’]t| ?not| never)) happen\b/i;
const NEVER_HAPPENS_WORTH = 0.15;

/**
 * {@link cardWorth} of a sentence out of code: one with gaps, and half a one, comes after those that are whole, and
 * what only programmers care for is worth less.
 */
export function quoteWorth(text: string, isInterpolated = hasGaps(text) || CODE_SIGNS.test(text)): number {
  const gaps = text.match(PLACEHOLDER)?.length ?? 0;
  const loss =
    isInterpolated || CLAUSE.test(text)
      ? GAP + FURTHER_GAP * Math.max(0, gaps - 1)
      : PLUMBING.test(text)
        ? PLUMBING_LOSS
        : 0;
  const spoilt =
    (MISPRINT.test(text) || lacksBracket(text) ? MISPRINT_LOSS : 0) +
    (INSIDE.test(text) ? INSIDE_LOSS : 0) +
    (CHECKS_TYPE.test(text) ? CHECK_LOSS : 0) +
    (SUBJECTLESS.test(text) ? SUBJECT_LOSS : 0);
  const famous = NEVER_HAPPENS.test(text) ? NEVER_HAPPENS_WORTH : 0;
  // A gap stands for a word, and is no sign of code as well.
  return cardWorth(text.replace(PLACEHOLDER, "x")) + famous - loss - spoilt;
}

/** {@link cardWorth} with its parts. */
export function weighCard(text: string): CardWorth {
  // A dash that stands alone is no word.
  const length = lengthWorth(text.split(" ").filter((word) => !/^[-–—]$/.test(word)).length);
  const beginning = beginsSentence(text) ? 0.1 : 0;
  const ending = endsSentence(text) ? 0.1 : 0;
  const funny = Math.min(0.3, 0.15 * wit(text));
  const signs = -Math.min(0.3, 0.1 * (text.match(/[{}<>[\]|=\\_/%$]/g)?.length ?? 0));
  const total = thousandths(Math.min(1, Math.max(0, length + beginning + ending + funny + signs)));
  return { total, length, beginning, ending, funnyWords: thousandths(funny), signs: thousandths(signs) };
}

/** How much of a voice a sentence has, 0-3: words that make people smile, somebody who speaks, an outcry. */
export function wit(text: string): number {
  const spoken =
    (FIRST_PERSON.test(text) || MUTTERED.test(text) ? 1 : 0) +
    (endsLoud(text) || OUTCRY.test(text) || FACE.test(text) ? 1 : 0);
  return Math.min(3, funnyWords(text) + spoken);
}

/** Terms of the trade that only sound like it, and courtesy that goes before an order. */
const TERM_OF_TRADE = longPattern("g")`
  ^please (?:re-?)?(?:add|check|choose|ensure|enter|file|install|make|open|pass|provide|read|refer|report
  |run|see|select|set|specify|try|update|upgrade|use|visit)\b
  |\bdumb['’"]?[ -](?:term|tty)
  |\btrust (?:anchors?|ca|chains?|stores?)\b
  |\bmagic (?:bytes?|comments?|constants?|methods?|numbers?|strings?|values?)\b`;

/** {@link wit} of somebody who speaks their mind. */
export const OUTSPOKEN = 2;

/** Number of words that make people smile in code. */
export function funnyWords(text: string): number {
  const words =
    text
      .toLowerCase()
      .replace(TERM_OF_TRADE, " ")
      .match(/\p{L}{2,}/gu) ?? [];
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
