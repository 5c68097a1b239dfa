import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { hinged, knob } from "./fittings.ts";
import type { Rect } from "./parts.ts";
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
  shade,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Windows, hatches, walls and stairs. */
export const WALLS: Readonly<Record<string, Drawable>> = {
  window: prop([28, 32], (pen, look) => windowPane(pen, look.open), { shows: ["open"] }),
  "night-window": prop([28, 32], nightWindow),
  "shutter-window": prop([36, 36], (pen, look) => shutterWindow(pen, look.open), { shows: ["open"] }),
  "shop-window": prop([52, 46], shopWindow, { top: [0, 8] }),
  "shop-inside": prop([30, 46], shopInside),
  "shop-shutter": prop([38, 54], (pen, look) => shopShutter(pen, look), { shows: ["open", "full"] }),
  "service-hatch": prop([36, 44], (pen, look) => serviceHatch(pen, look.open), {
    shows: ["open"],
    top: [0, 24],
  }),
  dumbwaiter: prop([24, 46], (pen, look) => dumbwaiter(pen, look.open), { shows: ["open"], top: [0, 17] }),
  "round-hatch": prop([34, 44], roundHatch, { top: [0, 24] }),
  "man-panel": prop([34, 56], manPanel),
  "letter-slot": prop([16, 8], (pen, look) => letterSlot(pen, look.open), { shows: ["open"] }),
  "brick-wall": prop([44, 40], (pen, look) => brickWall(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
  }),
  brick: prop([9, 4], (pen) => block(pen, [-4.5, -4, 9, 4], MID), { many: ["column", 4] }),
  "note-wall": prop([40, 40], (pen, look) => noteWall(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
  }),
  stairs: prop([56, 36], stairs, { top: [22, 36] }),
  "step-boxes": prop([10, 6], (pen, look) => stepBoxes(pen, look.count), { shows: ["count"] }),
  "theatre-curtain": prop([60, 56], (pen, look) => theatreCurtain(pen, look.open), { shows: ["open"] }),
};

function windowPane(pen: Pen, open: number): void {
  slab(pen, [-14, -32, 28, 32], MID);
  slab(pen, [-12, -30, 24, 27], PAPER, 0.5);
  for (const right of [false, true]) {
    const rect: Rect = [right ? 0 : -12, -30, 12, 27];
    hinged(pen, rect, { open, right, inside: PAPER }, () => {
      slab(pen, rect, LIGHT, 0.9);
      stroke(pen, [rect[0], -17, rect[0] + 12, -17], 0.9);
      stroke(pen, [rect[0] + 2.5, -21, rect[0] + 6, -27], 0.35);
      stroke(pen, [rect[0] + 4, -20, rect[0] + 8, -27], 0.35);
    });
  }
  slab(pen, [-15.5, -3, 31, 2.8], LIGHT);
}

/** The same window with the day gone out of it. */
function nightWindow(pen: Pen): void {
  slab(pen, [-14, -32, 28, 32], MID);
  for (const x of [-12, 0]) slab(pen, [x, -30, 12, 27], INK, 0.9);
  for (const x of [-12, 0]) stroke(pen, [x, -17, x + 12, -17], 0.9, 0.5);
  stroke(pen, [0, -30, 0, -3], 0.9, 0.5);
  for (const [x, y, size] of NIGHT) disc(pen, [x, y, size], PAPER, 0);
  slab(pen, [-15.5, -3, 31, 2.8], LIGHT);
}

/** Where the stars stand, and how large. */
const NIGHT = [
  [-8, -26, 0.7],
  [-3.4, -21, 0.5],
  [4, -27, 0.5],
  [9, -22, 0.7],
  [-7, -11, 0.5],
  [6, -9, 0.6],
] as const;

function shutterWindow(pen: Pen, open: number): void {
  slab(pen, [-10, -36, 20, 36], MID);
  slab(pen, [-8, -34, 16, 31], INK);
  for (const right of [false, true]) {
    const side = right ? 1 : -1;
    pen.at({ x: side * 8, scaleX: mix(-side, side, open) || 0.05 }, () => {
      slab(pen, [0, -34, 8, 31], WOOD);
      times(8, (index) => stroke(pen, [1.2, -32 + index * 3.6, 6.8, -32 + index * 3.6], 0.6));
    });
  }
  slab(pen, [-12, -3, 24, 3], LIGHT);
}

