import type { Block } from "./readme-blocks.ts";

/** Of wars and those who suffer from them: no film about a program may joke with it. */
const SUFFERING =
  /\b(?:war crimes?|bomb(?:s|ings?)|invasion|rapes?|genocide|sanctions|humanitarian|refugees?|black lives matter)\b/i;
/** What belongs to such an appeal, and to a list of countries. */
const COUNTRY = /\b(?:ukrain\w+|russian?s?|gaza|israel\w*|palestin\w*)\b/i;
/** One such word may be a game's; several are an appeal, with all that stands between them. */
const LEAST = 2;

/** Without an appeal to readers that is not about the project: everything from its first such words to the last. */
export function withoutAppeals(blocks: readonly Block[]): readonly Block[] {
  const appealing = blocks.filter(({ source }) => SUFFERING.test(source) || COUNTRY.test(source));
  const [first, last] = [appealing[0], appealing.at(-1)];
  const isAppeal = appealing.length >= LEAST && appealing.some(({ source }) => SUFFERING.test(source));
  if (!isAppeal || first === undefined || last === undefined) return blocks;
  return blocks.filter(({ line }) => line < first.line || line > last.line);
}
