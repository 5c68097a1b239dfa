import type { SourceText } from "../kit/source-text.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";
import { lastName, messageOf, type Message } from "./python-messages.ts";
import { firstChild } from "./python-tree.ts";

/** How many statements before a call, and how many blocks around it, its words are looked for. */
const MAX_STATEMENTS = 4;
const MAX_BLOCKS = 3;
/** Beyond these nobody's words are looked for. */
const ENDS_SEARCH: ReadonlySet<string> = new Set(["function_definition", "class_definition", "module"]);

/** The words of `message = "…"` a little above `logger.info(message)` or `raise ValueError(message)`, in a block around it. */
export function assignedAbove(call: SyntaxNode, source: SourceText): Message | undefined {
  const name = call.childForFieldName("arguments")?.namedChild(0);
  if (name?.type !== "identifier") return undefined;
  const wanted = source.textOf(name);
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
    const assignment = statement.type === "expression_statement" ? firstChild(statement) : undefined;
    const target = assignment?.type === "assignment" ? assignment.childForFieldName("left") : undefined;
    if (lastName(target, source) === name) return assignment?.childForFieldName("right") ?? undefined;
  }
  return undefined;
}
