import type { Evidence, NonEmpty, Quote } from "./evidence.ts";
import type { History, Notice, SkippedFiles } from "./source.ts";

/** A class, error type or function of the repository. */
export interface SymbolFact {
  readonly kind: "class" | "error" | "function";
  /** Exactly as written in the code. */
  readonly name: string;
  /** The definition; further entries are other lines that matter. */
  readonly evidence: NonEmpty<Evidence>;
  /** Direct bases as written, last segment only (`http.Error` gives `Error`). Empty for functions. */
  readonly bases: readonly string[];
  /** All ancestors by name, nearest first, own and builtin, without repetition. */
  readonly ancestors: readonly string[];
  /** First sentence of the docstring or JSDoc; where there is none, what README or documentation say of the name. */
  readonly doc?: Quote;
  /** The sentence after it, when it can stand by itself. */
  readonly remark?: Quote;
  /** For errors: messages it is raised or thrown with, most card-worthy first. */
  readonly messages: readonly Quote[];
  /**
   * For classes and functions: what they say to the log or the user while they run, most card-worthy first. No errors.
   */
  readonly sayings: readonly SayingFact[];
  /** True when code in the README uses it: what newcomers meet first. */
  readonly featured: boolean;
  /** Non-test files that import or mention it. */
  readonly references: number;
  /** For errors: how often it is raised or thrown. */
  readonly raises: number;
  /**
   * True when the name starts with `_` or `#`, the symbol is not exported from
   * a module that has exports, or its comment says that it is not for users.
   */
  readonly private: boolean;
  /** Ranking value (see docs/ranking.md); higher is more central. Lists are sorted by it, then by name and path. */
  readonly rank: number;
}

/** A module the repository imports that is neither its own nor relative. */
export interface ImportFact {
  /** Top-level module or package name: `numpy`, `@scope/name`. */
  readonly module: string;
  readonly kind: "third-party" | "standard";
  /** Files that import it. */
  readonly files: number;
  readonly evidence: NonEmpty<Evidence>;
}

/** A constant with a name and a literal value. */
export interface ConstantFact {
  readonly name: string;
  /** The literal as written. */
  readonly value: string;
  /** The number, for numeric constants. */
  readonly number?: number;
  readonly evidence: NonEmpty<Evidence>;
  /** How much a viewer would enjoy it, 0-1 (a limit with a meaning, an odd string). */
  readonly score: number;
}

/** What the program says to its log or its user. */
export interface SayingFact {
  readonly quote: Quote;
  /** True when it is said as a warning or an error. */
  readonly complaint: boolean;
}

/** A TODO, FIXME, XXX or HACK comment. */
export interface NoteFact {
  /** `REMARK`: what is said by the way, without a tag. */
  readonly tag: "TODO" | "FIXME" | "XXX" | "HACK" | "REMARK";
  readonly quote: Quote;
  /** 0-1, funniest highest ("why", "ugly", "broken", "sometimes" …). */
  readonly score: number;
}

/** A way to start the program: a console script, a bin entry, a `main` guard, a declared subcommand. */
export interface EntryPointFact {
  readonly kind: "bin" | "script" | "main" | "command";
  readonly name: string;
  readonly evidence: NonEmpty<Evidence>;
}

/** What the README says. */
export interface ReadmeFacts {
  readonly path: string;
  readonly title?: Quote;
  /** First prose sentence that says what the project is; badges and announcements skipped. */
  readonly tagline?: Quote;
  /** Short lines at its top that say what the project is or promises, best first. */
  readonly slogans?: readonly Quote[];
  /** Where the name comes from, in README or documentation: `Egg is named after a hen.` */
  readonly origins?: readonly Quote[];
  /** Remarks of its opening, in the project's own voice: `Don't disregard it because it's cute.` */
  readonly asides?: readonly Quote[];
  /** What others say of it and who uses it, best first: `At least the name is good.` */
  readonly acclaim?: readonly Quote[];
  /** What it says of itself: boasts, further sentences of its opening, items of its lists of features; best first. */
  readonly claims?: readonly Quote[];
  /** The install line as written, for instance `pip install requests`. */
  readonly install?: Quote;
  /**
   * The command that installs it, where no line says so, but the
   * registry it is in can be told. Not in the words of its evidence.
   */
  readonly registryInstall?: Quote;
  /** Where its sources are kept, without the scheme: `github.com/psf/requests`. */
  readonly address?: Quote;
  /** Sentences fit for a card, best first. */
  readonly sentences: readonly Quote[];
  /** Frequent content words of the README, most frequent first, lower case. */
  readonly words: readonly string[];
}

