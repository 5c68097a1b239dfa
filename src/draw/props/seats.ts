import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import {
  bar,
  blob,
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

/** What one sits, lies or bathes in. */
export const SEATS: Readonly<Record<string, Drawable>> = {
  chair: prop([14, 27], (pen, look) => chair(pen, look.open), {
    shows: ["open"],
    many: ["row", 17],
    top: [1, 13],
    grip: [-5, 20],
  }),
  "chair-tower": prop([16, 27], (pen, look) => chairTower(pen, look.count), {
    shows: ["count"],
    top: [1, 13],
  }),
  "cafe-chair": prop([13, 27], cafeChair, { many: ["row", 16], top: [1, 13], grip: [-4, 20] }),
  "lever-chair": prop([24, 34], (pen, look) => leverChair(pen, look.open, look.turn), {
    shows: ["open", "turn"],
    top: [1, 14],
  }),
  armchair: prop([26, 28], armchair, { top: [0, 13] }),
  stool: prop([11, 14], (pen) => stool(pen, 14), { many: ["column", 14] }),
  "low-stool": prop([12, 4], (pen) => stool(pen, 4)),
  "swivel-stool": prop([11, 17], (pen, look) => swivelStool(pen, look.turn), { shows: ["turn"] }),
  sofa: prop([48, 22], sofa, { top: [0, 12] }),
  bench: prop([40, 18], bench, { top: [0, 9] }),
  bed: prop([52, 22], bed, { top: [2, 12] }),
  "wall-bed": prop([66, 58], (pen, look) => wallBed(pen, look.open), {
    shows: ["open"],
    top: [10, 13],
    grip: [-16, 28],
  }),
  mattress: prop([20, 14], (pen, look) => mattress(pen, look.open), { shows: ["open"] }),
  cushion: prop([12, 4], cushion, { many: ["column", 3.4] }),
  "rocking-horse": prop([26, 22], (pen, look) => rockingHorse(pen, look.swing), {
    shows: ["swing"],
    top: [0, 15],
  }),
  bathtub: prop([40, 18], (pen, look) => bathtub(pen, look.full), { shows: ["full"] }),
};

function chair(pen: Pen, folded: number): void {
  if (folded > 0.5) return foldedChair(pen);
  for (const x of [-5, 5])
    poly(pen, [x - 0.9, -13, x + 0.9, -13, x * 1.12 + 0.8, 0, x * 1.12 - 0.8, 0], WOOD);
  stroke(pen, [-5, -5, 5, -5], 0.9);
  poly(pen, [-6, -13, -4.2, -13, -5.2, -27, -7, -27], WOOD);
  bar(pen, [-5.4, -24.5, -5, -19], 1.4, MID);
  slab(pen, [-6.4, -14.2, 13, 2], MID);
}

function foldedChair(pen: Pen): void {
  pen.at({ turn: 3 }, () => {
    slab(pen, [-7, -2, 14, 1.7], MID);
    bar(pen, [-7, -3.4, 6, -2.8], 1, WOOD);
  });
  bar(pen, [-6, -0.9, 7, -3.6], 0.8, WOOD);
}

function chairTower(pen: Pen, count: number): void {
  times(Math.min(8, Math.max(1, Math.round(count))), (index) =>
    pen.at(
      {
        x: Math.sin(index * 2.1) * 1.4,
        y: -index * 13.4,
        turn: Math.sin(index * 1.7) * 2,
        mirrored: index % 2 === 1,
      },
      () => chair(pen, 0),
    ),
  );
}

function cafeChair(pen: Pen): void {
  for (const x of [-4.5, 4.5]) curve(pen, [x * 0.8, -13, x, -6, x * 1.25, 0], 1.3);
  curve(pen, [-4.4, -13, -6, -20, -5, -27, -1, -26, -2, -18, -2.4, -13], 1.2);
  curve(pen, [-4, -14, -4.4, -20, -3.4, -24], 0.8);
  disc(pen, [0, -13.2, 6.3, 1.2], LIGHT);
  ring(pen, [0, -7, 4.2, 0.8], 0.6);
}

function leverChair(pen: Pen, open: number, turn: number): void {
  poly(pen, [-8, 0, 8, 0, 3, -3, -3, -3], DARK);
  slab(pen, [-1.5, -11, 3, 8], MID);
  times(3, (index) =>
    pen.at(
      { x: -4 + index * 4.4, y: -9, turn: 30 + index * 22 + Math.sin((turn + index / 3) * 6.3) * 20 },
      () => {
        bar(pen, [0, 0, 0, -7.5], 0.5, MID);
        disc(pen, [0, -8, 1.2], DARK);
      },
    ),
  );
  pen.at({ x: -7, y: -13, turn: -open * 62 }, () => {
    blob(pen, [-2, 0, -3, -18, 0, -21, 2.6, -18, 2.6, 0], WOOD);
    for (const y of [-15, -10, -5]) disc(pen, [0, y, 0.5], DARK);
  });
  pen.at({ x: 8, y: -12, turn: mix(70, -8, open) }, () => slab(pen, [0, -1, 8, 2], WOOD));
  blob(pen, [-9, -14.5, 9, -14.5, 9.6, -11, -9, -11], WOOD);
  bar(pen, [-5, -19, 5, -19], 1, MID);
}

function armchair(pen: Pen): void {
  for (const x of [-10, 10]) slab(pen, [x - 1, -3, 2, 3], DARK);
  blob(pen, [-10, -4, -11, -24, -6, -28, 6, -28, 11, -24, 10, -4], WOOD);
  shade(pen, [-9.5, -24, 5, 18]);
  for (const [x, y] of [
    [-4, -22],
    [4, -22],
    [0, -18],
  ] as const)
    disc(pen, [x, y, 0.6], DARK, 0);
  blob(pen, [-8, -13, 8, -13, 9, -8, -9, -8], LIGHT);
  slab(pen, [-9, -9, 18, 6], WOOD);
  for (const x of [-10.4, 10.4])
    blob(pen, [x - 2.6, -3, x - 2.4, -15, x, -17, x + 2.4, -15, x + 2.6, -3], MID);
}

function stool(pen: Pen, height: number): void {
  for (const x of [-3.6, 3.6]) {
    poly(pen, [x - 0.8, -height + 1, x + 0.8, -height + 1, x * 1.3 + 0.7, 0, x * 1.3 - 0.7, 0], WOOD);
  }
  if (height > 8) stroke(pen, [-4, -height * 0.4, 4, -height * 0.4], 0.9);
  slab(pen, [-5.5, -height, 11, 2], MID);
}

function swivelStool(pen: Pen, turn: number): void {
  poly(pen, [-5, 0, 5, 0, 1.2, -3, -1.2, -3], DARK);
  slab(pen, [-0.9, -14, 1.8, 11], MID);
  times(4, (index) =>
    stroke(pen, [-0.9, -12.4 + index * 2 + (turn % 1), 0.9, -13 + index * 2 + (turn % 1)], 0.4),
  );
  blob(pen, [-5.5, -16, -4.6, -17, 4.6, -17, 5.5, -16, 4.8, -14, -4.8, -14], WOOD);
  const seam = Math.sin(turn * Math.PI * 2) * 4.4;
  stroke(pen, [seam, -16.6, seam, -14.2], 0.5);
}

function sofa(pen: Pen): void {
  for (const x of [-19, 19]) disc(pen, [x, -1.4, 1.4], DARK);
  blob(pen, [-20, -4, -21, -18, -14, -22, 0, -20.5, 14, -22, 21, -18, 20, -4], WOOD);
  shade(pen, [-19, -18, 9, 9]);
  for (const x of [-12, -4, 4, 12]) disc(pen, [x, -15, 0.6], DARK, 0);
  for (const x of [-18, 0]) blob(pen, [x, -11.6, x + 18, -11.6, x + 18, -7.6, x, -7.6], LIGHT);
  slab(pen, [-20, -8, 40, 5.6], WOOD);
  for (const x of [-21, 21]) {
    blob(pen, [x - 2.6, -2.6, x - 3, -11, x, -15, x + 3, -11, x + 2.6, -2.6], MID);
    ring(pen, [x, -11.5, 1.6], 0.5);
  }
}

function bench(pen: Pen): void {
  for (const x of [-16, 16]) {
    curve(pen, [x - 2, 0, x, -4, x - 0.5, -9, x + 1, -18], 1.6);
    curve(pen, [x + 2.4, 0, x + 1, -4, x - 0.5, -8], 1.3);
  }
  for (const y of [-17.5, -14]) slab(pen, [-20, y, 40, 2.2], MID);
  slab(pen, [-20, -10, 40, 2.2], MID);
  stroke(pen, [-18, -8.9, 15, -8.9], 0.3);
}

function bed(pen: Pen): void {
  slab(pen, [-25, -9, 50, 4], WOOD);
  blob(pen, [-24, -9, -24, -12.5, 24, -12.5, 24, -9], PAPER);
  blob(pen, [-23, -12, -22.5, -16, -13, -16, -12.5, -12], PAPER);
  blob(pen, [-9, -8, -10, -13.5, 23, -13.5, 24.5, -7, 8, -5.6], LIGHT);
  shade(pen, [-8, -12.5, 8, 5]);
  for (const [x, top] of [
    [-25, 22],
    [25, 16],
  ] as const) {
    slab(pen, [x - 1, -top, 2, top], DARK);
    disc(pen, [x, -top, 1.5], MID);
  }
  stroke(pen, [-25, -18, -25, -10], 1.4);
}

/** A niche in the wall, seen from the side, out of which a bed swings down to the right about its head end. */
function wallBed(pen: Pen, open: number): void {
  slab(pen, [-32, -55, 12, 55], DARK);
  slab(pen, [-33, -56, 4, 56], WOOD);
  slab(pen, [-33, -57.5, 16, 3.4], WOOD);
  slab(pen, [-33, -4, 15, 4], WOOD);
  pen.at({ x: -18, y: -6, turn: (open - 1) * 90 }, () => foldedBed(pen, open));
}

/**
 * The bed itself, along x from its hinge: it lies at its full length, with its cover down at the side, once it is open.
 */
function foldedBed(pen: Pen, open: number): void {
  const [length, hang] = [48, 4.4 * open];
  bar(pen, [length - 0.4, -9, length - 0.4, 6 * open], 1.8, WOOD);
  disc(pen, [length - 0.4, -9.4, 1.6], MID);
  blob(pen, [1, 0, 0.6, -6, 24, -7, length - 2, -6, length - 2, 0], PAPER);
  slab(pen, [0, -1.4, length, 2.8], WOOD);
  blob(pen, [1.6, -5.4, 2, -10.4, 11, -10, 11.6, -5.8], PAPER);
  poly(pen, [13, -7.6, length - 2, -7, length - 1.6, hang, 30, hang + 0.8, 13.6, hang], LIGHT);
  poly(pen, [12.6, -8, 18, -8, 18.4, hang, 13, hang], PAPER);
  for (const x of [24, 31, 38]) stroke(pen, [x, -6.6, x + 0.4, hang], 0.5, 0.4);
  stroke(pen, [20, -3, length - 3, -2.6], 0.5, 0.4);
}

function mattress(pen: Pen, open: number): void {
  if (open < 0.5) {
    disc(pen, [0, -7, 8, 7], LIGHT);
    curve(pen, [0, -7, 2, -8.6, 3, -6, 0, -4, -4, -6, -3, -11, 3, -11.6, 6, -7], 0.6);
    return stroke(pen, [-8.5, -6, 8.5, -6], 1.5);
  }
  blob(pen, [-20, -7.5, 0, -8.6, 20, -7.5, 20, -0.4, 0, 0.2, -20, -0.4], LIGHT);
  for (const x of [-15, -9, -3, 3, 9, 15]) stroke(pen, [x, -7.6, x, -0.6], 0.9, 0.4);
  for (const x of [-12, 0, 12]) disc(pen, [x, -4, 0.6], DARK, 0);
}

function cushion(pen: Pen): void {
  blob(pen, [-6, -0.4, -5.4, -3.6, 0, -4, 5.4, -3.6, 6, -0.4, 0, 0], LIGHT);
  curve(pen, [-4, -1.2, 0, -2.6, 4, -1.2], 0.4);
}

function rockingHorse(pen: Pen, swing: number): void {
  pen.at({ turn: swing * 12 }, () => {
    curve(pen, [-12, -3.6, -6, -0.7, 0, -0.2, 6, -0.7, 12, -3.6], 1.6);
    for (const x of [-5, 5]) bar(pen, [x * 0.8, -9, x * 1.2, -1.4], 1, LIGHT);
    blob(pen, [-7, -14, 5, -14, 9, -21, 12, -18, 8, -15, 6, -8, -6, -8], PAPER);
    blob(pen, [5, -15, 8, -21.5, 10, -21, 7, -15], DARK);
    curve(pen, [-7, -13, -10, -11, -9.5, -7], 1.2);
    blob(pen, [-3, -14.4, 3, -14.4, 2, -10, -2, -10], DARK);
    disc(pen, [9.5, -19, 0.4], DARK, 0);
  });
}

function bathtub(pen: Pen, full: number): void {
  for (const x of [-12, 12]) curve(pen, [x, -3, x * 1.2, -2, x * 1.1, -0.2], 1.6);
  if (full > 0.05) slab(pen, [-16.5, -15 - full, 33, 2], MID, 0.4);
  blob(pen, [-19, -16, -17, -6, -11, -2.4, 11, -2.4, 17, -6, 19, -16], PAPER);
  shade(pen, [-15.5, -13, 8, 8]);
  slab(pen, [-20, -17, 40, 2], PAPER);
  curve(pen, [17, -17, 17.4, -20, 14.6, -20, 14.6, -18.4], 1.2);
}
