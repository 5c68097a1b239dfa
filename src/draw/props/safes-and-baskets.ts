import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { hinged, rivets, wheel } from "./fittings.ts";
import type { Rect } from "./parts.ts";
import {
  around,
  bar,
  blob,
  block,
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
  shadeShape,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Safes, baskets, sacks and jars. */
export const SAFES_AND_BASKETS: Readonly<Record<string, Drawable>> = {
  sack: prop([18, 22], (pen, look) => sack(pen, look.full), { shows: ["full"] }),
  barrel: prop([19, 25], barrel, { many: ["row", 21] }),
  basket: prop([19, 20], (pen, look) => basket(pen, look.full), { shows: ["full"], grip: [0, 18] }),
  "pulley-basket": prop([16, 60], (pen, look) => pulleyBasket(pen, look), {
    shows: ["full", "open"],
    startsEmpty: true,
  }),
  "waste-basket": prop([14, 15], (pen, look) => wasteBasket(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
  }),
  "wire-basket": prop([22, 11], (pen, look) => wireBasket(pen, look.open), { shows: ["open"] }),
  bucket: prop([13, 14], (pen, look) => bucket(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
    many: ["row", 16],
    grip: [0, 13],
  }),
  nest: prop([24, 8], nest, { top: [0, 5] }),
  jar: prop([11, 14], (pen, look) => jar(pen, look.full), { shows: ["full"], startsEmpty: true }),
  fishbowl: prop([15, 12], fishbowl),
  vase: prop([10, 15], vase),
  flowerpot: prop([11, 17], (pen, look) => flowerpot(pen, look.open), { shows: ["open"] }),
  inkwell: prop([6, 6], inkwell),
  safe: prop([30, 34], (pen, look) => safe(pen, look), { shows: ["open", "turn"] }),
  "glass-safe": prop([26, 26], (pen, look) => glassSafe(pen, look), { shows: ["open", "full"] }),
  "seven-safe": prop([36, 42], (pen, look) => sevenSafe(pen, look), {
    shows: ["open", "full", "count"],
    startsEmpty: true,
  }),
};

function sack(pen: Pen, full: number): void {
  if (full > 0.5)
    for (const [x, y] of [
      [-3, -19.6],
      [0, -20.6],
      [3, -19.6],
    ] as const)
      disc(pen, [x, y, 1.9, 1.5], MID, 0.5);
  blob(pen, [-6, 0, -9, -5, -7.4, -13, -5, -18, 5, -18, 7.4, -13, 9, -5, 6, 0], LIGHT);
  blob(pen, [-5.6, -17, -7, -20, -3, -18.8, 0, -20, 3, -18.8, 7, -20, 5.6, -17], LIGHT);
  stroke(pen, [-5.4, -16.4, 5.4, -16.4], 1.2, 0.2);
  shadeShape(pen, [-8, -5, -6.6, -13, -3.4, -13, -4, -1]);
  curve(pen, [3, -13, 4.6, -8, 4, -3], 0.4);
}

function barrel(pen: Pen): void {
  blob(pen, [-7.4, 0, -9.6, -8, -9.6, -17, -7.4, -25, 7.4, -25, 9.6, -17, 9.6, -8, 7.4, 0], WOOD);
  for (const x of [-4, 0, 4]) curve(pen, [x * 0.9, -24.6, x * 1.2, -12, x * 0.9, -0.4], 0.4);
  for (const [y, wide] of [
    [-20.5, 9],
    [-5.5, 9],
  ] as const)
    slab(pen, [-wide, y, wide * 2, 2], LIGHT, 0.5);
  shadeShape(pen, [-7, -1, -9, -9, -9, -17, -7, -24, -4, -24, -5, -1]);
}

function basket(pen: Pen, full: number): void {
  curve(pen, [-8, -8, -7, -17, 0, -19.4, 7, -17, 8, -8], 1.4);
  if (full > 0.2) blob(pen, [-8, -8, -5, -12, 0, -10.6, 4, -12.4, 8, -8], PAPER);
  poly(pen, [-9.5, -9, 9.5, -9, 7.4, 0, -7.4, 0], MID);
  times(3, (row) =>
    times(7, (index) =>
      stroke(
        pen,
        [-7.6 + index * 2.4 + (row % 2), -7.4 + row * 2.6, -6 + index * 2.4 + (row % 2), -7.4 + row * 2.6],
        0.7,
      ),
    ),
  );
  slab(pen, [-10, -9.6, 20, 1.8], LIGHT);
}

function pulleyBasket(pen: Pen, look: ThingLook): void {
  const y = mix(0, -34, look.full);
  for (const x of [-1.4, 1.4]) stroke(pen, [x, -56, x * 3, y - 14], 0.8);
  slab(pen, [-3, -60, 6, 3], WOOD);
  disc(pen, [0, -56, 2.6], MID);
  disc(pen, [0, -56, 0.7], INK, 0);
  pen.at({ y, scale: 0.8 }, () => basket(pen, look.open));
}

function wasteBasket(pen: Pen, full: number): void {
  if (full > 0.3)
    for (const [x, y] of [
      [-3, -15],
      [2.6, -15.4],
    ] as const)
      blob(pen, [x - 2.6, y, x - 1, y - 2.4, x + 1.4, y - 2, x + 2.6, y + 0.6, x, y + 2], PAPER);
  poly(pen, [-7, -14.4, 7, -14.4, 5, 0, -5, 0], MID);
  for (const x of [-5, -2.5, 0, 2.5, 5]) stroke(pen, [x * 1.15, -13.6, x * 0.8, -0.6], 0.5);
  for (const y of [-10, -5]) stroke(pen, [-6, y, 6, y], 0.7);
}

function wireBasket(pen: Pen, flag: number): void {
  pen.at({ x: 5, y: -9, turn: mix(112, 0, flag) }, () => {
    bar(pen, [0, 0, 0, -9], 0.5, MID);
    poly(pen, [0, -9, 6, -7.4, 0, -5], MID);
  });
  times(7, (index) => stroke(pen, [-8 + index * 2.67, -10, -6.4 + index * 2.13, 0], 0.6));
  for (const [y, wide] of [
    [-10.4, 8.2],
    [-5, 7.3],
    [-0.3, 6.4],
  ] as const)
    stroke(pen, [-wide, y, wide, y], 1);
}

function bucket(pen: Pen, full: number): void {
  curve(pen, [-5.6, -9.6, -4, -13.6, 0, -14.6, 4, -13.6, 5.6, -9.6], 0.8);
  poly(pen, [-6.4, -10, 6.4, -10, 4.8, 0, -4.8, 0], LIGHT);
  shadeShape(pen, [-6, -9.6, -3, -9.6, -2.4, -0.4, -4.6, -0.4]);
  disc(pen, [0, -10, 6.2, 1], full > 0.2 ? PAPER : INK, 0.6);
  if (full > 0.6) curve(pen, [-4, -10.4, -2, -11.2, 0, -10.4, 2, -11.2, 4, -10.4], 0.5);
  curve(pen, [-5.6, -4.6, 0, -3.8, 5.6, -4.6], 0.5);
}

function nest(pen: Pen): void {
  blob(pen, [-12, -4, -9, -6.4, 9, -6.4, 12, -4, 9, 0, -9, 0], LIGHT);
  times(9, (index) =>
    stroke(pen, [-11 + index * 2.4, -1 - ((index * 5) % 4), -7.6 + index * 2.2, -2 - ((index * 3) % 5)], 0.5),
  );
  for (const [x, y] of [
    [-12, -6],
    [11, -7],
    [5, -8],
  ] as const)
    stroke(pen, [x * 0.8, -4, x, y], 0.6);
}

function jar(pen: Pen, full: number): void {
  blob(pen, [-3.4, -12, -5.2, -9, -5.2, -1, -3.6, 0, 3.6, 0, 5.2, -1, 5.2, -9, 3.4, -12], LIGHT);
  times(Math.round(full * 15), (index) =>
    disc(
      pen,
      [-3.2 + (index % 4) * 2.1, -1.3 - Math.floor(index / 4) * 2, 1.1],
      index % 2 === 0 ? DARK : MID,
      0.4,
    ),
  );
  slab(pen, [-3.8, -13.4, 7.6, 1.8], PAPER);
  stroke(pen, [3.8, -8, 3.8, -3], 0.6, 1);
}

function fishbowl(pen: Pen): void {
  blob(pen, [-4.6, -11.6, -7.4, -6, -4.4, 0, 4.4, 0, 7.4, -6, 4.6, -11.6], LIGHT);
  curve(pen, [-6, -8.6, 0, -8, 6, -8.6], 0.5);
  blob(pen, [-3, -4.4, 0, -6, 2.4, -4.4, 0, -3], DARK, 0.4);
  poly(pen, [-2.6, -4.4, -4.6, -5.6, -4.6, -3.2], DARK, 0.4);
  slab(pen, [-5, -12.2, 10, 1.2], PAPER, 0.5);
}

function vase(pen: Pen): void {
  blob(pen, [-2.6, 0, -4.6, -5, -2, -10, -3, -15, 3, -15, 2, -10, 4.6, -5, 2.6, 0], PAPER);
  for (const y of [-6.6, -3.4]) curve(pen, [-4, y, 0, y + 0.8, 4, y], 0.5);
  shadeShape(pen, [-2.4, -1, -4, -5, -2, -9, -0.6, -9, -1.4, -1]);
}

function flowerpot(pen: Pen, tipped: number): void {
  pen.at({ x: tipped * 4, y: -tipped * 4, turn: tipped * 90 }, () => {
    curve(pen, [0, -8, 0.6, -11, 0, -14], 0.8);
    for (const side of [-1, 1]) blob(pen, [0, -9, side * 3.4, -12, side * 3.6, -9.6], WOOD, 0.5);
    times(6, (index) => disc(pen, [...around(0, -14.6, 1.8, index / 6), 1.3], PAPER, 0.5));
    disc(pen, [0, -14.6, 1.1], DARK, 0);
    poly(pen, [-4, -7, 4, -7, 3, 0, -3, 0], MID);
    slab(pen, [-4.8, -8.4, 9.6, 2.2], MID);
  });
}

function inkwell(pen: Pen): void {
  blob(pen, [-3, 0, -2.6, -3, -1.2, -4, 1.2, -4, 2.6, -3, 3, 0], DARK);
  slab(pen, [-1.4, -5.6, 2.8, 1.8], MID);
}

function safe(pen: Pen, look: ThingLook): void {
  for (const x of [-11, 11]) disc(pen, [x, -1.4, 1.6], DARK);
  block(pen, [-15, -34, 30, 32], DARK);
  const rect: Rect = [-12, -31, 24, 26];
  hinged(pen, rect, { open: look.open }, () => {
    slab(pen, rect, WOOD, 1);
    rivets(pen, [-10, -29, 20], 6);
    disc(pen, [0, -20, 4.4], LIGHT);
    stroke(pen, [0, -20, ...around(0, -20, 3.6, look.turn)], 0.9);
    wheel(pen, [0, -10.4, 4], look.turn, { spokes: 6, rim: 0.9 });
  });
  for (const y of [-27, -10]) slab(pen, [-13.4, y, 2.4, 4], MID, 0.5);
}

function glassSafe(pen: Pen, look: ThingLook): void {
  block(pen, [-13, -26, 26, 26], DARK);
  slab(pen, [-10, -23, 20, 20], LIGHT);
  if (look.full > 0.3) {
    disc(pen, [0, -5.6, 4, 2.4], MID);
    if (look.full > 0.8) pen.at({ y: -7.6, turn: 80 }, () => bar(pen, [0, 0, 0, -4], 0.6, PAPER));
  }
  const rect: Rect = [-10, -23, 20, 20];
  pen.at({ x: -10, scaleX: 1 - look.open * 0.8 }, () => {
    pen.at({ x: 10 }, () => {
      ringBox(pen, rect);
      stroke(pen, [-5, -10, 3, -20], 0.5, 1);
      disc(pen, [7, -13, 1.6], LIGHT);
      for (const y of [-19, -13, -7]) slab(pen, [9, y, 3, 1.4], MID, 0.4);
    });
  });
}

function ringBox(pen: Pen, [x, y, width, height]: Rect): void {
  stroke(pen, [x, y, x + width, y, x + width, y + height, x, y + height, x, y], 1.8, 0.2);
}

function sevenSafe(pen: Pen, look: ThingLook): void {
  block(pen, [-18, -42, 36, 42], DARK);
  const opened = Math.max(Math.round(look.open * 7), Math.min(7, Math.round(look.count) - 1));
  times(7, (index) => {
    const inset = index * 2.1;
    slab(
      pen,
      [-16 + inset, -40 + inset * 1.2, 32 - inset * 2, 38 - inset * 2.4],
      index < opened ? INK : index % 2 === 0 ? WOOD : MID,
      0.6,
    );
    if (index < opened) slab(pen, [-17.4 + inset, -40 + inset * 1.2, 2, 38 - inset * 2.4], LIGHT, 0.5);
    else disc(pen, [14.4 - inset, -21, 0.9], PAPER, 0.4);
  });
  if (opened >= 7 && look.full > 0.3) slab(pen, [-2, -21, 4, 2.6], PAPER, 0.5);
  if (opened < 7) wheel(pen, [0, -21, 3], 0, { spokes: 6, rim: 0.7 });
}
