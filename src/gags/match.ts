import type { ConceptMatch, MatchMethod, Subject } from "../domain/gag.ts";
import {
  FAINT_SHARE,
  type Family,
  GENERIC_PRIOR,
  type Metaphor,
  type MetaphorLibrary,
} from "../domain/metaphor.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { familyOf, type IndexedPhrase, type MatchIndex, matchIndex, moduleKey } from "./match-index.ts";
import { plainly, splitName, stemPhrase, textWords } from "../domain/name-words.ts";
import { PLACEHOLDER } from "../domain/placeholder.ts";
import { type Found, matchName } from "./match-name.ts";
import { ngrams, isDenied } from "./ngrams.ts";

/** What is known of a name that wants a concept. */
export interface MatchQuery {
  readonly name: string;
  readonly kind: MatchedKind;
  /** First sentence of its documentation. */
  readonly doc?: string;
  /** Direct bases. */
  readonly bases?: readonly string[];
  /** All ancestors, nearest first. */
  readonly ancestors?: readonly string[];
  /** Messages it is raised with. */
  readonly messages?: readonly string[];
}

/** From the surest way of matching to the least sure. */
const METHODS: readonly MatchMethod[] = ["import", "signal", "name", "doc", "message", "ancestor", "generic"];

/** Words of a message that can be read in the time that most cards have. */
const BRIEF = 8;
/** Scores of a match by a base class and by an import, beside 2 for each word of a name. */
const BASE_HIT = 1.5;
const IMPORT_HIT = 3;
const MODIFIERS: ReadonlySet<string> = new Set(["unexpected", "expected"]);
/** Where a subject's gags come from: its own family, the user's concepts, and the Friend's, who helps with anything. */
const FAMILIES_OF = {
  error: ["error", "custom", "friend"],
  class: ["role", "custom", "friend"],
  function: ["role", "custom", "friend"],
  file: ["role", "custom", "friend"],
  readme: ["role", "custom", "friend"],
  // What is logged has not failed: no error is made of it.
  saying: ["role", "custom", "friend"],
  import: ["import", "custom", "friend"],
} as const satisfies Partial<Record<Subject["kind"], readonly Family[]>>;

/** What can be matched by its words. */
export type MatchedKind = keyof typeof FAMILIES_OF;

/**
 * All concepts that suit a name, best first: by the words of the name, then of its documentation, then of its messages,
 * then by its nearest matched ancestor, then the concepts that suit anything. Every concept is listed once.
 */
export function matchConcept(query: MatchQuery, library: MetaphorLibrary): ConceptMatch[] {
  const index = matchIndex(library);
  const families: readonly Family[] = FAMILIES_OF[query.kind];
  const found = withoutModifiers([
    ...(query.kind === "import" ? matchImport(query, index) : matchName(query.name, index)),
    ...(query.doc === undefined ? [] : matchText(query.doc, { index, method: "doc" })),
    ...(query.messages ?? []).flatMap((message) => matchText(message, { index, method: "message" })),
    ...matchAncestor(query, { index, families }),
    ...library.metaphors.filter((metaphor) => metaphor.prior <= GENERIC_PRIOR).map(generic),
  ]);
  const inName = new Set(ngrams(splitName(query.name)).map(({ key }) => key));
  const suits = ({ metaphor }: Found): boolean =>
    families.includes(familyOf(metaphor)) && !isForbidden(metaphor, inName);
  return bestPerConcept(weakened(found.filter(suits))).map(conceptMatch);
}

/** Like {@link matchConcept}, without what the Friend could do about it. */
export function matchOwnConcept(query: MatchQuery, library: MetaphorLibrary): ConceptMatch[] {
  return matchConcept(query, library).filter(({ family }) => family !== "friend");
}

/** `Unexpected socket close` is about the socket: such words count in a family only when nothing else does. */
function withoutModifiers(found: readonly Found[]): Found[] {
  const isTelling = ({ metaphor, matched }: Found): boolean =>
    !MODIFIERS.has(matched) && metaphor.prior > GENERIC_PRIOR;
  const told = new Set(found.filter(isTelling).map(({ metaphor }) => familyOf(metaphor)));
  return found.filter(({ metaphor, matched }) => !MODIFIERS.has(matched) || !told.has(familyOf(metaphor)));
}

