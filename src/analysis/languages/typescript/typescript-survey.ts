import { withMadeFunctions } from "./typescript-made.ts";
import type { FileSurvey } from "../../define-language.ts";
import { scanExport, scanImport, scanRequire } from "./typescript-scan-imports.ts";
import { KEYWORD, SIGN, TOKEN } from "./typescript-vocabulary.ts";
import { type Scan, currentLine, isAtTop, readDotted, startScan } from "./typescript-scan.ts";
import { scanClass, scanInherits, scanPrototype } from "./typescript-scan-classes.ts";
import {
  type Assignment,
  scanAlias,
  scanBracketed,
  scanFunction,
  scanPunctuation,
  scanVariable,
} from "./typescript-scan-functions.ts";
import { wrappersOf } from "./typescript-wrappers.ts";
import { TEST_MODIFIERS, TEST_TABLES, isErrorMaker, isErrorName } from "./typescript-names.ts";

/** Lists what a JavaScript or TypeScript file declares, by tokens only. Never throws; linear in the source. */
export function surveyTypeScript(source: string): FileSurvey {
  return withMadeFunctions(surveyedModule(source), source);
}

function surveyedModule(source: string): FileSurvey {
  const survey = surveyed(startScan(source));
  if (survey.classes.length + survey.functions.length > 0 || ES_MODULE.test(source)) return survey;
  const wrappers = wrappersOf(source);
  return wrappers.length > 0 ? surveyed(startScan(source, wrappers)) : survey;
}

/** A module of the standard kind needs no wrapper. */
const ES_MODULE = /^(?:import|export)\b/m;

function surveyed(scan: Scan): FileSurvey {
  const { lexer } = scan;
  let pending: Assignment | undefined;
  lexer.next();
  while (!lexer.isKind(TOKEN.end)) {
    if (lexer.isKind(TOKEN.word)) {
      if (lexer.keyword === 0) lexer.next();
      else pending = scanWord(scan, pending);
    } else if (lexer.isKind(TOKEN.punctuation)) {
      pending = isAtTop(scan) ? scanPunctuation(scan, pending) : scanBracketed(scan, pending);
    } else lexer.next();
  }
  return finish(scan);
}

/** Handles one keyword and moves on; gives the assignment that is open afterwards. */
function scanWord(scan: Scan, pending: Assignment | undefined): Assignment | undefined {
  const { lexer } = scan;
  const { keyword } = lexer;
  if (
    lexer.previousCode === SIGN.dot &&
    keyword !== KEYWORD.prototype &&
    keyword !== KEYWORD.inherits &&
    keyword !== KEYWORD.reject
  ) {
    lexer.next();
    return pending;
  }
  switch (keyword) {
    case KEYWORD.class:
      return scanClass(scan, pending);
    case KEYWORD.function:
      return scanFunction(scan, pending);
    case KEYWORD.const:
    case KEYWORD.let:
    case KEYWORD.var:
      return scanVariable(scan);
    case KEYWORD.as:
      return scanAlias(scan, pending);
    default:
      scanSimple(scan, keyword);
      return ENDS_ASSIGNMENT.has(keyword) && isAtTop(scan) ? undefined : pending;
  }
}

/** No arrow function is about to be assigned once one of these has been seen. */
const ENDS_ASSIGNMENT: ReadonlySet<number> = new Set([
  KEYWORD.import,
  KEYWORD.export,
  KEYWORD.new,
  KEYWORD.await,
  KEYWORD.require,
]);

function scanSimple(scan: Scan, keyword: number): void {
  switch (keyword) {
    case KEYWORD.throw:
      return scanThrow(scan);
    case KEYWORD.new:
      return scanNew(scan);
    case KEYWORD.reject:
      return scanReject(scan);
    case KEYWORD.import:
      return scanImport(scan);
    case KEYWORD.export:
      return scanExport(scan);
    case KEYWORD.require:
      return scanRequire(scan);
    case KEYWORD.it:
    case KEYWORD.test:
      return scanTest(scan);
    case KEYWORD.inherits:
      return scanInherits(scan);
    case KEYWORD.prototype:
      return scanPrototype(scan);
    default:
      scan.lexer.next();
  }
}

