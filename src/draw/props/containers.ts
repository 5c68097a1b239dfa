import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { knob } from "./fittings.ts";
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
  PAPER,
  poly,
  prop,
  shade,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** What things are packed in, kept in or carried in. */
export const CONTAINERS: Readonly<Record<string, Drawable>> = {
  crate: prop([22, 18], (pen, look) => crate(pen, look.open), {
    shows: ["open"],
    many: ["column", 18],
    grip: [9, 8],
  }),
  "square-frame": prop([26, 24], squareFrame),
  box: prop([14, 10], (pen, look) => box(pen, [14, 10], look.open), {
    shows: ["open"],
    many: ["column", 10],
  }),
  "tiny-box": prop([8, 6], (pen, look) => box(pen, [8, 6], look.open), {
    shows: ["open"],
    many: ["column", 6],
  }),
  "screw-box": prop([9, 6], (pen, look) => box(pen, [9, 6], look.open), { shows: ["open"] }),
  hatbox: prop([17, 15], (pen, look) => hatbox(pen, look.open), {
    shows: ["open"],
    many: ["column", 12],
    grip: [0, 13],
  }),
  trunk: prop([34, 20], (pen, look) => trunk(pen, look), {
    shows: ["open", "full"],
    startsEmpty: true,
    top: [0, 20],
  }),
  "nested-trunks": prop([34, 20], (pen, look) => nestedTrunks(pen, look.count), { shows: ["count"] }),
  suitcase: prop([25, 19], (pen, look) => suitcase(pen, look.open), { shows: ["open"], grip: [0, 18] }),
  satchel: prop([16, 19], (pen, look) => satchel(pen, look.open), { shows: ["open"], grip: [0, 18] }),
  "tool-box": prop([22, 12], toolBox, { grip: [0, 11] }),
  "sorting-box": prop([26, 15], (pen, look) => sortingBox(pen, look.open), { shows: ["open"] }),
  "egg-tray": prop([28, 5], (pen, look) => eggTray(pen, look.full), { shows: ["full"], startsEmpty: true }),
  breadbox: prop([26, 15], (pen, look) => breadbox(pen, look.open), { shows: ["open"] }),
  "plaster-tray": prop([44, 8], (pen, look) => plasterTray(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
  }),
};

function crate(pen: Pen, open: number): void {
  block(pen, [-11, -17, 22, 17], MID);
  for (const y of [-11.4, -5.8]) stroke(pen, [-11, y, 11, y], 0.5);
  for (const x of [-11, 8]) slab(pen, [x, -17, 3, 17], LIGHT, 0.6);
  poly(pen, [-8, -1, -8, -3.4, 6.4, -16, 8, -16, 8, -13.6, -6.4, -1], LIGHT, 0.6);
  pen.at({ x: -11, y: -17, turn: -open * 70 }, () => slab(pen, [0, -1.8, 22, 1.8], LIGHT));
}

function squareFrame(pen: Pen): void {
  for (const y of [-24, -3]) slab(pen, [-13, y, 26, 3], LIGHT);
  for (const x of [-13, 10]) slab(pen, [x, -24, 3, 24], MID);
  for (const x of [-11.5, 11.5]) for (const y of [-22.5, -1.5]) disc(pen, [x, y, 0.5], DARK, 0);
}

function box(pen: Pen, [width, height]: readonly [number, number], open: number): void {
  const half = width / 2;
  if (open > 0.3) {
    for (const side of [-1, 1])
      poly(
        pen,
        [
          side * half,
          -height,
          side * (half + width * 0.3 * open),
          -height - 1.6,
          side * half * 0.3,
          -height - 0.8,
        ],
        LIGHT,
        0.6,
      );
    slab(pen, [-half + 0.6, -height - 0.4, width - 1.2, 1.6], INK, 0.3);
  }
  block(pen, [-half, -height, width, height], LIGHT);
  if (open <= 0.3) slab(pen, [-1, -height, 2, height * 0.5], MID, 0.4);
}

function hatbox(pen: Pen, open: number): void {
  slab(pen, [-7.6, -9, 15.2, 9], LIGHT);
  for (const x of [-5, -2.4, 0.2, 2.8, 5.4]) stroke(pen, [x, -8.6, x, -0.4], 0.8, 0.45);
  shade(pen, [-7.4, -9, 4, 8.6]);
  pen.at({ x: open * 6, y: -8 - open * 3, turn: open * 40 }, () => {
    slab(pen, [-8.4, -3.6, 16.8, 3.8], PAPER);
    curve(pen, [-4, -3.6, -3, -6, 0, -6.6, 3, -6, 4, -3.6], 0.7);
  });
}

function trunk(pen: Pen, look: ThingLook): void {
  if (look.full > 0.2) {
    times(6, (index) =>
      pen.at({ x: -12 + index * 4.8, y: -12, turn: -20 + index * 9 }, () =>
        slab(pen, [-3, -4 - look.full * 2, 6, 6], index % 2 === 0 ? PAPER : LIGHT, 0.5),
      ),
    );
  }
  block(pen, [-17, -12, 34, 12], WOOD);
  for (const x of [-12, 9]) slab(pen, [x, -12, 3, 12], MID, 0.5);
  pen.at({ x: -17, y: -12, turn: -look.open * 68 - (look.full > 0.2 ? 6 : 0) }, () => {
    poly(pen, [0, 0, 0, -5.6, 2, -8, 32, -8, 34, -5.6, 34, 0], WOOD);
    for (const x of [5, 26]) slab(pen, [x, -8, 3, 8], MID, 0.5);
  });
  slab(pen, [-2.4, -12.6, 4.8, 4], LIGHT, 0.5);
  for (const x of [-17, 17]) disc(pen, [x, -1, 1.1], DARK, 0);
}

