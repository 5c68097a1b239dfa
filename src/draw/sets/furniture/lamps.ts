import { type Joiner } from "../joiner.ts";
import { standing, mounted, type SetPiece } from "../set-piece.ts";

/** Lamps of rooms and streets. */
export const LAMPS: Readonly<Record<string, SetPiece>> = {
  "hanging-lamp": mounted([16, 14], 50, (on) => hangingLamp(on, 0)),
  "hanging-lamps": mounted([100, 14], 52, (on) => {
    for (const x of [-40, 0, 40]) hangingLamp(on, x);
  }),
  "green-lamp": mounted([20, 18], 44, (on) => {
    on.wire(
      [
        [10, 0],
        [10, 12],
        [2, 15],
      ],
      0.45,
      1.2,
    );
    on.form(
      [
        [-8, 4],
        [8, 4],
        [4, 11],
        [-4, 11],
      ],
      0.66,
    );
    on.tint([-6.4, 3, 12.8, 1.2], 0.97);
  }),
  "arm-lamps": mounted([60, 14], 36, (on) => {
    for (const x of [-22, 0, 22]) {
      on.bend(
        [
          [x - 6, 0],
          [x - 6, 9],
          [x, 11],
        ],
        0.45,
        1.1,
      );
      on.form(
        [
          [x - 4, 5],
          [x + 4, 5],
          [x + 2, 11],
          [x - 2, 11],
        ],
        0.8,
      );
    }
  }),
  chandelier: mounted([40, 22], 48, (on) => {
    on.wire(
      [
        [0, 16],
        [0, 70],
      ],
      0.5,
      0.7,
    );
    for (const side of [-1, 1])
      for (const reach of [8, 17]) {
        on.bend(
          [
            [0, 14],
            [side * reach * 0.6, 4],
            [side * reach, 8],
          ],
          0.48,
          1,
        );
        on.slab([side * reach - 0.7, 8, 1.4, 5], 0.95);
      }
    on.disc([0, 13, 2.6], 0.7);
  }),
  "lamp-post": standing([12, 62], (on) => lampPost(on, 0)),
  "lamp-posts": standing([100, 62], (on) => {
    for (const x of [-42, 42]) lampPost(on, x);
  }),
};

function hangingLamp(on: Joiner, x: number): void {
  on.wire(
    [
      [x, 8],
      [x, 90],
    ],
    0.5,
    0.5,
  );
  on.form(
    [
      [x - 7, 2],
      [x + 7, 2],
      [x + 2.4, 8.6],
      [x - 2.4, 8.6],
    ],
    0.64,
  );
  on.disc([x, 2, 2.4, 1.6], 0.98);
}

function lampPost(on: Joiner, x: number): void {
  on.form(
    [
      [x - 3, 0],
      [x + 3, 0],
      [x + 1, 5],
      [x + 1, 48],
      [x - 1, 48],
      [x - 1, 5],
    ],
    0.58,
  );
  on.wire(
    [
      [x - 4, 44],
      [x + 4, 44],
    ],
    0.45,
    1.1,
  );
  on.form(
    [
      [x - 2.4, 48],
      [x + 2.4, 48],
      [x + 4, 57],
      [x - 4, 57],
    ],
    0.96,
  );
  on.form(
    [
      [x - 5, 57],
      [x + 5, 57],
      [x, 62],
    ],
    0.58,
  );
}
