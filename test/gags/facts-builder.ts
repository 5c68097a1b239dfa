import { buildFacts } from "../builders/plan-builder.ts";
import type { Evidence, NonEmpty, Quote } from "../../src/domain/evidence.ts";
import type { ConstantFact, ImportFact, RepoFacts, SymbolFact } from "../../src/domain/facts.ts";
import type { SlotDemand } from "../../src/domain/gag.ts";

let line = 0;

/** A place in a made-up file; every call gives another line. */
export function place(text: string, path = "src/app.py"): NonEmpty<Evidence> {
  line += 1;
  return [{ path, line, text }];
}

export function quote(text: string, path?: string): Quote {
  return { text, evidence: place(text, path) };
}

export function symbol(name: string, parts: Partial<SymbolFact> = {}): SymbolFact {
  const kind = parts.kind ?? "class";
  return {
    kind,
    name,
    evidence: place(`class ${name}:`),
    bases: [],
    ancestors: [],
    messages: [],
    sayings: [],
    featured: false,
    references: 3,
    raises: 0,
    private: false,
    rank: 1,
    ...parts,
  };
}

export function errorType(name: string, parts: Partial<SymbolFact> = {}): SymbolFact {
  return symbol(name, { kind: "error", bases: ["Exception"], ancestors: ["Exception"], raises: 2, ...parts });
}

export function importOf(module: string, parts: Partial<ImportFact> = {}): ImportFact {
  return { module, kind: "third-party", files: 2, evidence: place(`import ${module}`), ...parts };
}

export function constant(name: string, number: number, parts: Partial<ConstantFact> = {}): ConstantFact {
  return {
    name,
    value: String(number),
    number,
    evidence: place(`${name} = ${number}`),
    score: 0.5,
    ...parts,
  };
}

export function facts(parts: Partial<RepoFacts> = {}): RepoFacts {
  const counts = { surveyedFiles: 0, surveyedBytes: 0, parsedFiles: 0, cachedFiles: 0 };
  return buildFacts({
    name: "toy",
    commit: null,
    languages: [],
    tests: { files: 1, cases: 3 },
    counts,
    ...parts,
  });
}

/** The slots of a 90-second film. */
export const FILM: readonly SlotDemand[] = [
  { slot: "myth.1", beat: "myth", families: ["myth", "role"], settings: ["workshop"] },
  { slot: "tools.1", beat: "tools", families: ["role"], settings: ["workshop", "street"] },
  { slot: "tools.2", beat: "tools", families: ["role"], settings: ["workshop", "street"] },
  {
    slot: "tools.3",
    beat: "tools",
    families: ["role"],
    settings: ["workshop", "street", "kitchen"],
  },
  { slot: "attempt.1", beat: "attempt", families: ["error", "signal"], settings: ["street", "workshop"] },
  { slot: "attempt.2", beat: "attempt", families: ["error", "signal"], settings: ["workshop", "street"] },
  { slot: "breakfast.1", beat: "breakfast", families: ["error", "import", "role"], settings: ["kitchen"] },
  {
    slot: "breakfast.2",
    beat: "breakfast",
    families: ["friend", "finale"],
    settings: ["kitchen"],
    actors: 2,
  },
  { slot: "resolution.1", beat: "resolution", families: ["finale"], settings: ["workshop"] },
];
