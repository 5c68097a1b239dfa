import { longPattern } from "../domain/long-pattern.ts";
import type { Quote } from "../domain/evidence.ts";
import type { ImportFact, RepoFacts, SymbolFact } from "../domain/facts.ts";
import type { MetaphorLibrary } from "../domain/metaphor.ts";
import { matchConcept } from "./match.ts";
import { bestQuotesFirst, saysMoreThan, voice } from "./quotes.ts";
import { castStar } from "./star.ts";
import { numberFinder } from "./subject-numbers.ts";
import { splitName } from "../domain/name-words.ts";
import { sharesWord } from "../domain/sameness.ts";
import { MAX_MESSAGES, symbolQuery } from "./symbol-query.ts";
import { topicOf } from "./topic.ts";
import type { WeighedSubject } from "./weighed-subject.ts";

/** Most central symbols of each kind that are considered; the lists come ranked. */
const MAX_SYMBOLS = 100;
const MAX_IMPORTS = 60;
const MAX_STANDARD = 2;
/** With so many symbols of its own a film needs no module that comes with the language. */
const ENOUGH_SYMBOLS = 20;
/** With fewer classes than this, functions carry the film. */
const FEW_CLASSES = 6;

/** Share of the rank of the first class that a function has that is known as well as it. */
const AS_KNOWN = 0.25;

/** Factors of the weight of a symbol: matters of judgement, whose outcome docs/quality.md measures. */
const PRIVATE = 0.3;
/** Functions that ask or convert, such as `isHot`. */
const ASKING = 0.4;
/** Short names are abbreviations more often than words. */
const TELLING_LETTERS = 4;
const TELLING = 1.5;
/** Types of errors: a beat of its own is about what goes wrong. */
const ERROR = 1.4;
/** For every doubling of the places that raise it. */
const RAISED = 0.25;
/** A number that means something, `Exceeded 30 redirects`, is a joke by itself. */
const NUMBERED = 1.3;
/** An error nearly as well known as the best known of all, that the tag line speaks of, is known without words: `ValidationError`. */
const FAMED = 0.85;
const FAMED_VOICE = 1.8;
/** Nothing has gone wrong yet. */
const WARNING = 0.5;
/** `Error` alone, or `Timeout` of nothing. */
const BARE_SUFFIX = 0.5;
/** Keeps a share of ranks finite where nothing is used anywhere. */
const LEAST_RANK = 0.01;
/** What has less than this share of the rank of the third among all classes and functions is hardly known. */
const KNOWN = 1 / 3;
/** The hero of a project is what its README shows to newcomers. */
const FEATURED = 1.6;

/** `Zero external dependencies`, `dependency-free`. */
const ALONE =
  /\b(?:zero|no|without(?: any)?)[ -](?:(?:external|runtime|third-party)[ -])?dependenc(?:y|ies)\b(?! on\b)|\bdependency-free\b/i;
/** Functions that only ask or fetch do little that can be seen. */
const ASKS = /^(?:is|has|get|to|as|from|can|should)(?=[A-Z_])/;

/** What so many files import is a staple; what one file imports beside it is a pinch, and worth this share. */
const STAPLE_FILES = 4;
const PINCH = 0.4;

