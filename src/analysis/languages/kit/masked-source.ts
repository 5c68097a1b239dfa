/** How the comments and literals of a language look, as far as they can hide code. */
export interface LexicalSyntax {
  /** Replaces text that is not code at all by blanks, offsets kept. */
  readonly prepare?: (source: string) => string;
  /** Block comments nest, as in Rust. */
  readonly nestedComments?: true;
  /** `#` begins a line comment, as in PHP. */
  readonly hashComments?: true;
  /** Double-quoted strings may go over line ends. */
  readonly multilineStrings?: true;
  /** What a single quote begins. */
  readonly singleQuote: "character" | "string";
  /** What a backtick begins; nothing special when absent. */
  readonly backtick?: "raw";
  /**
   * Offset behind a literal of the language's own that begins at an offset, such as a raw string; 0 when there is none.
   * Called for quotes and for {@link specialSigns}.
   */
  readonly special?: (source: string, index: number) => number;
  /** Characters other than quotes and slashes that may begin such a literal. */
  readonly specialSigns?: string;
}

const NEWLINE = 10;
const BACKSLASH = 92;

/**
 * The source with what stands in comments and literals replaced by blanks, so that patterns find code only. Quotation
 * marks stay, and so does every offset. Never throws; linear in the length of the source.
 */
export function maskSource(whole: string, syntax: LexicalSyntax): string {
  const source = syntax.prepare?.(whole) ?? whole;
  const pieces: string[] = [];
  const interesting = interestingSigns(syntax);
  let kept = 0;
  let index = 0;
  const blank = (from: number, to: number) => {
    pieces.push(source.slice(kept, from), " ".repeat(Math.max(0, to - from)));
    kept = Math.max(from, to);
  };
  while (index < source.length) {
    const code = source.charCodeAt(index);
    if (code >= 128 || interesting[code] === 0) {
      index += 1;
      continue;
    }
    const special = syntax.special?.(source, index) ?? 0;
    if (special > index) {
      const quoted = source.charCodeAt(index) !== 35;
      blank(quoted ? index + 1 : index, quoted ? special - 1 : special);
      index = special;
      continue;
    }
    const comment = afterComment(source, index, syntax);
    if (comment > 0) {
      blank(index, comment);
      index = comment;
      continue;
    }
    const end = afterLiteral(source, index, syntax);
    if (end > index + 1) blank(index + 1, isClosed(source, index, end) ? end - 1 : end);
    index = Math.max(end, index + 1);
  }
  pieces.push(source.slice(kept));
  return pieces.join("");
}

/** Characters that may begin a comment or literal, by their code. */
function interestingSigns({ hashComments, specialSigns = "" }: LexicalSyntax): Uint8Array {
  const table = new Uint8Array(128);
  for (const sign of `"'\`/${hashComments === true ? "#" : ""}${specialSigns}`) table[sign.charCodeAt(0)] = 1;
  return table;
}

function isClosed(source: string, start: number, end: number): boolean {
  return source.charCodeAt(end - 1) === source.charCodeAt(start);
}

/** Offset behind the comment that begins at an offset; 0 when there is none. */
function afterComment(source: string, index: number, syntax: LexicalSyntax): number {
  const code = source.charCodeAt(index);
  if (code === 35)
    return syntax.hashComments === true && source.charCodeAt(index + 1) !== 91 ? lineEnd(source, index) : 0;
  if (code !== 47) return 0;
  const next = source.charCodeAt(index + 1);
  if (next === 47) return lineEnd(source, index);
  if (next !== 42) return 0;
  return syntax.nestedComments === true
    ? afterNested(source, index)
    : orEnd(source, source.indexOf("*/", index + 2), 2);
}

function afterNested(source: string, start: number): number {
  const sign = /\/\*|\*\//g;
  sign.lastIndex = start;
  let depth = 0;
  for (let match = sign.exec(source); match; match = sign.exec(source)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return sign.lastIndex;
  }
  return source.length;
}

/** Offset behind the literal that begins at an offset; the same offset when there is none. */
function afterLiteral(source: string, index: number, syntax: LexicalSyntax): number {
  switch (source.charCodeAt(index)) {
    case 34:
      return afterQuoted(source, index, syntax.multilineStrings === true);
    case 39:
      return syntax.singleQuote === "string"
        ? afterQuoted(source, index, true)
        : afterCharacter(source, index);
    case 96:
      return syntax.backtick === "raw" ? orEnd(source, source.indexOf("`", index + 1), 1) : index;
    default:
      return index;
  }
}

/** Offset behind a quoted string with backslash escapes; one that is never closed ends with its line or the source. */
export function afterQuoted(source: string, quote: number, multiline: boolean): number {
  const closing = source.charCodeAt(quote);
  for (let index = quote + 1; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code === closing) return index + 1;
    if (code === BACKSLASH) index += 1;
    else if (code === NEWLINE && !multiline) return index;
  }
  return source.length;
}

const LONGEST_CHARACTER = 14;

/** Offset behind `'x'` or `'\n'`; the quote's own offset for lifetimes and digit separators. */
function afterCharacter(source: string, quote: number): number {
  if (source.charCodeAt(quote + 1) !== BACKSLASH) {
    const wide = (source.codePointAt(quote + 1) ?? 0) > 0xffff ? 1 : 0;
    return source.charCodeAt(quote + 2 + wide) === 39 ? quote + 3 + wide : quote;
  }
  const end = source.indexOf("'", quote + 3);
  return end > 0 && end - quote <= LONGEST_CHARACTER ? end + 1 : quote;
}

/** Offset of the end of the line an offset is on. */
export function lineEnd(source: string, index: number): number {
  return orEnd(source, source.indexOf("\n", index), 0);
}

/** An offset found by `indexOf` plus a length; the end of the source when nothing was found. */
export function orEnd(source: string, index: number, length: number): number {
  return index < 0 ? source.length : index + length;
}
