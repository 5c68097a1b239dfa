import type { FileReading, RaiseRead } from "../../define-language.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** A reading under way. */
export interface Findings extends Mutable<FileReading> {
  /** Messages that classes give themselves, kept until it is known which classes are errors. */
  readonly declared: { readonly raise: RaiseRead; readonly bases: readonly string[] }[];
}

/** A reading with nothing in it. */
export function noFindings(): Findings {
  return {
    classes: [],
    functions: [],
    raises: [],
    imports: [],
    constants: [],
    tests: [],
    entryPoints: [],
    declared: [],
  };
}
