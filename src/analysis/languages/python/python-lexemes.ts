/** Offset behind the word that starts at `start`. */
export function afterWord(source: string, start: number): number {
  let index = start + 1;
  while (isWordAt(source, index)) index += 1;
  return index;
}

/** True for letters, digits, `_` and everything beyond ASCII that is neither white space nor a byte order mark. */
export function isWordAt(source: string, index: number): boolean {
  const code = source.charCodeAt(index);
  return code < 128 ? WORD[code] === 1 : code >= 0xa1 && code !== 0xfeff && code !== 0xfffd;
}

const WORD = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));

const NEWLINE = 10;
const RETURN = 13;
const DOT = 46;
const BACKSLASH = 92;

/** Offset behind blanks and continued lines; `acrossLines` also steps over line ends and comments, as in brackets. */
export function afterTrivia(source: string, start: number, acrossLines = false): number {
  let index = start;
  for (;;) {
    const code = source.charCodeAt(index);
    if (code === 32 || code === 9 || code === 12 || code === RETURN) index += 1;
    else if (code === NEWLINE && acrossLines) index += 1;
    else if (code === BACKSLASH && lineEndAt(source, index + 1) > 0)
      index += 1 + lineEndAt(source, index + 1);
    else if (code === 35 && acrossLines) index = lineEnd(source, index);
    else return index;
  }
}

/** Length of the line end at an offset: 0, 1 or 2 characters. */
export function lineEndAt(source: string, index: number): number {
  const code = source.charCodeAt(index);
  if (code === NEWLINE) return 1;
  return code === RETURN && source.charCodeAt(index + 1) === NEWLINE ? 2 : 0;
}

function lineEnd(source: string, index: number): number {
  const end = source.indexOf("\n", index);
  return end < 0 ? source.length : end;
}

/** The name that starts at an offset; its text is empty when there is none (or a number) there. */
export function wordAt(source: string, index: number): { readonly text: string; readonly end: number } {
  if (!isWordAt(source, index)) return { text: "", end: index };
  const end = afterWord(source, index);
  const first = source.charCodeAt(index);
  return { text: first >= 48 && first <= 57 ? "" : source.slice(index, end), end };
}

/** Names joined by dots, as in `http.client.Error`. */
export interface DottedPath {
  /** The whole path, white space dropped; empty when there is none. */
  text: string;
  /** The last name. */
  last: string;
  /** Offset behind the path. */
  end: number;
}

/** The dotted path that starts at an offset; `acrossLines` as in brackets. */
export function pathAt(source: string, start: number, acrossLines = false): DottedPath {
  const first = wordAt(source, start);
  const path = { text: first.text, last: first.text, end: first.end };
  for (;;) {
    const dot = afterTrivia(source, path.end, acrossLines);
    if (path.last === "" || source.charCodeAt(dot) !== DOT) return path;
    const next = wordAt(source, afterTrivia(source, dot + 1, acrossLines));
    if (next.text === "") return path;
    path.text += `.${next.text}`;
    path.last = next.text;
    path.end = next.end;
  }
}

/** `Protocol` of `typing` or `typing_extensions`, as they are renamed. */
const TYPING_PROTOCOL = /^(?:(?:typing(?:_extensions)?|_?t[ep]?)\.)?Protocol$/;

/** How a base class is called: by its last name, but `asyncio.Protocol` by both, because that of `typing` is a mere shape. */
export function baseName({ text, last }: DottedPath): string {
  return last === "Protocol" && !TYPING_PROTOCOL.test(text) ? text : last;
}

/** Words that can follow `raise` without naming an error. */
export const NO_ERROR_NAMES: ReadonlySet<string> = new Set([
  "None",
  "await",
  "from",
  "lambda",
  "not",
  "yield",
]);
