import type { Assignment } from "./typescript-scan-functions.ts";
import { type Scan, currentLine, isAtTop, readDotted } from "./typescript-scan.ts";
import { KEYWORD, SIGN, TOKEN } from "./typescript-vocabulary.ts";

/** At `class`: adds a class that has a name or is assigned to one. Ends the open assignment. */
export function scanClass(scan: Scan, pending: Assignment | undefined): Assignment | undefined {
  const { lexer } = scan;
  const isAssigned = lexer.previousCode === SIGN.equals;
  const classLine = currentLine(scan);
  lexer.next();
  let name = isAssigned && pending?.name !== "exports" ? pending?.name : undefined;
  let line = isAssigned ? (pending?.line ?? classLine) : classLine;
  if (lexer.isKind(TOKEN.word) && !lexer.isKeyword(KEYWORD.extends) && lexer.text() !== "implements") {
    name = lexer.text();
    line = currentLine(scan);
    lexer.next();
    if (lexer.is(SIGN.less)) skipTypeParameters(scan);
  } else if (!lexer.is(SIGN.curlyOpen) && !lexer.isKeyword(KEYWORD.extends)) return pending;
  const isClass = lexer.is(SIGN.curlyOpen) || lexer.isKind(TOKEN.word);
  const base = readExtends(scan);
  if (name !== undefined && isClass)
    scan.classes.push({ name, bases: base === undefined ? [] : [base], line });
  return undefined;
}

/** At `<`: leaves the lexer behind the matching `>`, or where something appears that no type parameter contains. */
function skipTypeParameters(scan: Scan): void {
  const { lexer } = scan;
  const outside = lexer.depth;
  let angles = 0;
  while (!lexer.isKind(TOKEN.end) && lexer.depth >= outside && !lexer.is(SIGN.semicolon)) {
    if (lexer.is(SIGN.less)) angles += 1;
    if (lexer.is(SIGN.greater)) angles -= 1;
    lexer.next();
    if (angles === 0) return;
  }
}

function readExtends(scan: Scan): string | undefined {
  const { lexer } = scan;
  if (!lexer.isKeyword(KEYWORD.extends)) return undefined;
  lexer.next();
  while (lexer.is(SIGN.roundOpen)) lexer.next();
  return lexer.isKeyword(KEYWORD.class) || lexer.isKeyword(KEYWORD.function) ? undefined : readDotted(scan);
}

/** `util.inherits(Name, Base)`. */
export function scanInherits(scan: Scan): void {
  const { lexer } = scan;
  const line = currentLine(scan);
  const isCall = isAtTop(scan) && lexer.previousKeyword !== KEYWORD.function;
  lexer.next();
  if (!isCall || !lexer.is(SIGN.roundOpen)) return;
  lexer.next();
  const name = readDotted(scan);
  if (name === undefined || !lexer.is(SIGN.comma)) return;
  lexer.next();
  const base = readDotted(scan);
  if (base !== undefined) scan.inherited.set(name, { base, line });
}

/** `_.extend(Name.`, `Object.assign(Name.` as a statement. */
const EXTENDS = /(?:^|\n)[ \t]*;?(?:[\w$]{1,40}\.){0,3}(?:assign|extend|mixin)\(\s*[\w$.]*$/;

/** `Name.prototype.method = …`, `Name.prototype = Object.create(Base.prototype)`, `_.extend(Name.prototype, {…})`. */
export function scanPrototype(scan: Scan): void {
  const { lexer } = scan;
  const before = lexer.source.slice(Math.max(0, lexer.start - 100), lexer.start);
  const name = /([\w$]+)\.$/.exec(before)?.[1];
  const line = currentLine(scan);
  const isTop = isAtTop(scan);
  lexer.next();
  if (name !== undefined && lexer.is(SIGN.comma) && EXTENDS.test(before)) scan.prototypes.add(name);
  if (name === undefined || !isTop) return;
  if (lexer.is(SIGN.dot)) {
    lexer.next();
    if (!lexer.isKind(TOKEN.word)) return;
    lexer.next();
    if (lexer.is(SIGN.equals)) scan.prototypes.add(name);
  } else if (lexer.is(SIGN.equals)) {
    lexer.next();
    const base = /^Object\s?\.\s?create\s?\(\s?(?:[\w$]+\.){0,5}?([\w$]+)\.prototype\b/.exec(
      lexer.source.slice(lexer.start, lexer.start + 200),
    )?.[1];
    if (base !== undefined) scan.inherited.set(name, { base, line });
    else if (lexer.is(SIGN.curlyOpen)) scan.prototypes.add(name);
  }
}
