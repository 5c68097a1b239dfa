import { type Joiner, inset } from "../joiner.ts";
import { standing, mounted, built, type SetPiece } from "../set-piece.ts";

/** Places where things are handed over, and what hides a corner. */
export const HATCHES: Readonly<Record<string, SetPiece>> = {
  hatch: mounted([26, 20], 26, (on) => {
    on.slab([-13, 0, 26, 20], 0.64);
    on.tint([-11, 2, 22, 16], 0.92);
    on.slab([-14.5, -1.5, 29, 2.4], 0.76);
  }),
  "ticket-window": mounted([20, 26], 22, (on) => {
    on.slab([-10, 0, 20, 26], 0.7);
    on.slab([-7, 4, 14, 17], 0.84);
    on.tint([-7, 9, 14, 12], 0.76);
    on.disc([0, 12, 2.4], 0.62);
    on.slab([-11.5, 0, 23, 2], 0.76);
  }),
  "barred-counter": standing([50, 46], (on) => {
    on.block([-25, 0, 50, 20], 0.68, 1.4);
    on.grid([-24, 1, 48, 18], [5, 1], (cell) => on.slab(inset(cell, 1.2), 0.73));
    for (let bar = 0; bar <= 24; bar += 1)
      on.wire(
        [
          [-24 + bar * 2, 21],
          [-24 + bar * 2, 42],
        ],
        0.5,
        0.5,
      );
    on.slab([-25, 42, 50, 3], 0.66);
  }),
  curtain: built([26, 54], (on) => drape(on, -13, 26)),
  drapes: built([60, 56], (on) => {
    drape(on, -30, 14);
    drape(on, 16, 14);
    on.blob(
      [
        [-30, 57],
        [30, 57],
        [30, 52],
        [18, 48],
        [9, 52],
        [0, 48],
        [-9, 52],
        [-18, 48],
        [-30, 52],
      ],
      0.62,
    );
  }),
  "folding-screen": standing([34, 34], (on) => {
    for (const [x, skew] of [
      [-17, 1.5],
      [-5.6, -1.5],
      [5.8, 1.5],
    ] as const) {
      on.form(
        [
          [x, 0],
          [x + 11.4, skew],
          [x + 11.4, 33 + skew],
          [x, 33],
        ],
        0.76,
      );
      on.form(
        [
          [x + 1.6, 3],
          [x + 9.8, 3 + skew],
          [x + 9.8, 29 + skew],
          [x + 1.6, 29],
        ],
        0.84,
      );
    }
  }),
  turnstile: standing([22, 24], (on) => {
    on.block([-4, 0, 8, 20], 0.66, 1.4);
    for (const reach of [-13, 14])
      on.wire(
        [
          [0, 17],
          [reach, reach > 0 ? 14 : 18],
        ],
        0.46,
        1.5,
      );
    on.wire(
      [
        [0, 17],
        [4, 24],
      ],
      0.46,
      1.5,
    );
  }),
  "hanging-sheet": built([44, 54], (on) => {
    on.blob(
      [
        [-21, 4],
        [-22, 50],
        [22, 50],
        [21, 3],
        [8, 5],
        [-6, 3],
      ],
      0.95,
    );
    on.wire(
      [
        [-24, 51],
        [24, 51],
      ],
      0.45,
      1.2,
    );
  }),
  "canvas-stack": standing([40, 46], (on) => {
    for (const [x, height] of [
      [-14, 46],
      [-8, 42],
      [-2, 38],
    ] as const)
      on.form(
        [
          [x, 0],
          [x + 20, 0],
          [x + 17, height],
          [x - 3, height],
        ],
        0.84 - x * 0.004,
      );
    on.wire(
      [
        [0, 2],
        [14, 34],
      ],
      0.6,
      1,
    );
  }),
  "half-rooms": built([100, 44], (on) => {
    for (const [x, fill] of [
      [-33, 0.72],
      [0, 0.86],
      [33, 0.78],
    ] as const) {
      on.slab([x - 15, 0, 30, 42], fill);
      on.grid([x - 14, 6, 28, 35], [5, 5], (cell, index) => {
        if ((index + (x > 0 ? 1 : 0)) % 2 === 0) on.disc([cell[0] + 2.8, cell[1] + 3, 1], fill - 0.12);
      });
      on.slab([x - 1, 0, 8, 9], 0.64);
      on.slab([x - 1, 9, 1.6, 11], 0.64);
    }
  }),
};

function drape(on: Joiner, left: number, width: number): void {
  on.form(
    [
      [left, 0],
      [left + width, 0],
      [left + width - 1, 55],
      [left + 1, 55],
    ],
    0.66,
  );
  for (let fold = 1; fold < width / 3; fold += 1) {
    const x = left + fold * 3;
    on.bend(
      [
        [x, 55],
        [x + 0.6, 30],
        [x - 0.4, 0],
      ],
      fold % 2 === 0 ? 0.54 : 0.76,
      0.7,
    );
  }
}
