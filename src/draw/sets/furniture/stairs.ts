import { type Joiner } from "../joiner.ts";
import { standing, lying, built, type SetPiece } from "../set-piece.ts";

/** Stairs, ladders, rails and platforms. */
export const STAIRS: Readonly<Record<string, SetPiece>> = {
  staircase: built([60, 60], (on) => {
    for (let step = 0; step < 12; step += 1) {
      const half = 30 - step * 1.1;
      on.block([-half, step * 3, half * 2, 3], 0.74 + (step % 2) * 0.02, 0.6);
    }
    on.form(
      [
        [-7, 0],
        [7, 0],
        [5, 36],
        [-5, 36],
      ],
      0.62,
    );
    for (const side of [-1, 1]) {
      on.wire(
        [
          [side * 30, 14],
          [side * 18, 52],
        ],
        0.46,
        1.8,
      );
      for (let post = 0; post < 6; post += 1)
        on.wire(
          [
            [side * (30 - post * 2.3), post * 6],
            [side * (30 - post * 2.3), 14 + post * 7],
          ],
          0.5,
          0.9,
        );
      on.disc([side * 30, 17, 2], 0.62);
    }
  }),
  banister: standing([60, 30], (on) => {
    for (let post = 0; post <= 10; post += 1) on.slab([post * 6 - 30.5, 0, 1.2, 22], 0.7);
    on.slab([-32, 22, 64, 2.4], 0.62);
    on.slab([-33, 0, 4, 28], 0.66);
    on.disc([-31, 29.4, 2.4], 0.66);
  }),
  "spiral-stair": standing([30, 80], (on) => {
    on.slab([-1.4, 0, 2.8, 112], 0.58);
    for (let step = 0; step < 18; step += 1) {
      const angle = step * 0.6;
      const x = Math.cos(angle) * 14;
      const near = Math.sin(angle) > 0;
      on.form(
        [
          [0, step * 5],
          [x, step * 5 + 1],
          [x, step * 5 + 2.4],
          [0, step * 5 + 1.4],
        ],
        near ? 0.76 : 0.64,
      );
      on.wire(
        [
          [x, step * 5 + 2],
          [x, step * 5 + 16],
        ],
        0.5,
        0.6,
      );
      const next = Math.cos(angle + 0.6) * 14;
      on.wire(
        [
          [x, step * 5 + 16],
          [next, step * 5 + 21],
        ],
        0.46,
        0.9,
      );
    }
  }),
  ladder: standing([16, 62], (on) => ladder(on, 62)),
  "step-ladder": standing([24, 48], (on) => {
    ladder(on, 46);
    on.wire(
      [
        [4, 46],
        [13, 0],
      ],
      0.48,
      1.2,
    );
    on.slab([-4, 45, 9, 2], 0.68);
  }),
  ladders: standing([44, 40], (on) => {
    for (const up of [0, 7, 14]) on.pen.at({ y: -up - 2, turn: 90, x: -20 }, () => ladder(on, 42));
  }),
  dais: standing([90, 9], (on) => {
    for (const [half, up] of [
      [45, 0],
      [40, 3],
      [35, 6],
    ] as const)
      on.block([-half, up, half * 2, 3], 0.76, 1);
  }),
  "low-platform": lying([44, 6], (on) => {
    on.form(
      [
        [-22, 0],
        [22, 0],
        [22, 3.4],
        [-22, 3.4],
      ],
      0.68,
    );
    on.disc([0, 3.6, 22, 2.4], 0.8);
  }),
  "brass-rail": standing([80, 20], (on) => {
    on.posts([-38, -13, 13, 38], [0, 18, 1.4], 0.64);
    on.slab([-40, 17, 80, 1.8], 0.78);
    for (const x of [-38, -13, 13, 38]) on.disc([x, 20, 1.6], 0.78);
  }),
  "rope-barrier": standing([70, 20], (on) => {
    for (const x of [-32, -11, 11, 32]) {
      on.slab([x - 0.7, 0, 1.4, 17], 0.64);
      on.disc([x, 18, 1.6], 0.76);
      on.disc([x, 0.8, 3.4, 0.9], 0.64);
    }
    for (const x of [-32, -11, 11])
      on.bend(
        [
          [x, 15.4],
          [x + 10.5, 11],
          [x + 21.4, 15.4],
        ],
        0.55,
        1.5,
      );
  }),
  struts: built([60, 56], (on) => {
    for (const x of [-24, 0, 24]) {
      on.wire(
        [
          [x, 0],
          [x, 56],
        ],
        0.5,
        1.8,
      );
      on.wire(
        [
          [x, 40],
          [x + 14, 0],
        ],
        0.5,
        1.4,
      );
    }
    for (const up of [20, 44])
      on.wire(
        [
          [-30, up],
          [30, up],
        ],
        0.5,
        1.4,
      );
  }),
};

function ladder(on: Joiner, height: number): void {
  for (const x of [-5, 5])
    on.wire(
      [
        [x - 1, 0],
        [x * 0.8 + 2, height],
      ],
      0.48,
      1.3,
    );
  for (let up = 5; up < height; up += 6)
    on.wire(
      [
        [-5.4 + up * 0.04, up],
        [4.4 + up * 0.03, up],
      ],
      0.5,
      1,
    );
}
