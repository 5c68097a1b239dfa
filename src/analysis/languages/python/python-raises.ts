import type { RaiseRead } from "../../define-language.ts";
import { PYTHON_BUILTIN_ERRORS } from "./python-data.ts";
import { basesOf, nameOf } from "./python-definitions.ts";
import { NO_ERROR_NAMES, pathAt } from "./python-lexemes.ts";
import { assignedAbove } from "./python-assigned.ts";
import { lastName, messageAmong, messageOf, type Message } from "./python-messages.ts";
import type { SourceText } from "../kit/source-text.ts";
import { firstChild, type Statement, statementsUnder } from "./python-tree.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";

/** Reads a `raise` statement; `undefined` when it names no error. */
export function readRaise(node: SyntaxNode, source: SourceText): RaiseRead | undefined {
  const raised = firstChild(node);
  if (
    !raised ||
    raised.type === "string" ||
    raised.startIndex === node.childForFieldName("cause")?.startIndex
  ) {
    return undefined;
  }
  const name = pathAt(source.text, raised.startIndex).last;
  if (name === "" || NO_ERROR_NAMES.has(name)) return undefined;
  return raiseRead(name, node, raisedMessage(raised, source), source);
}

/** Reads an `assert` with words for the case that it does not hold. */
export function readAssertion(node: SyntaxNode, source: SourceText): RaiseRead | undefined {
  const words = node.namedChild(1);
  const message = words && messageOf(words, source);
  return message ? raiseRead("AssertionError", node, message, source) : undefined;
}

/** `_no_pan_msg`, `missing_pan_message`, at module level. */
const NAMED_FOR_MESSAGE =
  /^(?:_[a-z0-9_]*|[a-z0-9_]*(?:bad|err|fail|invalid|missing|no|not|warn)[a-z0-9]*_(?:[a-z0-9]+_)*)(?:error|msg|message)$/;

/** Messages that a module keeps under a name for them. */
export function readNamedMessages(
  statements: readonly Statement[],
  source: SourceText,
): readonly RaiseRead[] {
  return statements.flatMap(({ node, owner }) => {
    const assignment = node.type === "expression_statement" && !owner ? firstChild(node) : undefined;
    const target = assignment?.type === "assignment" ? assignment.childForFieldName("left") : undefined;
    const name = lastName(target, source);
    const words = NAMED_FOR_MESSAGE.test(name) ? assignment?.childForFieldName("right") : undefined;
    const message = words && messageOf(words, source);
    return message ? [raiseRead(name, node, message, source)] : [];
  });
}

/** Messages that error classes carry themselves: a class attribute, what the constructor hands to its base, keeps, or has for want of another. */
export function readDeclaredMessages(
  statements: readonly Statement[],
  source: SourceText,
): readonly RaiseRead[] {
  const errors = new Set<SyntaxNode>();
  const errorNames = new Set<string>();
  const found: RaiseRead[] = [];
  for (const { node, owner } of statements) {
    if (node.type === "class_definition" && isErrorLike(node, errorNames, source)) {
      errors.add(node);
      errorNames.add(nameOf(node, source));
    }
    if (!owner || !errors.has(owner.node)) continue;
    const declared =
      attributeMessage(node, source) ??
      constructorMessage(node, source) ??
      defaultMessage(node, source) ??
      displayed(node, source);
    if (!declared) continue;
    const read = raiseRead(nameOf(owner.node, source), declared.node, declared.message, source);
    found.push({ ...read, declared: true, ...(declared.fixed && { fixed: true }) });
  }
  return found;
}

function raiseRead(
  name: string,
  node: SyntaxNode,
  message: Message | undefined,
  source: SourceText,
): RaiseRead {
  return {
    name,
    line: source.lineAt(node.startIndex),
    text: source.firstLine({ start: node.startIndex, end: node.endIndex }),
    ...(message && { message: message.quote }),
    interpolated: message?.interpolated ?? false,
  };
}

/** How many calls chained to the error, as in `Error("…").with_traceback(t)`, are taken off. */
const MAX_CHAIN = 8;

