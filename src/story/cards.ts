import type { CardWords } from "../domain/card-words.ts";
import type { NonEmpty } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import type { Gag } from "../domain/gag.ts";
import { pride } from "../domain/pride.ts";
import { readingSeconds } from "../domain/reading-time.ts";
import type { CardKind, PassedOverText, StoryCard } from "../domain/story.ts";
import { isSpare, type PlannedBeat, type PlannedSlot } from "./beats.ts";
import { claimOffers, endCard, titleCard } from "./frame-cards.ts";
import { type CardOffer, type ChosenOffer, offerCards, othersThan } from "./gag-cards.ts";
import { sameness } from "./phrases.ts";
import type { Texts } from "./texts.ts";

/** A slot that has its gag. */
export interface FilledSlot {
  readonly slot: PlannedSlot;
  readonly gag: Gag;
}

/** A beat whose slots have their gags; slots without a gag are left out. */
export interface FilledBeat {
  readonly plan: PlannedBeat;
  readonly slots: readonly FilledSlot[];
}

/** The cards of a film. */
export interface FilmCards {
  readonly title: StoryCard;
  /** By slot name. */
  readonly bySlot: ReadonlyMap<string, StoryCard>;
  readonly end: StoryCard;
}

const SHORTEST = 2;
/** Share of the time left that one card may take while two or more are to come. */
const FAIR_SHARE = 0.45;
/** Cards in the words of the library; after these, sentences of the README are preferred. */
const MAX_LIBRARY = 1;
/** Cards that introduce a name in the words of the library; the film stays mostly in the words of the repository. */
const MAX_INTRODUCTIONS = 2;
/** Cards that speak in the words of the library, on whatever occasion, before names stand alone. */
const MAX_SPOKEN = 3;
/** Longest reading time of a card: above it a card could not stand for its reading time within 6 s. */
const LONGEST = 5.9;
/** Below this beat length there is no time for a shot beside the end card. */
const LAST_BEAT_WITH_SHOT = 5;
/** Time that the shortest usual clip needs when it is sped up. */
const SHOT_ROOM = 3.8;

const WEIGHTS: Readonly<Record<CardKind, number>> = {
  title: Number.POSITIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
  quote: 6,
  number: 5,
  introduction: 5,
  identifier: 4,
  tagline: 6,
  words: 4,
  library: 2,
};

/** Writes the cards of the film: about one per shot, of changing kinds, within the time that the beats give to cards. */
export function writeCards({
  texts,
  facts,
  beats,
  words,
}: {
  texts: Texts;
  facts: RepoFacts;
  beats: readonly FilledBeat[];
  words: CardWords | undefined;
}): FilmCards | undefined {
  const slots = beats.flatMap((beat) => beat.slots);
  const [first, ...rest] = slots.map((filled) => filled.gag);
  const [opening, closing] = [beats[0], beats.at(-1)];
  if (first === undefined || opening === undefined || closing === undefined) return undefined;
  const gags: NonEmpty<Gag> = [first, ...rest];
  const title = titleCard({ texts, facts, gags, words, limit: titleLimit(opening) });
  const end = endCard({ texts, facts, gags, words, limit: endLimit(closing) }, title);
  const claims = claimOffers({ texts, facts });
  const script: Script = {
    texts,
    words,
    claims,
    boasts: claims.filter(({ kind, text }) => kind === "tagline" || pride(text) > 0),
    writer: new CardWriter([title, end]),
  };
  const framed = (beat: FilledBeat): number =>
    (beat === opening ? readingSeconds(title.text) : 0) + (beat === closing ? readingSeconds(end.text) : 0);
  const bySlot = beats.flatMap((beat) => {
    const ends = { isOpening: beat === opening, isClosing: beat === closing };
    return beatCards(script, { beat, ...ends, seconds: cardSeconds(beat) - framed(beat) });
  });
  return {
    title: card(title, { placement: "before", isSpare: false }),
    bySlot: new Map(bySlot),
    end: card(end, { placement: "end", isSpare: false }),
  };
}

/** What the cards of all beats are written from. */
interface Script {
  readonly texts: Texts;
  readonly words: CardWords | undefined;
  /** What the project says of itself, and the part of it that boasts. */
  readonly claims: readonly CardOffer[];
  readonly boasts: readonly CardOffer[];
  readonly writer: CardWriter;
}

interface BeatPlace {
  readonly beat: FilledBeat;
  readonly isOpening: boolean;
  readonly isClosing: boolean;
}

/** The cards of one beat by slot, those of needed slots first, within so many seconds of reading. */
function beatCards(
  { texts, words, claims, boasts, writer }: Script,
  { seconds, ...place }: BeatPlace & { readonly seconds: number },
): readonly (readonly [string, StoryCard])[] {
  const { slots } = place.beat;
  writer.beginBeat();
  const needed = slots.filter(({ slot }) => !isSpare(slot)).length;
  let left = seconds;
  return neededFirst(slots).flatMap((filled, index) => {
    const { gag, slot } = filled;
    const placement = placementOf(filled, place);
    const later = placement === "split" ? 0 : Math.max(0, needed - 1 - index);
    const limit = limitOf({ left, later, isFree: index === 0 || isSpare(slot) });
    const own = offerCards(texts, { gag, words });
    const spoken = writer.libraryCards < MAX_LIBRARY ? [] : placement === "end" ? boasts : claims;
    const offers = placement === "split" ? [...boasts, ...own] : [...own, ...spoken];
    const offer = writer.choose(offers, { limit, counts: !isSpare(slot) });
    if (offer === undefined) return [];
    left -= readingSeconds(offer.text);
    return [[gag.slot, card(offer, { placement, isSpare: isSpare(slot) })] as const];
  });
}

