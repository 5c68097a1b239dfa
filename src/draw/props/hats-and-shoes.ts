import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import {
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
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Hats, gloves and shoes. */
export const HATS_AND_SHOES: Readonly<Record<string, Drawable>> = {
  hat: prop([14, 7], hat),
  "lady-hat": prop([20, 9], ladyHat),
  "top-hat": prop([14, 11], topHat),
  visor: prop([12, 5], visor),
  "serving-hand": prop([18, 8], servingHand, { grip: [6.6, 3.4] }),
  glove: prop([8, 12], glove, { grip: [0, 1] }),
  boot: prop([14, 15], boot, { grip: [-2, 14] }),
  shoe: prop([14, 6], shoe, { many: ["row", 15] }),
  slippers: prop([16, 4], slippers),
  sock: prop([8, 12], sock),
  cuff: prop([7, 5], cuff),
  footprint: prop([9, 2], footprint, { many: ["row", 11] }),
};

function hat(pen: Pen): void {
  blob(pen, [-4.4, -1, -4, -5.6, -1.6, -6.6, 0, -5.6, 1.6, -6.6, 4, -5.6, 4.4, -1], WOOD);
  slab(pen, [-4.3, -2.8, 8.6, 1.5], INK, 0.4);
  blob(pen, [-7, -1, -4, -1.8, 4, -1.8, 7, -1, 4, -0.1, -4, -0.1], WOOD);
}

function ladyHat(pen: Pen): void {
  blob(pen, [-5, -2, -4, -7, 4, -7, 5, -2], LIGHT);
  blob(pen, [4, -5, 7, -8.6, 10, -8, 7, -5.4], PAPER);
  blob(pen, [-10, -1, -6, -2.6, 6, -2.6, 10, -1, 6, -0.1, -6, -0.1], LIGHT);
  disc(pen, [3.4, -3.4, 1.6], DARK);
}

function topHat(pen: Pen): void {
  poly(pen, [-4.4, -1.4, -5, -11, 5, -11, 4.4, -1.4], INK);
  stroke(pen, [2.6, -10, 2.4, -4], 0.7, 0.6);
  slab(pen, [-4.5, -3.6, 9, 1.8], MID, 0.4);
  blob(pen, [-7, -1.4, 0, -1.8, 7, -1.4, 5, -0.1, -5, -0.1], INK);
}

/** As on the Clerk's brow: a dark band, open at the top, and a clear brim to the front. */
function visor(pen: Pen): void {
  curve(pen, [-4.6, -2.6, -3, -3.8, 0, -4.2, 3, -3.8, 4.6, -2.6], 0.5, 0.1);
  blob(pen, [-2.6, -2, 1, -1.5, 4.4, -2.6, 7, -1.2, 6.2, -0.3, 2, -0.4, -1.6, -1], LIGHT);
  curve(pen, [-4.6, -2.6, -2.6, -1.9, 1, -1.5, 4.6, -2.6], 0.9, 0.1);
}

/** An arm out of nowhere: sleeve, cuff and a white glove that holds something out to the right. */
function servingHand(pen: Pen): void {
  pen.at({ x: 5.6 }, () => {
    poly(pen, [-14, -6.4, -4, -5.8, -4, -1.6, -14, -0.6], DARK);
    slab(pen, [-4.6, -6, 2, 5], PAPER, 0.5);
    blob(pen, [-2.6, -5.6, 0, -6, 2.4, -5.2, 3, -3.4, 2.2, -1, 0, -0.4, -2.6, -1.2], PAPER);
    for (const y of [-4.2, -2.9, -1.7]) curve(pen, [0.4, y, 1.6, y - 0.2, 2.8, y + 0.1], 0.4);
    curve(pen, [-0.8, -5.8, 0.6, -7.2, 2, -6.6, 1.4, -5.4], 0.6);
  });
}

function glove(pen: Pen): void {
  slab(pen, [-3, -3, 6, 3], LIGHT);
  blob(
    pen,
    [
      -3, -3, -3.4, -8, -2.4, -11.4, -1.4, -8.4, -0.4, -12, 0.6, -8.4, 1.6, -11.4, 2.4, -7.4, 4, -8, 3, -4,
      2.8, -3,
    ],
    PAPER,
  );
  for (const x of [-1, 0.6]) stroke(pen, [x, -7.4, x, -5], 0.4);
}

function boot(pen: Pen): void {
  blob(pen, [-5, -0.8, -5, -14, 1.6, -14.6, 1.4, -7, 5, -5, 7, -3, 7, -0.8], DARK);
  slab(pen, [-5.4, -1.2, 4, 1.2], INK, 0.3);
  stroke(pen, [-1, -0.5, 7, -0.5], 1);
  times(3, (index) => stroke(pen, [0, -7 - index * 2.2, 1.6, -7.4 - index * 2.2], 0.5, 0.85));
  curve(pen, [-5, -14, -2, -13.2, 1.6, -14.6], 0.6, 0.8);
}

function shoe(pen: Pen): void {
  blob(pen, [-6.6, -0.8, -6.4, -5, -2, -5.6, 1, -3.8, 5.4, -3, 7, -0.8], DARK);
  stroke(pen, [-6.6, -0.5, 7, -0.5], 1);
  for (const x of [-0.6, 0.8]) stroke(pen, [x, -4.6, x + 0.8, -3.6], 0.5, 0.85);
}

function slippers(pen: Pen): void {
  for (const x of [-4, 4]) {
    blob(pen, [x - 4, -0.2, x - 3, -2, x + 1, -3.6, x + 4, -1.8, x + 3.8, -0.2], WOOD);
    disc(pen, [x + 2, -3.4, 0.9], PAPER, 0.5);
  }
}

function sock(pen: Pen): void {
  blob(pen, [-3.4, -12, 1, -12, 1.2, -5, 4.4, -3, 4, -0.2, -2, -0.2, -3.4, -4], LIGHT);
  for (const y of [-10.4, -8.6]) stroke(pen, [-3.2, y, 1, y], 0.9, 0.35);
}

function cuff(pen: Pen): void {
  slab(pen, [-3.4, -4.6, 6.8, 4.4], PAPER);
  disc(pen, [1.4, -2.4, 0.6], DARK, 0);
}

/** Wet ink on the floor: a sole and, behind it, a heel. */
function footprint(pen: Pen): void {
  disc(pen, [1.2, -0.9, 2.9, 0.85], INK, 0);
  disc(pen, [-3.2, -0.8, 1.2, 0.7], INK, 0);
}
