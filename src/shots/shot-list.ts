import { internalError, SoraPipelineError } from "../domain/errors.ts";
import { mapNonEmpty, nonEmpty, type NonEmpty } from "../domain/evidence.ts";
import type { PlacedShot, Storyboard } from "../domain/film.ts";
import { LEAST_CLIP_SHARE, leastScreenTime } from "../domain/film-rules.ts";
import { onOneLine } from "../domain/on-one-line.ts";
import type { ClipMenu } from "../domain/video-model.ts";
import { longestSeconds, readingSeconds } from "../domain/reading-time.ts";
import type { Notice } from "../domain/source.ts";
import type { Story, StoryBeat, StoryCard } from "../domain/story.ts";
import { tenths } from "../domain/units.ts";
import { type BeatOption, clipLengths } from "./beat-options.ts";
import { type BeatPlacement, placeBeat, type PlannedCard, type PlannedShot } from "./place-beat.ts";
import { solveTimeline } from "./timeline.ts";

/** What to place, and the clip lengths that the model can make. */
export interface ShotListRequest {
  readonly story: Story;
  readonly clips: ClipMenu;
}

/** Clip lengths tried for the hint when a menu does not fit, in seconds. */
const TRIED_LENGTHS = [4, 5, 6, 8, 10, 12];

/**
 * Places the cards and shots of a story on one timeline: every beat begins and ends exactly on its boundary, whatever
 * the clip menu.
 * @throws SoraPipelineError `MODEL_CANNOT_FIT` when no choice of clips fills the beats.
 */
export function listShots({ story, clips }: ShotListRequest): Storyboard {
  const beats = planBeats(story);
  const options = solveTimeline({ beats, clips: clipLengths(clips) });
  if (options === undefined) throw cannotFit({ story, clips, beats });
  const placements = beats.map((beat, index) => ({ ...beat, option: optionOf(options, index) }));
  const placed = placements.map(placeBeat);
  const shots = placed
    .flatMap((items) => items.shots)
    .map((shot, index): PlacedShot => ({ id: `S${index + 1}`, ...shot }));
  const cards = placed
    .flatMap((items) => items.cards)
    .map((card, index) => ({ id: `C${index + 1}`, ...card }));
  return {
    story,
    cards,
    shots,
    notices: [...story.notices, ...placements.flatMap(droppedItems), ...shots.flatMap(trimmedClip)],
  };
}

interface PlannedBeat extends Omit<BeatPlacement, "option"> {
  /** Every card of the beat, with those that no shot and no end of the film has a place for. */
  readonly cards: readonly PlannedCard[];
}

function optionOf(options: readonly BeatOption[], beat: number): BeatOption {
  const option = options[beat];
  if (option === undefined) throw internalError(`beat ${beat + 1} has no place on the timeline`);
  return option;
}

function planBeats(story: Story): NonEmpty<PlannedBeat> {
  return mapNonEmpty(story.beats, (beat, index) => planBeat(beat, index === story.beats.length - 1));
}

/** Joins cards to the shot they lead to; cards after the last shot stay at the end of the film, elsewhere they go. */
function planBeat(beat: StoryBeat, isLast: boolean): PlannedBeat {
  const start = tenths(beat.startSeconds);
  const shots: PlannedShot[] = [];
  const cards: PlannedCard[] = [];
  let waiting: PlannedCard[] = [];
  for (const item of beat.items) {
    if (item.type === "card") {
      const card = planCard(item, tenths(beat.endSeconds) - start);
      cards.push(card);
      waiting.push(card);
      continue;
    }
    const { ideal, min } = item.gag.rule.seconds;
    const least = tenths(Math.min(item.idealSeconds, Math.max(min, ideal * LEAST_CLIP_SHARE)));
    shots.push({
      story: item,
      ideal: tenths(item.idealSeconds),
      least,
      weight: item.weight,
      cards: leadingCards(waiting),
    });
    waiting = [];
  }
  return {
    beat: beat.name,
    start,
    length: tenths(beat.endSeconds) - start,
    shots: keepRequired(shots),
    endCards: isLast ? waiting : [],
    cards,
  };
}

