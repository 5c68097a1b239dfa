import { type Area, type Joiner, inset } from "../joiner.ts";
import { standing, type SetPiece } from "../set-piece.ts";
import { knobbed } from "./parts.ts";

/** Furniture that things are kept in. */
export const CABINETS: Readonly<Record<string, SetPiece>> = {
  pigeonholes: standing([46, 44], (on) => {
    on.block([-23, 0, 46, 43], 0.68);
    on.grid([-21, 9, 42, 32], [8, 6], (cell, index) => {
      on.slab(inset(cell, 0.5), 0.54);
      if (index % 3 !== 0)
        on.tint([cell[0] + 1.2, cell[1] + 0.8, cell[2] - 2.6, 1.4 + (index % 4) * 0.5], 0.86);
    });
    on.slab([-23, 0, 46, 7], 0.64);
  }),
  drawers: standing([42, 46], (on) => {
    on.block([-21, 0, 42, 45], 0.7);
    on.grid([-20, 2, 40, 41], [8, 9], (cell) => drawer(on, cell));
  }),
  "flat-drawers": standing([34, 42], (on) => {
    on.block([-17, 0, 34, 41], 0.7);
    on.grid([-16, 2, 32, 38], [1, 9], (cell) => {
      on.slab(inset(cell, 0.4), 0.75);
      for (const x of [-8, 8]) on.slab([x - 1.6, cell[1] + 1.8, 3.2, 1], 0.55);
    });
  }),
  "steel-doors": standing([42, 44], (on) => {
    on.block([-21, 0, 42, 44], 0.66);
    on.grid([-20, 2, 40, 40], [5, 4], (cell) => {
      on.slab(inset(cell, 0.5), 0.73);
      on.ring([cell[0] + 4, cell[1] + 5, 1.1], 0.5);
    });
  }),
  shelves: standing([38, 48], (on) => {
    on.slab([-19, 0, 38, 48], 0.6);
    on.grid([-18, 2, 36, 44], [3, 4], (cell, index) => boxes(on, cell, index));
    for (const up of [1, 12, 23, 34, 46]) on.slab([-19, up, 38, 1.4], 0.72);
  }),
  "bare-shelves": standing([38, 46], (on) => {
    on.tint([-19, 0, 38, 46], 0.68);
    for (const up of [2, 13, 24, 35, 45]) on.slab([-19, up, 38, 1.4], 0.74);
    on.posts([-18, 18], [0, 46, 2], 0.66);
  }),
  "iron-shelves": standing([34, 48], (on) => {
    on.tint([-17, 3, 34, 45], 0.64);
    on.grid([-16, 5, 32, 40], [4, 4], (cell, index) => {
      const tall = 5 + ((index * 7) % 4);
      on.slab([cell[0] + 0.8, cell[1] + 1, cell[2] - 1.6, tall], 0.8);
      on.wire(
        [
          [cell[0] + cell[2] / 2, cell[1] + 1],
          [cell[0] + cell[2] / 2, cell[1] + 1 + tall],
        ],
        0.5,
      );
    });
    for (const up of [4.4, 14.4, 24.4, 34.4, 45]) on.slab([-17, up, 34, 0.9], 0.56);
    on.posts([-16.5, 16.5], [2, 46, 1.2], 0.56);
    for (const x of [-15, 15]) on.disc([x, 1.2, 1.3], 0.55);
  }),
  ledgers: standing([34, 46], (on) => {
    on.block([-17, 0, 34, 45], 0.67);
    on.grid([-15.5, 3, 31, 40], [9, 4], (cell, index) => {
      on.slab(
        [cell[0] + 0.3, cell[1], cell[2] - 0.6, 6.4 + ((index * 5) % 3)],
        0.62 + ((index * 7) % 5) * 0.05,
      );
    });
    for (const up of [12.6, 22.6, 32.6]) on.slab([-16, up - 0.6, 32, 0.9], 0.72);
  }),
  "type-trays": standing([38, 34], (on) => {
    on.posts([-17, 17], [0, 33, 2], 0.62);
    for (let tier = 0; tier < 6; tier += 1) {
      on.form(
        [
          [-18, 4 + tier * 5],
          [18, 4 + tier * 5],
          [16.5, 7 + tier * 5],
          [-16.5, 7 + tier * 5],
        ],
        0.78,
      );
      on.grid([-16, 4.4 + tier * 5, 32, 2.2], [9, 1], (cell) => on.slab(inset(cell, 0.3), 0.64));
    }
  }),
  dresser: standing([34, 46], (on) => {
    on.block([-17, 0, 34, 17], 0.72, 1.6);
    on.grid([-16, 1, 32, 15], [3, 1], (cell) => drawer(on, cell));
    on.slab([-16, 18.6, 32, 27], 0.66);
    for (const up of [20, 29, 38]) {
      for (let plate = -2; plate <= 2; plate += 1) on.disc([plate * 6, up + 3.4, 2.7], 0.92);
      on.slab([-16, up - 0.7, 32, 1.2], 0.76);
    }
    on.slab([-17.5, 45, 35, 2], 0.74);
  }),
  sideboard: standing([50, 28], (on) => {
    on.block([-25, 3, 50, 17], 0.68, 1.6);
    on.posts([-23, 23], [0, 3, 2], 0.6);
    on.grid([-24, 4, 48, 15], [4, 1], (cell) => knobbed(on, inset(cell, 0.8)));
    for (const x of [-16, -5, 6])
      on.blob(
        [
          [x - 4, 21.4],
          [x - 3, 25],
          [x, 26.6],
          [x + 3, 25],
          [x + 4, 21.4],
        ],
        0.9,
      );
  }),
  cages: standing([40, 44], (on) => {
    on.grid([-20, 0, 40, 43], [4, 4], (cell, index) => {
      on.slab(inset(cell, 0.3), 0.66);
      on.tint(inset(cell, 1), 0.76);
      if (index % 3 === 1) on.blob(dove(cell), 0.92);
      for (let bar = 1; bar < 6; bar += 1) {
        const x = cell[0] + 0.8 + bar * 1.4;
        on.wire(
          [
            [x, cell[1] + 1],
            [x, cell[1] + cell[3] - 1],
          ],
          0.5,
        );
      }
    });
  }),
};

function drawer(on: Joiner, cell: Area): void {
  on.slab(inset(cell, 0.35), 0.76);
  on.disc([cell[0] + cell[2] / 2, cell[1] + cell[3] / 2, Math.min(0.6, cell[3] / 6)], 0.52);
}

function boxes(on: Joiner, [left, bottom, width]: Area, index: number): void {
  on.slab([left + 0.6, bottom + 0.6, width * 0.5, 5 + (index % 3)], 0.78);
  on.slab([left + width * 0.56, bottom + 0.6, width * 0.36, 3.6 + ((index * 2) % 4)], 0.72);
}

function dove([left, bottom]: Area): readonly (readonly [number, number])[] {
  return [
    [left + 2.4, bottom + 2.4],
    [left + 5, bottom + 2],
    [left + 7.4, bottom + 3.4],
    [left + 5.4, bottom + 5],
    [left + 4, bottom + 6.4],
    [left + 3, bottom + 5.6],
  ];
}
