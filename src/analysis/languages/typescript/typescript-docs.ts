import type { ts } from "ts-morph";
import { type Description, type DocLine, descriptionIn } from "../../first-sentence.ts";
import { isMarkedInComment } from "../../not-for-use.ts";
import { type ParsedFile, lineOf } from "./typescript-parsed.ts";

const MAX_LINES = 40;
const MAX_COMMENT = 8000;

/** What the JSDoc comment before a statement or member says. */
export function descriptionOf(file: ParsedFile, node: ts.Node): Description {
  const comment = commentOf(file, node);
  if (comment === undefined || isOfSomethingElse(file, comment)) return {};
  const description = descriptionIn(docLines(file, comment.pos, comment.end), file.path);
  const isSection = HEADS_SECTION.test(description.doc?.text ?? "") && isApart(file, comment);
  return isSection ? {} : description;
}

/** What a comment with a blank line behind it heads instead of describing: `Module dependencies.`, `Expose the pan.` */
const HEADS_SECTION =
  /^(?:expose|exports?|re-?export|globals?|helpers?|imports?|constants?|private|public|types?|utilit(?:y|ies))\b(?! (?:an?|if|that|the given|to)\b)|^module (?:dependencies|exports|globals|scope|variables)\b/i;
/** Tags by which a comment describes a type, a callback or the file, and nothing that follows. */
const OWN_SUBJECT =
  /^[ \t]*(?:(?:\/\*\*|\*)[ \t]*)?@(?:callback|file|fileoverview|licen[cs]e|module|namespace|overview|packageDocumentation|typedef)\b/m;

function isOfSomethingElse(file: ParsedFile, { pos, end }: ts.CommentRange): boolean {
  return OWN_SUBJECT.test(file.source.slice(pos, Math.min(end, pos + MAX_COMMENT)));
}

/** True where a blank line follows. */
function isApart(file: ParsedFile, { end }: ts.CommentRange): boolean {
  return /^[^\S\n]*\n[^\S\n]*\n/.test(file.source.slice(end, end + 400));
}

/** True when the JSDoc comment before a statement says that it is not for users. Of overloads only some may say so. */
export function isHidden(file: ParsedFile, node: ts.Node): boolean {
  const comment = commentOf(file, node);
  if (comment === undefined) return false;
  const text = file.source.slice(comment.pos, Math.min(comment.end, comment.pos + MAX_COMMENT));
  const isOverload = file.ts.isFunctionDeclaration(node) && node.body === undefined;
  return isMarkedInComment(isOverload ? text.replaceAll("@deprecated", "") : text);
}

function commentOf(file: ParsedFile, node: ts.Node): ts.CommentRange | undefined {
  const comment = file.ts
    .getLeadingCommentRanges(file.source, node.pos)
    ?.findLast((range) => file.source.startsWith("/**", range.pos));
  return comment === undefined || isFileHeader(file, node, comment) ? undefined : comment;
}

/** A comment at the very top with a blank line behind it speaks of the file, not of its first statement. */
function isFileHeader(file: ParsedFile, node: ts.Node, comment: ts.CommentRange): boolean {
  if (node !== file.tree.statements[0]) return false;
  return isApart(file, comment);
}

/** Tags that hold the description itself, `@summary Bake an egg.`, and the first words behind them. */
const SAYS_IT = /^\s*@(?:summary|desc(?:ription)?)\s+(?=\S)/;

/**
 * The comment's lines without its own signs, up to the first tag; where tags come first, what the summary or description
 * among them says.
 */
function docLines(file: ParsedFile, start: number, end: number): readonly DocLine[] {
  const lines = commentLines(file, start, end);
  const isTag = ({ text }: DocLine): boolean => text.trimStart().startsWith("@");
  const untilTag = (from: readonly DocLine[]): readonly DocLine[] => {
    const tag = from.findIndex(isTag);
    return tag < 0 ? from : from.slice(0, tag);
  };
  const opening = untilTag(lines);
  if (opening.some(({ text }) => text.trim() !== "")) return opening;
  const at = lines.findIndex(({ text }) => SAYS_IT.test(text));
  if (at < 0) return [];
  const [first, ...rest] = lines.slice(at);
  return first ? [{ ...first, text: first.text.replace(SAYS_IT, "") }, ...untilTag(rest)] : [];
}

function commentLines(file: ParsedFile, start: number, end: number): readonly DocLine[] {
  const lines: DocLine[] = [];
  const first = lineOf(file, start);
  const close = file.source.startsWith("*/", end - 2) ? end - 2 : end;
  for (let line = first; line < first + MAX_LINES; line += 1) {
    const lineStart = file.lineStarts[line - 1] ?? close;
    if (lineStart >= close) break;
    const from = line === first ? start + 3 : lineStart;
    const raw = file.source.slice(from, Math.min(close, file.lineStarts[line] ?? close));
    const text = (line === first ? raw : raw.trimStart().replace(/^\*/, "")).trimEnd();
    if (!/[\r\u2028\u2029]/.test(text)) lines.push({ text, line });
  }
  return lines;
}
