import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import {
  around,
  bar,
  blob,
  block,
  curve,
  DARK,
  disc,
  LIGHT,
  MID,
  mix,
  PAPER,
  prop,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Musical instruments, and other fine things for the shelf. */
export const INSTRUMENTS: Readonly<Record<string, Drawable>> = {
  fiddle: prop([15, 24], (pen, look) => fiddle(pen, look.swing), { shows: ["swing"], grip: [0, 20] }),
  drum: prop([18, 17], (pen, look) => drum(pen, look.swing), { shows: ["swing"] }),
  trumpet: prop([24, 8], trumpet, { grip: [-6, 4] }),
  oar: prop([6, 46], oar, { grip: [0, 40] }),
  bust: prop([15, 22], bust),
  barometer: prop([22, 20], (pen, look) => barometer(pen, look), {
    shows: ["open", "swing"],
    grip: [-12.4, 4.8],
  }),
  thermometer: prop([12, 38], (pen, look) => thermometer(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
    grip: [0, 6],
  }),
  "silver-cup": prop([17, 18], silverCup, { grip: [0, 10] }),
  baton: prop([2, 12], (pen) => bar(pen, [0, -0.6, 0, -11.4], 0.5, LIGHT)),
  cobweb: prop([14, 14], cobweb),
  hand: prop([9, 8], hand, { grip: [-3, 4] }),
  flag: prop([19, 20], (pen, look) => flag(pen, look.swing), { shows: ["swing"], grip: [0, 2] }),
};

function fiddle(pen: Pen, swing: number): void {
  blob(
    pen,
    [-4, -2, -4.4, -5, -2.4, -7, -3.6, -10, -2, -12, 2, -12, 3.6, -10, 2.4, -7, 4.4, -5, 4, -2, 0, 0],
    WOOD,
  );
  bar(pen, [0, -11, 0, -21], 0.8, DARK);
  disc(pen, [0, -22.4, 1.2], WOOD);
  for (const x of [-0.5, 0.5]) stroke(pen, [x, -3, x, -21], 0.3, 0.9);
  for (const side of [-1, 1]) curve(pen, [side * 2, -5, side * 1.6, -6.4, side * 2.2, -7.6], 0.5);
  pen.at({ x: swing * 4, y: -7.4, turn: -16 }, () => stroke(pen, [-9, 0, 9, 0], 0.8));
}

function drum(pen: Pen, swing: number): void {
  block(pen, [-8, -12, 16, 12], MID);
  stroke(pen, [-8, -12, -4, 0, 0, -12, 4, 0, 8, -12], 0.6);
  disc(pen, [0, -12, 8.4, 1.8], PAPER);
  stroke(pen, [-8.4, -0.6, 8.4, -0.6], 1);
  for (const side of [-1, 1])
    pen.at({ x: side * 7, y: -17, turn: side * (24 + swing * side * 16) }, () =>
      bar(pen, [0, 0, -side * 4, 4], 0.5, LIGHT),
    );
}

function trumpet(pen: Pen): void {
  bar(pen, [-11, -4, 4, -4], 0.7, MID);
  pen.oval({ x: -2, y: -3, rx: 5, ry: 2.2 }, { line: 1 });
  blob(pen, [3, -4.6, 8, -5.4, 11.6, -8, 12, -4, 11.6, 0, 8, -2.6, 3, -3.4], MID);
  for (const x of [-4, -1.8, 0.4]) stroke(pen, [x, -4.4, x, -7], 0.9);
}

function oar(pen: Pen): void {
  bar(pen, [0, -12, 0, -45], 0.9, MID);
  blob(pen, [-1, -13, -2.8, -9, -2.6, -0.6, 2.6, -0.6, 2.8, -9, 1, -13], LIGHT);
}

function bust(pen: Pen): void {
  slab(pen, [-5, -3, 10, 3], LIGHT);
  blob(pen, [-7, -5, -6, -9, -2, -11, 2, -11, 6, -9, 7, -5, 0, -2.6], PAPER);
  blob(pen, [-3, -14, -2.6, -11, 0, -10, 2.6, -11, 4.4, -14, 3, -16, 3, -19, -1, -20.6, -4, -18], PAPER);
  blob(pen, [-4.4, -16, -4.6, -20, 0, -22.4, 3.4, -20, 1, -18.6, -2, -17.6], LIGHT, 0.6);
  disc(pen, [2, -16.4, 0.4], DARK, 0);
}

function cobweb(pen: Pen): void {
  for (const [x, y] of [
    [-7, -4],
    [-5, -12],
    [3, -14],
    [7, -9],
    [6, -1],
  ] as const)
    stroke(pen, [0, -7, x, y], 0.3);
  for (const size of [0.4, 0.8])
    curve(
      pen,
      [
        -7 * size,
        -7 + 3 * size,
        -5 * size,
        -7 - 5 * size,
        3 * size,
        -7 - 7 * size,
        7 * size,
        -7 - 2 * size,
        6 * size,
        -7 + 6 * size,
      ],
      0.3,
    );
}

/** A white-gloved hand that points to the right. */
function hand(pen: Pen): void {
  slab(pen, [-5, -5.8, 3, 4.6], DARK);
  blob(pen, [-2, -6, 0.6, -6.4, 1.6, -5.6, 1.6, -1, 0, -0.2, -2, -1], PAPER);
  bar(pen, [1, -5.2, 4.6, -5.2], 1, PAPER);
  for (const y of [-3.4, -1.9]) stroke(pen, [0, y, 1.6, y], 0.4);
}

function flag(pen: Pen, swing: number): void {
  bar(pen, [0, -0.6, 0, -19.4], 0.6, MID);
  blob(
    pen,
    [
      0.4,
      -19,
      4,
      -18 + swing,
      8,
      -19.4 - swing,
      11.6,
      -18,
      11,
      -12 - swing,
      8,
      -13 + swing,
      4,
      -11.6,
      0.4,
      -12.6,
    ],
    LIGHT,
  );
}

/** A dial with a cloud at one end, a sun at the other, and a knob at its side to choose. */
function barometer(pen: Pen, look: ThingLook): void {
  bar(pen, [-8, -6, -11.6, -5], 1, MID);
  disc(pen, [-12.4, -4.8, 1.9], DARK);
  disc(pen, [0, -10, 9.6], MID);
  disc(pen, [0, -10, 7.8], PAPER);
  blob(pen, [-6.4, -10.6, -5.6, -12.6, -4, -13, -2.8, -11.6, -3, -10.4], MID, 0.4);
  for (const x of [-5.6, -4.4, -3.2]) stroke(pen, [x, -9.6, x - 0.5, -8.4], 0.4);
  disc(pen, [4.6, -11.2, 1.1], LIGHT, 0.4);
  times(8, (ray) =>
    stroke(pen, [...around(4.6, -11.2, 1.6, ray / 8), ...around(4.6, -11.2, 2.3, ray / 8)], 0.35),
  );
  stroke(pen, [0, -9, ...around(0, -9, 6.4, (look.open - 0.5) * 0.4 + look.swing * 0.06)], 1);
  disc(pen, [0, -9, 1], DARK, 0);
}

/** What winners get: two handles and a foot. */
function silverCup(pen: Pen): void {
  for (const side of [-1, 1])
    curve(pen, [side * 5, -15.6, side * 8.6, -15, side * 7.4, -10, side * 3.4, -8.4], 1.2);
  blob(pen, [-6.2, -17, -5.8, -12, -3.2, -7.4, 0, -6.4, 3.2, -7.4, 5.8, -12, 6.2, -17, 0, -17.4], LIGHT);
  disc(pen, [0, -17, 6.2, 1], PAPER);
  stroke(pen, [-3.4, -14.6, -2.4, -10], 0.8, 1);
  bar(pen, [0, -6.2, 0, -3.2], 1.4, LIGHT);
  blob(pen, [-4.6, -0.2, -4, -2.4, 0, -3.4, 4, -2.4, 4.6, -0.2], DARK);
}

/** A tall thermometer on its board: the column stands low or at the very top. */
function thermometer(pen: Pen, full: number): void {
  slab(pen, [-6, -38, 12, 38], LIGHT);
  times(7, (index) => stroke(pen, [2.4, -33 + index * 3.4, index % 2 === 0 ? 5 : 4, -33 + index * 3.4], 0.4));
  bar(pen, [0, -35, 0, -6], 2.2, PAPER);
  stroke(pen, [0, mix(-11, -34.6, full), 0, -5], 1.8);
  disc(pen, [0, -4.6, 3.4], DARK);
  disc(pen, [-1, -5.6, 0.9], PAPER, 0);
}
