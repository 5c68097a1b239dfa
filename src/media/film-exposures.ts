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
