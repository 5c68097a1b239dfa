import type { FilmPlan } from "../../domain/film.ts";
import { closingSeconds } from "../../domain/moments.ts";
import { type Iris, irisReach } from "../look/iris.ts";
import type { Point } from "../pen.ts";
import type { Scene } from "./scene-at.ts";

/** Seconds that an iris takes to open a beat. */
const OPENING = 0.7;
/** Shares of the closing, counted from its end: the hole rests between these, then shuts. */
const REST = { from: 0.5, to: 0.2 } as const;

/** What an iris looks at, in pixels of the picture. */
export interface IrisAim {
  /** The face on which it opens and shuts. */
  readonly face: Point;
  /** What it rests on before it shuts. */
  readonly ending: { readonly at: Point; readonly radius: number };
}

/** The part of a film's shots to which the rules of the iris apply. */
type Shots = Pick<FilmPlan, "shots">;
type ShotScene = Extract<Scene, { kind: "shot" }>;

/**
 * The iris at a moment of a shot: it opens on the first shot of every beat and closes on the last, when the gag is
 * over. It closes round the ending, rests there, and shuts on the face.
 */
export function irisOn(
  film: Shots,
  scene: ShotScene,
  {
    aim,
    picture,
  }: { readonly aim: IrisAim; readonly picture: { readonly width: number; readonly height: number } },
): Iris {
  const { face, ending } = aim;
  const [x, y] = scene.left < closingSeconds(film, scene.shot) ? ending.at : face;
  const reach = irisReach({ x, y }, picture);
  const resting = ending.radius / reach;
  const open = irisAt(film, scene, resting);
  const shut = Math.max(0, 1 - open / resting);
  const at = { x: x + (face[0] - x) * shut, y: y + (face[1] - y) * shut };
  return { ...at, open: open < 1 ? (open * reach) / irisReach(at, picture) : open };
}

/** How far the iris is open, 0 to 1, when it rests at `resting`. */
export function irisAt(film: Shots, scene: Scene, resting: number): number {
  if (scene.kind === "card") return 1;
  const { shot } = scene;
  const first = film.shots.find(({ beat }) => beat === shot.beat);
  const opening = first?.id === shot.id ? soften(scene.seconds / OPENING) : 1;
  const closing = closingSeconds(film, shot);
  return scene.left < closing ? Math.min(opening, close(scene.left / closing, resting)) : opening;
}

/** Closes, rests, then shuts. */
function close(left: number, resting: number): number {
  if (left >= REST.from) return resting + (1 - resting) * soften((left - REST.from) / (1 - REST.from));
  if (left >= REST.to) return resting;
  return resting * soften(left / REST.to);
}

function soften(share: number): number {
  const part = Math.max(0, Math.min(1, share));
  return part * part * (3 - 2 * part);
}
