import type { Quote } from "../domain/evidence.ts";
import { beginsSentence, leansBack, sentencesOf } from "../domain/sentences.ts";
import { words } from "./phrase-words.ts";

/** Fewer words before a colon are a label: `Type error: …` */
const LEAST_HEAD = 4;

/** The sentences of a quotation that would fit as a whole, for when there is no time for all; long ones come apart already. */
export function partsOf(quote: Quote): readonly Quote[] {
  const sentences = sentencesOf(quote.text);
  const whole = sentences.length < 2 ? headOf(quote.text) : sentences.filter(isApart);
  return whole.filter((text) => !LACKS_ITS_END.test(text)).map((text) => ({ ...quote, text }));
}

/** `No pan for the egg ….`: what it is all about is the gap. */
const LACKS_ITS_END = /…\.$/;

/** The first sentence, or one that does not lean on it: not `Please report this!` */
function isApart(sentence: string, index: number): boolean {
  return beginsSentence(sentence) && (index === 0 || !leansBack(sentence));
}

/** `Boils all eggs, including`: what leads to a list. */
const LEADING_ON = /,? (?:including|such as|as follows|namely)$/;

/** `This method is not implemented: Check that …` says what is the matter before the colon. */
function headOf(text: string): readonly string[] {
  const [, head] = /^(\p{Lu}[^:;.!?…]+)(?:[:;]| [-–—]|, which) \S/u.exec(text) ?? [];
  const whole = head?.replace(LEADING_ON, "");
  return whole !== undefined && words(whole).length >= LEAST_HEAD ? [whole] : [];
}

/** Offers of a sentence in their order, but a shorter one that is whole, where there is one, before those that are cut. */
export function wholeFirst<Offer extends { readonly text: string }>(
  offers: readonly (Offer | undefined)[],
  sentence: string,
  shorter: Offer | undefined,
): readonly (Offer | undefined)[] {
  if (shorter === undefined) return offers;
  const isCut = (offer: Offer | undefined): boolean =>
    offer !== undefined && !offer.text.includes(sentence.replaceAll("`", ""));
  return [...offers.filter((offer) => !isCut(offer)), shorter, ...offers.filter(isCut)];
}
