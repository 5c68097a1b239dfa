import type { EntryPointFact } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { FileReading } from "./define-language.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import type { SurveyedFile } from "./survey-files.ts";

const MAX_ENTRY_POINTS = 80;

/** Commands the manifests declare, then `main` guards and subcommands found in the code, without repetition. */
export function entryPoints(
  declared: readonly EntryPointFact[],
  readings: ReadonlyMap<SurveyedFile, FileReading>,
  gate: EvidenceGate,
): readonly EntryPointFact[] {
  const found = new Map(declared.map((entry) => [`${entry.kind} ${entry.name}`, entry]));
  for (const [{ file }, reading] of readings) {
    for (const { kind, name, line, text } of reading.entryPoints) {
      const key = `${kind} ${name}`;
      if (found.has(key) || !isFitToShow(name)) continue;
      const evidence = gate.evidence({ path: file.path, line, text }, name);
      if (evidence) found.set(key, { kind, name, evidence: [evidence] });
    }
  }
  return [...found.values()].slice(0, MAX_ENTRY_POINTS);
}
