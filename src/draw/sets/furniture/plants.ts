import { type Joiner } from "../joiner.ts";
import { standing, type SetPiece } from "../set-piece.ts";

/** Plants in pots and gardens. */
export const PLANTS: Readonly<Record<string, SetPiece>> = {
  palm: standing([30, 52], (on) => palm(on)),
  fern: standing([24, 30], (on) => {
    on.blob(
      [
        [-5, 0],
        [-6.4, 8],
        [6.4, 8],
        [5, 0],
      ],
      0.76,
    );
    for (const [x, up] of [
      [-12, 16],
      [-8, 25],
      [0, 29],
      [8, 24],
      [12, 15],
    ] as const) {
      on.bend(
        [
          [0, 8],
          [x * 0.5, 8 + up * 0.7],
          [x, up],
        ],
        0.55,
        2.2,
      );
    }
  }),
  trees: standing([130, 70], (on) => {
    for (const x of [-52, -18, 18, 52]) {
      on.slab([x - 1.6, 0, 3.2, 34], 0.64);
      on.foliage([x, 48, 15, 17], 0.78);
    }
  }),
  "cube-trees": standing([130, 52], (on) => {
    for (const x of [-54, -30, 30, 54]) {
      on.slab([x - 1.4, 0, 2.8, 22], 0.62);
      on.block([x - 10, 20, 20, 24], 0.72, 3);
      on.grid([x - 9, 21, 18, 22], [4, 4], (cell) =>
        on.bend(
          [
            [cell[0] + 1, cell[1] + 2],
            [cell[0] + 2.2, cell[1] + 3.4],
            [cell[0] + 3.4, cell[1] + 2],
          ],
          0.62,
          0.4,
        ),
      );
    }
  }),
  "tub-tree": standing([24, 50], (on) => {
    on.block([-8, 0, 16, 12], 0.7, 1.4);
    on.slab([-1, 13, 2, 14], 0.6);
    on.foliage([0, 37, 12, 12], 0.77);
  }),
  laurels: standing([90, 40], (on) => {
    for (const x of [-36, 36])
      on.pen.at({ x }, () => {
        on.block([-7, 0, 14, 11], 0.72, 1.4);
        on.blob(
          [
            [-8, 13],
            [-9, 24],
            [0, 38],
            [9, 24],
            [8, 13],
          ],
          0.7,
        );
      });
  }),
  hedge: standing([140, 24], (on) => {
    on.slab([-74, 0, 148, 18], 0.7);
    on.grid([-72, 2, 144, 15], [26, 3], (cell) =>
      on.bend(
        [
          [cell[0] + 0.6, cell[1] + 1],
          [cell[0] + 2.4, cell[1] + 3],
          [cell[0] + 4.4, cell[1] + 1],
        ],
        0.6,
        0.5,
      ),
    );
    on.form(
      [
        [-74, 18],
        [74, 18],
        [74, 21],
        [-74, 21],
      ],
      0.78,
    );
  }),
  "garden-gates": standing([100, 26], (on) => {
    for (const x of [-34, 0, 34]) {
      on.posts([x - 9, x + 9], [0, 24, 2.6], 0.86);
      for (let pale = -3; pale <= 3; pale += 1)
        on.slab([x + pale * 2.2 - 0.6, 2, 1.2, 15 + Math.abs(pale)], 0.93);
      on.slab([x - 8, 6, 16, 1.2], 0.88);
    }
  }),
};

function palm(on: Joiner): void {
  on.form(
    [
      [-5, 0],
      [5, 0],
      [7, 11],
      [-7, 11],
    ],
    0.7,
  );
  on.bend(
    [
      [0, 11],
      [1, 24],
      [0, 34],
    ],
    0.56,
    2,
  );
  for (const [x, up] of [
    [-14, 30],
    [-12, 42],
    [-4, 51],
    [5, 50],
    [13, 41],
    [14, 28],
  ] as const) {
    on.blob(
      [
        [0, 33],
        [x * 0.55 - 1, up * 0.55 + 17],
        [x, up],
        [x * 0.6 + 1, up * 0.5 + 15],
      ],
      0.66,
    );
  }
}
