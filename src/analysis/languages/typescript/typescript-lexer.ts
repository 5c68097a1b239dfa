import { skipTrivia } from "./typescript-trivia.ts";
import { CHARACTER, CLASSES, KEYWORD, SIGN, TOKEN, isWordCode, keywordAt } from "./typescript-vocabulary.ts";

/**
 * Splits JavaScript or TypeScript into tokens in one pass: comments are skipped, strings, templates and regular
 * expressions are one token each. It guesses where the grammar is ambiguous (a slash, text between JSX tags); a wrong
 * guess costs at most the rest of a line. Linear in the length of the source, whatever the source.
 */
export class TypeScriptLexer {
  /** Kind of the current token, one of {@link TOKEN}. */
  kind: number = TOKEN.end;
  /** First code unit of the current token. */
  start = 0;
  /** Code unit after the current token. */
  end = 0;
  /** One of {@link SIGN} or another character code for punctuation, else 0. */
  code = 0;
  /** One of {@link KEYWORD} for a word, else 0. */
  keyword = 0;
  /** Kind, code, keyword and start of the token before. */
  previousKind: number = TOKEN.end;
  previousCode = 0;
  previousKeyword = 0;
  previousStart = 0;
  /** Number of open brackets of all kinds. */
  depth = 0;

  readonly source: string;
  /** Depths at which a `${` was opened. */
  private readonly templates: number[] = [];
  /** Per open parenthesis at each depth: true when it belongs to `if`, `while` or `for`. */
  private readonly conditions: boolean[] = [];
  private closedCondition = false;
  /** No regex starts before this offset: a guess on this line has already failed. */
  private noRegexBefore = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Moves to the next token. After the last one `kind` stays `TOKEN.end`. */
  next(): void {
    this.previousKind = this.kind;
    this.previousCode = this.code;
    this.previousKeyword = this.keyword;
    this.previousStart = this.start;
    const start = skipTrivia(this.source, this.end);
    this.start = start;
    this.end = start;
    this.code = 0;
    this.keyword = 0;
    if (start >= this.source.length) {
      this.kind = TOKEN.end;
      return;
    }
    const code = this.source.charCodeAt(start);
    const characterClass = code < 128 ? CLASSES[code] : CHARACTER.word;
    if (characterClass === CHARACTER.word) this.readWord(start);
    else if (characterClass === CHARACTER.digit) this.readNumber(start);
    else this.readOther(start, code);
  }

  /** The text of the current token. */
  text(): string {
    return this.source.slice(this.start, this.end);
  }

  /** True when the current token is this punctuation. */
  is(code: number): boolean {
    return this.code === code;
  }

  /** True when the current token is this one of {@link KEYWORD}. */
  isKeyword(keyword: number): boolean {
    return this.keyword === keyword;
  }

  /** True when the token before is this one of {@link KEYWORD}. */
  previousWas(keyword: number): boolean {
    return this.previousKeyword === keyword;
  }

  /** True when the current token is of this one of {@link TOKEN}. */
  isKind(kind: number): boolean {
    return this.kind === kind;
  }

  /** True when the current token is the first thing on its line. */
  startsLine(): boolean {
    return this.start === 0 || this.source.charCodeAt(this.start - 1) === SIGN.newline;
  }

  private readWord(start: number): void {
    const { source } = this;
    let position = start + 1;
    let code = source.charCodeAt(position);
    // NaN at the end of the source fails both comparisons.
    while (code < 128 ? (CLASSES[code] ?? 0) >= CHARACTER.word : code >= 128) {
      position += 1;
      code = source.charCodeAt(position);
    }
    this.kind = TOKEN.word;
    this.end = position;
    this.keyword = keywordAt(source, start, position);
  }

  private readNumber(start: number): void {
    const { source } = this;
    let position = start + 1;
    while (position < source.length) {
      const code = source.charCodeAt(position);
      if (code !== SIGN.dot && (code >= 128 || (CLASSES[code] ?? 0) < CHARACTER.word)) break;
      position += 1;
    }
    this.kind = TOKEN.number;
    this.end = position;
  }

  private readOther(start: number, code: number): void {
    switch (code) {
      case SIGN.double:
      case SIGN.single:
        return this.isApostrophe(start) ? this.punctuation(code, 1) : this.readString(start, code);
      case SIGN.backtick:
        return this.readTemplate(start + 1);
      case SIGN.slash:
        return this.readSlash(start);
      case SIGN.equals:
        return this.readEquals(start);
      case SIGN.roundOpen:
      case SIGN.squareOpen:
      case SIGN.curlyOpen:
        return this.open(code);
      case SIGN.roundClose:
      case SIGN.squareClose:
      case SIGN.curlyClose:
        return this.close(code);
      default:
        return this.punctuation(code, 1);
    }
  }

