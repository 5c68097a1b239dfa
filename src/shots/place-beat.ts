import { nonEmpty, type NonEmpty } from "../domain/evidence.ts";
import type { PlacedCard, PlacedShot, Segment } from "../domain/film.ts";
import type { BeatName } from "../domain/gag.ts";
import { MOMENTS } from "../domain/moments.ts";
import type { StoryCard, StoryShot } from "../domain/story.ts";
import {
  type BeatOption,
  type CardPlan,
  type KeptShot,
  type ShotPlan,
  SHORTEST_SHOT,
} from "./beat-options.ts";

/** A card with its plan. */
export interface PlannedCard extends CardPlan {
  readonly card: StoryCard;
}

/** A shot with its plan. */
export interface PlannedShot extends ShotPlan {
  readonly story: StoryShot;
  readonly cards: readonly PlannedCard[];
}

/** A chosen option with what it places and where it begins, in tenths of a second. */
export interface BeatPlacement {
  readonly beat: BeatName;
  readonly start: number;
  readonly length: number;
  readonly option: BeatOption;
  readonly shots: readonly PlannedShot[];
  readonly endCards: readonly PlannedCard[];
}

/** Cards and shots of one beat on the timeline, still without ids. */
export interface PlacedItems {
  readonly cards: readonly Omit<PlacedCard, "id">[];
  readonly shots: readonly Omit<PlacedShot, "id">[];
}

/** Gives every kept card and shot of a beat its exact place; together they fill the beat without gap or overlap. */
export function placeBeat(placement: BeatPlacement): PlacedItems {
  const { option, shots, endCards } = placement;
  const isKept = (card: PlannedCard): boolean => option.cards.has(card);
  const keptShots = shots.flatMap((shot) => {
    const kept = option.shots.find((candidate) => candidate.shot === shot);
    return kept === undefined ? [] : [{ shot, kept }];
  });
  const cards = [...keptShots.flatMap(({ shot }) => shot.cards), ...endCards].filter(isKept);
  const cardTimes = new Map(zip(cards, stretch(cards, option.cardTime)));
  const screens = trim(
    keptShots.map(({ kept }) => kept),
    placement.length - option.cardTime,
  );
  const timeline = new BeatTimeline(placement, cardTimes);
  for (const [index, { shot, kept }] of keptShots.entries()) {
    const own = shot.cards.filter(isKept);
    timeline.put(own.filter(({ card }) => card.placement !== "split"));
    timeline.show(
      { shot, kept, screen: screens[index] ?? 0 },
      own.filter(({ card }) => card.placement === "split"),
    );
  }
  timeline.put(endCards.filter(isKept));
  return timeline;
}

/** Cards and shots of one beat, each where the one before ends. */
class BeatTimeline implements PlacedItems {
  readonly cards: Omit<PlacedCard, "id">[] = [];
  readonly shots: Omit<PlacedShot, "id">[] = [];
  readonly #beat: BeatName;
  readonly #cardTimes: ReadonlyMap<PlannedCard, number>;
  #time: number;

  constructor({ beat, start }: BeatPlacement, cardTimes: ReadonlyMap<PlannedCard, number>) {
    this.#beat = beat;
    this.#time = start;
    this.#cardTimes = cardTimes;
  }

  put(cards: readonly PlannedCard[]): void {
    for (const planned of cards) {
      const { text, original, kind, verbatim, evidence } = planned.card;
      const words = { text, ...(original !== undefined && { original }), kind, verbatim, evidence };
      this.cards.push({ beat: this.#beat, ...this.#next(this.#cardTimes.get(planned) ?? 0), ...words });
    }
  }

  /** Puts a shot there, cut in two before its topper for the cards that stand within. */
  show(
    { shot, kept, screen }: { readonly shot: PlannedShot; readonly kept: KeptShot; readonly screen: number },
    within: readonly PlannedCard[],
  ): void {
    const cut = within.length > 0 ? Math.round(screen * MOMENTS.topper) : screen;
    const segments: Segment[] = [{ ...this.#next(cut), from: 0 }];
    this.put(within);
    if (cut < screen) segments.push({ ...this.#next(screen - cut), from: cut / 10 });
    this.shots.push({
      beat: this.#beat,
      ...shotTimes(segments, screen),
      clipSeconds: kept.clip / 10,
      story: shot.story,
    });
  }

  /** The next so many tenths of a second, in seconds. */
  #next(length: number): { readonly start: number; readonly seconds: number } {
    const start = this.#time / 10;
    this.#time += length;
    return { start, seconds: length / 10 };
  }
}

function shotTimes(
  segments: readonly Segment[],
  screen: number,
): { start: number; seconds: number; segments: NonEmpty<Segment> } {
  const shown = nonEmpty(segments) ?? [{ start: 0, seconds: 0, from: 0 }];
  return { start: shown[0].start, seconds: screen / 10, segments: shown };
}

/** First every card is given what it should have, then all the same share of what they may have. */
function stretch(cards: readonly CardPlan[], total: number): readonly number[] {
  const isEnough = total >= cards.reduce((sum, card) => sum + card.wanted, 0);
  const least = (card: CardPlan): number => (isEnough ? card.wanted : card.shortest);
  const extra = spread(
    total - cards.reduce((sum, card) => sum + least(card), 0),
    cards.map((card) => (isEnough ? card.longest : card.wanted) - least(card)),
  );
  return cards.map((card, index) => least(card) + (extra[index] ?? 0));
}

/** Takes the same share from every clip; only when a beat is trimmed hard may a shot fall below its least time. */
function trim(shots: readonly KeptShot[], screen: number): readonly number[] {
  const clips = shots.reduce((sum, shot) => sum + shot.clip, 0);
  const least = shots.reduce((sum, shot) => sum + shot.least, 0);
  const room = (shot: KeptShot): number =>
    shot.clip - (screen < least ? Math.min(SHORTEST_SHOT, shot.clip) : shot.least);
  const less = spread(clips - screen, shots.map(room));
  return shots.map((shot, index) => shot.clip - (less[index] ?? 0));
}

/** Divides whole tenths in proportion to the room that each has; leftovers go to the first that have room. */
function spread(amount: number, rooms: readonly number[]): readonly number[] {
  const total = rooms.reduce((sum, room) => sum + room, 0);
  if (total === 0) return rooms.map(() => 0);
  const shares = rooms.map((room) => Math.floor((amount * room) / total));
  let rest = amount - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => {
    if (rest === 0 || share >= (rooms[index] ?? 0)) return share;
    rest -= 1;
    return share + 1;
  });
}

function zip<A, B>(left: readonly A[], right: readonly B[]): readonly (readonly [A, B])[] {
  return left.flatMap((item, index) => {
    const other = right[index];
    return other === undefined ? [] : [[item, other] as const];
  });
}
