import type { FilmPlan } from "../domain/film.ts";
import { filmTimeOf } from "../domain/moments.ts";

/** A moment of a film that stands for a card or shot. */
export interface Exposure {
  readonly id: string;
  /** Film time in seconds at which it is taken. */
  readonly seconds: number;
  /** Film time at which the card or shot begins. */
  readonly start: number;
}

/** A shot is shown when its topper has struck and stands: a share of the gag. */
const SHOT_MOMENT = 0.92;
const CARD_MOMENT = 0.5;

/** The moments of a film that show all of it: every card and every shot once, in order. */
export function filmExposures(film: FilmPlan): readonly Exposure[] {
  const cards = film.cards.map(({ id, start, seconds }) => ({
    id,
    start,
    seconds: start + seconds * CARD_MOMENT,
  }));
  const shots = film.shots.map((shot) => ({
    id: shot.id,
    start: shot.segments[0].start,
    seconds: filmTimeOf(film, shot, SHOT_MOMENT),
  }));
  return [...cards, ...shots].sort((left, right) => left.seconds - right.seconds);
}

/** Pictures in a row of the contact sheet. */
export const SHEET_COLUMNS = 4;

/**
 * The moments on the contact sheet, in the order in which they begin: every shot, the title and the ending, and as many
 * other cards, evenly over the film, as fill the last row.
 */
export function sheetExposures(film: FilmPlan): readonly Exposure[] {
  const exposures = filmExposures(film).toSorted((left, right) => left.start - right.start);
  const cards = exposures.filter(({ id }) => film.cards.some((card) => card.id === id));
  const frame = new Set([cards[0]?.id, cards.at(-1)?.id]);
  const others = cards.filter(({ id }) => !frame.has(id));
  const shown = exposures.length - others.length;
  const open = Math.min(others.length, (SHEET_COLUMNS - (shown % SHEET_COLUMNS)) % SHEET_COLUMNS);
  const chosen = new Set(
    Array.from({ length: open }, (_, index) => Math.floor(((index + 0.5) * others.length) / open)),
  );
  const left = new Set(others.filter((_, index) => !chosen.has(index)));
  return exposures.filter((exposure) => !left.has(exposure));
}