function shopWindow(pen: Pen): void {
  block(pen, [-26, -46, 52, 46], WOOD);
  poly(pen, [-26, -46, 26, -46, 29, -38, -29, -38], LIGHT);
  times(4, (index) =>
    poly(
      pen,
      [-26 + index * 13, -46, -19.6 + index * 13, -46, -21.9 + index * 14.5, -38, -29 + index * 14.5, -38],
      DARK,
      0.4,
    ),
  );
  slab(pen, [-23, -36, 46, 27], PAPER);
  stroke(pen, [-18, -22, -8, -34], 0.4);
  stroke(pen, [-16, -17, -3, -33], 0.4);
  slab(pen, [-24, -9, 48, 2.4], LIGHT);
}

/** What one sees of a shop through its door: dark, with a shelf or two. */
function shopInside(pen: Pen): void {
  slab(pen, [-15, -46, 30, 46], INK);
  for (const y of [-32, -18]) stroke(pen, [-14, y, 14, y], 0.8, DARK);
  for (const x of [-11, -6, 5, 10]) slab(pen, [x - 1.4, -36, 2.8, 4], DARK, 0);
}

/** A frame one sees through, and slats as far as they are down: shut tight when full, wide apart when empty. */
function shopShutter(pen: Pen, { open, full }: ThingLook): void {
  for (const x of [-19, 15]) block(pen, [x, -54, 4, 54], MID);
  slab(pen, [-19, -54, 38, 8], MID);
  const down = mix(46, 3, open);
  times(Math.floor(down / 3.2), (index) => {
    const thick = mix(index % 2 === 0 ? 0 : 1, 3.2, full);
    if (thick > 0.3) slab(pen, [-15, -46 + index * 3.2, 30, thick], LIGHT, 0.5);
  });
  slab(pen, [-15, -48.4 + down, 30, 2.4], LIGHT);
  slab(pen, [-17, -51, 34, 6], WOOD);
  stroke(pen, [-3, -46 + down - 1, 3, -46 + down - 1], 1.2);
}

function serviceHatch(pen: Pen, open: number): void {
  block(pen, [-18, -44, 36, 44], LIGHT);
  slab(pen, [-12, -40, 24, 16], INK);
  slab(pen, [-12, -40, 24, mix(16, 2.4, open)], MID);
  if (open < 0.5) knob(pen, 0, -26, 0.9);
  slab(pen, [-14, -42, 28, 2.2], WOOD);
  slab(pen, [-17, -24, 34, 2.6], WOOD);
  for (const x of [-13, 0]) slab(pen, [x, -18, 12, 14], LIGHT, 0.4);
}

function dumbwaiter(pen: Pen, open: number): void {
  block(pen, [-12, -46, 24, 46], LIGHT);
  slab(pen, [-9, -40, 18, 24], INK);
  for (const x of [-4, 4]) stroke(pen, [x, -40, x, -17], 0.5, LIGHT);
  slab(pen, [-9, -18, 18, 1.8], MID, 0.5);
  slab(pen, [-9, -40, 18, mix(24, 2.6, open)], MID);
  if (open < 0.5) stroke(pen, [-2, -18, 2, -18], 1.2);
  slab(pen, [-11, -16.4, 22, 2.4], WOOD);
  slab(pen, [-11, -42, 22, 2.2], WOOD);
}

function roundHatch(pen: Pen): void {
  block(pen, [-17, -44, 34, 44], LIGHT);
  disc(pen, [0, -28, 12], MID);
  disc(pen, [0, -28, 9.6], INK);
  times(8, (index) =>
    disc(pen, [Math.sin(index * 0.785) * 10.8, -28 + Math.cos(index * 0.785) * 10.8, 0.5], DARK, 0),
  );
  slab(pen, [-10, -17, 20, 2], WOOD);
}

