import type { FilmPlan } from "./film.ts";

/** What the painter is given of a film: all of it that decides a picture. */
export type PaintedFilm = Pick<
  FilmPlan,
  "seconds" | "seed" | "story" | "runningGag" | "lang" | "cards" | "shots"
> & {
  readonly repo: Pick<FilmPlan["repo"], "name" | "commit">;
};

/** A film without all that no picture of it depends on, such as its price. */
export function paintedFilm(film: PaintedFilm): PaintedFilm {
  const { repo, seconds, seed, story, runningGag, lang, cards, shots } = film;
  const { name, commit } = repo;
  const gag = runningGag === undefined ? {} : { runningGag };
  return { repo: { name, commit }, seconds, seed, story, ...gag, lang, cards, shots };
}
