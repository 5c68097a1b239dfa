import type { Evidence } from "../domain/evidence.ts";
import type { ImportFact } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import type { FileReading } from "./define-language.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import { standsApart } from "./files/front-ends.ts";
import type { Modules } from "./modules.ts";
import { plainName } from "./plain-name.ts";
import { isForOnePlatform, isNoIngredient } from "./no-ingredients.ts";
import type { SurveyedFile } from "./survey-files.ts";

const MAX_IMPORTS = 200;
/** Part of the language, or how it is joined to another, rather than a module. */
const NO_MODULES = new Set(["__future__", "Python"]);

/** Where imports are looked for. */
interface ImportSources {
  readonly cast: readonly SurveyedFile[];
  readonly readings: ReadonlyMap<SurveyedFile, FileReading>;
  readonly modules: Modules;
  /** Plain names of packages for development or options only. */
  readonly side: ReadonlySet<string>;
  /** Plain names of packages that nothing that is shipped can import. */
  readonly makers: ReadonlySet<string>;
}

/**
 * Modules that are not the repository's own, those of the language last, the most imported first, options behind; without
 * frameworks for tests and without what only tests, single platforms and front ends in another language import. Counted by the survey, cited by exact
 * readings.
 */
export function importFacts(
  { cast, readings, modules, side, makers }: ImportSources,
  gate: EvidenceGate,
): readonly ImportFact[] {
  const isApart = standsApart(cast);
  const files = countFiles(
    cast.filter((file) => !isApart(file)),
    modules,
  );
  const cited = new Map<string, ImportFact>();
  for (const [file, reading] of readings) {
    if (isForOnePlatform(file.file.path) || isApart(file)) continue;
    for (const { module, line, text } of reading.imports) {
      const { name, kind } = modules.originOf(module, file.language);
      if (kind === "own" || cited.has(name) || NO_MODULES.has(name) || !isFitToShow(name)) continue;
      if (isNoIngredient(name) || makers.has(plainName(name)) || TYPES_ONLY.test(text)) continue;
      const evidence = evidenceOf({ path: file.file.path, line, text }, module, name, gate);
      if (evidence)
        cited.set(name, { module: name, kind, files: files.get(name) ?? 1, evidence: [evidence] });
    }
  }
  return [...cited.values()]
    .sort(
      (left, right) =>
        Number(left.kind === "standard") - Number(right.kind === "standard") ||
        weightOf(right, side) - weightOf(left, side) ||
        byCodeUnit(left.module, right.module),
    )
    .slice(0, MAX_IMPORTS);
}

/** Gone when the program runs. */
const TYPES_ONLY = /^import type\b/;
/** What a file counts that imports an option, or what only names the kinds of code. */
const SIDE_WEIGHT = 0.2;
const TYPING = /^@babel\/types$/;

/** By how many files a module is imported; options and tools count little. */
function weightOf({ module, kind, files }: ImportFact, side: ReadonlySet<string>): number {
  const isSide = kind === "third-party" && (side.has(plainName(module)) || TYPING.test(module));
  return files * (isSide ? SIDE_WEIGHT : 1);
}

function evidenceOf(
  evidence: Evidence,
  module: string,
  name: string,
  gate: EvidenceGate,
): Evidence | undefined {
  return gate.evidence(evidence, module) ?? gate.evidence(evidence, name);
}

function countFiles(cast: readonly SurveyedFile[], modules: Modules): ReadonlyMap<string, number> {
  const files = new Map<string, number>();
  for (const { survey, language } of cast) {
    const names = new Set(survey.imports.map(({ module }) => modules.originOf(module, language).name));
    for (const name of names) files.set(name, (files.get(name) ?? 0) + 1);
  }
  return files;
}
