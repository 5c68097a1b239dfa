import type { FilmShot } from "../../domain/film.ts";
import type { PaintedFilm } from "../../domain/painted-film.ts";
import { actedSeconds } from "../../domain/moments.ts";
import type { Theatre } from "../../domain/staging.ts";
import { headOf } from "../painter/extents.ts";
import { PROPS } from "../props/index.ts";
import type { ActorMoment } from "../stage/moment.ts";
import { rehearse } from "../stage/rehearse.ts";
import { hasOwnStaging, stagingOf } from "../stage/staging-of.ts";

/** The moment of a film that its poster shows. */
export interface PosterMoment {
  readonly shot: FilmShot;
  /** Seconds of the shot that have been seen by then. */
  readonly seconds: number;
}

/** The tableau after the topper, when what burst or flew has come to rest. */
const TABLEAU = 0.995;
/** The title leaves room for heads up to this height above the floor, in stage units, whatever the format. */
const HIGHEST = 50;
/** Whoever is farther from the middle of the stage, in its units, has left. */
const WINGS = 50;
/** The first beat is told by the title; the last ones end in much the same kitchen in every film. */
const MIDDLE: ReadonlySet<string> = new Set(["tools", "attempt"]);

/**
 * The tableau of a shot in the middle of the film: one with staging of its own in which nobody is higher than a poster;
 * of those with most people in it the longest, then the most central.
 */
export function posterMoment(film: PaintedFilm, theatre: Theatre): PosterMoment | undefined {
  const middle = film.shots.filter(({ beat }) => MIDDLE.has(beat));
  const shots = middle.length > 0 ? middle : film.shots;
  const judged = shots.map((shot) => ({ shot, worth: worthOf(shot, { film, theatre }) }));
  const [best] = judged.toSorted((left, right) => compare(right.worth, left.worth));
  return best && { shot: best.shot, seconds: best.shot.seconds * TABLEAU };
}

type Worth = readonly number[];

function worthOf(
  shot: FilmShot,
  { film, theatre }: { readonly film: PaintedFilm; readonly theatre: Theatre },
): Worth {
  const fromMiddle = Math.abs(shot.start + shot.seconds / 2 - film.seconds / 2);
  const people = peopleIn(shot, { film, theatre });
  return [
    hasOwnStaging(shot, theatre) ? 1 : 0,
    people.every((person) => headOf(person).top <= HIGHEST) ? 1 : 0,
    people.length,
    shot.seconds,
    -fromMiddle,
  ];
}

function peopleIn(
  shot: FilmShot,
  { film, theatre }: { readonly film: PaintedFilm; readonly theatre: Theatre },
): readonly ActorMoment[] {
  const staging = stagingOf(shot, theatre);
  if (staging === undefined) return [];
  const { actors } = rehearse({ staging, drawables: PROPS, seconds: actedSeconds(film, shot) }).at(
    TABLEAU,
    0,
  );
  return actors.filter(({ pose }) => Math.abs(pose.x) < WINGS);
}

function compare(left: Worth, right: Worth): number {
  const index = left.findIndex((value, at) => value !== right[at]);
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
