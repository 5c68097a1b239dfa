import { readFileSync } from "node:fs";
import type { PlacedShot, Storyboard } from "../../src/domain/film.ts";
import type { Atom, SharedBlock } from "../../src/domain/story.ts";

/** One shot as the storyboard builder needs it. */
export interface ShotOutline {
  readonly id: string;
  readonly seconds: number;
  readonly atoms: readonly Atom[];
}

interface GoldFilm {
  readonly style: SharedBlock;
  readonly character: SharedBlock;
  readonly shots: readonly (ShotOutline & { readonly prompt: string })[];
}

/** The hand-written requests film, taken apart into atoms. */
export const gold = JSON.parse(
  readFileSync(new URL("../fixtures/gold-requests.atoms.json", import.meta.url), "utf8"),
) as GoldFilm;

/** A storyboard with only what the optimizer reads. */
export function storyboardOf(film: {
  readonly style: SharedBlock;
  readonly character: SharedBlock;
  readonly shots: readonly ShotOutline[];
}): Storyboard {
  const shots = film.shots.map(
    ({ id, seconds, atoms }) =>
      ({ id, seconds, clipSeconds: seconds, story: { type: "shot", atoms } }) as unknown as PlacedShot,
  );
  return {
    story: { style: film.style, character: film.character },
    cards: [],
    shots,
    notices: [],
  } as unknown as Storyboard;
}

/** The storyboard of {@link gold}. */
export const goldStoryboard = storyboardOf(gold);
