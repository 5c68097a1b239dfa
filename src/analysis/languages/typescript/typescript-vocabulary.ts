/** What a token is; plain numbers because the survey reads millions of them. */
export const TOKEN = {
  end: 0,
  word: 1,
  string: 2,
  template: 3,
  number: 4,
  regex: 5,
  punctuation: 6,
} as const;

/** Words the survey or the regex guess cares about; the lexer gives 0 for every other word. */
export const KEYWORD = {
  class: 1,
  function: 2,
  throw: 3,
  new: 4,
  import: 5,
  export: 6,
  require: 7,
  it: 8,
  test: 9,
  const: 10,
  let: 11,
  var: 12,
  extends: 13,
  from: 14,
  as: 15,
  type: 16,
  async: 17,
  await: 18,
  reject: 19,
  inherits: 20,
  prototype: 21,
  default: 22,
  // Only regexes follow these, never a division.
  return: 23,
  typeof: 24,
  case: 25,
  do: 26,
  else: 27,
  in: 28,
  of: 29,
  instanceof: 30,
  void: 31,
  delete: 32,
  yield: 33,
  // A parenthesis after these may be followed by a regex.
  if: 34,
  while: 35,
  for: 36,
} as const;

/** Codes of punctuation: the first character's, but numbers of their own for `=>` and for `==` with `===`. */
export const SIGN = {
  arrow: 1,
  equality: 2,
  newline: 10,
  carriageReturn: 13,
  exclamation: 33,
  double: 34,
  hash: 35,
  dollar: 36,
  single: 39,
  roundOpen: 40,
  roundClose: 41,
  times: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  slash: 47,
  colon: 58,
  semicolon: 59,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
  squareOpen: 91,
  backslash: 92,
  squareClose: 93,
  backtick: 96,
  curlyOpen: 123,
  curlyClose: 125,
} as const;

/** What a character can begin; a class of {@link CLASSES}. Digits count as parts of words. */
export const CHARACTER = { space: 1, word: 2, digit: 3 } as const;

/** Class of each ASCII character, 0 for punctuation. */
export const CLASSES: Uint8Array = characterClasses();

const LONGEST_KEYWORD = 10;
const KEYWORDS_BY_START = keywordsByStart();

/** The {@link KEYWORD} that stands exactly between two offsets, 0 when there is none. */
export function keywordAt(source: string, start: number, end: number): number {
  const length = end - start;
  if (length > LONGEST_KEYWORD || length < 2) return 0;
  const candidates = KEYWORDS_BY_START[source.charCodeAt(start) * 16 + length];
  if (candidates === undefined) return 0;
  for (const [text, id] of candidates) if (source.startsWith(text, start)) return id;
  return 0;
}

/** True for characters of identifiers and numbers; everything beyond ASCII counts. */
export function isWordCode(code: number): boolean {
  return code < 128 ? (CLASSES[code] ?? 0) >= CHARACTER.word : code >= 128;
}

/** True for white space beyond ASCII. */
export function isWideSpace(code: number): boolean {
  return code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029 || code === 0x3000;
}

function characterClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (const space of " \t\n\v\f\r") classes[space.charCodeAt(0)] = CHARACTER.space;
  for (const word of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$#")
    classes[word.charCodeAt(0)] = CHARACTER.word;
  for (const digit of "0123456789") classes[digit.charCodeAt(0)] = CHARACTER.digit;
  return classes;
}

/** Keywords by code of the first letter times 16 plus length. */
function keywordsByStart(): readonly (readonly (readonly [text: string, id: number])[] | undefined)[] {
  const table: [string, number][][] = [];
  for (const [text, id] of Object.entries(KEYWORD))
    (table[text.charCodeAt(0) * 16 + text.length] ??= []).push([text, id]);
  return table;
}
