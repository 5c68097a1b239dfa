/** Seconds a viewer needs to read a card: at least 2, else 0.6 + 0.34 per word; a dash that stands alone counts too. */
export function readingSeconds(text: string): number {
  return secondsFor(tokensOf(text).reduce((sum, token) => sum + wordsIn(token), 0));
}

/**
 * Longest time a card may stand: 1.8 times the time for its words, at most 6 s, but never below {@link readingSeconds}.
 */
export function longestSeconds(text: string): number {
  return Math.max(readingSeconds(text), Math.min(1.8 * leastSeconds(text), 6));
}

/** Seconds for the words alone, as {@link readingSeconds} counts them without signs that stand alone. */
export function leastSeconds(text: string): number {
  return secondsFor(readableWords(text));
}

/**
 * How many words there are to read. Chinese and Japanese have no spaces: two of their characters count as one word.
 * That is our assumption: common subtitle guidelines let Chinese run at up to 9 characters a second and Japanese at 4,
 * which is 3 and 1.4 in the 0.34 s of a word.
 */
export function readableWords(text: string): number {
  const readable = tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token));
  return readable.reduce((sum, token) => sum + wordsIn(token), 0);
}

/** Longer ones are spelled, not read: `com.google.code.gson:gson:2.13.1`. */
const LONG_TOKEN = 24;
/** Characters of a long one that take as long as a word; our assumption. */
const SPELLED = 12;
const CHARACTERS_PER_WORD = 2;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

function wordsIn(token: string): number {
  const characters = token.match(SPACELESS)?.length ?? 0;
  if (characters === 0) return token.length > LONG_TOKEN ? Math.ceil(token.length / SPELLED) : 1;
  const others = /[\p{L}\p{N}]/u.test(token.replace(SPACELESS, "")) ? 1 : 0;
  return characters / CHARACTERS_PER_WORD + others;
}

function secondsFor(words: number): number {
  return Math.max(2, 0.6 + 0.34 * words);
}

/** French sets a space before its marks: a mark alone is none of the words. */
function tokensOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((token) => token !== "" && !/^[!?:;]+$/.test(token));
}
