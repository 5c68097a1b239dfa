import { scanBinding } from "./typescript-scan-imports.ts";
import { type Scan, currentLine, isAtTop } from "./typescript-scan.ts";
import { KEYWORD, SIGN, TOKEN } from "./typescript-vocabulary.ts";

/** A name to which a function may be about to be assigned. */
export interface Assignment {
  readonly name: string;
  readonly line: number;
  /** False until its equals sign has been passed (a type annotation may stand between). */
  assigned: boolean;
  /** Angle brackets that are open. */
  angles: number;
  /** The brackets that its value began with: how deep they are, and the angle brackets that are open directly in them. */
  bracket?: { readonly depth: number; angles: number } | undefined;
}

/** At `function`: adds it when it stands at module level, by its own name or the assigned one. Gives the open assignment. */
export function scanFunction(scan: Scan, pending: Assignment | undefined): Assignment | undefined {
  const { lexer } = scan;
  const isTop = isAtTop(scan) || lexer.startsLine();
  const isExport = lexer.previousWas(KEYWORD.export) || lexer.previousWas(KEYWORD.default);
  const isValue = lexer.previousCode === SIGN.equals || lexer.previousWas(KEYWORD.async);
  const isStatement = lexer.startsLine() || STATEMENT_ENDS.has(lexer.previousCode);
  lexer.next();
  if (lexer.is(SIGN.times)) lexer.next();
  if (!isTop && !isExport) return pending;
  const ownName = lexer.isKind(TOKEN.word) ? lexer.text() : undefined;
  if (pending?.assigned === true && isValue) {
    const name = pending.name === "exports" ? ownName : pending.name;
    if (name !== undefined)
      scan.functions.push({ name, line: name === ownName ? currentLine(scan) : pending.line });
  } else if (ownName !== undefined && isStatement) addDeclaration(scan, ownName);
  return undefined;
}

/** Codes of what can stand before a declaration: 0 is any word, string or number. */
const STATEMENT_ENDS: ReadonlySet<number> = new Set([
  0,
  SIGN.semicolon,
  SIGN.curlyOpen,
  SIGN.curlyClose,
  SIGN.roundClose,
  SIGN.squareClose,
]);

/** Overloads follow each other: the first one stands for all. */
function addDeclaration(scan: Scan, name: string): void {
  if (scan.functions.at(-1)?.name !== name) scan.functions.push({ name, line: currentLine(scan) });
  scan.lexer.next();
}

/** At `const`, `let` or `var`: gives the assignment that a plain name at module level opens. */
export function scanVariable(scan: Scan): Assignment | undefined {
  const { lexer } = scan;
  const isTop = isAtTop(scan);
  const line = currentLine(scan);
  if (lexer.previousWas(KEYWORD.as)) {
    lexer.next();
    return undefined;
  }
  const name = scanBinding(scan);
  return name !== undefined && isTop ? { name, line, assigned: false, angles: 0 } : undefined;
}

/** At module level: follows an assignment up to its function. */
export function scanPunctuation(scan: Scan, pending: Assignment | undefined): Assignment | undefined {
  const { lexer } = scan;
  let next = pending;
  const isOwnEquals = pending !== undefined && (!pending.assigned || pending.angles > 0);
  if (lexer.is(SIGN.equals) && !isOwnEquals) {
    if (lexer.previousKind === TOKEN.word) next = memberAssignment(scan);
  } else if (pending !== undefined) next = follow(scan, pending);
  lexer.next();
  return next;
}

/** Within brackets: a value that begins with one may be a function with its type behind it, as in `(() => a) as B`. */
export function scanBracketed(scan: Scan, pending: Assignment | undefined): Assignment | undefined {
  const { lexer } = scan;
  let next = pending;
  if (pending?.assigned === true) {
    const begins = lexer.is(SIGN.roundOpen) && lexer.previousCode === SIGN.equals;
    if (begins) pending.bracket = { depth: lexer.depth, angles: 0 };
    else if (pending.bracket?.depth === lexer.depth) next = followBracketed(scan, pending, pending.bracket);
  }
  lexer.next();
  return next;
}

function followBracketed(
  scan: Scan,
  pending: Assignment,
  bracket: NonNullable<Assignment["bracket"]>,
): Assignment | undefined {
  const { code, previousCode } = scan.lexer;
  if (code === SIGN.arrow && bracket.angles === 0) {
    if (pending.name !== "exports") scan.functions.push({ name: pending.name, line: pending.line });
    return undefined;
  }
  if (code === SIGN.less) bracket.angles += 1;
  else if (code === SIGN.greater) bracket.angles -= 1;
  const isType = bracket.angles > 0 || code === SIGN.greater || code === SIGN.roundClose;
  if (!isType && !(code === SIGN.colon && previousCode === SIGN.roundClose)) pending.bracket = undefined;
  return pending;
}

/** At `as`: what is assigned may be another function of the file under a type of its own, as in `a = b as C`. */
export function scanAlias(scan: Scan, pending: Assignment | undefined): Assignment | undefined {
  const { lexer } = scan;
  if (pending?.assigned === true && isAtTop(scan) && lexer.previousKind === TOKEN.word) {
    const before = lexer.source.slice(Math.max(0, lexer.previousStart - MAX_SPACE), lexer.previousStart);
    const target = lexer.source.slice(lexer.previousStart, lexer.start).trim();
    if (/=\s*$/.test(before)) scan.aliases.push({ name: pending.name, line: pending.line, target });
  }
  lexer.next();
  return pending;
}

/** White space between the equals sign and the name behind it. */
const MAX_SPACE = 40;

function follow(scan: Scan, pending: Assignment): Assignment | undefined {
  const { code } = scan.lexer;
  if (code === SIGN.equals) pending.assigned = true;
  if (code === SIGN.semicolon) return undefined;
  if (!pending.assigned)
    return code === SIGN.comma && pending.angles === 0 ? undefined : countAngles(pending, code);
  if (code === SIGN.arrow && pending.angles === 0) {
    if (pending.name !== "exports") scan.functions.push({ name: pending.name, line: pending.line });
    return undefined;
  }
  if ((code === SIGN.comma && pending.angles === 0) || code === SIGN.question) return undefined;
  return countAngles(pending, code);
}

/** Commas and arrows between the angle brackets of a type belong to the type. */
function countAngles(pending: Assignment, code: number): Assignment {
  if (code === SIGN.less) pending.angles += 1;
  else if (code === SIGN.greater) pending.angles -= 1;
  return pending;
}

/** At the equals sign of `a.b = …`: the last segment may become a function's name. */
function memberAssignment(scan: Scan): Assignment | undefined {
  const { lexer } = scan;
  const { source } = lexer;
  let end = lexer.previousStart;
  if (source.charCodeAt(end - 1) !== SIGN.dot) return undefined;
  if (source.slice(Math.max(0, end - 11), end) === ".prototype.") return undefined;
  end = lexer.start;
  return {
    name: source.slice(lexer.previousStart, end).trim(),
    line: currentLine(scan),
    assigned: true,
    angles: 0,
  };
}
