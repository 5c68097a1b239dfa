import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { fluff, steam } from "./airs.ts";
import {
  bar,
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
  ring,
  shade,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Bread, cakes and biscuits, and pepper for what is not sweet. */
export const BAKING: Readonly<Record<string, Drawable>> = {
  toast: prop([8, 8], (pen) => slice(pen, MID), { many: ["row", 9] }),
  "bread-slice": prop([8, 8], (pen) => slice(pen, LIGHT), { many: ["row", 9] }),
  loaf: prop([22, 10], loaf),
  "long-loaf": prop([56, 9], (pen, look) => longLoaf(pen, look.full), { shows: ["full"] }),
  sandwich: prop([13, 5], (pen, look) => sandwich(pen, look.count), { shows: ["count"] }),
  cake: prop([20, 11], (pen, look) => cake(pen, look.full), { shows: ["full"] }),
  "layer-cake": prop([28, 9], (pen, look) => layerCake(pen, look), { shows: ["count", "open"] }),
  "cream-cake": prop([18, 19], (pen, look) => creamCake(pen, look.full), { shows: ["full"] }),
  "iced-cake": prop([9, 8], icedCake),
  pie: prop([24, 8], (pen, look) => pie(pen, look), { shows: ["open", "lit"] }),
  biscuit: prop([6, 6], (pen, look) => biscuit(pen, look.open), { shows: ["open"], many: ["row", 7] }),
  "cookies-plate": prop([20, 8], cookiesPlate),
  dough: prop([26, 25], (pen, look) => dough(pen, look.open), { shows: ["open"], top: [0, 11] }),
  "pepper-mill": prop([10, 17], (pen, look) => pepperMill(pen, look.turn), { shows: ["turn"], top: [0, 16] }),
  waffle: prop([10, 10], waffle, { many: ["row", 11] }),
};

function pepperMill(pen: Pen, turn: number): void {
  blob(pen, [-4, 0, -4.4, -3, -2.2, -6, -3.2, -9, 0, -11, 3.2, -9, 2.2, -6, 4.4, -3, 4, 0], WOOD);
  stroke(pen, [-3.8, -2.4, 3.8, -2.4], 0.4);
  disc(pen, [0, -12.4, 2.2], MID);
  const end = mix(-5, 5, Math.abs((turn % 1) * 2 - 1));
  bar(pen, [0, -14, end, -15], 0.7, MID);
  bar(pen, [end, -15, end, -17], 1.3, WOOD);
}

function slice(pen: Pen, fill: number): void {
  blob(pen, [-3.4, -0.2, -3.2, -4.6, -4, -6.4, -2, -8, 2, -8, 4, -6.4, 3.2, -4.6, 3.4, -0.2], WOOD);
  blob(
    pen,
    [-2.6, -0.9, -2.4, -4.6, -3, -6.2, -1.6, -7.2, 1.6, -7.2, 3, -6.2, 2.4, -4.6, 2.6, -0.9],
    fill,
    0,
  );
}

function loaf(pen: Pen): void {
  blob(pen, [-10, 0, -11, -4, -9, -8.6, 0, -10, 9, -8.6, 11, -4, 10, 0], WOOD);
  for (const x of [-5, 0, 5]) curve(pen, [x - 1.6, -6, x, -8.2, x + 2, -8.8], 0.7);
  shade(pen, [-9, -6, 6, 5]);
}

function longLoaf(pen: Pen, full: number): void {
  const right = mix(-20, 27, full);
  blob(pen, [-26, 0, -28, -4, -25, -8, right, -8, right + 0.6, 0], WOOD);
  for (let x = -22; x < right - 3; x += 6) curve(pen, [x, -5, x + 1.6, -7, x + 3.6, -7.4], 0.6);
  disc(pen, [right, -4, 1.6, 4], LIGHT);
}

function sandwich(pen: Pen, count: number): void {
  const layers = Math.min(14, Math.max(1, Math.round(count)));
  times(layers, (index) => {
    const y = -index * 3.4;
    const shift = Math.sin(index * 2.2) * 0.9;
    blob(
      pen,
      [shift - 6, y, shift - 6, y - 2.2, shift + 6, y - 2.2, shift + 6, y],
      index % 3 === 2 ? WOOD : LIGHT,
    );
    blob(
      pen,
      [shift - 6.6, y - 2, shift - 2, y - 3.6, shift + 3, y - 2.2, shift + 6.6, y - 3.4, shift + 6, y - 1.8],
      index % 2 === 0 ? DARK : PAPER,
      0.5,
    );
  });
  blob(pen, [-6, -layers * 3.4, -5, -layers * 3.4 - 2, 5, -layers * 3.4 - 2, 6, -layers * 3.4], LIGHT);
}

function cake(pen: Pen, full: number): void {
  const right = mix(-5, 10, full);
  slab(pen, [-10, -8, right + 10, 8], MID);
  stroke(pen, [-10, -4, right, -4], 0.8, 1);
  blob(
    pen,
    [
      -10.4,
      -6,
      -10,
      -9.4,
      right,
      -9.4,
      right + 0.4,
      -6.4,
      right - 2,
      -5.4,
      right - 5,
      -7,
      -2 + right / 3,
      -5.6,
      -6,
      -6.8,
    ],
    PAPER,
  );
  if (full > 0.6) disc(pen, [0, -10.4, 1.3], DARK);
  shade(pen, [-9.6, -5, 4, 4.6]);
}

function layerCake(pen: Pen, look: ThingLook): void {
  const layers = Math.min(6, Math.max(1, Math.round(look.count)));
  times(layers, (index) => {
    const half = 14 - index * 1.9;
    slab(pen, [-half, -(index + 1) * 6, half * 2, 6], index % 2 === 0 ? MID : LIGHT);
    blob(
      pen,
      [
        -half,
        -(index + 1) * 6 + 2,
        -half + 0.4,
        -(index + 1) * 6 - 0.6,
        half - 0.4,
        -(index + 1) * 6 - 0.6,
        half,
        -(index + 1) * 6 + 2,
        half * 0.4,
        -(index + 1) * 6 + 1.2,
        -half * 0.3,
        -(index + 1) * 6 + 2.4,
      ],
      PAPER,
      0.6,
    );
  });
  disc(pen, [0, -layers * 6 - 1.8, 1.4], DARK);
  if (look.open < 0.5) return;
  for (const x of [-15.4, -8, 8, 15.4]) bar(pen, [x, 0, x, -layers * 6 - 2], 0.6, LIGHT);
  times(layers, (index) => bar(pen, [-16, -index * 6 - 5, 16, -index * 6 - 5], 0.5, LIGHT));
}

function creamCake(pen: Pen, full: number): void {
  poly(pen, [-4.6, 0, 4.6, 0, 1, -2, 1, -7, -1, -7, -1, -2], PAPER);
  poly(pen, [-9, -9, 9, -9, 7.6, -7.2, -7.6, -7.2], PAPER);
  if (full < 0.3) return;
  slab(pen, [-6, -13.6, 12, 4.6], MID);
  fluff(pen, -2.6, -14.4, 3);
  fluff(pen, 2.8, -14.4, 3);
  fluff(pen, 0, -16.4, 2.4);
  disc(pen, [0, -18.4, 1], DARK);
}

function icedCake(pen: Pen): void {
  poly(pen, [-3.6, -3.6, 3.6, -3.6, 2.6, 0, -2.6, 0], MID);
  for (const x of [-1.3, 1.3]) stroke(pen, [x, -3.4, x * 0.8, -0.3], 0.4);
  fluff(pen, 0, -4.6, 3.2);
  disc(pen, [0, -7.2, 0.9], DARK);
}

function pie(pen: Pen, look: ThingLook): void {
  if (look.lit) steam(pen, 0, -8, look.seconds);
  blob(pen, [-11, -3, -9, -6.4, 0, -8, 9, -6.4, 11, -3], MID);
  times(7, (index) => disc(pen, [-9.6 + index * 3.2, -3.6, 1.7, 1.2], LIGHT, 0.5));
  for (const x of [-4, 0, 4]) curve(pen, [x - 1, -5, x, -6.4, x + 1.4, -6.6], 0.5);
  poly(pen, [-12, -3, 12, -3, 8.6, 0, -8.6, 0], PAPER);
  if (look.open > 0.3) poly(pen, [1, -8, 8, -6.6, 7, -2.6, 1.6, -2.6], DARK, 0.6);
}

function biscuit(pen: Pen, broken: number): void {
  for (const side of [-1, 1]) {
    pen.at({ x: side * broken * 1.4, mirrored: side > 0 }, () => {
      poly(
        pen,
        [
          0.1, -0.2, -1.4, 0, -2.8, -1.4, -3, -3, -2.8, -4.6, -1.4, -6, 0.1, -5.8, -0.6, -4, 0.4, -3, -0.5,
          -1.6,
        ],
        MID,
        broken > 0.1 ? 0.7 : 0,
      );
      for (const y of [-1.8, -4]) disc(pen, [-1.6, y, 0.4], DARK, 0);
    });
  }
  if (broken <= 0.1) ring(pen, [0, -3, 3]);
}

function cookiesPlate(pen: Pen): void {
  for (const [x, y] of [
    [-4.6, -3.4],
    [0, -3.2],
    [4.6, -3.4],
    [-2.2, -6],
    [2.4, -6],
  ] as const) {
    disc(pen, [x, y, 3, 1.9], MID, 0.6);
    for (const dx of [-1, 0.8]) disc(pen, [x + dx, y - 0.3, 0.4], DARK, 0);
  }
  poly(pen, [-10, -2, 10, -2, 6.6, 0, -6.6, 0], PAPER);
}

function waffle(pen: Pen): void {
  slab(pen, [-5, -10, 10, 10], MID);
  times(9, (index) => slab(pen, [-4 + (index % 3) * 2.9, -9 + Math.floor(index / 3) * 2.9, 2, 2], WOOD, 0.4));
}

/** A lump of dough asleep, and the same risen: up on its feet, arms stretched, yawning. */
function dough(pen: Pen, open: number): void {
  const top = mix(-10, -22, open);
  const waist = mix(-11, -7, open);
  if (open > 0.2)
    for (const side of [-1, 1]) curve(pen, [side * 5, top + 9, side * 9, top + 6, side * 12, top - 1], 4.4);
  if (open > 0.2)
    for (const side of [-1, 1])
      curve(pen, [side * 5, top + 9, side * 9, top + 6, side * 12, top - 1], 3, PAPER);
  blob(
    pen,
    [waist, 0, waist, top * 0.5, -6, top + 1, 0, top, 6, top + 1, -waist, top * 0.5, -waist, 0],
    PAPER,
  );
  const eyes = top + 5;
  for (const side of [-1, 1])
    curve(pen, [side * 2 - 1.2, eyes, side * 2, eyes + 0.8, side * 2 + 1.2, eyes], 0.6);
  if (open > 0.5) return disc(pen, [0, eyes + 4, 1.7, 2.2], INK);
  stroke(pen, [-0.8, eyes + 2.4, 0.8, eyes + 2.4], 0.6);
}
