import type { ts } from "ts-morph";
import { type Evidence, type Quote, nonEmpty } from "../../../domain/evidence.ts";
import { bare, lastSegment } from "./typescript-expressions.ts";
import { type ParsedFile, citeLines, startOf } from "./typescript-parsed.ts";

/** A message found in the code. */
export interface Message {
  readonly quote: Quote;
  /** True when parts of it are computed. */
  readonly interpolated: boolean;
}

/** The message among the arguments of an error: the first text with several words, else a text that comes first. */
export function messageOfArguments(file: ParsedFile, args: readonly ts.Expression[]): Message | undefined {
  let fallback: Message | undefined;
  for (const [index, argument] of args.slice(0, 3).entries()) {
    const message = messageOf(file, messageMember(file, argument) ?? argument);
    if (message === undefined) continue;
    if (/\S\s+\S/.test(message.quote.text)) return message;
    if (index === 0) fallback = message;
  }
  return fallback;
}

/**
 * The words of a string, a template or a concatenation, its other operands as `${code}`, or the first words among what an
 * expression may come to: `reason || "…"`, `hot ? "…" : "…"`. Undefined when there are none.
 */
export function messageOf(file: ParsedFile, expression: ts.Expression): Message | undefined {
  for (const choice of choicesOf(file, expression)) {
    const message = wordsOfOne(file, choice);
    if (message) return message;
  }
  return undefined;
}

/** What an expression may come to; the expression itself when nothing is chosen. */
function choicesOf(file: ParsedFile, expression: ts.Expression): readonly ts.Expression[] {
  const { ts } = file;
  const value = unpainted(file, expression);
  if (ts.isConditionalExpression(value)) return [value.whenTrue, value.whenFalse];
  const isFallback =
    ts.isBinaryExpression(value) &&
    (value.operatorToken.kind === ts.SyntaxKind.BarBarToken ||
      value.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken);
  return isFallback ? [value.left, value.right] : [value];
}

function wordsOfOne(file: ParsedFile, expression: ts.Expression): Message | undefined {
  const operands = concatenation(file, expression);
  const pieces = operands.map((leaf) => said(file, literalPiece(file, leaf) ?? gapFor(file, leaf)));
  const literals = pieces.filter((piece) => typeof piece !== "string");
  const text = wordsOf(pieces).trim();
  const evidence = nonEmpty(evidenceOf(file, literals));
  if (
    evidence === undefined ||
    evidence.length > MAX_LINES ||
    text.length > MAX_CHARACTERS ||
    !/\p{L}/u.test(wordsOf(literals))
  )
    return undefined;
  return {
    quote: { text, evidence },
    interpolated: literals.length < pieces.length || literals.some((piece) => piece.interpolated),
  };
}

/** Longer texts are help pages, not messages. */
const MAX_CHARACTERS = 600;
const MAX_LINES = 6;
const MAX_PIECES = 64;

/** A literal: its words and where they stand, without the quotation marks. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly interpolated: boolean;
}

/** `Egg burnt\nhttps://…`: an address on a line of its own; in a literal, the line break may be written in two signs. */
const ADDRESS_BELOW = /(?:\\n|\n)\s*https?:\/\/\S+\s*$/;
/** `egg_burnt\nEgg burnt` */
const CODE_ABOVE = /^[a-z]+(?:_[a-z]+)+(?:\\n|\r?\n)/;

/** A piece without what stands on lines of its own around its words, in its text and in what is cited of it: nobody reads that aloud. */
function said({ source }: ParsedFile, piece: Piece | string): Piece | string {
  if (typeof piece === "string" || piece.text.length > MAX_CHARACTERS) return piece;
  const written = source.slice(piece.start, piece.end);
  const [above, below] = [CODE_ABOVE, ADDRESS_BELOW].map((pattern) => pattern.exec(written)?.[0].length ?? 0);
  return {
    ...piece,
    text: piece.text.replace(CODE_ABOVE, "").replace(ADDRESS_BELOW, ""),
    start: piece.start + (above ?? 0),
    end: piece.end - (below ?? 0),
  };
}

const MAX_OPERAND = 60;

