import type { ts } from "ts-morph";
import { bare } from "./typescript-expressions.ts";
import { type Message, messageOf, messageOfArguments } from "./typescript-messages.ts";
import { type ParsedFile, startOf } from "./typescript-parsed.ts";

/** The words that variables were last given, by name, as far as a walk in source order has come. */
export type Assigned = Map<string, ts.Expression>;

/** A call's words stand at most so many characters above it: beyond, it is another function's variable. */
const MAX_DISTANCE = 600;

/** `const message = "…"`, `message = "…"`; what is no text makes a variable's words forgotten. */
export function noteAssigned(
  file: ParsedFile,
  node: ts.VariableDeclaration | ts.BinaryExpression,
  assigned: Assigned,
): void {
  const { ts } = file;
  const isDeclared = ts.isVariableDeclaration(node);
  if (!isDeclared && node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return;
  const target = isDeclared ? node.name : node.left;
  if (!ts.isIdentifier(target)) return;
  const value = isDeclared ? node.initializer : node.right;
  if (value && isText(file, bare(file, value))) assigned.set(target.text, value);
  else assigned.delete(target.text);
}

function isText({ ts }: ParsedFile, value: ts.Expression): boolean {
  return (
    ts.isStringLiteralLike(value) ||
    ts.isTemplateExpression(value) ||
    ts.isBinaryExpression(value) ||
    ts.isConditionalExpression(value)
  );
}

/** Notes what the variables of a statement are given. */
export function noteGiven(file: ParsedFile, statement: ts.Statement, assigned: Assigned): void {
  const { ts } = file;
  if (ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression))
    noteAssigned(file, statement.expression, assigned);
  if (!ts.isVariableStatement(statement)) return;
  for (const declaration of statement.declarationList.declarations) noteAssigned(file, declaration, assigned);
}

/** `msg` of `msg`, `msg + name` and `msg + " " + name`. */
function firstOperand({ ts }: ParsedFile, expression: ts.Expression | undefined): ts.Expression | undefined {
  let first = expression;
  while (first && ts.isBinaryExpression(first) && first.operatorToken.kind === ts.SyntaxKind.PlusToken)
    first = first.left;
  return first;
}

/** {@link messageOfArguments}, else the words of the variable that comes first: `const message = "…"; throw new Error(message)`. */
export function wordsOfArguments(
  file: ParsedFile,
  args: readonly ts.Expression[],
  assigned: Assigned,
): Message | undefined {
  const message = messageOfArguments(file, args);
  const first = firstOperand(file, args[0]);
  if (message !== undefined || first === undefined || !file.ts.isIdentifier(first)) return message;
  const words = assigned.get(first.text);
  const isNear = words !== undefined && startOf(file, first) - words.end <= MAX_DISTANCE;
  const found = isNear ? messageOf(file, words) : undefined;
  return found && { ...found, interpolated: found.interpolated || first !== args[0] };
}
