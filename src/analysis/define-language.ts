import type { Quote } from "../domain/evidence.ts";
import type { Description } from "./first-sentence.ts";

/** What the fast lexical scanner lists; names and 1-based lines only, no tree. */
export interface FileSurvey {
  readonly classes: readonly {
    readonly name: string;
    readonly bases: readonly string[];
    readonly line: number;
    /** True where one class may be written in many places, and this may be any of them. */
    readonly open?: true;
  }[];
  readonly functions: readonly {
    readonly name: string;
    readonly line: number;
    /** True for what a call makes: a function only if somebody calls it. */
    readonly made?: true;
    /** The type a method belongs to, where methods stand apart from their types. */
    readonly of?: string;
  }[];
  /** Error types raised or thrown by name. */
  readonly raises: readonly { readonly name: string; readonly line: number }[];
  readonly imports: readonly ImportSeen[];
  /** Test functions, or `it`/`test` calls. */
  readonly testCases: number;
  /** First and last lines of code that only tests are built with. */
  readonly testLines?: readonly (readonly [first: number, last: number])[];
  /** Names the file uses, for languages in which a use needs no import by name (same package, included header). */
  readonly mentions?: readonly string[];
  /** Names of what belongs to a value, where that can be told from names of types: `Boil` of `pan.Boil()`. */
  readonly members?: readonly string[];
  /** Package or namespace the file says it belongs to. */
  readonly namespace?: string;
}

/** One imported module. */
export interface ImportSeen {
  /** As written, without quotes: `os.path`, `.models`, `@scope/name/sub`, `./lib/app.js`. */
  readonly module: string;
  /** Names taken from it, original names where renamed; empty for whole-module imports. */
  readonly names: readonly string[];
  readonly line: number;
}

/** A class in a close reading. */
export interface ClassRead extends Description {
  readonly name: string;
  /** Last segment of each base expression; keyword arguments and type arguments dropped. */
  readonly bases: readonly string[];
  readonly line: number;
  /** Part of the definition's line that names it, trimmed, at most 200 characters. */
  readonly text: string;
  readonly exported: boolean;
  /** True when a comment or attribute says that it is not for users: internal, deprecated, hidden. */
  readonly hidden?: true;
  /** True when it is for its own package only, such as `pub(crate)` in Rust. Then it is not exported. */
  readonly packageOnly?: true;
  /** True for interfaces, protocols, typed dictionaries and other shapes that do nothing. */
  readonly shape: boolean;
}

/** A function at module level (or assigned to an export) in a close reading. */
export interface FunctionRead extends Description {
  readonly name: string;
  readonly line: number;
  readonly text: string;
  readonly exported: boolean;
  /** True when a comment or attribute says that it is not for users: internal, deprecated, hidden. */
  readonly hidden?: true;
  /** True when it is for its own package only, such as `pub(crate)` in Rust. Then it is not exported. */
  readonly packageOnly?: true;
  /** True for what a call makes: a function only if somebody calls it. */
  readonly made?: true;
}

/** A raise or throw in a close reading. */
export interface RaiseRead {
  /** Error type as written, last segment. */
  readonly name: string;
  readonly line: number;
  readonly text: string;
  /** The message, when its words stand in the code; interpolations are kept as written between braces. */
  readonly message?: Quote;
  /** True when the message has interpolations. */
  readonly interpolated: boolean;
  /** True when this is no raise: the error type gives itself this message where it is defined. */
  readonly declared?: true;
  /** True for a message that the constructor gives whatever it is called with: what is handed to it is no message. */
  readonly fixed?: true;
}

/** What a program says to its log or to its user while it runs: nothing has been raised or thrown. */
export interface SayingRead {
  readonly line: number;
  readonly text: string;
  readonly message: Quote;
  /** True when the message has interpolations. */
  readonly interpolated: boolean;
  /** True when it is said as a warning or an error. */
  readonly complaint: boolean;
  /** Lines of the classes and functions of this reading it stands in, innermost first. */
  readonly within: readonly number[];
}