  private punctuation(code: number, length: number): void {
    this.kind = TOKEN.punctuation;
    this.code = code;
    this.end = this.start + length;
  }

  /** `don't` between JSX tags: no string follows a word without a space, unless the word is a keyword. */
  private isApostrophe(start: number): boolean {
    return (
      this.previousKind === TOKEN.word &&
      this.previousKeyword === 0 &&
      isWordCode(this.source.charCodeAt(start - 1))
    );
  }

  private readString(start: number, quote: number): void {
    const { source } = this;
    let position = start + 1;
    for (; position < source.length; position += 1) {
      const code = source.charCodeAt(position);
      if (code === quote) break;
      if (code === SIGN.backslash)
        position += source.charCodeAt(position + 1) === SIGN.carriageReturn ? 2 : 1;
      else if (code === SIGN.newline) break;
    }
    this.kind = TOKEN.string;
    this.end = Math.min(position + 1, source.length);
  }

  private readTemplate(from: number): void {
    const { source } = this;
    this.kind = TOKEN.template;
    for (let position = from; position < source.length; position += 1) {
      const code = source.charCodeAt(position);
      if (code === SIGN.backslash) position += 1;
      else if (code === SIGN.backtick) {
        this.end = position + 1;
        return;
      } else if (code === SIGN.dollar && source.charCodeAt(position + 1) === SIGN.curlyOpen) {
        this.templates.push(this.depth);
        this.depth += 1;
        this.end = position + 2;
        return;
      }
    }
    this.end = source.length;
  }

  private readSlash(start: number): void {
    const end = this.regexAllowed() && start >= this.noRegexBefore ? this.regexEnd(start + 1) : 0;
    if (end === 0) return this.punctuation(SIGN.slash, 1);
    this.kind = TOKEN.regex;
    this.end = end;
  }

  private regexAllowed(): boolean {
    const keyword = this.previousKeyword;
    switch (this.previousKind) {
      case TOKEN.end:
        return true;
      case TOKEN.word:
        return keyword >= KEYWORD.return || keyword === KEYWORD.throw || keyword === KEYWORD.await;
      case TOKEN.punctuation:
        return this.regexAllowedAfter(this.previousCode);
      default:
        return false;
    }
  }

  private regexAllowedAfter(code: number): boolean {
    if (code === SIGN.roundClose) return this.closedCondition;
    if (code === SIGN.squareClose || code === SIGN.less) return false;
    if (code === SIGN.curlyClose)
      return this.source.charCodeAt(this.start + 1) !== SIGN.greater && this.onNewLine();
    const isStep = code === SIGN.plus || code === SIGN.minus;
    return !(isStep && this.source.charCodeAt(this.previousStart - 1) === code);
  }

  private onNewLine(): boolean {
    const limit = Math.max(this.previousStart, this.start - 200);
    for (let position = this.start - 1; position > limit; position -= 1) {
      if (this.source.charCodeAt(position) === SIGN.newline) return true;
    }
    return false;
  }

  /** Offset after the regex and its flags; 0 when the line ends first. */
  private regexEnd(from: number): number {
    const { source } = this;
    let inClass = false;
    let position = from;
    for (; position < source.length; position += 1) {
      const code = source.charCodeAt(position);
      if (code === SIGN.newline) break;
      if (code === SIGN.backslash) position += 1;
      else if (code === SIGN.squareOpen) inClass = true;
      else if (code === SIGN.squareClose) inClass = false;
      else if (code === SIGN.slash && !inClass) {
        position += 1;
        while (isWordCode(source.charCodeAt(position))) position += 1;
        return position;
      }
    }
    this.noRegexBefore = position;
    return 0;
  }

  private readEquals(start: number): void {
    const next = this.source.charCodeAt(start + 1);
    if (next === SIGN.greater) return this.punctuation(SIGN.arrow, 2);
    if (next !== SIGN.equals) return this.punctuation(SIGN.equals, 1);
    this.punctuation(SIGN.equality, this.source.charCodeAt(start + 2) === SIGN.equals ? 3 : 2);
  }

  private open(code: number): void {
    const keyword = this.previousKind === TOKEN.word ? this.previousKeyword : 0;
    this.conditions[this.depth] = keyword >= KEYWORD.if;
    this.depth += 1;
    this.punctuation(code, 1);
  }

  private close(code: number): void {
    const isCurly = code === SIGN.curlyClose;
    if (this.depth > 0) this.depth -= 1;
    if (isCurly && this.templates.length > 0 && this.templates.at(-1) === this.depth) {
      this.templates.pop();
      return this.readTemplate(this.start + 1);
    }
    this.closedCondition = this.conditions[this.depth] === true;
    // A wrong guess may have lost a bracket: by custom a brace in the first column closes everything.
    if (isCurly && this.templates.length === 0 && this.startsLine()) this.depth = 0;
    this.punctuation(code, 1);
  }
}
