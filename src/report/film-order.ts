import type { FilmCard, FilmPlan, FilmShot } from "../domain/film.ts";
import type { BeatName } from "../domain/gag.ts";
import { BEAT_NAMES } from "../domain/gag.ts";

/** A card or a shot, in the order in which the audience meets them. */
export type FilmItem =
  | { readonly type: "card"; readonly card: FilmCard }
  | { readonly type: "shot"; readonly shot: FilmShot };

/** One beat with its items in time order. */
export interface FilmBeat {
  readonly name: BeatName;
  /** What the story calls it, where it has a name of its own. */
  readonly title?: string;
  readonly start: number;
  readonly end: number;
  readonly items: readonly FilmItem[];
}

/** Cards that belong together with the shot they introduce or interrupt; the last ones may have no shot. */
export interface FilmScene {
  readonly cards: readonly FilmCard[];
  readonly shot?: FilmShot;
}

/** A stretch of screen time. */
export interface FilmStretch {
  readonly id: string;
  readonly type: "card" | "shot";
  readonly start: number;
  readonly seconds: number;
  /** Words of the card on one line, or title of the shot. */
  readonly label: string;
}

/** The beats of a film in order; beats without items are left out. */
export function filmBeats(plan: FilmPlan): readonly FilmBeat[] {
  return BEAT_NAMES.flatMap((name) => {
    const items = itemsOf(plan, name);
    if (items.length === 0) return [];
    const stretches = filmStretches(plan).filter((stretch) =>
      items.some((item) => itemOf(item).id === stretch.id),
    );
    const start = Math.min(...stretches.map((stretch) => stretch.start));
    const end = Math.max(...stretches.map((stretch) => stretch.start + stretch.seconds));
    const title = plan.beatTitles?.[name];
    return [{ name, ...(title && { title }), start, end, items }];
  });
}

/** The items of a beat as scenes: each shot with the cards before it and in the middle of it. */
export function filmScenes(beat: FilmBeat): readonly FilmScene[] {
  const scenes: { cards: FilmCard[]; shot?: FilmShot }[] = [];
  for (const item of beat.items) {
    const last = scenes.at(-1);
    if (
      item.type === "card" &&
      (last?.shot === undefined ? last !== undefined : interrupts(item.card, last.shot))
    ) {
      last?.cards.push(item.card);
    } else if (item.type === "card") {
      scenes.push({ cards: [item.card] });
    } else if (last !== undefined && last.shot === undefined) {
      last.shot = item.shot;
    } else {
      scenes.push({ cards: [], shot: item.shot });
    }
  }
  return scenes;
}

/** Every card and every segment of a shot in time order. */
export function filmStretches(plan: FilmPlan): readonly FilmStretch[] {
  const cards = plan.cards.map((card) => stretchOf(card.id, "card", card, oneLine(card.text)));
  const shots = plan.shots.flatMap((shot) =>
    shot.segments.map((segment) => stretchOf(shot.id, "shot", segment, shot.title)),
  );
  return [...cards, ...shots].toSorted((left, right) => left.start - right.start);
}

/** Whether a card is cut into the middle of a shot. */
export function interrupts(card: FilmCard, shot: FilmShot): boolean {
  const last = shot.segments.at(-1) ?? shot.segments[0];
  return card.start > shot.start && card.start < last.start;
}

/** The words of a card on one line. */
export function oneLine(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
}

function stretchOf(
  id: string,
  type: FilmStretch["type"],
  { start, seconds }: { readonly start: number; readonly seconds: number },
  label: string,
): FilmStretch {
  return { id, type, start, seconds, label };
}

function itemsOf(plan: FilmPlan, beat: BeatName): readonly FilmItem[] {
  const cards: readonly FilmItem[] = plan.cards.map((card) => ({ type: "card", card }));
  const shots: readonly FilmItem[] = plan.shots.map((shot) => ({ type: "shot", shot }));
  return [...cards, ...shots]
    .filter((item) => itemOf(item).beat === beat)
    .toSorted((left, right) => itemOf(left).start - itemOf(right).start);
}

function itemOf(item: FilmItem): FilmCard | FilmShot {
  return item.type === "card" ? item.card : item.shot;
}
