import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { fluff } from "./airs.ts";
import {
  bar,
  blob,
  curve,
  DARK,
  disc,
  INK,
  LIGHT,
  MID,
  PAPER,
  poly,
  prop,
  ring,
  shade,
  shadeShape,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** What hangs, sifts, stamps and stands about in a house. */
export const HOUSEHOLD: Readonly<Record<string, Drawable>> = {
  "coat-stand": prop([20, 50], (pen, look) => coatStand(pen, look), {
    shows: ["count", "turn"],
    top: [0, 48],
  }),
  "hook-row": prop([36, 8], (pen) => hookRow(pen)),
  "coat-hook": prop([7, 8], coatHook),
  "peg-rack": prop([46, 40], (pen, look) => pegRack(pen, look), { shows: ["count", "swing"] }),
  sieve: prop([20, 7], sieve, { many: ["column", 6], grip: [9, 5] }),
  colander: prop([16, 9], colander, { grip: [7, 7] }),
  breadboard: prop([24, 3], breadboard, { top: [0, 2.4] }),
  butter: prop([9, 5], butter),
  "rubber-stamp": prop([8, 11], rubberStamp, { grip: [0, 9] }),
  handkerchief: prop([10, 10], handkerchief, { grip: [0, 9] }),
  shaker: prop([5, 9], shaker, { grip: [0, 4] }),
  nail: prop([2, 6], nail, { many: ["row", 3] }),
  thread: prop([30, 3], (pen) => curve(pen, [-15, -1, -7, -2.4, 2, -0.8, 9, -2, 15, -0.8], 0.7)),
  trapdoor: prop([26, 3], (pen, look) => trapdoor(pen, look.open), { shows: ["open"] }),
  chute: prop([26, 30], chute, { top: [-10, 29] }),
  straw: prop([24, 7], straw),
  sawdust: prop([18, 5], sawdust),
  "wrapping-roll": prop([24, 7], wrappingRoll),
  "egg-foam": prop([12, 6], eggFoam),
};

function coatStand(pen: Pen, look: ThingLook): void {
  for (const side of [-1, 1]) curve(pen, [0, -6, side * 5, -3, side * 8, 0], 1.6);
  bar(pen, [0, -4, 0, -47], 1.3, WOOD);
  disc(pen, [0, -48.4, 1.6], WOOD);
  const hung = Math.round(look.count) - 1;
  times(6, (index) => {
    const reach = Math.sin((look.turn + index / 6) * Math.PI * 2) * 9;
    const y = -44 + (index % 2) * 5;
    curve(pen, [0, y + 3, reach * 0.6, y + 3, reach, y - 1], 1.3);
    disc(pen, [reach, y - 1.4, 0.9], DARK);
    if (index < hung) hungThing(pen, reach, [y, index]);
  });
}

function hungThing(pen: Pen, x: number, [y, index]: readonly [number, number]): void {
  if (index % 3 === 0) hungCoat(pen, x, y);
  else if (index % 3 === 1) {
    poly(pen, [x - 2.2, y + 4, x + 2.2, y + 4, x + 0.3, y + 21, x - 0.3, y + 21], DARK);
    stroke(pen, [x, y + 21, x, y + 23.6], 0.8);
    curve(pen, [x, y + 4, x, y - 0.4, x - 1.6, y - 1.6, x - 2.6, y], 0.9);
  } else {
    blob(pen, [x - 2.4, y + 0.6, x + 1, y + 1.4, x + 5.6, y + 2.2, x + 4.6, y + 3.2, x, y + 2.6], LIGHT);
    curve(pen, [x - 4, y, x - 1, y + 1, x + 3.4, y + 0.4], 0.9);
  }
}

function hungCoat(pen: Pen, x: number, y: number): void {
  for (const side of [-1, 1])
    poly(
      pen,
      [x + side * 3, y + 2, x + side * 5.4, y + 3.6, x + side * 6, y + 15, x + side * 3.6, y + 15],
      MID,
    );
  poly(
    pen,
    [
      x - 1.4,
      y + 0.6,
      x - 4.4,
      y + 2.4,
      x - 4.8,
      y + 20,
      x + 4.8,
      y + 20,
      x + 4.4,
      y + 2.4,
      x + 1.4,
      y + 0.6,
    ],
    MID,
  );
  stroke(pen, [x - 1.4, y + 0.8, x, y + 6, x + 1.4, y + 0.8], 0.5);
  stroke(pen, [x, y + 6, x, y + 20], 0.5);
  for (const down of [9, 13]) disc(pen, [x + 1.3, y + down, 0.45], INK, 0);
}

function hookRow(pen: Pen): void {
  slab(pen, [-18, -8, 36, 3.4], WOOD);
  times(5, (index) => hookAt(pen, -14 + index * 7));
}

function hookAt(pen: Pen, x: number): void {
  curve(pen, [x, -6, x + 0.6, -2, x + 2.6, -1, x + 3.4, -3], 1.2);
  disc(pen, [x, -6.4, 0.9], LIGHT, 0.4);
}

function coatHook(pen: Pen): void {
  slab(pen, [-3, -8, 6, 4], WOOD);
  hookAt(pen, -0.6);
}

function pegRack(pen: Pen, look: ThingLook): void {
  for (const x of [-21, 21]) {
    slab(pen, [x - 1, -38, 2, 38], WOOD);
    slab(pen, [x - 4, -1.6, 8, 1.6], WOOD);
  }
  stroke(pen, [-21, -36, 21, -36], 1);
  times(Math.min(8, Math.round(look.count)), (index) => {
    pen.at(
      { x: -17.5 + index * 5, y: -37, turn: Math.sin(index * 2 + look.swing * 3) * 5 * Math.abs(look.swing) },
      () => {
        blob(pen, [-2.2, 2, 2.2, 2, 2.4, 14, 1, 15.4, -1.4, 14.6, -2.2, 12], INK);
        for (const y of [3.4, 8.4]) slab(pen, [-1.3, y, 2.6, 4], LIGHT, 0);
        bar(pen, [0, -1, 0, 3], 0.5, MID);
      },
    );
  });
}

function sieve(pen: Pen): void {
  bar(pen, [8, -5, 13, -5.4], 0.9, WOOD);
  blob(pen, [-9, -5, -7, -1.6, 0, 0, 7, -1.6, 9, -5], LIGHT, 0.6);
  for (const x of [-5, -2, 1, 4]) stroke(pen, [x, -4.4, x * 0.7, -0.6], 0.35);
  for (const y of [-3.4, -2]) stroke(pen, [-7, y, 7, y], 0.35);
  slab(pen, [-9.6, -7, 19.2, 2.6], MID);
}

function colander(pen: Pen): void {
  for (const side of [-1, 1]) ring(pen, [side * 8, -7, 1.5, 1], 0.9);
  blob(pen, [-7.4, -8, -5.6, -2.6, -2.4, -0.8, 2.4, -0.8, 5.6, -2.6, 7.4, -8], LIGHT);
  slab(pen, [-3, -1, 6, 1], MID, 0.5);
  times(9, (index) =>
    disc(
      pen,
      [-4.6 + (index % 5) * 2.3 + (index > 4 ? 1.1 : 0), -5.6 + Math.floor(index / 5) * 2, 0.45],
      INK,
      0,
    ),
  );
}

function breadboard(pen: Pen): void {
  slab(pen, [-12, -2.4, 21, 2.4], MID);
  blob(pen, [9, -2.2, 12.4, -2, 12.4, -0.4, 9, -0.2], MID);
  stroke(pen, [-9, -1.2, 3, -1.2], 0.3);
}

function butter(pen: Pen): void {
  slab(pen, [-4.4, -4.2, 7, 4.2], LIGHT);
  poly(pen, [-4.4, -4.2, -2.8, -5.4, 4.4, -5.4, 2.6, -4.2], PAPER);
  poly(pen, [2.6, -4.2, 4.4, -5.4, 4.4, -1.4, 2.6, 0], MID);
}

function rubberStamp(pen: Pen): void {
  disc(pen, [0, -9.4, 1.9], WOOD);
  poly(pen, [-0.9, -8, 0.9, -8, 1.8, -3, -1.8, -3], WOOD);
  slab(pen, [-3.8, -3.2, 7.6, 2.4], MID);
  slab(pen, [-3.4, -0.9, 6.8, 0.9], INK, 0.3);
}

function handkerchief(pen: Pen): void {
  poly(pen, [-0.6, -10, 1, -10, 5, -2.4, 2.6, 0, 0.4, -2, -2.4, 0, -5, -2.6], PAPER);
  for (const x of [-1.6, 1.6]) stroke(pen, [x * 0.3, -8.6, x, -2.6], 0.4);
}

function shaker(pen: Pen): void {
  poly(pen, [-1.6, -6.4, 1.6, -6.4, 2.4, 0, -2.4, 0], PAPER);
  blob(pen, [-1.8, -6.4, -1.4, -8.6, 1.4, -8.6, 1.8, -6.4], LIGHT);
  for (const x of [-0.7, 0.7]) disc(pen, [x, -7.6, 0.3], INK, 0);
}

function nail(pen: Pen): void {
  stroke(pen, [0, 0, 0, -5.4], 0.9);
  stroke(pen, [-1.2, -5.6, 1.2, -5.6], 0.9);
}

function trapdoor(pen: Pen, open: number): void {
  slab(pen, [-13, -1.6, 26, 1.6], open > 0.1 ? INK : WOOD);
  pen.at({ x: -13, y: -1.2, turn: -open * 100 }, () => {
    slab(pen, [0, -1.4, 26, 1.8], WOOD);
    for (const x of [8, 17]) stroke(pen, [x, -1.4, x, 0.4], 0.4);
    ring(pen, [22, -0.6, 1.2, 0.6], 0.6);
  });
}

function chute(pen: Pen): void {
  for (const x of [-9, 3]) slab(pen, [x, x < 0 ? -22 : -12, 1.6, x < 0 ? 22 : 12], WOOD);
  poly(pen, [-13, -30, -6, -30, 2, -12, 13, -7, 13, -2, 0, -6, -9, -22], MID);
  shadeShape(pen, [-12, -29, -9, -29, -1, -10, 0, -6.4, -8.6, -22]);
  slab(pen, [-14, -30.6, 9, 1.6], LIGHT);
}

function straw(pen: Pen): void {
  blob(pen, [-12, 0, -10, -4, -3, -6, 5, -5.4, 11, -3, 12, 0], LIGHT);
  times(10, (index) =>
    stroke(pen, [-10 + index * 2, -0.6 - (index % 3), -7.6 + index * 1.9, -3 - ((index * 7) % 4)], 0.5),
  );
}

function sawdust(pen: Pen): void {
  blob(pen, [-9, 0, -4, -2.6, 0, -4.8, 4, -2.4, 9, 0], LIGHT);
  for (const [x, y] of [
    [-4, -1],
    [-1, -2.4],
    [1.6, -1],
    [4.6, -0.8],
    [0.4, -3.6],
  ] as const)
    disc(pen, [x, y, 0.35], DARK, 0);
}

function wrappingRoll(pen: Pen): void {
  slab(pen, [-11, -6.4, 22, 6], LIGHT);
  shade(pen, [-11, -3, 22, 2.6]);
  disc(pen, [11, -3.4, 1.6, 3], PAPER);
  curve(pen, [11, -4.6, 11.8, -3.4, 11, -2.4, 10.6, -3.4], 0.5);
}

function eggFoam(pen: Pen): void {
  for (const x of [-3, 3]) fluff(pen, x, -2, 3);
  fluff(pen, 0, -3.6, 2.6);
}
