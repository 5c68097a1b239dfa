import { entryOf } from "../../domain/entry-of.ts";
import type { SetView } from "../../domain/staging.ts";
import type { Canvas2D } from "../canvas-2d.ts";
import type { ThingLook } from "../drawable.ts";
import { Pen, tone } from "../pen.ts";
import { REACH } from "./backdrops/floors.ts";
import { BACKDROPS } from "./backdrops.ts";
import { FURNITURE } from "./furniture.ts";
import { Joiner } from "./joiner.ts";
import type { SetPiece } from "./set-piece.ts";

/** The furniture of a set does not move. */
const STILL: ThingLook = { open: 0, full: 1, count: 1, turn: 0, swing: 0, lit: true, seconds: 0 };

/** A part of a set that is kept as one picture: behind the actors, or before them. */
export type SetLayer = "back" | "front";

/**
 * Paints one layer of a set view. The canvas is in stage units, its origin on the actors' line in the middle of the
 * stage. Backdrops and pieces that the library does not know leave a plain wall and an empty place. `scale` is how many
 * times nearer than usual the camera stands.
 */
export function paintSet(canvas: Canvas2D, view: SetView, layer: SetLayer, scale = 1): void {
  const pen = new Pen(canvas, 0, scale);
  const backdrop = entryOf(BACKDROPS, view.backdrop) ?? BACKDROPS["plaster"];
  if (layer === "back") {
    veil(canvas, tone(0.8));
    backdrop?.draw(new Joiner(pen));
  }
  for (const placed of view.pieces) {
    const piece = entryOf(FURNITURE, placed.kind);
    if (piece !== undefined && (piece.stands === "front") === (layer === "front")) place(pen, piece, placed);
  }
  if (layer === "back") shine(canvas, backdrop?.indoors === true);
}

/** True when the view has anything that stands before the actors. */
export function hasFront(view: SetView): boolean {
  return view.pieces.some(({ kind }) => entryOf(FURNITURE, kind)?.stands === "front");
}

function place(pen: Pen, piece: SetPiece, placed: SetView["pieces"][number]): void {
  const { x, size } = placed;
  const y = -(piece.level + placed.y);
  pen.at({ x, y, scale: size, mirrored: placed.mirrored }, () => {
    if (piece.stands === "floor" && placed.y <= ON_THE_FLOOR) shadow(pen.canvas, piece.width);
    piece.draw(pen, STILL);
  });
}

/** A piece raised further than this stands on another one and throws no shadow on the floor. */
const ON_THE_FLOOR = 4;

/** What stands throws a soft shadow to the left, away from the light. */
function shadow(canvas: Canvas2D, width: number): void {
  canvas.save();
  canvas.fillStyle = "rgba(24,24,24,0.13)";
  for (const reach of [0, 2.5]) {
    canvas.beginPath();
    canvas.ellipse(
      -width * 0.06 - reach,
      0.3,
      width * 0.52 + reach * 0.4,
      1.5 + reach * 0.2,
      0,
      0,
      Math.PI * 2,
    );
    canvas.fill();
  }
  canvas.restore();
}

/** Light from the right, haze that sets the back wall off from the actors, and a darker foreground. */
function shine(canvas: Canvas2D, indoors: boolean): void {
  const width = REACH.side * 2;
  veil(canvas, "rgba(244,244,244,0.16)");
  const across = canvas.createLinearGradient(-REACH.side, 0, REACH.side, 0);
  across.addColorStop(0, "rgba(24,24,24,0.22)");
  across.addColorStop(0.5, "rgba(24,24,24,0.03)");
  across.addColorStop(1, "rgba(24,24,24,0)");
  veil(canvas, across);
  const down = canvas.createLinearGradient(0, -9, 0, -REACH.bottom);
  down.addColorStop(0, "rgba(24,24,24,0)");
  down.addColorStop(1, "rgba(24,24,24,0.2)");
  canvas.fillStyle = down;
  canvas.fillRect(-REACH.side, -9, width, 9 - REACH.bottom);
  if (indoors) beam(canvas);
}

function veil(canvas: Canvas2D, fill: unknown): void {
  canvas.fillStyle = fill;
  canvas.fillRect(-REACH.side, -REACH.top, REACH.side * 2, REACH.top - REACH.bottom);
}

/** A broad beam with soft edges from the upper right that ends as a bright patch on the floor. */
function beam(canvas: Canvas2D): void {
  const light = canvas.createLinearGradient(60, -70, -10, 10);
  light.addColorStop(0, "rgba(255,255,255,0.12)");
  light.addColorStop(1, "rgba(255,255,255,0.02)");
  canvas.fillStyle = light;
  for (const spread of [0, 3, 6]) {
    canvas.beginPath();
    canvas.moveTo(46 - spread, -REACH.top);
    canvas.lineTo(REACH.side, -REACH.top);
    canvas.lineTo(REACH.side, -36 + spread);
    canvas.lineTo(20 + spread, 15 + spread / 2);
    canvas.lineTo(-26 - spread, 15 + spread / 2);
    canvas.closePath();
    canvas.fill();
  }
}
