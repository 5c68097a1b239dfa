import { PROMISE_METHODS } from "./typescript-names.ts";
import { KEYWORD, SIGN, TOKEN } from "./typescript-vocabulary.ts";
import { type Scan, currentLine } from "./typescript-scan.ts";

/** At `import`: a declaration, a dynamic import or `import.meta`. Leaves the lexer at the first token it does not use. */
export function scanImport(scan: Scan, names: readonly string[] = assignedName(scan)): void {
  const { lexer } = scan;
  lexer.next();
  if (lexer.is(SIGN.roundOpen)) return scanCall(scan, names);
  if (lexer.isKind(TOKEN.string)) return addImport(scan, []);
  const clause: string[] = [];
  if (lexer.isKeyword(KEYWORD.type)) {
    lexer.next();
    // `import type from "x"` takes a default export that is called `type`.
    if (lexer.isKeyword(KEYWORD.from)) clause.push("type");
  }
  if (lexer.isKind(TOKEN.word) && !lexer.isKeyword(KEYWORD.from)) {
    clause.push(lexer.text());
    lexer.next();
    if (lexer.is(SIGN.equals)) {
      lexer.next();
      return lexer.isKeyword(KEYWORD.require) ? scanRequire(scan) : undefined;
    }
    if (lexer.is(SIGN.comma)) lexer.next();
  }
  scanFrom(scan, clause);
}

/** At `export`: `export ... from "x"` is an import as well. Leaves the lexer at the first token it does not use. */
export function scanExport(scan: Scan): void {
  const { lexer } = scan;
  lexer.next();
  if (lexer.isKeyword(KEYWORD.type)) lexer.next();
  if (lexer.is(SIGN.times) || lexer.is(SIGN.curlyOpen)) scanFrom(scan, []);
}

/** At `require`: a call with a string. Leaves the lexer at the first token it does not use. */
export function scanRequire(scan: Scan, names: readonly string[] = assignedName(scan)): void {
  const { lexer } = scan;
  lexer.next();
  if (lexer.is(SIGN.roundOpen)) scanCall(scan, names);
}

/** At `const`, `let` or `var`: a pattern with its `require` or `await import` is used up, a plain name is returned. */
export function scanBinding(scan: Scan): string | undefined {
  const { lexer } = scan;
  lexer.next();
  if (lexer.isKind(TOKEN.word)) {
    const name = lexer.text();
    lexer.next();
    return name;
  }
  const names = lexer.is(SIGN.curlyOpen) ? readPattern(scan) : undefined;
  if (names === undefined) return undefined;
  lexer.next();
  if (!lexer.is(SIGN.equals)) return undefined;
  lexer.next();
  if (lexer.isKeyword(KEYWORD.await)) lexer.next();
  if (lexer.isKeyword(KEYWORD.import)) scanImport(scan, names);
  else if (lexer.isKeyword(KEYWORD.require)) scanRequire(scan, names);
  return undefined;
}

/** The `name` of `name = require(…)` and `x.name = await import(…)`, with the lexer at the call. */
function assignedName({ lexer }: Scan): readonly string[] {
  if (lexer.previousCode !== SIGN.equals && !lexer.previousWas(KEYWORD.await)) return [];
  const before = lexer.source.slice(Math.max(0, lexer.start - MAX_LOOK_BACK), lexer.start);
  const name = /([\w$]+)\s{0,20}=\s{0,20}(?:await\s{1,20})?$/.exec(before)?.[1];
  return name === undefined || name === "exports" ? [] : [name];
}

const MAX_LOOK_BACK = 120;

/** `{ a, b: c, ...d }` at its opening brace; leaves the lexer at the closing one. Undefined for anything richer. */
function readPattern(scan: Scan): readonly string[] | undefined {
  const { lexer } = scan;
  const names: string[] = [];
  for (;;) {
    lexer.next();
    if (lexer.is(SIGN.curlyClose)) return names;
    if (lexer.is(SIGN.comma)) continue;
    if (!lexer.isKind(TOKEN.word)) return undefined;
    names.push(lexer.text());
    lexer.next();
    if (lexer.is(SIGN.colon)) {
      lexer.next();
      if (!lexer.isKind(TOKEN.word)) return undefined;
      lexer.next();
    }
    if (lexer.is(SIGN.curlyClose)) return names;
    if (!lexer.is(SIGN.comma)) return undefined;
  }
}

/** At the parenthesis of `require("x")` or `import("x")`; `require("x").name` takes one name. */
function scanCall(scan: Scan, names: readonly string[]): void {
  const { lexer } = scan;
  lexer.next();
  const isText = lexer.isKind(TOKEN.template) && lexer.source.charCodeAt(lexer.end - 1) === SIGN.backtick;
  if (!isText && !lexer.isKind(TOKEN.string)) return;
  const module = stringText(scan);
  const line = currentLine(scan);
  lexer.next();
  if (!lexer.is(SIGN.roundClose) && !lexer.is(SIGN.comma)) return;
  if (lexer.is(SIGN.roundClose)) lexer.next();
  if (lexer.is(SIGN.dot)) {
    lexer.next();
    const isName = lexer.isKind(TOKEN.word) && !PROMISE_METHODS.has(lexer.text());
    scan.imports.push({ module, names: isName ? [lexer.text()] : [], line });
  } else {
    // In `require("debug")("app")` the name is not the module's.
    scan.imports.push({ module, names: lexer.is(SIGN.roundOpen) ? [] : names, line });
  }
}

/** `* as ns from "x"`, `{ a as b } from "x"` or `from "x"`, after a default name if there was one. */
function scanFrom(scan: Scan, clause: string[]): void {
  const { lexer } = scan;
  if (lexer.is(SIGN.curlyOpen)) {
    if (!readSpecifiers(scan, clause)) return;
  } else if (lexer.is(SIGN.times)) {
    lexer.next();
    if (lexer.isKeyword(KEYWORD.as)) {
      lexer.next();
      lexer.next();
    }
  }
  if (!lexer.isKeyword(KEYWORD.from)) return;
  lexer.next();
  if (lexer.isKind(TOKEN.string)) addImport(scan, clause);
}

/** `{ a, b as c, type d }` at its opening brace; leaves the lexer behind the closing one. */
function readSpecifiers(scan: Scan, names: string[]): boolean {
  const { lexer } = scan;
  lexer.next();
  while (!lexer.is(SIGN.curlyClose)) {
    if (!lexer.isKind(TOKEN.word) && !lexer.isKind(TOKEN.string)) return false;
    const first = lexer.isKind(TOKEN.word) ? lexer.text() : undefined;
    const isType = lexer.isKeyword(KEYWORD.type);
    lexer.next();
    let name = first;
    if (isType && lexer.isKind(TOKEN.word) && !lexer.isKeyword(KEYWORD.as)) {
      name = lexer.text();
      lexer.next();
    }
    if (lexer.isKeyword(KEYWORD.as)) {
      lexer.next();
      if (!lexer.isKind(TOKEN.word) && !lexer.isKind(TOKEN.string)) return false;
      lexer.next();
    }
    if (name !== undefined) names.push(name);
    if (lexer.is(SIGN.comma)) lexer.next();
  }
  lexer.next();
  return true;
}

function addImport(scan: Scan, names: readonly string[]): void {
  scan.imports.push({ module: stringText(scan), names, line: currentLine(scan) });
  scan.lexer.next();
}

function stringText(scan: Scan): string {
  return scan.lexer.source.slice(scan.lexer.start + 1, scan.lexer.end - 1);
}
