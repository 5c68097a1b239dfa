import { type Joiner, inset } from "../joiner.ts";
import { standing, type SetPiece } from "../set-piece.ts";
import { knobbed, table } from "./parts.ts";

/** Desks, counters and work benches. */
export const DESKS: Readonly<Record<string, SetPiece>> = {
  desk: standing([34, 21], (on) => {
    on.block([-17, 18, 34, 2.4], 0.72, 1.4);
    for (const x of [-16, 6]) {
      on.slab([x, 0, 10, 18], 0.68);
      on.grid([x + 0.6, 1, 8.8, 16], [1, 3], (cell) => knobbed(on, cell));
    }
    on.slab([-12, 20.6, 8, 1.4], 0.92);
    on.slab([4, 20.6, 2.6, 2.6], 0.6);
  }),
  "sloping-desk": standing([24, 32], (on) => slopingDesk(on, 0)),
  "sloping-desks": standing([56, 32], (on) => {
    for (const x of [-20, 0, 20]) slopingDesk(on, x);
  }),
  counter: standing([52, 24], (on) => counter(on, 52)),
  "long-counter": standing([84, 24], (on) => counter(on, 84)),
  "tiled-bench": standing([60, 21], (on) => {
    on.block([-30, 0, 60, 19], 0.84, 1.6);
    on.grid([-30, 0, 60, 19], [12, 4], (cell) =>
      on.wire(
        [
          [cell[0], cell[1]],
          [cell[0] + cell[2], cell[1]],
          [cell[0] + cell[2], cell[1] + cell[3]],
        ],
        0.7,
      ),
    );
    on.slab([-31, 18.6, 62, 2], 0.76);
  }),
  workbench: standing([48, 20], (on) => {
    on.block([-24, 17, 48, 3], 0.72, 1.6);
    on.posts([-21, 21], [0, 17, 3], 0.66);
    on.slab([-21, 5, 42, 1.6], 0.66);
    on.slab([14, 12, 6, 5], 0.6);
  }),
  "marble-table": standing([46, 20], (on) => {
    on.block([-23, 16, 46, 3], 0.9, 1.6);
    on.posts([-19, 19], [0, 16, 4], 0.78);
    on.bend(
      [
        [-16, 18],
        [-6, 17],
        [2, 18.4],
        [14, 17],
      ],
      0.7,
    );
  }),
  "paste-table": standing([48, 22], (on) => {
    on.block([-24, 16, 48, 2], 0.76, 1.4);
    for (const x of [-18, 18])
      for (const lean of [-4, 4])
        on.wire(
          [
            [x + lean, 0],
            [x - lean, 16],
          ],
          0.45,
          1.4,
        );
    on.slab([-10, 18.4, 26, 2.4], 0.88);
    on.slab([-20, 18.4, 5, 5], 0.64);
  }),
  "velvet-tray": standing([30, 21], (on) => {
    table(on, 30, 16);
    on.block([-11, 16.6, 22, 1.6], 0.6, 1.6);
    for (const x of [-8, -4, 0, 4, 8]) on.disc([x, 19.2, 1.3, 0.8], 0.92);
  }),
  "adding-machines": standing([64, 28], (on) => {
    on.block([-32, 15, 64, 2.6], 0.7, 1.6);
    on.posts([-29, 0, 29], [0, 15, 2.4], 0.62);
    for (const x of [-22, 0, 22]) {
      on.form(
        [
          [x - 6, 18],
          [x + 6, 18],
          [x + 5, 25],
          [x - 2, 25],
        ],
        0.66,
      );
      on.grid([x - 4, 19, 7, 4.6], [4, 3], (cell) => on.disc([cell[0] + 0.9, cell[1] + 0.7, 0.5], 0.9));
      on.wire(
        [
          [x + 6, 21],
          [x + 9, 24],
        ],
        0.45,
        1,
      );
      on.bend(
        [
          [x - 2, 25],
          [x - 1, 29],
          [x - 6, 27],
          [x - 8, 18],
        ],
        0.86,
        1.6,
      );
    }
  }),
  abacus: standing([40, 30], (on) => {
    on.block([-20, 15, 40, 2.4], 0.72, 1.6);
    on.posts([-17, 17], [0, 15, 2], 0.64);
    on.slab([-12, 17.6, 24, 12], 0.8);
    for (let rod = 0; rod < 4; rod += 1) {
      on.wire(
        [
          [-11, 19 + rod * 2.8],
          [11, 19 + rod * 2.8],
        ],
        0.5,
      );
      for (let bead = 0; bead < 5; bead += 1) on.disc([bead * 2.2 - 9 + rod * 2, 19 + rod * 2.8, 1], 0.6);
    }
  }),
};

function slopingDesk(on: Joiner, x: number): void {
  on.form(
    [
      [x - 9, 19],
      [x + 9, 24],
      [x + 9, 18],
      [x - 9, 18],
    ],
    0.7,
  );
  on.form(
    [
      [x - 10, 19],
      [x + 9, 24.4],
      [x + 7, 26.4],
      [x - 8, 21.4],
    ],
    0.8,
  );
  on.posts([x - 8, x + 8], [0, 18, 1.6], 0.64);
  on.wire(
    [
      [x - 8, 6],
      [x + 8, 6],
    ],
    0.46,
    1,
  );
  on.form(
    [
      [x - 3, 22.4],
      [x + 4, 24.4],
      [x + 3, 25.6],
      [x - 4, 23.4],
    ],
    0.93,
  );
}

function counter(on: Joiner, width: number): void {
  on.block([-width / 2, 0, width, 21], 0.68, 1.4);
  on.grid([-width / 2 + 1, 2, width - 2, 17], [Math.round(width / 10), 1], (cell) =>
    on.slab(inset(cell, 1.1), 0.73),
  );
  on.block([-width / 2 - 1.4, 20.6, width + 2.8, 1.8], 0.76, 1.8);
}
