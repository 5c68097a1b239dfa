import {
  ARTICLES,
  bare,
  HANGING,
  OPENERS,
  PARTICIPLE,
  PASSIVE,
  PLAIN_NOUNS,
  PRAISE,
  RESTRICTING,
  saysLittle,
  saysOnlyKind,
  VERB,
} from "./phrase-words.ts";

/** Verbs that say little without what somebody is to do: `enables users` is no end, `a tool to find` may follow. */
const EXPECTING: ReadonlySet<string> = new Set(
  "enable enables enabling allow allows allowing let lets help helps helping require requires use used uses ask asks tell tells force forces want wants aim aims try tries need needs".split(
    " ",
  ),
);
/** Nouns that ask what of: `with a focus` is no end before `on`. */
const OPEN_NOUNS: ReadonlySet<string> = new Set(
  "access alternative approach case collection emphasis focus interface kind lot number part range replacement series set subset support type variety".split(
    " ",
  ),
);
/** `a time consistent | with the clock`: what with. */
const COMPARING =
  /^(?:accordance|combination|compatible|conjunction|consistent|different|due|equal|equivalent|identical|relative|similar|subject)$/;
/** `the fastest pan` is no end before what for. */
const SUPERLATIVE = /^\p{Ll}{2,}est$/u;
const OF: ReadonlySet<string> = new Set("on of for to".split(" "));
/** `over a dynamically` is no end. */
const ADVERB = /^\p{Ll}{3,}ly$/u;
const BEHIND_PASSIVE: ReadonlySet<string> = new Set("as at by for from in into on to with".split(" "));
/** What such words say of a verb is not said before its object is: `for converting | from one format`. */
const BEHIND_OBJECT: ReadonlySet<string> = new Set("as between from into to".split(" "));
/** `a pan to look | for eggs`. */
const SEEKING = /^(?:ask|look|search|wait)(?:s|ing)?$/;
/** `for finding and reporting | on eggs`. */
const DWELLING = /^(?:dwell|focus|operat|rel[iy]|report)(?:s|es|e|ing)?$/;
/** `to make interaction | with services as friendly as possible`: what it is made comes at the end. */
const MAKING = /^(?:make|makes|making|keep|keeps|keeping)$/;
const MADE = /^(?:as|easy|easier|fast|faster|human|more|less|possible|simple|simpler|better)\b/;
/** What a thing is said to do after it has been named: `a formatting library | providing …` */
const OFFERING = /^(?:featuring|offering|providing|supporting|targeting)$/;
/** What somebody is made to do comes behind who it is. */
const ENABLING = /^(?:allow|ask|caus|enabl|encourag|forc|help|requir|teach|tell)(?:s|es|e|ed|ing)?$/;

const PASSIVE_FOR = /^(?:built|created|designed|developed|intended|made|meant|written)$/;
const TAKING = /^(?:interpret|know|regard|set|tak|treat|us)(?:s|es|e|ed|n|ing)?$/;

/** Where a text could be cut. All words are bare. */
interface Seam {
  /** The words before it. */
  readonly head: readonly string[];
  /** The words behind it. */
  readonly tail: readonly string[];
  readonly last: string;
  /** The word before the last. */
  readonly before: string;
  readonly next: string;
}

/** Says by one sign that a phrase is torn where it is cut. */
type TornBy = (seam: Seam) => boolean;

/** `Use good eggs | to make good cakes`: what one is told to do is told for the sake of that. */
const leavesOutAim: TornBy = ({ head: [first = ""], next }) => next === "to" && /^us(?:e|ing)$/.test(first);

/** `a simple library | for eggs`, `a Python library | for eggs`: what could be anything. */
const saysNothingYet: TornBy = ({ head, last }) =>
  (PLAIN_NOUNS.has(last) && (head.length <= 3 || head.slice(0, -1).every(saysLittle))) ||
  saysOnlyKind(head.join(" "));

/** `for boiling | with salt`, `can be used to interact | with a pan`: what is said of such a verb comes behind its object. */
const leavesOutObject: TornBy = ({ before, last, next }) => {
  const isBehindObject = next === "with" || BEHIND_OBJECT.has(next);
  return isBehindObject && (before === "to" || (OF.has(before) && PARTICIPLE.test(last)));
};

