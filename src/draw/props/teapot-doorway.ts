import type { Drawable } from "../drawable.ts";
import { type Pen, type Point, tone } from "../pen.ts";
import { traceSmooth } from "../pen-paths.ts";
import { curve, disc, LIGHT, PAPER, type Path, pathPoints, prop, stroke, WOOD } from "./parts.ts";

/** A board with a hole through which one sees and goes, and what fits it to a hair. */
export const TEAPOT_DOORWAY: Readonly<Record<string, Drawable>> = {
  "teapot-doorway": prop([62, 56], teapotDoorway),
  "great-teapot": prop([52, 42], greatTeapot, { grip: [-20, 18] }),
};

/** Clockwise from the floor: the side, the handle that ends free above the foot, lid, knob and spout. */
const TEAPOT: Path = [
  -9, 0, -13, -5, -14.5, -11, -14.5, -17, -13.6, -22, -19, -23, -21, -18, -19, -12, -17.6, -9, -22, -11, -25,
  -18, -23, -26, -17, -28.4, -11, -28.6, -7.4, -32, -2.4, -34, -3.4, -38, 0, -41, 3.4, -38, 2.4, -34, 7.4,
  -32, 11.6, -28, 14, -21, 17.6, -21, 19.4, -27.6, 23.6, -31, 26, -28.4, 23, -22, 20.6, -12, 14, -8, 9, 0,
];

function teapotDoorway(pen: Pen): void {
  const { canvas } = pen;
  const hole = pathPoints(TEAPOT);
  canvas.beginPath();
  canvas.rect(-31, -56, 62, 56);
  // The other way round than the board, so that it stays open.
  traceSmooth(canvas, hole.toReversed(), true);
  canvas.closePath();
  canvas.fillStyle = tone(WOOD);
  canvas.fill();
  for (const x of [-27.4, 27.6]) stroke(pen, [x, -53, x, -3], 0.4, 0.3);
  stroke(pen, [-27.4, -53, 27.6, -53], 0.4, 0.3);
  edge(pen, hole);
  stroke(pen, [-9, 0, -31, 0, -31, -56, 31, -56, 31, 0, 9, 0], 0.9);
}

/** The thickness of the board shows in the hole, but for its foot. */
function edge(pen: Pen, hole: readonly Point[]): void {
  pen.line(hole, { width: 1.3, smooth: true });
}

function greatTeapot(pen: Pen): void {
  pen.shape(pathPoints(TEAPOT), { fill: PAPER, line: 0.8, smooth: true });
  curve(pen, [-7.4, -32, 0, -30.6, 7.4, -32], 0.6);
  for (const x of [-6, 0, 6]) disc(pen, [x, -15, 2], LIGHT, 0.5);
  curve(pen, [-13, -22, 0, -20, 13, -22], 0.5);
  curve(pen, [-13.4, -8, 0, -6, 13, -8], 0.5);
}
