import type { FilmCard, FilmPlan } from "../../domain/film.ts";
import type { Scene } from "../painter/scene-at.ts";

/** Words on a plaque. */
export type PlaqueText = Pick<FilmCard, "id" | "text" | "kind" | "evidence">;

/** Times in `film.json` are tenths of a second. */
const TOLERANCE = 0.05;

/**
 * What stands below a shot in a tall frame: the words of the card that introduces or cuts it; of a shot without a card
 * its title, which is English and therefore missing in films in another language.
 */
export function plaqueText(
  { lang }: Pick<FilmPlan, "lang">,
  { shot, card }: Extract<Scene, { kind: "shot" }>,
): PlaqueText | undefined {
  if (card !== undefined && card.start + card.seconds >= shot.start - TOLERANCE) return card;
  if (lang !== "en") return undefined;
  return { id: shot.id, text: shot.title, kind: "tagline", evidence: shot.evidence };
}
