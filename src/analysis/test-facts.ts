import type { Quote } from "../domain/evidence.ts";
import type { TestFacts } from "../domain/facts.ts";
import type { SourceFile } from "../domain/source.ts";
import { contentStems } from "../domain/name-words.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import type { FileReading } from "./define-language.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import type { RoleOf } from "./files/file-roles.ts";
import type { SurveyedFile } from "./survey-files.ts";

/** Where tests are looked for. */
interface TestSources {
  /** What the survey found. */
  readonly surveyed: readonly SourceFileSurvey[];
  readonly readings: ReadonlyMap<SurveyedFile, FileReading>;
  /** All files, whatever they are written in. */
  readonly files: readonly SourceFile[];
  readonly roleOf: RoleOf;
  readonly readmeLines: readonly string[];
  /** The project's name. */
  readonly name: string;
}

/** Counts tests by the survey; names come from the test files that were read exactly. */
export function testFacts(
  { surveyed, readings, files, roleOf, readmeLines, name }: TestSources,
  gate: EvidenceGate,
): TestFacts {
  const tests = surveyed.filter(
    ({ role, survey, language }) =>
      (role === "test" || language.testsAnywhere === true) && survey.testCases > 0,
  );
  const names = testNames(readings);
  const longestName = longestTest(names, gate);
  const words = { told: contentStems(readmeLines.join(" ")), ofName: contentStems(name) };
  const working = workingTests(names, words, gate);
  const isTested = (): boolean =>
    files.some(({ path }) => roleOf(path) === "test") ||
    readmeLines.some(speaksOfTests) ||
    files.some(({ path }) => BUILDS.test(path) && gate.linesOf(path).some((line) => TESTING.test(line)));
  const likely = tests.length === 0 && isTested();
  return {
    files: tests.length,
    cases: tests.reduce((sum, { survey }) => sum + survey.testCases, 0),
    ...(likely && { likely }),
    ...(longestName && { longestName }),
    ...(working.length > 0 && { working }),
  };
}

const TEST_SECTION = /^#{1,6}\s.{0,60}\btest(?:s|ing)\b/i;
const TEST_COMMAND =
  /\b(?:(?:npm|pnpm|yarn|make|cargo|go|rake|mvn|gradle|dotnet|composer|mix|deno|bun)(?: run)? (?:test|check)|node test\S*|py\.?test|python3? -m unittest|tox|ctest|phpunit|rspec)\b/i;

/** What checks the project on its host, and how it is built. */
const BUILDS =
  /^\.github\/workflows\/[\w.-]+\.ya?ml$|^\.(?:travis|gitlab-ci)\.yml$|^(?:meson\.build|CMakeLists\.txt|Makefile|Justfile|Rakefile)$/i;
/** That something is tested, however. */
const TESTING = /\b(?:test(?:s|ed|ing)?|ctest|enable_testing)\b/i;

const HAS_BEEN_TESTED = /\b(?:is|are|been|well) tested\b/i;

/** A section on tests, the command that runs them, or that it has been tested. */
function speaksOfTests(line: string): boolean {
  const text = line.slice(0, 300);
  return TEST_SECTION.test(text) || TEST_COMMAND.test(text) || HAS_BEEN_TESTED.test(text);
}

type SourceFileSurvey = Pick<SurveyedFile, "role" | "survey" | "language">;

