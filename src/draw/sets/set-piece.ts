import type { Drawable } from "../drawable.ts";
import { Joiner } from "./joiner.ts";

/** Height of the foot of the back wall above the line on which the actors stand, in stage units. */
export const WALL_FOOT = 9;

/** A piece of a set with its usual place. */
export interface SetPiece extends Drawable {
  /** Height of its foot above the actors' line when a view raises it by 0; negative is nearer to the camera. */
  readonly level: number;
  /** `floor` throws a shadow, `wall` hangs or is built in, `front` stands between the camera and the actors. */
  readonly stands: "floor" | "wall" | "front";
}

type Size = readonly [width: number, height: number];
type Build = (joiner: Joiner) => void;

/** Stands on the floor against the back wall. */
export function standing(size: Size, build: Build): SetPiece {
  return piece(size, { level: WALL_FOOT - 1, stands: "floor" }, build);
}

/** Stands on the floor between the wall and the actors, or lies on it. */
export function lying(size: Size, build: Build): SetPiece {
  return piece(size, { level: 4, stands: "floor" }, build);
}

/** Hangs on the wall or from the ceiling; `level` is the height of its lower edge. */
export function mounted(size: Size, level: number, build: Build): SetPiece {
  return piece(size, { level, stands: "wall" }, build);
}

/** Is part of the back wall: doors, arches, windows down to the floor. */
export function built(size: Size, build: Build): SetPiece {
  return piece(size, { level: WALL_FOOT, stands: "wall" }, build);
}

/** Stands in the foreground, before the actors; belongs to the sides of the picture. */
export function ahead(size: Size, build: Build): SetPiece {
  return piece(size, { level: -14, stands: "front" }, build);
}

function piece([width, height]: Size, where: Pick<SetPiece, "level" | "stands">, build: Build): SetPiece {
  return { width, height, ...where, draw: (pen) => build(new Joiner(pen)) };
}
