import { citation, type Evidence, type NonEmpty, type Quote } from "../domain/evidence.ts";
import type { ConstantFact, RepoFacts } from "../domain/facts.ts";
import type { ConceptMatch, Subject } from "../domain/gag.ts";
import type { MetaphorLibrary } from "../domain/metaphor.ts";
import { pride } from "../domain/pride.ts";
import { uniqueBy } from "../domain/unique-by.ts";
import { matchConcept } from "./match.ts";
import { matchDomain } from "./match-domain.ts";
import { bestQuotesFirst, voice } from "./quotes.ts";
import { splitName, stem } from "../domain/name-words.ts";
import { topicOf } from "./topic.ts";
import type { WeighedSubject } from "./weighed-subject.ts";

const MAX_SENTENCES = 20;
/** Messages raised with builtin types that are considered; they come best first. */
const MAX_MESSAGES = 60;
/** Weight of one of them, without its voice: that of an error type of the repository with a few references. */
const MESSAGE = 4;
const MAX_WORDS = 40;
const MAX_FILES = 30;
const MOST_SUCCESSES = 3;
const MOST_TEST_WORDS = 12;
const SMALL_WORDS = new Set([
  "the",
  "and",
  "for",
  "with",
  "that",
  "this",
  "your",
  "from",
  "you",
  "are",
  "our",
  "all",
  "any",
  "its",
  "can",
  "open",
  "source",
]);
/** Raised arms and the like. */
const JOY = /\\o\/|\b(yay|hooray|voila|tada)\b/i;
/** Words by which a constant with `READY` or `COMPLETED` in its name bounds or marks something. */
const LIMITS = new Set(["max", "min", "limit", "size", "count", "timeout", "flag", "mask"]);
/** Words of a constant that stands for the contrary. */
const BAD =
  /^(?:cancel|fail|err|error|abort|bad|broken|den(?:y|ied)|fatal|invalid|kill|miss|no$|not$|panic|refuse|reject|un(?:known|able))/;
