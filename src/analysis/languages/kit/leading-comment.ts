import { type Description, type DocLine, descriptionIn, mapQuotes } from "../../first-sentence.ts";
import { isMarkedInCode, isMarkedInComment } from "../../not-for-use.ts";
import type { SourceText } from "./source-text.ts";

/** How documentation stands above a definition. */
export interface CommentSyntax {
  /** What begins a line of documentation: `///`, `//` or `#`. A block comment above is always taken. */
  readonly line: "///" | "//" | "#";
  /** Lines that may stand between comment and definition: attributes, annotations. */
  readonly between?: RegExp;
}

/** Lines of the longest comment, and of what is read of it. */
const FARTHEST = 2000;
const MAX_LINES = 60;
const MAX_BETWEEN = 12;
/** How lines for tools begin: `ReSharper disable once …`. */
const TOOLS =
  "ReSharper|noinspection|nolint|lint:|NOLINT|NOSONAR|eslint|rubocop|clang-|CHECKSTYLE|@formatter|phpcs:|@phpstan-";
/** Lines for tools and for the authors' own use. */
const NO_DOC = new RegExp(String.raw`^(?:go:|\+build|${TOOLS}|frozen_string|SPDX|<\/?\w+>$|[-=*/~_#]{3,})`);
/** Such a line may stand between documentation and what it describes. */
const FOR_TOOLS = new RegExp(String.raw`^(?:\/\/|#)\s?(?:${TOOLS})`);
/** What goes on over several lines. */
const NO_DOC_PARAGRAPH = /^(?:TODO|FIXME|XXX|HACK|Copyright)/;
/** What code that was commented out ends in. */
const CODE_END = /[;{}=,]$/;

/** What the comment that stands directly above a line says. */
export function descriptionAbove(source: SourceText, line: number, syntax: CommentSyntax): Description {
  const last = lastCommentLine(source, line, syntax);
  const lines = last === undefined ? [] : commentLines(source, last, syntax);
  const description = descriptionIn(lines, source.path);
  const { doc } = description;
  if (!doc || !doc.text.includes(" ") || CODE_END.test(doc.text)) return {};
  return mapQuotes(description, (text) => text.replace(MARKUP, "$1$2").replace(/\s+/g, " ").trim());
}

/** Tags of XML documentation: a reference is shown as the name it refers to, everything else without its tags. */
const MARKUP =
  /<(?:see|paramref|typeparamref|seealso)\s+\w+="(?:\w:)?([^"<>]{1,200})"\s*\/>|<\/?[a-zA-Z][\w.]*\s*\/?>|\+([\w.:#]{1,60})\+/g;

/** True when the comment above a line, or what stands between the two, says that the definition is not for users. */
export function isHiddenAbove(source: SourceText, line: number, syntax: CommentSyntax): boolean {
  const last = lastCommentLine(source, line, syntax);
  const comment = last === undefined ? [] : commentLines(source, last, syntax, true);
  if (isMarkedInComment(comment.map(({ text }) => text).join("\n"))) return true;
  let above = line - 1;
  while (above > 0 && above >= line - MAX_BETWEEN) {
    const first = syntax.between && firstLineBetween(source, above, syntax.between);
    if (first === undefined) return false;
    if (
      isMarkedInCode(
        lineRange(first, above)
          .map((at) => trimmedLine(source, at))
          .join(" "),
      )
    )
      return true;
    above = first - 1;
  }
  return false;
}

function lastCommentLine(
  source: SourceText,
  line: number,
  { line: sign, between }: CommentSyntax,
): number | undefined {
  let above = line - 1;
  while (above > 0 && above >= line - MAX_BETWEEN) {
    const text = trimmedLine(source, above);
    const isForTools = FOR_TOOLS.test(text);
    if (text.startsWith(sign) && !isForTools && !(between?.test(text) ?? false)) return above;
    if (text.endsWith("*/") && sign !== "#") return above;
    const first = isForTools ? above : between && firstLineBetween(source, above, between);
    if (first === undefined) return undefined;
    above = first - 1;
  }
  return undefined;
}

