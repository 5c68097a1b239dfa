import type { FileReading, RaiseRead, SayingRead } from "../../define-language.ts";
import type { Scope } from "../kit/speech.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** A reading under way. */
export interface Findings extends Mutable<Omit<FileReading, "sayings">> {
  /** With their offsets: what they stand in is known at the end. */
  readonly sayings: (Omit<SayingRead, "within"> & { readonly at: number })[];
  /** Extents of whatever may be a class or a function of the reading. */
  readonly scopes: Scope[];
  /** Messages that classes give themselves, kept until it is known which classes are errors. */
  readonly declared: { readonly raise: RaiseRead; readonly bases: readonly string[] }[];
}

/** A reading with nothing in it. */
export function noFindings(): Findings {
  return {
    classes: [],
    functions: [],
    raises: [],
    sayings: [],
    scopes: [],
    imports: [],
    constants: [],
    tests: [],
    entryPoints: [],
    declared: [],
  };
}
