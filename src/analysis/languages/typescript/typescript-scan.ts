import type { Wrapper } from "./typescript-wrappers.ts";
import type { ImportSeen } from "../../define-language.ts";
import { TypeScriptLexer } from "./typescript-lexer.ts";
import { SIGN, TOKEN } from "./typescript-vocabulary.ts";

/** A name and the line it stands on. */
interface NamedLine {
  readonly name: string;
  readonly line: number;
}

/** A survey under way: the lexer and what has been found so far. */
export interface Scan {
  readonly lexer: TypeScriptLexer;
  readonly classes: { readonly name: string; readonly bases: readonly string[]; readonly line: number }[];
  readonly functions: NamedLine[];
  /** Names that are given to what may be a function of the file. */
  readonly aliases: (NamedLine & { readonly target: string })[];
  readonly raises: NamedLine[];
  readonly imports: ImportSeen[];
  /** Names that get methods through their prototype. */
  readonly prototypes: Set<string>;
  /** Bases given by `util.inherits` or `Object.create`, by class name, with the line where that happens. */
  readonly inherited: Map<string, { readonly base: string; readonly line: number }>;
  testCases: number;
  /** Functions whose bodies count as the module. */
  readonly wrappers: readonly Wrapper[];
  /** Line counting goes forward only, so that it stays linear. */
  readonly counted: { line: number; lineEnd: number };
}

/** Starts a survey before the first token. */
export function startScan(source: string, wrappers: readonly Wrapper[] = []): Scan {
  return {
    wrappers,
    lexer: new TypeScriptLexer(source),
    classes: [],
    functions: [],
    aliases: [],
    raises: [],
    imports: [],
    prototypes: new Set(),
    inherited: new Map(),
    testCases: 0,
    counted: { line: 1, lineEnd: endOfLine(source, 0) },
  };
}

/** True when the current token stands at module level, or directly in a wrapper around the module. */
export function isAtTop({ lexer, wrappers }: Scan): boolean {
  const { depth, start } = lexer;
  return (
    depth === 0 ||
    wrappers.some((wrapper) => depth === wrapper.depth && start > wrapper.open && start < wrapper.close)
  );
}

/** 1-based line of the current token. */
export function currentLine({ counted, lexer }: Scan): number {
  while (counted.lineEnd < lexer.start) {
    counted.line += 1;
    counted.lineEnd = endOfLine(lexer.source, counted.lineEnd + 1);
  }
  return counted.line;
}

function endOfLine(source: string, from: number): number {
  const newline = source.indexOf("\n", from);
  return newline < 0 ? source.length : newline;
}

/** Reads `a.b?.c` and gives the last segment; leaves the lexer behind it. Undefined when no name stands here. */
export function readDotted(scan: Scan): string | undefined {
  const { lexer } = scan;
  let last: string | undefined;
  while (lexer.isKind(TOKEN.word)) {
    last = lexer.text();
    lexer.next();
    if (lexer.is(SIGN.question)) lexer.next();
    if (!lexer.is(SIGN.dot)) break;
    lexer.next();
  }
  return last;
}