/** The classes, errors, functions and imports as subjects with their concepts. */
export function symbolSubjects(facts: RepoFacts, library: MetaphorLibrary): WeighedSubject[] {
  const names = [...facts.classes, ...facts.errors, ...facts.functions].map(({ name }) => name);
  const numberOf = numberFinder(facts.constants, names);
  const topic = topicOf(facts);
  const known = KNOWN * thirdRank([...facts.classes, ...facts.functions]);
  const purpose = [facts.readme?.tagline, facts.manifest?.description]
    .map((quote) => quote?.text ?? "")
    .join(" ");
  const hasClasses = facts.classes.length >= FEW_CLASSES;
  const functionShare = hasClasses ? 0.35 : 1;
  const bestRank = ([first]: readonly SymbolFact[]): number => first?.rank ?? 0;
  // Where classes carry the film, the best known function is not known as well as the best known class by being the first.
  const least = { class: 0, error: 0, function: hasClasses ? AS_KNOWN * bestRank(facts.classes) : 0 };
  const weigh = (symbols: readonly SymbolFact[], share: number): WeighedSubject[] =>
    symbols.slice(0, MAX_SYMBOLS).map((symbol) => {
      const { kind, name, evidence } = symbol;
      const [quotes, number] = [symbolQuotes(symbol, facts.name), numberOf(symbol)];
      const complaints = complaintsOf(symbol);
      return {
        subject: {
          kind,
          name,
          evidence,
          quotes,
          ...(complaints.length > 0 && { complaints }),
          ...(number === undefined ? {} : { number }),
        },
        matches: matchConcept(symbolQuery(symbol, facts.name), library),
        // A complaint gives words to whoever has been chosen; it chooses nobody.
        weight:
          (symbol.featured ? 1 : share) *
          (number !== undefined && kind === "error" ? NUMBERED : 1) *
          topic([name, quotes[0]?.text ?? ""].join(" ")) *
          symbolWeight(symbol, {
            best: Math.max(bestRank(symbols), least[kind]),
            known: kind === "error" ? 0 : known,
            isFamed: kind === "error" && sharesWord(purpose, complaintOf(name), facts.name),
            quotes: symbolQuotes(withoutComplaints(symbol), facts.name),
          }),
      };
    });
  const symbols = [
    ...weigh(facts.classes, 1),
    ...weigh(facts.errors, 1),
    ...weigh(facts.functions, functionShare),
  ];
  return [...castStar(symbols, facts), ...importSubjects(facts, library)];
}

/** Rank of the last that a film would have a place for if renown alone decided. */
function thirdRank(symbols: readonly SymbolFact[]): number {
  const offered = symbols.filter((symbol) => !symbol.private);
  return offered.map(({ rank }) => rank).toSorted((left, right) => right - left)[2] ?? 0;
}

/**
 * Modules of others; of the language's own, which are in every repository, and of those that no concept knows, only where
 * there is little else.
 */
function importSubjects(facts: RepoFacts, library: MetaphorLibrary): readonly WeighedSubject[] {
  if (standsAlone(facts)) return [];
  const { imports, classes, errors, functions } = facts;
  const hasMore = classes.length + errors.length + functions.length >= ENOUGH_SYMBOLS;
  const foreign = imports.filter(({ kind }) => kind === "third-party").slice(0, MAX_IMPORTS);
  const standard = imports.filter(({ kind }) => kind === "standard").slice(0, hasMore ? 0 : MAX_STANDARD);
  const most = Math.max(0, ...foreign.map(({ files }) => files));
  const subjects = [...foreign, ...standard].map((fact) => {
    const subject = importSubject(fact, library);
    const isPinch = fact.files === 1 && most >= STAPLE_FILES;
    return isPinch ? { ...subject, weight: subject.weight * PINCH } : subject;
  });
  return hasMore ? subjects.filter(({ isKnown }) => isKnown) : subjects;
}

/** True for a project that says it depends on nothing: what its tools import is no part of it. */
function standsAlone({ readme, manifest }: RepoFacts): boolean {
  const said = [
    ...(readme?.claims ?? []),
    ...(readme?.slogans ?? []),
    readme?.tagline,
    manifest?.description,
  ];
  return said.some((quote) => quote !== undefined && ALONE.test(quote.text));
}

function complaintsOf({ kind, sayings }: SymbolFact): readonly string[] {
  return kind === "error" ? [] : sayings.flatMap(({ quote, complaint }) => (complaint ? [quote.text] : []));
}

function withoutComplaints(symbol: SymbolFact): SymbolFact {
  return { ...symbol, sayings: symbol.sayings.filter(({ complaint }) => !complaint) };
}

/**
 * What is said about a symbol. A description that only says its name again (`The request object.`) says nothing: the
 * sentence after it may.
 */
function symbolQuotes(
  { name, kind: symbolKind, evidence, doc, remark, messages, sayings }: SymbolFact,
  project: string,
): readonly Quote[] {
  const names = [name, project];
  // A page has a whole sentence, in which the name and its kind stand as well.
  const isFromPage = doc !== undefined && doc.evidence[0].path !== evidence[0].path;
  const kind = isFromPage ? "message" : "description";
  const said = [doc && withoutLabel(doc, name), remark];
  const telling = said.find((quote) => quote !== undefined && saysMoreThan(names, quote.text, kind));
  const spoken = [messages, sayings.map(({ quote }) => quote)].map((quotes) =>
    quotes.slice(0, MAX_MESSAGES).filter(({ text }) => saysMoreThan(names, text, "message")),
  );
  const [raised = [], logged = []] = spoken;
  // What an error says stands before when it is raised.
  const quotes =
    symbolKind === "error"
      ? [...bestQuotesFirst([...raised, ...logged]), ...bestQuotesFirst([telling && withoutRaising(telling)])]
      : bestQuotesFirst([...raised, telling, ...logged]);
  // `ErrFileClosed` with “File is closed” at least does not say anything else than the error.
  return quotes.length > 0 ? quotes : bestQuotesFirst(messages.slice(0, 1));
}

