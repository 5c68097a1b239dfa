import type { ts } from "ts-morph";
import { bare, isFunctionValue, lastSegment } from "./typescript-expressions.ts";
import type { Findings } from "./typescript-findings.ts";
import { type Assigned, wordsOfArguments } from "./typescript-assigned.ts";
import { type Message, messageOf } from "./typescript-messages.ts";
import { TEST_MODIFIERS, isErrorMaker, isErrorName } from "./typescript-names.ts";
import { type ParsedFile, citeLine, startOf } from "./typescript-parsed.ts";

/** A walk over a file: what it has found, and what it knows of the calls it comes to. */
export interface CallWalk extends Findings {
  /** Calls, classes and `new` expressions that a parent has already accounted for. */
  readonly handled: Set<ts.Node>;
  readonly assigned: Assigned;
  /** Functions of the file that throw what they are given words for: see {@link throwersOf}. */
  readonly throwers: ReadonlySet<string>;
}

/** `throw new X("…")`, `throw createError(404, "…")`. */
export function readThrow(file: ParsedFile, node: ts.ThrowStatement, walk: CallWalk): void {
  const { ts } = file;
  const thrown = bare(file, node.expression);
  if (ts.isNewExpression(thrown)) addRaise(file, { call: thrown, statement: node }, walk);
  else if (ts.isCallExpression(thrown) && isErrorMaker(lastSegment(file, thrown.expression) ?? "")) {
    addRaise(file, { call: thrown, statement: node }, walk);
  }
}

/** `new X("…")` where X is named like an error. */
export function readNew(file: ParsedFile, node: ts.NewExpression, walk: CallWalk): void {
  if (!walk.handled.has(node) && isErrorName(lastSegment(file, node.expression) ?? "")) {
    addRaise(file, { call: node, statement: node }, walk);
  }
}

/** `reject(new X("…"))`, `this.error("…")` by which a parser fails, `it("…")`, `.command("…")`. */
export function readCall(file: ParsedFile, node: ts.CallExpression, walk: CallWalk): void {
  const { ts } = file;
  const [first] = node.arguments;
  if (first === undefined) return;
  const callee = node.expression;
  const isMember = ts.isPropertyAccessExpression(callee);
  const name = isMember ? callee.name.text : ts.isIdentifier(callee) ? callee.text : "";
  if (name === "reject" && ts.isNewExpression(first)) addRaise(file, { call: first, statement: node }, walk);
  else if (name === "error" && isMember && callee.expression.kind === ts.SyntaxKind.ThisKeyword)
    addRaise(file, { call: node, statement: node }, walk);
  else if (
    ASSERTS.has(name) ||
    (name === "ok" && isMember && lastSegment(file, callee.expression) === "assert")
  )
    readAssertion(file, node, walk);
  else if (name === "command" && isMember) readCommand(file, first, walk);
  else if (isTestCallee(file, callee)) readTest(file, first, walk);
}

function addRaise(
  file: ParsedFile,
  found: { readonly call: ts.NewExpression | ts.CallExpression; readonly statement: ts.Node },
  walk: CallWalk,
): void {
  const { call, statement } = found;
  walk.handled.add(call);
  for (const argument of call.arguments ?? [])
    if (file.ts.isObjectLiteralExpression(argument)) walk.handled.add(argument);
  const callee = bare(file, call.expression);
  const name = lastSegment(file, callee);
  if (name === undefined || isFunctionValue(file, callee)) return;
  const cite = citeLine(file, {
    start: startOf(file, statement),
    end: statement.end,
    anchor: startOf(file, callee),
  });
  const message = wordsOfArguments(file, call.arguments ?? [], walk.assigned);
  walk.raises.push({
    name,
    ...cite,
    ...(message && { message: message.quote }),
    interpolated: message?.interpolated ?? false,
  });
}

const ASSERTS: ReadonlySet<string> = new Set(["assert", "invariant"]);

/** `assert(open, "…")`, `assert.ok(open, "…")`, `invariant(open, "…")`: what is said when it does not hold. */
function readAssertion(file: ParsedFile, node: ts.CallExpression, into: Findings): void {
  const [, words] = node.arguments;
  const message = words && messageOf(file, words);
  if (message !== undefined) addMessage(file, { name: "AssertionError", node, message }, into);
}

/** Counts a message as raised where it stands. */
export function addMessage(
  file: ParsedFile,
  { name, node, message }: { readonly name: string; readonly node: ts.Node; readonly message: Message },
  into: Findings,
): void {
  const start = startOf(file, node);
  into.raises.push({
    name,
    ...citeLine(file, { start, end: node.end, anchor: start }),
    message: message.quote,
    interpolated: message.interpolated,
  });
}

/** `it`, `test`, `it.only`, `test.each(…)`, `` it.each`…` ``. */
function isTestCallee({ ts }: ParsedFile, callee: ts.Expression): boolean {
  let inner = callee;
  while (!ts.isIdentifier(inner)) {
    if (ts.isPropertyAccessExpression(inner) && TEST_MODIFIERS.has(inner.name.text)) inner = inner.expression;
    else if (ts.isCallExpression(inner)) inner = inner.expression;
    else if (ts.isTaggedTemplateExpression(inner)) inner = inner.tag;
    else return false;
  }
  return inner.text === "it" || inner.text === "test";
}

function readTest(file: ParsedFile, title: ts.Expression, into: Findings): void {
  const message = messageOf(file, title);
  const [first] = message?.quote.evidence ?? [];
  if (message !== undefined && first !== undefined)
    into.tests.push({ name: message.quote.text, line: first.line, text: first.text });
}

/** First word of `.command("serve [port]")` or `.command(["serve", "s"])`. */
function readCommand(file: ParsedFile, argument: ts.Expression, into: Findings): void {
  const { ts } = file;
  const value = ts.isArrayLiteralExpression(argument) ? argument.elements[0] : argument;
  if (value === undefined || !(ts.isStringLiteral(value) || ts.isNoSubstitutionTemplateLiteral(value)))
    return;
  const name = /^[a-z][\w:-]{0,60}(?=\s|$)/.exec(value.text)?.[0];
  if (name === undefined) return;
  const start = startOf(file, value);
  into.entryPoints.push({
    kind: "command",
    name,
    ...citeLine(file, { start: start + 1, end: value.end - 1, anchor: start + 1 }),
  });
}
