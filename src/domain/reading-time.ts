/** Seconds a viewer needs to read a card: at least 2, else 0.6 + 0.34 per word; a dash that stands alone counts too. */
export function readingSeconds(text: string): number {
  return secondsFor(wordsOf(text).length);
}

/** Longest time a card may stand: 1.8 times the time for its words, at most 6 s, but never below {@link readingSeconds}. */
export function longestSeconds(text: string): number {
  const words = wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return Math.max(readingSeconds(text), Math.min(1.8 * secondsFor(words.length), 6));
}

function secondsFor(words: number): number {
  return Math.max(2, 0.6 + 0.34 * words);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
