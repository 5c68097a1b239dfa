import { standing, lying, type SetPiece } from "../set-piece.ts";

/** What stands on pavements and in yards. */
export const PAVEMENT: Readonly<Record<string, SetPiece>> = {
  "sentry-box": standing([24, 54], (on) => {
    on.slab([-10, 0, 20, 44], 0.72);
    on.slab([-6, 0, 12, 36], 0.58);
    on.form(
      [
        [-13, 44],
        [13, 44],
        [0, 55],
      ],
      0.64,
    );
  }),
  hut: standing([40, 50], (on) => {
    on.slab([-18, 0, 36, 36], 0.74);
    for (const up of [7, 14, 21, 28])
      on.wire(
        [
          [-18, up],
          [18, up],
        ],
        0.6,
      );
    on.slab([-13, 0, 12, 28], 0.64);
    on.slab([4, 15, 10, 11], 0.92);
    on.form(
      [
        [-22, 36],
        [22, 36],
        [13, 50],
        [-13, 50],
      ],
      0.64,
    );
  }),
  "striped-pole": standing([70, 20], (on) => {
    on.slab([-32, 0, 5, 18], 0.68);
    for (let stripe = 0; stripe < 12; stripe += 1)
      on.slab([stripe * 5 - 28, 13.6, 5, 2.6], stripe % 2 === 0 ? 0.93 : 0.58);
  }),
  pump: standing([20, 36], (on) => {
    on.slab([-4, 0, 8, 30], 0.64);
    on.blob(
      [
        [-4.6, 30],
        [0, 36],
        [4.6, 30],
      ],
      0.6,
    );
    on.bend(
      [
        [4, 22],
        [10, 22],
        [10, 17],
      ],
      0.5,
      1.8,
    );
    on.bend(
      [
        [-4, 27],
        [-11, 25],
        [-12, 12],
      ],
      0.48,
      1.3,
    );
  }),
  hydrant: standing([12, 18], (on) => {
    on.slab([-3.4, 0, 6.8, 12], 0.64);
    on.blob(
      [
        [-4, 12],
        [-3, 16],
        [0, 17.6],
        [3, 16],
        [4, 12],
      ],
      0.6,
    );
    for (const side of [-5, 5]) on.disc([side, 8.6, 1.8], 0.6);
  }),
  dustbins: standing([56, 18], (on) => {
    for (const x of [-19, 0, 19]) {
      on.slab([x - 6, 0, 12, 13], 0.7);
      for (const part of [-3, 0, 3])
        on.wire(
          [
            [x + part, 1],
            [x + part, 12],
          ],
          0.58,
        );
      on.blob(
        [
          [x - 7, 13],
          [x - 5, 16],
          [x + 5, 16],
          [x + 7, 13],
        ],
        0.64,
      );
    }
  }),
  pillar: standing([18, 42], (on) => {
    on.slab([-7, 0, 14, 34], 0.72);
    on.blob(
      [
        [-8.4, 34],
        [-6, 40],
        [0, 42],
        [6, 40],
        [8.4, 34],
      ],
      0.64,
    );
    on.slab([-5, 26, 10, 1.6], 0.5);
    on.slab([-8.4, 0, 16.8, 3], 0.64);
  }),
  "mounting-block": standing([20, 10], (on) => {
    on.block([-9, 0, 18, 4], 0.8, 1.4);
    on.block([-9, 5, 10, 4], 0.8, 1.2);
  }),
  kennel: standing([24, 20], (on) => {
    on.slab([-9, 0, 18, 11], 0.74);
    on.form(
      [
        [-11, 11],
        [11, 11],
        [0, 20],
      ],
      0.64,
    );
    on.blob(
      [
        [-3.6, 0],
        [-3.6, 6],
        [0, 8.6],
        [3.6, 6],
        [3.6, 0],
      ],
      0.55,
    );
  }),
  "milk-bottles": standing([12, 12], (on) => {
    for (const x of [-3, 3])
      on.blob(
        [
          [x - 2, 0],
          [x - 2, 6],
          [x - 0.9, 8],
          [x - 0.9, 10.6],
          [x + 0.9, 10.6],
          [x + 0.9, 8],
          [x + 2, 6],
          [x + 2, 0],
        ],
        0.95,
      );
  }),
  "shrouded-statue": standing([30, 60], (on) => {
    on.block([-13, 0, 26, 14], 0.8, 1.6);
    on.blob(
      [
        [-10, 15],
        [-9, 40],
        [-4, 52],
        [0, 58],
        [5, 51],
        [12, 46],
        [8, 36],
        [10, 15],
      ],
      0.9,
    );
    for (const x of [-4, 2, 6])
      on.bend(
        [
          [x, 50],
          [x - 1, 34],
          [x + 1, 16],
        ],
        0.74,
        0.6,
      );
  }),
  trough: standing([46, 16], (on) => {
    on.block([-22, 0, 44, 11], 0.74, 2.6);
    on.form(
      [
        [-19, 11.4],
        [19, 11.4],
        [18, 13.2],
        [-18, 13.2],
      ],
      0.9,
    );
  }),
  "low-wall": standing([120, 18], (on) => {
    on.slab([-62, 0, 124, 14], 0.76);
    on.grid([-62, 0, 124, 14], [16, 3], (cell, index) =>
      on.wire(
        [
          [cell[0] + (Math.floor(index / 16) % 2) * 4, cell[1]],
          [cell[0] + (Math.floor(index / 16) % 2) * 4, cell[1] + cell[3]],
        ],
        0.64,
      ),
    );
    on.block([-64, 13, 128, 2.6], 0.82, 1.2);
  }),
  flap: lying([26, 5], (on) => {
    on.form(
      [
        [-11, 2],
        [11, 2],
        [14, -4],
        [-14, -4],
      ],
      0.6,
    );
    on.wire(
      [
        [0, 2],
        [0, -4],
      ],
      0.44,
      0.6,
    );
    for (const x of [-3, 3]) on.disc([x, -1, 0.9, 0.5], 0.85);
  }),
  chimneys: standing([110, 40], (on) => {
    for (const [x, height] of [
      [-44, 26],
      [-10, 34],
      [36, 24],
    ] as const) {
      on.slab([x - 7, 0, 14, height], 0.7);
      on.slab([x - 8, height - 3, 16, 3], 0.64);
      for (const side of [-4, 1.4]) on.slab([x + side, height, 3, 6], 0.74);
    }
  }),
};
