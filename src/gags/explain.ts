import type { RepoFacts, SymbolFact } from "../domain/facts.ts";
import type { ConceptMatch, Subject } from "../domain/gag.ts";
import type { MetaphorLibrary } from "../domain/metaphor.ts";
import { type MatchedKind, matchOwnConcept, type MatchQuery } from "./match.ts";
import { moduleKey } from "./match-index.ts";
import { meaningfulWords } from "../domain/name-words.ts";
import { symbolQuery } from "./symbol-query.ts";

/** Why a name gets the gags it gets. */
export interface Explanation {
  readonly name: string;
  /** What it was taken for. */
  readonly kind: Subject["kind"];
  /** True when the repository has it, so that its documentation, messages and ancestors counted too. */
  readonly found: boolean;
  /** The words the name was split into, empty suffixes dropped. */
  readonly words: readonly string[];
  /** Every concept that suits it, best first. */
  readonly matches: readonly ConceptMatch[];
  /** Household prop that sounds like it. */
  readonly pun?: string;
}

/** What a name is matched with: as the repository has it, else by its looks (`…Error`, a known module, a class). */
export function explainName({
  name,
  facts,
  library,
}: {
  readonly name: string;
  readonly facts?: RepoFacts;
  readonly library: MetaphorLibrary;
}): Explanation {
  const known = facts === undefined ? undefined : findQuery(name, facts);
  const query = known ?? { name, kind: guessKind(name, library) };
  const pun = library.puns.get(name.toLowerCase());
  return {
    name,
    kind: query.kind,
    found: known !== undefined,
    words: meaningfulWords(name),
    matches: matchOwnConcept(query, library),
    ...(pun === undefined ? {} : { pun }),
  };
}

function findQuery(
  name: string,
  { name: project, classes, errors, functions, imports }: RepoFacts,
): MatchQuery | undefined {
  const isNamed = (symbol: SymbolFact): boolean => symbol.name === name;
  const symbol = errors.find(isNamed) ?? classes.find(isNamed) ?? functions.find(isNamed);
  if (symbol !== undefined) return symbolQuery(symbol, project);
  return imports.some(({ module }) => module === name) ? { name, kind: "import" } : undefined;
}

function guessKind(name: string, { metaphors, puns }: MetaphorLibrary): MatchedKind {
  const isModule =
    puns.has(name.toLowerCase()) ||
    metaphors.some(({ match }) => match.imports.some((module) => moduleKey(module) === moduleKey(name)));
  if (isModule && name === name.toLowerCase()) return "import";
  const looksLikeError = /(Error|Exception|Warning|Failure|Fault|Timeout|NotFound|Denied|Exceeded)$/.test(
    name,
  );
  return looksLikeError ? "error" : "class";
}
