import { type Joiner, inset } from "../joiner.ts";
import { standing, lying, mounted, type SetPiece } from "../set-piece.ts";

/** Presses, wheels and engines. */
export const PRESSES: Readonly<Record<string, SetPiece>> = {
  safe: standing([32, 46], (on) => {
    on.block([-16, 3, 32, 43], 0.6, 2);
    on.posts([-12, 12], [0, 3, 4], 0.55);
    on.slab([-13, 6, 26, 37], 0.66);
    on.wheel([2, 25, 4.6], 4, 0.58);
    on.slab([-14, 32, 2, 5], 0.55);
    on.slab([-14, 12, 2, 5], 0.55);
  }),
  "hand-press": standing([34, 46], (on) => {
    on.posts([-13, 13], [0, 42, 4.4], 0.62);
    on.slab([-17, 40, 34, 5], 0.6);
    on.slab([-2, 22, 4, 18], 0.56);
    on.slab([-9, 19, 18, 3.4], 0.6);
    on.block([-16, 12, 34, 3.4], 0.68, 1.6);
    on.wire(
      [
        [0, 30],
        [17, 33],
      ],
      0.45,
      1.4,
    );
    on.slab([-15, 0, 30, 3], 0.6);
  }),
  "screw-press": standing([26, 32], (on) => {
    on.posts([-9, 9], [8, 20, 2.4], 0.6);
    on.slab([-12, 26, 24, 3], 0.58);
    on.slab([-1, 15, 2, 16], 0.52);
    on.wire(
      [
        [-7, 31],
        [7, 31],
      ],
      0.42,
      1.4,
    );
    on.slab([-8, 13, 16, 2.4], 0.62);
    on.block([-13, 0, 26, 9], 0.68, 1.6);
  }),
  "iron-frame": standing([36, 54], (on) => {
    on.posts([-15, 15], [0, 52, 3.4], 0.6);
    for (const up of [0, 48]) on.slab([-18, up, 36, 4.4], 0.58);
    on.slab([-1.6, 18, 3.2, 30], 0.52);
    for (let turn = 0; turn < 9; turn += 1)
      on.wire(
        [
          [-2, 20 + turn * 3],
          [2, 21.4 + turn * 3],
        ],
        0.8,
        0.5,
      );
    on.wheel([0, 42, 7], 6, 0.6);
    on.slab([-8, 14, 16, 4], 0.62);
  }),
  gears: standing([54, 46], (on) => {
    for (const [x, radius, spokes] of [
      [-14, 15, 6],
      [14, 20, 8],
      [-2, 8, 5],
    ] as const)
      gear(on, x, radius, spokes);
  }),
  guillotine: standing([34, 30], (on) => {
    on.block([-17, 15, 34, 2.4], 0.74, 2);
    on.posts([-14, 14], [0, 15, 2.2], 0.64);
    on.form(
      [
        [-15, 17.6],
        [14, 29],
        [15.4, 27.4],
        [-13, 17.4],
      ],
      0.6,
    );
    on.disc([15, 28.4, 1.3], 0.55);
  }),
  winch: standing([36, 32], (on) => {
    for (const x of [-15, 15])
      on.form(
        [
          [x - 6, 0],
          [x + 6, 0],
          [x, 24],
        ],
        0.62,
      );
    on.slab([-14, 13, 28, 10], 0.72);
    for (let turn = 0; turn < 9; turn += 1)
      on.wire(
        [
          [-12 + turn * 3, 13],
          [-11 + turn * 3, 23],
        ],
        0.5,
        0.6,
      );
    on.wheel([15, 18, 9], 6, 0.62);
  }),
  "cable-wheel": mounted([80, 18], 44, (on) => {
    on.disc([0, 9, 38, 7], 0.66);
    on.disc([0, 9, 33, 5.4], 0.84);
    for (const angle of [0.3, 1.2, 2.1, 2.9])
      on.wire(
        [
          [Math.cos(angle) * 33, 9 + Math.sin(angle) * 5],
          [-Math.cos(angle) * 33, 9 - Math.sin(angle) * 5],
        ],
        0.48,
        1.2,
      );
    on.slab([-2, 9, 4, 50], 0.6);
    for (const side of [-1, 1])
      on.wire(
        [
          [side * 37, 8],
          [side * 90, 22],
        ],
        0.45,
        0.8,
      );
  }),
  treadmill: standing([44, 34], (on) => {
    on.form(
      [
        [-22, 0],
        [22, 0],
        [22, 4],
        [-22, 8],
      ],
      0.64,
    );
    on.grid([-20, 5, 40, 2.4], [9, 1], (cell) => on.slab(inset(cell, 0.2), 0.74));
    on.wire(
      [
        [18, 4],
        [18, 30],
        [6, 30],
      ],
      0.46,
      1.4,
    );
    on.wheel([-17, 6, 5.4], 5, 0.6);
  }),
  "drop-tower": standing([24, 66], (on) => {
    on.posts([-9, 9], [0, 112, 2], 0.64);
    for (let rung = 1; rung < 14; rung += 1) on.slab([-9, rung * 6, 18, 1], 0.66);
    on.slab([-6, 44, 12, 8], 0.58);
    on.slab([-12, 0, 24, 3], 0.62);
  }),
  springs: standing([46, 28], (on) => {
    on.block([-23, 14, 46, 2.4], 0.72, 1.6);
    on.posts([-20, 20], [0, 14, 2], 0.64);
    for (const x of [-15, 0, 15]) {
      on.blob(
        [
          [x - 4.6, 16.6],
          [x - 4.8, 25],
          [x, 28.6],
          [x + 4.8, 25],
          [x + 4.6, 16.6],
        ],
        0.94,
      );
      for (let turn = 0; turn < 5; turn += 1) on.ring([x, 18 + turn * 1.7, 2.2, 0.7], 0.45);
    }
  }),
  turntable: lying([70, 8], (on) => {
    on.disc([0, 0, 34, 5], 0.7);
    on.disc([0, 0, 30, 4.2], 0.76);
    for (const up of [-1.2, 1.2])
      on.wire(
        [
          [-30, up],
          [30, up],
        ],
        0.5,
        1,
      );
  }),
  "brake-wheel": standing([20, 40], (on) => {
    on.slab([-1.2, 0, 2.4, 24], 0.58);
    on.wheel([0, 29, 9.4], 6, 0.6);
  }),
  "ship-wheel": standing([30, 44], (on) => {
    on.form(
      [
        [-5, 0],
        [5, 0],
        [3, 26],
        [-3, 26],
      ],
      0.66,
    );
    for (let spoke = 0; spoke < 8; spoke += 1)
      on.wire(
        [
          [0, 28],
          [Math.cos(spoke * 0.785) * 14, 28 + Math.sin(spoke * 0.785) * 14],
        ],
        0.48,
        1.2,
      );
    on.wheel([0, 28, 10], 8, 0.66);
  }),
};

function gear(on: Joiner, x: number, radius: number, spokes: number): void {
  const teeth = spokes * 3;
  for (let tooth = 0; tooth < teeth; tooth += 1) {
    const angle = (tooth / teeth) * Math.PI * 2;
    on.disc([x + Math.cos(angle) * radius, radius + Math.sin(angle) * radius, radius * 0.1], 0.62);
  }
  on.wheel([x, radius, radius * 0.97], spokes, 0.66);
}
