import { type Joiner, inset } from "../joiner.ts";
import { standing, mounted, type SetPiece } from "../set-piece.ts";

/** Dummies, mirrors, toys and the furniture of studios. */
export const PROPERTIES: Readonly<Record<string, SetPiece>> = {
  mannequins: standing([50, 42], (on) => {
    for (const x of [-17, 0, 17]) {
      on.slab([x - 0.6, 0, 1.2, 18], 0.55);
      on.wire(
        [
          [x - 4, 0],
          [x, 3],
          [x + 4, 0],
        ],
        0.46,
        1,
      );
      on.blob(
        [
          [x - 5, 16],
          [x - 3.4, 26],
          [x - 6, 34],
          [x - 1.4, 39],
          [x + 1.4, 39],
          [x + 6, 34],
          [x + 3.4, 26],
          [x + 5, 16],
        ],
        0.8,
      );
    }
  }),
  mirror: standing([36, 42], (on) => {
    for (const [x, lean] of [
      [-17, 2],
      [-6, 0],
      [6, -2],
    ] as const) {
      on.form(
        [
          [x, lean > 0 ? 3 : 1],
          [x + 11, 1],
          [x + 11, 41],
          [x, 41 + lean],
        ],
        0.66,
      );
      on.form(
        [
          [x + 1.4, 4],
          [x + 9.6, 3.4],
          [x + 9.6, 38],
          [x + 1.4, 38.6],
        ],
        0.93,
      );
    }
  }),
  "sheeted-wardrobes": standing([90, 48], (on) => {
    for (const [x, height] of [
      [-32, 44],
      [-2, 48],
      [30, 40],
    ] as const) {
      on.blob(
        [
          [x - 13, 0],
          [x - 12, height - 3],
          [x - 9, height],
          [x + 9, height],
          [x + 12, height - 3],
          [x + 13, 0],
          [x + 5, 1.4],
          [x - 4, 0],
        ],
        0.86,
      );
      for (const fold of [-7, 1, 8])
        on.bend(
          [
            [x + fold, height - 2],
            [x + fold - 0.8, height / 2],
            [x + fold + 0.6, 1],
          ],
          0.72,
          0.6,
        );
    }
  }),
  piano: standing([40, 34], (on) => {
    on.block([-20, 4, 40, 28], 0.62, 1.6);
    on.slab([-20, 15, 40, 3], 0.92);
    for (let key = 0; key < 15; key += 1) on.slab([key * 2.5 - 18.4, 16.2, 1, 1.8], 0.45);
    on.blob(
      [
        [-21, 33],
        [2, 34],
        [4, 22],
        [-4, 18],
        [-10, 21],
        [-16, 17],
        [-21, 20],
      ],
      0.87,
    );
    on.posts([-18, 18], [0, 15, 2], 0.58);
  }),
  "rocking-horses": standing([76, 26], (on) => {
    for (const x of [-24, 2, 28]) rockingHorse(on, x);
  }),
  frames: mounted([60, 26], 34, (on) => {
    for (const [x, up, width, height] of [
      [-28, 2, 16, 22],
      [-9, 5, 22, 17],
      [16, 2, 13, 20],
    ] as const) {
      on.slab([x, up, width, height], 0.64);
      on.slab(inset([x, up, width, height], 1.6), 0.86);
    }
  }),
  "plaster-columns": standing([44, 40], (on) => {
    for (const [x, height] of [
      [-15, 38],
      [0, 26],
      [14, 33],
    ] as const) {
      on.slab([x - 4, 2, 8, height - 5], 0.9);
      for (const side of [-1.6, 1.6])
        on.wire(
          [
            [x + side, 3],
            [x + side, height - 4],
          ],
          0.72,
        );
      on.slab([x - 6, 0, 12, 2.6], 0.82);
      on.slab([x - 6, height - 3, 12, 3], 0.84);
    }
  }),
  swan: standing([26, 26], (on) => {
    on.blob(
      [
        [-10, 3],
        [-12, 9],
        [-6, 12],
        [2, 10],
        [5, 16],
        [3, 21],
        [6, 25],
        [10, 22.6],
        [8, 20.4],
        [10, 14],
        [9, 5],
        [2, 1],
      ],
      0.95,
    );
    on.form(
      [
        [9.6, 23.4],
        [13, 21.4],
        [9.6, 21.4],
      ],
      0.58,
    );
    on.slab([-11, 0, 22, 2], 0.66);
  }),
  flags: standing([24, 60], (on) => {
    for (const x of [-7, 0, 7]) {
      on.wire(
        [
          [x, 0],
          [x * 1.2, 58],
        ],
        0.48,
        1,
      );
      on.blob(
        [
          [x * 1.2 - 2, 24],
          [x * 1.2 - 2.6, 46],
          [x * 1.2, 55],
          [x * 1.2 + 2.6, 46],
          [x * 1.2 + 1.8, 22],
        ],
        0.72,
      );
    }
    on.slab([-10, 0, 20, 6], 0.64);
  }),
};

function rockingHorse(on: Joiner, x: number): void {
  on.bend(
    [
      [x - 11, 4],
      [x, 0.6],
      [x + 11, 4],
    ],
    0.45,
    1.3,
  );
  for (const [from, to] of [
    [-6, -8],
    [5, 7],
  ] as const)
    on.wire(
      [
        [x + from, 11],
        [x + to, 2],
      ],
      0.5,
      1.6,
    );
  on.blob(
    [
      [x - 8, 10],
      [x - 8, 16],
      [x + 2, 16],
      [x + 6, 24],
      [x + 9, 23],
      [x + 12, 18],
      [x + 8, 17],
      [x + 6, 10],
    ],
    0.84,
  );
  on.bend(
    [
      [x - 8, 15],
      [x - 12, 13],
      [x - 11, 8],
    ],
    0.55,
    1.6,
  );
}
