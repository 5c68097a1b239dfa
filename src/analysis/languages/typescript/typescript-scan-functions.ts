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
