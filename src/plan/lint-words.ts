const SENTENCE_END = /(?<=[.!?;])\s+|\n+/;

/** First of the phrases that stands in the text as whole words, ignoring case; `undefined` when none does. */
export function firstPhrase(text: string, phrases: readonly string[]): string | undefined {
  const padded = spaced(text);
  return phrases.find((phrase) => padded.includes(spaced(phrase)));
}

/** The words of a text: runs of non-space characters that contain a letter or a digit. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The sentences and lines of a text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(SENTENCE_END).filter((sentence) => sentence !== "");
}

/** Lower case, letters and digits only, single spaces, a space at both ends: for whole-word searches. */
export function spaced(text: string): string {
  return ` ${plainWords(text).join(" ")} `;
}

/** Lower-case words without punctuation: `passer-by` is two. */
export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
