import { citation, type Quote } from "../domain/evidence.ts";
import type { ConstantFact, RepoFacts, SayingFact } from "../domain/facts.ts";
import type { Subject } from "../domain/gag.ts";
import { splitName } from "../domain/name-words.ts";
import { pride } from "../domain/pride.ts";
import { saysAgain } from "../domain/sameness.ts";
import { uniqueBy } from "../domain/unique-by.ts";
import { bestQuotesFirst } from "./quotes.ts";

const MOST_SUCCESSES = 3;
/** Promises that are kept for the beginning of the film. */
const OPENING = 2;
/** Words that can be read at the end of the film. */
const MOST_LAST_WORDS = 9;
/** Things shown when all goes well that are considered. */
const MOST_SHOWN = 6;
/** What is said of what goes wrong. */
const TROUBLE =
  /err(?:or)?s?\b|\b(?:fail\w*|invalid|missing|throws?|rais\w*|reject\w*|not|never|no|unable|crash\w*|broken)\b/i;
/** Raised arms and the like. */
const JOY = /\\o\/|\b(yay|hooray|voila|tada)\b/i;
/** Words by which a constant with `READY` or `COMPLETED` in its name bounds or marks something. */
const LIMITS = new Set(["max", "min", "limit", "size", "count", "timeout", "flag", "mask"]);
/** Words of a constant that stands for the contrary. */
const BAD =
  /^(?:cancel|fail|err|error|abort|bad|broken|den(?:y|ied)|fatal|invalid|kill|miss|no$|not$|panic|refuse|reject|un(?:known|able))/;
