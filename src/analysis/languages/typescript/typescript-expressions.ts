import type { ts } from "ts-morph";
import type { ParsedFile } from "./typescript-parsed.ts";

/** Takes parentheses, `await`, `as`, `satisfies`, `!` and type assertions off an expression. */
export function bare({ ts }: ParsedFile, expression: ts.Expression): ts.Expression {
  let inner = expression;
  for (;;) {
    if (
      ts.isParenthesizedExpression(inner) ||
      ts.isAwaitExpression(inner) ||
      ts.isAsExpression(inner) ||
      ts.isSatisfiesExpression(inner) ||
      ts.isNonNullExpression(inner) ||
      ts.isTypeAssertionExpression(inner)
    ) {
      inner = inner.expression;
    } else return inner;
  }
}

/** Last segment of `a.b.c`, of a call's callee or of `class extends (x)`; undefined when there is no name. */
export function lastSegment(file: ParsedFile, expression: ts.Expression): string | undefined {
  const { ts } = file;
  let inner = bare(file, expression);
  if (ts.isExpressionWithTypeArguments(inner)) inner = bare(file, inner.expression);
  if (ts.isCallExpression(inner)) inner = bare(file, inner.expression);
  // `errors["default"]` is what compilers make of a default import.
  if (ts.isElementAccessExpression(inner) && ts.isStringLiteral(inner.argumentExpression))
    inner = inner.expression;
  if (ts.isPropertyAccessExpression(inner)) return inner.name.text;
  return ts.isIdentifier(inner) && inner.text !== "" ? inner.text : undefined;
}

/** `a = b.c = value`: the targets from left to right and the value; no targets when it is not an assignment. */
export function assignmentChain(
  { ts }: ParsedFile,
  expression: ts.Expression,
): { readonly targets: readonly ts.Expression[]; readonly value: ts.Expression } {
  const targets: ts.Expression[] = [];
  let value = expression;
  while (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    targets.push(value.left);
    value = value.right;
  }
  return { targets, value };
}

/** True for `exports` and `module.exports`. */
export function isExportsObject({ ts }: ParsedFile, expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return expression.text === "exports";
  return (
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === "exports" &&
    ts.isIdentifier(expression.expression) &&
    expression.expression.text === "module"
  );
}

/** True for function and arrow expressions. */
export function isFunctionValue(
  { ts }: ParsedFile,
  value: ts.Expression,
): value is ts.FunctionExpression | ts.ArrowFunction {
  return ts.isFunctionExpression(value) || ts.isArrowFunction(value);
}

/** True when a declaration carries this keyword. */
export function hasModifier({ ts }: ParsedFile, node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (node.modifiers?.some((modifier) => modifier.kind === kind) ?? false);
}
