import type { Quote } from "../../domain/evidence.ts";
import type { SymbolFact } from "../../domain/facts.ts";
import type { SymbolTable } from "../ranking/symbol-table.ts";

/** Whether what is raised under an error's name is said by this error. */
export type SaidBy = (message: Quote) => boolean;

/** Where several errors share a name, only what is raised beside the definition is known to be said by this one. */
export function saidBy(
  { name, evidence: [{ path }] }: Pick<SymbolFact, "name" | "evidence">,
  { classes }: Pick<SymbolTable, "classes">,
): SaidBy {
  const isAlone = (classes.get(name)?.length ?? 0) < 2;
  return ({ evidence }) => isAlone || evidence[0].path === path;
}
