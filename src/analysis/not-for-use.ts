import { longPattern } from "../domain/long-pattern.ts";
import type { ClassRead } from "./define-language.ts";

const COMMENT_MARK =
  /@(?:internal|(?:\w+_)?deprecated|private|hidden|(?:access|api)\s+private)\b|:nodoc:|(?:^|\s)Deprecated:/;
const CODE_MARK = /\bdoc\(hidden\)|#\[deprecated\b|\[\[?(?:System\.)?(?:Obsolete|deprecated)\b|@Deprecated\b/;
const DISOWNED = longPattern("i")`
  \bnot (?:a )?(?:part of (?:the|our|its) )?public (?:API|interface)\b
  |^not public\b
  |\bexported (?:only )?for (?:(?:use|using) (?:from|in|by) )?(?:the )?(?:unit )?test
  |\binternal(?:ly)? (?:use|type|only|API|helper)\b
  |\bdo not use(?: (?:it|this|them|these|directly))*[.!]?$
  |^do not use\b
  |^(?:(?:this|the) \w+ is )?deprecated\b
  |^(?:please )?use \S{1,60} instead[.!]?$
  |^(?:this|it) (?:was|used to be) (?:an?|the)\b
  |^(?:(?:this|it) (?:is|was) )?(?:only )?(?:(?:preserved|kept|retained|left|here|present) )?
  (?:only |just )?for (?:old(?:er)?|legacy|backwards?)\b`;
const PRIVATE_PLACE =
  /(?:^|\/)_{0,2}(?:private|internals?)\/|(?:^|\/)_[a-z]\w*\.py$|(?:^|\/)(?:details?|impl)\/(?:.*\/)?[^/]+\.(?:h|hh|hpp|hxx|ipp)$/i;

/** True when a comment says that what it stands above is not for users: `@internal`, `@deprecated`, `:nodoc:`. */
export function isMarkedInComment(comment: string): boolean {
  return COMMENT_MARK.test(comment);
}

/** True when an attribute or annotation says so: `#[doc(hidden)]`, `[Obsolete]`, `@Deprecated`. */
export function isMarkedInCode(code: string): boolean {
  return CODE_MARK.test(code);
}

/** True when a sentence of documentation says so in words: "Not public API", "Internal type, do not use." */
export function isDisowned(sentence: string): boolean {
  return DISOWNED.test(sentence);
}

/** True when what was read of a class or function says so, by a mark or in words. */
export function isHidden({ hidden, doc }: Pick<ClassRead, "hidden" | "doc">): boolean {
  return hidden === true || (doc !== undefined && isDisowned(doc.text));
}

/** True for files whose place says that they are not for users: `src/private/`, `org/library/internal/`, `pan/_lid.py`, `include/pan/detail/lid.hpp`. */
export function isPrivatePath(path: string): boolean {
  return PRIVATE_PLACE.test(path);
}

/** Folders of what is mixed into other code, added to it by others, or helps it along; modules that help tests along. */
const HELPING_FOLDER =
  /(?:^|\/)(?:mixins?|concerns?|core_ext|contrib|compat|(?:test_?)?helpers?|test_?support)\/|(?:^|\/)testing\.\w+$/i;

/** Modules of whatever came in handy. */
const HANDY_MODULE = /(?:^|\/)(?:[\w-]{1,20}[_-])?(?:utils?|utilities|helpers?|misc)\.\w+$/i;

/** True for a module of small helpers: `checkers/utils.py`. */
export function isHandyPath(path: string): boolean {
  return HANDY_MODULE.test(path);
}

/** True for files in a folder whose code only serves other code: `cop/mixin/`, `core_ext/`, `contrib/`. */
export function isHelpingPath(path: string): boolean {
  return HELPING_FOLDER.test(path);
}
