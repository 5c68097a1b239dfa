import { type Joiner, inset } from "../joiner.ts";
import { standing, type SetPiece } from "../set-piece.ts";
import { stripes } from "./parts.ts";

/** Carts, trams and a taxi. */
export const VEHICLES: Readonly<Record<string, SetPiece>> = {
  taxi: standing([46, 32], (on) => {
    on.form(
      [
        [-21, 9],
        [-21, 17],
        [-9, 18],
        [-7, 30],
        [13, 30],
        [15, 18],
        [21, 17],
        [21, 9],
      ],
      0.66,
    );
    on.slab([-5, 19, 8, 9], 0.92);
    on.slab([4.4, 19, 8, 9], 0.92);
    for (const x of [-13, 13]) on.wheel([x, 6, 6], 10, 0.62);
    on.disc([-21, 15, 1.8], 0.9);
  }),
  tram: standing([84, 52], (on) => tram(on)),
  cart: standing([46, 28], (on) => {
    on.form(
      [
        [-18, 11],
        [16, 11],
        [19, 22],
        [-19, 22],
      ],
      0.7,
    );
    for (const up of [14.6, 18.4])
      on.wire(
        [
          [-18, up],
          [18, up],
        ],
        0.56,
      );
    on.wheel([-4, 8, 8], 10, 0.66);
    on.wire(
      [
        [16, 13],
        [27, 9],
      ],
      0.46,
      1.4,
    );
  }),
  "water-cart": standing([52, 32], (on) => {
    on.blob(
      [
        [-20, 12],
        [-22, 20],
        [-20, 28],
        [14, 28],
        [16, 20],
        [14, 12],
      ],
      0.7,
    );
    for (const x of [-12, 0, 9])
      on.wire(
        [
          [x, 12],
          [x, 28],
        ],
        0.54,
        1,
      );
    for (const x of [-12, 8]) on.wheel([x, 7, 7], 10, 0.66);
    on.wire(
      [
        [15, 14],
        [28, 9],
      ],
      0.46,
      1.4,
    );
  }),
  "milk-cart": standing([48, 40], (on) => {
    on.slab([-18, 10, 34, 4], 0.7);
    on.posts([-17, 15], [14, 22, 1.4], 0.66);
    stripes(on, [-20, 18], 36);
    for (const x of [-12, -4, 4])
      on.blob(
        [
          [x - 2.6, 14],
          [x - 2.6, 20],
          [x - 1.4, 22],
          [x + 1.4, 22],
          [x + 2.6, 20],
          [x + 2.6, 14],
        ],
        0.9,
      );
    on.wheel([-2, 8, 8], 10, 0.66);
    on.wire(
      [
        [16, 12],
        [26, 9],
      ],
      0.46,
      1.4,
    );
  }),
};

function tram(on: Joiner): void {
  on.slab([-40, 6, 80, 14], 0.66);
  on.slab([-40, 20, 80, 18], 0.74);
  on.grid([-38, 21, 76, 16], [7, 1], (cell, index) =>
    on.slab(inset(cell, 1), index === 0 || index === 6 ? 0.6 : 0.93),
  );
  on.form(
    [
      [-43, 38],
      [43, 38],
      [36, 44],
      [-36, 44],
    ],
    0.62,
  );
  on.wire(
    [
      [0, 44],
      [8, 66],
    ],
    0.46,
    0.9,
  );
  for (const x of [-26, -16, 16, 26]) on.disc([x, 4.6, 4.6], 0.56);
  on.disc([-40, 14, 2], 0.92);
  on.slab([-14, 8, 28, 10], 0.72);
}
