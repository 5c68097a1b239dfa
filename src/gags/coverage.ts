import type { RepoFacts, SymbolFact } from "../domain/facts.ts";
import type { ConceptMatch, MatchMethod } from "../domain/gag.ts";
import type { MetaphorLibrary } from "../domain/metaphor.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { matchOwnConcept } from "./match.ts";
import { symbolQuery } from "./symbol-query.ts";

/** Counts for one kind of name. */
export interface Coverage {
  readonly total: number;
  /** Names with a concept of their own. */
  readonly specific: number;
  /** Names that get a gag that suits anything. */
  readonly generic: number;
  /** Names the library has nothing for. */
  readonly none: number;
  /** How the specific ones were matched. */
  readonly methods: Readonly<Partial<Record<MatchMethod, number>>>;
  /** Names without a concept of their own, sorted; at most 50. */
  readonly unmatched: readonly string[];
}

/** How much of a repository the library has gags for. */
export interface CoverageReport {
  readonly errors: Coverage;
  readonly classes: Coverage;
  readonly functions: Coverage;
  readonly imports: Coverage;
  /** Concepts that match something, most names first. */
  readonly concepts: readonly { readonly id: string; readonly names: number }[];
}

const MAX_UNMATCHED = 50;

/** Matches every error, class, function and import of a repository and counts. */
export function measureCoverage(facts: RepoFacts, library: MetaphorLibrary): CoverageReport {
  const symbols = (list: readonly SymbolFact[]): Named[] =>
    list.map((symbol) => ({
      name: symbol.name,
      best: matchOwnConcept(symbolQuery(symbol, facts.name), library)[0],
    }));
  const errors = symbols(facts.errors);
  const classes = symbols(facts.classes);
  const functions = symbols(facts.functions);
  const imports = facts.imports.map(({ module }) => ({
    name: module,
    best: matchOwnConcept({ name: module, kind: "import" }, library)[0],
  }));
  return {
    errors: count(errors),
    classes: count(classes),
    functions: count(functions),
    imports: count(imports),
    concepts: countConcepts([...errors, ...classes, ...functions, ...imports]),
  };
}

interface Named {
  readonly name: string;
  readonly best: ConceptMatch | undefined;
}

function count(names: readonly Named[]): Coverage {
  const specific = names.filter(({ best }) => isSpecific(best));
  const methods: Partial<Record<MatchMethod, number>> = {};
  for (const { best } of specific)
    if (best !== undefined) methods[best.method] = (methods[best.method] ?? 0) + 1;
  const none = names.filter(({ best }) => best === undefined).length;
  const unmatched = names.filter(({ best }) => !isSpecific(best)).map(({ name }) => name);
  return {
    total: names.length,
    specific: specific.length,
    generic: names.length - specific.length - none,
    none,
    methods,
    unmatched: [...new Set(unmatched)].toSorted(byCodeUnit).slice(0, MAX_UNMATCHED),
  };
}

function isSpecific(best: ConceptMatch | undefined): boolean {
  return best !== undefined && best.method !== "generic";
}

function countConcepts(names: readonly Named[]): CoverageReport["concepts"] {
  const counts = new Map<string, number>();
  for (const { best } of names)
    if (best !== undefined) counts.set(best.conceptId, (counts.get(best.conceptId) ?? 0) + 1);
  return [...counts]
    .map(([id, total]) => ({ id, names: total }))
    .toSorted((left, right) => right.names - left.names || byCodeUnit(left.id, right.id));
}
