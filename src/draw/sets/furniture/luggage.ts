import { type Joiner } from "../joiner.ts";
import { standing, mounted, built, type SetPiece } from "../set-piece.ts";

/** Barrows, trolleys and bicycles. */
export const LUGGAGE: Readonly<Record<string, SetPiece>> = {
  bicycles: mounted([64, 34], 20, (on) => {
    for (const x of [-18, 16]) bicycle(on, x, 10);
  }),
  bicycle: standing([34, 24], (on) => bicycle(on, 0, 7.4)),
  barrow: standing([36, 20], (on) => {
    on.slab([-16, 9, 26, 2], 0.68);
    on.wire(
      [
        [10, 10],
        [18, 17],
      ],
      0.45,
      1.4,
    );
    on.wheel([-9, 5, 5], 8, 0.64);
    on.posts([6], [0, 9, 1.4], 0.6);
    on.slab([-14, 11, 10, 7], 0.72);
    on.slab([-3, 11, 11, 9], 0.78);
  }),
  barrows: standing([90, 20], (on) => {
    for (const x of [-30, 0, 30]) {
      on.slab([x - 12, 9, 22, 2], 0.68);
      on.wire(
        [
          [x + 10, 10],
          [x + 15, 15],
        ],
        0.45,
        1.4,
      );
      on.wheel([x - 7, 5, 5], 8, 0.64);
    }
  }),
  "luggage-trolley": standing([30, 44], (on) => {
    on.block([-14, 4, 28, 2.4], 0.7, 1.6);
    on.bend(
      [
        [-13, 6],
        [-13, 36],
        [0, 43],
        [13, 36],
        [13, 6],
      ],
      0.5,
      1.3,
    );
    on.wire(
      [
        [-13, 34],
        [13, 34],
      ],
      0.5,
      1,
    );
    for (const x of [-10, 10]) on.disc([x, 2, 2.2], 0.56);
    on.slab([-10, 6.4, 16, 8], 0.68);
  }),
  "hand-truck": standing([18, 34], (on) => {
    for (const x of [-5, 3])
      on.wire(
        [
          [x, 3],
          [x + 7, 33],
        ],
        0.46,
        1.3,
      );
    for (const up of [9, 17, 25])
      on.wire(
        [
          [up * 0.23 - 5.4, up],
          [up * 0.23 + 2.6, up],
        ],
        0.46,
        1,
      );
    on.disc([-2, 2.6, 2.8], 0.58);
    on.wire(
      [
        [-9, 0.6],
        [-2, 1],
      ],
      0.44,
      1.4,
    );
  }),
  netting: built([40, 44], (on) => {
    on.slab([-20, 0, 40, 44], 0.7);
    for (const [x, up] of [
      [-14, 2],
      [2, 2],
      [-8, 14],
      [6, 14],
    ] as const)
      on.slab([x, up, 13, 10], 0.76);
    for (let cord = 0; cord < 9; cord += 1) {
      on.wire(
        [
          [cord * 5 - 20, 0],
          [cord * 5 - 20 + 4, 44],
        ],
        0.52,
      );
      on.wire(
        [
          [cord * 5 - 20, 44],
          [cord * 5 - 20 + 4, 0],
        ],
        0.52,
      );
    }
  }),
  lifebelts: mounted([50, 16], 36, (on) => {
    for (const x of [-16, 0, 16]) {
      on.disc([x, 7, 6.6], 0.92);
      on.disc([x, 7, 3.6], 0.74);
      for (const angle of [0.8, 2.36, 3.9, 5.5])
        on.disc([x + Math.cos(angle) * 5, 7 + Math.sin(angle) * 5, 1.3], 0.6);
    }
  }),
  oars: mounted([120, 12], 50, (on) => {
    for (const [up, left] of [
      [2, -50],
      [6, -40],
      [10, -55],
    ] as const) {
      on.wire(
        [
          [left, up],
          [left + 84, up],
        ],
        0.52,
        1.3,
      );
      on.blob(
        [
          [left + 84, up - 1.6],
          [left + 100, up - 1.6],
          [left + 101, up + 1.6],
          [left + 84, up + 1.6],
        ],
        0.74,
      );
    }
  }),
};

function bicycle(on: Joiner, x: number, up: number): void {
  for (const side of [-9.6, 9.6]) {
    on.ring([x + side, up, 7], 0.9);
    on.disc([x + side, up, 1], 0.5);
  }
  on.wire(
    [
      [x - 9.6, up],
      [x - 4, up + 9],
      [x + 6, up + 9],
      [x, up],
      [x - 9.6, up],
    ],
    0.45,
    1,
  );
  on.wire(
    [
      [x, up],
      [x - 4.6, up + 11],
    ],
    0.45,
    1,
  );
  on.wire(
    [
      [x + 9.6, up],
      [x + 5.4, up + 12],
      [x + 9, up + 13],
    ],
    0.45,
    1,
  );
  on.slab([x - 7.4, up + 11, 5.6, 1.2], 0.5);
}
