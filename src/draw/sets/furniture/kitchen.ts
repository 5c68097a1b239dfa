import { type Joiner } from "../joiner.ts";
import { standing, mounted, type SetPiece } from "../set-piece.ts";

/** What else a kitchen needs. */
export const KITCHEN: Readonly<Record<string, SetPiece>> = {
  icebox: standing([24, 36], (on) => {
    on.block([-12, 3, 24, 33], 0.74, 1.6);
    on.posts([-10, 10], [0, 3, 2.4], 0.62);
    on.slab([-10.6, 20, 21.2, 14], 0.8);
    on.slab([-10.6, 5, 21.2, 13.6], 0.8);
    for (const up of [26, 11]) {
      on.slab([-9.4, up - 0.4, 3.2, 1.6], 0.55);
      for (const side of [-3, 3]) on.slab([9, up + side, 2.4, 1.2], 0.58);
    }
  }),
  sink: standing([32, 24], (on) => {
    on.posts([-13, 13], [0, 13, 2.4], 0.72);
    on.slab([-16, 12, 32, 8], 0.92);
    on.block([-17, 18, 34, 2], 0.95, 1.8);
    on.bend(
      [
        [4, 20],
        [4, 27],
        [0, 28],
        [-2, 26],
      ],
      0.5,
      1.4,
    );
    on.slab([2.4, 27.4, 4, 1.2], 0.6);
  }),
  saucepans: mounted([34, 14], 40, (on) => {
    on.wire(
      [
        [-17, 13],
        [17, 13],
      ],
      0.45,
      1,
    );
    for (const [x, size] of [
      [-12, 3],
      [-4, 3.8],
      [5, 3.2],
      [12, 2.6],
    ] as const) {
      on.wire(
        [
          [x, 13],
          [x, 8],
        ],
        0.45,
        0.9,
      );
      on.disc([x, 8 - size, size], 0.66);
      on.disc([x, 8 - size, size * 0.75], 0.72);
    }
  }),
  mugs: mounted([34, 7], 44, (on) =>
    hooks(on, 34, (x) => {
      on.slab([x - 1.6, 0, 3.2, 3.6], 0.9);
      on.ring([x + 2, 1.8, 0.9, 1.2], 0.5);
    }),
  ),
  onions: mounted([38, 18], 46, (on) => {
    for (const x of [-15, -5, 6, 15]) {
      on.wire(
        [
          [x, 40],
          [x, 4],
        ],
        0.5,
        0.5,
      );
      for (let bulb = 0; bulb < 5; bulb += 1)
        on.disc([x + (bulb % 2 === 0 ? -1.2 : 1.2), 2 + bulb * 2.6, 1.7], 0.8);
    }
  }),
  ladles: mounted([30, 14], 40, (on) =>
    hooks(
      on,
      30,
      (x) => {
        on.wire(
          [
            [x, 13],
            [x, 2],
          ],
          0.5,
          0.7,
        );
        on.disc([x, 1, 1.5], 0.66);
      },
      13,
    ),
  ),
  paddles: mounted([30, 40], 20, (on) => {
    for (const x of [-10, 0, 10]) {
      on.slab([x - 0.6, 0, 1.2, 28], 0.66);
      on.blob(
        [
          [x - 3.6, 28],
          [x - 3.8, 38],
          [x, 40],
          [x + 3.8, 38],
          [x + 3.6, 28],
        ],
        0.74,
      );
    }
  }),
  "clothes-line": mounted([90, 16], 48, (on) => washing(on, 90)),
  "fire-buckets": mounted([34, 10], 30, (on) =>
    hooks(
      on,
      34,
      (x) =>
        on.form(
          [
            [x - 1.8, 0],
            [x + 1.8, 0],
            [x + 2.6, 5],
            [x - 2.6, 5],
          ],
          0.62,
        ),
      7,
    ),
  ),
  birdcage: mounted([14, 22], 38, (on) => {
    on.wire(
      [
        [0, 84],
        [0, 20],
      ],
      0.5,
      0.5,
    );
    on.blob(
      [
        [-6, 0],
        [-6.4, 12],
        [0, 20],
        [6.4, 12],
        [6, 0],
      ],
      0.86,
    );
    for (const x of [-4, -2, 0, 2, 4])
      on.bend(
        [
          [x, 0],
          [x, 12],
          [x * 0.3, 19],
        ],
        0.5,
      );
    on.blob(
      [
        [-1.4, 5],
        [1.6, 5],
        [2.6, 8.4],
        [0.6, 9.4],
      ],
      0.72,
    );
  }),
  "mint-pots": standing([30, 14], (on) => {
    for (const x of [-10, 0, 10]) {
      on.blob(
        [
          [x - 4.4, 7],
          [x - 3.6, 12],
          [x, 14],
          [x + 3.6, 12],
          [x + 4.4, 7],
        ],
        0.66,
      );
      on.form(
        [
          [x - 2.4, 0],
          [x + 2.4, 0],
          [x + 3.4, 7],
          [x - 3.4, 7],
        ],
        0.74,
      );
    }
  }),
  bunk: mounted([46, 30], 8, (on) => {
    on.slab([-23, 0, 46, 30], 0.66);
    on.slab([-21, 14, 42, 14], 0.56);
    on.blob(
      [
        [-21, 14],
        [-20, 18],
        [18, 18.6],
        [21, 14],
      ],
      0.88,
    );
    on.slab([-23, 11, 46, 3.4], 0.74);
  }),
};

function hooks(on: Joiner, width: number, item: (x: number) => void, up = 5): void {
  on.slab([-width / 2, up, width, 1.2], 0.66);
  const count = Math.floor(width / 6);
  for (let index = 0; index < count; index += 1) {
    const x = (index - (count - 1) / 2) * 6;
    item(x);
    on.wire(
      [
        [x, up],
        [x, up - 1.8],
      ],
      0.45,
      0.6,
    );
  }
}

function washing(on: Joiner, width: number): void {
  const half = width / 2;
  on.bend(
    [
      [-half, 16],
      [0, 12],
      [half, 16],
    ],
    0.45,
    0.5,
  );
  for (const [x, long] of [
    [-28, 10],
    [-14, 7],
    [0, 12],
    [15, 8],
    [29, 10],
  ] as const) {
    on.form(
      [
        [x - 5, 13],
        [x + 5, 13],
        [x + 4.4, 13 - long],
        [x - 4.6, 13.6 - long],
      ],
      0.92,
    );
  }
}
