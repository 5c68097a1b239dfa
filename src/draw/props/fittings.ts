import type { ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import type { Rect, Round } from "./parts.ts";
import {
  around,
  bar,
  block,
  DARK,
  disc,
  INK,
  LIGHT,
  MID,
  mix,
  PAPER,
  poly,
  ring,
  shade,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Straight legs from a height down to the floor. */
export function legs(pen: Pen, xs: readonly number[], top: number, width = 2, fill = WOOD): void {
  for (const x of xs) slab(pen, [x - width / 2, -top, width, top], fill);
}

/** A small round knob. */
export function knob(pen: Pen, x: number, y: number, radius = 0.9): void {
  disc(pen, [x, y, radius], DARK, 0.5);
}

/** Vertical boards on a surface. */
export function boards(pen: Pen, [x, y, width, height]: Rect, count: number): void {
  times(count - 1, (index) => {
    const at = x + (width * (index + 1)) / count;
    stroke(pen, [at, y + 0.6, at, y + height - 0.6], 0.35);
  });
}

/** Small rivets in a row. */
export function rivets(pen: Pen, [x, y, width]: readonly [number, number, number], count: number): void {
  times(count, (index) => disc(pen, [x + (width * index) / Math.max(1, count - 1), y, 0.4], DARK, 0));
}

/** The front of a drawer; opened it comes down and towards us and shows its dark inside. */
export function drawerFront(pen: Pen, rect: Rect, open: number, fill = MID): void {
  const [x, y, width, height] = rect;
  if (open <= 0.02) return drawerFace(pen, rect, fill);
  slab(pen, rect, INK);
  const out = Math.min(1, open);
  const wider = width * 0.08 * out;
  const down = Math.min(4, height * 0.5) * out;
  poly(
    pen,
    [
      x + 0.5,
      y + height * 0.25,
      x + width - 0.5,
      y + height * 0.25,
      x + width + wider,
      y + down,
      x - wider,
      y + down,
    ],
    LIGHT,
  );
  drawerFace(pen, [x - wider, y + down, width + wider * 2, height], fill);
}

function drawerFace(pen: Pen, rect: Rect, fill: number): void {
  const [x, y, width, height] = rect;
  slab(pen, rect, fill);
  shade(pen, [x, y, width * 0.22, height]);
  const middle = x + width / 2;
  if (height > 5) slab(pen, [middle - 2, y + height * 0.18, 4, height * 0.26], PAPER, 0.4);
  if (width > 13) times(2, (side) => knob(pen, middle + (side - 0.5) * width * 0.5, y + height * 0.66, 0.8));
  else knob(pen, middle, y + height * 0.68, 0.8);
}

/** A leaf hinged at the left (or right) over an opening. `face` draws the shut leaf in the same place. */
export function hinged(
  pen: Pen,
  [x, y, width, height]: Rect,
  how: { readonly open: number; readonly right?: boolean; readonly inside?: number },
  face: () => void,
): void {
  const open = Math.max(0, Math.min(1, how.open));
  if (open > 0.02) slab(pen, [x, y, width, height], how.inside ?? INK);
  const hinge = how.right === true ? x + width : x;
  pen.at({ x: hinge, scaleX: 1 - open * 0.8 }, () => pen.at({ x: -hinge }, face));
  if (open <= 0.02) return;
  const edge = hinge + (how.right === true ? -1 : 1) * width * (1 - open * 0.8);
  slab(pen, [edge - 0.6, y, 1.2, height], LIGHT, 0.5);
}

/** Sunken panels of a door or a cupboard. */
export function panels(pen: Pen, [x, y, width, height]: Rect, rows: number, fill: number): void {
  const each = height / rows;
  times(rows, (row) => slab(pen, [x + 2, y + each * row + 2, width - 4, each - 3], fill, 0.5));
}

/** A wheel with spokes. */
export function wheel(
  pen: Pen,
  [x, y, radius]: Round,
  turn: number,
  style: { readonly spokes?: number; readonly rim?: number } = {},
): void {
  const { spokes = 8, rim = 1.5 } = style;
  ring(pen, [x, y, radius - rim / 2], rim);
  times(spokes / 2, (index) => {
    const at = turn + index / spokes;
    stroke(pen, [...around(x, y, radius - rim, at), ...around(x, y, radius - rim, at + 0.5)], 0.6);
  });
  disc(pen, [x, y, Math.max(0.9, radius * 0.16)], DARK);
}

/** A toothed wheel of brass. */
export function gear(pen: Pen, [x, y, radius]: Round, turn: number, teeth = 10, fill = MID): void {
  const points = Array.from({ length: teeth * 4 }, (_, index) =>
    around(x, y, index % 4 < 2 ? radius : radius * 0.78, turn + (index - 0.5) / (teeth * 4)),
  );
  poly(pen, points.flat(), fill);
  ring(pen, [x, y, radius * 0.55], 0.5);
  times(2, (index) =>
    stroke(
      pen,
      [
        ...around(x, y, radius * 0.55, turn + index / 4),
        ...around(x, y, radius * 0.55, turn + index / 4 + 0.5),
      ],
      0.7,
    ),
  );
  disc(pen, [x, y, radius * 0.16], INK);
}

/** A crank: an arm that turns about a middle, with its handle. */
export function crank(pen: Pen, [x, y, radius]: Round, turn: number): void {
  const end = around(x, y, radius, turn + 0.35);
  bar(pen, [x, y, ...end], 0.8, MID);
  disc(pen, [x, y, 1.1], DARK);
  bar(pen, [...end, end[0] + 2.6, end[1]], 1.4, WOOD);
}

/** The face of a clock without numerals. One turn is one hour; it starts at ten past ten. */
export function clockFace(pen: Pen, [x, y, radius]: Round, turn: number): void {
  disc(pen, [x, y, radius], PAPER, 1);
  const marks = radius > 4 ? 12 : 4;
  times(marks, (index) =>
    stroke(
      pen,
      [...around(x, y, radius * 0.78, index / marks), ...around(x, y, radius * 0.9, index / marks)],
      0.5,
    ),
  );
  stroke(pen, [x, y, ...around(x, y, radius * 0.48, 0.85 + turn / 12)], Math.max(0.6, radius * 0.13));
  stroke(pen, [x, y, ...around(x, y, radius * 0.72, 0.167 + turn)], Math.max(0.5, radius * 0.08));
  disc(pen, [x, y, radius * 0.09], INK, 0);
}

/** A brass dial with a needle. */
export function dial(pen: Pen, [x, y, radius]: Round, turn: number): void {
  disc(pen, [x, y, radius], PAPER);
  times(5, (index) =>
    stroke(
      pen,
      [...around(x, y, radius * 0.7, index / 8 - 0.25), ...around(x, y, radius * 0.9, index / 8 - 0.25)],
      0.35,
    ),
  );
  stroke(pen, [x, y, ...around(x, y, radius * 0.75, turn - 0.12)], 0.6);
}

/** A machine that shakes while it runs. */
export function shaking(pen: Pen, look: ThingLook, draw: () => void): void {
  if (!look.lit) return draw();
  const beat = look.seconds * 37;
  pen.at({ x: Math.sin(beat) * 0.35, y: Math.sin(beat * 1.7) * 0.2 - 0.2 }, draw);
}

/** A riveted body of brass or iron with its left side in the shade. */
export function casing(pen: Pen, rect: Rect, fill: number): void {
  const [x, y, width, height] = rect;
  block(pen, rect, fill);
  rivets(pen, [x + 1.5, y + 1.5, width - 3], Math.round(width / 7));
  rivets(pen, [x + 1.5, y + height - 1.5, width - 3], Math.round(width / 7));
}

/** A glass or tank: what is in it rises with `full`. */
export function liquid(pen: Pen, [x, y, width, height]: Rect, full: number, fill: number): void {
  const level = mix(0, height, full);
  if (level > 0.15) slab(pen, [x, y + height - level, width, level], fill, 0.35);
}
