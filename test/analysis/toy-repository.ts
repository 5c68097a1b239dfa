import {
  type ClassRead,
  type FileReading,
  type FileSurvey,
  type LanguageDefinition,
  type RaiseRead,
  defineLanguage,
} from "../../src/analysis/define-language.ts";
import type { Evidence, Quote } from "../../src/domain/evidence.ts";
import type { RepoFacts } from "../../src/domain/facts.ts";
import type { SourceTree } from "../../src/domain/source.ts";
import { byCodeUnit, stableHash } from "../../src/domain/stable-hash.ts";
import type { ReadingCache } from "../../src/ports/reading-cache.ts";

/** What happened to the toy parser. */
export interface ToyLanguage extends LanguageDefinition {
  readonly opened: () => number;
  readonly read: readonly string[];
}

/**
 * A language with one statement per line: `class Name(Base): Doc sentence.`, `shape Name`, `fn name`, `raise Name message`,
 * `import module: name name`, `const NAME = value`, `test name`, `main name`, `give up`.
 */
export function toyLanguage(version = "toy@1"): ToyLanguage {
  const read: string[] = [];
  let opened = 0;
  const language = defineLanguage({
    name: "Toy",
    extensions: [".toy"],
    moduleSeparator: ".",
    standardModules: new Set(["std"]),
    builtinErrors: new Map([
      ["Exception", []],
      ["ValueError", ["Exception"]],
    ]),
    survey: (source) => surveyOf(readToy(source, "")),
    open: () => {
      opened += 1;
      return Promise.resolve({
        version,
        read: (source, path) => {
          read.push(path);
          return source.includes("give up") ? undefined : readToy(source, path);
        },
      });
    },
  });
  return { ...language, opened: () => opened, read };
}

function surveyOf({ classes, functions, raises, imports, tests }: FileReading): FileSurvey {
  return { classes, functions, raises, imports, testCases: tests.length };
}

function readToy(source: string, path: string): FileReading {
  const lines = source.split("\n").map((whole, index) => {
    const text = whole.trim();
    const [word = "", name = "", ...rest] = text.split(/[ (:)]+/);
    return { text, word, name, rest, line: index + 1 };
  });
  const of = (...words: readonly string[]) => lines.filter(({ word }) => words.includes(word));
  return {
    classes: of("class", "shape").map((line) => toyClass(line, path)),
    functions: of("fn").map(({ text, name, line }) => ({ name, line, text, exported: true })),
    sayings: [],
    raises: of("raise").map((line) => toyRaise(line, path)),
    imports: of("import").map(({ text, name, rest, line }) => ({
      module: name,
      names: rest.filter(Boolean),
      line,
      text,
    })),
    constants: of("const").map(({ text, name, line }) => {
      const value = text.slice(text.indexOf("= ") + 2);
      return {
        name,
        value,
        kind: /^[\d._]+$/.test(value) ? ("number" as const) : ("string" as const),
        line,
        text,
      };
    }),
    tests: of("test").map(({ text, name, line }) => ({ name, line, text })),
    entryPoints: of("main").map(({ text, name, line }) => ({ kind: "main" as const, name, line, text })),
  };
}

interface ToyLine {
  readonly text: string;
  readonly word: string;
  readonly name: string;
  readonly rest: readonly string[];
  readonly line: number;
}

function toyClass({ text, word, name, line }: ToyLine, path: string): ClassRead {
  return {
    name,
    line,
    text: text.split(":")[0] ?? "",
    bases: /\((.*?)\)/.exec(text)?.[1]?.split(/, */) ?? [],
    exported: true,
    shape: word === "shape",
    ...(text.includes(": ") && { doc: quote(text.slice(text.indexOf(": ") + 2), path, line) }),
  };
}

function toyRaise({ text, name, rest, line }: ToyLine, path: string): RaiseRead {
  const message = rest.length > 0 && { message: quote(rest.join(" "), path, line) };
  return { name, line, text, interpolated: text.includes("{"), ...message };
}

function quote(text: string, path: string, line: number): Quote {
  return { text, evidence: [{ path, line, text }] };
}

/** A repository in memory; content ids follow the contents. */
export function toyTree(
  files: Readonly<Record<string, string>>,
  overrides: Partial<SourceTree> = {},
): SourceTree {
  return {
    name: "kitchen",
    commit: null,
    dirty: false,
    skipped: [],
    notices: [],
    files: Object.keys(files)
      .toSorted(byCodeUnit)
      .map((path) => {
        const content = new TextEncoder().encode(files[path]);
        return {
          path,
          bytes: content.length,
          contentId: `${stableHash(files[path] ?? "")}`,
          read: () => content,
        };
      }),
    ...overrides,
  };
}

/** A cache that forgets when the test ends. */
export function memoryCache(): ReadingCache & { readonly entries: Map<string, unknown> } {
  const entries = new Map<string, unknown>();
  return {
    entries,
    get: (key) => entries.get(key),
    set: (key, value) => void entries.set(key, value),
    flush: () => {},
  };
}

/** Every piece of evidence in a value, wherever it is. */
function evidenceIn(value: unknown): readonly Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== "object" || value === null) return [];
  const { path, line, text } = value as Partial<Evidence>;
  if (typeof path === "string" && typeof line === "number" && typeof text === "string")
    return [{ path, line, text }];
  return Object.values(value).flatMap(evidenceIn);
}

/** Pieces of evidence whose line does not contain their text. */
export function wrongEvidence(
  facts: RepoFacts,
  files: Readonly<Record<string, string>>,
): readonly Evidence[] {
  return evidenceIn(facts).filter(({ path, line, text }) => {
    const content = files[path]?.split(/\r?\n/)[line - 1];
    return (
      content === undefined ||
      !content.includes(text) ||
      text.length > 200 ||
      text !== text.trim() ||
      text === ""
    );
  });
}
