import type { SuccessFact } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { FileReading } from "./define-language.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import { isOfMakers } from "./of-makers.ts";
import { printedSuccesses, type SuccessSeen } from "./printed-successes.ts";
import { readmeCheers } from "./readme/readme-cheers.ts";
import { readmeResults } from "./readme/readme-results.ts";
import type { SurveyedFile } from "./survey-files.ts";

const MAX_SUCCESSES = 12;
/** Score from which on it says that all went well; below it any value would do. */
const TELLING = 0.6;

/** Code by which one leaves a version, or the project: its success is another story. */
const GOODBYE = /(?:^|[/_.-])(?:uninstall|upgrade|migrat\w+)[^/]*(?:\/|\.\w+$)/i;

/** Where signs of success are looked for. */
interface SuccessSources {
  /** The central code. */
  readonly readings: ReadonlyMap<SurveyedFile, FileReading>;
  readonly readmePath: string | undefined;
  readonly readmeLines: readonly string[];
}

/** What the project itself shows or prints when all goes well, best first. */
export function successFacts(
  { readings, readmePath, readmeLines }: SuccessSources,
  gate: EvidenceGate,
): readonly SuccessFact[] {
  const readme = readmePath === undefined ? undefined : { path: readmePath, lines: readmeLines };
  const seen = shown([
    ...(readme === undefined ? [] : [...readmeResults(readme), ...readmeCheers(readme)]),
    ...[...readings.keys()].flatMap(({ file: { path } }) =>
      isOfMakers(path) || GOODBYE.test(path) ? [] : printedSuccesses(gate.linesOf(path), path),
    ),
  ]);
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
