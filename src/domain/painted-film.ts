import type { FilmPlan } from "./film.ts";

/** What the painter is given of a film: all of it that decides a picture. */
export type PaintedFilm = Pick<FilmPlan, "seconds" | "seed" | "story" | "lang" | "cards" | "shots"> & {
  readonly repo: Pick<FilmPlan["repo"], "name" | "commit">;
};

/** A film without all that no picture of it depends on, such as its price. */
export function paintedFilm({ repo, seconds, seed, story, lang, cards, shots }: PaintedFilm): PaintedFilm {
  return { repo: { name: repo.name, commit: repo.commit }, seconds, seed, story, lang, cards, shots };
}
