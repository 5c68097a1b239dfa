import { type Joiner, inset } from "../joiner.ts";
import { standing, type SetPiece } from "../set-piece.ts";

/** Stoves, ovens and everything that is hot. */
export const STOVES: Readonly<Record<string, SetPiece>> = {
  stove: standing([28, 50], (on) => {
    on.slab([-6, 21, 4, 110], 0.6);
    on.block([-14, 4, 28, 17], 0.6, 2);
    on.posts([-12, 12], [0, 4, 2], 0.55);
    on.slab([-11, 7, 12, 9], 0.68);
    on.slab([4, 9, 7, 6], 0.68);
    for (const x of [-8, 8]) on.disc([x, 22.6, 4, 0.7], 0.55);
    kettle(on, 7, 22.6);
  }),
  "round-stove": standing([16, 30], (on) => {
    on.slab([-1.6, 20, 3.2, 110], 0.6);
    on.blob(
      [
        [-7, 4],
        [-8, 12],
        [-5.6, 21],
        [5.6, 21],
        [8, 12],
        [7, 4],
      ],
      0.6,
    );
    on.slab([-6, 20, 12, 2], 0.55);
    on.slab([-3, 9, 6, 5], 0.82);
    on.posts([-5, 5], [0, 4.4, 1.6], 0.55);
  }),
  range: standing([50, 40], (on) => {
    on.block([-25, 0, 50, 19], 0.6, 2.2);
    on.grid([-24, 2, 48, 15], [3, 1], (cell) => {
      on.slab(inset(cell, 1.2), 0.68);
      on.slab([cell[0] + 4, cell[1] + 11, 8, 1], 0.8);
    });
    on.wire(
      [
        [-24, 17.6],
        [24, 17.6],
      ],
      0.85,
      0.8,
    );
    for (const x of [-15, -1]) pot(on, x, 21);
    kettle(on, 14, 21);
    on.form(
      [
        [-22, 40],
        [22, 40],
        [10, 54],
        [10, 114],
        [-10, 114],
        [-10, 54],
      ],
      0.72,
    );
  }),
  hearth: standing([52, 48], (on) => {
    on.form(
      [
        [-26, 0],
        [-24, 38],
        [-16, 48],
        [-16, 114],
        [16, 114],
        [16, 48],
        [24, 38],
        [26, 0],
      ],
      0.76,
    );
    on.form(
      [
        [-17, 0],
        [-17, 26],
        [-10, 32],
        [10, 32],
        [17, 26],
        [17, 0],
      ],
      0.55,
    );
    on.slab([-12, 1, 24, 12], 0.6);
    on.wire(
      [
        [-10, 9],
        [10, 9],
      ],
      0.8,
      0.6,
    );
    on.slab([-25, 36, 50, 2.4], 0.68);
  }),
  oven: standing([46, 52], (on) => {
    on.form(
      [
        [-23, 0],
        [-23, 40],
        [-12, 52],
        [12, 52],
        [23, 40],
        [23, 0],
      ],
      0.74,
    );
    on.grid([-22, 2, 44, 36], [6, 6], (cell, index) =>
      on.slab(inset([cell[0] + (index % 12 > 5 ? 1 : -1), cell[1], cell[2], cell[3]], 0.4), 0.76),
    );
    on.form(
      [
        [-11, 16],
        [-11, 25],
        [-6, 30],
        [6, 30],
        [11, 25],
        [11, 16],
      ],
      0.56,
    );
    on.slab([-13, 14, 26, 2.4], 0.66);
  }),
  "gas-ring": standing([20, 26], (on) => {
    on.posts([-8, 8], [0, 16, 1.4], 0.64);
    on.slab([-10, 15.6, 20, 2], 0.72);
    on.disc([0, 18.4, 5, 1], 0.58);
    kettle(on, 0, 19);
    on.bend(
      [
        [10, 16],
        [14, 14],
        [13, 6],
        [15, 0],
      ],
      0.5,
      0.7,
    );
  }),
  "tea-urn": standing([22, 42], (on) => {
    on.posts([-9, 9], [0, 18, 1.8], 0.64);
    on.slab([-11, 17, 22, 2], 0.74);
    urn(on, 0, 19);
  }),
  samovar: standing([22, 40], (on) => {
    on.posts([-9, 9], [0, 17, 1.8], 0.64);
    on.slab([-11, 16, 22, 2], 0.72);
    urn(on, 0, 18);
    for (const side of [-1, 1])
      on.bend(
        [
          [side * 5, 31],
          [side * 8, 29],
          [side * 5, 26],
        ],
        0.5,
        0.8,
      );
  }),
  boiler: standing([34, 52], (on) => {
    on.blob(
      [
        [-15, 2],
        [-15.6, 24],
        [-13, 44],
        [0, 48],
        [13, 44],
        [15.6, 24],
        [15, 2],
      ],
      0.66,
    );
    for (const up of [12, 28, 42])
      on.bend(
        [
          [-15.4, up],
          [0, up - 1.6],
          [15.4, up],
        ],
        0.5,
        0.8,
      );
    on.slab([-6, 5, 12, 9], 0.58);
    on.disc([0, 34, 4.4], 0.9);
    on.wire(
      [
        [0, 34],
        [2, 36.6],
      ],
      0.3,
      0.6,
    );
    on.slab([-3, 47, 6, 70], 0.64);
  }),
};

function kettle(on: Joiner, x: number, up: number): void {
  on.blob(
    [
      [x - 4, up],
      [x - 4.6, up + 4],
      [x, up + 6.4],
      [x + 4.6, up + 4],
      [x + 4, up],
    ],
    0.7,
  );
  on.bend(
    [
      [x - 3.4, up + 5],
      [x, up + 9.4],
      [x + 3.4, up + 5],
    ],
    0.46,
    0.8,
  );
  on.wire(
    [
      [x + 4.2, up + 3],
      [x + 7, up + 6],
    ],
    0.46,
    1.2,
  );
}

function pot(on: Joiner, x: number, up: number): void {
  on.slab([x - 5, up, 10, 7], 0.7);
  on.slab([x - 5.8, up + 6.4, 11.6, 1.4], 0.62);
  on.disc([x, up + 8.6, 0.9], 0.55);
}

function urn(on: Joiner, x: number, up: number): void {
  on.blob(
    [
      [x - 5, up],
      [x - 6.4, up + 8],
      [x - 5, up + 16],
      [x + 5, up + 16],
      [x + 6.4, up + 8],
      [x + 5, up],
    ],
    0.8,
  );
  on.blob(
    [
      [x - 5, up + 16],
      [x, up + 20],
      [x + 5, up + 16],
    ],
    0.72,
  );
  on.disc([x, up + 21, 1.1], 0.58);
  on.wire(
    [
      [x + 5.6, up + 4],
      [x + 8.6, up + 4],
      [x + 8.6, up + 2],
    ],
    0.46,
    1,
  );
}
