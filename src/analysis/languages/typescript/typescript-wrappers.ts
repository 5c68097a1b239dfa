import { TypeScriptLexer } from "./typescript-lexer.ts";
import { SIGN, TOKEN } from "./typescript-vocabulary.ts";

/** The body of a function that is nothing but a wrapper around a module. */
export interface Wrapper {
  /** Offset of the brace that opens the body. */
  readonly open: number;
  /** Offset of the brace that closes it. */
  readonly close: number;
  /** Number of open brackets directly within. */
  readonly depth: number;
}

/** A wrapper makes up at least this much of its file, and one within another nearly all. */
const MIN_SHARE = 0.5;
const MIN_INNER_SHARE = 0.8;
/** What stands between the start of a statement and its wrapper's body. */
const MAX_HEAD = 600;

/** `(function () {`, `!function () {`, `var Module = (function () {`, `(function (root, factory) {…})(this, function () {`. */
const CALLED_AT_ONCE =
  /^(?:(?:(?:var|let|const)\s+[\w$]+|[\w$.]{1,80})\s*=\s*)?(?:[(!+~-]|void\b)\s*[(!]?\s*(?:async\s+)?(?:function\b|\()/;
/** `define(["a"], function (a) {`, `$(function () {`. */
const CALL = /^(?!(?:if|for|while|switch|with|catch|function|return|class|export)\b)[\w$.]{1,80}\s*\(/;
/** `})(this, function () {` and `})(function () {` after a brace in the first column, which ends a statement for the lexer. */
const FACTORY = /^\)?\s*\(\s*(?:(?:this|globalThis|self|window|typeof)\b|(?:async\s+)?(?:function\b|\())/;
const FUNCTION_HEAD = /(?:\bfunction\b[\s*]*(?:[\w$]+\s*)?\([^(){};]*\)|=>)\s*$/;

/**
 * Bodies of functions that a statement of the module calls at once or hands to a call, and that make up most of the file,
 * from the outside in; where most of such a body is one more function, as in a library that can be made anew, that too.
 * Linear in the length of the source.
 */
export function wrappersOf(source: string): readonly Wrapper[] {
  const lexer = new TypeScriptLexer(source);
  const open: OpenBlock[] = [];
  const found: (Wrapper & { readonly statement: number })[] = [];
  let statement = -1;
  for (lexer.next(); !lexer.isKind(TOKEN.end); lexer.next()) {
    if (statement < 0 && !lexer.is(SIGN.semicolon)) statement = lexer.start;
    if (lexer.is(SIGN.curlyOpen)) open.push({ at: lexer.start, statement, depth: lexer.depth });
    else if (lexer.is(SIGN.curlyClose)) {
      const block = closedBlock(open, lexer);
      const isLong = block && lexer.start - block.at >= source.length * MIN_SHARE;
      if (isLong) found.push({ open: block.at, close: lexer.start, ...block });
    }
    const ends = lexer.is(SIGN.semicolon) || lexer.is(SIGN.curlyClose);
    if (ends && lexer.depth === 0) statement = -1;
  }
  return fromOutside(found.toReversed(), source);
}

interface OpenBlock {
  readonly at: number;
  /** Offset of the statement of the module that the block is a part of. */
  readonly statement: number;
  readonly depth: number;
}

/** Takes away the block that ends here; a brace in the first column ends the outermost, as the lexer has it. */
function closedBlock(open: OpenBlock[], lexer: TypeScriptLexer): OpenBlock | undefined {
  if (lexer.depth === 0 && lexer.startsLine()) return open.splice(0)[0];
  while ((open.at(-1)?.depth ?? 0) > lexer.depth + 1) open.pop();
  return open.pop();
}

/** The chain of functions, as long as each is a wrapper. */
function fromOutside(
  blocks: readonly (Wrapper & { readonly statement: number })[],
  source: string,
): readonly Wrapper[] {
  const wrappers: Wrapper[] = [];
  for (const { open, close, depth, statement } of blocks) {
    const head = source.slice(Math.max(statement, open - MAX_HEAD), open);
    const isLong = wrappers.length === 0 || close - open >= source.length * MIN_INNER_SHARE;
    if (!isLong || !FUNCTION_HEAD.test(head)) break;
    if (wrappers.length === 0 && !isCalled(head, depth)) break;
    wrappers.push({ open, close, depth });
  }
  return wrappers;
}

function isCalled(head: string, depth: number): boolean {
  return CALLED_AT_ONCE.test(head) || FACTORY.test(head) || (depth === 2 && CALL.test(head));
}