function scanThrow(scan: Scan): void {
  const { lexer } = scan;
  lexer.next();
  const isNew = lexer.isKeyword(KEYWORD.new);
  if (isNew) lexer.next();
  if (!lexer.isKind(TOKEN.word) || lexer.isKeyword(KEYWORD.class) || lexer.isKeyword(KEYWORD.function))
    return;
  const line = currentLine(scan);
  const name = readDotted(scan);
  if (name === undefined) return;
  if (isNew || (lexer.is(SIGN.roundOpen) && isErrorMaker(name))) scan.raises.push({ name, line });
}

function scanNew(scan: Scan): void {
  const { lexer } = scan;
  lexer.next();
  if (!lexer.isKind(TOKEN.word) || lexer.isKeyword(KEYWORD.class) || lexer.isKeyword(KEYWORD.function))
    return;
  const line = currentLine(scan);
  const name = readDotted(scan);
  if (name !== undefined && isErrorName(name)) scan.raises.push({ name, line });
}

/** `reject(new X(…))` counts like a throw. */
function scanReject(scan: Scan): void {
  const { lexer } = scan;
  lexer.next();
  if (!lexer.is(SIGN.roundOpen)) return;
  lexer.next();
  if (!lexer.isKeyword(KEYWORD.new)) return;
  lexer.next();
  if (!lexer.isKind(TOKEN.word) || lexer.isKeyword(KEYWORD.class)) return;
  const line = currentLine(scan);
  const name = readDotted(scan);
  if (name !== undefined) scan.raises.push({ name, line });
}

/** `it("…"`, `test.only("…"`, `it.each(…)`: a call that begins with a string. */
function scanTest(scan: Scan): void {
  const { lexer } = scan;
  lexer.next();
  let isTable = false;
  while (lexer.is(SIGN.dot)) {
    lexer.next();
    if (!lexer.isKind(TOKEN.word) || !TEST_MODIFIERS.has(lexer.text())) return;
    isTable = TEST_TABLES.has(lexer.text());
    lexer.next();
  }
  if (isTable && (lexer.isKind(TOKEN.template) || lexer.is(SIGN.roundOpen))) {
    scan.testCases += 1;
    lexer.next();
  } else if (lexer.is(SIGN.roundOpen)) {
    lexer.next();
    if (lexer.isKind(TOKEN.string) || lexer.isKind(TOKEN.template)) scan.testCases += 1;
  }
}

/** Turns constructor functions with a prototype or a base into classes. */
function finish(scan: Scan): FileSurvey {
  const known = new Set(scan.classes.map((item) => item.name));
  const constructors = new Map(scan.functions.map((item) => [item.name, item.line]));
  const old: { readonly name: string; readonly bases: readonly string[]; readonly line: number }[] = [];
  for (const name of new Set([...scan.inherited.keys(), ...scan.prototypes])) {
    const inherited = scan.inherited.get(name);
    const line = constructors.get(name) ?? inherited?.line;
    if (line !== undefined && !known.has(name))
      old.push({ name, bases: inherited ? [inherited.base] : [], line });
  }
  const oldNames = new Set(old.map((item) => item.name));
  return {
    classes: [...scan.classes, ...old].sort((left, right) => left.line - right.line),
    functions: withAliases(scan).filter((item) => !oldNames.has(item.name)),
    raises: scan.raises,
    imports: scan.imports,
    testCases: scan.testCases,
  };
}

/** The functions, and the other names that some are given. */
function withAliases({ functions, aliases }: Scan): Scan["functions"] {
  if (aliases.length === 0) return functions;
  const known = new Set(functions.map(({ name }) => name));
  const named = aliases.filter(({ target }) => known.has(target)).map(({ name, line }) => ({ name, line }));
  return [...functions, ...named].sort((left, right) => left.line - right.line);
}
