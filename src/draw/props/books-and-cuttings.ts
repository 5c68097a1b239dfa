import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import type { Path } from "./parts.ts";
import {
  around,
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

/** Books, and what is folded or cut out of paper and cloth. */
export const BOOKS_AND_CUTTINGS: Readonly<Record<string, Drawable>> = {
  "paper-dart": prop([16, 7], paperDart, { grip: [-1, 2] }),
  "paper-swan": prop([15, 12], paperSwan),
  rosette: prop([9, 11], rosette),
  "paper-hat": prop([13, 8], paperHat, { many: ["column", 5] }),
  book: prop([10, 12], (pen, look) => book(pen, look.open), { shows: ["open"], grip: [4, 5] }),
  "book-pile": prop([13, 3], bookLying, { many: ["column", 3] }),
  album: prop([20, 6], (pen, look) => album(pen, look.open), { shows: ["open"] }),
  stencil: prop([26, 42], stencil),
  "cloth-figures": prop([19, 30], (pen) => clothFigure(pen), { many: ["row", 18] }),
};

function paperDart(pen: Pen): void {
  poly(pen, [-8, -5.6, 8, -2.4, -6, -2], PAPER);
  poly(pen, [-6, -2, 8, -2.4, -4.4, 0], LIGHT);
  poly(pen, [-8, -5.6, 8, -2.4, -7.2, -3.6], PAPER);
}

function paperSwan(pen: Pen): void {
  poly(pen, [-7.4, -7, -1, -4.6, 4, -1, -4, 0], PAPER);
  poly(pen, [-5, -11, 2, -4, -3, -1.4], LIGHT);
  poly(pen, [1, -3.4, 4, -11, 7.4, -9.4, 4.8, -9, 4, -1], PAPER);
}

function rosette(pen: Pen): void {
  for (const side of [-1, 1])
    poly(pen, [side * 0.4, -5, side * 3, -4.4, side * 3.4, 0, side * 1.8, -1], PAPER);
  times(9, (index) => disc(pen, [...around(0, -7, 2.8, index / 9), 1.5], PAPER, 0.5));
  disc(pen, [0, -7, 2], MID);
}

function paperHat(pen: Pen): void {
  poly(pen, [-5, -2, 0, -8, 5, -2], PAPER);
  poly(pen, [-6.5, -2.4, 6.5, -2.4, 5.6, 0, -5.6, 0], LIGHT);
  stroke(pen, [0, -8, 0.4, -2.6], 0.35);
}

function book(pen: Pen, open: number): void {
  if (open > 0.5) {
    poly(pen, [-10, -8, 0, -6.6, 10, -8, 10, -1, 0, 0, -10, -1], WOOD);
    blob(pen, [-9.4, -8.6, -5, -9, 0, -7, 0, -0.8, -5, -2, -9.4, -1.8], PAPER, 0.5);
    return blob(pen, [9.4, -8.6, 5, -9, 0, -7, 0, -0.8, 5, -2, 9.4, -1.8], PAPER, 0.5);
  }
  slab(pen, [-5, -12, 10, 12], WOOD);
  slab(pen, [-5, -12, 1.8, 12], DARK, 0.5);
  slab(pen, [-1.4, -9.6, 4.6, 3], PAPER, 0.4);
  stroke(pen, [-2.4, -0.8, 4.6, -0.8], 0.7, 1);
}

function bookLying(pen: Pen): void {
  slab(pen, [-6.5, -3, 13, 3], WOOD);
  slab(pen, [-5, -2.3, 11.5, 1.5], PAPER, 0.3);
}

function album(pen: Pen, open: number): void {
  if (open > 0.5) {
    poly(pen, [-20, -3, 0, -1.6, 20, -3, 20, 0, -20, 0], WOOD);
    blob(pen, [-19, -4, -10, -5.6, 0, -2.6, 0, -1, -19, -1.6], PAPER);
    blob(pen, [19, -4, 10, -5.6, 0, -2.6, 0, -1, 19, -1.6], PAPER);
    return curve(pen, [1, -2.6, 4, -0.6, 3.4, 0.2], 1);
  }
  slab(pen, [-10, -5.6, 20, 5.6], WOOD);
  slab(pen, [-8.4, -4.6, 18.4, 3.6], PAPER, 0.4);
  for (const y of [-3.6, -2.2]) stroke(pen, [-8, y, 9.6, y], 0.3);
  slab(pen, [3, -5.8, 3, 1], MID, 0.4);
}

const MAN: Path = [
  -4, -30, 4, -30, 9, -19, 7.4, -17.6, 4.2, -23, 4.2, -16, 5.6, 0, 1.6, 0, 0, -13, -1.6, 0, -5.6, 0, -4.2,
  -16, -4.2, -23, -7.4, -17.6, -9, -19,
];

function stencil(pen: Pen): void {
  slab(pen, [-13, -42, 26, 42], LIGHT);
  pen.at({ y: -2, scale: 1.05 }, () => {
    disc(pen, [0, -33.6, 3.2], INK, 0.4);
    poly(pen, MAN, INK, 0.4);
  });
}

function clothFigure(pen: Pen): void {
  pen.at({ scale: 0.8 }, () => {
    poly(pen, MAN, PAPER);
    for (const side of [-1, 1])
      blob(pen, [side * 8, -20, side * 11.6, -18.4, side * 11, -16.6, side * 7, -17.6], PAPER, 0.5);
    disc(pen, [0, -33.4, 3.4], PAPER);
  });
}