/** Reading time that a card may need: some is kept for those to come; the first card and cards of spares always get a little. */
function limitOf({ left, later, isFree }: { left: number; later: number; isFree: boolean }): number {
  const own = later >= 2 ? left * FAIR_SHARE : left - SHORTEST * later;
  return Math.min(LONGEST, Math.max(own, isFree ? SHORTEST : 0));
}

function neededFirst(slots: readonly FilledSlot[]): readonly FilledSlot[] {
  return [...slots.filter(({ slot }) => !isSpare(slot)), ...slots.filter(({ slot }) => isSpare(slot))];
}

/** The claim is cut into the first shot, the success stands after the last one, all others come before their shot. */
function placementOf(filled: FilledSlot, place: BeatPlace): StoryCard["placement"] {
  const { slots } = place.beat;
  if (place.isOpening && filled === slots[0]) return "split";
  return place.isClosing && filled === slots.at(-1) ? "end" : "before";
}

/** Keeps account of what has been shown, so that no two cards say the same and kinds take turns. */
class CardWriter {
  readonly #shown: string[] = [];
  #kinds: readonly CardKind[] = [];
  /** How many cards so far speak in the words of the library. */
  libraryCards = 0;
  #introductions = 0;
  #isBeatIntroduced = false;

  constructor(shown: readonly CardOffer[]) {
    for (const offer of shown) this.#remember(offer);
  }

  /** Called before the cards of each beat. */
  beginBeat(): void {
    this.#isBeatIntroduced = false;
  }

  /** The best offer that is new, short enough and not the third of its kind in a row; cards of spares do not count. */
  choose(
    offers: readonly CardOffer[],
    { limit, counts }: { limit: number; counts: boolean },
  ): ChosenOffer | undefined {
    const judged = offers.map((candidate) => ({ ...candidate, reason: this.#objection(candidate, limit) }));
    const fresh = judged.filter(({ reason }) => reason !== "said" && reason !== "too-long");
    const varied = fresh.filter(({ reason }) => reason !== "third-of-kind");
    const chosen = varied.find(({ reason }) => reason !== "library") ?? fresh[0];
    if (chosen === undefined) return undefined;
    const { reason, ...offer } = chosen;
    // What speaks against the chosen text too is no reason against another.
    const passedOver = othersThan(chosen, judged).map((other) =>
      other.reason === reason ? { ...other, reason: "worse" as const } : other,
    );
    this.#remember(offer);
    if (offer.kind === "library") this.libraryCards += 1;
    if (counts) {
      this.#kinds = [...this.#kinds.slice(-1), offer.kind];
      if (offer.kind === "introduction") {
        this.#introductions += 1;
        this.#isBeatIntroduced = true;
      }
    }
    return { ...offer, choice: { limitSeconds: limit, passedOver } };
  }

  /** What speaks against a text whatever else is offered; `worse` when nothing does. */
  #objection(offer: CardOffer, limit: number): PassedOverText["reason"] {
    if (this.#isKnown(offer)) return "said";
    if (readingSeconds(offer.text) > limit) return "too-long";
    if (this.#kinds.length >= 2 && this.#kinds.every((kind) => kind === offer.kind)) return "third-of-kind";
    if (offer.kind === "introduction" && this.#isIntroduced()) return "library";
    return offer.kind === "library" ? "library" : "worse";
  }

  /** True when the film has its introductions, or the beat has one: the next beat has names too. */
  #isIntroduced(): boolean {
    const spoken = this.#introductions + this.libraryCards;
    return this.#isBeatIntroduced || this.#introductions >= MAX_INTRODUCTIONS || spoken >= MAX_SPOKEN;
  }

  #remember({ text }: CardOffer): void {
    this.#shown.push(sameness(text), ...text.split("\n").map(sameness));
  }

  /**
   * True when the whole card or one of its longer lines has been said, or is part of what has been said. Nobody is
   * introduced twice.
   */
  #isKnown({ text, kind }: CardOffer): boolean {
    const [name = "", ...others] = text.split("\n").map(sameness);
    if (this.#shown.includes(sameness(text))) return true;
    if (kind === "introduction" && this.#shown.includes(name)) return true;
    return [name, ...others]
      .filter(isLong)
      .some((line) =>
        this.#shown.filter(isLong).some((known) => known.includes(line) || line.includes(known)),
      );
  }
}

function isLong(line: string): boolean {
  return line.split(" ").length >= 3;
}

/** Everything so far was judged by the English wording; from here on the card speaks the language of the film. */
function card(
  { translation, ...offer }: ChosenOffer,
  { placement, isSpare: ofSpare }: { placement: StoryCard["placement"]; isSpare: boolean },
): StoryCard {
  const weight = ofSpare ? 0 : WEIGHTS[offer.kind];
  return {
    type: "card",
    ...offer,
    ...(translation !== undefined && { text: translation, original: offer.text }),
    weight,
    placement,
  };
}

function cardSeconds({ plan }: FilledBeat): number {
  return (plan.endSeconds - plan.startSeconds) * plan.rule.cardShare;
}

function titleLimit(beat: FilledBeat): number {
  const length = beat.plan.endSeconds - beat.plan.startSeconds;
  return Math.min(LONGEST, Math.max(SHORTEST, Math.min(cardSeconds(beat), length - SHOT_ROOM)));
}

/** Long enough for the end card alone when the beat is short; otherwise with room left for a card about the success. */
function endLimit(beat: FilledBeat): number {
  const length = beat.plan.endSeconds - beat.plan.startSeconds;
  if (length < LAST_BEAT_WITH_SHOT) return length;
  const share = cardSeconds(beat);
  return Math.min(LONGEST, Math.max(SHORTEST + 0.3, share >= 4.6 ? share - SHORTEST : share));
}
