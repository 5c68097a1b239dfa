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
/** Score from which on a line counts wherever it is printed. */
const PROUD = 0.95;
/** What scripts of all kinds end with. */
const ANYBODYS = /\b(?:all|everything)\b.{0,20}\b(?:done|good|ok(?:ay)?|pass(?:ed)?|set|succeeded|well)\b/i;
const MAX_FURTHER_BYTES = 150_000;
/** What is left of the score of what a side package prints. */
const BESIDE = 0.8;

/** Code by which one leaves a version, or the project: its success is another story. */
const GOODBYE = /(?:^|[/_.-])(?:uninstall|upgrade|migrat\w+|self-?_?update)[^/]*(?:\/|\.\w+$)/i;

/** Where signs of success are looked for. */
interface SuccessSources {
  /** The central code. */
  readonly readings: ReadonlyMap<SurveyedFile, FileReading>;
  /** All code of the cast: outside of the central code a line must say it better, unless there is nothing else. */
  readonly rest: readonly SurveyedFile[];
  readonly readmePath: string | undefined;
  readonly readmeLines: readonly string[];
  /** True for a file whose words are not said of the whole project. */
  readonly isBeside: (path: string) => boolean;
}

/** What the project itself shows or prints when all goes well, best first. */
export function successFacts(
  { readings, rest, readmePath, readmeLines, isBeside }: SuccessSources,
  gate: EvidenceGate,
): readonly SuccessFact[] {
  const printedIn = (surveyed: Iterable<SurveyedFile>): readonly SuccessSeen[] =>
    [...surveyed].flatMap(({ file: { path } }) => {
      if (isOfMakers(path) || GOODBYE.test(path)) return [];
      const share = isBeside(path) ? BESIDE : 1;
      return printedSuccesses(gate.linesOf(path), path).map((seen) => ({
        ...seen,
        score: seen.score * share,
      }));
    });
  const readme = readmePath === undefined ? undefined : { path: readmePath, lines: readmeLines };
  const central = shown([
    ...(readme === undefined ? [] : [...readmeResults(readme), ...readmeCheers(readme)]),
    ...printedIn(readings.keys()),
  ]);
  const isNear = central.length > 0;
  const far = printedIn(
    rest.filter((file) => !readings.has(file) && file.file.bytes <= MAX_FURTHER_BYTES),
  ).filter((seen) => speaksFromAfar(seen) || (!isNear && seen.quote.text.includes(" ")));
  const seen = shown([...central, ...far]);
  const telling = new Set(seen.filter(({ score }) => score >= TELLING).map(({ quote }) => quote.text));
  const quotes = gate.quotes(
    seen.map(({ quote }) => quote),
    MAX_SUCCESSES,
  );
  return quotes.map((quote) => ({ ...quote, ...(!telling.has(quote.text) && { isPlain: true }) }));
}

/** Far from the middle a line must say it better. */
function speaksFromAfar({ quote: { text }, score }: SuccessSeen): boolean {
  return score >= PROUD && !ANYBODYS.test(text);
}

function shown(seen: readonly SuccessSeen[]): readonly SuccessSeen[] {
  return seen
    .filter(({ quote }) => isFitToShow(quote.text))
    .toSorted((left, right) => right.score - left.score);
}