/** The line on which an attribute begins that ends on `last`: it may go on over several lines. None if it is no attribute. */
function firstLineBetween(source: SourceText, last: number, between: RegExp): number | undefined {
  let open = 0;
  for (let line = last; line > 0 && line >= last - MAX_BETWEEN; line -= 1) {
    const text = trimmedLine(source, line);
    open += (text.match(/[)\]}]/g)?.length ?? 0) - (text.match(/[([{]/g)?.length ?? 0);
    if (between.test(text)) return open <= 0 ? line : undefined;
    if (open <= 0) return undefined;
  }
  return undefined;
}

/** The lines of a comment that are documentation, or all of them. */
function commentLines(
  source: SourceText,
  last: number,
  { line: sign }: CommentSyntax,
  whole = false,
): readonly DocLine[] {
  if (trimmedLine(source, last).endsWith("*/")) {
    const block = blockLines(source, last);
    return whole ? block : proseOf(untilTag(block));
  }
  let first = last;
  while (last - first < FARTHEST && trimmedLine(source, first - 1).startsWith(sign)) first -= 1;
  const lines = lineRange(first, Math.min(last, first + MAX_LINES)).map((line) => ({
    text: trimmedLine(source, line)
      .replace(/^(?:\/{2,}(?:!|<(?=\s|$))?|#+)\s?/, "")
      .replace(BRIEF, ""),
    line,
  }));
  return whole ? lines : proseOf(summaryOf(sign === "#" ? lines : untilTag(lines, SECTION_TAG)));
}

/** Of XML documentation the summary: what is said of parameters and results is said of them. */
function summaryOf(lines: readonly DocLine[]): readonly DocLine[] {
  const end = lines.findIndex(({ text }) => text.includes("</summary>"));
  return end === -1 ? lines : lines.slice(0, end + 1);
}

/** Blank lines in place of what is not for the readers of documentation. */
function proseOf(lines: readonly DocLine[]): readonly DocLine[] {
  let skips = false;
  return lines.map(({ text, line }) => {
    const words = text.trim();
    skips = words !== "" && (skips || NO_DOC_PARAGRAPH.test(words));
    return { text: skips || NO_DOC.test(words) ? "" : text, line };
  });
}

/** A tag and the lines that go on with it are no description. */
function untilTag(lines: readonly DocLine[], pattern = TAG): readonly DocLine[] {
  const tag = lines.findIndex(({ text }) => pattern.test(text));
  return tag < 0 ? lines : lines.slice(0, tag);
}

/** The first lines of a block comment that begins a line of its own. */
function blockLines(source: SourceText, last: number): readonly DocLine[] {
  const start = source.text.lastIndexOf("/*", source.lineSpan(last).end);
  const first = start < 0 ? last : source.lineAt(start);
  if (!trimmedLine(source, first).startsWith("/*")) return [];
  return lineRange(first, Math.min(last, first + MAX_LINES)).map((line) => ({
    text: blockWords(trimmedLine(source, line)),
    line,
  }));
}

/** What Doxygen has before a description. */
const BRIEF = /^\s*[@\\]brief\s/;

/** `@param` and its like, which end the description. */
const TAG = /^\s*[@\\](?!link|code|inheritDoc)\w/;

/** Those that begin a section of their own: `\c NULL` may begin a line. */
const SECTION_TAG =
  /^\s*[@\\](?:author|class|copydoc|date|def|defgroup|deprecated|example|exception|file|fn|headerfile|(?:add|in)(?:to)?group|name|note|param|post|pre|retval|returns?|sa|see|since|struct|throws?|todo|tparam|version|warning)\b/;

function lineRange(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A line of a block comment without the comment's own signs. */
function blockWords(text: string): string {
  const end = text.endsWith("*/") ? text.slice(0, -2) : text;
  return end
    .replace(/^(?:\/\*+[!<]?|\*+)/, "")
    .replace(/\s\*+$/, "")
    .replace(BRIEF, "")
    .replace(/^\s*<\/?p>/, "");
}

/** Longest line that can be part of a comment for people. */
const MAX_LINE = 1000;

function trimmedLine(source: SourceText, line: number): string {
  const { start, end } = source.lineSpan(line);
  return end - start > MAX_LINE ? "" : source.text.slice(start, end).trim();
}
