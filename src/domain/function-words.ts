/**
 * Words that only hold a sentence together, in lower case, the
 * most frequent alone: rarer ones carry a part of the meaning.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the and for from into with than this that you your our its are was has have can will not all any more when`.split(
    " ",
  ),
);
