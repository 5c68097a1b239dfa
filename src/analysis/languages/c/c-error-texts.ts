import type { SourceText, Span } from "../kit/source-text.ts";

/** Words for an error in a table or a switch over errors. */
export interface ErrorText {
  /** Identifier of the error: `E2BIG`. */
  readonly name: string;
  /** The row or the `return`. */
  readonly row: Span;
  /** The words between the quotation marks. */
  readonly words: Span;
}

/** A macro that lists errors: `#define UV_ERRNO_MAP(XX) \`. */
const TABLE = /^[ \t]*#[ \t]*define[ \t]+\w*ERR\w*\(\s*(\w+)\s*\)/;
const ROW = /^[ \t]*(\w+)\(\s*(?:[\w-]+\s*,\s*)??(\w+)\s*,\s*"([^"\\\n]{1,300})"\s*\)/;
/** What begins in the first column and names a function that puts errors into words. */
const FUNCTION = /^[A-Za-z_][\w \t*]*?[ \t*](?:\w+::)?(\w+)[ \t]*\(/;
const IN_WORDS = /strerror|err(?:or|no)?_?(?:to_?)?(?:str|string|name|msg|message|text|desc)|error/i;
const CASE = /^[ \t]*case\s+(?:\w+\(\s*)?(\w+)\s*\)?\s*:/;
const RETURN = /\breturn\s*(?:\w+\(\s*)?"([^"\\\n]{1,300})"\s*\)?\s*;/;
const MAX_LINE = 600;

/**
 * Finds the words of errors where C keeps them: rows of a macro named for errors, and what a function named for errors
 * returns for each case. Linear in the length of the source.
 */
export function errorTexts(source: SourceText): readonly ErrorText[] {
  const found: ErrorText[] = [];
  let row: string | undefined;
  let inWords = false;
  let name: string | undefined;
  let line = 0;
  for (let start = 0; start < source.text.length; start = source.lineSpan(line).end + 1) {
    line += 1;
    const { end } = source.lineSpan(line);
    const text = source.text.slice(start, Math.min(end, start + MAX_LINE));
    const table = TABLE.exec(text)?.[1];
    const entry = row === undefined ? null : ROW.exec(text);
    if (entry?.[1] === row && entry?.[2] !== undefined)
      found.push(errorText(entry[2], entry[3] ?? "", entry, start));
    if (table !== undefined) row = table;
    else if (!text.trimEnd().endsWith("\\")) row = undefined;
    if (/^[A-Za-z_}]/.test(text)) {
      inWords = IN_WORDS.test(FUNCTION.exec(text)?.[1] ?? "");
      name = undefined;
    }
    if (!inWords) continue;
    name = CASE.exec(text)?.[1] ?? name;
    const returned = RETURN.exec(text);
    if (returned && name !== undefined) found.push(errorText(name, returned[1] ?? "", returned, start));
    if (returned) name = undefined;
  }
  return found;
}

function errorText(name: string, words: string, match: RegExpExecArray, lineStart: number): ErrorText {
  const start = lineStart + match.index;
  const at = start + match[0].lastIndexOf(`"${words}"`) + 1;
  return {
    name,
    row: { start, end: start + match[0].length },
    words: { start: at, end: at + words.length },
  };
}
