import type { FilmPlan } from "../domain/film.ts";

/** A moment of a film that stands for a card or shot. */
export interface Exposure {
  readonly id: string;
  /** Film time in seconds at which it is taken. */
  readonly seconds: number;
  /** Film time at which the card or shot begins. */
  readonly start: number;
}

/** A shot is shown where most of it has happened. */
const SHOT_MOMENT = 0.7;
const CARD_MOMENT = 0.5;

/** The moments of a film that show all of it: every card and every shot once, in order. */
export function filmExposures(film: FilmPlan): readonly Exposure[] {
  const cards = film.cards.map(({ id, start, seconds }) => ({
    id,
    start,
    seconds: start + seconds * CARD_MOMENT,
  }));
  const shots = film.shots.map(({ id, segments }) => {
    const last = segments.at(-1) ?? segments[0];
    return { id, start: segments[0].start, seconds: last.start + last.seconds * SHOT_MOMENT };
  });
  return [...cards, ...shots].sort((left, right) => left.seconds - right.seconds);
}
