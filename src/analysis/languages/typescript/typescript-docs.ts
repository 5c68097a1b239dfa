import type { ts } from "ts-morph";
import { type Description, type DocLine, descriptionIn } from "../../first-sentence.ts";
import { isMarkedInComment } from "../../not-for-use.ts";
import { type ParsedFile, lineOf, startOf } from "./typescript-parsed.ts";

const MAX_LINES = 40;
const MAX_COMMENT = 8000;

/** What the JSDoc comment before a statement or member says. */
export function descriptionOf(file: ParsedFile, node: ts.Node): Description {
  const comment = commentOf(file, node);
  return comment ? descriptionIn(docLines(file, comment.pos, comment.end), file.path) : {};
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
  return /^[^\S\n]*\n[^\S\n]*\n/.test(
    file.source.slice(comment.end, Math.min(startOf(file, node), comment.end + 400)),
  );
}

/** The comment's lines without its own signs, up to the first tag. */
function docLines(file: ParsedFile, start: number, end: number): readonly DocLine[] {
  const lines: DocLine[] = [];
  const first = lineOf(file, start);
  const close = file.source.startsWith("*/", end - 2) ? end - 2 : end;
  for (let line = first; line < first + MAX_LINES; line += 1) {
    const lineStart = file.lineStarts[line - 1] ?? close;
    if (lineStart >= close) break;
    const from = line === first ? start + 3 : lineStart;
    const raw = file.source.slice(from, Math.min(close, file.lineStarts[line] ?? close));
    const text = (line === first ? raw : raw.trimStart().replace(/^\*/, "")).trimEnd();
    if (text.trimStart().startsWith("@")) break;
    if (!/[\r\u2028\u2029]/.test(text)) lines.push({ text, line });
  }
  return lines;
}
