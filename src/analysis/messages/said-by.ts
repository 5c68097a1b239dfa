import type { Quote } from "../../domain/evidence.ts";
import type { SymbolFact } from "../../domain/facts.ts";
import { areKin } from "../define-language.ts";
import type { Definition, SymbolTable } from "../ranking/symbol-table.ts";
import type { SurveyedFile } from "../survey-files.ts";

/** Whether what is raised under an error's name is said by this error. */
export type SaidBy = (message: Quote) => boolean;

/**
 * Where several errors share a name, only what is raised beside the definition is known to be said by this one. Elsewhere
 * an error says what is raised in its language, and one that is called like one of the language's own only what is raised
 * where its namespace is known.
 */
export function saidBy(
  { name, evidence: [{ path }] }: Pick<SymbolFact, "name" | "evidence">,
  { classes }: Pick<SymbolTable, "classes">,
  files: Iterable<SurveyedFile>,
): SaidBy {
  const definitions = classes.get(name) ?? [];
  const own = definitions.find(({ file }) => file.file.path === path);
  if (definitions.length > 1) return ({ evidence }) => evidence[0].path === path;
  if (!own) return () => true;
  const knowing = new Set([...files].filter((file) => knows(file, name, own)).map(({ file }) => file.path));
  return ({ evidence }) => knowing.has(evidence[0].path);
}

/**
 * True for a file of the same language; where the error is called like one of the language's own and namespaces tell them
 * apart, for one of the same or a deeper namespace, or that imports the name or the namespace.
 */
function knows({ survey, language }: SurveyedFile, name: string, { file }: Definition): boolean {
  if (!areKin(language, file.language)) return false;
  if (file.survey.namespace === undefined || !language.builtinErrors.has(name)) return true;
  const parts = (path: string | undefined): string => (path ?? "").replace(/[\\.]+/g, ".").replace(/^\./, "");
  const space = parts(file.survey.namespace);
  return (
    `${parts(survey.namespace)}.`.startsWith(`${space}.`) ||
    survey.imports.some(({ module }) => [space, `${space}.${name}`].includes(parts(module)))
  );
}
