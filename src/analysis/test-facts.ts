import type { Quote } from "../domain/evidence.ts";
import type { TestFacts } from "../domain/facts.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import type { FileReading } from "./define-language.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import type { PathRole } from "./path-role.ts";
import type { SurveyedFile } from "./survey-files.ts";

/** Where tests are looked for. */
interface TestSources {
  /** What the survey found. */
  readonly files: readonly SourceFileSurvey[];
  readonly readings: ReadonlyMap<SurveyedFile, FileReading>;
  /** Roles of all files, whatever they are written in. */
  readonly roles: readonly PathRole[];
  readonly readmeLines: readonly string[];
}

/** Counts tests by the survey; the longest name comes from the test files that were read exactly. */
export function testFacts(
  { files, readings, roles, readmeLines }: TestSources,
  gate: EvidenceGate,
): TestFacts {
  const tests = files.filter(
    ({ role, survey, language }) =>
      (role === "test" || language.testsAnywhere === true) && survey.testCases > 0,
  );
  const longestName = longestTest(readings, gate);
  const likely = tests.length === 0 && (roles.includes("test") || readmeLines.some(speaksOfTests));
  return {
    files: tests.length,
    cases: tests.reduce((sum, { survey }) => sum + survey.testCases, 0),
    ...(likely && { likely }),
    ...(longestName && { longestName }),
  };
}

const TEST_SECTION = /^#{1,6}\s.{0,60}\btest(?:s|ing)\b/i;
const TEST_COMMAND =
  /\b(?:(?:npm|pnpm|yarn|make|cargo|go|rake|mvn|gradle|dotnet|composer|mix|deno|bun)(?: run)? (?:test|check)|node test\S*|py\.?test|python3? -m unittest|tox|ctest|phpunit|rspec)\b/i;

/** A section on tests, or the command that runs them. */
function speaksOfTests(line: string): boolean {
  const text = line.slice(0, 300);
  return TEST_SECTION.test(text) || TEST_COMMAND.test(text);
}

type SourceFileSurvey = Pick<SurveyedFile, "role" | "survey" | "language">;

const TRIED = 20;
/** Gaps that are filled when the test runs: `#{name}`, `${name}`, `%s`, `{}`. */
const GAPS = /[#$]\{|%[-+\d.]*[a-z](?![a-z])|\{[^{}]*\}/i;

function longestTest(
  readings: ReadonlyMap<SurveyedFile, FileReading>,
  gate: EvidenceGate,
): Quote | undefined {
  const names = [...readings].flatMap(([{ file }, { tests }]) =>
    tests.filter(({ name }) => !GAPS.test(name)).map((test) => ({ ...test, path: file.path })),
  );
  names.sort(
    (left, right) =>
      right.name.length - left.name.length || byCodeUnit(left.path, right.path) || left.line - right.line,
  );
  const quotes = names
    .slice(0, TRIED)
    .map(({ name, path, line, text }) => ({ text: name, evidence: [{ path, line, text }] as const }));
  return gate.quotes(quotes, 1)[0];
}