function raisedMessage(raised: SyntaxNode, source: SourceText): Message | undefined {
  // Python 2: raise Error, "message"
  if (raised.type === "expression_list") {
    const words = raised.namedChild(1);
    return words ? messageOf(words, source) : undefined;
  }
  let call: SyntaxNode | undefined = raised;
  for (let depth = 0; depth < MAX_CHAIN && call?.type === "call"; depth += 1) {
    const object: SyntaxNode | null | undefined = call
      .childForFieldName("function")
      ?.childForFieldName("object");
    if (object?.type !== "call") return messageAmong(call, source) ?? assignedAbove(call, source);
    call = object;
  }
  return undefined;
}

const ERROR_SUFFIX = /(?:Error|Exception|Warning|Failure|Fault|Exit|Interrupt)$/;

function isErrorLike(node: SyntaxNode, known: ReadonlySet<string>, source: SourceText): boolean {
  return basesOf(node, source).some(
    (base) => ERROR_SUFFIX.test(base) || PYTHON_BUILTIN_ERRORS.has(base) || known.has(base),
  );
}

/** Class attributes that frameworks and libraries show as the message of an error. */
const MESSAGE_ATTRIBUTES = new Set(
  "message msg fmt detail description default_detail default_message error_message msg_template message_template".split(
    " ",
  ),
);

interface Declared {
  readonly node: SyntaxNode;
  readonly message: Message;
  readonly fixed?: boolean;
}

/** A parameter by which the message may come in. */
const MESSAGE_PARAMETER = /\*args|\b(?:description|details?|error|message|msg|reason|text)\b/;

function attributeMessage(node: SyntaxNode, source: SourceText): Declared | undefined {
  const assignment = node.type === "expression_statement" ? firstChild(node) : undefined;
  const target = assignment?.type === "assignment" ? assignment.childForFieldName("left") : undefined;
  if (!MESSAGE_ATTRIBUTES.has(lastName(target, source))) return undefined;
  const value = assignment?.childForFieldName("right");
  const message = value && messageOf(value, source);
  return message ? { node, message } : undefined;
}

/** `def __init__(self, message="…")`, and `self.message = message or "…"` in it. */
function defaultMessage(node: SyntaxNode, source: SourceText): Declared | undefined {
  if (node.type !== "function_definition" || nameOf(node, source) !== "__init__") return undefined;
  for (const parameter of node.childForFieldName("parameters")?.namedChildren ?? []) {
    const name = parameter.childForFieldName("name");
    const value = parameter.childForFieldName("value");
    const message = name && value && MESSAGE_ATTRIBUTES.has(source.textOf(name)) && messageOf(value, source);
    if (message) return { node: parameter, message };
  }
  const body = node.childForFieldName("body");
  for (const { node: statement } of body ? statementsUnder(body) : []) {
    const declared = attributeMessage(statement, source);
    if (declared) return declared;
  }
  return undefined;
}

/** `return "…"` in what shows the error. */
function displayed(node: SyntaxNode, source: SourceText): Declared | undefined {
  if (node.type !== "function_definition" || !DISPLAYS.has(nameOf(node, source))) return undefined;
  const body = node.childForFieldName("body");
  for (const { node: statement } of body ? statementsUnder(body) : []) {
    const value = statement.type === "return_statement" ? firstChild(statement) : undefined;
    const message = value && messageOf(value, source);
    if (message) return { node: statement, message };
  }
  return undefined;
}

const DISPLAYS: ReadonlySet<string> = new Set(["__str__", "format_message"]);

/** `super().__init__("…")` or `Base.__init__(self, "…")` in the constructor. */
function constructorMessage(node: SyntaxNode, source: SourceText): Declared | undefined {
  if (node.type !== "function_definition" || nameOf(node, source) !== "__init__") return undefined;
  const body = node.childForFieldName("body");
  for (const statement of body ? statementsUnder(body) : []) {
    const call = statement.node.type === "expression_statement" ? firstChild(statement.node) : undefined;
    if (call?.type !== "call" || lastName(call.childForFieldName("function"), source) !== "__init__")
      continue;
    const message = messageAmong(call, source) ?? assignedAbove(call, source);
    const parameters = node.childForFieldName("parameters");
    const fixed = parameters !== null && !MESSAGE_PARAMETER.test(source.textOf(parameters));
    if (message) return { node: statement.node, message, fixed };
  }
  return undefined;
}