/** `to make boiling | with salt as easy as possible`. */
const leavesOutWhatItIsMade: TornBy = ({ head, tail }) =>
  head.some((word) => MAKING.test(word)) && tail.some((word) => MADE.test(word));

/** `with a focus | on eggs`, `the fastest | of pans`, `similar | to eggs`: what the word asks for. */
const leavesOutOfWhat: TornBy = ({ before, last, next }) =>
  (COMPARING.test(last) && /^(?:from|than|to|with)$/.test(next)) ||
  (OF.has(next) && (OPEN_NOUNS.has(last) || ARTICLES.has(before) || SUPERLATIVE.test(before)));

/** `a pan to look | for eggs`, `for reporting | on eggs`, `over a dynamically | by`, `a pan optimized | for eggs`. */
const leavesOutSense: TornBy = ({ last, next }) =>
  (SEEKING.test(last) && next === "for") ||
  (DWELLING.test(last) && next === "on") ||
  ADVERB.test(last) ||
  (PASSIVE.test(last) && BEHIND_PASSIVE.has(next));

/** `the easy way | to boil`, `makes it easier | to boil`, `from one format | to another`, `allows any two cooks | to boil`. */
const leavesOutDeed: TornBy = ({ head, before, last, next }) =>
  next === "to" &&
  (/^ways?$/.test(last) ||
    (before === "it" && PRAISE.test(last)) ||
    head.some((word) => ENABLING.test(word)) ||
    head.slice(-5).includes("from") ||
    head.slice(-3).some((word) => EXPECTING.has(word)));

/** `and acts | as the central object`: the second verb lacks what it is about; before its "and" the phrase is whole. */
const leavesOutSecond: TornBy = ({ before, last, next }) =>
  before === "and" && VERB.test(last) && OPENERS.has(next);

/** `a pan designed to work | in a kitchen`, `using salt | as the only spice`: what somebody does with it is not said yet. */
const leavesOutUse: TornBy = ({ head, before, last, next }) =>
  (before === "to" && PASSIVE_FOR.test(head.at(-3) ?? "") && OPENERS.has(next) && !PARTICIPLE.test(last)) ||
  (next === "as" && head.slice(-4, -1).some((word) => TAKING.test(word)));

/** `when the pan is hot | and the egg is raw`: both must be so. */
const leavesOutCondition: TornBy = ({ head, next }) =>
  next === "and" && head.some((word) => /^(?:if|unless|when|where|while)$/.test(word));

const TORN: readonly TornBy[] = [
  leavesOutCondition,
  leavesOutUse,
  leavesOutAim,
  saysNothingYet,
  leavesOutObject,
  leavesOutWhatItIsMade,
  leavesOutOfWhat,
  leavesOutSense,
  leavesOutDeed,
  leavesOutSecond,
];

/** True where the words before a place are a whole phrase: a sign ends it, or what follows only adds to it. */
export function canEnd(all: readonly string[], end: number): boolean {
  const seam = seamAt(all, end);
  if (HANGING.has(seam.last) || isAmongExamples(all, end) || !isBalanced(all.slice(0, end).join(" ")))
    return false;
  if (isClosed(all, end) || isAside(all, end)) return true;
  return !TORN.some((isTorn) => isTorn(seam)) && addsOnly(seam);
}

function seamAt(all: readonly string[], end: number): Seam {
  const [head, tail] = [all.slice(0, end).map(bare), all.slice(end).map(bare)];
  return { head, tail, last: head.at(-1) ?? "", before: head.at(-2) ?? "", next: tail[0] ?? "" };
}

/** Behind a comma: `…, targeting real-time scenarios`, and `fast egg boiling, | the quickest way`, what a thing is called besides. */
function isAside(all: readonly string[], end: number): boolean {
  const hasComma = all[end - 1]?.endsWith(",") === true;
  // `for boiling, | frying, and baking eggs`: no aside, a list of verbs with one object.
  const adds = PARTICIPLE.test(bare(all[end])) && !PARTICIPLE.test(bare(all[end - 1]));
  return hasComma && (adds || isMade(all, end) || isApposition(all, end));
}

