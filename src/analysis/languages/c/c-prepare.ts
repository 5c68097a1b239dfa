const DIRECTIVE = /#[ \t]*(if|ifdef|ifndef|elif|else|endif)\b/g;

/**
 * The source with blanks for the later branches of those `#if`s whose first branch opens more braces than it closes, or
 * fewer: with both branches the braces would not fit together. Linear; every offset stays.
 */
export function withoutSplitBranches(source: string): string {
  const open: { readonly braces: number; blankFrom?: number }[] = [];
  const blanks: { readonly start: number; readonly end: number }[] = [];
  const braces = braceCounter(source);
  for (const match of source.matchAll(DIRECTIVE)) {
    if (!/(?:^|\n)[ \t]*$/.test(source.slice(Math.max(0, match.index - 20), match.index))) continue;
    const branch = open.at(-1);
    const count = braces(match.index);
    if (match[1]?.startsWith("if") === true) open.push({ braces: count });
    else if (match[1] === "endif") {
      open.pop();
      if (branch?.blankFrom !== undefined) blanks.push({ start: branch.blankFrom, end: match.index });
    } else if (branch && branch.blankFrom === undefined && branch.braces !== count)
      branch.blankFrom = match.index;
  }
  return blanked(source, blanks);
}

/** Counts opening minus closing braces before offsets that grow from call to call. */
function braceCounter(source: string): (end: number) => number {
  const brace = /[{}]/g;
  let count = 0;
  let next = brace.exec(source);
  return (end) => {
    for (; next && next.index < end; next = brace.exec(source)) count += next[0] === "{" ? 1 : -1;
    return count;
  };
}

/** Blanks for some parts of a source, inner ones before those that hold them; line breaks stay. */
function blanked(source: string, parts: readonly { readonly start: number; readonly end: number }[]): string {
  const outer: { readonly start: number; readonly end: number }[] = [];
  for (const part of parts) {
    while ((outer.at(-1)?.start ?? -1) > part.start) outer.pop();
    outer.push(part);
  }
  const pieces: string[] = [];
  let kept = 0;
  for (const { start, end } of outer) {
    pieces.push(source.slice(kept, start), source.slice(start, end).replace(/[^\n]/g, " "));
    kept = end;
  }
  return [...pieces, source.slice(kept)].join("");
}

/** A macro that stands alone on its line, where the grammar would take it for a type. */
const LONE_MACRO = /^[ \t]*[A-Z][A-Z0-9_]{3,}(?:\([^()\n]*\))?[ \t]*$/gm;

/** `class EGG_EXPORT Pan {`: what is exported from a library. */
const EXPORT_MACRO =
  /\b(?:class|struct|enum|union)[ \t]+([A-Z][A-Z0-9_]{2,})(?=[ \t]+[A-Za-z_]\w*(?:[ \t]+final)?\s*[:{])/g;
/** `EGG_API Pan boil(…)`, where the grammar would take the macro for the type. */
const FUNCTION_MACRO = /^[A-Z][A-Z0-9_]{0,40}_(?:API|EXPORT|EXTERN|PUBLIC)(?=[ \t]+\w)/gm;
/** `EGG_PUBLIC(pan *) boil(…)`: a macro around the type a function gives. */
const TYPE_MACRO = /^([A-Z][A-Z0-9_]{3,}\()([^()\n]{1,60})(\))(?=[ \t]*\w+[ \t]*\()/gm;

/** The source with blanks for what the grammar of C++ cannot know: split branches, and macros around types. */
export function prepareForGrammar(source: string): string {
  return withBareTypes(withoutSplitBranches(source))
    .replace(LONE_MACRO, blank)
    .replace(FUNCTION_MACRO, blank)
    .replace(EXPORT_MACRO, (whole, macro: string) => whole.slice(0, -macro.length) + blank(macro));
}

/** The source with blanks for macros around the types of functions; every offset stays. */
export function withBareTypes(source: string): string {
  return source.replace(
    TYPE_MACRO,
    (_whole, macro: string, type: string, end: string) => blank(macro) + type + blank(end),
  );
}

function blank(text: string): string {
  return " ".repeat(text.length);
}
