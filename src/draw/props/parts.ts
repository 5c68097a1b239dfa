import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen, Point } from "../pen.ts";

/** Tones of the props, 0 (ink) to 1 (paper): white paper and china. */
export const PAPER = 0.97;
/** Tone of painted wood, tin and cloth in the light. */
export const LIGHT = 0.82;
/** Tone of pale wood and brass. */
export const MID = 0.66;
/** Tone of stained wood and leather. */
export const WOOD = 0.5;
/** Tone of iron and dark cloth. */
export const DARK = 0.3;
/** Tone of openings and black lacquer. */
export const INK = 0.08;

/** Left, top (negative is up), width, height. */
export type Rect = readonly [x: number, y: number, width: number, height: number];
/** Middle and radii; round when the second radius is absent. */
export type Round = readonly [x: number, y: number, rx: number, ry?: number];

/** Points of a shape as a flat list: x, y, x, y ... */
export type Path = readonly number[];

/** How several of a kind are arranged, and how far apart. A heap leans on its own middle. */
type Arrangement = readonly ["column" | "row" | "heap", number];

/** What a prop may say about itself beyond its size and drawing. */
interface PropTraits {
  readonly grip?: Point;
  readonly top?: Point;
  /** The parts of the look that change its drawing. */
  readonly shows?: readonly (keyof ThingLook)[];
  readonly many?: Arrangement;
  readonly startsEmpty?: boolean;
  readonly hangs?: "cord" | "tube";
  readonly strand?: "paper";
}

/** Makes a kind of `width` by `height` stage units. Grip and top have y upwards from the foot. */
export function prop(
  [width, height]: readonly [width: number, height: number],
  draw: (pen: Pen, look: ThingLook) => void,
  traits: PropTraits = {},
): Drawable {
  const { grip, top, many, startsEmpty, hangs, strand, shows = [] } = traits;
  return {
    width,
    height,
    ...(grip && { grip: { x: grip[0], y: grip[1] } }),
    ...(top && { top: { x: top[0], y: top[1] } }),
    ...(startsEmpty === true && { startsEmpty }),
    ...(hangs && { hangs }),
    ...(strand && { strand }),
    shows: many ? [...shows, "count"] : shows,
    draw: many ? (pen, look) => drawMany(pen, look, { draw, many, width }) : draw,
  };
}

const MOST = 30;

function drawMany(
  pen: Pen,
  look: ThingLook,
  of: {
    readonly draw: (pen: Pen, look: ThingLook) => void;
    readonly many: Arrangement;
    readonly width: number;
  },
): void {
  const count = Math.min(MOST, Math.max(1, look.count));
  const one = { ...look, count: 1 };
  for (let index = 0; index < count; index += 1) {
    const [x, y] = placeOf(index, count, of);
    pen.at({ x, y, scale: Math.min(1, count - index) }, () => of.draw(pen, one));
  }
}

function placeOf(
  index: number,
  count: number,
  { many: [arrangement, step], width }: { readonly many: Arrangement; readonly width: number },
): Point {
  if (arrangement === "row") return [(index - (count - 1) / 2) * step, 0];
  if (arrangement === "column") return [Math.sin(index * 2.4) * width * 0.025, -index * step];
  const [x, row] = HEAP[index] ?? [0, 0];
  return [x * width * 0.86, -row * step];
}

/** Places of a heap in the order in which it grows: every one lies on two that were there before it. */
const HEAP: readonly Point[] = Array.from({ length: 9 }, (_, row) =>
  Array.from({ length: 17 }, (_unused, column): Point => [column - 8 + (row % 2) / 2, row]),
)
  .flat()
  .toSorted(([ax, ay], [bx, by]) => Math.abs(ax) + ay * 1.2 - (Math.abs(bx) + by * 1.2));

/** A rectangle in one tone. `line` 0: without outline. */
export function slab(pen: Pen, [x, y, width, height]: Rect, fill: number, line = 0.7): void {
  pen.box({ x, y, width, height }, { fill, line });
}

/** A rectangle with its left side in the shade. */
export function block(pen: Pen, rect: Rect, fill: number): void {
  slab(pen, rect, fill);
  const [x, y, width, height] = rect;
  shade(pen, [x, y, width * 0.3, height]);
}

/** Hatching for shade, without an outline. */
export function shade(pen: Pen, [x, y, width, height]: Rect): void {
  pen.box({ x, y, width, height }, { line: 0, hatch: 1.2 });
}

/** Hatching inside any shape. */
export function shadeShape(pen: Pen, path: Path): void {
  pen.shape(pathPoints(path), { line: 0, hatch: 1.2 });
}

/** A circle or ellipse in one tone. */
export function disc(pen: Pen, [x, y, rx, ry]: Round, fill: number, line = 0.7): void {
  pen.oval({ x, y, rx, ry: ry ?? rx }, { fill, line });
}

/** A circle or ellipse drawn as a line only. */
export function ring(pen: Pen, [x, y, rx, ry]: Round, width = 0.7): void {
  pen.oval({ x, y, rx, ry: ry ?? rx }, { line: width });
}

/** A shape with corners. */
export function poly(pen: Pen, path: Path, fill: number, line = 0.7): void {
  pen.shape(pathPoints(path), { fill, line });
}

/** A shape with soft corners. */
export function blob(pen: Pen, path: Path, fill: number, line = 0.7): void {
  pen.shape(pathPoints(path), { fill, line, smooth: true });
}

/** A line with corners. */
export function stroke(pen: Pen, path: Path, width = 0.7, tone = 0): void {
  pen.line(pathPoints(path), { width, tone });
}

/** A soft line. */
export function curve(pen: Pen, path: Path, width = 0.7, tone = 0): void {
  pen.line(pathPoints(path), { width, tone, smooth: true });
}

/** A rope or cord: a thick soft line with a light core. */
export function cord(pen: Pen, path: Path, width = 1.6, tone = LIGHT): void {
  curve(pen, path, width);
  curve(pen, path, width * 0.5, tone);
}

/** A stick, bar or tube: a thick straight line with a core in the given tone. */
export function bar(pen: Pen, path: Path, width: number, tone: number): void {
  stroke(pen, path, width + 1);
  stroke(pen, path, Math.max(0.2, width - 0.2), tone);
}

/** Points of a flat list. */
export function pathPoints(path: Path): Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < path.length; index += 2) {
    points.push([path[index] ?? 0, path[index + 1] ?? 0]);
  }
  return points;
}

/** The point at an angle in turns (0 is up, clockwise) around a middle. */
export function around(x: number, y: number, radius: number, turns: number): Point {
  const angle = turns * Math.PI * 2;
  return [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius];
}

/** Calls `draw` for 0 to count - 1. */
export function times(count: number, draw: (index: number) => void): void {
  for (let index = 0; index < count; index += 1) draw(index);
}

/** Between `from` and `to`, by a share of 0 to 1; beyond that it stays at the end. */
export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * Math.max(0, Math.min(1, share));
}
