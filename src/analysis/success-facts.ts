import type { Quote } from "../domain/evidence.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { FileReading } from "./define-language.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import { depthOf } from "./paths.ts";
import { printedSuccesses } from "./printed-successes.ts";
import { readmeResults } from "./readme/readme-results.ts";
import type { SurveyedFile } from "./survey-files.ts";

const MAX_SUCCESSES = 12;
const MAX_TEST_FILES = 40;
const MAX_TEST_BYTES = 100_000;

/** Where signs of success are looked for. */
interface SuccessSources {
  /** What the survey found; tests are taken from it. */
  readonly files: readonly SurveyedFile[];
  /** The central code. */
  readonly readings: ReadonlyMap<SurveyedFile, FileReading>;
  readonly readmePath: string | undefined;
  readonly readmeLines: readonly string[];
}

/** What the project itself shows or prints when all goes well, best first. */
export function successFacts(
  { files, readings, readmePath, readmeLines }: SuccessSources,
  gate: EvidenceGate,
): readonly Quote[] {
  const paths = [...readings.keys(), ...testFiles(files)].map(({ file }) => file.path);
  const seen = [
    ...(readmePath === undefined ? [] : readmeResults({ path: readmePath, lines: readmeLines })),
    ...[...new Set(paths)].flatMap((path) => printedSuccesses(gate.linesOf(path), path)),
  ];
  const best = seen
    .filter(({ quote }) => isFitToShow(quote.text))
    .toSorted((left, right) => right.score - left.score);
  return gate.quotes(
    best.map(({ quote }) => quote),
    MAX_SUCCESSES,
  );
}

/** A few small tests, those nearest to the root. */
function testFiles(files: readonly SurveyedFile[]): readonly SurveyedFile[] {
  return files
    .filter(({ role, file }) => role === "test" && file.bytes <= MAX_TEST_BYTES)
    .toSorted((left, right) => depthOf(left.file.path) - depthOf(right.file.path))
    .slice(0, MAX_TEST_FILES);
}
