import type { SourceText, Span } from "../kit/source-text.ts";
import { firstChild, isExtra } from "./python-tree.ts";
import { unescaped } from "../kit/unescaped.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";

/** A string literal taken apart. */
export interface StringLiteral {
  /** Letters before the quotes, lower case. */
  readonly prefix: string;
  /** What stands between the quotes. */
  readonly content: Span;
  /** What a reader sees: escapes undone, interpolations as written between braces. */
  readonly shown: string;
  readonly interpolated: boolean;
}

/** Takes a `string` node apart; `undefined` for other nodes and for bytes. */
export function stringLiteral(
  node: SyntaxNode | null | undefined,
  source: SourceText,
): StringLiteral | undefined {
  if (node?.type !== "string") return undefined;
  const children = node.namedChildren;
  const opening = children[0];
  const closing = children.at(-1);
  if (opening?.type !== "string_start" || closing?.type !== "string_end") return undefined;
  const prefix = source
    .textOf(opening)
    .replace(/["']+$/, "")
    .toLowerCase();
  if (prefix.includes("b")) return undefined;
  const parts = children.slice(1, -1);
  const shown = parts.map((part) => shownPart(part, prefix, source)).join("");
  const interpolated = parts.some((part) => part.type === "interpolation");
  return { prefix, content: { start: opening.endIndex, end: closing.startIndex }, shown, interpolated };
}

/** More literals side by side are data, not words. */
const MAX_LITERALS = 100;

/** String literals of an expression that is nothing else: one literal, or several side by side. */
export function stringLiterals(node: SyntaxNode, source: SourceText): readonly StringLiteral[] | undefined {
  const nodes = node.type === "concatenated_string" ? node.namedChildren : [node];
  if (nodes.length > MAX_LITERALS) return undefined;
  const literals: StringLiteral[] = [];
  for (const child of nodes) {
    if (isExtra(child)) continue;
    const literal = stringLiteral(child, source);
    if (!literal) return undefined;
    literals.push(literal);
  }
  return literals;
}

/** The docstring of a class or function body. */
export function docstring(body: SyntaxNode | null, source: SourceText): StringLiteral | undefined {
  const first = firstChild(body);
  if (first?.type !== "expression_statement") return undefined;
  const literal = stringLiteral(firstChild(first), source);
  return literal && !literal.interpolated ? literal : undefined;
}

function shownPart(part: SyntaxNode, prefix: string, source: SourceText): string {
  const text = source.textOf(part);
  if (part.type === "interpolation") return text;
  const plain = prefix.includes("r") ? text : unescaped(text);
  return prefix.includes("f") ? plain.replaceAll("{{", "{").replaceAll("}}", "}") : plain;
}
