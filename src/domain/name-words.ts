import { FUNCTION_WORDS } from "./function-words.ts";

const WORD = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g;
/** The same in all scripts: `Maç` is one word. */
const WORD_OF_ANY_SCRIPT = /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}+|[0-9]+/gu;
const ONLY_ASCII = /^[\x20-\x7E]*$/;
const EMPTY_SUFFIX = /^(error|exception|warning|err|exc)$/;
const MAX_NAME_LENGTH = 200;

/**
 * The lower-case words of an identifier: `HTTPAdapter2` gives
 * `http`, `adapter`, `2`, `getURLs` gives `get`, `urls`. Linear.
 */
export function splitName(name: string): string[] {
  const text = name.slice(0, MAX_NAME_LENGTH);
  const found = text.match(ONLY_ASCII.test(text) ? WORD : WORD_OF_ANY_SCRIPT);
  return (found ?? []).map((word) => word.toLowerCase());
}

/** True for `Flask` and `flask`, `p-limit` and `pLimit`. */
export function isSameName(left: string, right: string): boolean {
  return splitName(left).join("") === splitName(right).join("");
}

/** Like {@link splitName}, minus `error`, `exception` and `warning` at the end: a suffix alone never decides. */
export function meaningfulWords(name: string): string[] {
  const words = splitName(name);
  while (EMPTY_SUFFIX.test(words.at(-1) ?? "")) words.pop();
  return words;
}

/** Adjectives whose first part is not what a text is about: `user-created`, `server-side`, `dict-like`. */
const COMPOUND =
  /\p{L}+-(?:aware|based|created|defined|driven|facing|friendly|level|like|oriented|provided|related|side|specific|specified|style|supplied)(?!\p{L})/gu;

/** The lower-case words of a sentence, at most 30. */
export function textWords(text: string): string[] {
  return (
    text
      .slice(0, 300)
      .toLowerCase()
      .replaceAll(COMPOUND, " ")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, 30);
}

/** Plurals that mean something else: Windows is a platform. */
const NOT_PLURAL = /^windows$/;

/** Makes singular and plural equal: `redirects` and `redirect`, `queries` and `query`, `boxes` and `box`. */
export function stem(word: string): string {
  if (NOT_PLURAL.test(word)) return word;
  if (word.length < 4 || !word.endsWith("s") || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const LEAST_LETTERS = 3;

/** Stems of the words in texts that carry a meaning: all but short ones and function words. */
export function contentStems(...texts: readonly string[]): ReadonlySet<string> {
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const telling = words.filter((word) => word.length >= LEAST_LETTERS || /\d/.test(word));
  return new Set(telling.filter((word) => !FUNCTION_WORDS.has(word)).map(stem));
}

/** The stem of a whole phrase, for use as a key. */
export function stemPhrase(phrase: string): string {
  return textWords(phrase).map(stem).join(" ");
}

/**
 * What ends an adjective, and is not what the text is about: `human-readable`,
 * `C-style`; `lock-free` is not about locks, `real-time` not about clocks.
 */
const COMPOUND_END =
  /\b(?:real|run|compile|build|same|first)[ -]time\b|\p{L}+-free\b|(?<=\p{L})-(?:\p{Ll}+[ai]ble|aware|based|conforming|friendly|level|like|only|safe|sensitive|specific|style)\b/gu;

/** `No dataset found` and `wasn't found` as `not found` has it; `human-readable size` as a size for humans. */
export function plainly(text: string): string {
  return text
    .replaceAll(COMPOUND_END, "")
    .replaceAll(/(?<!ca)n['’]t\b/g, " not")
    .replaceAll(/\bcan['’]t\b/g, "cannot")
    .replaceAll(/\bno (?:[\w-]+ ){1,3}?(found|exists?|specified|provided|given|set)\b/gi, "not $1");
}
