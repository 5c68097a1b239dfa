import { looksTechnical } from "../curiosity.ts";
import type { SuccessSeen } from "../printed-successes.ts";
import type { InstallText } from "./install-sources.ts";

const FENCE = /^\s*(?:```|~~~)/;
const MAX_LINE = 200;
/** Code with a comment behind it that tells what it gives: `// 200`, `# => ok`, `# prints 24.7041, the result`. */
const COMMENTED =
  /^\s*\S.*[\w)\]}"';]\s+(?:\/\/|#)\s?(?:(?:=>|->|→|==>?|outputs?:?|returns:?)\s?|(prints)\s)?(\S.*)$/;
/** `//=> "egg"`. */
const ARROWED = /^\s*\S.*[\w)\]}"';]\s+(?:\/\/|#)=>\s?(\S.*)$/;
const PROMPT = /^\s*(?:>>>|irb.{0,20}>|iex.{0,10}>)\s+\S/;
const VALUE =
  /^(?:(["'`])([^"'`]{2,24})\1|(-?\d[\d.,_]{1,14}\d)(?!\w|\.\w)|((?:200 )?ok|success\w*|done|passed)\b)(?=[\s.,;!]|$)/i;
/** What may follow a value: nothing, or what explains it. */
const EXPLAINED = /^(?:[.,;!]|\s+[-–—(]|$)/;
const GREETING = /!$|^(?:hello|hi|good ?bye|welcome)\b/i;
/** Several words, or what only a program can have made up: `V1StGXR8_Z5jdHi6B-myT`. */
const TELLING = /\p{L}{2,}\s+\p{L}{2,}|^(?=.*\d)(?=.*[A-Za-z])[\w-]{8,}$/u;

/** Results that the code of a README gives: a status that is well, a plain value, a short string. */
export function readmeResults({ path, lines }: InstallText): readonly SuccessSeen[] {
  const code = codeLines(lines);
  return lines.flatMap((line, index) => {
    if (code[index] !== true || line.length > MAX_LINE) return [];
    const seen = PROMPT.test(lines[index - 1] ?? "") ? resultOf(line.trim()) : commentedResult(line);
    if (seen === undefined) return [];
    const { text, score } = seen;
    return [{ quote: { text, evidence: [{ path, line: index + 1, text: line.trim() }] }, score }];
  });
}

interface Result {
  readonly text: string;
  readonly score: number;
}

function commentedResult(line: string): Result | undefined {
  const arrowed = ARROWED.exec(line)?.[1];
  if (arrowed !== undefined) return resultOf(arrowed);
  const [, prints, text] = COMMENTED.exec(line) ?? [];
  const result = text === undefined ? undefined : resultOf(text);
  return result && prints !== undefined
    ? { text: `${prints} ${result.text}`, score: result.score + 0.2 }
    : result;
}

function resultOf(text: string): Result | undefined {
  const [whole, , words, number, good] = VALUE.exec(text) ?? [];
  if (whole === undefined || !EXPLAINED.test(text.slice(whole.length))) return undefined;
  if (good !== undefined) return { text: whole, score: 0.9 };
  if (number !== undefined) {
    const isAddress = number.split(".").length > 2;
    return isAddress || /^[45]\d\d$/.test(number)
      ? undefined
      : { text: number, score: number === "200" ? 0.95 : 0.5 };
  }
  if (words === undefined || looksTechnical(words) || /[/\\:;=<>{}]/.test(words)) return undefined;
  if (GREETING.test(words)) return { text: words, score: 0.7 };
  return TELLING.test(words) ? { text: words, score: 0.4 } : undefined;
}

/** Tells which lines are code: fenced, or indented. */
function codeLines(lines: readonly string[]): readonly boolean[] {
  let fenced = false;
  return lines.map((line) => {
    const isFence = FENCE.test(line);
    if (isFence) fenced = !fenced;
    return !isFence && (fenced || /^(?: {3}|\t)/.test(line));
  });
}
