import { plainName } from "../plain-name.ts";
import type { ReadmeSentence } from "./readme-sentences.ts";

/** `Warp is …`, `Boost Format has …`: a name of up to three words, and what it does. */
const SUBJECT =
  /^((?:\p{Lu}[\p{L}\p{N}.+#-]{0,30}?\p{Ll}[\p{L}\p{N}.+#-]{0,30})(?: \p{Lu}[\p{L}\p{N}.+#-]{0,30}){0,2}) (?:\([^()]{1,60}\) )?(?:is|was|has|had|can|will|does|\p{Ll}{3,}[^s\W]s)\b/u;
/** A word with a capital letter within a sentence. */
const WITHIN = /(?<=\p{Ll},? )\p{Lu}[\p{L}\p{N}]{2,}/gu;
/** `Hen's pan was the first.` */
const OWNER =
  /^(?!(?:It|That|This|There|Here|What|Who|How|Where|Let|He|She)['’])(\p{Lu}[\p{L}\p{N}.+#-]{1,30})['’]s /u;
/** `EggTimer`, a name by its looks. */
const COMPOUND = /\p{Ll}\p{Lu}/u;
const SMALL = /(?<![\p{L}\p{N}./@-])\p{Ll}[\p{L}\p{N}]{2,}(?![\p{L}\p{N}@-])/gu;

/**
 * Tells which sentences speak of something else than the project: their subject is a name, one that is linked or that has
 * its capital letter within sentences too, and not one of the project's.
 */
export function speaksOfOthers(
  prose: string,
  names: readonly string[],
): (sentence: Pick<ReadmeSentence, "quote" | "linked">) => boolean {
  const own = new Set(names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}.]+/u)]).map(plainName));
  const small = new Set(prose.match(SMALL));
  const proper = new Set((prose.match(WITHIN) ?? []).filter((word) => !small.has(word.toLowerCase())));
  return ({ quote, linked }) => {
    const subject = (SUBJECT.exec(quote.text) ?? OWNER.exec(quote.text))?.[1]?.split(" ") ?? [];
    const [first] = subject;
    if (first === undefined || own.has(plainName(subject.join("")))) return false;
    const ownWords = subject.filter((word) => own.has(plainName(word)));
    // `[Egg Studio](https://…) is`: what bears its name and another, and has a page of its own.
    if (ownWords.length > 0) return linked && ownWords[0] === first && ownWords.length < subject.length;
    return linked || proper.has(first) || COMPOUND.test(first);
  };
}
