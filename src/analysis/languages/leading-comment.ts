import type { Quote } from "../../domain/evidence.ts";
import { type DocLine, firstSentence } from "../first-sentence.ts";
import type { SourceText } from "./source-text.ts";

/** How documentation stands above a definition. */
export interface CommentSyntax {
  /** What begins a line of documentation: `///`, `//` or `#`. A block comment above is always taken. */
  readonly line: "///" | "//" | "#";
  /** Lines that may stand between comment and definition: attributes, annotations. */
  readonly between?: RegExp;
}

const MAX_LINES = 60;
const MAX_BETWEEN = 12;
/** Lines for tools and for the authors' own use. */
const NO_DOC = /^(?:go:|\+build|nolint|lint:|eslint|clang-|NOLINT|rubocop|frozen_string|@|TODO|FIXME|XXX|HACK|Copyright|SPDX|<\/?\w+>$|[-=*/~_#]{3,})/;
/** What code that was commented out ends in. */
const CODE_END = /[;{}=,]$/;

/** First sentence of the comment that stands directly above a line. */
export function docAbove(source: SourceText, line: number, syntax: CommentSyntax): Quote | undefined {
  const last = lastCommentLine(source, line, syntax);
  const lines = last === undefined ? [] : commentLines(source, last, syntax);
  const quote = lines.length > 0 ? firstSentence(lines, source.path) : undefined;
  if (!quote || !quote.text.includes(" ") || CODE_END.test(quote.text)) return undefined;
  return { ...quote, text: quote.text.replace(MARKUP, "$1").replace(/\s+/g, " ").trim() };
}

/** Tags of XML documentation: a reference is shown as the name it refers to, everything else without its tags. */
const MARKUP = /<(?:see|paramref|typeparamref|seealso)\s+\w+="(?:\w:)?([^"<>]{1,200})"\s*\/>|<\/?[a-zA-Z][\w.]*\s*\/?>/g;

function lastCommentLine(source: SourceText, line: number, { line: sign, between }: CommentSyntax): number | undefined {
  for (let above = line - 1; above > 0 && above >= line - MAX_BETWEEN; above -= 1) {
    const text = trimmedLine(source, above);
    if (text.startsWith(sign) && !(between?.test(text) ?? false)) return above;
    if (text.endsWith("*/") && sign !== "#") return above;
    if (between === undefined || !between.test(text)) return undefined;
  }
  return undefined;
}

function commentLines(source: SourceText, last: number, { line: sign }: CommentSyntax): readonly DocLine[] {
  const lines: DocLine[] = [];
  const block = trimmedLine(source, last).endsWith("*/");
  for (let line = last; line > 0 && last - line < MAX_LINES; line -= 1) {
    const text = trimmedLine(source, line);
    if (!block && !text.startsWith(sign)) return lines;
    const words = block ? blockWords(text) : text.replace(/^(?:\/{2,}[!<]?|#+)\s?/, "");
    if (!NO_DOC.test(words.trim())) lines.unshift({ text: words, line });
    else if (!words.trim().startsWith("<")) lines.unshift({ text: "", line });
    if (block && text.includes("/*")) return text.startsWith("/*") ? upToTag(lines) : [];
  }
  return block ? [] : lines;
}

/** A line of a block comment without the comment's own signs. */
function blockWords(text: string): string {
  const end = text.endsWith("*/") ? text.slice(0, -2) : text;
  return end.replace(/^(?:\/\*+[!<]?|\*+)/, "").replace(/\s\*+$/, "").replace(/^\s*<\/?p>/, "");
}

/** The words before the first `@param` and its like. */
function upToTag(lines: readonly DocLine[]): readonly DocLine[] {
  const tag = lines.findIndex(({ text }) => /^\s*[@\\](?!brief|link|code|inheritDoc)\w/.test(text));
  return tag < 0 ? lines : lines.slice(0, tag);
}

/** Longest line that can be part of a comment for people. */
const MAX_LINE = 1000;

function trimmedLine(source: SourceText, line: number): string {
  const { start, end } = source.lineSpan(line);
  return end - start > MAX_LINE ? "" : source.text.slice(start, end).trim();
}
