import { longPattern } from "../../domain/long-pattern.ts";

/** `_very_`, `*really*`: a word that a comment dwells on, and that is no name of code. */
const EMPHASIS = longPattern("gu")`
  (?<![\w*])([*_])
  (absolutely|actually|all|always|any|every|exactly|extremely|just|must|never|not|only|probably|really|should|so|still
  |super|too|totally|very)
  \1(?![\w*])`;

/** A comment's words without the signs by which it dwells on one of them. */
export function withoutEmphasis(text: string): string {
  return text.replace(EMPHASIS, "$2");
}