/** What the package manifest (package.json, pyproject.toml, setup.cfg, Cargo.toml, go.mod …) says. */
export interface ManifestFacts {
  readonly path: string;
  readonly ecosystem:
    | "npm"
    | "pypi"
    | "cargo"
    | "go"
    | "rubygems"
    | "packagist"
    | "maven"
    | "nuget"
    | "other";
  readonly name?: Quote;
  readonly description?: Quote;
  readonly keywords: readonly Quote[];
  readonly licence?: Quote;
  readonly version?: Quote;
}

/** What shows that all went well. */
export interface SuccessFact extends Quote {
  /** Any value would do: `foo bar baz`. */
  readonly isPlain?: true;
}

/** Share of one language. */
export interface LanguageShare {
  /** Display name: `Python`, `TypeScript`, `JavaScript`, `Go` … */
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** False when this version has no parser for it: its code gave no facts. */
  readonly parsed: boolean;
}

/** Test counts. */
export interface TestFacts {
  readonly files: number;
  /** Test functions and `it`/`test` calls found by the survey. */
  readonly cases: number;
  /** True where no case was counted, but there are files of tests or the README says how to run them. */
  readonly likely?: true;
  /** The longest test name without gaps, as written. */
  readonly longestName?: Quote;
  /** Test names in plain words that say that something works, `works with old eggs`; the best for a card first. */
  readonly working?: readonly Quote[];
}

/** Sizes of the run, for the report and the benchmark. */
export interface SurveyCounts {
  /** Files of known languages seen by the survey. */
  readonly surveyedFiles: number;
  readonly surveyedBytes: number;
  /** Files read by an exact parser in this run. */
  readonly parsedFiles: number;
  /** Files whose exact reading came from the cache. */
  readonly cachedFiles: number;
}

/** Everything the analyzer found. Every list is sorted the same way on every machine. */
export interface RepoFacts {
  /**
   * What the project calls itself, whatever folder it was read
   * from; where it does not say so, what the checkout is called.
   */
  readonly name: string;
  readonly commit: string | null;
  readonly dirty: boolean;
  /** Largest first by bytes. */
  readonly languages: readonly LanguageShare[];
  readonly classes: readonly SymbolFact[];
  readonly errors: readonly SymbolFact[];
  /** Public functions, most central first. */
  readonly functions: readonly SymbolFact[];
  readonly imports: readonly ImportFact[];
  /** Messages raised or thrown with builtin error types, best card first. */
  readonly messages: readonly Quote[];
  /** What the program says to its log or its user while it runs, best card first. Nothing of it is raised or thrown. */
  readonly sayings: readonly SayingFact[];
  readonly constants: readonly ConstantFact[];
  /** Curious string constants (`\o/`, `__cake__`, teapots), best first. */
  readonly curiosities: readonly ConstantFact[];
  /** What the project itself shows or prints when all goes well (`200`, `All Passed!`), best first. */
  readonly successes: readonly SuccessFact[];
  readonly notes: readonly NoteFact[];
  readonly tests: TestFacts;
  readonly entryPoints: readonly EntryPointFact[];
  readonly readme?: ReadmeFacts;
  readonly manifest?: ManifestFacts;
  /** Absent where nobody asked for it: see `RepoAnalyzerOptions.history`. */
  readonly history?: History;
  /** File names worth a mention, best first; used when no code could be parsed. */
  readonly fileNames: readonly FileNameFact[];
  readonly skipped: readonly SkippedFiles[];
  readonly counts: SurveyCounts;
  readonly notices: readonly Notice[];
}

/** A file by its name, or in a language that is not parsed by what it declares under that name. */
export interface FileNameFact extends Quote {
  /** What it declares, by the word before the name. */
  readonly declared?: "class" | "function";
  /** First sentence of the comment above the declaration. */
  readonly doc?: Quote;
}

/** True where no class, error or function was found: then history may have a say in the film. */
export function isCodeSilent({
  classes,
  errors,
  functions,
}: Pick<RepoFacts, "classes" | "errors" | "functions">): boolean {
  return classes.length + errors.length + functions.length === 0;
}