function manPanel(pen: Pen): void {
  block(pen, [-17, -56, 34, 56], MID);
  slab(pen, [-18, -56, 36, 2.2], WOOD);
  disc(pen, [0, -41, 3.8, 4.4], INK, 0.4);
  poly(
    pen,
    [
      -5, -36, 5, -36, 13, -45, 15, -43, 6, -29, 4.6, -18, 6.4, -1, 1.4, -1, 0, -16, -1.4, -1, -6.4, -1, -4.6,
      -18, -6, -29, -12, -20, -14, -22,
    ],
    INK,
    0.4,
  );
}

function letterSlot(pen: Pen, open: number): void {
  slab(pen, [-8, -8, 16, 8], MID);
  slab(pen, [-6, -5.4, 12, 3], INK);
  slab(pen, [-6, -5.8 - open, 12, mix(3.4, 1, open)], LIGHT);
}

function brickWall(pen: Pen, full: number): void {
  const rows = Math.max(1, Math.round(mix(1, 10, full)));
  slab(pen, [-22, -rows * 4, 44, rows * 4], MID);
  times(rows, (row) => {
    if (row > 0) stroke(pen, [-22, -row * 4, 22, -row * 4], 0.5);
    times(4, (index) =>
      stroke(
        pen,
        [
          -13.2 + index * 8.8 - (row % 2) * 4.4,
          -row * 4 - 4,
          -13.2 + index * 8.8 - (row % 2) * 4.4,
          -row * 4,
        ],
        0.5,
      ),
    );
  });
  shade(pen, [-22, -rows * 4, 9, rows * 4]);
}

function noteWall(pen: Pen, full: number): void {
  slab(pen, [-20, -40, 40, 40], WOOD);
  slab(pen, [-18, -38, 36, 36], MID, 0.5);
  times(Math.round(mix(3, 22, full)), (index) => {
    const [x, y] = [-16 + ((index * 11) % 26), -36 + ((index * 7) % 26)];
    pen.at({ x: x + 3.5, y: y + 4, turn: ((index * 37) % 30) - 15 }, () => {
      slab(pen, [-3.6, -4, 7.2, 8], index % 3 === 0 ? LIGHT : PAPER, 0.45);
      disc(pen, [0, -3.2, 0.5], INK, 0);
    });
  });
}

function stairs(pen: Pen): void {
  times(7, (index) => {
    const x = -28 + index * 8;
    block(pen, [x, -(index + 1) * 5.14, 28 - x, 5.14], index % 2 === 0 ? MID : LIGHT);
    slab(pen, [x - 0.8, -(index + 1) * 5.14, 28.8 - x, 1.2], LIGHT, 0.5);
  });
}

function stepBoxes(pen: Pen, count: number): void {
  const boxes = Math.min(10, Math.max(1, Math.round(count)));
  times(boxes, (index) => {
    const x = (index - boxes / 2) * 7;
    block(pen, [x, -(index + 1) * 4, 7, (index + 1) * 4], index % 2 === 0 ? MID : LIGHT);
    times(index, (row) => stroke(pen, [x, -(row + 1) * 4, x + 7, -(row + 1) * 4], 0.5));
  });
}

function theatreCurtain(pen: Pen, open: number): void {
  const width = mix(30, 7, open);
  for (const side of [-1, 1]) {
    pen.at({ x: side * 30, mirrored: side > 0 }, () => {
      poly(pen, [0, -52, width, -52, width * 0.9, 0, 0, 0], WOOD);
      times(5, (index) =>
        curve(
          pen,
          [(width * index) / 5, -52, (width * index) / 5 + 0.6, -24, (width * index) / 5.4, -1],
          0.6,
        ),
      );
      shade(pen, [0, -50, width * 0.3, 49]);
    });
  }
  times(6, (index) =>
    blob(
      pen,
      [
        -30 + index * 10,
        -56,
        -20 + index * 10,
        -56,
        -21 + index * 10,
        -50,
        -25 + index * 10,
        -47.5,
        -29 + index * 10,
        -50,
      ],
      DARK,
    ),
  );
  bar(pen, [-30, -55.4, 30, -55.4], 0.6, LIGHT);
}
