import { standing, lying, mounted, type SetPiece } from "../set-piece.ts";

/** Gymnasium and floor coverings. */
export const GYMNASIUM: Readonly<Record<string, SetPiece>> = {
  "wall-bars": mounted([44, 50], 10, (on) => {
    for (const x of [-22, 0, 22]) on.slab([x - 1, 0, 2, 54], 0.66);
    for (let bar = 0; bar < 12; bar += 1) on.slab([-22, bar * 4.4 + 1, 44, 1.2], 0.72);
  }),
  "gym-ropes": mounted([40, 60], 16, (on) => {
    for (const x of [-15, -5, 5, 15])
      on.bend(
        [
          [x, 112],
          [x + 1, 40],
          [x - 1, 8],
        ],
        0.56,
        1.4,
      );
    on.bend(
      [
        [-16, 16],
        [0, 12],
        [16, 16],
      ],
      0.46,
      0.9,
    );
  }),
  "vaulting-horse": standing([34, 26], (on) => {
    on.wire(
      [
        [-10, 0],
        [-7, 15],
      ],
      0.46,
      1.6,
    );
    on.wire(
      [
        [10, 0],
        [7, 15],
      ],
      0.46,
      1.6,
    );
    on.blob(
      [
        [-15, 14],
        [-16, 21],
        [-12, 24],
        [12, 24],
        [16, 21],
        [15, 14],
      ],
      0.68,
    );
    for (const x of [-4, 4])
      on.bend(
        [
          [x - 2, 24],
          [x, 27.6],
          [x + 2, 24],
        ],
        0.46,
        1,
      );
  }),
  mats: standing([44, 12], (on) => {
    for (let mat = 0; mat < 4; mat += 1)
      on.slab([-20 + (mat % 2), mat * 2.6, 40, 2.6], 0.76 + (mat % 2) * 0.06);
  }),
  hoops: mounted([40, 20], 34, (on) => {
    for (const x of [-12, 0, 12]) on.ring([x, 9, 8.4], 1);
    on.slab([-20, 17, 40, 1.6], 0.66);
  }),
  carpet: lying([60, 8], (on) => {
    on.form(
      [
        [-12, 5],
        [12, 5],
        [30, -14],
        [-30, -14],
      ],
      0.7,
    );
    on.form(
      [
        [-10, 5],
        [10, 5],
        [25, -14],
        [-25, -14],
      ],
      0.76,
    );
  }),
  rug: lying([60, 6], (on) => {
    on.disc([0, -3, 34, 5], 0.72);
    on.disc([0, -3, 29, 4], 0.8);
  }),
  mat: lying([30, 4], (on) =>
    on.form(
      [
        [-13, 1],
        [13, 1],
        [16, -4],
        [-16, -4],
      ],
      0.66,
    ),
  ),
};