/** What is put in when the program runs; code too long or with braces of its own is not repeated. */
function gapFor(file: ParsedFile, node: ts.Expression): string {
  const code = file.source.slice(startOf(file, node), node.end);
  return `\${${code.length <= MAX_OPERAND && !/[{}]/.test(code) ? code : "value"}}`;
}

function wordsOf(pieces: readonly (Piece | string)[]): string {
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : piece.text))
    .join("")
    .replace(/\s+/g, " ");
}

/** What an error, or an answer that is one, calls its words, the surest first. */
const MESSAGE_MEMBERS = ["message", "msg", "detail", "error"] as const;

/** `{ message: "…" }`. */
function messageMember({ ts }: ParsedFile, argument: ts.Expression): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(argument)) return undefined;
  const values = new Map(
    argument.properties
      .filter(ts.isPropertyAssignment)
      .map(({ name, initializer }) => [ts.isIdentifier(name) ? name.text : "", initializer]),
  );
  const member = MESSAGE_MEMBERS.find((name) => values.has(name));
  return member && values.get(member);
}

/** The operands of `a + b + c` in order; the expression itself when it is no concatenation. */
function concatenation(file: ParsedFile, expression: ts.Expression): readonly ts.Expression[] {
  const { ts } = file;
  const leaves: ts.Expression[] = [];
  let left = unpainted(file, expression);
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    if (leaves.length === MAX_PIECES) return [];
    leaves.push(unpainted(file, left.right));
    left = unpainted(file, left.left);
  }
  return [...leaves, left].toReversed();
}

/** Names of colours and styles of chalk, colors, kleur, picocolors and their like. */
const STYLE =
  /^(?:bold|dim|italic|underline|inverse|reset|strikethrough|(?:bg)?(?:black|red|green|yellow|blue|magenta|cyan|white|gr[ae]y)(?:bright)?)$/i;

/** What fills the gaps of its first argument: `util.format("no %s", pan)`. */
const FILLS = /^v?s?printf$|^format$/;

/** The words of `chalk.red("…")` and `bold(red("…"))`: how they look on a terminal says nothing. */
function unpainted(file: ParsedFile, expression: ts.Expression): ts.Expression {
  const { ts } = file;
  let inner = bare(file, expression);
  while (ts.isCallExpression(inner)) {
    const [words] = inner.arguments;
    const called = lastSegment(file, inner.expression) ?? "";
    const isPaint = inner.arguments.length === 1 && STYLE.test(called);
    if (words === undefined || !(isPaint || FILLS.test(called))) break;
    inner = bare(file, words);
  }
  return inner;
}

function literalPiece(file: ParsedFile, node: ts.Expression): Piece | undefined {
  const { ts, source } = file;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    const start = startOf(file, node);
    return { text: node.text, start: start + 1, end: closed(source, start, node.end), interpolated: false };
  }
  if (!ts.isTemplateExpression(node)) return undefined;
  let text = node.head.text;
  for (const span of node.templateSpans) {
    text += `\${${source.slice(startOf(file, span.expression), span.expression.end)}}${span.literal.text}`;
  }
  const start = startOf(file, node);
  return { text, start: start + 1, end: closed(source, start, node.end), interpolated: true };
}

/** End of the words inside quotation marks; the closing one may be missing. */
function closed(source: string, start: number, end: number): number {
  return end - 1 > start && source.charAt(end - 1) === source.charAt(start) ? end - 1 : end;
}

/** One piece of evidence per line; literals that share a line are cited from the first to the last. */
function evidenceOf(file: ParsedFile, run: readonly Piece[]): readonly Evidence[] {
  const evidence: Evidence[] = [];
  let open: { start: number; end: number } | undefined;
  for (const piece of run) {
    if (open !== undefined && !file.source.slice(open.start, piece.start).includes("\n"))
      open.end = piece.end;
    else {
      if (open !== undefined) evidence.push(...citeLines(file, open.start, open.end));
      open = { start: piece.start, end: piece.end };
    }
  }
  if (open !== undefined) evidence.push(...citeLines(file, open.start, open.end));
  return evidence;
}
