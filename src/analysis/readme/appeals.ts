import type { Block } from "./readme-blocks.ts";

/** Of wars and those who suffer from them: no film about a program may joke with it. */
const SUFFERING =
  /\b(?:war crimes?|rapes?|genocide|humanitarian|refugees?|black lives matter|fighting for their (?:country|freedom|lives)|(?:killed|wounded) and (?:injured|wounded)|(?:solidarity|stand(?:ing|s)?) with (?:the (?:people of )?)?(?:gaza|israel\w*|palestin\w*|ukrain\w*))\b/i;
/** The same beside the name of a country; else a game's. */
const OF_WARS = /\b(?:bomb(?:s|ings?)|civilians|invasion|sanctions)\b/i;
/** What belongs to such an appeal, and to a list of countries. */
const COUNTRY = /\b(?:ukrain\w+|russian?s?|kharkiv|kyiv|mariupol|gaza|israel\w*|palestin\w*)\b/i;
/** One such word may be a game's; several are an appeal, with all that stands between them. */
const LEAST = 2;

/**
 * Without an appeal to readers that is not about the project: everything from its first such words to the last, and with a
 * heading that makes it all that stands below.
 */
export function withoutAppeals(blocks: readonly Block[]): readonly Block[] {
  const has = (...signs: readonly RegExp[]): readonly Block[] =>
    blocks.filter(({ source }) => signs.some((sign) => sign.test(source)));
  const appealing = has(SUFFERING, OF_WARS, COUNTRY);
  const isMeant = has(SUFFERING).length > 0 || (has(OF_WARS).length > 0 && has(COUNTRY).length > 0);
  const [first, last] = [appealing[0], appealing.at(-1)];
  if (appealing.length < LEAST || !isMeant || first === undefined || last === undefined) return blocks;
  const end = Math.max(last.line, SUFFERING.test(first.source) ? endOfSection(blocks, first) : 0);
  return blocks.filter(({ line }) => line < first.line || line > end);
}

/** The last line below a heading; its own line for anything else. */
function endOfSection(blocks: readonly Block[], { kind, level, line }: Block): number {
  if (kind !== "heading") return line;
  const next = blocks.find((other) => other.kind === "heading" && other.line > line && other.level <= level);
  return (next?.line ?? Number.POSITIVE_INFINITY) - 1;
}
