import { longPattern } from "../domain/long-pattern.ts";
import { funnyWords } from "../domain/card-worth.ts";

const EMOTICON =
  /\\o\/|¯\\+_|(?:^|\s)[:;]-?[)(DP](?=\s|$)|\(╯|ಠ|ʕ|\^_\^|<3(?=\s|$)|\b[oO]_[oO]\b|\p{Extended_Pictographic}|✨/u;
const JOKE = longPattern("i")`
  \b(?:abracadabra|avocado|bacon|banana|beer|beware|biscuit|breakfast|cakes?|cats?|cheese|chicken
  |cookie monster|dogs?|donuts?|dragons?|ducks?|easter egg|eggs?|elephant|flying circus|ghosts?
  |hello world|hokey|kittens?|llamas?|meow|monkeys?|moo|muffins?|ninja|oops|parrot|pancakes?|pizza
  |potato(?:es)?|rabbits?|sandwich|sorry|spam|spanish inquisition|sushi|surprise|teapot|thank you|turtles?
  |unicorns?|voila|wizard|yay|zombies?)\b`;
/** Signs and words for which lines are searched; the rest is only looked at where a constant is named. */
const WORTH_A_LOOK =
  /\\o\/|¯\\|╯|ಠ|ʕ|teapot|dragon|unicorn|banana|easter egg|kitten|spanish inquisition|flying circus|pancake/i;
const LITERAL = /(["'`])((?:(?!\1)[^\\]|\\.){2,80}?)\1/g;
const MAX_LINE = 300;
const MIN_UNNAMED = 0.5;

/** `CODE_NAME = "Into the Oven"`: what makers call a release for fun. */
export function isCodeName(name: string): boolean {
  return /^_*code_?name_*$/i.test(name);
}

/** How odd a named string is, 0-1: emoticons, jokes, food, exclamations in the string or its name. */
export function curiosity({ name, value }: { readonly name: string; readonly value: string }): number {
  if (isCodeName(name) && /^\p{L}[\p{L}' ]{3,40}$/u.test(unquoted(value))) return 0.7;
  const named = JOKE.test(name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[\W_]+/g, " ")) ? 0.4 : 0;
  return Math.min(1, named + oddity(unquoted(value)));
}

/** Odd string literals on a line of code, without their quotes. */
export function curiosityOfLine(
  line: string,
): readonly { readonly literal: string; readonly score: number }[] {
  if (line.length > MAX_LINE || !WORTH_A_LOOK.test(line)) return [];
  return [...line.matchAll(LITERAL)]
    .map((match) => ({ literal: match[2] ?? "", score: oddity(match[2] ?? "") }))
    .filter(({ score }) => score >= MIN_UNNAMED);
}

function oddity(text: string): number {
  if (text.length < 2 || text.length > 120 || looksTechnical(text)) return 0;
  let score = 0;
  if (EMOTICON.test(text)) score += 0.6;
  if (JOKE.test(text.replace(/_/g, " "))) score += 0.5;
  if (/\p{L}!+(?:\s|$)/u.test(text)) score += 0.2;
  if (/[▀-▟☀-➿⠀-⣿─-╿]/u.test(text)) score += 0.2;
  return Math.round(Math.min(1, score + Math.min(0.3, 0.1 * funnyWords(text))) * 1000) / 1000;
}

/** Paths, addresses, patterns, markup, options and format strings. */
export function looksTechnical(text: string): boolean {
  if (/^\\+o\/$/.test(text)) return false;
  return /^(?:[./~]|[a-z]+:\S|-{1,2}\w)|\w\/\w+[./]|\(\?|\[\^|\\[dwsbnrtxu]|[*+]\$|%[sdr(]|\{\w*\}|<\/?[a-z]+|\w\.\w{2,4}$|^[\w-]+=|=>/i.test(
    text,
  );
}

/** The text of a string literal, with its escapes as written. */
export function unquoted(value: string): string {
  return /^[a-z]{0,2}(["'`]{1,3})([\s\S]*)\1$/i.exec(value)?.[2] ?? value;
}
