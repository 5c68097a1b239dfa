import { nonEmpty, type Quote } from "../../../domain/evidence.ts";
import { type StringLiteral, stringLiterals } from "./python-literals.ts";
import type { SourceText } from "../kit/source-text.ts";
import { firstChild } from "./python-tree.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";

/** Words for people, found as an argument or value. */
export interface Message {
  readonly quote: Quote;
  /** True when the words have gaps that are filled at run time. */
  readonly interpolated: boolean;
}

/** Longest message, in characters; longer texts are not messages. */
const MAX_MESSAGE = 400;
/** How many calls, brackets and operators around a literal are taken off. */
const MAX_WRAPPERS = 12;

/**
 * The words of an expression: a literal, possibly concatenated, translated or formatted, or the first among what it may come
 * to: `reason or "…"`, `"…" if hot else "…"`.
 */
export function messageOf(expression: SyntaxNode, source: SourceText): Message | undefined {
  for (const choice of choicesOf(expression)) {
    const message = wordsOfOne(choice, source);
    if (message) return message;
  }
  return undefined;
}

/** What an expression may come to; the expression itself when nothing is chosen. */
function choicesOf(expression: SyntaxNode): readonly SyntaxNode[] {
  const [first, second, third] = expression.namedChildren;
  if (expression.type === "conditional_expression" && first && third) return [first, third];
  if (expression.type === "boolean_operator" && first && second) return [first, second];
  return [expression];
}

function wordsOfOne(expression: SyntaxNode, source: SourceText): Message | undefined {
  const { node, format } = unwrapped(expression, source);
  const parts = node && sumParts(node, source);
  if (!parts) return undefined;
  const literals = parts.filter((part) => typeof part !== "string");
  const gaps = parts.length > literals.length || literals.some((literal) => literal.interpolated);
  const shown = parts
    .map((part) => (typeof part === "string" ? part : formatted(part.shown, format)))
    .join("");
  const text = shown.replace(/(?<!\s)\s*\n\s*/g, " ").trim();
  const evidence = nonEmpty(source.evidence(literals.map((literal) => literal.content)));
  if (!evidence || text.length > MAX_MESSAGE || !/\p{L}/u.test(text)) return undefined;
  return { quote: { text, evidence }, interpolated: gaps || format !== undefined };
}

/** Names under which words for people are handed over; of others nothing is known: `source="the fridge"`. */
const WORDS_KEYWORD =
  /^(?:\w+_)?(?:body|content|description|details?|error|errors|explanation|help|hint|info|message|messages|msg|note|reason|template|text|title)$/;

/** The message among a call's arguments: the first with more than one word, else the first. */
export function messageAmong(call: SyntaxNode, source: SourceText): Message | undefined {
  const messages = (call.childForFieldName("arguments")?.namedChildren ?? []).flatMap((argument) => {
    const keyword = argument.type === "keyword_argument" ? argument.childForFieldName("name") : undefined;
    if (keyword && !WORDS_KEYWORD.test(source.textOf(keyword))) return [];
    const value = keyword ? argument.childForFieldName("value") : argument;
    return (value && messageOf(value, source)) ?? [];
  });
  return messages.find((message) => message.quote.text.includes(" ")) ?? messages[0];
}

type Format = "braces" | "percent";

/** Functions that look a text up in another language. */
const TRANSLATORS = new Set(
  "_ N_ _l _lazy gettext gettext_lazy gettext_noop lazy_gettext ugettext ugettext_lazy".split(" "),
);

/** Takes brackets, translation and formatting off an expression. */
function unwrapped(
  expression: SyntaxNode,
  source: SourceText,
): { readonly node: SyntaxNode | undefined; readonly format: Format | undefined } {
  let node: SyntaxNode | undefined = expression;
  let format: Format | undefined;
  for (let depth = 0; depth < MAX_WRAPPERS && node; depth += 1) {
    if (node.type === "parenthesized_expression") {
      node = firstChild(node);
    } else if (node.type === "binary_operator" && operator(node, source) === "%") {
      node = node.childForFieldName("left") ?? undefined;
      format = "percent";
    } else if (node.type === "call") {
      const callee: SyntaxNode | null = node.childForFieldName("function");
      const name = lastName(callee, source);
      const formats = callee?.type === "attribute" && name === "format";
      if (!formats && !TRANSLATORS.has(name)) return { node: undefined, format };
      node =
        (formats ? callee.childForFieldName("object") : firstChild(node.childForFieldName("arguments"))) ??
        undefined;
      if (formats) format = "braces";
    } else {
      return { node, format };
    }
  }
  return { node: undefined, format };
}

/** Last name of `a.b.c`; empty for other expressions. */
export function lastName(node: SyntaxNode | null | undefined, source: SourceText): string {
  const name = node?.type === "attribute" ? node.childForFieldName("attribute") : node;
  return name?.type === "identifier" ? source.textOf(name) : "";
}

function operator(node: SyntaxNode, source: SourceText): string {
  const sign = node.childForFieldName("operator");
  return sign ? source.textOf(sign) : "";
}

/** Literals of a sum, other operands as `{code}`; `undefined` when the expression has no literal. */
function sumParts(
  expression: SyntaxNode,
  source: SourceText,
): readonly (StringLiteral | string)[] | undefined {
  const parts: (StringLiteral | string)[] = [];
  let node: SyntaxNode | null = expression;
  for (let count = 0; node?.type === "binary_operator" && operator(node, source) === "+"; count += 1) {
    const right = node.childForFieldName("right");
    if (!right || count > MAX_WRAPPERS) return undefined;
    parts.unshift(...operandParts(right, source));
    node = node.childForFieldName("left");
  }
  if (!node) return undefined;
  parts.unshift(...operandParts(node, source));
  return parts.some((part) => typeof part !== "string") ? parts : undefined;
}

function operandParts(node: SyntaxNode, source: SourceText): readonly (StringLiteral | string)[] {
  return stringLiterals(node, source) ?? [`{${source.textOf(node)}}`];
}

function formatted(shown: string, format: Format | undefined): string {
  if (format === "percent") return shown.replaceAll("%%", "%");
  return format === "braces" ? shown.replaceAll("{{", "{").replaceAll("}}", "}") : shown;
}
