import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { stitches } from "./airs.ts";
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
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Clothes, hats and cloth. */
export const COSTUME: Readonly<Record<string, Drawable>> = {
  umbrella: prop([8, 32], (pen, look) => umbrella(pen, look.open), { shows: ["open"], grip: [0, 3] }),
  overcoat: prop([22, 34], (pen) => coat(pen, [11, 34]), { grip: [0, 33] }),
  "twin-coats": prop([30, 40], twinCoats),
  "shared-coat": prop([36, 27], (pen) => coat(pen, [15, 26])),
  jacket: prop([20, 22], (pen) => coat(pen, [10, 22]), { grip: [0, 21] }),
  "pocket-coat": prop([26, 36], (pen, look) => pocketCoat(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
    grip: [0, 35],
  }),
  "patch-coat": prop([22, 34], (pen, look) => patchCoat(pen, look.count), {
    shows: ["count"],
    grip: [0, 33],
  }),
  "flat-coat": prop([22, 32], flatCoat),
  scarf: prop([30, 6], (pen, look) => scarf(pen, look.full), { shows: ["full"], startsEmpty: true }),
  belt: prop([22, 4], (pen, look) => belt(pen, look.open), { shows: ["open"] }),
  tie: prop([5, 15], tie),
  "kicking-legs": prop([26, 26], (pen, look) => kickingLegs(pen, look.swing), { shows: ["swing"] }),
  patch: prop([6, 6], patch, { many: ["heap", 3] }),
};

/** Two legs of the Clerk, feet up: all that is seen of who went in head or feet first. */
function kickingLegs(pen: Pen, swing: number): void {
  for (const side of [-1, 1]) {
    pen.at({ x: side * 2.6, y: -2.4, turn: side * 9 + swing * 7, mirrored: side < 0 }, () => {
      bar(pen, [0, 0, 1.4, -9], 4.4, DARK);
      pen.at({ x: 1.4, y: -9, turn: -10 + swing * side * 14 }, () => {
        bar(pen, [0, 0, 0, -8], 3.8, DARK);
        bar(pen, [0, -8.4, 0, -10.2], 2.6, PAPER);
        blob(pen, [-1.8, -10, -2, -13, 0, -13.6, 6, -13.4, 7.2, -12, 6.4, -11, 2, -10], DARK);
        stroke(pen, [-2, -13.4, 6.6, -13.6], 0.9);
      });
    });
  }
}

function umbrella(pen: Pen, open: number): void {
  curve(pen, [0, -26, 0, -4, 0, -1, 2, -0.4, 3, -2], 1.2);
  if (open < 0.1) {
    blob(pen, [-0.4, -31, -2.4, -14, -1.6, -11, 1.6, -11, 2.4, -14, 0.4, -31], DARK);
    return stroke(pen, [-2, -16, 2.2, -14.6], 0.5, 0.8);
  }
  const half = mix(4, 22, open);
  const rim = mix(-12, -20, open);
  const points = [
    -half,
    rim,
    -half * 0.8,
    rim - 7 * open - 2,
    -half * 0.35,
    -31.4,
    half * 0.35,
    -31.4,
    half * 0.8,
    rim - 7 * open - 2,
    half,
    rim,
  ];
  blob(
    pen,
    [
      ...points,
      half * 0.75,
      rim - 1.6,
      half * 0.5,
      rim,
      half * 0.25,
      rim - 1.6,
      0,
      rim,
      -half * 0.25,
      rim - 1.6,
      -half * 0.5,
      rim,
      -half * 0.75,
      rim - 1.6,
    ],
    DARK,
  );
  for (const x of [-0.5, 0, 0.5]) curve(pen, [half * x, rim, half * x * 0.8, rim - 6, 0, -32], 0.5, 0.7);
  stroke(pen, [0, -32, 0, -34], 0.9);
}

