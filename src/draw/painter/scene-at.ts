import type { FilmCard, FilmPlan, FilmShot } from "../../domain/film.ts";

/** What the film shows at a moment. */
export type Scene =
  | { readonly kind: "card"; readonly card: FilmCard }
  | {
      readonly kind: "shot";
      readonly shot: FilmShot;
      /** Seconds of the shot that have been seen, over all its segments. */
      readonly seconds: number;
      /** Seconds until its last segment ends; `Infinity` in the others. */
      readonly left: number;
      /** The card that stood last; the tall format keeps its words in sight. */
      readonly card: FilmCard | undefined;
    };

/** Times in `film.json` are tenths of a second; a frame that falls on one belongs to what begins there. */
const TOLERANCE = 1e-6;

/**
 * Finds the card or the stretch of a shot at a film time; gaps show what came before them. Undefined in an empty film.
 */
export function sceneAt(
  { cards, shots }: Pick<FilmPlan, "cards" | "shots">,
  seconds: number,
): Scene | undefined {
  const card = latest(cards, (item) => item.start, seconds);
  const stretches = shots.flatMap((shot) => shot.segments.map((segment) => ({ shot, segment })));
  const stretch = latest(stretches, ({ segment }) => segment.start, seconds);
  if (stretch === undefined || (card !== undefined && card.start > stretch.segment.start)) {
    return card === undefined ? undefined : { kind: "card", card };
  }
  const { shot, segment } = stretch;
  const shown = Math.max(0, Math.min(segment.seconds, seconds - segment.start));
  const left = shot.segments.at(-1) === segment ? segment.seconds - shown : Number.POSITIVE_INFINITY;
  return { kind: "shot", shot, seconds: segment.from + shown, left, card };
}

/** The item that began last. */
function latest<Item>(
  items: readonly Item[],
  startOf: (item: Item) => number,
  seconds: number,
): Item | undefined {
  const begun = items.filter((item) => startOf(item) <= seconds + TOLERANCE);
  return begun.reduce<Item | undefined>(
    (found, item) => (found === undefined || startOf(item) >= startOf(found) ? item : found),
    undefined,
  );
}
