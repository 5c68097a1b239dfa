import { leastScreenTime } from "../domain/film-rules.ts";
import type { ClipMenu } from "../domain/video-model.ts";

/** Shortest time a shot may be seen when its clip has to be trimmed hard, in tenths of a second. */
export const SHORTEST_SHOT = 20;

/** A card of a beat; times in tenths of a second. */
export interface CardPlan {
  readonly shortest: number;
  /** What it should have, though it can be read in less; from `shortest` to `longest`. */
  readonly wanted: number;
  readonly longest: number;
  readonly weight: number;
}

/** A shot of a beat with the cards that stand before it or are cut into it. */
export interface ShotPlan {
  /** Preferred clip length in tenths of a second. */
  readonly ideal: number;
  /** Below this clip length the gag is hard to follow. */
  readonly least: number;
  readonly weight: number;
  readonly cards: readonly CardPlan[];
}

/** A beat to be laid out; times in tenths of a second. */
export interface BeatPlan {
  readonly length: number;
  readonly shots: readonly ShotPlan[];
  /** Cards after the last shot. */
  readonly endCards: readonly CardPlan[];
}

/** For an ideal length the clip lengths worth trying, in tenths of a second, ascending. */
export type ClipLengths = (ideal: number) => readonly number[];

/** A shot that is kept, with the length of its clip. */
export interface KeptShot {
  readonly shot: ShotPlan;
  readonly clip: number;
  /** Least screen time. */
  readonly least: number;
}

/** One way to fill a beat. */
export interface BeatOption {
  readonly cost: number;
  readonly cardTime: number;
  readonly shots: readonly KeptShot[];
  readonly cards: ReadonlySet<CardPlan>;
}

// Costs in seconds of unhappiness. Dropping is dear, trimming and stretching are cheap; set by laying out films of 30-180 s on a dozen menus.
const DROPPED_SHOT = 4;
const DROPPED_CARD = 1.5;
/** For a shot that had a card to lead to it and has none left, whatever the card was worth. */
const MUTE_SHOT = 2.5;
const LONGER_CLIP = 1.1;
const SHORTER_CLIP = 0.9;
const BELOW_LEAST = 2;
const TRIMMED = 1.6;
const STRETCHED = 0.7;
const UNUSED = 20;
const HARD_TRIM = 1000;
const BILLED = 0.15;

const RANGE_STEPS = [-40, -20, -10, 0, 10, 20, 40];

/** Clip lengths of a menu near an ideal: all of a list; of a range whole seconds around the ideal and both ends. */
export function clipLengths(menu: ClipMenu): ClipLengths {
  if (menu.kind === "list") {
    const all = sortedUnique(menu.seconds.map((seconds) => Math.round(seconds * 10)));
    return () => all;
  }
  const min = Math.ceil(menu.min) * 10;
  const max = Math.max(min, Math.floor(menu.max) * 10);
  return (ideal) =>
    sortedUnique([min, max, ...RANGE_STEPS.map((step) => Math.min(max, Math.max(min, ideal + step)))]);
}

/**
 * Every sensible way to fill a beat, the cheapest per card time: drops the shots and cards of lowest weight, none to all,
 * and tries every total of clip lengths. Only the last beat may go without a shot.
 */
export function beatOptions(
  beat: BeatPlan,
  { clips, isLast }: { clips: ClipLengths; isLast: boolean },
): readonly BeatOption[] {
  const best = new Map<number, BeatOption>();
  for (const shots of keptShots(beat, isLast)) {
    const totals = clipTotals(shots.kept, clips);
    for (const cards of keptCards(beat, shots.kept)) {
      for (const total of totals) {
        const option = fill(beat, { total, cards, dropped: shots.cost + cards.cost });
        const known = option && best.get(option.cardTime);
        if (option !== undefined && (known === undefined || option.cost < known.cost))
          best.set(option.cardTime, option);
      }
    }
  }
  return [...best.values()];
}

/** A selection and what it costs to have dropped the rest. */
interface Kept<T> {
  readonly kept: readonly T[];
  readonly cost: number;
}

function keptShots({ shots }: BeatPlan, isLast: boolean): readonly Kept<ShotPlan>[] {
  return dropLightest(shots, DROPPED_SHOT).filter(
    ({ kept }) => kept.length > 0 || isLast || shots.length === 0,
  );
}

interface KeptCards {
  readonly cards: ReadonlySet<CardPlan>;
  readonly shortest: number;
  readonly longest: number;
  readonly cost: number;
}