/**
 * `mergeObjects` is no release because of `merge`, `RangeHelp` no dialogue: another word must say so too. Where anything
 * surer is known, what only such a word says is left out: `End date is invalid` is about nothing that has come to its end.
 */
function weakened(found: readonly Found[]): readonly Found[] {
  const faint = new Set(found.filter((match) => isFaint(match, found)));
  const told = new Set(
    found
      .filter((match) => match.method !== "generic" && !faint.has(match))
      .map(({ metaphor }) => familyOf(metaphor)),
  );
  return found
    .filter((match) => !faint.has(match) || !told.has(familyOf(match.metaphor)))
    .map((match) =>
      faint.has(match) ? { ...match, score: match.score * (FAINT_SHARES[match.method] ?? 1) } : match,
    );
}

/** True for a faint word that no other word of the same concept backs. */
function isFaint({ metaphor, method, matched }: Found, found: readonly Found[]): boolean {
  return (
    FAINT_SHARES[method] !== undefined &&
    metaphor.match.faint.includes(matched) &&
    !found.some(
      (other) =>
        other.metaphor === metaphor && other.method !== "generic" && !isAlike(other.matched, matched),
    )
  );
}

/** What a faint word is worth alone, by where it stands; in a message it is hardly what it is about: `File an issue!` */
const FAINT_SHARES: Readonly<Partial<Record<MatchMethod, number>>> = {
  name: FAINT_SHARE,
  message: FAINT_SHARE / 2,
  doc: FAINT_SHARE,
};
const LEAST_ALIKE = 4;

/** True for `info` and `information`: the one does not back the other. */
function isAlike(left: string, right: string): boolean {
  const [short = "", long = ""] = [left, right].toSorted((one, other) => one.length - other.length);
  return short === long || (short.length >= LEAST_ALIKE && long.startsWith(short));
}

/** `Freezes time for testing`: what it is for is not what it is. */
const PURPOSE_SHARE = 0.6;

/** `The parallel version of an egg` is about no version, `Boils eggs according to the list` about no list. */
const BY_THE_WAY = /\bversions? of\b|\baccording to\b[^.,;]*?(?=\sand\b|[.,;]|$)/gi;

