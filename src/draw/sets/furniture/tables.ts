import { type Joiner } from "../joiner.ts";
import { standing, type SetPiece } from "../set-piece.ts";
import { table } from "./parts.ts";

/** Tables. */
export const TABLES: Readonly<Record<string, SetPiece>> = {
  table: standing([36, 19], (on) => table(on, 36, 18)),
  "long-table": standing([72, 19], (on) => table(on, 72, 18)),
  "small-table": standing([20, 18], (on) => table(on, 20, 17)),
  "laid-table": standing([38, 24], (on) => {
    table(on, 38, 18);
    on.form(
      [
        [-19, 18.6],
        [19, 18.6],
        [20, 11],
        [10, 13],
        [0, 11],
        [-10, 13],
        [-20, 11],
      ],
      0.93,
    );
    on.disc([0, 20, 4, 0.9], 0.97);
    on.slab([7, 19.4, 2.6, 4], 0.9);
  }),
  "white-table": standing([44, 20], (on) =>
    on.form(
      [
        [-21, 18],
        [21, 18],
        [23, 0],
        [-23, 0],
      ],
      0.94,
    ),
  ),
  "round-table": standing([24, 18], (on) => {
    on.slab([-1.4, 1, 2.8, 16], 0.64);
    on.disc([0, 17, 12, 2], 0.78);
    on.form(
      [
        [-6, 0],
        [6, 0],
        [1.4, 3],
        [-1.4, 3],
      ],
      0.62,
    );
  }),
  "cafe-tables": standing([60, 24], (on) => {
    for (const x of [-20, 4]) cafeTable(on, x);
  }),
  horseshoe: standing([96, 26], (on) => {
    for (let seat = -4; seat <= 4; seat += 1) chairBack(on, seat * 10, 14 + (4 - Math.abs(seat)) * 0.4);
    on.form(
      [
        [-48, 0],
        [-46, 17],
        [46, 17],
        [48, 0],
        [40, 0],
        [36, 9],
        [-36, 9],
        [-40, 0],
      ],
      0.7,
    );
    on.form(
      [
        [-46, 17],
        [46, 17],
        [42, 19.6],
        [-42, 19.6],
      ],
      0.8,
    );
  }),
  plinth: standing([14, 22], (on) => plinth(on, 0)),
  plinths: standing([96, 34], (on) => {
    for (const x of [-40, -16, 16, 40]) plinth(on, x);
    on.blob(
      [
        [-43, 22],
        [-42, 29],
        [-38, 31],
        [-37, 22],
      ],
      0.82,
    );
    on.disc([16, 26, 4], 0.84);
    on.form(
      [
        [34, 22],
        [46, 22],
        [44, 33],
        [40, 36],
        [36, 32],
      ],
      0.92,
    );
  }),
  "tiny-desks": standing([76, 16], (on) => {
    for (const x of [-28, -10, 8, 26]) {
      on.form(
        [
          [x - 7, 10],
          [x + 7, 10],
          [x + 6, 13],
          [x - 6, 13],
        ],
        0.78,
      );
      on.posts([x - 5.6, x + 5.6], [0, 10, 1.2], 0.64);
      on.slab([x - 5, 5, 10, 1.4], 0.7);
    }
  }),
  candle: standing([30, 28], (on) => {
    on.slab([-14, 13, 28, 1.6], 0.64);
    on.posts([-12, 12], [0, 13, 1.6], 0.62);
    on.slab([-1, 14.6, 2, 7], 0.95);
    on.blob(
      [
        [-1, 22],
        [0, 26.4],
        [1, 22],
      ],
      0.99,
    );
  }),
};

function cafeTable(on: Joiner, x: number): void {
  on.slab([x - 0.6, 0, 1.2, 16], 0.55);
  on.disc([x, 16.4, 7, 1.3], 0.86);
  on.bend(
    [
      [x + 9, 0],
      [x + 9, 11],
      [x + 15, 11],
      [x + 15, 0],
    ],
    0.46,
    0.9,
  );
  on.bend(
    [
      [x + 15, 11],
      [x + 16, 18],
      [x + 15.4, 23],
    ],
    0.46,
    0.9,
  );
}

function chairBack(on: Joiner, x: number, up: number): void {
  on.blob(
    [
      [x - 3.4, up],
      [x - 3.6, up + 8],
      [x, up + 10],
      [x + 3.6, up + 8],
      [x + 3.4, up],
    ],
    0.66,
  );
}

function plinth(on: Joiner, x: number): void {
  on.slab([x - 5, 2, 10, 18], 0.82);
  on.slab([x - 6.4, 0, 12.8, 2.4], 0.76);
  on.block([x - 6, 19.6, 12, 1.8], 0.84, 1);
}
