import { longPattern } from "../../domain/long-pattern.ts";
import { quoteWorth } from "../../domain/card-worth.ts";
import type { Quote } from "../../domain/evidence.ts";
import { beginsSentence, leansBack } from "../../domain/sentences.ts";
import type { ReadBlock } from "./opening.ts";

/** Sections in which others speak of the project. */
const PRAISE =
  /\btestimonials?\b|\bpraise\b|\bkind words\b|\bwhat (?:people|users|others|developers|they) (?:say|are saying|think)\b|\b(?:widely )?used by\b|\bwidely used\b|\bwho(?: is|['’]s)? us(?:es|ing)\b/i;
/** `Trusted by NASA`, `successfully used in production`, `in production at Acme`, `one of the most popular pans`. */
const ACCLAIMED = longPattern("iu")`
  ^(?:[\w.-]+ (?:is|has been) )?(?:successfully |widely )?(?:(?:trusted|loved) by\b
  |used (?:by (?:millions|thousands|hundreds|many|over|more than|\d)|in production)\b)
  |\bin production at \p{Lu}
  |\b(?:one of the|the world['’]s|is the) most (?:popular|downloaded|widely used)\b
  |\b(?:millions|thousands) of (?:\p{Ll}+ ){0,2}(?:use|used|have used|rely|trust|run on|downloads)\b`;
const WORDS = { min: 4, max: 9 };

/** What others say of the project and who uses it, best card first: `At least the name is good.` */
export function acclaimOf(blocks: readonly ReadBlock[]): readonly Quote[] {
  let isPraise = false;
  const found = blocks.flatMap(({ block, sentences }): Quote[] => {
    if (block.kind === "heading") isPraise = PRAISE.test(block.source);
    if (block.kind === "heading") return [];
    const isSaidByOthers = isPraise && block.kind === "quotation";
    return sentences
      .filter(({ quote: { text }, stopped }) => stopped && (isSaidByOthers || ACCLAIMED.test(text)))
      .map(({ quote }) => quote);
  });
  return found.filter(isFitForLast).toSorted((left, right) => quoteWorth(right.text) - quoteWorth(left.text));
}

function isFitForLast({ text }: Quote): boolean {
  const count = text.split(" ").length;
  if (text.endsWith("?") || /^(?:primarily|mainly|mostly|just \w+ed)\b/i.test(text)) return false;
  const speaksOfProject = /^This is (?!(?:an?|the|what|why|how|where|when|because)\b)/.test(text);
  return (
    count >= WORDS.min && count <= WORDS.max && beginsSentence(text) && (speaksOfProject || !leansBack(text))
  );
}