/** `a pan with a lid, | fitted by hand`; not `boiled, | fried in butter`, and no list of steps. */
function isMade(all: readonly string[], end: number): boolean {
  const [next = "", after = ""] = [all[end], all[end + 1]].map(bare);
  const isStep = all.slice(0, end).some((word) => PASSIVE.test(bare(word)));
  return PASSIVE.test(next) && next !== "indeed" && BEHIND_PASSIVE.has(after) && !isStep;
}

/** True where what follows can be left out. */
function addsOnly({ last, tail, next }: Seam): boolean {
  const isListed = next === "and" && (ARTICLES.has(tail[1] ?? "") || goesOn(tail));
  return (
    isListed ||
    isPassiveAside(last, tail) ||
    OFFERING.test(next) ||
    OPENERS.has(next) ||
    RESTRICTING.has(next)
  );
}

/** `a pan | meant for eggs`, `a pan | used in kitchens`; the pan that has been, or is often, made for eggs is no pan yet. */
function isPassiveAside(last: string, [next = "", after = ""]: readonly string[]): boolean {
  const isMeant = PASSIVE_FOR.test(next) && /^(?:for|to)$/.test(after);
  const isUsed = next === "used" && /^(?:by|in)$/.test(after);
  return (isMeant || isUsed) && !BEFORE_PASSIVE.test(last);
}

const BEFORE_PASSIVE = /^(?:also|always|been|being|best|has|have|never|not|often|\p{Ll}+ly)$/u;

/** True for "and" before a verb with what follows it, `acts as the`, `provides a`. */
function goesOn([, verb = "", after = ""]: readonly string[]): boolean {
  return VERB.test(verb) && (OPENERS.has(after) || ARTICLES.has(after));
}

/** `the first pan of iron, | a heavy thing`: no list, it would go on to "and" or "or". */
function isApposition(all: readonly string[], end: number): boolean {
  const [article, rest] = [bare(all[end]), all.slice(end).map(bare)];
  if (RESTRICTING.has(bare(all[0]))) return false;
  return article === "the" || (/^an?$/.test(article) && !rest.some((word) => /^(?:and|or)$/.test(word)));
}

/** `things for eggs, such as pans | and lids`: what comes before the examples is whole by itself. */
export function isAmongExamples(all: readonly string[], end: number): boolean {
  return all.slice(1, end).some((word, index) => bare(word) === "as" && bare(all[index]) === "such");
}

/** True where a sign ends the phrase; behind an aside in brackets a sentence goes on. */
export function isClosed(all: readonly string[], end: number): boolean {
  const [last = "", next = ""] = [all[end - 1], all[end]];
  if (last.endsWith(")") && /^\p{Ll}/u.test(next)) return false;
  if (next.startsWith("(") && goesOnBehindAside(all, end)) return false;
  return /(?<!\b\p{Lu}\.\p{Lu}|\b(?:vs|i\.e|e\.g|etc))[.;:!?)]$/u.test(last) || /^[(–—-]/.test(next);
}

/** `when a pan that is hot | (or a lid) was lifted`: the verb stands behind the aside. */
function goesOnBehindAside(all: readonly string[], end: number): boolean {
  const close = all.findIndex((word, index) => index >= end && word.includes(")"));
  const after = close === -1 || !all[close]?.endsWith(")") ? undefined : all[close + 1];
  return after !== undefined && /^\p{Ll}/u.test(after) && !ADDING.has(after) && !OPENERS.has(after);
}

const ADDING: ReadonlySet<string> = new Set(["and", "or", "but", ...RESTRICTING]);

/** `with the message 'too hot`: a single quotation mark before a word, and none behind a later one. */
const LEFT_OPEN =
  /(?<![\p{L}\p{N}])'(?!(?:cause|em|n|round|til|tis|twas)\b)(?=\p{L}{2})(?!.*[\p{L}\p{N}.!?)]'(?![\p{L}\p{N}]))/u;

/** True for a text whose brackets and quotes are all closed. */
export function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return (
    count("(") === count(")") &&
    count("[") === count("]") &&
    count("“") === count("”") &&
    count('"') % 2 === 0 &&
    count("`") % 2 === 0 &&
    !LEFT_OPEN.test(text)
  );
}
