import { standing, lying, mounted, built, type SetPiece } from "../set-piece.ts";

/** Quays, bridges and boats. */
export const WATERSIDE: Readonly<Record<string, SetPiece>> = {
  "iron-bridge": built([150, 40], (on) => {
    on.bend(
      [
        [-76, 4],
        [-38, 9],
        [0, 11],
        [38, 9],
        [76, 4],
      ],
      0.55,
      2.4,
    );
    on.bend(
      [
        [-76, 20],
        [-38, 25],
        [0, 27],
        [38, 25],
        [76, 20],
      ],
      0.5,
      1.4,
    );
    for (let post = -9; post <= 9; post += 1) {
      const up = 11 - (post * post) / 12;
      on.wire(
        [
          [post * 8, up],
          [post * 8, up + 16],
        ],
        0.52,
        0.7,
      );
      on.wire(
        [
          [post * 8, up],
          [post * 8 + 8, up + 15],
        ],
        0.6,
        0.5,
      );
    }
  }),
  "humped-bridge": built([150, 40], (on) => {
    on.blob(
      [
        [-78, 0],
        [-76, 16],
        [-40, 26],
        [0, 30],
        [40, 26],
        [76, 16],
        [78, 0],
      ],
      0.74,
    );
    on.blob(
      [
        [-26, 0],
        [-24, 10],
        [-12, 19],
        [0, 21],
        [12, 19],
        [24, 10],
        [26, 0],
      ],
      0.55,
    );
    for (let post = -8; post <= 8; post += 1)
      on.wire(
        [
          [post * 8, 29 - post * post * 0.2],
          [post * 8, 39 - post * post * 0.2],
        ],
        0.52,
        0.8,
      );
    on.bend(
      [
        [-66, 26],
        [-32, 35],
        [0, 39],
        [32, 35],
        [66, 26],
      ],
      0.5,
      1.2,
    );
  }),
  "plank-bridge": lying([60, 10], (on) => {
    on.form(
      [
        [-30, 1],
        [30, 4],
        [30, 7],
        [-30, 4],
      ],
      0.72,
    );
    for (const x of [-18, -6, 6, 18])
      on.wire(
        [
          [x, 2 + x * 0.05],
          [x, 5 + x * 0.05],
        ],
        0.54,
      );
  }),
  "lock-beams": standing([130, 30], (on) => {
    for (const side of [-1, 1]) {
      on.slab([Math.min(side * 10, side * 58), 17, 48, 5], 0.68);
      on.slab([side * 12 - 6, 0, 12, 26], 0.64);
      for (const part of [-3, 0, 3])
        on.wire(
          [
            [side * 12 + part, 0],
            [side * 12 + part, 17],
          ],
          0.52,
        );
    }
  }),
  bollards: lying([100, 12], (on) => {
    for (const x of [-40, -8, 32]) {
      on.slab([x - 2.6, 0, 5.2, 9], 0.58);
      on.blob(
        [
          [x - 4, 8],
          [x - 3, 11],
          [x + 3, 11],
          [x + 4, 8],
        ],
        0.55,
      );
    }
    on.bend(
      [
        [-40, 7],
        [-24, 2],
        [-8, 7],
      ],
      0.5,
      1,
    );
  }),
  barge: standing([100, 26], (on) => {
    on.form(
      [
        [-50, 12],
        [-44, 0],
        [42, 0],
        [52, 13],
        [40, 10],
        [-40, 9],
      ],
      0.62,
    );
    on.slab([-26, 9, 40, 10], 0.76);
    for (const x of [-20, -10, 0]) on.slab([x, 12, 6, 4], 0.92);
    on.slab([4, 19, 3, 8], 0.6);
    on.form(
      [
        [-28, 19],
        [16, 19],
        [15, 21],
        [-27, 21],
      ],
      0.68,
    );
  }),
  punt: standing([50, 10], (on) => {
    on.form(
      [
        [-25, 9],
        [-20, 1],
        [20, 1],
        [25, 9],
        [18, 6],
        [-18, 6],
      ],
      0.66,
    );
    on.wire(
      [
        [14, 6],
        [22, 40],
      ],
      0.5,
      0.9,
    );
  }),
  gangplank: standing([50, 20], (on) => {
    on.form(
      [
        [-25, 1],
        [25, 15],
        [25, 17.4],
        [-25, 3.4],
      ],
      0.72,
    );
    for (let cleat = 0; cleat < 6; cleat += 1)
      on.wire(
        [
          [-20 + cleat * 8, 4.6 + cleat * 2.24],
          [-19.6 + cleat * 8, 3 + cleat * 2.24],
        ],
        0.5,
        0.8,
      );
    on.wire(
      [
        [-22, 14],
        [24, 28],
      ],
      0.5,
      0.9,
    );
  }),
  "stepping-stones": lying([110, 8], (on) => {
    for (const [x, up] of [
      [-44, 0],
      [-26, 1],
      [-8, -1],
      [10, 1],
      [28, -1],
      [46, 0],
    ] as const)
      on.disc([x, up - 4, 6.4, 2], 0.82);
  }),
  ducks: standing([40, 9], (on) => {
    for (const x of [-14, -3, 8])
      on.blob(
        [
          [x - 4, 1],
          [x - 4.4, 3.6],
          [x + 1, 4],
          [x + 2, 7],
          [x + 4, 7],
          [x + 4.6, 5.6],
          [x + 3.4, 1],
        ],
        0.92,
      );
  }),
  gulls: mounted([90, 20], 46, (on) => {
    for (const [x, up] of [
      [-34, 4],
      [-8, 12],
      [22, 6],
      [38, 16],
    ] as const)
      on.bend(
        [
          [x - 5, up + 2],
          [x - 2, up + 3],
          [x, up],
          [x + 2, up + 3],
          [x + 5, up + 2],
        ],
        0.5,
        0.8,
      );
  }),
};