/** At most one card before a shot and one cut into it: two cards never stand in a row. */
function leadingCards(cards: readonly PlannedCard[]): readonly PlannedCard[] {
  const before = heaviest(cards.filter(({ card }) => card.placement !== "split"));
  const split = heaviest(cards.filter(({ card }) => card.placement === "split"));
  return [...before, ...split];
}

function heaviest(cards: readonly PlannedCard[]): readonly PlannedCard[] {
  const weight = Math.max(...cards.map((card) => card.weight));
  return cards.filter((card) => card.weight === weight).slice(0, 1);
}

/** A shot that carries a required card is required too. */
function keepRequired(shots: readonly PlannedShot[]): readonly PlannedShot[] {
  return shots.map((shot) =>
    shot.cards.some(isRequired) ? { ...shot, weight: Number.POSITIVE_INFINITY } : shot,
  );
}

/** So long the last card should stand, in tenths of a second: a command or an address is not only read, but noted down. */
const NOTED = 30;
/** The share of its beat that this may take, for short films. */
const NOTED_SHARE = 0.3;

function planCard(card: StoryCard, beatLength: number): PlannedCard {
  // Timed by the English wording, so that a film has the same timeline in every language.
  const text = card.original ?? card.text;
  const shortest = Math.ceil(readingSeconds(text) * 10 - 1e-9);
  const longest = Math.max(shortest, Math.floor(longestSeconds(text) * 10 + 1e-9));
  const noted = card.kind === "end" ? Math.min(NOTED, Math.floor(beatLength * NOTED_SHARE)) : 0;
  const wanted = Math.min(longest, Math.max(shortest, noted));
  return { card, weight: card.weight, shortest, wanted, longest };
}

function isRequired(item: { readonly weight: number }): boolean {
  return item.weight === Number.POSITIVE_INFINITY;
}

function droppedItems({ beat, option, shots, cards }: PlannedBeat & BeatPlacement): readonly Notice[] {
  const kept = new Set(option.shots.map(({ shot }) => shot));
  const lostShots = shots.filter((shot) => !kept.has(shot) && shot.weight > 0);
  // A spare that is not needed takes its card along without a word.
  const unneeded = new Set(
    shots.filter((shot) => !kept.has(shot) && shot.weight === 0).flatMap((shot) => shot.cards),
  );
  const lostCards = cards.filter((card) => card.weight > 0 && !option.cards.has(card) && !unneeded.has(card));
  return [
    ...lostShots.map(({ story }) => ({
      code: "shot-dropped",
      message: `no room for the shot “${story.title}” in the ${beat} beat`,
    })),
    ...lostCards.map(({ card }) => ({
      code: "card-dropped",
      message: `no room for the card ${onOneLine(card.text)} in the ${beat} beat`,
    })),
  ];
}

function trimmedClip({ id, seconds, clipSeconds }: PlacedShot): readonly Notice[] {
  if (tenths(seconds) >= leastScreenTime(tenths(clipSeconds))) return [];
  const unused = (tenths(clipSeconds) - tenths(seconds)) / 10;
  return [
    {
      code: "clip-trimmed",
      message: `${id}: ${seconds} s of a ${clipSeconds} s clip are shown, ${unused} billed seconds are unused`,
    },
  ];
}

function cannotFit({
  story,
  clips,
  beats,
}: ShotListRequest & { beats: NonEmpty<PlannedBeat> }): SoraPipelineError {
  const fits = (seconds: number): boolean =>
    solveTimeline({ beats, clips: clipLengths({ kind: "list", seconds: [seconds] }) }) !== undefined;
  const [first, ...rest] = nonEmpty(TRIED_LENGTHS.filter(fits)) ?? [];
  const lengths = clips.kind === "list" ? `${clips.seconds.join(", ")} s` : `${clips.min}-${clips.max} s`;
  return new SoraPipelineError({
    code: "MODEL_CANNOT_FIT",
    message: `clips of ${lengths} cannot fill a film of ${story.seconds} s`,
    hint:
      first === undefined
        ? "Choose another duration: the cards alone do not fit into this one."
        : `Choose a model whose clips can be ${[first, ...rest].join(", ")} s long, or another duration.`,
    data: { seconds: story.seconds, fitting: first === undefined ? [] : [first, ...rest] },
  });
}
