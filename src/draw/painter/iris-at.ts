import type { FilmPlan } from "../../domain/film.ts";
import type { Scene } from "./scene-at.ts";

/** Seconds that an iris takes to open a beat. */
const OPENING = 0.7;
/** Seconds that it takes to close one, and the most of the shot it may take: the topper before it needs its time. */
const CLOSING = 1;
const CLOSING_SHARE = 0.16;
/** How far it is open while it rests on the face. */
const RESTING = 0.24;

/** How far the iris is open, 0 to 1: it opens on the first shot of every beat and closes on the last. */
export function irisAt({ shots }: Pick<FilmPlan, "shots">, scene: Scene): number {
  if (scene.kind === "card") return 1;
  const { shot } = scene;
  const ofBeat = shots.filter(({ beat }) => beat === shot.beat);
  const opening = ofBeat[0]?.id === shot.id ? soften(scene.seconds / OPENING) : 1;
  const closing =
    ofBeat.at(-1)?.id === shot.id ? close(scene.left / Math.min(CLOSING, shot.seconds * CLOSING_SHARE)) : 1;
  return Math.min(opening, closing);
}

/** Closes round the face, rests there, then shuts. */
function close(left: number): number {
  if (left >= 0.45) return RESTING + (1 - RESTING) * soften((left - 0.45) / 0.55);
  if (left >= 0.18) return RESTING;
  return RESTING * soften(left / 0.18);
}

function soften(share: number): number {
  const part = Math.max(0, Math.min(1, share));
  return part * part * (3 - 2 * part);
}
