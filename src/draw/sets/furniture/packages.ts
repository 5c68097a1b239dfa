import { type Area, type Joiner, inset } from "../joiner.ts";
import { standing, type SetPiece } from "../set-piece.ts";
import { PYRAMID } from "./parts.ts";

/** Boxes, bags, baskets and pots. */
export const PACKAGES: Readonly<Record<string, SetPiece>> = {
  "hat-boxes": standing([30, 30], (on) => {
    for (const [x, up] of PYRAMID) hatBox(on, x * 1, up);
  }),
  "hat-box-column": standing([12, 40], (on) => {
    for (let tier = 0; tier < 5; tier += 1) hatBox(on, (tier % 2) - 0.5, tier * 7.6);
  }),
  crates: standing([30, 25], (on) => {
    for (const [x, up] of [
      [-15, 0],
      [1, 0],
      [-9, 12],
    ] as const)
      crate(on, [x, up, 14, 11.6]);
  }),
  "crate-wall": standing([44, 40], (on) => {
    on.grid([-22, 0, 44, 39], [4, 3], (cell) => crate(on, inset(cell, 0.2)));
  }),
  trunks: standing([34, 26], (on) => {
    trunk(on, [-17, 0, 20, 10]);
    trunk(on, [5, 0, 12, 9]);
    trunk(on, [-14, 10.5, 15, 8]);
    on.slab([6, 10, 9, 6], 0.74);
    on.bend([
      [9, 16],
      [9.4, 18],
      [11.6, 18],
      [12, 16],
    ]);
  }),
  hampers: standing([32, 18], (on) => {
    for (const [x, up] of [
      [-15, 0],
      [1, 0],
      [-7, 8.6],
    ] as const)
      hamper(on, [x, up, 14, 8]);
  }),
  sacks: standing([30, 20], (on) => {
    for (const x of [-10, 0, 10]) sack(on, x, 0);
    sack(on, -5, 9);
  }),
  "open-sacks": standing([32, 14], (on) => {
    for (const x of [-11, 0, 11]) {
      on.blob(
        [
          [x - 5, 0],
          [x - 5.6, 6],
          [x - 4.4, 11],
          [x + 4.4, 11],
          [x + 5.6, 6],
          [x + 5, 0],
        ],
        0.78,
      );
      on.disc([x, 11, 4.6, 1.6], 0.64);
    }
  }),
  baskets: standing([26, 20], (on) => {
    for (const [x, up] of [
      [-7, 0],
      [7, 0],
      [0, 7],
    ] as const)
      basket(on, x, up);
  }),
  barrels: standing([30, 25], (on) => {
    for (const x of [-8, 7]) barrel(on, x, 0);
  }),
  buckets: standing([22, 26], (on) => {
    for (const x of [-6, 6]) for (let tier = 0; tier < (x < 0 ? 6 : 4); tier += 1) bucket(on, x, tier * 3.6);
  }),
  "clay-pots": standing([24, 28], (on) => {
    for (const [x, tiers] of [
      [-8, 6],
      [0, 8],
      [8, 5],
    ] as const) {
      for (let tier = 0; tier < tiers; tier += 1) bucket(on, x, tier * 3);
    }
  }),
  "paper-stacks": standing([30, 24], (on) => {
    for (const [x, sheets] of [
      [-10, 9],
      [0, 12],
      [10, 7],
    ] as const) {
      for (let sheet = 0; sheet < sheets; sheet += 1) {
        on.slab([x - 4.6 + ((sheet * 7) % 3) * 0.3, sheet * 1.8, 9, 1.8], 0.88 - (sheet % 2) * 0.04);
      }
    }
  }),
  caskets: standing([28, 22], (on) => {
    for (const [x, size] of [
      [-8, 1.2],
      [2.5, 0.85],
      [9.5, 0.55],
    ] as const)
      trunk(on, [x - 6 * size, 0, 12 * size, 12 * size]);
  }),
  "zinc-pails": standing([34, 26], (on) => {
    for (const x of [-12, 0, 12]) {
      for (const lean of [-3, -1, 1, 3]) lily(on, x, lean);
      bucket(on, x, 0, 1.6);
    }
  }),
};

