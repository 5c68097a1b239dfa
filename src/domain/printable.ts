/**
 * Every character that a terminal could obey or a reader could not see: C0 and C1 controls (tab and newline included),
 * bidirectional marks, zero-width and tag characters.
 */
export const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Makes text that is not ours safe for a terminal, a card or a page: control, bidirectional, zero-width and tag
 * characters become U+FFFD, except tab and newline, which become a space. Lone surrogates become U+FFFD.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(UNPRINTABLE, (character) => (/[\t\n\r]/.test(character) ? " " : "\ufffd"));
}
