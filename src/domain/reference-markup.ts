/** A role of reStructuredText in front of a back-tick: `:class:`, `:py:class:`, `:external+python:py:class:`. */
export const ROLE = String.raw`(?::\w[\w+.-]{0,30}){1,3}:`;

/**
 * References of JSDoc, Javadoc and Sphinx, and what a reader sees of them. Cards are made with these, and so are cited lines
 * compared with cards: what one side takes away, the other does as well. Every quantifier is bounded, so the cost is linear.
 */
export const REFERENCES: readonly (readonly [pattern: RegExp, shown: string])[] = [
  // `[the pan]{@link kitchen:Pan}` of JSDoc.
  [/\[([^[\]]{1,200})\]\{@\w{1,20} [^{}]{1,300}\}/g, "$1"],
  // `{@link org.kitchen.Pan}` is shown as Pan.
  [/\{@\w{1,20} (?:[a-z]\w{0,40}\.){1,8}(\p{Lu}[^{}|\s]{0,200})\}/gu, "$1"],
  [/\{@\w{1,20} ([^{}|\s]{1,200})\}/g, "$1"],
  [/\{@\w{1,20} [^{}|\s]{1,200}[|\s]([^{}]{1,200})\}/g, "$1"],
  // ":class:`~kitchen.Pan`" and "`~kitchen.Pan`" are shown as Pan.
  [new RegExp(`${ROLE}\`~[^\`<>]{0,200}?([^\`<>.]{1,100})\``, "g"), "$1"],
  [/`~(?:[A-Za-z_]\w{0,60}\.){1,8}([A-Za-z_]\w{0,100})`/g, "$1"],
];
