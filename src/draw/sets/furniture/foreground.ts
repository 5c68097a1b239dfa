import { ahead, type SetPiece } from "../set-piece.ts";

/** What stands between the camera and the actors. */
export const FOREGROUND: Readonly<Record<string, SetPiece>> = {
  "front-palm": ahead([40, 60], (on) => {
    for (const [x, up] of [
      [-22, 30],
      [-14, 48],
      [0, 56],
      [13, 47],
      [22, 28],
    ] as const) {
      on.form(
        [
          [-1, 10],
          [x * 0.5 - 2, up * 0.86],
          [x, up],
          [x * 0.5 + 2, up * 0.74],
          [1, 10],
        ],
        0.42,
      );
    }
    on.form(
      [
        [-8, 0],
        [8, 0],
        [10, 12],
        [-10, 12],
      ],
      0.46,
    );
  }),
  "front-reeds": ahead([40, 30], (on) => {
    for (let blade = 0; blade < 11; blade += 1) {
      const x = blade * 3.6 - 18;
      on.bend(
        [
          [x, -8],
          [x + (blade % 3) - 1, 10],
          [x + (blade % 5) - 2, 18 + ((blade * 7) % 11)],
        ],
        0.44,
        1.2,
      );
    }
  }),
  "front-hedge": ahead([50, 16], (on) => {
    on.blob(
      [
        [-30, -10],
        [-28, 8],
        [-18, 12],
        [-6, 9],
        [6, 12],
        [18, 8],
        [26, -10],
      ],
      0.46,
    );
  }),
  "front-barrel": ahead([24, 28], (on) => {
    on.blob(
      [
        [-10, -8],
        [-12, 8],
        [-10, 24],
        [10, 24],
        [12, 8],
        [10, -8],
      ],
      0.46,
    );
    for (const up of [0, 17])
      on.bend(
        [
          [-11.4, up],
          [0, up - 1.4],
          [11.4, up],
        ],
        0.34,
        1.2,
      );
  }),
  "front-bollard": ahead([20, 20], (on) => {
    on.slab([-6, -8, 12, 22], 0.44);
    on.blob(
      [
        [-9, 13],
        [-7, 19],
        [7, 19],
        [9, 13],
      ],
      0.42,
    );
  }),
};
