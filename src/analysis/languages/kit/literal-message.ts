import { nonEmpty, type Quote } from "../../../domain/evidence.ts";
import { heredocContent } from "./heredoc.ts";
import type { SourceText, Span } from "./source-text.ts";
import type { SyntaxNode } from "./syntax-node.ts";
import { unescaped } from "./unescaped.ts";

/** How the string literals of a grammar look. */
export interface StringSyntax {
  /** Kinds of nodes that are string literals. */
  readonly literals: ReadonlySet<string>;
  /** Kinds of nodes that put literals side by side or add them. */
  readonly sums: ReadonlySet<string>;
  /** Kinds of nodes around an argument or in brackets. */
  readonly wrappers: ReadonlySet<string>;
  /** Kinds of calls. */
  readonly calls: ReadonlySet<string>;
  /** What a gap that is filled at run time looks like. */
  readonly gap: RegExp;
}

/** Words for people, found as an argument. */
export interface Message {
  readonly quote: Quote;
  /** True when the words have gaps that are filled at run time. */
  readonly interpolated: boolean;
}

interface Piece {
  readonly content: Span;
  readonly shown: string;
}

const MAX_MESSAGE = 600;
const MAX_DEPTH = 12;
const MAX_ARGUMENTS = 6;

/** The message among some arguments: the first with more than one word, else the first. */
export function messageAmong(
  nodes: readonly SyntaxNode[],
  source: SourceText,
  syntax: StringSyntax,
): Message | undefined {
  const messages = nodes.slice(0, MAX_ARGUMENTS).flatMap((node) => messageOf(node, source, syntax) ?? []);
  return messages.find((message) => message.quote.text.includes(" ")) ?? messages[0];
}

const CHOICE = /^(?:conditional(?:_expression)?|ternary_expression)$/;
const FALLBACKS: ReadonlySet<string> = new Set(["||", "??", "?:", "or"]);

/** What an expression may come to: `reason ?? "…"`, `hot ? "…" : "…"`; none when nothing is chosen. */
function choicesOf(node: SyntaxNode, source: SourceText): readonly SyntaxNode[] {
  const [first, second, third] = node.namedChildren;
  if (CHOICE.test(node.type)) return third ? [second as SyntaxNode, third] : node.namedChildren;
  if (!first || !second || third) return [];
  return FALLBACKS.has(source.text.slice(first.endIndex, second.startIndex).trim()) ? [first, second] : [];
}

/** The words of an expression: a literal, possibly concatenated or formatted. */
function messageOf(node: SyntaxNode, source: SourceText, syntax: StringSyntax): Message | undefined {
  const pieces = piecesOf(node, source, syntax, 0);
  if (!pieces) return undefined;
  const literals = pieces.filter((piece) => typeof piece !== "string");
  const text = pieces
    .map((piece) => (typeof piece === "string" ? piece : piece.shown))
    .join("")
    .replace(/(?<!\s)\s*\n\s*/g, " ")
    .trim();
  const evidence = nonEmpty(source.evidence(literals.map((literal) => literal.content)));
  if (!evidence || evidence.length > MAX_DEPTH || text.length > MAX_MESSAGE || !/\p{L}/u.test(text))
    return undefined;
  const gaps = literals.some(({ shown }) => syntax.gap.test(shown));
  return { quote: { text, evidence }, interpolated: gaps || literals.length < pieces.length };
}

const FORMATS =
  /(?:format\w*|fmt|printf|concat|gettext|translate|_|\bt|\btr|str|string|text|literal|msg|message|create|custom|other|new)!?$/i;
const MAX_OPERAND = 60;

