import { standing, mounted, built, type SetPiece } from "../set-piece.ts";

/** Harbours and the seaside. */
export const HARBOUR: Readonly<Record<string, SetPiece>> = {
  "bathing-huts": standing([110, 42], (on) => {
    for (const x of [-44, -22, 0, 22, 44]) {
      on.slab([x - 9, 0, 18, 26], x % 44 === 0 ? 0.84 : 0.76);
      for (const side of [-5, 0, 5])
        on.wire(
          [
            [x + side, 0],
            [x + side, 26],
          ],
          0.66,
        );
      on.form(
        [
          [x - 11, 26],
          [x + 11, 26],
          [x, 38],
        ],
        0.68,
      );
      on.slab([x - 3.6, 0, 7.2, 19], 0.66);
    }
  }),
  bandstand: standing([70, 62], (on) => {
    on.block([-32, 0, 64, 8], 0.76, 1.4);
    on.posts([-28, -10, 10, 28], [8, 34, 1.8], 0.72);
    on.form(
      [
        [-36, 42],
        [36, 42],
        [10, 56],
        [0, 62],
        [-10, 56],
      ],
      0.7,
    );
    on.slab([-28, 16, 56, 1.4], 0.76);
  }),
  crane: standing([50, 64], (on) => {
    on.slab([-14, 0, 6, 40], 0.62);
    on.wire(
      [
        [-11, 38],
        [18, 60],
      ],
      0.46,
      1.8,
    );
    on.wire(
      [
        [-11, 12],
        [18, 60],
      ],
      0.48,
      1.2,
    );
    on.wire(
      [
        [18, 60],
        [18, 28],
      ],
      0.45,
      0.7,
    );
    on.bend(
      [
        [18, 28],
        [21, 25],
        [18, 22],
        [16, 24],
      ],
      0.44,
      1.4,
    );
    on.wheel([-11, 14, 5], 5, 0.6);
  }),
  "chain-hoist": mounted([24, 50], 16, (on) => {
    on.disc([0, 44, 4.4], 0.6);
    on.wire(
      [
        [0, 48],
        [0, 112],
      ],
      0.46,
      1.2,
    );
    for (let link = 0; link < 9; link += 1) on.ring([4, 41 - link * 3.4, 0.9, 1.7], 0.6);
    on.bend(
      [
        [4, 11],
        [8, 8],
        [4, 4],
        [1.6, 7],
      ],
      0.44,
      1.5,
    );
  }),
  nets: standing([60, 46], (on) => {
    on.posts([-26, 0, 26], [0, 44, 1.6], 0.62);
    for (let cord = 0; cord < 14; cord += 1) {
      on.bend(
        [
          [-26 + cord * 2, 42],
          [-24 + cord * 3.4, 24],
          [-22 + cord * 3, 10],
        ],
        0.6,
        0.4,
      );
      on.bend(
        [
          [26 - cord * 2, 42],
          [24 - cord * 3.4, 24],
          [22 - cord * 3, 10],
        ],
        0.6,
        0.4,
      );
    }
  }),
  "tarred-sheds": built([120, 50], (on) => {
    for (const [x, height] of [
      [-38, 36],
      [0, 42],
      [38, 34],
    ] as const) {
      on.slab([x - 18, 0, 36, height - 10], 0.62);
      for (let board = -15; board <= 15; board += 5)
        on.wire(
          [
            [x + board, 0],
            [x + board, height - 10],
          ],
          0.5,
        );
      on.form(
        [
          [x - 20, height - 10],
          [x + 20, height - 10],
          [x, height + 4],
        ],
        0.56,
      );
      on.slab([x - 6, 0, 12, 20], 0.55);
    }
  }),
  beacon: standing([16, 58], (on) => {
    on.form(
      [
        [-6, 0],
        [6, 0],
        [4, 38],
        [-4, 38],
      ],
      0.88,
    );
    on.slab([-5.6, 38, 11.2, 2], 0.66);
    on.slab([-3.6, 40, 7.2, 9], 0.96);
    on.blob(
      [
        [-5, 49],
        [0, 56],
        [5, 49],
      ],
      0.6,
    );
  }),
};
