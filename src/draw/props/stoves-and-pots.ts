import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { flame, rays, steam, stream } from "./airs.ts";
import { hinged, knob, rivets } from "./fittings.ts";
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

/** Stoves, sinks, kettles and pots. */
export const STOVES_AND_POTS: Readonly<Record<string, Drawable>> = {
  stove: prop([36, 34], (pen, look) => stove(pen, look), { shows: ["open", "lit"], top: [-4, 28] }),
  "knob-stove": prop([40, 38], (pen, look) => knobStove(pen, look), {
    shows: ["turn", "lit"],
    top: [-4, 30],
  }),
  sink: prop([34, 34], (pen, look) => sink(pen, look), { shows: ["full", "lit"], top: [-6, 22] }),
  kettle: prop([16, 14], (pen, look) => kettle(pen, look), { shows: ["lit"], grip: [0, 13] }),
  "two-spout-kettle": prop([20, 14], (pen, look) => twoSpoutKettle(pen, look), {
    shows: ["lit"],
    grip: [0, 13],
  }),
  teapot: prop([17, 12], (pen, look) => teapot(pen, look), { shows: ["lit"], grip: [-6.5, 6] }),
  "soup-pot": prop([26, 20], (pen, look) => soupPot(pen, look), {
    shows: ["open", "full", "lit"],
    grip: [-12, 12],
  }),
  "cooking-pot": prop([26, 17], (pen, look) => cookingPot(pen, look.full), {
    shows: ["full"],
    grip: [-12, 12],
  }),
  "pot-lid": prop([24, 6], potLid, { grip: [0, 4] }),
  pan: prop([26, 5], (pen, look) => pan(pen, look.full), {
    shows: ["full"],
    many: ["row", 17],
    grip: [11, 4],
  }),
  "frying-pan": prop([15, 25], fryingPan, { grip: [0, 3] }),
  "flat-iron": prop([11, 8], flatIron, { grip: [0, 7] }),
  "waffle-iron": prop([22, 8], (pen, look) => waffleIron(pen, look.open), { shows: ["open"], grip: [9, 4] }),
  "toast-rack": prop([18, 9], (pen, look) => toastRack(pen, look.full), { shows: ["full"] }),
  wringer: prop([36, 36], (pen, look) => wringer(pen, look.turn), { shows: ["turn"] }),
  mincer: prop([24, 22], (pen, look) => mincer(pen, look), { shows: ["turn", "full"], startsEmpty: true }),
  "crank-whisk": prop([14, 22], (pen, look) => crankWhisk(pen, look.turn), {
    shows: ["turn"],
    grip: [0, 20],
  }),
};

function stove(pen: Pen, look: ThingLook): void {
  if (look.lit) steam(pen, -8, -29, look.seconds);
  slab(pen, [11, -34, 4, 8], DARK);
  stoveBody(pen, -28, 36);
  const rect: Rect = [-14, -20, 16, 15];
  hinged(pen, rect, { open: look.open }, () => {
    slab(pen, rect, DARK, 1);
    slab(pen, [-11.5, -17, 11, 5], look.lit ? PAPER : INK, 0.5);
    bar(pen, [-10, -8.6, -2, -8.6], 0.6, LIGHT);
  });
  if (look.open > 0.5 && look.lit) flame(pen, -3, -6, 9, look.seconds);
  slab(pen, [5, -20, 10, 7], DARK);
  if (look.lit) times(2, (index) => flame(pen, 8 + index * 4, -14, 5, look.seconds + index));
  slab(pen, [5, -11, 10, 6], WOOD);
  knob(pen, 10, -8, 0.9);
}

function stoveBody(pen: Pen, top: number, width: number): void {
  for (const x of [-width / 2 + 3, width / 2 - 3]) curve(pen, [x, -4, x * 1.06, -2, x * 0.98, 0], 1.8);
  block(pen, [-width / 2 + 1, top + 2, width - 2, -top - 5], DARK);
  rivets(pen, [-width / 2 + 3, top + 5, width - 6], 8);
  slab(pen, [-width / 2, top, width, 3], WOOD);
  for (const x of [-width / 4, width / 5]) slab(pen, [x - 5, top - 0.8, 10, 1.2], INK, 0.4);
}

function knobStove(pen: Pen, look: ThingLook): void {
  stoveBody(pen, -30, 40);
  slab(pen, [-20, -38, 40, 8], WOOD);
  times(14, (index) => {
    const [x, y] =
      index < 6
        ? [-16 + index * 6.4, -34]
        : [-16.5 + (index % 4) * 5.4, -20 + Math.floor((index - 6) / 4) * 7];
    disc(pen, [x, y, 2], PAPER, 0.6);
    const tip = around(x, y, 1.8, look.turn * (1 + (index % 3)) + index * 0.17);
    stroke(pen, [x, y, ...tip], 0.7);
  });
  slab(pen, [6, -20, 11, 13], INK);
  if (look.lit) times(3, (index) => flame(pen, 8 + index * 3.4, -8, 8, look.seconds + index));
}

