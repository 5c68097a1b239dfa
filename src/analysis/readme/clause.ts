import { pride } from "../../domain/pride.ts";
import { hasOpenBracket } from "./card-sentences.ts";

/** Where a sentence goes on with what it could do without; each adds, and none takes back. */
const ADDS =
  /; |\s\((?=[^()]{1,200}\)[.,;])|\s[–—-]\s(?!.*\s[–—-]\s)|(?<!(?:ed|done|made|built)) by (?=\p{L}+ing\s)| and (?=(?:is|has|can|comes|works|supports|provides|uses|makes|helps)\s)|, (?:and|so|with|which|like|such as|making|allowing|ensuring|providing|offering|enabling|giving|helping|letting|including|featuring|thanks to)\s/gu;
/** `Egg is a fast pan | for small kitchens`: what it is ends here. */
const DEFINED =
  /^(?=[^.,;:]{1,60}?\sis (?:an?|the)\s).{1,200}?(?=\s(?:that|that['’]s|which|for|with|written|built|designed)\s)/u;
const NEGATION = /\b(?:not|never|no|cannot|without|but|only|if|unless|except)\b|n['’]t\b/i;
const HANGING =
  /\b(?:an?|the|of|to|is|are|and|or|with|for|by|in|on|that|which|as|its|from|such|perfect|ideal|suitable|useful|good|great|easy|based|akin|similar|designed|built|written|meant|intended)$/i;
const WORDS = { least: 4, most: 12 };

/**
 * What a sentence says before it goes on to explain or to add something, longest first: `It is quick` of `It is quick, and
 * it boils eggs.`
 */
export function clausesOf(text: string): readonly string[] {
  const added = [...text.matchAll(ADDS)].map(({ index, 0: sign }) => ({ head: text.slice(0, index), sign }));
  const whole = added.filter(({ head, sign }) => isWhole(head) && !mayBreakList(head, sign));
  const defined = DEFINED.exec(text)?.[0];
  const heads = whole.map(({ head }) => head).toReversed();
  return defined !== undefined && isWhole(defined) && pride(defined) > 0 ? [...heads, defined] : heads;
}

/** Behind a comma there may be a list, of which the head would have the beginning. */
function mayBreakList(head: string, sign: string): boolean {
  const isClosed = /, .* (?:and|or) \S/.test(head) && !/ and |\(/.test(sign);
  return sign !== "; " && head.includes(",") && !isClosed;
}

function isWhole(head: string): boolean {
  const count = head.split(" ").length;
  return (
    count >= WORDS.least &&
    count <= WORDS.most &&
    !HANGING.test(head) &&
    !NEGATION.test(head) &&
    !hasOpenBracket(head) &&
    !/\s[–—-]\s/.test(head) &&
    /\p{L}$/u.test(head)
  );
}
