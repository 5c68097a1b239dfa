import type { Span } from "../kit/source-text.ts";

/** Attributes that make a function a test. */
export const TEST_ATTRIBUTE = /^#\[\s*(?:\w+::)*(?:test|rstest|test_case|quickcheck)\b/;

/** What begins code that only tests are built with: an attribute of what follows, of the whole file, or a module's name. */
const BEGINS_TEST =
  /#(!?)\[\s*(?:cfg\s*\(\s*(?:all\s*\(\s*)?test\b|(?:\w+::)*(?:test|rstest|test_case|quickcheck)\b)[^[\]]*\]|\bmod\s+tests?\s*\{/g;
const MAX_SPANS = 1000;
/** Attributes and visibility before an item. */
const BEFORE_ITEM = /(?:\s|#\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\])*/y;
/** What an item begins with; anything else is a field, a variant or an expression, and ends with a comma. */
const ITEM =
  /^(?:pub|fn|mod|impl|struct|enum|union|use|const|static|type|trait|extern|async|unsafe|macro_rules|let|default)\b/;
const BRACKETS = /[([{}\]);,]/g;

/**
 * Finds code that is there for tests only: what stands below `#[cfg(test)]` and `#[test]`, and modules named `tests`.
 * @param masked source without the content of comments and literals
 */
export function testSpans(masked: string): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const match of masked.matchAll(BEGINS_TEST)) {
    const last = spans.at(-1);
    const { index: start } = match;
    if (last && start < last.end) continue;
    const isModule = match[1] === undefined;
    const end =
      match[1] === "!" ? masked.length : afterItem(masked, isModule ? start : start + match[0].length);
    if (last && masked.slice(last.end, start).trim() === "") last.end = end;
    else if (spans.length < MAX_SPANS) spans.push({ start, end });
    else break;
  }
  return spans;
}

/** Offset behind the item that follows: its closing brace, its semicolon, or where what is around it ends. */
function afterItem(masked: string, from: number): number {
  BEFORE_ITEM.lastIndex = from;
  BEFORE_ITEM.exec(masked);
  const start = Math.max(from, BEFORE_ITEM.lastIndex);
  const isItem = ITEM.test(masked.slice(start, start + 12));
  let depth = 0;
  BRACKETS.lastIndex = start;
  for (let match = BRACKETS.exec(masked); match; match = BRACKETS.exec(masked)) {
    const [sign] = match;
    if ("([{".includes(sign)) depth += 1;
    else if (")]}".includes(sign)) depth -= 1;
    if (depth < 0) return match.index;
    const ends = sign === "}" || sign === ";" || (sign === "," && !isItem);
    if (depth === 0 && ends) return match.index + 1;
  }
  return masked.length;
}
