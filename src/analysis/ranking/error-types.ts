import type { LanguageDefinition } from "../define-language.ts";
import type { Definition, SymbolTable } from "./symbol-table.ts";

const MAX_ANCESTORS = 60;
const ERROR_NAME = /(?:Error|Exception|Warning)$/;

/** All ancestors of a class by name, nearest first: own classes over the whole repository, then builtin errors. */
export function ancestorsOf(
  name: string,
  bases: readonly string[],
  language: LanguageDefinition,
  classes: SymbolTable["classes"],
): readonly string[] {
  const found = new Set<string>();
  const queue = [...bases];
  for (let index = 0; index < queue.length && found.size < MAX_ANCESTORS; index += 1) {
    const base = queue[index] ?? "";
    if (found.has(base)) continue;
    found.add(base);
    const own = classes.get(base)?.[0]?.bases;
    // A class may be named like the builtin it extends: `class TimeoutError(TimeoutError)`.
    const builtin = own === undefined || base === name || own.includes(base);
    queue.push(...(own ?? []), ...(builtin ? (language.builtinErrors.get(base) ?? []) : []));
  }
  return [...found];
}

/**
 * True when the chain of bases ends in a builtin error. Where it leaves the repository, the last known base must be
 * named like an error, or the class must be raised somewhere.
 */
export function isErrorType(name: string, { bases, file }: Definition, symbols: SymbolTable): boolean {
  const { builtinErrors } = file.language;
  const ancestors = ancestorsOf(name, bases, file.language, symbols.classes);
  if (ancestors.some((ancestor) => builtinErrors.has(ancestor))) return true;
  const foreign = ancestors.filter((ancestor) => !symbols.classes.has(ancestor));
  if (foreign.some((ancestor) => ERROR_NAME.test(ancestor))) return true;
  return symbols.raises.has(name) && (foreign.length > 0 || ERROR_NAME.test(name));
}
