import { isAbout, tellingStems } from "../domain/about.ts";
import { citation, type Quote } from "../domain/evidence.ts";
import type { FileNameFact, RepoFacts } from "../domain/facts.ts";
import type { ConceptMatch, Subject } from "../domain/gag.ts";
import type { MetaphorLibrary } from "../domain/metaphor.ts";
import { pride } from "../domain/pride.ts";
import { matchConcept } from "./match.ts";
import { matchDomain } from "./match-domain.ts";
import { bestQuotesFirst, isOutspoken, voice } from "./quotes.ts";
import { splitName, stem } from "../domain/name-words.ts";
import { saysAgain } from "../domain/sameness.ts";
import { onePerPlace, proofsOf } from "./success-subjects.ts";
import { topicOf } from "./topic.ts";
import type { WeighedSubject } from "./weighed-subject.ts";

/** Messages raised with builtin types that are considered; they come best first. Those that speak their mind always are. */
const MAX_MESSAGES = 60;
/** Weight of one of them, without its voice: that of an error type of the repository with a few references. */
const MESSAGE = 4;
const MAX_WORDS = 40;
const MAX_FILES = 30;

/** What the repository says about itself as subjects: README, manifest, entry points, tests, messages, file names. */
export function repositorySubjects(facts: RepoFacts, library: MetaphorLibrary): WeighedSubject[] {
  const myths = matchDomain({ facts, library, family: "myth" });
  const finales = matchDomain({ facts, library, family: "finale" });
  const friends = matchDomain({ facts, library, family: "friend" });
  const promises = promisesOf(facts);
  const proofs = proofsOf(facts, promises);
  // A film ends well even where nothing proves it: then on what the project is.
  const successes =
    proofs.length > 0 ? proofs : promises.slice(0, 1).map((promise) => ({ ...promise, quotes: [] }));
  return [
    ...promises.map((subject, place) => ({
      subject,
      matches: [...myths, ...friends.map(weaker)],
      weight: 1 / (1 + place / 2),
    })),
    ...successes.map((subject, place) => ({
      subject,
      matches: finales,
      weight: 1 / (1 + place / 3),
    })),
    ...readmeNouns(facts, library),
    ...builtinMessages(facts, library),
    ...namedFiles(facts, library),
  ];
}

/** Sentences that say what the project will do for you, best first; its bare name when it says nothing. */
function promisesOf(facts: RepoFacts): Subject[] {
  const { name, readme, manifest, classes, errors, functions, fileNames } = facts;
  const boasts = (readme?.claims ?? []).filter(({ text }) => pride(text) > 0);
  const called = [...(readme?.slogans ?? []), ...(readme?.asides ?? [])];
  const fit = [readme?.tagline, ...called, manifest?.description, ...boasts].filter(
    (quote): quote is Quote => quote !== undefined && bestQuotesFirst([quote]).length > 0,
  );
  const isOwn = aboutness(facts);
  const isToThePoint = (quote: Quote): boolean => called.includes(quote) || isOwn(quote);
  const quotes = [...fit.filter(isToThePoint), ...fit.filter((quote) => !isToThePoint(quote))];
  const subjects = quotes.map((quote): Subject => ({
    kind: "readme",
    name,
    evidence: quote.evidence,
    quotes: [quote],
  }));
  const bare = [readme?.title, manifest?.name].flatMap((quote): Subject[] =>
    quote === undefined ? [] : [{ kind: "readme", name, evidence: quote.evidence, quotes: [] }],
  );
  const told = [...subjects, ...bare];
  // A class is no machine that does it all, unless nobody says what the project is.
  const code = [...classes, ...functions, ...errors]
    .slice(0, 3)
    .map((fact): Subject => ({ kind: fact.kind, name: fact.name, evidence: fact.evidence, quotes: [] }));
  const files = fileNames.slice(0, 3).map(fileSubject);
  return onePerPlace(told.length > 0 ? told : [...code, ...files]);
}

/** Tells the project's own promises from its sponsors': they share a word with its name, description or keywords. */
function aboutness({ name, manifest }: RepoFacts): (quote: Quote) => boolean {
  if (manifest?.description === undefined) return () => true;
  const telling = tellingStems(name, manifest.description.text, ...manifest.keywords.map(({ text }) => text));
  return ({ text }) => isAbout(text, telling);
}

/** What options, results and pages are, whatever a project is about. */
const EVERYDAY: ReadonlySet<string> = new Set(
  "application argument array attempt boolean class default example function instance method number object option parameter program project property result return title type value".split(
    " ",
  ),
);

/** `It started as a part of Oven`: what it was made from or with, not what it is. */
const OF_OTHERS =
  /\b(?:(?:began|started)(?: out)? as|bootstrapped (?:by|with)|an? (?:component|fork|part|port) of)\b/i;

