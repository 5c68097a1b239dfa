import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { clang } from "./airs.ts";
import {
  bar,
  blob,
  cord,
  curve,
  DARK,
  disc,
  INK,
  LIGHT,
  MID,
  poly,
  prop,
  ring,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Everything that rings. Hanging ones hang from their upper edge. */
export const BELLS: Readonly<Record<string, Drawable>> = {
  "desk-bell": prop([10, 8], (pen, look) => deskBell(pen, look.lit || Math.abs(look.swing) > 0.2), {
    shows: ["lit", "swing"],
  }),
  "hand-bell": prop([9, 14], (pen, look) => handBell(pen, look.swing), { shows: ["swing"], grip: [0, 11] }),
  "brass-bell": prop([14, 17], (pen, look) => brassBell(pen, look.swing), { shows: ["swing"] }),
  "bell-row": prop([52, 15], (pen, look) => bellRow(pen, [26, 6, 1], look), { shows: ["swing", "lit"] }),
  "bell-wall": prop([60, 42], (pen, look) => bellRow(pen, [30, 7, 3], look), { shows: ["swing", "lit"] }),
  "doorbell-row": prop([7, 10], doorbell, { many: ["row", 9] }),
  gong: prop([28, 32], (pen, look) => gong(pen, look), { shows: ["swing"] }),
  "bell-rope": prop([6, 34], (pen, look) => pullCord(pen, [34, WOOD], look.swing), {
    shows: ["swing"],
    grip: [0, 4],
  }),
  "red-cord": prop([6, 38], (pen, look) => pullCord(pen, [38, DARK], look.swing), {
    shows: ["swing"],
    grip: [0, 4],
  }),
  whistle: prop([7, 5], whistle),
};

function deskBell(pen: Pen, lit: boolean): void {
  if (lit) clang(pen, 0, -4, 6.4);
  blob(pen, [-4.4, -1.6, -4, -5, -1.6, -6.6, 1.6, -6.6, 4, -5, 4.4, -1.6], MID);
  curve(pen, [1.6, -5.6, 3, -4.4, 3.2, -2.6], 0.6, 1);
  slab(pen, [-5, -1.6, 10, 1.6], DARK);
  bar(pen, [0, -6.6, 0, lit ? -6.9 : -7.6], 0.8, LIGHT);
}

function bellShape(pen: Pen): void {
  disc(pen, [0, 9.6, 1.3], DARK);
  blob(pen, [-5, 9, -3.8, 6.6, -3, 2, -1.4, 0, 1.4, 0, 3, 2, 3.8, 6.6, 5, 9], MID);
  curve(pen, [1.2, 1.6, 2, 4, 2.8, 7], 0.6, 1);
}

function handBell(pen: Pen, swing: number): void {
  if (Math.abs(swing) > 0.4) clang(pen, 0, -4, 6);
  pen.at({ y: -11, turn: swing * 34 }, () => {
    bar(pen, [0, 2, 0, -2.4], 1.6, WOOD);
    pen.at({ y: 2, scale: 0.85 }, () => bellShape(pen));
  });
}

function brassBell(pen: Pen, swing: number): void {
  if (Math.abs(swing) > 0.4) clang(pen, 0, -7, 8);
  slab(pen, [-5, -17, 10, 2], WOOD);
  pen.at({ y: -15, turn: swing * 34 }, () => {
    stroke(pen, [0, 0, 0, 2], 1.2);
    pen.at({ y: 1.6, scale: 1.2 }, () => bellShape(pen));
  });
}

function bellRow(pen: Pen, [half, columns, rows]: readonly [number, number, number], look: ThingLook): void {
  times(rows, (row) => {
    const y = -rows * 14 + row * 14;
    slab(pen, [-half, y, half * 2, 1.8], WOOD);
    times(columns, (index) => {
      const ringing =
        (look.lit || Math.abs(look.swing) > 0.5) &&
        (index * 5 + row * 3 + Math.floor(look.seconds * 4)) % 3 === 0;
      const x = -half + (half * 2 * (index + 0.5)) / columns;
      const own = ringing ? Math.sin(look.seconds * 30 + index) : look.swing * Math.cos(index * 2 + row);
      curve(pen, [x - 2, y + 1.6, x + 2.6, y + 2.2, x + 2.4, y + 4, x, y + 4.4], 0.6);
      pen.at({ x, y: y + 4.2, turn: own * 30, scale: 0.75 }, () => bellShape(pen));
      if (ringing) clang(pen, x, y + 8, 4);
    });
  });
}

function doorbell(pen: Pen): void {
  slab(pen, [-3, -9.6, 6, 9], MID);
  disc(pen, [0, -5, 2], LIGHT);
  disc(pen, [0, -5, 0.9], DARK, 0.4);
}

function gong(pen: Pen, look: ThingLook): void {
  for (const x of [-13, 13]) {
    slab(pen, [x - 1, -31, 2, 31], WOOD);
    slab(pen, [x - 3, -1.6, 6, 1.6], WOOD);
  }
  slab(pen, [-14, -32, 28, 2.4], WOOD);
  if (Math.abs(look.swing) > 0.4) clang(pen, 0, -16, 10.6);
  pen.at({ y: -30, turn: look.swing * 8 }, () => {
    for (const x of [-5, 5]) stroke(pen, [x, 0, x, 7], 0.6);
    disc(pen, [0, 13.6, 9.6], MID);
    ring(pen, [0, 13.6, 7.4], 0.5);
    disc(pen, [0, 13.6, 2.6], LIGHT, 0.5);
  });
}

function pullCord(pen: Pen, [length, fill]: readonly [number, number], swing: number): void {
  pen.at({ y: -length, turn: swing * 7 }, () => {
    disc(pen, [0, 0.6, 1], DARK);
    cord(pen, [0, 1, 0.4, length * 0.4, 0, length - 7], 1.5, fill);
    disc(pen, [0, length - 6.4, 1.4], fill);
    poly(pen, [-1.2, length - 5.4, 1.2, length - 5.4, 2, length - 0.4, -2, length - 0.4], fill);
    for (const x of [-0.7, 0.6]) stroke(pen, [x * 0.6, length - 4.6, x, length - 0.6], 0.35);
  });
}

function whistle(pen: Pen): void {
  disc(pen, [-1.4, -2.4, 2.2], MID);
  slab(pen, [-1.4, -4.6, 5, 2.2], MID);
  disc(pen, [-1.4, -2.4, 0.7], INK, 0);
}
