import { literalBlocks } from "./literal-blocks.ts";

/** Identifiers in a piece of text, in order. */
export function identifiers(text: string): readonly string[] {
  return text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
}

/**
 * Text between backticks (inline code, fences, reStructuredText roles), code blocks of reStructuredText and AsciiDoc, `<code>`
 * elements, doctests and autodoc lines.
 */
export function codeSpans(text: string): readonly string[] {
  return [
    ...backtickSpans(text),
    ...literalBlocks(text),
    ...(text.match(CODE_ELEMENT) ?? []),
    ...(text.match(CODE_LINE) ?? []),
  ];
}

/** Code that stands by itself: fences, code blocks of reStructuredText and AsciiDoc, `<pre>` elements and doctests. */
export function codeBlocks(text: string): readonly string[] {
  return [
    ...[...text.matchAll(FENCED)].map(([, , code = ""]) => code),
    ...literalBlocks(text),
    ...(text.match(PRE_ELEMENT) ?? []),
    ...(text.match(DOCTEST) ?? []),
  ];
}

const FENCED = /^[ \t]*(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n((?:(?![ \t]*\1)[^\n]*\n)*)(?:[ \t]*\1)?/gm;
const PRE_ELEMENT = /<pre\b[^<]{0,2000}/g;
const DOCTEST = /^[ \t]*>>>[^\n]*/gm;
// `egg boil <code>` names a value; nothing closes it.
const CODE_ELEMENT = /<pre\b[^<]{0,2000}|<(code|tt)\b[^<]{0,2000}(?=<\/\1)/g;
const CODE_LINE = /^[ \t]*(?:>>>|\.\. (?:auto|class|function|exception|py:))[^\n]*/gm;

function backtickSpans(text: string): readonly string[] {
  const spans: string[] = [];
  let paragraphEnd = -1;
  let at = text.indexOf("`");
  while (at !== -1) {
    let end = at;
    while (text.charAt(end) === "`") end += 1;
    if (paragraphEnd < end) paragraphEnd = indexOrEnd(text, "\n\n", end);
    const fence = text.slice(at, end);
    // A fence that never ends turns the rest into code; other code stays within its paragraph.
    const close = indexOrEnd(text, fence, end);
    if (fence.length >= 3 || close < paragraphEnd) {
      // `Text <https://…>`_ is a link of reStructuredText.
      if (fence.length !== 1 || text.charAt(close + 1) !== "_") spans.push(text.slice(end, close));
      end = close + fence.length;
    }
    at = text.indexOf("`", end);
  }
  return spans;
}

function indexOrEnd(text: string, needle: string, from: number): number {
  const index = text.indexOf(needle, from);
  return index === -1 ? text.length : index;
}