function nestedTrunks(pen: Pen, count: number): void {
  const shut: ThingLook = { open: 0, full: 0, count: 1, turn: 0, swing: 0, lit: false, seconds: 0 };
  let x = 0;
  times(Math.min(8, Math.max(1, Math.round(count))), (index) => {
    const scale = 0.72 ** index;
    if (index > 0) x += 17 * scale * 1.72 + 1;
    pen.at({ x: x - 14 * (1 - 0.6 ** (count - 1)), scale }, () =>
      trunk(pen, { ...shut, open: index < count - 1 ? 0.9 : 0 }),
    );
  });
}

function suitcase(pen: Pen, open: number): void {
  if (open > 0.1) {
    slab(pen, [-12.5, -8, 25, 8], WOOD);
    slab(pen, [-11.5, -7.6, 23, 2], PAPER, 0.4);
    return pen.at({ x: -12.5, y: -8, turn: -open * 100 }, () => {
      slab(pen, [0, -7, 25, 7], WOOD);
      slab(pen, [1, -2, 23, 1.8], PAPER, 0.4);
    });
  }
  block(pen, [-12.5, -16, 25, 16], WOOD);
  for (const x of [-8, 6]) slab(pen, [x, -16, 2.2, 16], MID, 0.5);
  for (const x of [-12.5, 9.5]) for (const y of [-16, -3]) slab(pen, [x, y, 3, 3], LIGHT, 0.4);
  curve(pen, [-3.4, -16, -3, -19, 3, -19, 3.4, -16], 1.4);
}

function satchel(pen: Pen, open: number): void {
  curve(pen, [-7, -10, -5, -19, 5, -19, 7, -10], 1.1);
  block(pen, [-8, -12, 16, 12], WOOD);
  if (open > 0.5) return poly(pen, [-8, -12, -7, -16, 7, -16, 8, -12], MID);
  poly(pen, [-8.4, -12.6, 8.4, -12.6, 7.4, -5, -7.4, -5], MID);
  for (const x of [-4.4, 4.4]) slab(pen, [x - 0.8, -9, 1.6, 6], LIGHT, 0.5);
}

function toolBox(pen: Pen): void {
  for (const x of [-10, 8]) slab(pen, [x, -11, 2, 11], MID);
  bar(pen, [-9, -10, 9, -10], 1, WOOD);
  for (const [x, height] of [
    [-4, 9],
    [0, 8],
    [4, 9.6],
  ] as const)
    bar(pen, [x, -3, x + 0.6, -height], 0.8, LIGHT);
  block(pen, [-11, -6, 22, 6], WOOD);
}

function sortingBox(pen: Pen, ruined: number): void {
  block(pen, [-13, -13, 26, 13], MID);
  poly(pen, [-13, -13, -10, -15, 13, -15, 13, -13], LIGHT);
  if (ruined > 0.5) return blob(pen, [-10, -4, -9, -10, -2, -11.4, 6, -10, 10, -6, 7, -2, -4, -1.6], INK);
  slab(pen, [-10, -9.6, 5.4, 5.4], INK, 0.5);
  disc(pen, [0, -7, 2.8], INK, 0.5);
  poly(pen, [4.6, -4.2, 7.6, -9.8, 10.6, -4.2], INK, 0.5);
}

function eggTray(pen: Pen, full: number): void {
  times(6, (index) => {
    const x = -11.4 + index * 4.6;
    if (index < Math.round(full * 6))
      blob(pen, [x - 1.8, -3, x - 1.2, -5.4, x, -6, x + 1.2, -5.4, x + 1.8, -3], PAPER);
    if (index < 5) curve(pen, [x - 2, -3.4, x, -1.6, x + 2, -3.4], 0.7);
  });
  slab(pen, [-14, -3, 28, 3], MID);
  slab(pen, [9.4, -4, 4.4, 3.4], INK, 0.6);
}

function breadbox(pen: Pen, open: number): void {
  slab(pen, [-13, -10, 26, 10], LIGHT);
  shade(pen, [-12.6, -9.6, 7, 9]);
  slab(pen, [-9, -7, 18, 4], PAPER, 0.4);
  if (open > 0.1) slab(pen, [-12, -11, 24, 2], INK, 0.4);
  pen.at({ x: -13, y: -10, turn: -open * 60 }, () => {
    blob(pen, [0, 0, 0.6, -3.6, 4, -5.4, 22, -5.4, 25.4, -3.6, 26, 0], MID);
    knob(pen, 22, -1.4, 1);
  });
}

function plasterTray(pen: Pen, full: number): void {
  slab(pen, [-22, -7, 44, 7], WOOD);
  slab(pen, [-20, -8, 40, 3], PAPER);
  times(4, (index) => disc(pen, [-14 + index * 9.4, -6.8, 3, 1], full * 4 > index ? INK : LIGHT, 0.5));
}
