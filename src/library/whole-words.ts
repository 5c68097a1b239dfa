/** The first of the words or phrases that stands in the text as whole words, ignoring case. */
export function firstWord(text: string, lexicon: readonly string[]): string | undefined {
  const padded = spaced(text);
  return lexicon.find((word) => padded.includes(spaced(word)));
}

/** Lower-case words, one space around each. */
export function spaced(text: string): string {
  return ` ${wordsOf(text).join(" ")} `;
}

/** Lower-case words without punctuation. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
