import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
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
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Napkins, curtains, carpets and screens. */
export const CLOTH: Readonly<Record<string, Drawable>> = {
  napkin: prop([9, 8], (pen, look) => napkin(pen, look.open), { shows: ["open"], grip: [0, 7] }),
  cloth: prop([22, 4], (pen, look) => cloth(pen, look.open), { shows: ["open"], grip: [-9, 3] }),
  tablecloth: prop([44, 14], tablecloth),
  parachute: prop([20, 16], (pen, look) => parachute(pen, look.open), { shows: ["open"] }),
  carpet: prop([46, 8], (pen, look) => carpet(pen, look.open), { shows: ["open"] }),
  "carpet-hump": prop([34, 14], (pen, look) => carpetHump(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
  }),
  doormat: prop([20, 2], doormat),
  blanket: prop([24, 5], (pen, look) => blanket(pen, look.full), { shows: ["full"], startsEmpty: true }),
  curtain: prop([24, 46], (pen, look) => curtain(pen, look.open), { shows: ["open"] }),
  "window-blind": prop([28, 34], (pen, look) => windowBlind(pen, look.open), { shows: ["open"] }),
  "folding-screen": prop([44, 46], (pen, look) => foldingScreen(pen, look.open), { shows: ["open"] }),
  apron: prop([16, 22], apron),
  "draped-statue": prop([20, 38], drapedStatue),
};

function napkin(pen: Pen, open: number): void {
  if (open > 0.5) {
    poly(pen, [-7, -13, 7, -13, 6.4, -1, 3, 0, 0, -1.4, -3, 0, -6.4, -1], PAPER);
    stroke(pen, [3, -12, 2.6, -1.4], 0.4);
    return stroke(pen, [-5, -11, -4.4, -2], 0.4);
  }
  poly(pen, [-4.4, 0, 0, -8, 4.4, 0], PAPER);
  stroke(pen, [0, -8, -1, 0], 0.5);
}

function cloth(pen: Pen, open: number): void {
  if (open < 0.2) {
    slab(pen, [-11, -4, 22, 4], PAPER);
    return stroke(pen, [-11, -2, 9, -2], 0.5);
  }
  const [half, high] = [mix(12, 22, open), mix(8, 32, open)];
  poly(
    pen,
    [
      -half,
      -high,
      0,
      -high + 1.6,
      half,
      -high,
      half * 0.95,
      -0.8,
      half * 0.5,
      0,
      0,
      -1,
      -half * 0.5,
      0,
      -half * 0.95,
      -0.8,
    ],
    PAPER,
  );
  for (const x of [-0.6, -0.1, 0.5])
    curve(pen, [half * x, -high * 0.9, half * x + 1, -high * 0.5, half * x - 0.6, -2], 0.4);
}

function tablecloth(pen: Pen): void {
  poly(
    pen,
    [-21, -13.6, 21, -13.6, 22, -2, 16, 0, 11, -2, 5, 0, 0, -2, -5, 0, -11, -2, -16, 0, -22, -2],
    PAPER,
  );
  for (const x of [-11, 0, 11]) stroke(pen, [x, -12, x, -3], 0.4);
  stroke(pen, [-21, -11, 21, -11], 0.4);
}

function parachute(pen: Pen, open: number): void {
  if (open > 0.2) {
    const half = mix(6, 26, open);
    for (const x of [-1, -0.5, 0.5, 1]) stroke(pen, [half * x, -28, x * 3, -12], 0.5);
    blob(
      pen,
      [
        -half,
        -27,
        -half * 0.8,
        -36,
        -half * 0.3,
        -41,
        half * 0.3,
        -41,
        half * 0.8,
        -36,
        half,
        -27,
        half * 0.5,
        -29,
        0,
        -27,
        -half * 0.5,
        -29,
      ],
      PAPER,
    );
    for (const x of [-0.5, 0, 0.5]) curve(pen, [half * x, -28, half * x * 0.8, -35, 0, -41], 0.5);
  }
  block(pen, [-7, -16, 14, 16], MID);
  for (const x of [-4, 4]) slab(pen, [x - 1, -16, 2, 16], WOOD, 0.5);
  curve(pen, [7, -10, 10, -8, 9, -4], 0.8);
  ring(pen, [9, -3, 1.3], 0.8);
}

function carpet(pen: Pen, open: number): void {
  const left = mix(12, -23, open);
  slab(pen, [left, -1.8, 23 - left, 1.8], WOOD);
  if (open < 0.95) {
    disc(pen, [left, -4.4, 4.2], WOOD);
    curve(pen, [left - 2, -4, left, -6, left + 2, -4, left, -2.8], 0.6);
  }
  for (const side of [-1, 1])
    if (open > 0.95 || side > 0)
      times(3, (index) => stroke(pen, [side * 23, -1.6 + index * 0.6, side * 24.4, -1.6 + index * 0.6], 0.4));
}

