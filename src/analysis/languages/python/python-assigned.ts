import type { SourceText } from "../kit/source-text.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";
import { lastName, messageOf, type Message } from "./python-messages.ts";
import { firstChild } from "./python-tree.ts";

/** How many statements before a call, and how many blocks around it, its words are looked for. */
const MAX_STATEMENTS = 4;
const MAX_BLOCKS = 3;
/** Beyond these nobody's words are looked for. */
const ENDS_SEARCH: ReadonlySet<string> = new Set(["function_definition", "class_definition", "module"]);

/**
 * The words of `message = "…"` a little above `logger.info(message)`, `raise ValueError(message)` or
 * `super().__init__(message)`, in a block around it, or of a constant of the module.
 */
export function assignedAbove(call: SyntaxNode, source: SourceText): Message | undefined {
  const given = call.childForFieldName("arguments")?.namedChildren ?? [];
  const name = given.find((argument) => source.textOf(argument) !== "self");
  if (name?.type !== "identifier") return undefined;
  const wanted = source.textOf(name);
  return assignedNear(call, wanted, source) ?? constantOfModule(call, wanted, source);
}

function assignedNear(call: SyntaxNode, wanted: string, source: SourceText): Message | undefined {
  let statement = call.parent;
  for (let blocks = 0; statement && blocks < MAX_BLOCKS; statement = statement.parent) {
    if (ENDS_SEARCH.has(statement.type)) return undefined;
    const block = statement.parent;
    if (block?.type !== "block" && block?.type !== "module") continue;
    blocks += 1;
    const words = lastAssigned(wanted, statementsBefore(statement, block), source);
    if (words) return messageOf(words, source);
  }
  return undefined;
}

/** `_no_pan_msg`, `NO_PAN`: what a function has no variable of its own for. */
const CONSTANT = /^(?:_\w+|[A-Z][A-Z0-9_]+)$/;

function constantOfModule(call: SyntaxNode, name: string, source: SourceText): Message | undefined {
  const at = CONSTANT.test(name) ? source.text.search(new RegExp(`^${name} *=[^=]`, "m")) : -1;
  if (at < 0) return undefined;
  let module: SyntaxNode = call;
  while (module.parent) module = module.parent;
  const assignment = module.descendantForIndex(at)?.parent;
  const words = assignment?.type === "assignment" ? assignment.childForFieldName("right") : undefined;
  return words ? messageOf(words, source) : undefined;
}

/** The nearest first. */
function statementsBefore({ startIndex }: SyntaxNode, block: SyntaxNode): readonly SyntaxNode[] {
  const before = block.namedChildren.filter((sibling) => sibling.startIndex < startIndex);
  return before.slice(-MAX_STATEMENTS).toReversed();
}

function lastAssigned(
  name: string,
  statements: readonly SyntaxNode[],
  source: SourceText,
): SyntaxNode | undefined {
  for (const statement of statements) {
    // `if message is None: message = "…"`
    const then = statement.type === "if_statement" ? statement.childForFieldName("consequence") : undefined;
    const inside = then && lastAssigned(name, then.namedChildren.toReversed(), source);
    if (inside) return inside;
    const assignment = statement.type === "expression_statement" ? firstChild(statement) : undefined;
    const target = assignment?.type === "assignment" ? assignment.childForFieldName("left") : undefined;
    if (lastName(target, source) === name) return assignment?.childForFieldName("right") ?? undefined;
  }
  return undefined;
}
