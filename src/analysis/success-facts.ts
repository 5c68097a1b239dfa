import type { SuccessFact } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { FileReading } from "./define-language.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import { depthOf } from "./paths.ts";
import { printedSuccesses, type SuccessSeen } from "./printed-successes.ts";
import { readmeCheers } from "./readme/readme-cheers.ts";
import { readmeResults } from "./readme/readme-results.ts";
import type { SurveyedFile } from "./survey-files.ts";

const MAX_SUCCESSES = 12;
/** Score from which on it says that all went well; below it any value would do. */
const TELLING = 0.6;
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
): readonly SuccessFact[] {
  const printed = (paths: readonly string[]): readonly SuccessSeen[] =>
    paths.flatMap((path) => printedSuccesses(gate.linesOf(path), path));
  const readme = readmePath === undefined ? undefined : { path: readmePath, lines: readmeLines };
  const own = shown([
    ...(readme === undefined ? [] : [...readmeResults(readme), ...readmeCheers(readme)]),
    ...printed([...readings.keys()].map(({ file }) => file.path)),
  ]);
  // What only tests say is second to what users see.
  const seen = own.length > 0 ? own : shown(printed(testFiles(files).map(({ file }) => file.path)));
  const telling = new Set(seen.filter(({ score }) => score >= TELLING).map(({ quote }) => quote.text));
  const quotes = gate.quotes(
    seen.map(({ quote }) => quote),
    MAX_SUCCESSES,
  );
  return quotes.map((quote) => ({ ...quote, ...(!telling.has(quote.text) && { isPlain: true }) }));
}

function shown(seen: readonly SuccessSeen[]): readonly SuccessSeen[] {
  return seen
    .filter(({ quote }) => isFitToShow(quote.text))
    .toSorted((left, right) => right.score - left.score);
}

/** A few small tests, those nearest to the root. */
function testFiles(files: readonly SurveyedFile[]): readonly SurveyedFile[] {
  return files
    .filter(({ role, file }) => role === "test" && file.bytes <= MAX_TEST_BYTES)
    .toSorted((left, right) => depthOf(left.file.path) - depthOf(right.file.path))
    .slice(0, MAX_TEST_FILES);
}
