import type { FilmCard, FilmPlan, FilmShot } from "../domain/film.ts";
import type { BeatName } from "../domain/gag.ts";
import { filmTimeOf, MOMENTS } from "../domain/moments.ts";

/** A stretch of the film that is one piece of music: a card, or a shot between two cuts. */
export interface Stretch {
  readonly kind: "card" | "shot";
  readonly beat: BeatName;
  readonly start: number;
  readonly seconds: number;
  /** Where the escalation begins, if it does in this stretch. Film seconds, as all times here. */
  readonly builds?: number;
  /** Where the topper strikes, if it does in this stretch. */
  readonly hit?: number;
  /** True for the last stretch of the film. */
  readonly last: boolean;
}

/** The film cut into its pieces of music, in order, without gaps. */
export function filmStretches(film: FilmPlan): readonly Stretch[] {
  const pieces = [...film.cards.map(cardStretch), ...film.shots.flatMap((shot) => shotStretches(film, shot))];
  const sorted = pieces.toSorted((left, right) => left.start - right.start);
  return sorted.map((piece, index) => ({ ...piece, last: index === sorted.length - 1 }));
}

function cardStretch({ beat, start, seconds }: FilmCard): Omit<Stretch, "last"> {
  return { kind: "card", beat, start, seconds };
}

function shotStretches(film: FilmPlan, shot: FilmShot): readonly Omit<Stretch, "last">[] {
  const builds = filmTimeOf(film, shot, MOMENTS.escalation);
  const hit = filmTimeOf(film, shot, MOMENTS.topper);
  return shot.segments.map(({ start, seconds }) => {
    const holds = (time: number): boolean => time >= start && time < start + seconds;
    return {
      kind: "shot",
      beat: shot.beat,
      start,
      seconds,
      ...(holds(builds) && { builds }),
      ...(holds(hit) && { hit }),
    };
  });
}
