import type { ts } from "ts-morph";
import type { FileSurvey } from "../../define-language.ts";
import { descriptionOf, isHidden } from "./typescript-docs.ts";
import { type Exports, isExported } from "./typescript-exports.ts";
import { bare } from "./typescript-expressions.ts";
import type { Findings } from "./typescript-findings.ts";
import { type ParsedFile, citeLine, startOf } from "./typescript-parsed.ts";

/** `export const boil = makeBoiler(`, `const useEgg = withPan<Hook>(useEggHandler)` in the first column. */
const MADE =
  /^(?:export[ \t]+)?(?:const|let|var)[ \t]+([\w$]*[A-Za-z]{2}[\w$]*)[ \t]*(?::[^=\n]{1,100})?=[ \t]*(?!(?:await|new|require|import|function|async|class)\b)[\w$.]{1,80}(?:<[^\n=]{1,80}>)?\(/gm;
const MAX_MADE = 200;

/** Adds what calls make and modules keep to a survey: functions, if anybody calls them. */
export function withMadeFunctions(survey: FileSurvey, source: string): FileSurvey {
  const made: FileSurvey["functions"][number][] = [];
  const known = new Set(survey.functions.map(({ name }) => name));
  let line = 1;
  let at = 0;
  for (const { 1: name = "", index } of source.matchAll(MADE)) {
    if (made.length >= MAX_MADE) break;
    for (; at < index; at += 1) if (source.charCodeAt(at) === 10) line += 1;
    if (!known.has(name)) made.push({ name, line, made: true });
  }
  if (made.length === 0) return survey;
  return {
    ...survey,
    functions: [...survey.functions, ...made].toSorted((left, right) => left.line - right.line),
  };
}

/** Reads the exported constants that a call makes: functions, if anybody calls them. */
export function readMadeFunctions(file: ParsedFile, exports: Exports, into: Findings): void {
  const { ts } = file;
  const known = new Set(into.functions.map(({ name }) => name));
  for (const statement of file.tree.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer === undefined || !ts.isIdentifier(name) || known.has(name.text)) continue;
      if (exports.any && isMaking(file, bare(file, initializer)) && isExported(exports, name.text))
        into.functions.push(madeFunction(file, name, statement));
    }
  }
  into.functions.sort((left, right) => left.line - right.line);
}

/** A call, unless it only brings another module in. */
function isMaking({ ts }: ParsedFile, value: ts.Expression): boolean {
  if (!ts.isCallExpression(value)) return false;
  const { expression: callee } = value;
  const isImport = callee.kind === ts.SyntaxKind.ImportKeyword;
  return !isImport && !(ts.isIdentifier(callee) && callee.text === "require");
}

function madeFunction(
  file: ParsedFile,
  name: ts.Identifier,
  statement: ts.Statement,
): Findings["functions"][number] {
  const start = startOf(file, statement);
  const hidden = isHidden(file, statement);
  return {
    name: name.text,
    ...citeLine(file, { start, end: statement.end, anchor: startOf(file, name) }),
    ...descriptionOf(file, statement),
    exported: true,
    ...(hidden && { hidden }),
    made: true,
  };
}