/** The argument `lid` must be round: how it is called is not what went wrong. */
const NAMED_ARGUMENT =
  /(?<=\b(?:argument|parameter|option|keyword|field|property) )(?:`[^`]{1,40}`|'[^']{1,40}'|"[^"]{1,40}")/gi;

/** What a value is called in the code makes no phrase: `Problem at {egg_path}: {error}` is about no path error. */
function withoutNames(message: string): string {
  return message.replace(NAMED_ARGUMENT, " ").replace(PLACEHOLDER, " gap $& gap ");
}

function matchText(
  text: string,
  { index, method }: { readonly index: MatchIndex; readonly method: "doc" | "message" },
): Found[] {
  // A long message seldom fits on the card that is to say why the gag follows.
  // A dash that stands alone is no word.
  const count = text.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const brevity = method === "message" ? Math.min(1, BRIEF / count) ** 2 : 1;
  const said = method === "doc" ? text.replace(BY_THE_WAY, " ") : withoutNames(text);
  const words = textWords(plainly(said));
  const purpose = method === "doc" ? purposeAt(words) : -1;
  const phrases = ngrams(words);
  const keys = new Set(phrases.map(({ key }) => key));
  return phrases.flatMap((ngram) => {
    const { key, length, end } = ngram;
    // `non-empty` is not about what is empty.
    if (isDenied(ngram, words)) return [];
    const early = 0.2 / end;
    const worth = (entries: readonly IndexedPhrase[] = [], base: number): Found[] =>
      entries
        .filter(({ metaphor }) => !isForbidden(metaphor, keys))
        .map(({ metaphor, phrase }) => ({
          metaphor,
          method,
          matched: phrase,
          ...(method === "message" && { message: text }),
          score:
            metaphor.prior *
            brevity *
            (purpose > 0 && end - length >= purpose ? PURPOSE_SHARE : 1) *
            Math.min(1.9, base + 0.4 * length + early),
        }));
    return worth(index.messages.get(key), 0.7).concat(worth(index.tokens.get(key), 0.4));
  });
}

/** Where a description goes on to what the thing is for or used on: `for testing`, `applied to a file`. */
function purposeAt(words: readonly string[]): number {
  return words.findIndex(
    (word, index) => word === "for" || (word === "to" && APPLIED.test(words[index - 1] ?? "")),
  );
}

/** What is done to something with a thing; `a handle to a pan` is none of it. */
const APPLIED = /^(?:appl(?:y|ied|ies|ying)|attach(?:ed|es|ing)?|hand(?:ed|ing|s)|pass(?:ed|es|ing)?)$/;

/** What anything in JavaScript may extend that ever calls back, and what is mixed in: it says of none what it is. */
const EVERYBODYS_BASE = /^(?:\w{0,12}EventEmitter\d?|Emitter|EventTarget|Evented|\w+Mixin)$/;

/** In each family the nearest ancestor that means anything there, by its exact name, else by its words. */
function matchAncestor(
  { bases = [], ancestors = [] }: MatchQuery,
  { index, families }: { readonly index: MatchIndex; readonly families: readonly Family[] },
): Found[] {
  const found: Found[] = [];
  const done = new Set<Family>();
  const telling = [...new Set([...bases, ...ancestors])].filter((name) => !EVERYBODYS_BASE.test(name));
  for (const [distance, ancestor] of telling.entries()) {
    const here = ancestorConcepts(ancestor, index).filter(
      ({ metaphor }) => families.includes(familyOf(metaphor)) && !done.has(familyOf(metaphor)),
    );
    for (const [place, { metaphor, fading }] of here.entries()) {
      done.add(familyOf(metaphor));
      found.push({
        metaphor,
        method: "ancestor",
        matched: ancestor,
        score: (metaphor.prior * BASE_HIT) / (1 + fading * distance + 0.05 * place),
      });
    }
    if (done.size === families.length) break;
  }
  return found;
}

/** What an ancestor means, and how fast that fades with its distance: its words say little of a distant descendant. */
function ancestorConcepts(
  ancestor: string,
  index: MatchIndex,
): { readonly metaphor: Metaphor; readonly fading: number }[] {
  const exact = (index.bases.get(ancestor) ?? []).map(({ metaphor }) => metaphor);
  // What is known by its name is not guessed from its words: a `UserWarning` is about no user.
  const guessed = matchName(ancestor, index).filter(
    ({ metaphor, matched }) => !metaphor.match.faint.includes(matched),
  );
  const meant = exact.length > 0 ? exact : guessed.map(({ metaphor }) => metaphor);
  const fading = exact.length > 0 ? FADING.known : FADING.guessed;
  return meant.filter(({ prior }) => prior > GENERIC_PRIOR).map((metaphor) => ({ metaphor, fading }));
}

/** By which the divisor of the score grows with every ancestor that is nearer. */
const FADING = { known: 0.1, guessed: 0.4 } as const;

function matchImport({ name }: MatchQuery, index: MatchIndex): Found[] {
  const scoped = name.startsWith("@") ? name.slice(1).split("/") : [];
  const parts = moduleKey(name).split(/[./]/);
  const keys = [moduleKey(name), parts.slice(0, 2).join("."), parts[0] ?? "", ...scoped.map(moduleKey)];
  return [...new Set(keys)].flatMap((key, place) =>
    (index.imports.get(key) ?? []).map(({ metaphor, phrase }) => ({
      metaphor,
      method: "import" as const,
      matched: phrase,
      score: (metaphor.prior * IMPORT_HIT) / (1 + 0.2 * place),
    })),
  );
}

function generic(metaphor: Metaphor): Found {
  return { metaphor, method: "generic", matched: "", score: metaphor.prior };
}

/** True where such phrases say that a concept is not meant: `up to date` is about no date. */
function isForbidden({ match }: Metaphor, keys: ReadonlySet<string>): boolean {
  return match.not.some((phrase) => keys.has(stemPhrase(phrase)));
}

function bestPerConcept(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const match of found) {
    const earlier = best.get(match.metaphor.id);
    if (earlier === undefined || compareFound(match, earlier) < 0) best.set(match.metaphor.id, match);
  }
  return [...best.values()].toSorted(compareFound);
}

function compareFound(left: Found, right: Found): number {
  return (
    METHODS.indexOf(left.method) - METHODS.indexOf(right.method) ||
    right.score - left.score ||
    byCodeUnit(left.metaphor.id, right.metaphor.id)
  );
}

function conceptMatch({ metaphor, ...found }: Found): ConceptMatch {
  const { id, title } = metaphor;
  return { conceptId: id, conceptTitle: title, family: familyOf(metaphor), ...found };
}