const TRIED = 20;
/** Gaps that are filled when the test runs: `#{name}`, `${name}`, `%s`, `{}`. */
const GAPS = /[#$]\{|%[-+\d.]*[a-z](?![a-z])|\{[^{}]*\}/i;

/** Says that something works. */
const WORKS =
  /^(?:it )?(?:(?:should|can|still|just) )*(?:work|succeed)s?\b|\b(?:works?|succeeds?)(?: (?:as expected|correctly|fine|properly|well))?$|(?<!^(?:it )?should )\bsuccessfully\b/i;
/** Says that something does not, or only if. */
const TROUBLE =
  /\b(?:no|not|never|without|unless|except|only|fail\w*|err(?:or)?s?|exceptions?|throws?|rais\w+|rejects?|invalid|missing|tests?|integration|broken|crash\w*|deprecated|fix(?:es)?|bugs?|regression|issues?|legacy|workaround\w*)\b|n['’]t\b/i;
/** `returns the egg once the pan succeeds`: what works is only the condition. */
const CONDITION =
  /\S.*\b(?:after|before|if|once|that|until|when|whether|while)\b.{0,40}\b(?:works?|succeeds?)$/i;
/** Names of code, numbers of issues, signs. */
const NOT_PLAIN = /[^\p{L}\p{N} ,.'’!-]|\p{Ll}\p{Lu}|\d{3}| [-.]/u;
const WORDS = { least: 3, most: 8 };
/** With its subject: `relative redirect works`. */
const HAS_SUBJECT = /^(?!it\b|(?:should |can |still |just )*(?:work|succeed))/i;
const MOST_WORKING = 3;
/** Words that such a name may have in any project. */
const COMMON =
  /\b(?:works?|should|correctly|properly|successfully|expected|fine|well|with|when|use|using|(?:config|configuration|default|option|argument|value|function|object|string|number|type|module|instance|class)s?|args|commonjs|custom|different|multiple|single)\b/gi;

interface TestName {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

function testNames(readings: ReadonlyMap<SurveyedFile, FileReading>): readonly TestName[] {
  return [...readings].flatMap(([{ file }, { tests }]) =>
    tests.filter(({ name }) => !GAPS.test(name)).map((test) => ({ ...test, path: file.path })),
  );
}

function quoteOf({ name, path, line, text }: TestName): Quote {
  return { text: name, evidence: [{ path, line, text }] };
}

function inOrder(left: TestName, right: TestName): number {
  return byCodeUnit(left.path, right.path) || left.line - right.line;
}

/** Stems of what a project speaks of: in its README, and in its name. */
interface OwnWords {
  readonly told: ReadonlySet<string>;
  readonly ofName: ReadonlySet<string>;
}

/** Names that say what works before those that say with what, which the README must speak of; the project's own words first. */
function workingTests(names: readonly TestName[], words: OwnWords, gate: EvidenceGate): readonly Quote[] {
  const working = names.filter(({ name }) => {
    const count = name.split(" ").length;
    const isPlain = !TROUBLE.test(name) && !CONDITION.test(name) && !NOT_PLAIN.test(name);
    const isTold = HAS_SUBJECT.test(name) || ownStems(name).some((stem) => words.told.has(stem));
    return WORKS.test(name) && isPlain && isTold && count >= WORDS.least && count <= WORDS.most;
  });
  const quotes = working
    .toSorted(
      (left, right) =>
        Number(HAS_SUBJECT.test(right.name)) - Number(HAS_SUBJECT.test(left.name)) ||
        nearness(right.name, words) - nearness(left.name, words) ||
        right.name.length - left.name.length ||
        inOrder(left, right),
    )
    .slice(0, TRIED)
    .map(quoteOf);
  return gate.quotes(quotes, MOST_WORKING);
}

/** 2: of what the project is named after; 1: of nothing that its README does not speak of. */
function nearness(name: string, { told, ofName }: OwnWords): number {
  const stems = ownStems(name);
  if (stems.some((stem) => ofName.has(stem))) return 2;
  return Number(stems.length > 0 && stems.every((stem) => told.has(stem)));
}

function ownStems(name: string): readonly string[] {
  return [...contentStems(name.replace(COMMON, " "))];
}

function longestTest(names: readonly TestName[], gate: EvidenceGate): Quote | undefined {
  const quotes = names
    .toSorted((left, right) => right.name.length - left.name.length || inOrder(left, right))
    .slice(0, TRIED)
    .map(quoteOf);
  return gate.quotes(quotes, 1)[0];
}
