import { SoraPipelineError } from "../domain/errors.ts";
import { mapNonEmpty, nonEmpty, type NonEmpty } from "../domain/evidence.ts";
import { FILM_SECONDS } from "../domain/film-rules.ts";
import type { SlotDemand } from "../domain/gag.ts";
import type { BeatRule, SlotRule, StoryTemplateSource } from "../domain/story.ts";
import { tenths } from "../domain/units.ts";

/** With so many shots, clips of 5 s fill every film of 30-180 s while its cards stay below 35 %. */
const SHOTS_PER_SECOND = 0.15;
const SPARE_WEIGHT = 0;

/** A shot that a film of this length has room for. */
export interface PlannedSlot {
  readonly demand: SlotDemand;
  readonly rule: SlotRule;
  /** Its own weight, 0 for a spare. */
  readonly weight: number;
}

/** A beat with its boundaries in whole tenths of a second. */
export interface PlannedBeat {
  readonly rule: BeatRule;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** In film order. */
  readonly slots: NonEmpty<PlannedSlot>;
}

/** True for a shot that is used only where clips are short. */
export function isSpare(slot: PlannedSlot): boolean {
  return slot.weight === SPARE_WEIGHT;
}

/**
 * Scales the beats of a template to a running time: short films lose the slots of low weight, long ones repeat slots.
 * @throws SoraPipelineError `DURATION_OUT_OF_RANGE` when the time is not within 30-180 s.
 */
export function planBeats(template: StoryTemplateSource, seconds: number): NonEmpty<PlannedBeat> {
  checkDuration(seconds);
  const scale = seconds / template.seconds;
  let share = 0;
  return mapNonEmpty(template.beats, (rule, index) => {
    const startSeconds = tenths(share * seconds) / 10;
    share += rule.share;
    const endSeconds = tenths(share * seconds) / 10;
    return {
      rule,
      startSeconds,
      endSeconds,
      slots: planSlots(rule, { scale, length: endSeconds - startSeconds, opens: index === 0 }),
    };
  });
}

function checkDuration(seconds: number): void {
  const { min, max } = FILM_SECONDS;
  if (seconds >= min && seconds <= max) return;
  throw new SoraPipelineError({
    code: "DURATION_OUT_OF_RANGE",
    message: `a film of ${seconds} s is out of range`,
    hint: `Choose a duration of ${min}-${max} seconds.`,
    data: { min, max },
  });
}

function planSlots(
  rule: BeatRule,
  { scale, length, opens }: { scale: number; length: number; opens: boolean },
): NonEmpty<PlannedSlot> {
  const wanted = Math.max(1, Math.round(rule.slots.length * scale));
  const offered = Math.max(wanted, Math.ceil(length * SHOTS_PER_SECOND));
  const kept = heaviest(rule.slots, wanted);
  const extra = Array.from({ length: offered - kept.length }, (_, index): WeightedSlot => {
    const isNeeded = kept.length + index < wanted;
    return isNeeded ? longFilmSlot(rule, index) : { rule: rule.fill, weight: SPARE_WEIGHT };
  });
  // The first shot opens the film; in every other beat the last one closes it.
  const close = opens && kept.length === 1 ? 1 : kept.length - 1;
  const inOrder = [...kept.slice(0, close), ...extra, ...kept.slice(close)];
  return mapNonEmpty(nonEmpty(inOrder) ?? [longFilmSlot(rule, 0)], ({ rule: slot, weight }, index) =>
    planned({ beat: rule, slot, weight, index }),
  );
}

interface WeightedSlot {
  readonly rule: SlotRule;
  readonly weight: number;
}

function heaviest(slots: readonly SlotRule[], count: number): readonly WeightedSlot[] {
  const byWeight = slots
    .map((_, index) => index)
    .sort((left, right) => weightAt(slots, right) - weightAt(slots, left) || left - right);
  const kept = new Set(byWeight.slice(0, count));
  return slots.filter((_, index) => kept.has(index)).map((rule) => ({ rule, weight: rule.weight }));
}

function weightAt(slots: readonly SlotRule[], index: number): number {
  return slots[index]?.weight ?? 0;
}

/** Long films go round the slots again, all but the last, which closes the beat, with a `fill` in every round. */
function longFilmSlot(rule: BeatRule, index: number): WeightedSlot {
  const round = [...rule.slots.slice(0, -1), rule.fill];
  const slot = round[index % round.length] ?? rule.fill;
  return { rule: slot, weight: Math.max(1, slot.weight - 1) };
}

function planned({
  beat,
  slot,
  weight,
  index,
}: {
  beat: BeatRule;
  slot: SlotRule;
  weight: number;
  index: number;
}): PlannedSlot {
  const { families, settings, actors } = slot;
  const demand = {
    slot: `${beat.name}.${index + 1}`,
    beat: beat.name,
    families,
    settings,
    ...(actors && { actors }),
    ...(weight === SPARE_WEIGHT && { spare: true as const }),
  };
  return { demand, rule: slot, weight };
}