/** A carpet with something under it. */
function carpetHump(pen: Pen, full: number): void {
  const high = mix(2, 14, full);
  const side = (turn: 1 | -1): number[] =>
    [17, 0, 13, -1.9, 9.6, -high * 0.4 - 1, 5.4, -high * 0.88].map((at, index) =>
      index % 2 === 0 ? at * turn : at,
    );
  const [right, left] = [side(1), side(-1)];
  const over = [0, 2, 4, 6].flatMap((index) => [left[index] ?? 0, left[index + 1] ?? 0]);
  const down = [6, 4, 2, 0].flatMap((index) => [right[index] ?? 0, right[index + 1] ?? 0]);
  blob(pen, [...over, 0, -high, ...down, 8, -0.2, -8, -0.2], WOOD);
  if (high < 4) return;
  for (const share of [0.72, 0.42])
    curve(
      pen,
      [
        -15 * share,
        -0.8,
        -6 * share,
        -high * share * 0.8,
        0,
        -high * share,
        6 * share,
        -high * share * 0.8,
        15 * share,
        -0.8,
      ],
      0.5,
    );
  for (const x of [-2, 2.4]) stroke(pen, [x, -high * 0.86, x * 1.3, -high * 0.74], 0.5);
}

function doormat(pen: Pen): void {
  slab(pen, [-10, -1.7, 20, 1.7], MID);
  times(9, (index) => stroke(pen, [-9 + index * 2.2, -1.6, -8.4 + index * 2.2, -0.2], 0.5));
}

function blanket(pen: Pen, full: number): void {
  const high = mix(4, 26, full);
  poly(pen, [-12, -high, 12, -high, 12, 0, -12, 0], LIGHT);
  for (const x of [-8, -4, 0, 4, 8]) stroke(pen, [x, -high + 0.6, x, -0.6], 0.8, 0.4);
  for (let y = -high + 3; y < -2; y += 4) stroke(pen, [-11.4, y, 11.4, y], 0.8, 0.4);
}

function curtain(pen: Pen, open: number): void {
  bar(pen, [-13, -45.4, 13, -45.4], 0.7, WOOD);
  const width = mix(12, 3.6, open);
  for (const side of [-1, 1]) {
    pen.at({ x: side * 12, mirrored: side > 0 }, () => {
      blob(pen, [0, -45, width, -45, width * 0.8, -20, width * 0.95, -0.6, width * 0.5, 0, 0, -0.6], LIGHT);
      for (const share of [0.3, 0.65])
        curve(pen, [width * share, -44, width * share + 0.6, -22, width * share, -1], 0.5);
    });
  }
}

function windowBlind(pen: Pen, open: number): void {
  const down = mix(30, 4, open);
  slab(pen, [-12.6, -33, 25.2, down], LIGHT);
  stroke(pen, [-12.6, -34 + down, 12.6, -34 + down], 1.2);
  bar(pen, [-14, -33, 14, -33], 1.4, WOOD);
  stroke(pen, [0, -33 + down, 0, -31 + down], 0.6);
  disc(pen, [0, -30.4 + down, 0.8], DARK, 0.4);
}

function foldingScreen(pen: Pen, open: number): void {
  const each = mix(7, 14.4, open);
  times(3, (index) => {
    const x = (index - 1.5) * each;
    const [left, right] = index % 2 === 0 ? [-46, -44] : [-44, -46];
    poly(
      pen,
      [x, left, x + each, right, x + each, index % 2 === 0 ? -1.4 : 0, x, index % 2 === 0 ? 0 : -1.4],
      WOOD,
    );
    poly(
      pen,
      [x + 1.4, left + 2.6, x + each - 1.4, right + 2.6, x + each - 1.4, -3.4, x + 1.4, -3],
      LIGHT,
      0.5,
    );
    if (each > 9) {
      curve(pen, [x + each * 0.4, -6, x + each * 0.5, -20, x + each * 0.35, -34], 0.5);
      for (const y of [-14, -22, -30])
        blob(pen, [x + each * 0.45, y, x + each * 0.75, y - 3, x + each * 0.7, y + 1], MID, 0.4);
    }
  });
}

function apron(pen: Pen): void {
  curve(pen, [-3, -17, -2.4, -21.6, 2.4, -21.6, 3, -17], 0.8);
  poly(pen, [-3.4, -17.4, 3.4, -17.4, 4, -11, 8, -10, 7, 0, -7, 0, -8, -10, -4, -11], PAPER);
  slab(pen, [-3, -8, 6, 4.4], PAPER, 0.5);
  for (const side of [-1, 1]) stroke(pen, [side * 6, -10.6, side * 8, -9], 0.8);
}

/** The shape of a head, a nose and an elbow under a sheet, whatever is beneath. */
function drapedStatue(pen: Pen): void {
  blob(
    pen,
    [
      -9, 0, -7.6, -12, -9.6, -20, -5.4, -25, -4.6, -31, -3.4, -36, 1, -38, 4, -35.4, 4.4, -32.4, 6.4, -30.4,
      4, -29, 3.6, -26, 7, -23, 8, -12, 9.6, 0, 4, -0.8, 0, 0, -4, -0.8,
    ],
    PAPER,
  );
  curve(pen, [-8.4, -20, -5, -17, -1, -18.4], 0.5);
  curve(pen, [-4, -14, -4.8, -7, -4, -2], 0.5);
  curve(pen, [2, -20, 2.6, -10, 1.6, -2], 0.5);
  curve(pen, [5.4, -19, 6, -10, 6.4, -3], 0.4);
}
