import { argumentsOf } from "./literal-message.ts";
import type { SyntaxNode } from "./syntax-node.ts";

/** How programs of a language speak to their log or their user. */
export interface Speech {
  /** Kinds of calls. */
  readonly calls: ReadonlySet<string>;
  /** Finds what is called, up to the last letter of its name: `logger.info` in `logger.info("…")`. Global and linear. */
  readonly speaks: RegExp;
}

/** A definition that something may stand in. */
export interface Scope {
  readonly start: number;
  readonly end: number;
  /** Line of its name, as the reading has it. */
  readonly line: number;
}

/** `logger`, `access_log`, `LOG`, `this._log()`: what is asked to write something down. */
export const LOGGER = String.raw`\b\w{0,40}?(?:[lL]og(?:ger|ging)?|LOG(?:GER)?)(?:\(\))?`;

/** What ends a program, a request or a test with words: `die("…")`, `this.fail("…")`. */
export const ENDINGS = ["abort", "bail", "die", "fail", "fatal"] as const;

/** What a file says beyond this is a table, not speech. */
export const MAX_SAYINGS = 500;

/** How many nodes there are between a name and its call, as in `a?.b.info("…")`. */
const MAX_CLIMB = 3;

/** A call by which a program speaks, and what it is given to say. */
interface SpeakingCall {
  readonly call: SyntaxNode;
  readonly words: readonly SyntaxNode[];
}

/** The calls by which a program speaks, in source order. */
export function speakingCalls(root: SyntaxNode, source: string, speech: Speech): readonly SpeakingCall[] {
  return [...source.matchAll(speech.speaks)].slice(0, MAX_SAYINGS).flatMap((match) => {
    const end = match.index + match[0].length;
    const call = callAround(root.descendantForIndex(end - 1), speech);
    const given = call && (argumentsOf(call) ?? call.childForFieldName("block")?.childForFieldName("body"));
    // What only looks like a name stands among the words of another call.
    return call && given && given.startIndex >= end ? [{ call, words: given.namedChildren }] : [];
  });
}

function callAround(name: SyntaxNode | null, { calls }: Speech): SyntaxNode | undefined {
  let node = name;
  for (let climb = 0; node && climb <= MAX_CLIMB; climb += 1) {
    if (calls.has(node.type)) return node;
    node = node.parent;
  }
  return undefined;
}

/**
 * True when a call, as far as it comes before its first words, or the level that these begin with says that something is
 * wrong: `log.warn(`, `System.err`, `print("[WARNING] …")`.
 */
export function isComplaint(call: string): boolean {
  // Composer and its kin send to the error stream all that is not the result itself.
  const head = call.slice(0, MAX_CALL).replace("->writeError", "->write");
  if (INFORMS_IN_WORDS.test(head)) return false;
  return COMPLAINS.test(/^[^"'`]*/.exec(head)?.[0] ?? "") || WARNS_IN_WORDS.test(head);
}

const WARNS_IN_WORDS = /^[^"'`]*["'`]\s*(?:\[?(?:WARN|ERR|FATAL)|<(?:error|warning)>)/;
const INFORMS_IN_WORDS = /^[^"'`]*["'`]\s*<(?:info|comment)>/;

const MAX_CALL = 200;
const COMPLAINS = new RegExp(
  String.raw`warn|crash!|err(?:or|_console|f?\b)|crit|fatal|severe|exception|alert|emerg|\b(?:exit|${ENDINGS.join("|")})(?:f|ln)?\b`,
  "i",
);

/** Lines of the definitions around an offset, innermost first. */
export function linesAround(offset: number, scopes: readonly Scope[]): readonly number[] {
  return scopes
    .filter(({ start, end }) => start <= offset && offset < end)
    .toSorted((left, right) => right.start - left.start || left.end - right.end)
    .map(({ line }) => line);
}