function coat(pen: Pen, [half, height]: readonly [number, number]): void {
  for (const side of [-1, 1]) {
    blob(
      pen,
      [
        side * half * 0.42,
        -height + 2,
        side * half * 0.8,
        -height + 5,
        side * half,
        -height * 0.42,
        side * half * 0.7,
        -height * 0.4,
        side * half * 0.5,
        -height * 0.7,
      ],
      DARK,
    );
  }
  poly(
    pen,
    [
      -half * 0.5,
      -height + 1.4,
      half * 0.5,
      -height + 1.4,
      half * 0.6,
      -height * 0.5,
      half * 0.75,
      0,
      -half * 0.75,
      0,
      -half * 0.6,
      -height * 0.5,
    ],
    DARK,
  );
  poly(pen, [-half * 0.3, -height + 1, half * 0.3, -height + 1, 0, -height * 0.66], PAPER, 0.6);
  stroke(pen, [0, -height * 0.66, 0, -0.6], 0.6, 0.75);
  times(3, (index) => disc(pen, [1.3, -height * (0.56 - index * 0.14), 0.5], PAPER, 0));
  for (const side of [-1, 1])
    stroke(pen, [side * half * 0.2, -height * 0.3, side * half * 0.52, -height * 0.3], 0.6, 0.75);
}

function twinCoats(pen: Pen): void {
  slab(pen, [-5, -40, 10, 4], WOOD);
  curve(pen, [0, -38, 1.6, -36, 0, -34.4], 1.2);
  for (const x of [-5, 5]) pen.at({ x, turn: x * 0.8 }, () => coat(pen, [9.6, 34]));
}

function pocketCoat(pen: Pen, full: number): void {
  pen.at({ scaleX: mix(1, 1.7, full) }, () => coat(pen, [13, 36]));
  times(8, (index) => {
    const [x, y] = [(index % 2 === 0 ? -1 : 1) * mix(4.4, 8, full), -24 + Math.floor(index / 2) * 5.8];
    slab(pen, [x - 3, y, 6, 4.6], WOOD, 0.5);
    slab(pen, [x - 3.3, y - 0.4, 6.6, 1.6], MID, 0.5);
    if (full * 8 > index + 0.5)
      bar(pen, [x - 1, y, x - 1 + (index % 3) * 0.6, y - 3.4], 0.8, index % 2 === 0 ? PAPER : LIGHT);
  });
}

function patchCoat(pen: Pen, count: number): void {
  coat(pen, [11, 34]);
  times(Math.min(12, Math.round(count)), (index) =>
    pen.at({ x: ((index * 5) % 11) - 5, y: -4 - ((index * 9) % 26), turn: ((index * 47) % 30) - 15 }, () =>
      pen.at({ y: 2, scale: 0.8 }, () => patch(pen)),
    ),
  );
}

function patch(pen: Pen): void {
  slab(pen, [-3, -6, 6, 6], LIGHT);
  for (const y of [-5, -1]) stitches(pen, [-2.6, y], [2.6, y]);
}

function flatCoat(pen: Pen): void {
  poly(
    pen,
    [
      -4.6, -30, -10, -26, -11, -12, -7, -12, -6.6, -20, -8, 0, 8, 0, 6.6, -20, 7, -12, 11, -12, 10, -26, 4.6,
      -30, 0, -32,
    ],
    MID,
  );
  stroke(pen, [-3, -30, 0, -22, 3, -30], 0.6);
  stroke(pen, [0, -22, 0, -0.6], 0.5);
}

function scarf(pen: Pen, full: number): void {
  const half = mix(15, 40, full);
  const path = [-half, -2.6, -half * 0.5, -3.6, 0, -2.6, half * 0.5, -3.8, half, -2.6];
  curve(pen, path, 5);
  curve(pen, path, 3.7, LIGHT);
  times(9, (index) => {
    const x = -half * 0.92 + index * half * 0.23;
    stroke(pen, [x, -4.4, x, -1.4], 1.2, 0.3);
  });
  for (const side of [-1, 1])
    for (const y of [-4, -2.8, -1.6]) stroke(pen, [side * half, y, side * (half + 2.6), y + 0.4], 0.7);
}

function belt(pen: Pen, open: number): void {
  if (open > 0.5) curve(pen, [-11, -1, -4, -2.4, 4, -0.8, 11, -1.6], 2.2);
  else pen.oval({ x: 0, y: -2.2, rx: 10, ry: 1.8 }, { line: 1.8 });
  slab(pen, [-2.2, -3.6, 4.4, 3.4], LIGHT);
  stroke(pen, [0, -2, 2, -2], 0.6);
}

function tie(pen: Pen): void {
  poly(pen, [-1.4, -15, 1.4, -15, 0.9, -12.6, -0.9, -12.6], DARK);
  poly(pen, [-0.9, -12.6, 0.9, -12.6, 2.4, -3, 0, 0, -2.4, -3], DARK);
  stroke(pen, [-1.4, -7, 1.6, -5], 0.6, 0.8);
}
