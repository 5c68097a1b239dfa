import { standing, mounted, type SetPiece } from "../set-piece.ts";

/** Instruments of science. */
export const INSTRUMENTS: Readonly<Record<string, SetPiece>> = {
  retorts: standing([40, 20], (on) => {
    for (const x of [-13, 0, 13]) {
      on.disc([x, 5, 4.4], 0.94);
      on.bend(
        [
          [x - 3, 3],
          [x, 4],
          [x + 3, 3],
        ],
        0.6,
      );
      on.bend(
        [
          [x, 9],
          [x + 2, 13],
          [x + 8, 9],
        ],
        0.5,
        1.2,
      );
    }
  }),
  globe: standing([30, 44], (on) => {
    on.disc([0, 28, 14], 0.8);
    for (const part of [0.35, 0.75]) on.ring([0, 28, 14 * part, 14], 0.35);
    on.wire(
      [
        [-14, 28],
        [14, 28],
      ],
      0.55,
    );
    on.bend(
      [
        [-16, 30],
        [-11, 15],
        [0, 11],
        [11, 15],
        [16, 30],
      ],
      0.46,
      1.4,
    );
    on.slab([-1.6, 2, 3.2, 9], 0.6);
    on.wire(
      [
        [-9, 0],
        [0, 5],
        [9, 0],
      ],
      0.46,
      1.6,
    );
  }),
  telescope: standing([44, 46], (on) => {
    on.form(
      [
        [-20, 22],
        [-18, 18],
        [20, 38],
        [17, 45],
      ],
      0.72,
    );
    on.form(
      [
        [-23, 20],
        [-22, 18],
        [-18, 19.6],
        [-19, 22.4],
      ],
      0.58,
    );
    for (const x of [-9, 0, 9])
      on.wire(
        [
          [x, 0],
          [0, 28],
        ],
        0.46,
        1.4,
      );
  }),
  "plate-camera": standing([26, 44], (on) => {
    for (const x of [-11, 0, 11])
      on.wire(
        [
          [x, 0],
          [0, 27],
        ],
        0.46,
        1.4,
      );
    on.slab([-10, 27, 6, 14], 0.62);
    on.grid([-4, 28, 9, 12], [5, 1], (cell) => on.slab(cell, 0.58));
    on.slab([5, 28, 4, 12], 0.66);
    on.slab([9, 31, 5, 6], 0.56);
  }),
  lantern: standing([26, 42], (on) => {
    for (const x of [-10, 0, 10])
      on.wire(
        [
          [x, 0],
          [0, 22],
        ],
        0.46,
        1.4,
      );
    on.slab([-8, 22, 15, 12], 0.64);
    on.slab([7, 25, 7, 6], 0.58);
    on.form(
      [
        [-3, 34],
        [2, 34],
        [1, 40],
        [4, 42],
        [-4, 42],
        [-2, 40],
      ],
      0.6,
    );
  }),
  "lens-wheel": standing([34, 46], (on) => {
    on.slab([-15, 0, 3, 40], 0.6);
    on.wire(
      [
        [-13.5, 38],
        [4, 38],
      ],
      0.46,
      1.4,
    );
    on.disc([6, 30, 11], 0.68);
    for (let lens = 0; lens < 7; lens += 1)
      on.disc([6 + Math.cos(lens * 0.9) * 7.4, 30 + Math.sin(lens * 0.9) * 7.4, 2.4], 0.95);
    on.disc([6, 30, 2], 0.56);
  }),
  lenses: mounted([36, 14], 38, (on) => {
    for (const [x, radius] of [
      [-14, 5],
      [-4, 4],
      [5, 3.2],
      [13, 4.6],
    ] as const) {
      on.disc([x, 7, radius], 0.62);
      on.disc([x, 7, radius * 0.76], 0.95);
    }
    on.slab([-18, 0, 36, 1.4], 0.66);
  }),
  spectacles: mounted([40, 26], 30, (on) => {
    on.slab([-20, 0, 40, 26], 0.76);
    on.grid([-19, 1, 38, 24], [5, 5], (cell) => {
      for (const side of [2, 5.4]) on.ring([cell[0] + side, cell[1] + 2.4, 1.4], 0.4);
    });
  }),
  "blank-chart": mounted([22, 28], 32, (on) => {
    on.slab([-11, 0, 22, 28], 0.93);
    on.slab([-12, 26.6, 24, 2], 0.62);
    on.slab([-12, -1, 24, 2], 0.62);
  }),
  "battery-jars": standing([36, 34], (on) => {
    on.posts([-17, 17], [0, 34, 1.2], 0.56);
    for (const up of [2, 13, 24]) {
      on.slab([-18, up, 36, 1], 0.56);
      for (const x of [-12, -4, 4, 12]) {
        on.slab([x - 2.8, up + 1, 5.6, 7], 0.9);
        on.tint([x - 2.4, up + 1.2, 4.8, 4], 0.76);
        on.bend(
          [
            [x, up + 8],
            [x + 4, up + 10],
            [x + 8, up + 8],
          ],
          0.5,
        );
      }
    }
  }),
};
