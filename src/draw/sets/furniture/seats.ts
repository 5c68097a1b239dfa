import { type Joiner } from "../joiner.ts";
import { standing, type SetPiece } from "../set-piece.ts";

/** Chairs, stools and benches. */
export const SEATS: Readonly<Record<string, SetPiece>> = {
  stool: standing([10, 14], (on) => stool(on, 0, 13)),
  stools: standing([40, 16], (on) => {
    for (const x of [-15, 0, 15]) stool(on, x, 15);
  }),
  chair: standing([14, 25], (on) => chair(on, 0)),
  chairs: standing([60, 25], (on) => {
    for (const x of [-22, -7, 8, 23]) chair(on, x);
  }),
  "velvet-chairs": standing([44, 28], (on) => {
    for (const x of [-12, 12]) armchair(on, x, 0.66);
  }),
  armchairs: standing([50, 26], (on) => {
    for (const x of [-14, 14]) armchair(on, x, 0.72);
  }),
  "carved-chair": standing([22, 38], (on) => {
    on.blob(
      [
        [-8, 10],
        [-8.6, 32],
        [-4, 35],
        [0, 38],
        [4, 35],
        [8.6, 32],
        [8, 10],
      ],
      0.66,
    );
    on.slab([-6, 15, 12, 17], 0.76);
    on.block([-10, 10, 20, 3.4], 0.74, 1.6);
    on.posts([-9, 9], [0, 17, 2], 0.64);
  }),
  "padded-chair": standing([26, 34], (on) => {
    on.form(
      [
        [-10, 12],
        [-13, 32],
        [-8, 33.6],
        [-5, 14],
      ],
      0.74,
    );
    on.slab([-9, 10, 20, 4], 0.78);
    on.slab([-1.4, 3, 2.8, 7], 0.58);
    on.form(
      [
        [-7, 0],
        [7, 0],
        [3, 3],
        [-3, 3],
      ],
      0.62,
    );
    on.wire(
      [
        [11, 11],
        [15, 4],
        [18, 4],
      ],
      0.45,
      1.2,
    );
  }),
  "swivel-chairs": standing([48, 26], (on) => {
    for (const x of [-16, 0, 16]) {
      on.slab([x - 0.8, 3, 1.6, 11], 0.56);
      on.slab([x - 4.4, 13, 8.8, 2], 0.72);
      on.blob(
        [
          [x - 3.6, 17],
          [x - 3.8, 25],
          [x + 3.8, 25],
          [x + 3.6, 17],
        ],
        0.7,
      );
      on.wire(
        [
          [x - 4, 0],
          [x, 3.4],
          [x + 4, 0],
        ],
        0.45,
        1,
      );
    }
  }),
  "rocking-chair": standing([22, 30], (on) => {
    on.bend(
      [
        [-11, 3],
        [-4, 0.4],
        [4, 0.4],
        [12, 3.4],
      ],
      0.45,
      1.2,
    );
    on.form(
      [
        [-7, 11],
        [-10, 29],
        [-8, 29.4],
        [-4.6, 11],
      ],
      0.68,
    );
    for (const up of [16, 20, 24])
      on.wire(
        [
          [-6.4, up],
          [-8.4, up],
        ],
        0.45,
        0.8,
      );
    on.slab([-7, 10, 14, 1.8], 0.72);
    on.posts([-5, 6], [1.4, 9, 1.2], 0.62);
    on.wire(
      [
        [-7.6, 17],
        [7, 17],
        [7, 10],
      ],
      0.48,
      1,
    );
  }),
  bench: standing([40, 20], (on) => bench(on, 0, 40)),
  benches: standing([84, 20], (on) => {
    for (const x of [-22, 22]) bench(on, x, 38);
  }),
  "round-bench": standing([40, 24], (on) => {
    on.form(
      [
        [-18, 0],
        [18, 0],
        [17, 9],
        [-17, 9],
      ],
      0.7,
    );
    on.disc([0, 9.6, 19, 3], 0.8);
    on.slab([-6, 10, 12, 12], 0.7);
    on.disc([0, 22, 6, 1.2], 0.8);
  }),
  "deck-chairs": standing([64, 20], (on) => {
    for (const x of [-24, -4, 16]) {
      on.form(
        [
          [x - 6, 16],
          [x - 4, 17],
          [x + 8, 4],
          [x + 6, 3],
        ],
        0.86,
      );
      on.wire(
        [
          [x - 7, 18],
          [x + 10, 1],
        ],
        0.48,
        1,
      );
      on.wire(
        [
          [x - 6, 0],
          [x + 6, 10],
        ],
        0.48,
        1,
      );
    }
  }),
};

function stool(on: Joiner, x: number, height: number): void {
  on.wire(
    [
      [x - 3.6, 0],
      [x - 2, height],
    ],
    0.46,
    1,
  );
  on.wire(
    [
      [x + 3.6, 0],
      [x + 2, height],
    ],
    0.46,
    1,
  );
  on.wire(
    [
      [x - 2.8, 5],
      [x + 2.8, 5],
    ],
    0.46,
    0.8,
  );
  on.slab([x - 4, height - 0.6, 8, 1.8], 0.74);
}

function chair(on: Joiner, x: number): void {
  on.posts([x - 4.6, x + 4.6], [0, 24, 1.2], 0.64);
  on.slab([x - 5.4, 11, 10.8, 1.8], 0.74);
  for (const up of [16, 19.4, 22.6]) on.slab([x - 4.4, up, 8.8, 1.4], 0.7);
}

function armchair(on: Joiner, x: number, fill: number): void {
  on.blob(
    [
      [x - 8, 8],
      [x - 8.6, 22],
      [x - 4, 26],
      [x + 4, 26],
      [x + 8.6, 22],
      [x + 8, 8],
    ],
    fill,
  );
  on.blob(
    [
      [x - 11, 2],
      [x - 11.4, 12],
      [x - 8, 14],
      [x - 6, 11],
      [x - 6, 2],
    ],
    fill + 0.06,
  );
  on.blob(
    [
      [x + 11, 2],
      [x + 11.4, 12],
      [x + 8, 14],
      [x + 6, 11],
      [x + 6, 2],
    ],
    fill + 0.08,
  );
  on.slab([x - 6, 3, 12, 6.4], fill + 0.1);
  on.posts([x - 8, x + 8], [0, 2, 1.4], 0.55);
}

function bench(on: Joiner, x: number, width: number): void {
  const half = width / 2;
  for (const up of [14, 17.4]) on.slab([x - half, up, width, 2], 0.74);
  on.posts([x - half + 3, x + half - 3], [0, 19, 1.6], 0.62);
  on.block([x - half - 1, 9, width + 2, 1.8], 0.76, 1.4);
}
