/**
 * A gap in a message that a value fills when the program runs:
 * `{limit}`, `${limit}`, `#{limit}`, `%d`, `%(limit)s`, `0x%04X`.
 */
export const PLACEHOLDER = /[$#]?\{[^{}]{0,60}\}|(?:0x)?%(?:\(\w{1,40}\))?\d{0,2}[sdvrqixX](?![a-z])/g;

/** What gives a gap away in any language, also one that is cut, or nested, or has a width: `%-10.2f`. */
const TRACE = /[{}]|%[-+\d.]*[a-z(]/i;

/** True for words with something to be filled in, whole gaps or not. */
export function hasGaps(text: string): boolean {
  return TRACE.test(text);
}