function keptCards({ shots, endCards }: BeatPlan, kept: readonly ShotPlan[]): readonly KeptCards[] {
  const present = [...kept.flatMap((shot) => shot.cards), ...endCards];
  const lost = shots.filter((shot) => !kept.includes(shot)).flatMap((shot) => shot.cards);
  if (lost.some((card) => card.weight === Number.POSITIVE_INFINITY)) return [];
  const lostCost = sum(lost, (card) => card.weight * DROPPED_CARD);
  return dropLightest(present, DROPPED_CARD).map(({ kept: cards, cost }) => ({
    cards: new Set(cards),
    shortest: sum(cards, (card) => card.shortest),
    longest: sum(cards, (card) => card.longest),
    cost: cost + lostCost + MUTE_SHOT * kept.filter((shot) => isMute(shot, cards)).length,
  }));
}

function isMute({ cards }: ShotPlan, kept: readonly CardPlan[]): boolean {
  return cards.length > 0 && !cards.some((card) => kept.includes(card));
}

/** All items, all but the lightest, all but the two lightest …; required items stay. Later items go first among equals. */
function dropLightest<T extends { readonly weight: number }>(
  items: readonly T[],
  factor: number,
): readonly Kept<T>[] {
  const order = items.map((item, index) => ({ item, index }));
  order.sort((left, right) =>
    left.item.weight === right.item.weight ? right.index - left.index : left.item.weight - right.item.weight,
  );
  const droppable = order
    .filter(({ item }) => item.weight !== Number.POSITIVE_INFINITY)
    .map(({ item }) => item);
  return Array.from({ length: droppable.length + 1 }, (_, count) => {
    const dropped = new Set(droppable.slice(0, count));
    return {
      kept: items.filter((item) => !dropped.has(item)),
      cost: sum([...dropped], (item) => item.weight * factor),
    };
  });
}

interface ClipTotal {
  readonly clips: number;
  readonly least: number;
  readonly cost: number;
  readonly shots: readonly KeptShot[];
}

/** The cheapest choice of clips per pair of total length and total least screen time. */
function clipTotals(shots: readonly ShotPlan[], clips: ClipLengths): readonly ClipTotal[] {
  let totals: readonly ClipTotal[] = [{ clips: 0, least: 0, cost: 0, shots: [] }];
  for (const shot of shots) {
    const next = new Map<number, ClipTotal>();
    const choices = clips(shot.ideal).map((clip) => ({
      kept: { shot, clip, least: leastScreenTime(clip) },
      ownCost: clipCost(shot, clip),
    }));
    for (const total of totals) {
      for (const { kept, ownCost } of choices) {
        const cost = total.cost + ownCost;
        const key = (total.clips + kept.clip) * 100_000 + total.least + kept.least;
        const known = next.get(key);
        if (known !== undefined && known.cost <= cost) continue;
        next.set(key, {
          clips: total.clips + kept.clip,
          least: total.least + kept.least,
          cost,
          shots: [...total.shots, kept],
        });
      }
    }
    totals = [...next.values()];
  }
  return totals;
}

function clipCost({ ideal, least }: ShotPlan, clip: number): number {
  const difference = clip > ideal ? (clip - ideal) * LONGER_CLIP : (ideal - clip) * SHORTER_CLIP;
  return (difference + Math.max(0, least - clip) * BELOW_LEAST) / 10;
}

/** Cards as short as the clips allow: that stretches least and trims least. Hard trimming only at a price beyond all others. */
function fill(
  { length }: BeatPlan,
  { total, cards, dropped }: { total: ClipTotal; cards: KeptCards; dropped: number },
): BeatOption | undefined {
  const cardTime = Math.max(cards.shortest, length - total.clips);
  const screen = length - cardTime;
  if (cardTime > cards.longest || screen < 0 || (total.shots.length === 0 && screen > 0)) return undefined;
  const isHard = screen < total.least;
  if (isHard && screen < total.shots.length * SHORTEST_SHOT) return undefined;
  const trimmed = total.clips - screen;
  const stretched = cardTime - cards.shortest;
  const hard = isHard ? HARD_TRIM + ((total.least - screen) * UNUSED) / 10 : 0;
  const cost =
    dropped + total.cost + (trimmed * TRIMMED + stretched * STRETCHED + total.clips * BILLED) / 10 + hard;
  return { cost, cardTime, shots: total.shots, cards: cards.cards };
}

function sortedUnique(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((left, right) => left - right);
}

/** The values of all items together. */
export function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
