import type { Quote } from "../domain/evidence.ts";
import type { TestFacts } from "../domain/facts.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import type { FileReading } from "./define-language.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import type { SurveyedFile } from "./survey-files.ts";

/** Counts tests by the survey; the longest name comes from the test files that were read exactly. */
export function testFacts(
  files: readonly SourceFileSurvey[],
  readings: ReadonlyMap<SurveyedFile, FileReading>,
  gate: EvidenceGate,
): TestFacts {
  const tests = files.filter(
    ({ role, survey, language }) =>
      (role === "test" || language.testsAnywhere === true) && survey.testCases > 0,
  );
  const longestName = longestTest(readings, gate);
  return {
    files: tests.length,
    cases: tests.reduce((sum, { survey }) => sum + survey.testCases, 0),
    ...(longestName && { longestName }),
  };
}

type SourceFileSurvey = Pick<SurveyedFile, "role" | "survey" | "language">;

const TRIED = 20;

function longestTest(
  readings: ReadonlyMap<SurveyedFile, FileReading>,
  gate: EvidenceGate,
): Quote | undefined {
  const names = [...readings].flatMap(([{ file }, { tests }]) =>
    tests.map((test) => ({ ...test, path: file.path })),
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