/** `"banana"`, `'cute kittens'`: words, no markup and no command. */
const PLAIN_VALUE = /^[rbuf]{0,2}(["'`])\p{L}[\p{L}',.!? ]{2,40}\1$/iu;
/** Says while it runs that all is well: `All matched files use Prettier code style!`, `Scheduler started`. */
const SAID_WELL =
  /^(?:all|everything)\s.*[^:]$|^\p{Lu}.*\s(?:started|spawned|ready|completed?|finished|succeeded|saved|done|connected|restored|made|up to date)[.!]?$|^(?:your|the) .*\b(?:is|are|should be|will be) (?:now )?(?:available|live|online)\b(?: (?:now|shortly|soon))?[.!]?$/iu;
/** `All eggs found, boiling them...`: it is not over yet. */
const GOES_ON = /(?:\.{3}|…)$/;
/** `Eggs - Boiling started`: a label before what is said. */
const LABELLED = /\s[-–—]\s/;
const SAID_BADLY =
  /\b(?:already|(?:has|have) started|migrat\w+|stop(?:ped|ping)?|shut ?down|unknown|deprecated|warning|must|please|cannot|can't|killed|aborted|closed|discarded|skipp\w+|lost|disabled)\b/i;
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

/**
 * What shows that it works, for the end of the film: signs of joy, what others say, what it says or shows itself, its boasts, values that
 * come out, tests that say so, then what proves it without a word. The first promises open the film.
 */
export function proofsOf(facts: RepoFacts, promises: readonly Subject[]): readonly Subject[] {
  const [early, late] = atProudest(promises.slice(OPENING).filter(isFresh(promises)));
  const values = valuesOf(facts);
  const isBetter = values.length > 0;
  const shown = shownOf(facts);
  return [
    ...shown.filter(({ name }) => JOY.test(name)),
    ...acclaimOf(facts),
    ...shown.filter(({ name }) => !JOY.test(name)),
    ...late,
    ...(isBetter ? early : []),
    ...values,
    ...workingOf(facts),
    ...plainProofs(facts),
    ...promises.slice(1, OPENING).filter(isProud),
    ...(isBetter ? [] : early),
  ];
}

/** True for a promise that none before it has made: the description says again what the title says. */
function isFresh(promises: readonly Subject[]): (promise: Subject) => boolean {
  const textOf = ({ quotes }: Subject): string => quotes[0]?.text ?? "";
  return (promise) =>
    !promises
      .slice(0, promises.indexOf(promise))
      .some((other) => textOf(other) !== "" && saysAgain(textOf(promise), textOf(other)));
}

/** Only a boast can close a film; details cannot. */
function isProud({ quotes }: Subject): boolean {
  return quotes.some(({ text }) => pride(text) > 0);
}

/** The first boast, which the film begins with, and the others that can be read at its end. */
function atProudest(promises: readonly Subject[]): readonly [readonly Subject[], readonly Subject[]] {
  const [first, ...others] = promises.filter(isProud);
  const isShort = ({ quotes }: Subject): boolean =>
    quotes.some(({ text }) => text.split(" ").length <= MOST_LAST_WORDS);
  return [first === undefined ? [] : [first], others.filter(isShort)];
}

/** Things that show it works: signs of joy first, what it shows when all goes well, constants of success. */
function shownOf({ constants, curiosities: all, successes, sayings }: RepoFacts): Subject[] {
  const curiosities = all.filter((fact) => !isInComment(fact));
  const odd = [
    ...curiosities.filter((fact) => JOY.test(fact.name)).map(constantSubject),
    ...successes
      .filter(({ isPlain }) => isPlain !== true)
      .slice(0, MOST_SUCCESSES)
      .map(successSubject),
    ...sayings
      .filter(isGoodNews)
      .slice(0, MOST_SUCCESSES)
      .map(({ quote }) => successSubject(quote)),
    ...[...curiosities, ...constants].filter(isSuccess).map(constantSubject),
  ];
  return onePerPlace(odd).slice(0, MOST_SHOWN);
}

function isGoodNews({ quote: { text }, complaint }: SayingFact): boolean {
  const isShort = text.split(" ").length <= MOST_LAST_WORDS;
  return (
    !complaint &&
    isShort &&
    !LABELLED.test(text) &&
    !GOES_ON.test(text) &&
    SAID_WELL.test(text) &&
    !SAID_BADLY.test(text) &&
    !TROUBLE.test(text)
  );
}

/** What others say of it. */
function acclaimOf({ name, readme }: RepoFacts): Subject[] {
  return (readme?.acclaim ?? []).map((quote) => ({
    kind: "readme",
    name,
    evidence: quote.evidence,
    quotes: [quote],
  }));
}

/** Tests by whose names something works. */
function workingOf({ tests }: RepoFacts): Subject[] {
  return (tests.working ?? []).map((quote) => ({
    kind: "tests",
    name: quote.text,
    evidence: quote.evidence,
    quotes: [quote],
  }));
}

/** What comes out, or only is there, in plain words: `foo bar baz`, `"cute kittens"`. */
function valuesOf({ curiosities, successes }: RepoFacts): Subject[] {
  return onePerPlace([
    ...successes
      .filter(({ isPlain }) => isPlain === true)
      .slice(0, MOST_SUCCESSES)
      .map(successSubject),
    ...curiosities
      .filter((fact) => PLAIN_VALUE.test(fact.value) && !isInComment(fact))
      .slice(0, MOST_SUCCESSES)
      .map(constantSubject),
  ]);
}

/** What proves it without a word: ways to start it, how it is installed, its version. */
function plainProofs({ name, entryPoints, readme, manifest }: RepoFacts): Subject[] {
  const starts = entryPoints.filter(
    ({ kind, evidence }) => kind === "bin" || (kind === "script" && !REHEARSAL.test(evidence[0].text)),
  );
  const install = readme?.install;
  return onePerPlace([
    ...starts.slice(0, 2).map((start): Subject => ({ ...start, kind: "entry-point", quotes: [] })),
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

/** What a comment gives as an example proves nothing. */
function isInComment({ evidence: [{ text }] }: ConstantFact): boolean {
  return /^\s*(?:\/\/|\/?\*|#)/.test(text);
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
  const text = value
    .replace(/^[rbuf]{0,2}["'`]+|["'`]+$/gi, "")
    .replaceAll("\\\\", "\\")
    .trim();
  const base = { kind: "constant" as const, name, evidence };
  if (number !== undefined) return { ...base, quotes: [], number: { value: number, evidence: evidence[0] } };
  return { ...base, quotes: bestQuotesFirst([{ text, evidence }]) };
}

/** The first subject of each place. */
export function onePerPlace(subjects: readonly Subject[]): Subject[] {
  return uniqueBy(subjects, ({ evidence: [place] }) => citation(place));
}
