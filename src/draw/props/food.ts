import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { steam } from "./airs.ts";
import {
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
  poly,
  prop,
  ring,
  shade,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** What is cooked, eaten, counted or balanced in the kitchen. */
export const FOOD: Readonly<Record<string, Drawable>> = {
  egg: prop([5, 6], egg, { many: ["heap", 4.4] }),
  "cracked-egg": prop([10, 4], crackedEgg),
  "fried-egg": prop([12, 3], friedEgg),
  "face-plate": prop([20, 14], (pen, look) => facePlate(pen, look.turn), { shows: ["turn"] }),
  "painted-plate": prop([20, 7], (pen, look) => paintedPlate(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
  }),
  sausages: prop([9, 5], (pen, look) => sausages(pen, look.count), { shows: ["count"] }),
  noodle: prop([14, 12], (pen, look) => noodle(pen, look), { shows: ["swing"] }),
  "soup-bowl": prop([18, 8], (pen, look) => soupBowl(pen, look), { shows: ["full", "lit"] }),
  peas: prop([16, 6], (pen, look) => peas(pen, look), { shows: ["count", "open"] }),
  "pea-pod": prop([32, 6], (pen, look) => peaPod(pen, look.open), { shows: ["open"] }),
  pea: prop([3, 3], (pen) => disc(pen, [0, -1.4, 1.3], MID, 0.6)),
  orange: prop([6, 6], (pen) => orange(pen, MID), { many: ["heap", 5] }),
  tangerine: prop([6, 6], (pen, look) => tangerine(pen, look.open), { shows: ["open"] }),
  "fruit-bowl": prop([22, 16], (pen, look) => fruitBowl(pen, look.full), { shows: ["full"] }),
  apple: prop([6, 7], (pen, look) => apple(pen, look.open), { shows: ["open"], many: ["heap", 5] }),
  "bitten-apple": prop([6, 7], bittenApple),
  walnut: prop([5, 5], walnut, { many: ["heap", 4] }),
  onions: prop([11, 28], onions, { grip: [0, 27] }),
  cheese: prop([13, 8], cheese),
  ham: prop([17, 11], ham),
  "ice-cube": prop([6, 6], (pen, look) => iceCube(pen, look.open), { shows: ["open"] }),
  "sugar-lump": prop([4, 4], (pen) => block(pen, [-2, -3.8, 4, 3.8], PAPER), { many: ["row", 5] }),
  cabbage: prop([12, 11], cabbage),
};

function egg(pen: Pen): void {
  blob(pen, [-2.3, -2.4, -1.6, -5, 0, -6, 1.6, -5, 2.3, -2.4, 0, 0], PAPER);
  curve(pen, [-1.6, -2.2, -0.8, -1, 0.4, -0.7], 0.4);
}

function crackedEgg(pen: Pen): void {
  blob(pen, [-5, 0, -3, -0.9, 3, -0.9, 5, 0], PAPER, 0.5);
  disc(pen, [0, -1, 1.7, 1], LIGHT, 0.5);
  for (const side of [-1, 1])
    poly(pen, [side * 2, -0.6, side * 2.4, -3, side * 3.2, -2.2, side * 4, -3.4, side * 4.6, -1], PAPER, 0.6);
}

function friedEgg(pen: Pen): void {
  blob(pen, [-6, -0.4, -4, -1.4, 0, -1.2, 3, -1.6, 6, -0.4, 0, 0], PAPER);
  blob(pen, [-2, -1.2, -1.4, -2.8, 1.4, -2.8, 2, -1.2], MID, 0.6);
}

function facePlate(pen: Pen, turn: number): void {
  disc(pen, [0, -7, 10, 7], PAPER);
  ring(pen, [0, -7, 8, 5.4], 0.4);
  pen.at({ y: -7, turn: turn * 360, scaleY: 0.8 }, () => {
    for (const x of [-3.4, 3.4]) {
      disc(pen, [x, -2, 2.6, 2.2], PAPER, 0.6);
      disc(pen, [x, -2, 1.2], MID, 0.5);
    }
    curve(pen, [-4.6, 1.6, -2.4, 3.8, 0, 4.4, 2.4, 3.8, 4.6, 1.6], 2.6);
    curve(pen, [-4.4, 1.8, -2.4, 3.8, 0, 4.4, 2.4, 3.8, 4.4, 1.8], 1.4, WOOD);
  });
}

/** Lies flat, seen a little from above; full, there is a real egg on it. */
function paintedPlate(pen: Pen, full: number): void {
  const real = full > 0.5;
  poly(pen, [-9, -3, 9, -3, 5, 0, -5, 0], LIGHT);
  disc(pen, [0, -3.4, 10, 3], PAPER);
  ring(pen, [0, -3.3, 7.6, 2.1], 0.35);
  const line = real ? 0.7 : 0.3;
  disc(pen, [-2.4, real ? -4.2 : -3.3, 3.6, 1.4], real ? PAPER : LIGHT, line);
  disc(pen, [-2.4, real ? -5 : -3.4, 1.5, real ? 1.1 : 0.7], MID, line);
  blob(pen, [1.8, -2.4, 3.4, -4.2, 5.4, -4.6, 5.8, -3.8, 3.6, -2], LIGHT, 0.3);
}

function sausages(pen: Pen, count: number): void {
  const links = Math.min(14, Math.max(1, Math.round(count)));
  times(links, (index) => {
    const x = (index - (links - 1) / 2) * 7.6;
    const y = -2.4 - Math.abs(Math.sin(index * 1.3)) * 1.6;
    pen.at({ x, y, turn: Math.sin(index * 2) * 14 }, () => {
      blob(pen, [-4, 0, -3, -1.7, 3, -1.7, 4, 0, 3, 1.6, -3, 1.6], WOOD);
      curve(pen, [-2, -0.7, 0, -1, 2, -0.7], 0.5, 0.9);
    });
  });
}

function noodle(pen: Pen, look: ThingLook): void {
  const lean = Math.sin(look.seconds * 4) * 0.6 + look.swing * 3;
  curve(pen, [-6, -0.8, -2, -1.6, 3, -0.8, 4, -3, 0, -4, -2, -6.6, lean, -9, lean + 2.6, -11], 1.8);
  curve(pen, [-6, -0.8, -2, -1.6, 3, -0.8, 4, -3, 0, -4, -2, -6.6, lean, -9, lean + 2.6, -11], 0.9, 1);
}

function soupBowl(pen: Pen, look: ThingLook): void {
  if (look.lit) steam(pen, 0, -7.4, look.seconds);
  blob(pen, [-7, -5.8, -5.6, -2, -2.4, -0.4, 2.4, -0.4, 5.6, -2, 7, -5.8], PAPER);
  disc(pen, [0, -5.8, 9, 1.3], PAPER);
  disc(pen, [0, -5.8, 6.6, 0.8], look.full > 0.2 ? MID : LIGHT, 0.4);
  shade(pen, [-5, -4, 3, 2.6]);
}

function peas(pen: Pen, look: ThingLook): void {
  if (look.open > 0.5) {
    const count = Math.min(24, Math.max(1, Math.round(look.count)));
    return times(count, (index) => disc(pen, [(index - (count - 1) / 2) * 3, -1.4, 1.3], MID, 0.6));
  }
  for (const [row, size] of [
    [0, 6],
    [1, 5],
    [2, 3],
  ] as const) {
    times(size, (index) => disc(pen, [(index - (size - 1) / 2) * 2.5, -1.3 - row * 1.9, 1.3], MID, 0.6));
  }
}

function peaPod(pen: Pen, open: number): void {
  blob(pen, [-16, -3, -8, -5.6, 8, -5.6, 16, -3, 8, -0.4, -8, -0.4], WOOD);
  if (open > 0.1) {
    blob(
      pen,
      [-13, -3, -8, -3 - open * 1.8, 8, -3 - open * 1.8, 13, -3, 8, -3 + open * 1.6, -8, -3 + open * 1.6],
      LIGHT,
      0.5,
    );
    times(8, (index) => disc(pen, [-9.6 + index * 2.75, -3, 1.1 * open + 0.2], MID, 0.5));
  }
  curve(pen, [16, -3, 17, -4, 16.8, -5.4], 0.8);
}

function orange(pen: Pen, fill: number): void {
  disc(pen, [0, -2.9, 2.9], fill);
  for (const [x, y] of [
    [-1, -2],
    [0.8, -1.6],
    [-0.4, -3.6],
  ] as const)
    disc(pen, [x, y, 0.25], DARK, 0);
  stroke(pen, [-0.4, -5.4, 0.5, -5.2], 0.7);
}

function tangerine(pen: Pen, peeled: number): void {
  if (peeled < 0.5) return orange(pen, MID);
  for (const side of [-1, 1]) blob(pen, [0, 0, side * 3.4, -0.4, side * 4, -2.4, side * 2, -1.6], MID, 0.6);
  disc(pen, [0, -2.8, 2.4], PAPER);
  times(3, (index) =>
    curve(pen, [-1.4 + index * 1.4, -0.8, (index - 1) * 0.6, -2.8, (index - 1) * 0.3, -5], 0.4),
  );
}

function fruitBowl(pen: Pen, full: number): void {
  const fruits = [
    [-6, -8.4, 3],
    [0, -8.6, 3.2],
    [6, -8.4, 3],
    [-3, -12, 2.8],
    [3.4, -11.8, 2.8],
  ] as const;
  times(Math.round(full * 5), (index) => {
    const [x, y, radius] = fruits[index] ?? [0, 0, 0];
    disc(pen, [x, y, radius], index % 2 === 0 ? MID : LIGHT);
    stroke(pen, [x, y - radius, x + 0.7, y - radius - 1.2], 0.6);
  });
  blob(pen, [-11, -7, -8, -2.4, -3, -1.2, 3, -1.2, 8, -2.4, 11, -7], PAPER);
  slab(pen, [-4, -1.4, 8, 1.4], PAPER);
  stroke(pen, [-10.6, -6.9, 10.6, -6.9], 0.8);
}

function apple(pen: Pen, eaten: number): void {
  stroke(pen, [0, -5, 0.8, -7], 0.7);
  if (eaten > 0.5)
    return poly(
      pen,
      [-2.4, -0.2, -0.7, -2, -0.7, -3.4, -2.2, -5.2, 2.2, -5.2, 0.7, -3.4, 0.7, -2, 2.4, -0.2],
      PAPER,
    );
  blob(pen, [-2.8, -3, -1.8, -5.4, 0, -4.9, 1.8, -5.4, 2.8, -3, 1.4, 0, -1.4, 0], MID);
}

/** One bite gone from its right side. */
function bittenApple(pen: Pen): void {
  stroke(pen, [0, -5, 0.8, -7], 0.7);
  blob(
    pen,
    [
      -2.8, -3, -1.8, -5.4, 0, -4.9, 1.2, -5.3, 1.5, -4.5, 0.5, -4, 0.8, -3.1, 0.3, -2.2, 1.7, -1.3, 1.2, 0,
      -1.4, 0,
    ],
    MID,
  );
  curve(pen, [1.3, -4.4, 0.2, -4, 0.5, -3.1, 0, -2.2, 1.4, -1.5], 0.7, PAPER);
}

function walnut(pen: Pen): void {
  blob(pen, [-2.2, -2.2, -1.4, -4.2, 0, -4.6, 1.4, -4.2, 2.2, -2.2, 0, 0], MID);
  curve(pen, [0, -0.2, 0.6, -1.6, -0.5, -3, 0, -4.4], 0.5);
}

function onions(pen: Pen): void {
  curve(pen, [0, -28, 0.4, -16, 0, -2], 1.2);
  times(4, (index) => {
    for (const side of [-1, 1]) {
      const [x, y] = [side * 2.6, -4 - index * 5.6 - (side > 0 ? 2 : 0)];
      blob(
        pen,
        [x - 2.6, y, x - 0.6, y - 2.4, x, y - 4, x + 0.6, y - 2.4, x + 2.6, y, x, y + 2.4],
        index % 2 === 0 ? LIGHT : MID,
        0.6,
      );
    }
  });
}

function cheese(pen: Pen): void {
  poly(pen, [-6, -4, 6, -8, 6.4, -4.4], PAPER);
  slab(pen, [-6, -4.2, 12.4, 4.2], LIGHT);
  for (const [x, y, size] of [
    [-3, -2, 0.9],
    [1.4, -2.6, 1.2],
    [4.4, -1.4, 0.7],
  ] as const)
    disc(pen, [x, y, size], DARK, 0);
}

function ham(pen: Pen): void {
  bar(pen, [4, -5, 8.4, -8.6], 1.1, PAPER);
  disc(pen, [8.4, -9.2, 1.1], PAPER);
  blob(pen, [-8, -3.4, -6, -9, 0, -10, 5, -6.4, 4, -2.6, -2, 0], WOOD);
  disc(pen, [-4.6, -5, 2.6, 3], LIGHT, 0.6);
  disc(pen, [-4.6, -5, 0.9], PAPER, 0.5);
}

function iceCube(pen: Pen, melted: number): void {
  if (melted > 0.1) blob(pen, [-5 * melted, 0, -2, -0.9, 2, -0.9, 5 * melted, 0], PAPER, 0.5);
  const size = mix(5, 0.6, melted);
  slab(pen, [-size / 2, -size, size, size], PAPER);
  if (melted < 0.5) stroke(pen, [-1.4, -1.4, 0.4, -3.6], 0.5);
}

function cabbage(pen: Pen): void {
  blob(pen, [-6, -4, -4, -9.6, 0, -11, 4, -9.6, 6, -4, 3, 0, -3, 0], LIGHT);
  curve(pen, [0, -0.4, -3, -4, -2, -9], 0.6);
  curve(pen, [0, -0.4, 3, -4, 2.4, -9], 0.6);
  curve(pen, [-5.4, -5, -3, -3, 0, -0.6, 3, -3, 5.4, -5], 0.6);
}
