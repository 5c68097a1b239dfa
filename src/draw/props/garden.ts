import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import {
  around,
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
  shadeShape,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Plants, snow and small landscapes. */
export const GARDEN: Readonly<Record<string, Drawable>> = {
  ditch: prop([44, 6], ditch),
  "chalk-bridge": prop([54, 18], (pen, look) => chalkBridge(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
    top: [0, 11],
  }),
  tree: prop([36, 58], tree),
  "potted-plant": prop([18, 22], (pen, look) => pottedPlant(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
  }),
  "potted-tree": prop([40, 64], (pen, look) => pottedTree(pen, look.open), {
    shows: ["open"],
    top: [14, 42],
  }),
  "palm-tree": prop([36, 54], palmTree),
  bush: prop([26, 18], bush),
  flower: prop([7, 13], flower, { many: ["row", 7] }),
  bouquet: prop([15, 20], bouquet, { grip: [0, 4] }),
  rose: prop([6, 6], rose, { many: ["heap", 3] }),
  leaf: prop([5, 4], leaf, { many: ["heap", 2] }),
  snowdrift: prop([34, 7], snowdrift),
  stone: prop([8, 5], stone, { many: ["row", 9] }),
  haystack: prop([46, 30], haystack, { grip: [-8, 12] }),
  tent: prop([44, 36], (pen, look) => tent(pen, look.open), { shows: ["open"] }),
  "model-room": prop([38, 24], modelRoom, { top: [0, 4] }),
};

/** Cut into the ground: the far bank in the light, water below, the near edge on the floor line. */
function ditch(pen: Pen): void {
  poly(pen, [-22, -0.2, -18.4, -5.4, -9, -5.8, 2, -5.5, 11, -5.9, 18.6, -5.4, 22, -0.2], MID);
  poly(pen, [-21, -0.2, -18.4, -3.2, 18.6, -3.2, 21, -0.2], INK, 0);
  for (const [x, y, width] of [
    [-12, -1.7, 7],
    [-1, -2.3, 9],
    [9, -1.3, 7],
  ] as const)
    stroke(pen, [x, y, x + width, y], 0.45, 0.75);
  for (const x of [-20.6, -15, -4, 7, 15, 20]) stroke(pen, [x, -5.2, x + 0.5, -6, x + 1, -5.2], 0.5);
}

function chalkBridge(pen: Pen, full: number): void {
  const drawn = Math.round(mix(2, 9, full));
  const step = 6;
  times(drawn, (index) => {
    const x = -27 + index * step;
    const y = (at: number): number => -4 - Math.cos((at / 27) * 1.3) * 6;
    stroke(pen, [x, y(x), x + step, y(x + step)], 1.1, 1);
    stroke(pen, [x, y(x) - 7, x + step, y(x + step) - 7], 0.9, 1);
    stroke(pen, [x + step / 2, y(x + step / 2), x + step / 2, y(x + step / 2) - 7], 0.8, 1);
    stroke(pen, [x, y(x) + 2.4, x + step, y(x + step) + 2.4], 0.7, 0.95);
  });
}

function tree(pen: Pen): void {
  poly(pen, [-3, 0, -2, -24, 2, -24, 3.4, 0], WOOD);
  blob(pen, [-17, -28, -14, -42, -8, -52, 2, -58, 12, -50, 17, -38, 14, -26, 4, -21, -8, -21], MID);
  for (const [x, y] of [
    [-8, -34],
    [4, -44],
    [7, -30],
  ] as const)
    curve(pen, [x - 4, y, x - 1, y + 2.4, x + 3, y], 0.6);
  shadeShape(pen, [-16, -28, -13, -42, -6, -50, -5, -30, -8, -22]);
}

function clayPot(pen: Pen, half: number, height: number): void {
  poly(pen, [-half, -height, half, -height, half * 0.74, 0, -half * 0.74, 0], MID);
  shadeShape(pen, [-half, -height, -half * 0.4, -height, -half * 0.3, 0, -half * 0.74, 0]);
  slab(pen, [-half - 1, -height - 2, half * 2 + 2, 2.8], MID);
}

function pottedPlant(pen: Pen, full: number): void {
  const reach = mix(1, 2.6, full);
  pen.at({ y: -8 }, () => {
    for (const [x, y] of [
      [-6, -8],
      [6, -9],
      [-2, -13],
      [3, -14],
      [-8, -3],
      [8, -4],
    ] as const) {
      const [tipX, tipY] = [x * (0.7 + reach * 0.3), y * reach];
      blob(pen, [0, 0, tipX * 0.4 - 1.4, tipY * 0.55, tipX, tipY, tipX * 0.5 + 1.4, tipY * 0.5], WOOD, 0.6);
    }
  });
  clayPot(pen, 6, 8);
}

function pottedTree(pen: Pen, fallen: number): void {
  pen.at({ x: -6, turn: -fallen * 78 }, () =>
    pen.at({ x: 6 }, () => {
      poly(pen, [-3, -10, -2, -52, 2, -52, 3, -10], WOOD);
      blob(pen, [-14, -52, -10, -62, 2, -65, 11, -60, 13, -52, 4, -47, -8, -47], MID);
      pen.at({ x: 0 }, () => clayPot(pen, 8, 11));
    }),
  );
  blob(pen, [0, -38, 10, -40, 20, -43, 20, -40.6, 10, -36.6, 0, -33.6], WOOD);
  for (const [x, y] of [
    [19, -45],
    [22, -42],
    [15, -45],
  ] as const)
    disc(pen, [x, y, 2.4, 1.6], MID, 0.6);
}

function palmTree(pen: Pen): void {
  curve(pen, [0, -8, 2, -24, 0, -40], 4);
  curve(pen, [0, -9, 2, -24, 0, -40], 2.6, MID);
  times(5, (index) => stroke(pen, [-0.8, -14 - index * 5.4, 3, -15 - index * 5.4], 0.6));
  for (const side of [-1, 1]) {
    for (const [x, y] of [
      [17, -32],
      [16, -46],
      [8, -53],
    ] as const)
      blob(pen, [0, -40, side * x * 0.6, y - 3, side * x, y + 1, side * x * 0.5, y + 2], WOOD, 0.6);
  }
  clayPot(pen, 7, 9);
}

function bush(pen: Pen): void {
  blob(pen, [-12, 0, -13, -7, -8, -13, -2, -15, 3, -18, 9, -13, 13, -7, 12, 0], MID);
  for (const [x, y] of [
    [-6, -7],
    [2, -11],
    [6, -5],
  ] as const)
    curve(pen, [x - 2.4, y, x, y + 1.6, x + 2.4, y], 0.5);
  shadeShape(pen, [-12, -1, -12, -7, -8, -12, -5, -12, -6, -1]);
}

function flower(pen: Pen): void {
  curve(pen, [0, 0, 0.6, -5, 0, -9], 0.9);
  blob(pen, [0.2, -3, 2.6, -5.4, 3, -4], WOOD, 0.5);
  times(6, (index) => disc(pen, [...around(0, -10, 2, index / 6), 1.3], PAPER, 0.5));
  disc(pen, [0, -10, 1.1], DARK, 0);
}

function bouquet(pen: Pen): void {
  for (const [x, y] of [
    [-4.6, -14],
    [4.6, -14],
    [0, -17],
    [-2.4, -11.6],
    [2.6, -11.6],
  ] as const)
    pen.at({ x, y: y + 3 }, () => rose(pen));
  poly(pen, [-6, -12, 6, -12, 1, 0, -1, 0], PAPER);
  stroke(pen, [-1.4, -11, 0, -3], 0.4);
  blob(pen, [-2.6, -5, 0, -3.6, 2.6, -5, 2.4, -2.4, 0, -3.4, -2.4, -2.4], DARK, 0.4);
}

function rose(pen: Pen): void {
  for (const side of [-1, 1]) blob(pen, [0, -1, side * 3, -1.6, side * 2.4, 0], WOOD, 0.5);
  disc(pen, [0, -3, 2.7], LIGHT);
  curve(pen, [0, -3, 0.8, -3.8, 1.4, -2.6, 0, -1.6, -1.6, -2.6, -0.6, -4.6, 1.6, -4.6], 0.5);
}

function leaf(pen: Pen): void {
  blob(pen, [-2.4, -1, 0, -3, 2.6, -2.6, 1, -0.4], WOOD, 0.6);
  stroke(pen, [-2.6, -0.6, 1.6, -2.2], 0.4);
}

function snowdrift(pen: Pen): void {
  blob(pen, [-17, 0, -12, -3.6, -6, -4, 0, -6.6, 7, -5, 12, -3, 17, 0], PAPER);
  curve(pen, [-8, -2.4, -3, -3, 1, -2], 0.4);
}

function stone(pen: Pen): void {
  blob(pen, [-4, -0.4, -3.6, -3, -0.6, -4.8, 3, -3.6, 4, -0.4], LIGHT);
  shadeShape(pen, [-3.6, -0.6, -3.2, -3, -1, -4.2, -1.6, -0.6]);
}

function tent(pen: Pen, open: number): void {
  poly(pen, [-22, 0, 0, -36, 22, 0], LIGHT);
  shadeShape(pen, [-21, -0.6, 0, -35, -6, -0.6]);
  const half = mix(1, 8, open);
  poly(pen, [-half, 0, 0, -28, half, 0], INK);
  stroke(pen, [0, -36, 0, -38], 1);
}

function modelRoom(pen: Pen): void {
  slab(pen, [-19, -2.4, 38, 2.4], WOOD);
  poly(pen, [-17, -2.4, -17, -22, 17, -22, 17, -2.4], LIGHT);
  slab(pen, [-19, -24, 38, 2], WOOD);
  slab(pen, [-13, -19, 8, 8], PAPER, 0.5);
  stroke(pen, [-9, -19, -9, -11], 0.5);
  slab(pen, [0, -8, 9, 1.4], MID, 0.5);
  for (const x of [1, 8]) stroke(pen, [x, -6.6, x, -2.6], 0.7);
  slab(pen, [-9, -5.6, 4, 1], MID, 0.4);
  stroke(pen, [-9, -9, -9, -2.6], 0.6);
  stroke(pen, [4, -22, 4, -18], 0.4);
  poly(pen, [2, -16, 6, -16, 5, -18.4, 3, -18.4], DARK, 0.4);
}

/** A heap of hay as tall as a table, with its stalks every which way. */
function haystack(pen: Pen): void {
  const heap = [-22.6, 0, -20, -9, -15, -19, -6, -28, 2, -29.4, 10, -25, 17, -16, 21, -7, 22.6, 0];
  blob(pen, heap, LIGHT, 1);
  shadeShape(pen, [-21.6, -1, -19, -9, -14.4, -18, -6, -27, -8, -14, -11, -1]);
  times(30, (index) => {
    const y = -2 - ((index * 0.755) % 1) * 24;
    const x = (((index * 0.618) % 1) * 2 - 1) * (20 + y * 0.62);
    const lean = Math.cos(index * 5.1) * 3.4;
    curve(pen, [x - lean, y + 1.6, x, y, x + lean, y - 0.6], 0.5, index % 3 === 0 ? 0 : 0.34);
  });
  for (const [x, y] of [
    [-19, -13],
    [-4, -29.6],
    [14, -22],
  ] as const)
    stroke(pen, [x, y + 2, x + x * 0.14, y - 0.4], 0.5);
}
