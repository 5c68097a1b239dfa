import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { drawerFront, hinged, knob, panels } from "./fittings.ts";
import {
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
  shade,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Tables, desks, counters and what stands in their place. */
export const TABLES: Readonly<Record<string, Drawable>> = {
  table: prop([40, 22], (pen) => plainTable(pen, 40)),
  "long-table": prop([76, 22], (pen) => plainTable(pen, 76)),
  "folding-table": prop([64, 22], (pen, look) => foldingTable(pen, look.open), { shows: ["open"] }),
  "cafe-table": prop([20, 21], cafeTable),
  desk: prop([46, 23], (pen, look) => desk(pen, look.open), { shows: ["open"] }),
  "grand-desk": prop([76, 28], grandDesk),
  counter: prop([56, 24], (pen, look) => counter(pen, look.open), { shows: ["open"] }),
  pedestal: prop([16, 24], pedestal),
};

function plainTable(pen: Pen, width: number): void {
  const half = width / 2;
  slab(pen, [-half + 4, -19, width - 8, 3.4], WOOD);
  shade(pen, [-half + 4, -19, width - 8, 3.4]);
  for (const side of [-1, 1]) {
    const x = side * (half - 4.5);
    poly(pen, [x - 1.5, -19.5, x + 1.5, -19.5, x + 1, 0, x - 1, 0], WOOD);
    disc(pen, [x, -13, 1.9, 0.9], WOOD);
  }
  slab(pen, [-half, -22, width, 2.6], MID);
  stroke(pen, [-half + 3, -20.9, half - 9, -20.9], 0.3);
}

function foldingTable(pen: Pen, open: number): void {
  for (const side of [-1, 1]) {
    pen.at({ x: side * 15, y: -21, turn: side * mix(88, 0, open), mirrored: side < 0 }, () => {
      slab(pen, [0, -1, 17, 2.2], LIGHT);
      stroke(pen, [3, 0, 12, 0], 0.3);
    });
  }
  slab(pen, [-13, -19, 26, 3], WOOD);
  for (const x of [-11, 11]) {
    poly(pen, [x - 0.8, -19, x + 0.8, -19, x * 1.15 + 1, 0, x * 1.15 - 1, 0], WOOD);
  }
  stroke(pen, [-12, -7, 12, -7], 0.9);
  slab(pen, [-15, -22, 30, 2.6], MID);
  for (const x of [-15, 15]) disc(pen, [x, -20.7, 1], DARK);
}

function cafeTable(pen: Pen): void {
  slab(pen, [-0.9, -20, 1.8, 17], DARK);
  for (const side of [-1, 1]) curve(pen, [0, -5, side * 3, -2.6, side * 6.5, -2.4, side * 8, 0], 1.2);
  disc(pen, [0, -20.3, 10, 1.1], PAPER);
  stroke(pen, [-9.5, -19.4, 9.5, -19.4], 0.5);
}

function desk(pen: Pen, open: number): void {
  for (const x of [-22, 10]) {
    block(pen, [x, -20, 12, 19], WOOD);
    times(2, (row) => drawerFront(pen, [x + 1, -13 + row * 6, 10, 5], 0));
    slab(pen, [x - 0.5, -1.2, 13, 1.2], DARK);
  }
  slab(pen, [-10, -20, 20, 12], DARK);
  for (const x of [-21, 11]) drawerFront(pen, [x, -19, 10, 5], 0);
  drawerFront(pen, [-9, -19.6, 18, 5], open);
  slab(pen, [-23, -23, 46, 3], MID);
  stroke(pen, [-20, -21.6, 14, -21.6], 0.3);
}

function grandDesk(pen: Pen): void {
  slab(pen, [-18, -25, 36, 24], DARK);
  for (const x of [-36, 18]) {
    block(pen, [x, -25, 18, 25], WOOD);
    times(3, (row) => drawerFront(pen, [x + 2, -22.5 + row * 7, 14, 6], 0));
    slab(pen, [x - 0.8, -1.6, 19.6, 1.6], DARK);
  }
  slab(pen, [-18, -25, 36, 6], WOOD);
  for (const x of [-12, 0, 12]) disc(pen, [x, -22, 3.6, 1.6], MID);
  slab(pen, [-38, -28, 76, 3.4], MID);
  stroke(pen, [-34, -26.3, 26, -26.3], 0.35);
}

function counter(pen: Pen, open: number): void {
  block(pen, [-27, -22, 54, 22], WOOD);
  times(5, (index) => {
    const x = -25.5 + index * 10.4;
    const face = (): void => {
      slab(pen, [x, -18, 9.4, 14], MID);
      panels(pen, [x, -18, 9.4, 14], 1, LIGHT);
      knob(pen, x + 8, -11, 0.7);
    };
    hinged(pen, [x, -18, 9.4, 14], { open }, face);
  });
  slab(pen, [-28, -24, 56, 2.8], LIGHT);
  slab(pen, [-28, -1.6, 56, 1.6], DARK);
}

function pedestal(pen: Pen): void {
  slab(pen, [-8, -3, 16, 3], LIGHT);
  block(pen, [-5.5, -20.5, 11, 17.5], PAPER);
  for (const x of [-1, 1.6, 4]) stroke(pen, [x, -19, x, -4], 0.35);
  curve(pen, [1, -17, 3, -14, 2, -11, 3.5, -8], 0.25);
  slab(pen, [-7, -21.5, 14, 1.6], LIGHT);
  slab(pen, [-8, -24, 16, 2.6], PAPER);
}
