import type { Block } from "./readme-blocks.ts";

/** Of wars and those who suffer from them: no film about a program may joke with it. */
const SUFFERING =
  /\b(?:war crimes?|bomb(?:s|ings?)|invasion|rapes?|genocide|sanctions|humanitarian|refugees?|black lives matter|civilians|fighting for their (?:country|freedom|lives)|(?:killed|wounded) and (?:injured|wounded)|(?:solidarity|stand(?:ing|s)?) with)\b/i;
/** What belongs to such an appeal, and to a list of countries. */
const COUNTRY = /\b(?:ukrain\w+|russian?s?|kharkiv|kyiv|mariupol|gaza|israel\w*|palestin\w*)\b/i;
/** One such word may be a game's; several are an appeal, with all that stands between them. */
const LEAST = 2;

/**
 * Without an appeal to readers that is not about the project: everything from its first such words to the last, and with a
 * heading that has them all that stands below.
 */
export function withoutAppeals(blocks: readonly Block[]): readonly Block[] {
  const appealing = blocks.filter(({ source }) => SUFFERING.test(source) || COUNTRY.test(source));
  const [first, last] = [appealing[0], appealing.at(-1)];
  const isAppeal = appealing.length >= LEAST && appealing.some(({ source }) => SUFFERING.test(source));
  if (!isAppeal || first === undefined || last === undefined) return blocks;
  const next = blocks.find(({ kind, level, line }) => {
    return kind === "heading" && line > first.line && level <= first.level;
  });
  const below = first.kind === "heading" ? (next?.line ?? Number.POSITIVE_INFINITY) - 1 : last.line;
  const end = Math.max(last.line, below);
  return blocks.filter(({ line }) => line < first.line || line > end);
}
