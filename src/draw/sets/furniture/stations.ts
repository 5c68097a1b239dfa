import { inset } from "../joiner.ts";
import { standing, lying, built, type SetPiece } from "../set-piece.ts";

/** Railways and tramways. */
export const STATIONS: Readonly<Record<string, SetPiece>> = {
  "iron-columns": built([120, 66], (on) => {
    for (const x of [-52, -18, 18, 52]) {
      on.slab([x - 1.6, 3, 3.2, 62], 0.66);
      on.slab([x - 3, 0, 6, 4], 0.62);
      for (const side of [-1, 1])
        on.bend(
          [
            [x, 54],
            [x + side * 3, 61],
            [x + side * 10, 65],
          ],
          0.55,
          1.2,
        );
    }
    on.slab([-75, 65, 150, 4], 0.68);
  }),
  "rail-track": lying([150, 5], (on) => {
    for (let sleeper = -14; sleeper <= 14; sleeper += 1) on.slab([sleeper * 5.6 - 1.4, -3, 2.8, 5], 0.68);
    for (const up of [-2, 1.4]) on.slab([-78, up, 156, 0.9], 0.5);
  }),
  "rail-loop": lying([150, 10], (on) => {
    for (const [radius, width] of [
      [66, 1],
      [58, 1],
    ] as const)
      on.bend(
        [
          [-radius, -8],
          [-radius * 0.9, 0],
          [-radius * 0.5, 3.6],
          [0, 4.4],
          [radius * 0.5, 3.6],
          [radius * 0.9, 0],
          [radius, -8],
        ],
        0.52,
        width,
      );
  }),
  shelter: standing([46, 46], (on) => {
    on.slab([-20, 0, 40, 38], 0.72);
    on.grid([-19, 16, 38, 20], [5, 1], (cell) => on.slab(inset(cell, 0.7), 0.92));
    on.form(
      [
        [-25, 38],
        [25, 38],
        [20, 46],
        [-20, 46],
      ],
      0.62,
    );
    on.slab([-17, 9, 34, 2], 0.64);
    on.posts([-22, 22], [0, 38, 1.6], 0.6);
  }),
  "stop-pole": standing([12, 48], (on) => {
    on.slab([-0.8, 0, 1.6, 40], 0.6);
    on.disc([0, 43, 5], 0.92);
    on.disc([0, 0.6, 3.4, 0.9], 0.6);
  }),
  "foot-bridge": built([150, 60], (on) => {
    on.slab([-76, 42, 152, 3.4], 0.66);
    for (let brace = -7; brace <= 7; brace += 1) {
      on.wire(
        [
          [brace * 10 - 5, 45],
          [brace * 10, 56],
        ],
        0.5,
        0.8,
      );
      on.wire(
        [
          [brace * 10, 56],
          [brace * 10 + 5, 45],
        ],
        0.5,
        0.8,
      );
    }
    on.slab([-76, 55, 152, 1.6], 0.64);
    on.posts([-58, 58], [0, 42, 5], 0.7);
  }),
  "white-gates": standing([110, 26], (on) => {
    for (const x of [-52, 4]) {
      on.slab([x, 4, 48, 2.4], 0.95);
      on.slab([x, 18, 48, 2.4], 0.95);
      on.wire(
        [
          [x + 2, 5],
          [x + 46, 19],
        ],
        0.9,
        2,
      );
      on.posts([x, x + 16, x + 32, x + 48], [2, 20, 2], 0.93);
    }
  }),
};
