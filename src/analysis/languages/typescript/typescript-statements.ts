import type { ts } from "ts-morph";
import { bare, isFunctionValue } from "./typescript-expressions.ts";
import { type ParsedFile, startOf } from "./typescript-parsed.ts";
import { type Wrapper, wrappersOf } from "./typescript-wrappers.ts";

const MAX_STATEMENTS = 1000;

/** Statements of the file, of its namespaces and of functions that are called on the spot, in order. */
export function moduleStatements(file: ParsedFile): readonly ts.Statement[] {
  const { ts } = file;
  const found: ts.Statement[] = [];
  const wrappers = longWrappers(file);
  const waiting: ts.Statement[] = file.tree.statements.toReversed();
  for (let statement = waiting.pop(); statement !== undefined; statement = waiting.pop()) {
    found.push(statement);
    const body = ts.isModuleDeclaration(statement)
      ? statement.body
      : (blockWithin(file, statement, wrappers) ?? wrapperBody(file, statement));
    if (body === undefined || !(ts.isModuleBlock(body) || ts.isBlock(body))) continue;
    for (let index = body.statements.length - 1; index >= 0; index -= 1)
      waiting.push(body.statements[index] as ts.Statement);
  }
  return found;
}

/** The wrappers of a file that has a statement long enough to hold one; a declaration, however long, holds none. */
function longWrappers(file: ParsedFile): readonly Wrapper[] {
  const isLong = file.tree.statements
    .slice(0, MAX_STATEMENTS)
    .some(
      (statement) =>
        (statement.end - statement.pos) * 2 > file.source.length && !isDeclaration(file, statement),
    );
  return isLong ? wrappersOf(file.source) : [];
}

function isDeclaration({ ts }: ParsedFile, statement: ts.Statement): boolean {
  return (
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement)
  );
}

/** The body of the outermost wrapper that lies in a statement, without being the statement's own. */
function blockWithin(
  file: ParsedFile,
  statement: ts.Statement,
  wrappers: readonly Wrapper[],
): ts.Block | undefined {
  const wrapper = wrappers.find(({ open, close }) => open > statement.pos && close < statement.end);
  if (wrapper === undefined) return undefined;
  let node: ts.Node | undefined = statement;
  while (node && !(file.ts.isBlock(node) && startOf(file, node) === wrapper.open)) {
    node = file.ts.forEachChild(node, (child) =>
      child.pos <= wrapper.open && child.end > wrapper.close ? child : undefined,
    );
  }
  return node;
}

/** Body of `(function () { … })()`, `(() => { … })()` and `(function () { … }).call(this)`. */
function wrapperBody(file: ParsedFile, statement: ts.Statement): ts.Node | undefined {
  const { ts } = file;
  if (!ts.isExpressionStatement(statement)) return undefined;
  let value = bare(file, statement.expression);
  if (ts.isPrefixUnaryExpression(value) || ts.isVoidExpression(value))
    value = bare(file, ts.isVoidExpression(value) ? value.expression : value.operand);
  if (!ts.isCallExpression(value)) return undefined;
  value = bare(file, value.expression);
  if (ts.isPropertyAccessExpression(value) && value.name.text === "call")
    value = bare(file, value.expression);
  return isFunctionValue(file, value) ? value.body : undefined;
}