/** `a pan for eggs` of `Egg - a pan for eggs`, under `Egg`. */
function withoutLabel(quote: Quote, name: string): Quote {
  const [lead, label = ""] = /^(\S{2,60}) ?(?:[-–—]|:) (?=\S)/u.exec(quote.text) ?? [];
  const isLabel = lead !== undefined && label.replace(/:$/, "") === name;
  return isLabel ? { ...quote, text: quote.text.slice(lead.length) } : quote;
}

/** What every description of an error may begin with; `when boiling an egg` does not say who boils it. */
const RAISING = longPattern("iu")`
  ^(?:(?:(?:an?|the) )?(?:(?:exception|error|warning) )?(?:(?:that|which) (?:is|gets) )?(?:raised|thrown) (when|if|in case)
  |(?:(?:an?|the) )?(?:exception|error|warning) (for|if|when)|indicates that|signals that
  |\w{2,60} (?:is|occurs) (?:(?:raised|returned|thrown) )?(when|if))\s+(?!\p{Ll}{2,}ing (?:and|or|an?|the|from|to|in|on|with)\b)(?=\S+ \S)`;

/** `…when the pan is full.` of `Raised when the pan is full.`, under `PanFull`: without what goes without saying. */
function withoutRaising(quote: Quote): Quote {
  const text = quote.text.replace(RAISING, (_lead, when?: string, of?: string, named?: string) => {
    const word = when ?? of ?? named;
    return word === undefined ? "" : `…${word} `;
  });
  return { ...quote, text };
}

/** Salience: how central it is, how much its name tells, whether it is public, and whether it has words of its own. */
function symbolWeight(
  symbol: SymbolFact,
  {
    best,
    known,
    isFamed,
    quotes,
  }: {
    readonly best: number;
    readonly known: number;
    readonly isFamed: boolean;
    readonly quotes: readonly Quote[];
  },
): number {
  const letters = symbol.name.replace(/[^\p{L}]/gu, "").length;
  return (
    Math.sqrt(1 + symbol.references) *
    (symbol.rank / Math.max(best, LEAST_RANK)) *
    Math.min(1, symbol.rank / Math.max(known, LEAST_RANK)) *
    (symbol.private ? PRIVATE : 1) *
    (symbol.featured ? FEATURED : 1) *
    (symbol.kind === "function" && !symbol.featured && ASKS.test(symbol.name) ? ASKING : 1) *
    (letters >= TELLING_LETTERS ? TELLING : 1) *
    (symbol.kind === "error" ? errorWeight(symbol) : 1) *
    Math.max(voice(quotes), isFamed && quotes.length === 0 && symbol.rank >= FAMED * best ? FAMED_VOICE : 0)
  );
}

/** `Validation` of `SchemaValidationError`: what goes wrong. */
function complaintOf(name: string): string {
  return splitName(name).findLast((word) => !/^(?:error|exception|failure)$/.test(word)) ?? "";
}

/** Errors are the best comedy: the more so the more often they are raised, less so one whose name is only a suffix. */
function errorWeight({ name, raises, ancestors }: SymbolFact): number {
  const told = splitName(name).length < 2 ? BARE_SUFFIX : 1;
  const grave = [name, ...ancestors].some((each) => each.endsWith("Warning")) ? WARNING : 1;
  return ERROR * (1 + RAISED * Math.log2(1 + raises)) * told * grave;
}

function importSubject(
  { module, kind, files, evidence }: ImportFact,
  library: MetaphorLibrary,
): WeighedSubject & { readonly isKnown: boolean } {
  const hasPun = library.puns.has(module.toLowerCase());
  const matches = matchConcept({ name: module, kind: "import" }, library);
  const isKnown = matches.some(({ method }) => method !== "generic");
  return {
    subject: { kind: "import", name: module, evidence, quotes: [] },
    matches,
    isKnown,
    weight: Math.log2(2 + files) * (kind === "third-party" ? 2 : 1) * (hasPun ? 1.5 : 1),
  };
}
