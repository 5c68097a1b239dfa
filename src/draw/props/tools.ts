import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { wheel } from "./fittings.ts";
import {
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
  ring,
  shade,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Tools, ladders and building material. */
export const TOOLS: Readonly<Record<string, Drawable>> = {
  ladder: prop([16, 54], (pen, look) => ladder(pen, look.open), { shows: ["open"], top: [0, 50] }),
  "rolling-ladder": prop([22, 62], (pen, look) => rollingLadder(pen, look.turn), {
    shows: ["turn"],
    top: [0, 46],
  }),
  broom: prop([11, 38], broom, { grip: [0, 26] }),
  dustpan: prop([15, 7], (pen, look) => dustpan(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
    grip: [6, 4],
  }),
  "feather-duster": prop([9, 24], featherDuster, { grip: [0, 3] }),
  hammer: prop([9, 16], (pen) => hammer(pen, DARK), { grip: [0, 3] }),
  mallet: prop([11, 17], (pen) => hammer(pen, MID), { grip: [0, 3] }),
  anvil: prop([24, 15], anvil),
  saw: prop([24, 8], saw, { grip: [-9, 4] }),
  "two-handed-saw": prop([52, 11], twoHandedSaw, { grip: [-24, 7] }),
  log: prop([36, 10], (pen, look) => log(pen, look.open), { shows: ["open"] }),
  woodpile: prop([32, 7], woodLayer, { many: ["column", 6] }),
  plank: prop([62, 3], (pen, look) => plank(pen, look.open), { shows: ["open"] }),
  trowel: prop([14, 4], trowel, { grip: [-5, 3] }),
  screw: prop([3, 6], screw, { many: ["row", 4] }),
  screwdriver: prop([3, 14], screwdriver, { grip: [0, 11] }),
  scissors: prop([10, 15], (pen, look) => scissors(pen, [15, look.open]), { shows: ["open"], grip: [0, 3] }),
  shears: prop([12, 22], (pen, look) => scissors(pen, [22, look.open]), { shows: ["open"], grip: [0, 4] }),
  ruler: prop([20, 3], ruler),
  pencil: prop([3, 12], pencil, { grip: [0, 6] }),
  brush: prop([5, 17], brush, { grip: [0, 4] }),
  "paint-pot": prop([12, 13], paintPot, { grip: [0, 12] }),
  crowbar: prop([6, 23], (pen) => crowbar(pen), { grip: [0, 4] }),
  file: prop([3, 14], fileTool, { grip: [0, 3] }),
  "spirit-level": prop([20, 4], spiritLevel),
  "tape-measure": prop([10, 9], (pen, look) => tapeMeasure(pen, look.open), { shows: ["open"] }),
  "measuring-hoop": prop([24, 26], (pen) => hoop(pen, MID), { grip: [0, 2] }),
  hoop: prop([24, 26], (pen) => hoop(pen, WOOD), { grip: [0, 2] }),
  knitting: prop([16, 14], (pen, look) => knitting(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
    grip: [0, 11],
  }),
};

function ladder(pen: Pen, open: number): void {
  if (open > 0.1) {
    for (const x of [-5, 5]) bar(pen, [x, -52, x + open * 12, -0.6], 0.9, WOOD);
  }
  for (const side of [-1, 1]) bar(pen, [side * 5, -53, side * 7, -0.6], 1.2, MID);
  times(8, (index) => {
    const y = -5 - index * 6;
    const half = 6.7 - index * 0.24;
    stroke(pen, [-half, y, half, y], 1.5);
  });
}

function rollingLadder(pen: Pen, turn: number): void {
  slab(pen, [-11, -62, 22, 1.6], DARK);
  for (const x of [-5, 5]) disc(pen, [x, -60, 1.4], MID);
  for (const side of [-1, 1]) bar(pen, [side * 5, -60, side * 7.4, -5], 1.3, MID);
  times(8, (index) => {
    const y = -10 - index * 6.2;
    const half = 7 - index * 0.26;
    slab(pen, [-half, y, half * 2, 1.5], LIGHT, 0.6);
  });
  for (const x of [-8, 8]) wheel(pen, [x, -3, 3], turn, { spokes: 6, rim: 0.9 });
}

function broom(pen: Pen): void {
  bar(pen, [0, -10, 0, -37.4], 0.9, MID);
  poly(pen, [-2.4, -11, 2.4, -11, 5.4, 0, -5.4, 0], LIGHT);
  stroke(pen, [-2.8, -9, 2.8, -9], 1);
  for (const x of [-3, -1, 1, 3]) stroke(pen, [x * 0.7, -7.6, x * 1.3, -0.6], 0.4);
}

function dustpan(pen: Pen, full: number): void {
  if (full > 0.2) blob(pen, [-6, -1.6, -4, -3.6 - full * 1.6, 0, -4.4 - full, 2, -2], MID, 0.5);
  poly(pen, [-7.4, 0, -6, -1.4, 3, -1.4, 3, -5, 4, -5, 4, 0], DARK);
  bar(pen, [4, -3.4, 7.4, -4], 0.9, WOOD);
}

function featherDuster(pen: Pen): void {
  bar(pen, [0, -0.6, 0, -12], 0.9, WOOD);
  for (const [x, y] of [
    [-3, -14],
    [3, -14],
    [-2, -18],
    [2, -18],
    [0, -21],
  ] as const)
    blob(pen, [x * 0.2, -12, x - 1.6, y, x * 1.3, y - 3, x + 1.6, y], PAPER, 0.5);
}

function hammer(pen: Pen, fill: number): void {
  bar(pen, [0, -0.6, 0, -12], 1, WOOD);
  poly(pen, [-4.4, -16, 2.6, -16, 4.6, -14.6, 4.6, -12.4, 2.6, -11.4, -4.4, -11.4], fill);
}

function anvil(pen: Pen): void {
  poly(pen, [-7, 0, 8, 0, 5, -4, 3.4, -8, -2.4, -8, -4, -4], DARK);
  blob(pen, [-12, -13.6, -6, -15, 10, -15, 11, -9.4, -3, -9.4, -6, -11.4], DARK);
  stroke(pen, [-4, -14, 9, -14], 0.6, 0.8);
}

function saw(pen: Pen): void {
  poly(pen, [-6, -7, 12, -4.6, 12, -2, -6, -1], LIGHT);
  times(8, (index) =>
    stroke(pen, [-5 + index * 2.1, -1.2, -4 + index * 2.1, -0.2, -3.4 + index * 2.1, -1.2], 0.5),
  );
  blob(pen, [-6, -7.6, -11, -7, -12, -2, -8, -0.4, -5.4, -1], WOOD);
  disc(pen, [-9, -4, 1.4, 1.7], INK, 0.5);
}

function twoHandedSaw(pen: Pen): void {
  blob(pen, [-24, -4, -12, -6, 12, -6, 24, -4, 24, -1.6, 12, -0.8, -12, -0.8, -24, -1.6], LIGHT);
  times(15, (index) =>
    poly(pen, [-22 + index * 3, -1.2, -21 + index * 3, 0.2, -20 + index * 3, -1.2], DARK, 0.3),
  );
  for (const x of [-24.6, 24.6]) bar(pen, [x, -2, x, -10], 1.2, WOOD);
}

function log(pen: Pen, open: number): void {
  if (open < 0.3) return logPiece(pen, 36);
  for (const side of [-1, 1])
    pen.at({ x: side * 10.4, turn: side * 6 * open, y: -0.8 }, () => logPiece(pen, 17));
}

function logPiece(pen: Pen, length: number): void {
  const half = length / 2;
  blob(
    pen,
    [-half, -5, -half + 0.6, -9.4, half - 2, -9.4, half, -5, half - 2, -0.4, -half + 0.6, -0.4],
    WOOD,
  );
  for (const y of [-7.4, -3]) stroke(pen, [-half + 3, y, half - 6, y + 0.4], 0.4);
  disc(pen, [half - 2.4, -5, 2.6, 4.6], LIGHT);
  disc(pen, [half - 2.4, -5, 1.2, 2.2], LIGHT, 0.4);
}

function woodLayer(pen: Pen): void {
  times(5, (index) => {
    const x = -12.8 + index * 6.4;
    disc(pen, [x, -3.2, 3.2], index % 2 === 0 ? LIGHT : MID);
    disc(pen, [x, -3.2, 1.5], LIGHT, 0.4);
  });
}

function plank(pen: Pen, open: number): void {
  for (const side of [-1, 1]) {
    pen.at({ x: side * open * 4, y: -open * 1.8, turn: side * open * 4 }, () => {
      slab(pen, [side < 0 ? -31 : 0, -3, 31, 2.6], MID, open > 0.1 ? 0.7 : 0);
      stroke(pen, [side * 4, -1.6, side * 20, -1.8], 0.35);
    });
  }
  if (open <= 0.1) stroke(pen, [-31, -3, 31, -3, 31, -0.4, -31, -0.4, -31, -3]);
}

function trowel(pen: Pen): void {
  bar(pen, [-7, -3, -3, -3], 1.2, WOOD);
  stroke(pen, [-2.4, -3, 0, -3, 0.6, -1], 0.9);
  poly(pen, [-0.4, -0.4, 3, -2.4, 7, -0.6, 3, 0.1], LIGHT);
}

function screw(pen: Pen): void {
  slab(pen, [-1.5, -6, 3, 1.5], LIGHT, 0.6);
  poly(pen, [-0.7, -4.5, 0.7, -4.5, 0, 0], MID, 0.6);
  for (const y of [-3.4, -2.2]) stroke(pen, [-0.9, y, 0.8, y - 0.5], 0.5);
}

function screwdriver(pen: Pen): void {
  bar(pen, [0, -9, 0, -13], 2, WOOD);
  bar(pen, [0, -0.6, 0, -8], 0.4, LIGHT);
}

function scissors(pen: Pen, [length, open]: readonly [number, number]): void {
  for (const side of [-1, 1]) {
    pen.at({ y: -length * 0.45, turn: side * (4 + open * 26), mirrored: side < 0 }, () => {
      poly(pen, [-0.4, 1, 1.3, 1, 0.5, -length * 0.52, -0.4, -length * 0.48], LIGHT, 0.6);
      ring(pen, [-2, length * 0.33, length * 0.13, length * 0.12], 1.1);
      stroke(pen, [0.4, 0, -1, length * 0.22], 1.1);
    });
  }
  disc(pen, [0, -length * 0.45, 0.8], DARK, 0.4);
}

function ruler(pen: Pen): void {
  slab(pen, [-10, -3, 20, 2.8], LIGHT);
  times(9, (index) => stroke(pen, [-8 + index * 2, -3, -8 + index * 2, index % 2 === 0 ? -1.6 : -2.2], 0.4));
}

function pencil(pen: Pen): void {
  slab(pen, [-0.9, -11.6, 1.8, 8.8], MID, 0.6);
  poly(pen, [-0.9, -2.8, 0.9, -2.8, 0, 0], PAPER, 0.6);
  slab(pen, [-0.9, -12, 1.8, 1.4], DARK, 0.5);
}

function brush(pen: Pen): void {
  bar(pen, [0, -0.6, 0, -9], 0.9, WOOD);
  slab(pen, [-2, -12, 4, 2.4], LIGHT);
  blob(pen, [-2, -12, -2.2, -15, 0, -17, 2.2, -15, 2, -12], DARK);
}

function paintPot(pen: Pen): void {
  curve(pen, [-4.6, -9, -3, -13, 3, -13, 4.6, -9], 0.8);
  block(pen, [-5, -9, 10, 9], LIGHT);
  disc(pen, [0, -9, 5, 1], INK, 0.6);
  blob(pen, [1, -9, 4.4, -9, 4, -5.4, 3, -3.6, 2.4, -6], INK, 0.4);
}

function crowbar(pen: Pen): void {
  curve(pen, [-0.6, -0.6, 0, -6, 0, -18, 0.6, -21.6, 2.6, -22, 3.4, -19.6], 1.7);
  curve(pen, [0, -6, 0, -17], 0.5, 0.7);
}

function fileTool(pen: Pen): void {
  bar(pen, [0, -0.6, 0, -3.6], 1.2, WOOD);
  slab(pen, [-1.1, -14, 2.2, 9.6], MID, 0.6);
  shade(pen, [-1.1, -14, 2.2, 9.6]);
}

function spiritLevel(pen: Pen): void {
  slab(pen, [-10, -3.6, 20, 3.6], WOOD);
  slab(pen, [-3.4, -2.8, 6.8, 1.8], PAPER, 0.5);
  disc(pen, [0, -1.9, 0.8, 0.6], LIGHT, 0.4);
}

function tapeMeasure(pen: Pen, open: number): void {
  if (open > 0.05) {
    const reach = 5 + open * 30;
    slab(pen, [4, -2.6, reach - 4, 2.2], PAPER, 0.6);
    times(Math.floor(reach / 3), (index) => stroke(pen, [5 + index * 3, -2.6, 5 + index * 3, -1.6], 0.35));
    stroke(pen, [reach, -3, reach, 0], 0.9);
  }
  disc(pen, [0, -4.6, 4.6], MID);
  disc(pen, [0, -4.6, 2], LIGHT, 0.5);
}

function hoop(pen: Pen, fill: number): void {
  bar(pen, [0, 0, 0, -3], 0.9, WOOD);
  ring(pen, [0, -14.4, 11], 2.2);
  pen.oval({ x: 0, y: -14.4, rx: 11, ry: 11 }, { line: 1.1, ink: fill });
}

function knitting(pen: Pen, full: number): void {
  const long = mix(3, 22, full);
  slab(pen, [-4, -9, 8, Math.min(9, long)], LIGHT);
  if (long > 9) blob(pen, [-5, -2, 5, -2, 9, 0, -9, 0], LIGHT);
  for (const y of [-7.6, -5.6, -3.6])
    if (9 + y < long) curve(pen, [-4, y, -2, y + 0.8, 0, y, 2, y + 0.8, 4, y], 0.35);
  for (const side of [-1, 1]) {
    bar(pen, [side * -5, -9.4, side * 6, -13], 0.4, WOOD);
    disc(pen, [side * 6.4, -13.2, 0.9], DARK);
  }
}
