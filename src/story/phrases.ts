import { pride } from "../domain/pride.ts";
import {
  ARTICLES,
  bare,
  DESCRIBING,
  endsPlainly,
  HANGING,
  OPENERS,
  PARTICIPLE,
  PASSIVE,
  PRAISE,
  RESTRICTING,
  words,
} from "./phrase-words.ts";
import { canEnd, isAmongExamples, isBalanced, isClosed } from "./seams.ts";

/** What such a word adds may turn the meaning round: `It is common | to fail`. A quotation does not end before one. */
const TURNING: ReadonlySet<string> = new Set([...RESTRICTING, "to", "into", "from", "without", "except"]);
/** `It is not common | for files to be large`: what is denied is known at the end. */
const NEGATION = /\b(?:not|never|no|cannot|without)\b|n['’]t\b/i;
/** Words of the shortest clause that is likely to be whole, without its opener. */
const LEAST_CLAUSE = 3;

/** How long a phrase may be, in words. */
export interface PhraseLimits {
  readonly min: number;
  readonly max: number;
  /** False where leaving out a clause with "that" or "if" could turn the meaning round. Default true. */
  readonly mayCutClauses?: boolean;
}

/** The text, or its longest beginning within the limits that is a whole phrase; `undefined` when there is none. Unchanged words. */
export function completePhrase(
  text: string,
  { min, max, mayCutClauses = true }: PhraseLimits,
): string | undefined {
  const all = words(text);
  if (all.length < min) return undefined;
  if (all.length <= max) return all.join(" ");
  if (!mayCutClauses && NEGATION.test(text)) return undefined;
  const ends = Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => max - index);
  const whole = ends.filter((end) => canEnd(all, end) && (mayCutClauses || !TURNING.has(bare(all[end]))));
  // Half a clause says less than none: `a library that focuses`.
  const clear = whole.find((end) => isClosed(all, end) || !hasHalfClause(all.slice(0, end)));
  // Nor does one of two words say much: `an oven that can run`.
  const open = whole.find((place) => ![2, 3].some((back) => RESTRICTING.has(bare(all[place - back]))));
  const other = mayCutClauses ? (open ?? ends.find((place) => isBeforeAnd(all, place))) : undefined;
  const end = clear ?? other;
  const phrase = end === undefined ? undefined : trimmed(all.slice(0, end));
  return phrase === undefined || mayCutClauses || isSaid(phrase) ? phrase : undefined;
}

/** What begins a sentence before its subject: `In a small kitchen, | eggs are boiled.` */
const LEADING = /^(?:after|as|at|before|by|for|from|if|in|like|on|since|to|unlike|when|while|with|within) /i;

/** True for a cut that says something: no introduction to a sentence, no `Egg is a library`. */
function isSaid(phrase: string): boolean {
  return !LEADING.test(phrase) && !endsPlainly(phrase);
}

/** True when the last clause is too short to have said what it began to say. */
function hasHalfClause(phrase: readonly string[]): boolean {
  const opener = phrase.findLastIndex((word, index) => index > 0 && RESTRICTING.has(bare(word)));
  return opener !== -1 && phrase.length - opener - 1 < LEAST_CLAUSE;
}

/** Words of the longest item of a list before its "and", behind an item in the plural. */
const BACK_TO_COMMA = 4;

/** Before the last of several things: the list is shorter, and every word still true. */
function isBeforeAnd(all: readonly string[], end: number): boolean {
  if (isAmongExamples(all, end)) return false;
  const near = all.slice(Math.max(0, end - 2), end).some((word) => word.endsWith(","));
  const back = all.slice(Math.max(0, end - BACK_TO_COMMA), end);
  const isInList = near || (!LEADING.test(`${all.join(" ")} `) && back.some((word) => word.endsWith("s,")));
  const last = bare(all[end - 1]);
  // `for managing and maintaining hooks`, `to save and run commands`: both have the same object.
  if (PARTICIPLE.test(last) && PARTICIPLE.test(bare(all[end + 1]))) return false;
  // `for Pans and Lids`: one name.
  if ([all[end - 1], all[end + 1]].every((word) => /^\p{Lu}\p{Ll}/u.test(word ?? ""))) return false;
  if (bare(all[end - 2]) === "to" || PRAISE.test(last)) return false;
  if ((ARTICLES.has(bare(all[end - 2])) || !last.endsWith("s")) && describesOn(all, end)) return false;
  const isWhole =
    end > 2 && !HANGING.has(last) && !DESCRIBING.test(last) && isBalanced(all.slice(0, end).join(" "));
  return bare(all[end]) === "and" && !isInList && isWhole;
}

/** `a fast | and safe alternative to`: what follows "and" goes on to a noun that both words describe. */
function describesOn(all: readonly string[], end: number): boolean {
  const [joined = "", noun] = all.slice(end + 1, end + 3);
  if (noun === undefined || /[.,;:!?)]$/.test(joined)) return false;
  const after = bare(noun);
  return !OPENERS.has(after) && !HANGING.has(after) && !RESTRICTING.has(after);
}

/** The end of a sentence from a word such as "with" on that says something by itself, within the limits, longest first. */
export function closingPhrase(text: string, { min, max }: PhraseLimits): string | undefined {
  const all = words(text);
  for (let start = Math.max(1, all.length - max); start <= all.length - min; start += 1) {
    const phrase = trimmed(all.slice(start)).replace(/\.$/, "");
    const before = bare(all[start - 1]);
    if (
      OPENERS.has(bare(all[start])) &&
      canEnd(all, start) &&
      isBalanced(phrase) &&
      speaksAlone(phrase, before)
    )
      return phrase;
  }
  return undefined;
}

/**
 * `with little code`, `to extract data`, `for modern web projects`, and what boasts; `for a pattern` needs the verb it
 * belongs to, `trivial | to integrate` the praise.
 */
function speaksAlone(phrase: string, before: string): boolean {
  if (/^to /i.test(phrase)) return !PRAISE.test(before) && !DESCRIBING.test(before) && !PASSIVE.test(before);
  return (
    /^(?:with|without|for)(?! (?:an?|the|\p{Ll}+ing) | .* to )/iu.test(phrase) ||
    (pride(phrase) > 0 && !/^(?:using|by) /i.test(phrase))
  );
}

function trimmed(phrase: readonly string[]): string {
  return phrase.join(" ").replace(/[\s,;:–—-]+$/, "");
}
