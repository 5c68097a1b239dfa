import { longPattern } from "../../domain/long-pattern.ts";
import { cardWorth } from "../../domain/card-worth.ts";
import type { Quote } from "../../domain/evidence.ts";
import { LAST_FACE } from "../../domain/faces.ts";
import { pride } from "../../domain/pride.ts";
import { openBrackets } from "../../domain/sentences.ts";
import { byCodeUnit } from "../../domain/stable-hash.ts";
import type { ReadmeSentence } from "./readme-sentences.ts";

const HANGING = longPattern("i")`
  \b(?:click|below|above|following|see|here|this (?:page|section|guide|link|file|document|readme)
  |the docs?|documentation|examples?|tutorials?|install\w*|badge|sponsor\w*|funding|supporters?
  |contribut\w*|pull requests?|issues?|licen[cs]ed?|copyright|trademark\w*|please note|contact
  |participat\w*|code of conduct|vulnerabilit\w*|maintain(?:er|ed)\w*|github|discord|we love
  |(?:many|other|several|similar|some) (?:frameworks|libraries|packages|projects|tools)|slack|twitter
  |mailing list)\b`;
/** `This will create it.`, `Returns a function.`: what it speaks of stands somewhere else. */
const DANGLING = longPattern("iu")`
  ^(?:yes|no|nope|sure),
  |^(?:mainly|mostly|partly|primarily|simply),? because\b
  |^(?:(?:very |also |mostly |only )?(?:useful|handy|helpful|necessary|convenient|ideal|suitable) (?:when|if)
  |such|again,? (?:\p{L}+,? )?(?:we|you|I|it|the)|in (?:our|the above) case
  |when we use (?:this|that|these)|it (?:is|was|has|can) also|then|also|instead|however|fortunately
  |luckily|but|and|or|so|otherwise|alternatively|note|warning|tip|caution|in (?:that|this|such) case
  |if (?:not )?(?:(?:un)?specified|set|omitted|given)|leave blank|returns|gets|sets|takes|accepts|throws
  |resolves|rejects|defaults|represents)\b
  |^(?:[\w.]+ ){1,2}(?:also (?:comes|contains|has|includes|offers|provides|supports)|therefore|thus|hence
  |consequently)\b
  |^(?:this|that|these|those) (?:\w+ly )?(?:is|are|was|were|will|would|can|could|may|might|should|must
  |does|do|has|have|means?|makes?|allows?|lets?|gives?|requires?|needs?|works?|way)\b
  |^(?:these|those) [a-z]+s (?:are|were|will|would|can|could|may|might|should|must|do|have)\b
  |\b(?:that|this) (?:command|option|flag|file|way|step|method|function)\b
  |^(?:can|could|how|should|what|when|where|why)\b[^.]*\b(?:I|my)\b[^.]*\?$
  |^who (?:is|uses)\b[^.]*\?$`;
/** `Import it first.`, `You can clone it wherever you want.` */
const INSTRUCTION = longPattern("i")`
  ^(?:(?:you|we) (?:can|may|could|need|must|should|have)|add|append|begin|browse|build|call|change|check|clone
  |configure|copy|create|download|edit|ensure|execute|import|install|load|make sure|now|open|pass|press
  |put|read|refer|remember|replace|review|run|see|set|start|use|first|next|finally|follow|modify|update
  |view|visit)\b`;
const LEAST_WORDS = 4;
/** `Hate Type Annotations!?`: what is called out may be shorter. */
const LEAST_CALLED = 3;
const MOST_WORDS = 16;
const AN_ITEM = 0.1;
/** Earlier sentences before later ones. */
const EARLIER = 0.002;

/** Complete sentences of four to sixteen words that stand on their own, best card first. */
export function cardSentences(sentences: readonly ReadmeSentence[]): readonly Quote[] {
  return sentences
    .filter(isFitForCard)
    .map(({ quote, kind }, index) => ({
      quote,
      worth: cardWorth(quote.text) + pride(quote.text) - (kind === "item" ? AN_ITEM : 0) - index * EARLIER,
    }))
    .sort((left, right) => right.worth - left.worth || byCodeUnit(left.quote.text, right.quote.text))
    .map(({ quote }) => quote);
}

/** True for a sentence of the prose that needs nothing beside it; of headings only what is called out counts. */
export function isFitForCard({ quote: { text }, kind, first, stopped }: ReadmeSentence): boolean {
  const isCalled = text.endsWith("!") || /[!?]{2}$/.test(text);
  if (!stopped || kind === "quotation" || (kind === "heading" && !isCalled)) return false;
  const begins = /^["'“]?[\p{Lu}\p{N}]/u.test(text) || (first && kind === "prose" && SMALL_NAME.test(text));
  const said = text.replace(LAST_FACE, "");
  return (
    begins && pride(text) >= 0 && isWholeThought(said, isCalled || said !== text ? LEAST_CALLED : LEAST_WORDS)
  );
}

/** `egg is a pan`, `egg’s lids`: a paragraph that begins with a name in small letters. */
const SMALL_NAME = /^\p{Ll}[\p{L}\p{N}-]*(?:['’]s |\s(?:is|has|knows|does|was|will|can)\s)/u;

function isWholeThought(text: string, least: number): boolean {
  if (DANGLING.test(text) || INSTRUCTION.test(text)) return false;
  const words = text.split(" ").length;
  if (words < least || words > MOST_WORDS || /[:;,]["')]?$/.test(text)) return false;
  if (/\b(?:him|her|them)[.!]?$/i.test(text)) return false;
  // `You can find it at .`: the link it spoke of is gone.
  if (/\s[.,;!?](?:\s|$)/.test(text)) return false;
  return (
    !HANGING.test(text) &&
    !/[[\]{}<>|]|\(\)|--|\.\.\.$|[^()]\)$|\w\.\w+\(/.test(text) &&
    !hasOpenBracket(text)
  );
}

/** True for a text that opens a bracket or quotation mark and does not close it. */
export function hasOpenBracket(text: string): boolean {
  return openBrackets(text) !== 0 || (text.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}