/** A named literal. */
export interface ConstantRead {
  readonly name: string;
  readonly value: string;
  readonly kind: "number" | "string";
  readonly line: number;
  readonly text: string;
}

/** What an exact parser says about one file. Plain JSON: it is cached on disk. */
export interface FileReading {
  readonly classes: readonly ClassRead[];
  readonly functions: readonly FunctionRead[];
  readonly raises: readonly RaiseRead[];
  readonly sayings: readonly SayingRead[];
  readonly imports: readonly (ImportSeen & { readonly text: string })[];
  readonly constants: readonly ConstantRead[];
  readonly tests: readonly { readonly name: string; readonly line: number; readonly text: string }[];
  /** `main` guards and declared subcommands. */
  readonly entryPoints: readonly {
    readonly kind: "main" | "command";
    readonly name: string;
    readonly line: number;
    readonly text: string;
  }[];
}

/** An exact parser, loaded. */
export interface CloseReader {
  /** Reads one file; `undefined` when the parser gives up (time limit, nesting). Never throws. */
  readonly read: (source: string, path: string) => FileReading | undefined;
  /** Name and version of the parser, for cache keys: `tree-sitter-python@0.23.6`. */
  readonly version: string;
  /** Gives native memory back; awaited by the analyzer every few megabytes. */
  readonly settle?: () => Promise<void>;
  /** A fallback that must be visible, such as the WebAssembly build instead of the native one. */
  readonly notice?: string;
}

/** Where an imported module comes from. */
export interface ModuleOrigin {
  readonly kind: "own" | "third-party" | "standard";
  /** Name of the module or its package for people: `numpy`, `@scope/name`, `cobra`. Stands in the module path. */
  readonly name: string;
}

/** One language: a file of this shape plus one line in `languages/index.ts` adds it. */
export interface LanguageDefinition {
  /** Display name. */
  readonly name: string;
  /** What it has in common with those whose names its code uses as its own, as C++ those of C; its own name when absent. */
  readonly family?: string;
  /** Extensions with the dot, lower case. */
  readonly extensions: readonly string[];
  /** Fast scan of one file. Never throws, linear in the length of the source. */
  readonly survey: (source: string, path: string) => FileSurvey;
  /** Loads the exact parser and what reads its trees; called at most once a run and only when a file needs it. */
  readonly open: () => Promise<CloseReader>;
  /** What divides the parts of a module path: `.` as in `os.path`, or `/` when absent. */
  readonly moduleSeparator?: "." | "/";
  /** Own name of a module path's package, for `kind: "standard"`: top-level modules of the standard library. */
  readonly standardModules: ReadonlySet<string>;
  /** True where a package is a folder: a name without a qualifier is one of the same folder. */
  readonly packageIsFolder?: true;
  /** True when tests stand beside the code they test, so that they count in every file. */
  readonly testsAnywhere?: true;
  /** Tells where a module comes from, for languages in which the first part of its path does not say. */
  readonly originOf?: (module: string, isOwn: (name: string) => boolean) => ModuleOrigin;
  /** Builtin error types with their builtin ancestors, nearest first: `KeyError` -> `LookupError`, `Exception`. */
  readonly builtinErrors: ReadonlyMap<string, readonly string[]>;
}

/** True for languages whose code uses each other's names. */
export function areKin(one: LanguageDefinition, other: LanguageDefinition): boolean {
  return (one.family ?? one.name) === (other.family ?? other.name);
}

/** Languages by the endings of their files, without the dot. */
export function languagesByExtension(
  languages: readonly LanguageDefinition[],
): ReadonlyMap<string, LanguageDefinition> {
  return new Map(languages.flatMap((language) => language.extensions.map((ending) => [ending, language])));
}

/** Declares a language. The identity function: it exists so that a new language file reads like the others. */
export function defineLanguage(definition: LanguageDefinition): LanguageDefinition {
  return definition;
}
