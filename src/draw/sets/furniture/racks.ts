import { type Joiner, inset } from "../joiner.ts";
import { standing, mounted, type SetPiece } from "../set-piece.ts";
import { PYRAMID } from "./parts.ts";

/** Racks and what stands on shelves. */
export const RACKS: Readonly<Record<string, SetPiece>> = {
  rolls: standing([40, 46], (on) => {
    on.posts([-19, 19], [0, 46, 2], 0.64);
    for (let row = 0; row < 7; row += 1) {
      const up = 4 + row * 6;
      on.slab([-18, up, 36, 4.6], 0.72 + (row % 3) * 0.06);
      on.disc([18, up + 2.3, 1.3, 2.3], 0.86);
      on.tint([-17, up + 0.5, 34, 0.9], 0.66);
    }
  }),
  bolts: standing([36, 47], (on) => {
    on.slab([-18, 0, 36, 47], 0.62);
    on.grid([-17, 2, 34, 44], [5, 3], (cell, index) => {
      on.slab([cell[0] + 0.8, cell[1] + 0.5, cell[2] - 1.6, cell[3] - 2.5], 0.68 + ((index * 3) % 5) * 0.05);
      on.disc([cell[0] + cell[2] / 2, cell[1] + cell[3] - 2.4, cell[2] / 2 - 0.9, 1.2], 0.88);
    });
  }),
  jars: mounted([34, 14], 38, (on) => shelf(on, 34, (x, index) => jar(on, x, 5 + (index % 3) * 2))),
  "brass-bells": mounted([34, 12], 40, (on) => shelf(on, 34, (x) => bell(on, x))),
  "glass-domes": mounted([34, 14], 36, (on) =>
    shelf(on, 34, (x) => {
      on.blob(
        [
          [x - 2.4, 1],
          [x - 2.6, 7],
          [x, 10],
          [x + 2.6, 7],
          [x + 2.4, 1],
        ],
        0.92,
      );
      on.disc([x, 4.4, 1.4], 0.7);
    }),
  ),
  "round-boxes": mounted([34, 12], 40, (on) =>
    shelf(on, 34, (x, index) => {
      on.slab([x - 2.4, 1, 4.8, 4 + (index % 2) * 2], 0.8);
      on.slab([x - 2.7, 4 + (index % 2) * 2, 5.4, 1.4], 0.7);
    }),
  ),
  spools: mounted([34, 10], 42, (on) =>
    shelf(on, 34, (x) => {
      on.slab([x - 1.5, 1.6, 3, 4], 0.8);
      for (const up of [1, 5.4]) on.slab([x - 2.1, up, 4.2, 0.9], 0.66);
    }),
  ),
  "key-rack": mounted([30, 24], 36, (on) => {
    on.slab([-15, 0, 30, 24], 0.7);
    on.grid([-14, 1, 28, 22], [6, 4], (cell) => {
      on.slab(inset(cell, 0.5), 0.62);
      on.ring([cell[0] + 2.3, cell[1] + 3.6, 0.7], 0.4);
      on.wire(
        [
          [cell[0] + 2.3, cell[1] + 3],
          [cell[0] + 2.3, cell[1] + 1.2],
        ],
        0.42,
        0.5,
      );
    });
  }),
  "plate-rack": mounted([24, 16], 38, (on) => {
    for (const up of [0, 8]) {
      for (let plate = 0; plate < 7; plate += 1) on.disc([plate * 3.2 - 9.6, up + 3.6, 1.1, 3], 0.92);
      on.slab([-12, up, 24, 1], 0.7);
    }
    on.posts([-11.5, 11.5], [0, 16, 1], 0.66);
  }),
  "bread-rack": standing([26, 36], (on) => {
    on.posts([-12, 12], [0, 36, 1.4], 0.62);
    for (const up of [3, 11, 19, 27]) {
      on.slab([-12, up, 24, 1], 0.68);
      for (const x of [-7.5, 0, 7.5])
        on.blob(
          [
            [x - 3.2, up + 1],
            [x - 2.6, up + 4],
            [x + 2.6, up + 4],
            [x + 3.2, up + 1],
          ],
          0.76,
        );
    }
  }),
  goblets: standing([26, 24], (on) => {
    on.slab([-13, 8, 26, 2], 0.68);
    on.posts([-11, 11], [0, 8, 2], 0.64);
    for (const [x, up] of PYRAMID) {
      on.form(
        [
          [x * 0.75 - 1.8, 10.2 + up * 0.62 + 4.6],
          [x * 0.75 + 1.8, 10.2 + up * 0.62 + 4.6],
          [x * 0.75, 10.2 + up * 0.62 + 2],
        ],
        0.93,
      );
      on.wire(
        [
          [x * 0.75, 12.2 + up * 0.62],
          [x * 0.75, 10.4 + up * 0.62],
        ],
        0.5,
        0.4,
      );
    }
  }),
  boots: standing([26, 26], (on) => {
    for (const up of [2, 13]) {
      on.slab([-13, up, 26, 1.2], 0.66);
      for (const x of [-9, -3, 3, 9])
        on.blob(
          [
            [x - 1.4, up + 8],
            [x + 1.2, up + 8],
            [x + 1.2, up + 3.4],
            [x + 3, up + 1.4],
            [x - 1.6, up + 1.2],
          ],
          0.58,
        );
    }
    on.posts([-12.5, 12.5], [0, 24, 1.2], 0.62);
  }),
  umbrellas: standing([22, 26], (on) => {
    on.slab([-10, 0, 20, 11], 0.68);
    for (let index = 0; index < 8; index += 1) {
      const x = index * 2.5 - 8.7;
      on.form(
        [
          [x - 0.9, 11],
          [x + 0.9, 11],
          [x + 0.2, 20 + (index % 3)],
        ],
        0.58,
      );
      on.bend(
        [
          [x, 20],
          [x, 23 + (index % 3)],
          [x + 1.2, 24 + (index % 3)],
          [x + 1.6, 23 + (index % 3)],
        ],
        0.45,
        0.5,
      );
    }
  }),
  "wall-shelf": mounted([40, 12], 36, (on) => {
    on.slab([-20, 0, 40, 1.6], 0.68);
    for (const [x, height] of [
      [-16, 5],
      [-10, 7],
      [-3, 4],
      [4, 8],
      [10, 5],
      [15, 6],
    ] as const)
      on.slab([x - 1.6, 1.6, 3.2, height], 0.78);
  }),
};

function shelf(on: Joiner, width: number, item: (x: number, index: number) => void): void {
  const count = Math.floor((width - 4) / 5.4);
  for (let index = 0; index < count; index += 1) item((index - (count - 1) / 2) * 5.4, index);
  on.slab([-width / 2, -0.4, width, 1.4], 0.68);
  for (const x of [-width / 2 + 3, width / 2 - 3])
    on.form(
      [
        [x - 0.6, -0.4],
        [x + 0.6, -0.4],
        [x, -3.4],
      ],
      0.6,
    );
}

function jar(on: Joiner, x: number, height: number): void {
  on.slab([x - 1.9, 1, 3.8, height], 0.86);
  on.tint([x - 1.6, 1.3, 3.2, height * 0.5], 0.72);
  on.slab([x - 1.3, height + 1, 2.6, 1.2], 0.64);
}

function bell(on: Joiner, x: number): void {
  on.blob(
    [
      [x - 2.4, 1],
      [x - 1.8, 4.6],
      [x, 6.4],
      [x + 1.8, 4.6],
      [x + 2.4, 1],
    ],
    0.74,
  );
  on.disc([x, 7, 0.6], 0.6);
}