/** `"banana"`, `'cute kittens'`: words, no markup and no command. */
const PLAIN_VALUE = /^[rbuf]{0,2}(["'`])\p{L}[\p{L}',.!? ]{2,40}\1$/iu;
/** Scripts that are for those who work on it. */
const REHEARSAL = /\b(?:tests?|demo|lint|vite|webpack|watch|dev|bench(?:mark)?|playground|storybook)\b/i;
const SUCCESS = new Set([
  "ok",
  "success",
  "exit",
  "done",
  "pass",
  "passed",
  "complete",
  "completed",
  "ready",
  "finished",
  "cake",
  "hello",
]);

/** What the repository says about itself as subjects: README, manifest, entry points, tests, messages, file names. */
export function repositorySubjects(facts: RepoFacts, library: MetaphorLibrary): WeighedSubject[] {
  const myths = matchDomain({ facts, library, family: "myth" });
  const finales = matchDomain({ facts, library, family: "finale" });
  const friends = matchDomain({ facts, library, family: "friend" });
  const promises = promisesOf(facts);
  const proofs = [...successesOf(facts), ...promises.slice(1).filter(isProud)];
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
  const boasts = (readme?.sentences ?? []).slice(0, MAX_SENTENCES).filter(({ text }) => pride(text) > 0);
  const called = [...(readme?.slogans ?? []), ...(readme?.asides ?? [])];
  const fit = [readme?.tagline, ...called, manifest?.description, ...boasts].filter(
    (quote): quote is Quote => quote !== undefined && bestQuotesFirst([quote]).length > 0,
  );
  const isAbout = aboutness(facts);
  const isToThePoint = (quote: Quote): boolean => called.includes(quote) || isAbout(quote);
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
  const code = [...classes, ...functions, ...errors]
    .slice(0, 3)
    .map((fact): Subject => ({ kind: fact.kind, name: fact.name, evidence: fact.evidence, quotes: [] }));
  const files = fileNames.slice(0, 3).map(fileSubject);
  return onePerPlace([...subjects, ...bare, ...code, ...files]);
}

/** Only a boast can close a film; details cannot. */
function isProud({ quotes }: Subject): boolean {
  return quotes.some(({ text }) => pride(text) > 0);
}

/** Tells the project's own promises from its sponsors': they share a word with its name, description or keywords. */
function aboutness({ name, manifest }: RepoFacts): (quote: Quote) => boolean {
  if (manifest?.description === undefined) return () => true;
  const told = [name, manifest.description.text, ...manifest.keywords.map(({ text }) => text)].flatMap(
    splitName,
  );
  const telling = new Set(told.filter((word) => word.length > 2 && !SMALL_WORDS.has(word)).map(stem));
  return ({ text }) => splitName(text).some((word) => telling.has(stem(word)));
}

/** Things that show it works: signs of joy first, what it shows when all goes well, constants of success, then ways to start it, a test that reads well, how it is installed, its version. */
function successesOf(facts: RepoFacts): Subject[] {
  const { name, constants, curiosities, successes, tests, entryPoints, readme, manifest } = facts;
  const odd = [
    ...curiosities.filter((fact) => JOY.test(fact.name)).map(constantSubject),
    ...successes.slice(0, MOST_SUCCESSES).map(successSubject),
    ...[...curiosities, ...constants].filter(isSuccess).map(constantSubject),
    ...curiosities
      .filter(({ value }) => PLAIN_VALUE.test(value))
      .slice(0, 3)
      .map(constantSubject),
  ];
  const starts = entryPoints.filter(
    ({ kind, evidence }) => kind === "bin" || (kind === "script" && !REHEARSAL.test(evidence[0].text)),
  );
  const test = tests.longestName;
  const install = readme?.install;
  return onePerPlace([
    ...odd.slice(0, 6),
    ...starts.slice(0, 2).map((start): Subject => ({ ...start, kind: "entry-point", quotes: [] })),
    ...(test !== undefined && reads(test) ? [testsSubject(test, tests.cases)] : []),
    ...(install === undefined
      ? []
      : [{ kind: "readme" as const, name, evidence: install.evidence, quotes: [install] }]),
    // Where nothing else says so: it is in a registry, it has a version, it has a name.
    ...[readme?.registryInstall, manifest?.version, manifest?.name, readme?.title].flatMap(
      (quote): Subject[] =>
        quote === undefined ? [] : [{ kind: "readme", name, evidence: quote.evidence, quotes: [] }],
    ),
  ]);
}

/** True for a test whose name is a sentence that can be read in time. */
function reads({ text }: Quote): boolean {
  const count = text.trim().split(/\s+/).length;
  return count >= 3 && count <= MOST_TEST_WORDS;
}

/** `EXIT_OK = 0`, but not `MAX_READY_CHUNKS`, `EXIT_CANCELLED` or `EXIT_STATUS = 130`. */
function isSuccess({ name, number }: ConstantFact): boolean {
  if (JOY.test(name)) return true;
  const words = splitName(name);
  if (words.includes("exit") && number !== undefined && number !== 0) return false;
  return words.some((word) => SUCCESS.has(word)) && !words.some((word) => LIMITS.has(word) || BAD.test(word));
}

/** What is shown or printed when all goes well: in its own words, one word alone by its name. */
function successSubject(quote: Quote): Subject {
  const { text, evidence } = quote;
  return { kind: "constant", name: text, evidence, quotes: /\s/.test(text) ? [quote] : [] };
}

function constantSubject({ name, value, number, evidence }: ConstantFact): Subject {
  const text = value.replace(/^[rbuf]{0,2}["'`]+|["'`]+$/gi, "").trim();
  const base = { kind: "constant" as const, name, evidence };
  if (number !== undefined) return { ...base, quotes: [], number: { value: number, evidence: evidence[0] } };
  return { ...base, quotes: bestQuotesFirst([{ text, evidence }]) };
}

function testsSubject(longest: Quote, cases: number): Subject {
  return {
    kind: "tests",
    name: longest.text,
    evidence: longest.evidence,
    quotes: [longest],
    number: { value: cases, evidence: longest.evidence[0] },
  };
}

/** Frequent README words that play a part, with a sentence that uses them: small repositories live on these. */
function readmeNouns({ readme, manifest }: RepoFacts, library: MetaphorLibrary): WeighedSubject[] {
  const sentences = [readme?.tagline, manifest?.description, ...(readme?.sentences ?? [])].filter(
    (quote) => quote !== undefined,
  );
  return (readme?.words ?? []).slice(0, MAX_WORDS).flatMap((word, place) => {
    const quote = sentences.find(({ text }) => splitName(text).some((other) => stem(other) === stem(word)));
    const matches = ofMeaning(matchConcept({ name: word, kind: "readme" }, library));
    if (quote === undefined || matches.length === 0) return [];
    const subject: Subject = {
      kind: "readme",
      name: word,
      evidence: quote.evidence,
      quotes: bestQuotesFirst([quote]),
    };
    return [{ subject, matches, weight: 0.6 / (1 + place / 10) }];
  });
}

/** Messages raised with builtin error types: the words are the repository's own even where the type is not. */
function builtinMessages(facts: RepoFacts, library: MetaphorLibrary): WeighedSubject[] {
  const { messages } = facts;
  const topic = topicOf(facts);
  return messages.slice(0, MAX_MESSAGES).map((quote, place) => {
    const quotes = bestQuotesFirst([quote]);
    return {
      subject: { kind: "error", name: quote.text, evidence: quote.evidence, quotes },
      matches: matchConcept({ name: "", kind: "error", messages: [quote.text] }, library),
      weight: (MESSAGE * voice(quotes) * topic(quote.text)) / (1 + place / 12),
    };
  });
}

function namedFiles({ fileNames }: RepoFacts, library: MetaphorLibrary): WeighedSubject[] {
  return fileNames.slice(0, MAX_FILES).map((quote, place) => {
    const subject = fileSubject(quote);
    const stemOfName = subject.name.replace(/\.[^.]*$/, "");
    return {
      subject,
      matches: matchConcept({ name: stemOfName, kind: "file" }, library),
      weight: 0.3 / (1 + place / 6),
    };
  });
}

function fileSubject({
  text,
  evidence,
}: {
  readonly text: string;
  readonly evidence: NonEmpty<Evidence>;
}): Subject {
  return { kind: "file", name: text, evidence, quotes: [] };
}

function ofMeaning(matches: readonly ConceptMatch[]): ConceptMatch[] {
  return matches.filter(({ method }) => method !== "generic");
}

function weaker(match: ConceptMatch): ConceptMatch {
  return { ...match, score: match.score / 4 };
}

function onePerPlace(subjects: readonly Subject[]): Subject[] {
  return uniqueBy(subjects, ({ evidence: [place] }) => citation(place));
}