function hatBox(on: Joiner, x: number, up: number): void {
  on.slab([x - 4.6, up, 9.2, 6], 0.8);
  on.slab([x - 5, up + 5, 10, 2.2], 0.72);
  on.wire(
    [
      [x, up],
      [x, up + 7],
    ],
    0.55,
    0.7,
  );
}

function crate(on: Joiner, area: Area): void {
  on.block(area, 0.72, 1.2);
  const [left, bottom, width, height] = area;
  for (const part of [0.33, 0.66])
    on.wire(
      [
        [left, bottom + height * part],
        [left + width, bottom + height * part],
      ],
      0.5,
    );
  on.wire(
    [
      [left + 0.8, bottom + 0.8],
      [left + width - 0.8, bottom + height - 0.8],
    ],
    0.5,
    0.9,
  );
}

function trunk(on: Joiner, area: Area): void {
  const [left, bottom, width, height] = area;
  on.slab(area, 0.68);
  on.wire(
    [
      [left, bottom + height * 0.66],
      [left + width, bottom + height * 0.66],
    ],
    0.45,
    0.5,
  );
  for (const part of [0.16, 0.84]) on.slab([left + width * part - 0.5, bottom, 1, height], 0.58);
  on.slab([left + width / 2 - 0.8, bottom + height * 0.56, 1.6, 2], 0.8);
}

function hamper(on: Joiner, area: Area): void {
  on.slab(area, 0.74);
  on.grid(area, [6, 3], (cell, index) => {
    if (index % 2 === 0) on.tint(inset(cell, 0.2), 0.67);
  });
  on.wire(
    [
      [area[0], area[1] + area[3] - 2],
      [area[0] + area[2], area[1] + area[3] - 2],
    ],
    0.5,
    0.6,
  );
}

function sack(on: Joiner, x: number, up: number): void {
  on.blob(
    [
      [x - 5, up],
      [x - 5.4, up + 5],
      [x - 2, up + 9],
      [x - 2.6, up + 11],
      [x + 2.4, up + 11],
      [x + 1.8, up + 9],
      [x + 5.2, up + 5],
      [x + 5, up],
    ],
    0.76,
  );
  on.wire(
    [
      [x - 2, up + 9],
      [x + 2, up + 9],
    ],
    0.45,
    0.6,
  );
}

function basket(on: Joiner, x: number, up: number): void {
  on.form(
    [
      [x - 4.6, up],
      [x + 4.6, up],
      [x + 6, up + 6],
      [x - 6, up + 6],
    ],
    0.72,
  );
  for (const part of [2, 4])
    on.wire(
      [
        [x - 5, up + part],
        [x + 5, up + part],
      ],
      0.52,
    );
  on.slab([x - 6.3, up + 5.4, 12.6, 1.3], 0.66);
}

function barrel(on: Joiner, x: number, up: number): void {
  on.blob(
    [
      [x - 5.6, up],
      [x - 7, up + 9],
      [x - 5.6, up + 18],
      [x + 5.6, up + 18],
      [x + 7, up + 9],
      [x + 5.6, up],
    ],
    0.7,
  );
  for (const part of [4, 14])
    on.bend(
      [
        [x - 6.4, up + part],
        [x, up + part - 0.8],
        [x + 6.4, up + part],
      ],
      0.45,
      1,
    );
  on.disc([x, up + 18, 5.6, 1.4], 0.8);
}

function bucket(on: Joiner, x: number, up: number, size = 1): void {
  on.form(
    [
      [x - 3 * size, up],
      [x + 3 * size, up],
      [x + 4 * size, up + 6 * size],
      [x - 4 * size, up + 6 * size],
    ],
    0.74,
  );
  on.slab([x - 4.2 * size, up + 5.4 * size, 8.4 * size, 1], 0.66);
}

function lily(on: Joiner, x: number, lean: number): void {
  const top: readonly [number, number] = [x + lean * 1.6, 20 - Math.abs(lean)];
  on.bend([[x + lean * 0.4, 9], [x + lean, 15], top], 0.5, 0.5);
  on.form([top, [top[0] - 1.8, top[1] + 3], [top[0], top[1] + 2.2], [top[0] + 1.8, top[1] + 3]], 0.94);
}
