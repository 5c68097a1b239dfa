import { type Joiner, inset } from "../joiner.ts";
import { mounted, built, type SetPiece } from "../set-piece.ts";

/** Windows, and what hangs in them. */
export const WINDOWS: Readonly<Record<string, SetPiece>> = {
  "high-window": mounted([24, 30], 34, (on) => panes(on, [24, 30], [3, 4])),
  "tall-window": mounted([18, 44], 20, (on) => panes(on, [18, 44], [2, 5])),
  "sash-window": mounted([18, 24], 32, (on) => panes(on, [18, 24], [2, 2])),
  "wide-window": mounted([44, 28], 32, (on) => panes(on, [44, 28], [6, 3])),
  "barred-window": mounted([16, 20], 38, (on) => {
    panes(on, [16, 20], [1, 1]);
    for (let bar = -2; bar <= 2; bar += 1) on.slab([bar * 3 - 0.4, 0, 0.8, 20], 0.6);
  }),
  "tiny-window": mounted([9, 10], 44, (on) => panes(on, [9, 10], [2, 2])),
  "arched-window": mounted([20, 38], 24, (on) => archWindow(on)),
  "lace-window": mounted([20, 26], 32, (on) => {
    panes(on, [20, 26], [2, 2]);
    for (const side of [-1, 1])
      on.blob(
        [
          [side * 11, 27],
          [side * 1, 27],
          [side * 4, 16],
          [side * 9, 10],
          [side * 11, 9],
        ],
        0.92,
      );
  }),
  "shuttered-window": mounted([30, 26], 32, (on) => {
    panes(on, [16, 26], [2, 3]);
    for (const x of [-15, 8.4]) {
      on.slab([x, 0, 6.6, 26], 0.72);
      on.grid([x + 0.7, 1, 5.2, 24], [1, 10], (cell) => on.tint(inset(cell, 0.5), 0.64));
    }
  }),
  "blind-window": mounted([20, 28], 32, (on) => {
    panes(on, [20, 28], [1, 1]);
    on.grid([-9, 6, 18, 21], [1, 9], (cell) => on.slab(inset(cell, 0.4), 0.84));
  }),
  porthole: mounted([16, 16], 38, (on) => {
    on.disc([0, 8, 8], 0.7);
    on.disc([0, 8, 6], 0.95);
    for (let bolt = 0; bolt < 8; bolt += 1)
      on.disc([Math.cos(bolt * 0.785) * 7, 8 + Math.sin(bolt * 0.785) * 7, 0.5], 0.55);
  }),
  dormer: mounted([28, 34], 28, (on) => {
    on.form(
      [
        [-14, 0],
        [14, 0],
        [14, 24],
        [0, 34],
        [-14, 24],
      ],
      0.72,
    );
    on.pen.at({ y: -2 }, () => panes(on, [20, 22], [2, 2]));
  }),
  skylight: mounted([40, 16], 52, (on) => {
    on.form(
      [
        [-16, 0],
        [20, 0],
        [14, 16],
        [-12, 16],
      ],
      0.95,
    );
    for (const x of [-7, 2, 11])
      on.wire(
        [
          [x, 0],
          [x - 1.6 - x * 0.12, 16],
        ],
        0.5,
        0.8,
      );
    on.wire(
      [
        [-14.4, 8],
        [17, 8],
      ],
      0.5,
      0.6,
    );
  }),
  louvre: mounted([24, 14], 50, (on) => {
    on.slab([-12, 0, 24, 14], 0.9);
    on.grid([-11, 1, 22, 12], [1, 5], (cell) => on.slab(inset(cell, 0.5), 0.7));
  }),
  "frosted-window": mounted([26, 28], 32, (on) => {
    panes(on, [26, 28], [3, 3]);
    on.grid([-11, 2, 22, 24], [3, 3], (cell) => on.tint(inset(cell, 2), 0.9));
  }),
  "open-window": mounted([24, 26], 32, (on) => {
    on.slab([-12, 0, 24, 26], 0.68);
    on.tint([-10.5, 1.5, 21, 23], 0.95);
    for (const [x, up] of [
      [-7, 10],
      [-2, 7],
      [4, 12],
    ] as const) {
      on.tint([x, 1.6, 5, up], 0.8);
      on.slab([x + 1, up, 1.8, 3], 0.74);
    }
    for (const side of [-1, 1])
      on.form(
        [
          [side * 12, 0],
          [side * 17, -2],
          [side * 17, 25],
          [side * 12, 26],
        ],
        0.84,
      );
  }),
  "glass-wall": built([46, 52], (on) => {
    on.slab([-23, 0, 46, 52], 0.68);
    on.grid([-22, 10, 44, 41], [6, 4], (cell) => on.slab(inset(cell, 0.5), 0.94));
  }),
  "painted-window": mounted([20, 22], 32, (on) => {
    panes(on, [20, 22], [2, 2]);
    on.disc([3, 15, 3], 0.88);
    on.bend(
      [
        [-9, 6],
        [-4, 9],
        [2, 5],
        [9, 8],
      ],
      0.6,
      0.7,
    );
  }),
};

function panes(
  on: Joiner,
  [width, height]: readonly [number, number],
  grid: readonly [number, number],
): void {
  const left = -width / 2;
  on.slab([left - 1, -0.8, width + 2, height + 1.6], 0.68);
  on.grid([left, 0, width, height], grid, (cell) => {
    on.slab(inset(cell, 0.5), 0.95);
    on.tint([cell[0] + 0.9, cell[1] + 0.9, cell[2] * 0.3, cell[3] - 1.8], 0.91);
  });
  on.slab([left - 2, -2, width + 4, 1.8], 0.76);
}

function archWindow(on: Joiner): void {
  on.arch([0, 0, 10, 38], 0.66);
  on.arch([0, 0, 8.4, 36.4], 0.95);
  for (const x of [-3, 3])
    on.wire(
      [
        [x, 1],
        [x, 35],
      ],
      0.5,
      0.8,
    );
  for (const up of [9, 18, 27])
    on.wire(
      [
        [-8.4, up],
        [8.4, up],
      ],
      0.5,
      0.8,
    );
  on.slab([-11, -1.6, 22, 1.8], 0.76);
}
