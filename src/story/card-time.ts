import { wit } from "../domain/card-worth.ts";
import { readingSeconds } from "../domain/reading-time.ts";
import type { CardKind } from "../domain/story.ts";
import type { CardOffer } from "./card-offer.ts";

/** Shortest time a card stands, in seconds. */
export const SHORTEST = 2;
/** Longest reading time of a card: above it a card could not stand for its reading time within 6 s. */
export const LONGEST = 5.9;
/** Seconds of reading that the cards of a beat may need beyond their share of it: the timeline drops what does not fit. */
export const TOLERANCE = 0.4;

/** What a card of a kind is worth to the film: the timeline drops the least first. */
const CARD_WEIGHTS: Readonly<Record<CardKind, number>> = {
  title: Number.POSITIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
  quote: 6,
  number: 5,
  introduction: 5,
  tagline: 8,
  words: 4,
  library: 3,
  identifier: 2,
};

/** What it adds to that of a quotation that makes people smile: without it its shot is no joke. */
const VOICE_WEIGHT = 2;
/** The same for a remark, about which its shot says nothing else. */
const REMARK_WEIGHT = 3;

/** True for a card without which its shot is no joke: a remark that it is about, or a sentence that makes people smile. */
export function isJoke({
  kind,
  text,
  isRemark = false,
}: Pick<CardOffer, "kind" | "text" | "isRemark">): boolean {
  return kind === "quote" && (isRemark || wit(text) > 0);
}

/** What a card is worth to the film by its kind and words. */
export function cardWeight(offer: Pick<CardOffer, "kind" | "text" | "isRemark">): number {
  const voice = offer.isRemark === true ? REMARK_WEIGHT : VOICE_WEIGHT;
  return CARD_WEIGHTS[offer.kind] + (isJoke(offer) ? voice : 0);
}

/**
 * Reading time in seconds that a card may need, so that it and those after it are worth most together within what is left
 * of their beat.
 * @param offers what the card may say
 * @param later what each of the cards after it may say
 * @param isFree true for a card that gets the shortest time whatever is left
 */
export function cardLimit({
  offers,
  later,
  left,
  isFree,
}: {
  readonly offers: readonly CardOffer[];
  readonly later: readonly (readonly CardOffer[])[];
  readonly left: number;
  readonly isFree: boolean;
}): number {
  const [, ...others] = bestWishes([offers, ...later].map(wishes), left + TOLERANCE).wishes;
  const own = left + TOLERANCE - others.reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.min(LONGEST, Math.max(own, isFree ? SHORTEST : 0));
}

/** One way of what a card could say: how long it takes, and what it is worth. */
interface Wish {
  readonly seconds: number;
  readonly worth: number;
}

const NOTHING: Wish = { seconds: 0, worth: 0 };

/** Of each kind the first offer and the shortest, and to say nothing. */
function wishes(offers: readonly CardOffer[]): readonly Wish[] {
  const told = [...new Set(offers.map(({ kind }) => kind))].flatMap((kind): Wish[] => {
    const same = offers
      .filter((offer) => offer.kind === kind)
      .map((offer) => ({
        seconds: Math.max(SHORTEST, readingSeconds(offer.text)),
        worth: cardWeight(offer),
      }));
    return [...same.slice(0, 1), ...same.toSorted((left, right) => left.seconds - right.seconds).slice(0, 1)];
  });
  return [...told, NOTHING];
}

/** What all cards say when they are worth most together within so many seconds; the earlier ones first among equals. */
function bestWishes(
  [own, ...others]: readonly (readonly Wish[])[],
  seconds: number,
): { readonly wishes: readonly Wish[]; readonly worth: number } {
  if (own === undefined) return { wishes: [], worth: 0 };
  let best = { wishes: [NOTHING, ...others.map(() => NOTHING)], worth: -1 };
  for (const wish of own) {
    if (wish.seconds > seconds) continue;
    const rest = bestWishes(others, seconds - wish.seconds);
    const worth = wish.worth + rest.worth;
    if (worth > best.worth) best = { wishes: [wish, ...rest.wishes], worth };
  }
  return best;
}
