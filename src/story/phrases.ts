import { pride } from "../domain/pride.ts";

/** Words before which a phrase may end and still be whole. */
const OPENERS: ReadonlySet<string> = new Set(
  "for with to in by using from written built designed based on inspired powered as so akin similar such versus vs".split(
    " ",
  ),
);
/** Words that open a clause which may restrict what stands before it: a title may end here, a quotation may not. */
const RESTRICTING: ReadonlySet<string> = new Set(
  "that which who where when while because if unless until".split(" "),
);
/** What such a word adds may turn the meaning round: `It is common | to fail`. A quotation does not end before one. */
const TURNING: ReadonlySet<string> = new Set([...RESTRICTING, "to", "into", "from", "without", "except"]);
/** `It is not common | for files to be large`: what is denied is known at the end. */
const NEGATION = /\b(?:not|never|no|cannot|without)\b|n['’]t\b/i;
/** Words that leave a phrase hanging. */
const HANGING: ReadonlySet<string> = new Set(
  "a an the many several more other any all some each every both of is are was be and or but yet with to in by for from on at as that which its their your our this these very compatible able available written based due than into via can will should could may must such along together akin according similar prior necessary needed built written powered inspired designed made created developed maintained released used still just even only depends depend relies rely consists consist refers refer".split(
    " ",
  ),
);
/** Verbs that say little without what somebody is to do: `enables users` is no end, `a tool to find` may follow. */
const EXPECTING: ReadonlySet<string> = new Set(
  "enable enables enabling allow allows allowing let lets help helps helping require requires use used uses ask asks tell tells force forces want wants aim aims try tries need needs".split(
    " ",
  ),
);
/** Nouns that say nothing without what follows: `a Python package` could be anything. */
const PLAIN_NOUNS: ReadonlySet<string> = new Set(
  "alternative package library module framework dsl tool toolkit project utility set collection".split(" "),
);
/** What such a thing may be called besides, and what joins two of them: `a CLI utility and Python library`. */
const KINDS =
  /^(?:and|or|apps?|applications?|cli|command|commandline|interface|line|programs?|c|go|golang|java|javascript|js|net|node|nodejs|php|python\d?|ruby|rust|typescript)$/;
/** Words that tell too little about such a noun: `a simple little library` is no end. */
const SMALL_TALK = /^(?:an?|the|little|small|tiny|light|lightweight|modern|minimal|new|nice)$/;
/** Nouns that ask what of: `with a focus` is no end before `on`. */
const OPEN_NOUNS: ReadonlySet<string> = new Set(
  "access alternative approach case collection emphasis focus kind lot number part range replacement series set subset support type variety".split(
    " ",
  ),
);
/** `the fastest pan` is no end before what for. */
const SUPERLATIVE = /^\p{Ll}{2,}est$/u;
const OF: ReadonlySet<string> = new Set("on of for to".split(" "));
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the"]);
/** `over a dynamically` is no end. */
const ADVERB = /^\p{Ll}{3,}ly$/u;
/** `a database optimized` is no end before `for`. */
const PASSIVE = /^\p{Ll}{3,}ed$/u;
const BEHIND_PASSIVE: ReadonlySet<string> = new Set("as at by for from in into on to with".split(" "));
/** `easy` is no end before what is easy. */
const PRAISE = /^(?:able|easy|easier|easily|fast|free|good|great|hard|quick|ready|simple|trivial|way|ways)$/;
/** What such words say of a verb is not said before its object is: `for converting | from one format`. */
const BEHIND_OBJECT: ReadonlySet<string> = new Set("as between from into to".split(" "));
/** `a pan to look | for eggs`. */
const SEEKING = /^(?:ask|look|search|wait)(?:s|ing)?$/;
/** `to make interaction | with services as friendly as possible`: what it is made comes at the end. */
const MAKING = /^(?:make|makes|making|keep|keeps|keeping)$/;
const MADE = /^(?:as|easy|easier|fast|faster|human|more|less|possible|simple|simpler|better)\b/;
/** Endings of words that describe what comes after them: `for predictable` is no end. */
const DESCRIBING = /(?:able|ible|ful|less|ous|ive|ical)$/;
/** After a comma, one adds what can be left out: `…, targeting real-time scenarios`. */
const PARTICIPLE = /^\p{Ll}{2,}ing$/u;
/** What a thing is said to do after it has been named: `a formatting library | providing …` */
const OFFERING = /^(?:featuring|offering|providing|supporting|targeting)$/;
/** Words of the shortest clause that is likely to be whole, without its opener. */
const LEAST_CLAUSE = 3;
/** What the subject of a sentence does: `acts`, `provides`. */
export const VERB = /^\p{Ll}{3,}s$/u;

/** The words of a text. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

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

/** Before the last of several things: the list is shorter, and every word still true. */
function isBeforeAnd(all: readonly string[], end: number): boolean {
  if (isAmongExamples(all, end)) return false;
  const isInList = [all[end - 2], all[end - 1]].some((word) => word?.endsWith(",") === true);
  const last = bare(all[end - 1]);
  // `for managing and maintaining hooks`, `to save and run commands`: both have the same object.
  if (PARTICIPLE.test(last) && PARTICIPLE.test(bare(all[end + 1]))) return false;
  if (bare(all[end - 2]) === "to" || PRAISE.test(last)) return false;
  if (ARTICLES.has(bare(all[end - 2])) && describesOn(all, end)) return false;
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

/** What somebody is made to do comes behind who it is. */
const ENABLING = /^(?:allow|ask|caus|enabl|encourag|forc|help|requir|teach|tell)(?:s|es|e|ed|ing)?$/;

function canEnd(all: readonly string[], end: number): boolean {
  const last = all[end - 1] ?? "";
  const next = all[end] ?? "";
  if (HANGING.has(bare(last)) || isAmongExamples(all, end) || !isBalanced(all.slice(0, end).join(" ")))
    return false;
  if (isClosed(all, end) || (last.endsWith(",") && PARTICIPLE.test(bare(next)))) return true;
  // `fast egg boiling, | the quickest way`: what a thing is called besides.
  if (last.endsWith(",") && isApposition(all, end)) return true;
  // `Use good eggs | to make good cakes`: what one is told to do is told for the sake of that.
  if (bare(next) === "to" && /^us(?:e|ing)$/.test(bare(all[0]))) return false;
  if (PLAIN_NOUNS.has(bare(last)) && (end <= 3 || all.slice(0, end - 1).every(saysLittle))) return false;
  if (saysOnlyKind(all.slice(0, end).join(" "))) return false;
  if (
    OF.has(bare(all[end - 2])) &&
    PARTICIPLE.test(bare(last)) &&
    (bare(next) === "with" || BEHIND_OBJECT.has(bare(next)))
  )
    return false;
  if (
    all.slice(0, end).some((word) => MAKING.test(bare(word))) &&
    all.slice(end).some((word) => MADE.test(bare(word)))
  )
    return false;
  if (
    OF.has(bare(next)) &&
    (OPEN_NOUNS.has(bare(last)) || ARTICLES.has(bare(all[end - 2])) || SUPERLATIVE.test(bare(all[end - 2])))
  )
    return false;
  // `can be used to interact | with a cache`: what is said of such a verb comes behind it.
  if (bare(all[end - 2]) === "to" && (bare(next) === "with" || BEHIND_OBJECT.has(bare(next)))) return false;
  if (SEEKING.test(bare(last)) && bare(next) === "for") return false;
  if (ADVERB.test(bare(last)) || (PASSIVE.test(bare(last)) && BEHIND_PASSIVE.has(bare(next)))) return false;
  // `the easy way | to boil`, `makes it easier | to boil`, `from one format | to another`, `allows any two cooks | to boil`.
  if (
    bare(next) === "to" &&
    (/^ways?$/.test(bare(last)) ||
      (bare(all[end - 2]) === "it" && PRAISE.test(bare(last))) ||
      all.slice(0, end).some((word) => ENABLING.test(bare(word))) ||
      all.slice(Math.max(0, end - 5), end).some((word) => bare(word) === "from"))
  )
    return false;
  if (bare(next) === "to" && all.slice(Math.max(0, end - 3), end).some((word) => EXPECTING.has(bare(word))))
    return false;
  // `and acts | as the central object`: the second verb lacks what it is about; before its "and" the phrase is whole.
  if (bare(all[end - 2]) === "and" && VERB.test(bare(last)) && OPENERS.has(bare(next))) return false;
  const isListed = bare(next) === "and" && (ARTICLES.has(bare(all[end + 1])) || goesOn(all, end + 1));
  return isListed || OFFERING.test(bare(next)) || OPENERS.has(bare(next)) || RESTRICTING.has(bare(next));
}

/** `the first pan of iron, | a heavy thing`: no list, it would go on to "and" or "or". */
function isApposition(all: readonly string[], end: number): boolean {
  const [article, rest] = [bare(all[end]), all.slice(end).map(bare)];
  if (RESTRICTING.has(bare(all[0]))) return false;
  return article === "the" || (/^an?$/.test(article) && !rest.some((word) => /^(?:and|or)$/.test(word)));
}

/** `things for eggs, such as pans | and lids`: what comes before the examples is whole by itself. */
function isAmongExamples(all: readonly string[], end: number): boolean {
  return all.slice(1, end).some((word, index) => bare(word) === "as" && bare(all[index]) === "such");
}

/** True for a verb with what follows it, `acts as the`, `provides a`. */
function goesOn(all: readonly string[], place: number): boolean {
  const after = bare(all[place + 1]);
  return VERB.test(bare(all[place])) && (OPENERS.has(after) || ARTICLES.has(after));
}

/** True for a phrase that ends with what could be anything, `a friendly Python library`, `a multi-tool`: it is for something. */
export function endsPlainly(phrase: string): boolean {
  return PLAIN_NOUNS.has(bare(words(phrase).at(-1)?.split("-").at(-1)));
}

/** `a Python library and command-line interface`: true for what could be anything. */
export function saysOnlyKind(phrase: string): boolean {
  return words(phrase).every(isKind);
}

function isKind(word: string): boolean {
  return (
    saysLittle(word) || PLAIN_NOUNS.has(bare(word)) || word.split("-").every((part) => KINDS.test(bare(part)))
  );
}

function saysLittle(word: string): boolean {
  return SMALL_TALK.test(bare(word)) || PRAISE.test(bare(word));
}

/** True where a sign ends the phrase; behind an aside in brackets a sentence goes on. */
function isClosed(all: readonly string[], end: number): boolean {
  const [last = "", next = ""] = [all[end - 1], all[end]];
  if (last.endsWith(")") && /^\p{Ll}/u.test(next)) return false;
  return /(?<!\b\p{Lu}\.\p{Lu}|\b(?:vs|i\.e|e\.g|etc))[.;:!?)]$/u.test(last) || /^[(–—-]/.test(next);
}

function trimmed(phrase: readonly string[]): string {
  return phrase.join(" ").replace(/[\s,;:–—-]+$/, "");
}

function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return (
    count("(") === count(")") &&
    count("[") === count("]") &&
    count("“") === count("”") &&
    count('"') % 2 === 0 &&
    count("`") % 2 === 0
  );
}

/** A word without its punctuation, in small letters. */
export function bare(word: string | undefined): string {
  return (word ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
