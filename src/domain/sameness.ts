import { contentStems, plainly, splitName } from "./name-words.ts";

/** Letters and digits in lower case: for telling whether two texts have the same words. */
export function sameness(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A text repeats another by more than this share of its telling words. */
const REPEATED = 0.6;
/** Fewer telling words may come together by chance. */
const LEAST_REPEATED = 2;

/** A text has another within it when it has more than this share of its telling words, and so many at least. */
const WITHIN = 0.8;
const LEAST_WITHIN = 3;

/**
 * True when one text is part of the other, or has mostly its words: `Packaging made easy` after `Easy packaging`.
 * @param share of its telling words that may be said again, 0-1
 */
export function saysAgain(text: string, known: string, share = REPEATED): boolean {
  const [said, before] = [sameness(text), sameness(known)];
  if (said.includes(before) || before.includes(said) || isVariant(said, before)) return true;
  // `No dataset found` after `Cannot find a dataset`.
  const stems = (of: string): ReadonlySet<string> => contentStems(of.replace(/\bfound\b/g, "find"));
  const [telling, heard] = [stems(said), stems(before)];
  const again = [...telling].filter((word) => heard.has(word)).length;
  const isWithin = again >= LEAST_WITHIN && again > heard.size * WITHIN;
  return isWithin || (again >= LEAST_REPEATED && again > telling.size * share);
}

/** `not a valid`: what two texts have in common at least that are the same but for their last word. */
const VARIED = /^(\S+ \S+ (?:\S+ )+)\S+$/;

/** True for two texts of four words or more that are the same but for the last: `not a valid egg`, `not a valid pan`. */
function isVariant(said: string, before: string): boolean {
  const start = VARIED.exec(said)?.[1];
  return start !== undefined && start === VARIED.exec(before)?.[1];
}

/** Words with which two texts that begin alike begin. */
const SAME_START = 3;

/** True when two texts begin with the same three words: `Round metal pans (with lids)` below `Round metal pans at home`. */
export function beginsAlike(text: string, known: string): boolean {
  const [start = [], other] = [text, known].map((of) => sameness(of).split(" ", SAME_START));
  return start.length === SAME_START && start.join(" ") === other?.join(" ");
}

/** True when a text has a telling word of a name or message, `HTTPAdapter` or `content_type`, that is not that of the project. */
export function sharesWord(text: string, name: string, project: string): boolean {
  const everywhere = contentStems(...splitName(project));
  const named = contentStems(...splitName(plainly(name)));
  return [...contentStems(text)].some((word) => named.has(word) && !everywhere.has(word));
}

/** How many telling words a text has that are not in another. */
export function addedWords(text: string, known: string): number {
  const heard = contentStems(known);
  return [...contentStems(text)].filter((word) => !heard.has(word)).length;
}
