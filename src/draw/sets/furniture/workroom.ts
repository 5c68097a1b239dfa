import { standing, mounted, type SetPiece } from "../set-piece.ts";

/** What hangs and lies about in workrooms. */
export const WORKROOM: Readonly<Record<string, SetPiece>> = {
  "drying-lines": mounted([120, 16], 52, (on) => {
    for (const up of [14, 8])
      on.bend(
        [
          [-64, up + 1],
          [0, up - 1],
          [64, up + 1],
        ],
        0.5,
        0.5,
      );
    for (let sheet = 0; sheet < 10; sheet += 1) {
      const x = sheet * 12 - 54;
      on.slab([x, (sheet % 2) * 6 - 3, 7.4, 10], 0.92);
    }
  }),
  pegs: mounted([40, 20], 30, (on) => {
    on.slab([-20, 16, 40, 2.4], 0.66);
    for (const x of [-15, -5, 5, 15]) {
      on.wire(
        [
          [x, 17],
          [x, 14.6],
        ],
        0.42,
        0.9,
      );
      if (x !== 5)
        on.blob(
          [
            [x - 3, 14.6],
            [x + 3, 14.6],
            [x + 4, 2],
            [x - 4, 1],
          ],
          x > 0 ? 0.7 : 0.64,
        );
    }
  }),
  caps: mounted([40, 12], 42, (on) => {
    on.slab([-20, 7, 40, 2], 0.66);
    for (const x of [-15, -5, 5, 15])
      on.blob(
        [
          [x - 3.6, 1],
          [x - 3, 5.4],
          [x + 2.4, 6],
          [x + 3.6, 2.4],
          [x + 6, 1],
        ],
        0.6,
      );
  }),
  "tool-wall": mounted([50, 24], 34, (on) => {
    on.slab([-25, 0, 50, 24], 0.76);
    for (const [x, long] of [
      [-20, 16],
      [-14, 12],
      [-8, 18],
      [-1, 14],
      [7, 17],
      [14, 11],
      [20, 15],
    ] as const) {
      on.wire(
        [
          [x, 22],
          [x, 22 - long],
        ],
        0.48,
        1,
      );
      on.slab([x - 2, 21 - long, 4, 2.6], 0.62);
    }
  }),
  wheels: mounted([56, 22], 36, (on) => {
    for (const x of [-19, 0, 19]) on.wheel([x, 10, 9], 12, 0.72);
  }),
  "rope-hoist": mounted([20, 60], 14, (on) => {
    on.disc([0, 52, 4], 0.62);
    on.wire(
      [
        [-3.6, 52],
        [-3.6, 112],
      ],
      0.5,
      0.9,
    );
    on.wire(
      [
        [3.6, 52],
        [3.6, 12],
      ],
      0.5,
      0.9,
    );
    on.bend(
      [
        [3.6, 12],
        [6, 8],
        [2, 6],
        [1.6, 9],
      ],
      0.44,
      1.3,
    );
  }),
  "ceiling-hooks": mounted([110, 18], 48, (on) => {
    on.slab([-70, 14, 140, 3], 0.64);
    for (const x of [-42, -14, 14, 42]) {
      on.wire(
        [
          [x, 14],
          [x, 7],
        ],
        0.46,
        1,
      );
      on.bend(
        [
          [x, 7],
          [x + 3, 4],
          [x, 1],
          [x - 2, 3],
        ],
        0.44,
        1.2,
      );
    }
  }),
  "bell-rope": mounted([8, 60], 16, (on) => {
    on.wire(
      [
        [0, 6],
        [0, 112],
      ],
      0.5,
      1,
    );
    on.blob(
      [
        [-1.6, 0],
        [-2, 4],
        [0, 8],
        [2, 4],
        [1.6, 0],
      ],
      0.62,
    );
  }),
  "rope-coils": standing([30, 12], (on) => {
    for (const x of [-8, 8])
      for (let turn = 0; turn < 4; turn += 1) on.disc([x, 1.6 + turn * 2.2, 6.4 - turn * 0.4, 1.8], 0.76);
  }),
  chute: standing([44, 60], (on) => {
    on.form(
      [
        [-22, 58],
        [-22, 50],
        [10, 12],
        [20, 10],
        [20, 13],
        [12, 17],
        [-14, 58],
      ],
      0.72,
    );
    on.wire(
      [
        [-20, 55],
        [12, 15],
      ],
      0.84,
      0.8,
    );
    on.posts([-6, 14], [0, 22, 1.6], 0.62);
  }),
  belt: standing([70, 24], (on) => {
    on.form(
      [
        [-35, 12],
        [35, 18],
        [35, 21],
        [-35, 15],
      ],
      0.72,
    );
    for (let slat = 0; slat < 16; slat += 1)
      on.wire(
        [
          [slat * 4.4 - 34, 12.2 + slat * 0.38],
          [slat * 4.4 - 34, 15 + slat * 0.38],
        ],
        0.5,
        0.5,
      );
    on.posts([-30, 0, 30], [0, 14, 2], 0.62);
    for (const x of [-22, -8, 7, 20]) on.disc([x, 18.4 + x * 0.085, 2.4], 0.68);
  }),
  apples: standing([44, 22], (on) => {
    on.form(
      [
        [-22, 4],
        [22, 4],
        [20, 18],
        [-20, 18],
      ],
      0.66,
    );
    on.grid([-19, 5, 38, 13], [9, 3], (cell) => on.disc([cell[0] + 2, cell[1] + 2.2, 1.8], 0.8));
    on.posts([-20, 20], [0, 5, 2], 0.62);
  }),
  mops: standing([18, 46], (on) => {
    for (const x of [-5, 0, 5]) {
      on.wire(
        [
          [x * 0.6, 2],
          [x * 1.4, 38],
        ],
        0.48,
        1.1,
      );
      on.blob(
        [
          [x * 1.4 - 2.6, 38],
          [x * 1.4 - 3, 44],
          [x * 1.4 + 3, 44],
          [x * 1.4 + 2.6, 38],
        ],
        0.86,
      );
    }
    on.slab([-6, 0, 12, 9], 0.66);
  }),
  "laundry-basket": standing([24, 18], (on) => {
    on.form(
      [
        [-9, 0],
        [9, 0],
        [11, 12],
        [-11, 12],
      ],
      0.74,
    );
    on.blob(
      [
        [-10, 12],
        [-6, 17],
        [0, 15],
        [5, 18],
        [10, 12],
      ],
      0.93,
    );
    for (const up of [4, 8])
      on.wire(
        [
          [-10, up],
          [10, up],
        ],
        0.55,
      );
  }),
  "sand-bags": standing([34, 16], (on) => {
    for (const [x, up] of [
      [-11, 0],
      [0, 0],
      [11, 0],
      [-5, 5],
      [6, 5],
      [0, 10],
    ] as const) {
      on.blob(
        [
          [x - 5, up],
          [x - 5.6, up + 3],
          [x, up + 5.4],
          [x + 5.6, up + 3],
          [x + 5, up],
        ],
        0.74,
      );
    }
  }),
};