/** Frequent README words that play a part, with a sentence that uses them: small repositories live on these. */
function readmeNouns({ readme, manifest }: RepoFacts, library: MetaphorLibrary): WeighedSubject[] {
  const sentences = [readme?.tagline, manifest?.description, ...(readme?.sentences ?? [])].filter(
    (quote) => quote !== undefined,
  );
  const own = sentences.filter(({ text }) => !OF_OTHERS.test(text));
  const words = (readme?.words ?? []).filter((word) => !EVERYDAY.has(stem(word)));
  return words.slice(0, MAX_WORDS).flatMap((word, place) => {
    const matches = ofMeaning(matchConcept({ name: word, kind: "readme" }, library));
    const having = own.filter((quote) =>
      splitName(spoken(quote)).some((other) => stem(other) === stem(word)),
    );
    const naming = having.filter(({ text }) => !isDeed(word, text));
    const saying = naming.length > 0 ? naming : having;
    const quotes = bestQuotesFirst(saying).slice(0, 1);
    const [quote = saying[0]] = quotes;
    if (quote === undefined || matches.length === 0) return [];
    const subject: Subject = {
      kind: "readme",
      name: asWritten(word, quote),
      evidence: quote.evidence,
      quotes,
    };
    const share = naming.length > 0 ? 1 : DEED_SHARE;
    return [{ subject, matches, weight: (0.6 * share) / (1 + place / 10) }];
  });
}

/** `` `oven preheat 200` ``: an example of what is typed. */
const TYPED = /`([a-z][\w.-]* [^`]+)`/g;

/** A sentence without what is typed, which tells of no parts that there are. */
function spoken({ text, evidence: [{ text: written }] }: Quote): string {
  const typed = [...written.matchAll(TYPED)].map(([, command = ""]) => command);
  return typed.reduce((left, command) => left.replace(command, " "), text);
}

/** What a word is worth that is always something done. */
const DEED_SHARE = 0.4;

/** `It handles eggs.`, `made to display them`: what somebody does is hardly a part that somebody plays. */
function isDeed(word: string, text: string): boolean {
  return [...text.matchAll(DEED)].some(([, deed = ""]) => stem(deed.toLowerCase()) === stem(word));
}

const DEED = /(?<=\b(?:be|it|they|we|you|i|to|that|which|can|will|may|must|should)\s+)(\p{L}+)/giu;

/** The form in which a sentence has a word: `biscuits`. */
function asWritten(word: string, { text }: Quote): string {
  const forms = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return forms.find((form) => stem(form.toLowerCase()) === stem(word)) ?? word;
}

/**
 * Messages raised with builtin error types: the words are the repository's own even where the type is not. So are
 * warnings in which somebody speaks their mind.
 */
function builtinMessages(facts: RepoFacts, library: MetaphorLibrary): WeighedSubject[] {
  const warnings = facts.sayings.flatMap(({ quote, complaint }) =>
    complaint && isOutspoken(quote.text) ? [quote] : [],
  );
  const topic = topicOf(facts);
  const own = new Set(
    facts.errors.flatMap(({ messages }) => messages.map(({ evidence }) => citation(evidence[0]))),
  );
  const others = facts.messages
    .filter(({ text }, place) => place < MAX_MESSAGES || isOutspoken(text))
    .filter((quote) => !own.has(citation(quote.evidence[0])));
  return withoutRepeats([...others, ...warnings]).map((quote, place) => {
    const quotes = bestQuotesFirst([quote]);
    return {
      subject: { kind: "error", name: quote.text, evidence: quote.evidence, quotes },
      matches: matchConcept({ name: "", kind: "error", messages: [quote.text] }, library),
      weight: (MESSAGE * voice(quotes) * topic(quote.text)) / (1 + place / 12),
    };
  });
}

/** Share of its telling words that another message has. */
const SAID_BEFORE = 0.7;

/** Without those that say what one before them says: `Forgot to shut the door?` after `Forgot to shut the oven?` */
function withoutRepeats(messages: readonly Quote[]): readonly Quote[] {
  const kept: Quote[] = [];
  for (const message of messages)
    if (!kept.some(({ text }) => saysAgain(message.text, text, SAID_BEFORE))) kept.push(message);
  return kept;
}

function namedFiles({ fileNames }: RepoFacts, library: MetaphorLibrary): WeighedSubject[] {
  return fileNames.slice(0, MAX_FILES).map((fact, place) => {
    const subject = fileSubject(fact);
    const { declared, doc } = fact;
    const name = declared === undefined ? subject.name.replace(/\.[^.]*$/, "") : subject.name;
    return {
      subject,
      matches: matchConcept({ name, kind: declared ?? "file", ...(doc && { doc: doc.text }) }, library),
      weight: (declared === undefined ? FILE : DECLARED) / (1 + place / 6),
    };
  });
}

/** Weight of a file that is known by its name alone, and of one that says what it declares. */
const FILE = 0.3;
const DECLARED = 0.6;

function fileSubject({ text, evidence, declared, doc }: FileNameFact): Subject {
  return { kind: declared ?? "file", name: text, evidence, quotes: doc ? bestQuotesFirst([doc]) : [] };
}

function ofMeaning(matches: readonly ConceptMatch[]): ConceptMatch[] {
  return matches.filter(({ method }) => method !== "generic");
}

function weaker(match: ConceptMatch): ConceptMatch {
  return { ...match, score: match.score / 4 };
}
