import { looksTechnical } from "../curiosity.ts";
import { printedWords, type SuccessSeen } from "../printed-successes.ts";
import type { InstallText } from "./install-sources.ts";
import { codeLines, isFence } from "./readme-code.ts";

const MAX_LINE = 200;
/** Code with a comment behind it that tells what it gives: `// 200`, `# => ok`, `# prints 24.7041, the result`. */
const COMMENTED =
  /^\s*\S.*[\w)\]}"';]\s+(?:\/\/|#)\s?(?:(?:=>|->|→|==>?|outputs?:?|returns:?|(prints))\s?)?(\S.*)$/;
/** `//=> "egg"`. */
const ARROWED = /^\s*\S.*[\w)\]}"';]\s+(?:\/\/|#)=>\s?(\S.*)$/;
/** The same on a line of its own, below the code: `//=> "egg"`, `# Output: egg`, `// s == "egg"`. */
const BELOW = /^\s*(?:\/\/|#|--|;)\s?(?:=>|->|→|outputs?:|prints:?|returns:?|\w{1,20}\s?===?)\s?(\S.*)$/i;
/** What a check of the code expects: `assertEqual(egg, "soft-boiled")`, `expect(egg).toBe("soft")`, `assert egg == "soft"`. */
const ASSERTED = /^\s*(?:\w+\.)?(?:assert|expect)\w*!?[\s(].*[,(=]\s*(["'`])([^"'`]{3,40})\1\s*\)*;?$/;
const COMMENT = /^\s*(?:\/\/|#|--|;)\s?(\S.*)$/;
/** Code whose comment below can only be what it prints. */
const PRINTS = /\b(?:print(?:ln)?|puts|echo|console\.log|p)\b\s?[(!"'\w]/;
/** A few plain words without quotes. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}'!?,. -]{2,40}$/u;
const MOST_PLAIN_WORDS = 5;
const LITERAL = /^(?:true|false|none|null|nil|undefined|nan)$/i;
const PROMPT = /^\s*(?:>>>|irb.{0,20}>|iex.{0,10}>)\s+\S/;
const VALUE =
  /^(?:(["'`])((?:(?!\1)[^"`]){2,40})\1(?!\w)|(-?\d[\d.,_]{1,14}\d)(?!\w|\.\w)|((?:200 )?ok|success\w*|done|passed)\b)(?=[\s.,;!)]|$)/i;
/** What may follow a value: nothing, or what explains it. */
const EXPLAINED = /^(?:[.,;!)]|\s+[-–—(]|$)/;
/** A lone `hello` is any value. */
const GREETING = /!$|^(?:hello|hi|good ?bye|welcome)\b(?=.*\w)/i;
/** Several words, or what only a program can have made up: `V1StGXR8_Z5jdHi6B-myT`. */
const TELLING = /\p{L}{2,}[\s-]+\p{L}{2,}|^(?=.*\d)(?=.*[A-Za-z])[\w-]{8,}$/u;
/** `2014-02-11`, `2014-02-11 08:30`. */
const DAY = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/;
/** A value as Python shows it, with its kind: `Quantity(3.04, "meter")`. */
const SHOWN = /^\p{Lu}\w{2,20}\([^()[\]{}<>]{2,24}\)$/u;
/** What the example above prints, as Sphinx checks it, and the settings of it. */
const TEST_OUTPUT = /^\s*\.\. testoutput::/;
const MOST_SETTINGS = 4;
const SETTING = /^\s*(?::\w+:.*)?$/;
/** A bar that is full: `[####]  100%`. */
const FULL_BAR = /^\s*(?:\S.*\s)?\[[#=█-]{4,}>?\]\s*(100 ?%)/u;
/** Words after a prompt are what the reader will see. */
const WORDS = /^\p{L}{2,}\s+\p{L}{2,}/u;
const PROMPTED = 0.2;
/** Digits of the shortest number that nobody would have guessed; three of them are a status or a share. */
const LEAST_DIGITS = 4;
/** More words are more of a result. */
const EACH_WORD = 0.02;
const MOST_WORDS = 8;
/** So many words with a full stop behind them are a sentence. */
const SENTENCE = 4;

/**
 * Results that the code of a README gives - behind it, on the next line, after a prompt - and what runs of the program
 * print: a status that is well, a plain value, a short string, a line with a tick.
 */
export function readmeResults({ path, lines }: InstallText): readonly SuccessSeen[] {
  const code = codeLines(lines);
  return lines.flatMap((line, index) => {
    const above = lines[index - 1] ?? "";
    const isPrompted = PROMPT.test(above);
    const isOutput = isTestOutput(lines, index);
    if ((code[index] !== true && !isPrompted && !isOutput) || line.length > MAX_LINE) return [];
    const isLast = code[index + 1] !== true || (lines[index + 1] ?? "").trim() === "";
    const inCode = isPrompted ? promptedResult(line.trim(), above) : resultIn(line, { above, isLast });
    const seen = isOutput ? plainWords(line.trim()) : inCode;
    if (seen === undefined) return [];
    const { text } = seen;
    const score = seen.score + (isPrompted && WORDS.test(text) ? PROMPTED : 0);
    return [{ quote: { text, evidence: [{ path, line: index + 1, text: line.trim() }] }, score }];
  });
}

/** True for the first line of what Sphinx is told that the example above prints. */
function isTestOutput(lines: readonly string[], index: number): boolean {
  if (SETTING.test(lines[index] ?? "")) return false;
  const above = lines
    .slice(Math.max(0, index - MOST_SETTINGS), index)
    .findLast((line) => !SETTING.test(line));
  return TEST_OUTPUT.test(above ?? "");
}

interface Result {
  readonly text: string;
  readonly score: number;
}

function promptedResult(text: string, above: string): Result | undefined {
  return resultOf(text) ?? printed(text, above) ?? shownValue(text);
}

/** Where a line of code stands. */
interface CodePlace {
  readonly above: string;
  /** True for the last line of its block. */
  readonly isLast: boolean;
}

/** `$ dlv debug`: what is printed below is the debugger's. */
const OF_DEBUGGER = /^\s*\$?\s*(?:dlv|gdb|lldb|rust-gdb|node inspect)\s/;

function resultIn(line: string, place: CodePlace): Result | undefined {
  if (OF_DEBUGGER.test(place.above)) return undefined;
  return asserted(line) ?? commentedResult(line) ?? resultBelow(line, place) ?? transcribed(line);
}

function commentedResult(line: string): Result | undefined {
  const arrowed = ARROWED.exec(line)?.[1];
  if (arrowed !== undefined) return resultOf(arrowed);
  const [, prints, text] = COMMENTED.exec(line) ?? [];
  const result = text === undefined ? undefined : resultOf(text);
  return result && prints !== undefined ? { ...result, score: result.score + 0.2 } : result;
}

function asserted(line: string): Result | undefined {
  const words = ASSERTED.exec(line)?.[2];
  return words === undefined ? undefined : valueOf(words);
}

function shownValue(line: string): Result | undefined {
  return SHOWN.test(line) ? { text: line, score: 0.35 } : undefined;
}

/** A comment below a line of code, without one between them. */
function resultBelow(line: string, { above, isLast }: CodePlace): Result | undefined {
  if (above.trim() === "" || COMMENT.test(above) || isFence(above)) return undefined;
  const marked = BELOW.exec(line)?.[1];
  if (marked !== undefined) return resultOf(marked);
  const said = isLast ? COMMENT.exec(line)?.[1] : undefined;
  return said === undefined ? undefined : printed(said, above);
}

/** Plain words below code that prints. */
function printed(text: string, above: string): Result | undefined {
  return PRINTS.test(above) ? plainWords(text) : undefined;
}

function plainWords(text: string): Result | undefined {
  const isPlain = PLAIN.test(text) && text.split(/\s+/).length <= MOST_PLAIN_WORDS && !looksTechnical(text);
  if (!isPlain || !/\p{L}{3}/u.test(text) || LITERAL.test(text)) return undefined;
  return { text, score: GREETING.test(text) ? 0.7 : 0.35 };
}

/** `Boiling eggs...` is not done yet. */
const GOES_ON = /^(?!(?:any|every|no|some)thing\b)\p{L}+ing\b.*(?:\.\.\.|…)$/iu;

/** What a run printed: `✓ adds 1 + 2`, `All done!` */
const TICKED = /^\s*[✓✔√]\s+(\S.{2,60}?)(?:\s+\(\d[\d.]*\s?m?s\))?$/u;

/** `- READY`: an entry of a list of values, which nobody prints. */
const BARE_ENTRY = /^\s*[-*+]\s+[\w-]+\s*$/;

/** What the first lines of a program say: `info("Welcome to Egg!")`. */
const WELCOMES = /\b(?:print\w*|puts|echo|say|info|log)\b[!(\s]{0,3}"(Welcome to [\w .-]{2,30}!)"/;

/** `"all boiled",` on a line of its own. */
const ALONE = /^\s*"([^"]{3,60})",?\s*$/;

function transcribed(line: string): Result | undefined {
  if (BARE_ENTRY.test(line)) return undefined;
  const full = FULL_BAR.exec(line)?.[1];
  if (full !== undefined) return { text: full, score: 0.6 };
  const ticked = TICKED.exec(line)?.[1];
  if (ticked !== undefined)
    return ticked.split(" ").length > MOST_WORDS || looksTechnical(ticked) || GOES_ON.test(ticked)
      ? undefined
      : { text: ticked, score: 0.8 };
  const welcomed = WELCOMES.exec(line)?.[1];
  if (welcomed !== undefined) return { text: welcomed, score: 0.65 };
  return line.includes("`") ? undefined : printedWords(ALONE.exec(line)?.[1] ?? line.trim());
}

function resultOf(text: string): Result | undefined {
  const [whole, , words, number, good] = VALUE.exec(text) ?? [];
  if (whole === undefined || !EXPLAINED.test(text.slice(whole.length))) return undefined;
  if (good !== undefined) return { text: whole, score: 0.9 };
  if (number !== undefined) {
    if (number === "200") return { text: number, score: 0.95 };
    const isAddress = number.split(".").length > 2;
    return isAddress || number.replaceAll(/\D/g, "").length < LEAST_DIGITS
      ? undefined
      : { text: number, score: 0.5 };
  }
  return words === undefined ? undefined : valueOf(words);
}

/** Latin that fills a space. */
const FILLER = /\b(?:lorem|ipsum|dolor(?:em)?|delectus|autem|quia)\b/i;

function valueOf(words: string): Result | undefined {
  const count = words.split(" ").length;
  if (DAY.test(words)) return { text: words, score: 0.45 };
  if (looksTechnical(words) || /[/\\:;=<>{}]/.test(words) || count > MOST_WORDS) return undefined;
  if (FILLER.test(words)) return undefined;
  const more = EACH_WORD * (count - 1);
  if (GREETING.test(words)) return { text: words, score: 0.7 + more };
  if (count >= SENTENCE && /^\p{Lu}.*\p{Ll}[.!]$/u.test(words)) return { text: words, score: 0.6 + more };
  return TELLING.test(words) ? { text: words, score: 0.4 + more } : undefined;
}
