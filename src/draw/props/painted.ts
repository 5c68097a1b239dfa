import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen, Point } from "../pen.ts";
import {
  blob,
  curve,
  DARK,
  disc,
  INK,
  LIGHT,
  MID,
  mix,
  PAPER,
  poly,
  prop,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";
import type { Rect } from "./parts.ts";

/**
 * Pictures of people; a wall and furniture that are painted in the checks of the Clerk's waistcoat, from left to right.
 */
export const PAINTED: Readonly<Record<string, Drawable>> = {
  "plain-wall": prop([68, 54], (pen, look) => wall(pen, look.full), { shows: ["full"], startsEmpty: true }),
  "plain-stool": prop([12, 14], (pen, look) => stool(pen, look.full), { shows: ["full"], startsEmpty: true }),
  "plain-chair": prop([14, 28], (pen, look) => chair(pen, look.full), { shows: ["full"], startsEmpty: true }),
  sketch: prop([14, 17], (pen, look) => sketch(pen, look), {
    shows: ["full", "open"],
    startsEmpty: true,
    grip: [0, 3],
  }),
  "clay-figure": prop([22, 30], (pen, look) => clayFigure(pen, look), { shows: ["full", "open"] }),
  "plain-desk": prop([32, 22], (pen, look) => desk(pen, look.full), { shows: ["full"], startsEmpty: true }),
};

/** The Clerk in clay, one arm up; open, the arm hangs; empty, all of it has sagged into a heap. */
function clayFigure(pen: Pen, { open, full }: ThingLook): void {
  blob(pen, [-9 + full * 3, 0, -7 + full * 2, -5, 0, -8 + full * 2, 7 - full * 2, -5, 9 - full * 3, 0], WOOD);
  pen.at({ y: -1, scaleX: 1.8 - full * 0.8, scaleY: 0.34 + full * 0.66 }, () => {
    const hand = open > 0 ? [7 - open, -24 + open * 13] : [7, -24];
    for (const arm of [
      [3, -17, 6 + open * 0.6, -19 + open * 2, ...hand],
      [-3, -17, -5.6, -13, -4.6, -9],
    ]) {
      curve(pen, arm, 3.6);
      curve(pen, arm, 2.4, WOOD);
    }
    for (const x of [-1.9, 1.9]) blob(pen, [x - 1.5, 0, x - 1.3, -8, x + 1.3, -8, x + 1.5, 0], WOOD);
    blob(pen, [-3.4, -7, -4, -17, 0, -19, 4, -17, 3.4, -7], WOOD);
    disc(pen, [0, -21.6, 2.9, 3.4], WOOD);
    blob(pen, [-3, -23, 0, -25.6, 3, -23.4, 6, -22.4, 2.6, -22.2], MID);
    curve(pen, [1, -20, 2, -19.4, 2.6, -20], 0.5);
  });
}

/** Distance of the lines of the checks. */
const CHECK = 2;

/** The part of a surface that is painted: fresh from the left up to the stroke the brush has come to. */
function checks(pen: Pen, [x, y, width, height]: Rect, painted: number): void {
  const right = Math.min(x + width, painted);
  if (right - x < 0.2) return;
  slab(pen, [x, y, right - x, height], MID, 0);
  const lines: Point[][] = [];
  for (let at = Math.ceil((x + 0.4) / CHECK) * CHECK; at < right; at += CHECK)
    lines.push([
      [at, y],
      [at, y + height],
    ]);
  for (let at = Math.ceil((y + 0.4) / CHECK) * CHECK; at < y + height; at += CHECK)
    lines.push([
      [x, at],
      [right, at],
    ]);
  pen.lines(lines, { width: 0.34, tone: 0.38 });
}

/** Plain boards, and the checks over them as far as they are painted. */
function boards(
  pen: Pen,
  rects: readonly Rect[],
  of: { readonly plain: number; readonly painted: number },
): void {
  for (const rect of rects) {
    slab(pen, rect, of.plain, 0);
    checks(pen, rect, of.painted);
    const [x, y, width, height] = rect;
    stroke(pen, [x, y, x + width, y, x + width, y + height, x, y + height, x, y], 0.6);
  }
}

function wall(pen: Pen, full: number): void {
  slab(pen, [-34, -54, 68, 54], LIGHT);
  const painted = mix(-34, 34, full);
  times(9, (row) =>
    checks(pen, [-34, -54 + row * 6, 68, 6], painted + (full > 0 && full < 1 ? ((row * 5) % 7) - 3 : 0)),
  );
  stroke(pen, [-34, -54, 34, -54], 0.9);
}

function stool(pen: Pen, full: number): void {
  const of = { plain: WOOD, painted: mix(-6, 6, full) };
  boards(
    pen,
    [
      [-5, -12, 2, 12],
      [3, -12, 2, 12],
      [-3, -6, 6, 1.6],
      [-6, -14, 12, 2.4],
    ],
    of,
  );
}

function chair(pen: Pen, full: number): void {
  const of = { plain: WOOD, painted: mix(-7, 7, full) };
  boards(
    pen,
    [
      [-6, -13, 2, 13],
      [4, -13, 2, 13],
      [-6, -28, 2, 15],
      [4, -28, 2, 15],
      [-4, -27, 8, 8],
      [-7, -14, 14, 2.6],
    ],
    of,
  );
}

function desk(pen: Pen, full: number): void {
  const of = { plain: WOOD, painted: mix(-16, 16, full) };
  slab(pen, [-6, -20, 12, 12], DARK);
  boards(
    pen,
    [
      [-15, -20, 10, 20],
      [5, -20, 10, 20],
      [-5, -20, 10, 6],
      [-16, -22, 32, 3],
    ],
    of,
  );
  for (const x of [-10, 10]) for (const y of [-15, -9, -3]) slab(pen, [x - 1, y, 2, 0.8], DARK, 0);
}

/** A sheet with somebody on it who peeps to the right: under a cap, or when `open` under an eyeshade. */
function sketch(pen: Pen, { full, open }: ThingLook): void {
  slab(pen, [-7, -17, 14, 17], PAPER);
  if (full < 0.15) return;
  curve(pen, [-5.4, -0.8, -4, -4, 0, -5, 3, -4, 4.4, -0.8], 0.8);
  if (full < 0.5) return;
  disc(pen, [0, -9, 4, 4.4], PAPER, 0.7);
  blob(pen, [3.6, -9.6, 6.2, -8.2, 3.6, -7.4], PAPER, 0.6);
  if (full < 0.8) return;
  for (const x of [0.4, 2.8]) disc(pen, [x, -10, 1.1], PAPER, 0.5);
  for (const x of [1, 3.4]) disc(pen, [x, -10, 0.5], INK, 0);
  if (open > 0.5) poly(pen, [-4.6, -12.4, 7, -11.4, 3.4, -13.6, -4, -14], DARK);
  else blob(pen, [-4.6, -11.8, -4, -15, 0, -16, 4, -14.6, 5.8, -12], DARK);
}
