import { lineEndAt } from "./python-lexemes.ts";

const NEWLINE = 10;
const DOUBLE_QUOTE = 34;
const BACKSLASH = 92;

/** Frames of a formatted string that are not string bodies; a body is its quote's code, negative when triple. */
const EXPRESSION = 1;
const SPECIFIER = 2;
const BRACKET = 3;

/** Longest formatted string that is followed into its braces, in characters. */
const MAX_FORMATTED = 4000;
/** After this many formatted strings whose braces make no sense, the braces of the others are not looked at. */
const MAX_BROKEN = 20;

/** Steps over the string literals of one source. The cost over all calls is linear in its length. */
export class StringSkipper {
  private readonly source: string;
  private broken = 0;

  constructor(source: string) {
    this.source = source;
  }

  /**
   * Offset behind the string whose opening quote stands at `quote` and whose prefix starts at `prefix`.
   * A string that is never closed ends with its line, or with the source when it is triple-quoted.
   */
  after(quote: number, prefix: number): number {
    const { source } = this;
    const length = quote - prefix;
    if (length > 0 && length <= 2 && this.broken < MAX_BROKEN && /[fFtT]/.test(source.slice(prefix, quote))) {
      const end = afterFormatted(source, quote);
      if (end > 0) return end;
      this.broken += 1;
    }
    return afterPlain(source, quote);
  }
}

function afterPlain(source: string, quote: number): number {
  return isTriple(source, quote) ? afterTriple(source, quote) : afterSingle(source, quote);
}

function isTriple(source: string, quote: number): boolean {
  const code = source.charCodeAt(quote);
  return source.charCodeAt(quote + 1) === code && source.charCodeAt(quote + 2) === code;
}

function afterTriple(source: string, quote: number): number {
  const closing = source.charCodeAt(quote) === DOUBLE_QUOTE ? '"""' : "'''";
  let from = quote + 3;
  for (;;) {
    const end = source.indexOf(closing, from);
    if (end < 0) return source.length;
    let backslashes = 0;
    while (end - 1 - backslashes >= from && source.charCodeAt(end - 1 - backslashes) === BACKSLASH)
      backslashes += 1;
    if (backslashes % 2 === 0) return end + 3;
    from = end + 1;
  }
}

function afterSingle(source: string, quote: number): number {
  const closing = source.charCodeAt(quote);
  let index = quote + 1;
  while (index < source.length) {
    const code = source.charCodeAt(index);
    if (code === closing) return index + 1;
    if (code === NEWLINE) return index;
    index += code === BACKSLASH ? 1 + Math.max(1, lineEndAt(source, index + 1)) : 1;
  }
  return source.length;
}

/** Offset behind a formatted string, strings nested in its braces included; 0 when the braces make no sense. */
function afterFormatted(source: string, quote: number): number {
  const frames: number[] = [];
  const limit = Math.min(source.length, quote + MAX_FORMATTED);
  let index = openBody(source, quote, frames);
  while (index < limit) {
    const frame = frames.at(-1) ?? 0;
    const next =
      frame < 0 || frame > BRACKET ? stepInBody(source, index, frames) : stepInBraces(source, index, frames);
    if (next === 0) return 0;
    if (frames.length === 0) return next;
    index = next;
  }
  return 0;
}

function openBody(source: string, quote: number, frames: number[]): number {
  const code = source.charCodeAt(quote);
  const triple = isTriple(source, quote);
  frames.push(triple ? -code : code);
  return quote + (triple ? 3 : 1);
}

function stepInBody(source: string, index: number, frames: number[]): number {
  const code = source.charCodeAt(index);
  const body = frames.at(-1) ?? 0;
  if (code === BACKSLASH) return index + 1 + Math.max(1, lineEndAt(source, index + 1));
  if (code === NEWLINE && body > 0) return 0;
  if (code === Math.abs(body) && (body > 0 || isTriple(source, index))) {
    frames.pop();
    return index + (body > 0 ? 1 : 3);
  }
  if (code !== 123) return index + 1;
  if (source.charCodeAt(index + 1) === 123) return index + 2;
  frames.push(EXPRESSION);
  return index + 1;
}

function stepInBraces(source: string, index: number, frames: number[]): number {
  const character = source.charAt(index);
  const frame = frames.at(-1);
  if (frame === SPECIFIER) {
    if (character === "{") frames.push(EXPRESSION);
    if (character === "}") frames.pop();
    return character === "\n" ? 0 : index + 1;
  }
  if (character === '"' || character === "'") return stepOverString(source, index, frames);
  if (character === "(" || character === "[" || character === "{") frames.push(BRACKET);
  else if (character === ")" || character === "]" || character === "}") frames.pop();
  else if (character === ":" && frame === EXPRESSION) frames[frames.length - 1] = SPECIFIER;
  return index + 1;
}

function stepOverString(source: string, index: number, frames: number[]): number {
  if (/[fFtT][rR]?$/.test(source.slice(index - 2, index))) return openBody(source, index, frames);
  return afterPlain(source, index);
}
