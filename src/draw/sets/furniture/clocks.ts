import { type Joiner } from "../joiner.ts";
import { standing, mounted, type SetPiece } from "../set-piece.ts";

/** Clocks, scales and weights. */
export const CLOCKS: Readonly<Record<string, SetPiece>> = {
  "wall-clock": mounted([14, 14], 46, (on) => clockFace(on, 0, 7, 7)),
  "pendulum-clock": standing([16, 50], (on) => pendulumClock(on, 0)),
  "pendulum-cases": mounted([50, 30], 30, (on) => {
    for (const [x, up] of [
      [-20, 0],
      [-7, 3],
      [7, 0],
      [20, 3],
    ] as const) {
      on.slab([x - 4.4, up, 8.8, 24], 0.68);
      on.slab([x - 3, up + 1.6, 6, 12], 0.84);
      on.wire(
        [
          [x, up + 14],
          [x + 1, up + 4],
        ],
        0.45,
        0.5,
      );
      on.disc([x + 1, up + 4, 1.2], 0.66);
      clockFace(on, x, up + 18.6, 3.6);
    }
  }),
  "great-pendulum": standing([26, 62], (on) => {
    on.slab([-13, 0, 26, 62], 0.7);
    on.slab([-11, 4, 22, 54], 0.9);
    on.wire(
      [
        [0, 58],
        [-3, 16],
      ],
      0.42,
      1,
    );
    on.disc([-3, 13, 5.6], 0.7);
  }),
  "platform-clock": mounted([20, 22], 44, (on) => {
    on.wire(
      [
        [0, 18],
        [0, 80],
      ],
      0.48,
      1.4,
    );
    on.disc([0, 9, 9], 0.64);
    on.disc([0, 9, 7.4], 0.96);
  }),
  "clock-bracket": mounted([24, 20], 42, (on) => {
    on.bend(
      [
        [-12, 16],
        [-2, 18],
        [4, 15],
      ],
      0.5,
      1.4,
    );
    on.disc([4, 7, 8], 0.64);
    on.disc([4, 7, 6.4], 0.95);
    on.wire(
      [
        [4, 11],
        [4, 7],
        [7, 6],
      ],
      0.35,
      0.7,
    );
  }),
  dials: mounted([46, 30], 30, (on) => {
    for (const [x, up, radius] of [
      [-16, 20, 7],
      [0, 23, 5],
      [15, 20, 7.6],
      [-8, 8, 5.4],
      [7, 7, 6],
    ] as const) {
      clockFace(on, x, up, radius);
    }
  }),
  scales: standing([26, 32], (on) => {
    on.posts([-10, 10], [0, 15, 1.6], 0.64);
    on.slab([-12, 14.4, 24, 1.8], 0.72);
    balance(on, 0, 16, 1);
  }),
  balance: standing([34, 44], (on) => balance(on, 0, 0, 2.3)),
  "platform-scale": standing([30, 40], (on) => {
    on.block([-15, 0, 24, 4], 0.66, 2);
    on.slab([8, 2, 4, 32], 0.66);
    on.disc([10, 36, 6], 0.9);
    on.wire(
      [
        [10, 36],
        [12.4, 39],
      ],
      0.3,
      0.7,
    );
    on.wire(
      [
        [-2, 31],
        [8, 31],
      ],
      0.5,
      1,
    );
  }),
  "weight-row": mounted([40, 8], 30, (on) => {
    on.slab([-20, -1.4, 40, 1.4], 0.66);
    for (let weight = 0; weight < 7; weight += 1) {
      const [x, size] = [weight * 5.4 - 16, 1 + weight * 0.45];
      on.slab([x - size * 0.7, 0, size * 1.4, size * 1.6], 0.72);
      on.disc([x, size * 1.6 + 0.6, size * 0.4], 0.66);
    }
  }),
  "hanging-rings": mounted([52, 24], 34, (on) => {
    on.wire(
      [
        [-26, 24],
        [26, 24],
      ],
      0.46,
      1,
    );
    for (let ring = 0; ring < 6; ring += 1) {
      const [x, radius] = [ring * 9.4 - 22, 1.6 + ring * 0.7];
      on.wire(
        [
          [x, 24],
          [x, 14 + radius],
        ],
        0.5,
        0.5,
      );
      on.ring([x, 14, radius], 1);
    }
  }),
  "plumb-lines": mounted([40, 44], 16, (on) => {
    for (const [x, long] of [
      [-16, 30],
      [-8, 36],
      [0, 26],
      [8, 40],
      [16, 33],
    ] as const) {
      on.wire(
        [
          [x, 112],
          [x, 44 - long],
        ],
        0.5,
        0.4,
      );
      on.form(
        [
          [x - 1.8, 44 - long],
          [x + 1.8, 44 - long],
          [x, 40 - long],
        ],
        0.62,
      );
    }
  }),
  "height-rail": mounted([10, 52], 10, (on) => {
    on.slab([-2, 0, 4, 54], 0.8);
    for (let mark = 1; mark < 18; mark += 1)
      on.wire(
        [
          [-2, mark * 3],
          [mark % 3 === 0 ? 2 : 0, mark * 3],
        ],
        0.45,
        0.5,
      );
    on.slab([-6, 40, 12, 1.6], 0.62);
  }),
};

function clockFace(on: Joiner, x: number, y: number, radius: number): void {
  on.disc([x, y, radius], 0.66);
  on.disc([x, y, radius * 0.84], 0.95);
  on.wire(
    [
      [x, y],
      [x + radius * 0.1, y + radius * 0.62],
    ],
    0.3,
    0.6,
  );
  on.wire(
    [
      [x, y],
      [x + radius * 0.4, y - radius * 0.12],
    ],
    0.3,
    0.8,
  );
}

function pendulumClock(on: Joiner, x: number): void {
  on.slab([x - 7, 0, 14, 46], 0.68);
  on.slab([x - 4.4, 8, 8.8, 22], 0.85);
  on.wire(
    [
      [x, 30],
      [x + 1.6, 14],
    ],
    0.45,
    0.6,
  );
  on.disc([x + 1.6, 13, 2.2], 0.66);
  clockFace(on, x, 38, 5.4);
  on.form(
    [
      [x - 8, 46],
      [x + 8, 46],
      [x, 51],
    ],
    0.66,
  );
}

function balance(on: Joiner, x: number, up: number, size: number): void {
  on.slab([x - 0.7 * size, up, 1.4 * size, 15 * size], 0.66);
  on.slab([x - 4 * size, up, 8 * size, 1.2 * size], 0.62);
  on.wire(
    [
      [x - 7 * size, up + 13 * size],
      [x + 7 * size, up + 15 * size],
    ],
    0.46,
    0.7 * size,
  );
  for (const [side, top] of [
    [-7, 13],
    [7, 15],
  ] as const) {
    const [middle, pan] = [x + side * size, up + (top - 8) * size];
    for (const edge of [-3, 3])
      on.wire(
        [
          [middle, up + top * size],
          [middle + edge * size, pan],
        ],
        0.5,
      );
    on.blob(
      [
        [middle - 3.4 * size, pan],
        [middle, pan - 1.8 * size],
        [middle + 3.4 * size, pan],
      ],
      0.78,
    );
  }
}