/** Literals of an expression, or of the first thing with any that it may come to, in order, other operands as `{code}`; `undefined` when there is no literal. */
function piecesOf(
  node: SyntaxNode,
  source: SourceText,
  syntax: StringSyntax,
  depth: number,
): readonly (Piece | string)[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const inside = (child: SyntaxNode) => piecesOf(child, source, syntax, depth + 1);
  for (const choice of choicesOf(node, source)) {
    const words = inside(choice);
    if (words) return words;
  }
  if (syntax.literals.has(node.type)) {
    const literal = literalPiece(node, source);
    return literal && [literal];
  }
  if (syntax.wrappers.has(node.type)) {
    const child = node.namedChildren.at(-1);
    return child && inside(child);
  }
  if (syntax.sums.has(node.type)) {
    const operator = node.childForFieldName("operator");
    if (operator && !/^[+.]$/.test(source.textOf(operator))) return undefined;
    const parts = node.namedChildren.flatMap(
      (child): readonly (Piece | string)[] =>
        inside(child) ?? [
          `{${source.text.slice(child.startIndex, Math.min(child.endIndex, child.startIndex + MAX_OPERAND))}}`,
        ],
    );
    return parts.some((part) => typeof part !== "string") ? parts : undefined;
  }
  return syntax.calls.has(node.type) ? calledPieces(node, source, syntax, inside) : undefined;
}

/** Words that are formatted: by a method of theirs, or as the first argument of a function. */
function calledPieces(
  node: SyntaxNode,
  source: SourceText,
  syntax: StringSyntax,
  inside: (child: SyntaxNode) => readonly (Piece | string)[] | undefined,
): readonly (Piece | string)[] | undefined {
  let first: SyntaxNode | null = node;
  for (let depth = 0; depth < 5 && first; depth += 1) {
    if (syntax.literals.has(first.type)) return inside(first);
    first = first.namedChild(0);
  }
  const list = argumentsOf(node);
  if (!list) return undefined;
  const callee = source.text.slice(Math.max(node.startIndex, list.startIndex - 80), list.startIndex).trim();
  if (!FORMATS.test(callee)) return undefined;
  const given = list.namedChildren.slice(0, MAX_ARGUMENTS);
  const place = given.findIndex((child) => inside(child) !== undefined);
  const words = place < 0 ? undefined : inside(given[place] as SyntaxNode);
  const last = words?.at(-1);
  // `concat("no egg in ", pan)`: what ends in a blank goes on.
  const goesOn = place < given.length - 1 && typeof last === "object" && /\s$/.test(last.shown);
  return goesOn ? [...(words ?? []), "{…}"] : words;
}

const ARGUMENT_LISTS = new Set(["arguments", "argument_list", "token_tree"]);

/** The node that holds the arguments of a call or a construction. */
export function argumentsOf(node: SyntaxNode): SyntaxNode | undefined {
  return (
    node.childForFieldName("arguments") ??
    node.namedChildren.findLast((child) => ARGUMENT_LISTS.has(child.type))
  );
}

const OPENING = /^[\w@$]{0,3}(#{0,3})("{3,}|["'`])/;
const MAX_LITERAL = 1000;

/** What stands between the quotation marks of a literal. */
export function literalContent(node: SyntaxNode, source: SourceText): Span | undefined {
  if (node.endIndex - node.startIndex > MAX_LITERAL) return undefined;
  const text = source.textOf(node);
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const [whole, hashes = "", quotes = ""] = opening;
  const closing = quotes + hashes;
  if (text.length < whole.length + closing.length || !text.endsWith(closing)) return undefined;
  return { start: node.startIndex + whole.length, end: node.endIndex - closing.length };
}

/** A literal taken apart; `undefined` when it is not made of words between quotation marks. */
function literalPiece(node: SyntaxNode, source: SourceText): Piece | undefined {
  const heredoc = heredocContent(source, node.startIndex);
  if (heredoc) return { content: heredoc, shown: source.text.slice(heredoc.start, heredoc.end) };
  const content = literalContent(node, source);
  if (!content) return undefined;
  const words = source.text.slice(content.start, content.end);
  const opening = source.text.slice(node.startIndex, content.start);
  if (opening.startsWith("b") || opening.startsWith("R")) return undefined;
  const raw = /[`@]|^r/.test(opening);
  return { content, shown: raw ? words : unescaped(words) };
}