function sink(pen: Pen, look: ThingLook): void {
  for (const x of [-13, 13]) slab(pen, [x - 1, -12, 2, 12], LIGHT);
  poly(pen, [-16, -20, 16, -20, 13, -9, -13, -9], PAPER);
  shadeShape(pen, [-15, -19, -8, -19, -7, -10, -12, -10]);
  slab(pen, [-17, -22, 34, 2.4], PAPER);
  if (look.full > 0.7) curve(pen, [-16, -22, -8, -23, 0, -22.2, 8, -23, 16, -22], 0.8);
  slab(pen, [7, -34, 2.4, 12], MID);
  curve(pen, [8, -33.6, 2, -34, -1, -32.4, -1.4, -29], 2);
  bar(pen, [5.4, -35, 11, -35], 0.6, MID);
  if (look.lit) stream(pen, -1.4, -28.6, -22, look.seconds);
  curve(pen, [0, -9, 0, -4, 4, -3, 4, -6], 1.4);
}

function kettle(pen: Pen, look: ThingLook): void {
  if (look.lit) steam(pen, 8, -9, look.seconds);
  poly(pen, [4, -4, 8.4, -9.4, 7, -10.2, 3, -7], MID);
  kettleBody(pen);
}

function kettleBody(pen: Pen): void {
  curve(pen, [-5.4, -8, -5, -12.6, 0, -14, 5, -12.6, 5.4, -8], 1.1);
  blob(pen, [-6, 0, -7, -4, -4, -8.6, 4, -8.6, 7, -4, 6, 0], MID);
  shade(pen, [-5.6, -6.6, 3.6, 5.6]);
  blob(pen, [-4, -8.4, 0, -10.4, 4, -8.4], LIGHT);
  knob(pen, 0, -10.4, 1);
  curve(pen, [3, -7, 4.6, -4.6, 4.4, -2], 0.5, 1);
}

function twoSpoutKettle(pen: Pen, look: ThingLook): void {
  for (const side of [-1, 1]) {
    if (look.lit) stream(pen, side * 9.6, -9, 0, look.seconds);
    poly(pen, [side * 5, -3, side * 9.8, -9.4, side * 8.2, -10.4, side * 4, -7], MID);
  }
  if (look.lit) steam(pen, 0, -11, look.seconds);
  kettleBody(pen);
}

function teapot(pen: Pen, look: ThingLook): void {
  if (look.lit) stream(pen, 8.4, -8.6, 0, look.seconds);
  curve(pen, [-5, -8, -9, -8, -8.4, -3, -5, -2], 1.4);
  blob(pen, [4, -2.6, 6.6, -5, 7, -8.6, 8.8, -9.4, 8.6, -6, 7, -2.8, 4, -0.8], PAPER);
  blob(pen, [-4, 0, -6, -4, -4, -8.6, 3, -8.6, 5.4, -4, 3.6, 0], PAPER);
  shade(pen, [-5, -6, 3, 5]);
  curve(pen, [-3, -9, 0, -10.6, 2.4, -9], 1.1);
  disc(pen, [-0.3, -11, 1], PAPER);
  for (const x of [-2, 0, 2]) ring(pen, [x, -4, 1], 0.4);
}

function soupPot(pen: Pen, look: ThingLook): void {
  if (look.lit) boilOver(pen, look.seconds);
  cookingPot(pen, look.open > 0.3 ? look.full : 0);
  if (look.lit)
    for (const x of [-8, 3, 9])
      curve(pen, [x - 1.6, -15.4, x - 1, -10, x, -8, x + 1, -10, x + 1.6, -15.4], 0.7);
  pen.at({ x: look.open * 7, y: -16.6 - look.open * 3, turn: look.open * 35 }, () => {
    blob(pen, [-11.4, 0, -8, -2.4, 8, -2.4, 11.4, 0], LIGHT);
    knob(pen, 0, -3, 1.1);
  });
}

function potLid(pen: Pen): void {
  blob(pen, [-11.4, -0.6, -8, -3.2, 0, -4, 8, -3.2, 11.4, -0.6], LIGHT);
  slab(pen, [-11.4, -1.2, 22.8, 1.2], PAPER, 0.5);
  knob(pen, 0, -4.6, 1.2);
}

/** A pot that has its lid elsewhere. */
function cookingPot(pen: Pen, full: number): void {
  for (const side of [-1, 1])
    curve(pen, [side * 10.6, -13, side * 13, -13, side * 13, -10, side * 10.6, -10], 1.2);
  block(pen, [-11, -16, 22, 16], LIGHT);
  if (full > 0.1) disc(pen, [0, -16, 10.4, 1.4], MID);
  slab(pen, [-11.8, -16.6, 23.6, 1.6], PAPER);
}

function boilOver(pen: Pen, seconds: number): void {
  for (const x of [-6, 6]) steam(pen, x, -19, seconds + x);
}

