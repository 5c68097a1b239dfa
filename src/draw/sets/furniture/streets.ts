import { type Joiner, inset } from "../joiner.ts";
import { standing, lying, mounted, built, type SetPiece } from "../set-piece.ts";
import { stripes } from "./parts.ts";

/** Streets and squares. */
export const STREETS: Readonly<Record<string, SetPiece>> = {
  railings: standing([70, 22], (on) => {
    for (let bar = 0; bar <= 17; bar += 1)
      on.wire(
        [
          [bar * 4 - 34, 0],
          [bar * 4 - 34, 20],
        ],
        0.46,
        0.8,
      );
    for (const up of [4, 17]) on.slab([-36, up, 72, 1.2], 0.56);
  }),
  "white-railings": standing([140, 20], (on) => {
    on.posts([-66, -44, -22, 0, 22, 44, 66], [0, 18, 1.6], 0.92);
    for (const up of [8, 16.6]) on.slab([-74, up, 148, 1.6], 0.94);
  }),
  "door-steps": built([30, 54], (on) => {
    for (const [half, up] of [
      [14, 0],
      [12, 3],
      [10, 6],
    ] as const)
      on.block([-half, up - 2, half * 2, 3], 0.8, 0.8);
    on.slab([-8, 7, 16, 40], 0.66);
    on.grid([-7, 9, 14, 30], [2, 2], (cell) => on.slab(inset(cell, 0.8), 0.72));
    on.blob(
      [
        [-8, 47],
        [-6, 53],
        [0, 55],
        [6, 53],
        [8, 47],
      ],
      0.9,
    );
  }),
  "shop-front": built([52, 50], (on) => {
    on.slab([-26, 0, 52, 48], 0.68);
    on.slab([-24, 40, 48, 6], 0.82);
    for (const x of [-23, 9]) {
      on.slab([x, 9, 14, 29], 0.78);
      on.grid([x + 0.6, 10, 12.8, 27], [1, 10], (cell) => on.tint(inset(cell, 0.4), 0.7));
    }
    on.slab([-7, 0, 14, 38], 0.62);
  }),
  "warehouse-doors": built([50, 56], (on) => {
    for (const x of [-25, 2]) {
      on.slab([x, 0, 23, 46], 0.66);
      for (const part of [6, 12, 18])
        on.wire(
          [
            [x + part, 0],
            [x + part, 46],
          ],
          0.54,
        );
      on.wire(
        [
          [x + 1, 2],
          [x + 22, 44],
        ],
        0.52,
        1.2,
      );
    }
    on.slab([-28, 46, 56, 3], 0.6);
  }),
  "arched-doors": built([110, 52], (on) => {
    for (const x of [-42, -14, 14, 42]) {
      on.arch([x, 0, 10, 49], 0.72);
      on.arch([x, 0, 7.4, 44], 0.62);
      on.wire(
        [
          [x, 0],
          [x, 44],
        ],
        0.5,
      );
      on.wire(
        [
          [x - 7.4, 36],
          [x + 7.4, 36],
        ],
        0.5,
      );
    }
  }),
  awning: mounted([50, 16], 44, (on) => stripes(on, [-25, 25])),
  stalls: standing([110, 44], (on) => {
    for (const x of [-36, 36]) stall(on, x);
  }),
  stall: standing([40, 44], (on) => stall(on, 0)),
  fountain: standing([44, 40], (on) => {
    on.block([-20, 0, 40, 8], 0.8, 2.6);
    on.slab([-2.6, 9, 5.2, 16], 0.76);
    on.disc([0, 25, 11, 2.6], 0.82);
    on.slab([-1.4, 26, 2.8, 7], 0.76);
    for (const side of [-1, 1])
      on.bend(
        [
          [0, 36],
          [side * 5, 35],
          [side * 9, 27],
          [side * 10, 12],
        ],
        0.94,
        0.8,
      );
  }),
  pond: lying([70, 8], (on) => {
    on.disc([0, 0, 34, 5], 0.8);
    on.disc([0, 0, 30, 4], 0.92);
    for (const [x, up] of [
      [-12, 1],
      [4, -1],
      [14, 1],
    ] as const)
      on.wire(
        [
          [x - 5, up],
          [x + 5, up],
        ],
        0.76,
        0.5,
      );
  }),
  "broad-steps": built([100, 50], (on) => {
    on.slab([-22, 9, 44, 40], 0.7);
    on.grid([-20, 9, 40, 36], [3, 1], (cell) => on.slab(inset(cell, 1.4), 0.6));
    for (const [half, up] of [
      [50, -3],
      [45, 0],
      [40, 3],
      [35, 6],
    ] as const)
      on.block([-half, up, half * 2, 3], 0.84, 0.8);
  }),
  hoarding: built([100, 46], (on) => {
    on.grid([-50, 0, 100, 44], [4, 1], (cell, index) => {
      on.slab(inset(cell, 0.3), 0.7 + (index % 2) * 0.05);
      on.slab([cell[0] + 3, 12, cell[2] - 6, 26], 0.9);
    });
    on.slab([-51, 43, 102, 2.4], 0.64);
  }),
};

function stall(on: Joiner, x: number): void {
  on.block([x - 16, 0, 32, 15], 0.7, 2);
  on.posts([x - 17, x + 17], [0, 34, 1.4], 0.62);
  on.pen.at({ x, y: -31 }, () => stripes(on, [-20, 20]));
}
