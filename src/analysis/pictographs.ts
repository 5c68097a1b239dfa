/** Emoji and what changes their looks: decoration that no old film had letters for; `©` tells whose something is. */
export const PICTOGRAPHS =
  /(?!©)\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{200d}|[\u{fe0e}-\u{fe0f}]/gu;

/** `🐻 Bear necessities` without the bear; unchanged where one stands between words, which are quoted as they stand. */
export function withoutPictographs(text: string): string {
  const plain = text.replaceAll(PICTOGRAPHS, "").trim();
  return plain !== "" && text.includes(plain) ? plain : text;
}