function pan(pen: Pen, full: number): void {
  if (full > 0.3) {
    blob(pen, [-11, -3.6, -9, -4.8, -4.6, -5.4, -0.6, -4.6, 1, -3.6], PAPER);
    disc(pen, [-4.6, -5, 1.9, 1], LIGHT, 0.5);
  }
  bar(pen, [1, -3, 12.6, -4.6], 0.9, DARK);
  poly(pen, [-12, -3.8, 2, -3.8, 0.6, 0, -10.6, 0], DARK);
}

/** A pan seen from above, held up by its handle. */
function fryingPan(pen: Pen): void {
  bar(pen, [0, -0.6, 0, -11], 1.1, WOOD);
  disc(pen, [0, -17, 7.2], DARK);
  disc(pen, [0, -17, 5.6], WOOD, 0.5);
  stroke(pen, [-2.6, -19.4, -0.6, -20.6], 0.6, 0.9);
}

function flatIron(pen: Pen): void {
  poly(pen, [-5.5, 0, -5, -3, 2, -3.6, 5.6, 0], DARK);
  curve(pen, [-3.6, -3, -3.6, -7, 2, -7, 2, -3.4], 1.2);
  bar(pen, [-3, -7, 1.6, -7], 0.9, WOOD);
}

function waffleIron(pen: Pen, open: number): void {
  poly(pen, [-11, -3, 6, -3, 5, 0, -10, 0], DARK);
  bar(pen, [6, -1.8, 11, -1.8], 0.8, WOOD);
  pen.at({ x: -11, y: -3.4, turn: -open * 62 }, () => {
    poly(pen, [0, 0, 17, 0, 16, -3, 1, -3], DARK);
    bar(pen, [17, -1.6, 21.6, -1.6], 0.8, WOOD);
    if (open > 0.2) times(5, (index) => slab(pen, [1.4 + index * 3.1, -0.6, 2, 1.6], LIGHT, 0.3));
  });
}

function toastRack(pen: Pen, full: number): void {
  times(Math.round(full * 4), (index) => slab(pen, [-6.6 + index * 3.6, -8.4, 2.2, 7.4], LIGHT));
  bar(pen, [-8.4, -0.8, 8.4, -0.8], 0.6, PAPER);
  times(5, (index) => {
    const x = -7.2 + index * 3.6;
    curve(pen, [x - 0.6, -1, x - 0.5, -6.6, x, -7.4, x + 0.5, -6.6, x + 0.6, -1], 0.8);
  });
  curve(pen, [-1, -7.4, 0, -9.4, 1, -7.4], 0.9);
}

function wringer(pen: Pen, turn: number): void {
  for (const x of [-13, 11]) slab(pen, [x, -34, 2.4, 34], WOOD);
  slab(pen, [-14, -9, 28, 2], WOOD);
  times(2, (index) => {
    const y = -26 + index * 7.4;
    slab(pen, [-11, y - 3.4, 22, 6.8], PAPER);
    const seam = Math.sin(turn * Math.PI * 2 + index * 3) * 2.4;
    stroke(pen, [-11, y + seam, 11, y + seam], 0.5);
    shade(pen, [-11, y + 1, 22, 2.4]);
  });
  slab(pen, [-14, -36, 28, 3], MID);
  bar(pen, [0, -36, 0, -33], 1.6, DARK);
  const end = around(13, -26, 8, turn + 0.3);
  bar(pen, [13, -26, ...end], 0.8, MID);
  disc(pen, [...end, 1.6], WOOD);
  disc(pen, [13, -26, 1.8], DARK);
}

function mincer(pen: Pen, look: ThingLook): void {
  poly(pen, [-4, 0, 5, 0, 3, -9, -2, -9], DARK);
  poly(pen, [-5, -22, 6, -22, 3, -16, -2, -16], MID);
  block(pen, [-7, -16, 15, 8], MID);
  disc(pen, [-8, -12, 1.8, 4.2], DARK);
  if (look.full > 0.3)
    times(8, (index) => disc(pen, [...around(-11, -9, 2.6, index / 8 + look.full * 0.1), 1.4], PAPER, 0.4));
  const end = around(9, -12, 6, look.turn + 0.4);
  bar(pen, [9, -12, ...end], 0.7, MID);
  bar(pen, [...end, end[0] + 2, end[1]], 1.4, WOOD);
}

function crankWhisk(pen: Pen, turn: number): void {
  const width = 2 + Math.abs(Math.cos(turn * Math.PI * 4)) * 2.4;
  for (const wide of [width, width * 0.45])
    curve(pen, [-0.6, -11, -wide, -5, 0, -0.4, wide, -5, 0.6, -11], 0.6);
  bar(pen, [0, -11, 0, -19], 0.6, MID);
  ring(pen, [0, -13, 3.4], 1);
  const end = around(0, -13, 5, turn);
  bar(pen, [0, -13, ...end], 0.5, MID);
  disc(pen, [...end, 1.1], WOOD);
  bar(pen, [0, -18.6, 0, -21.4], 1.8, WOOD);
  if (turn % 1 > 0.9) rays(pen, [0, -3, 4], 5);
}
