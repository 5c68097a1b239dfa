import { type Area, inset, type Joiner } from "../joiner.ts";
import { WALL_FOOT } from "../set-piece.ts";
import { boards, tiles, flags, boardwalk, REACH } from "./floors.ts";
import { CORNICE, wall, wainscot, ceiling, bricks } from "./walls.ts";

/** Halls, vaults and glass houses. */
export const HALLS: Readonly<Record<string, (on: Joiner) => void>> = {
  stone: (on) => {
    wall(on, 0.79);
    ashlar(on, [-REACH.side, WALL_FOOT, REACH.side * 2, CORNICE - WALL_FOOT]);
    ceiling(on, "beams");
    flags(on, 0.74);
  },
  "glass-roof": glassRoof,
  "painted-garden": (on) => {
    glassRoof(on);
    on.slab([-42, WALL_FOOT, 70, 48], 0.86);
    on.tint([-41, WALL_FOOT + 12, 68, 34], 0.92);
    for (const [x, up, size] of [
      [-32, 20, 10],
      [-16, 17, 8],
      [20, 20, 9],
    ] as const)
      on.foliage([x, WALL_FOOT + up, size, size * 1.2], 0.83);
    on.bend(
      [
        [-41, WALL_FOOT + 10],
        [-20, WALL_FOOT + 13],
        [6, WALL_FOOT + 8],
        [27, WALL_FOOT + 12],
      ],
      0.7,
      0.8,
    );
    on.form(
      [
        [-8, WALL_FOOT],
        [2, WALL_FOOT],
        [-2, WALL_FOOT + 11],
        [-4, WALL_FOOT + 11],
      ],
      0.93,
    );
  },
  vault: (on) => {
    wall(on, 0.76);
    bricks(on, [-REACH.side, WALL_FOOT, REACH.side * 2, 100]);
    for (const x of [-52, 0, 52]) vaultBay(on, x);
    flags(on, 0.72);
  },
  marble: (on) => {
    wall(on, 0.88);
    for (const x of [-64, -26, 26, 64]) pilaster(on, x);
    on.slab([-REACH.side, 66, REACH.side * 2, 5], 0.8);
    ceiling(on, "plain");
    tiles(on);
  },
  "parquet-hall": (on) => {
    wall(on, 0.86);
    for (const x of [-64, -22, 22, 64]) pilaster(on, x);
    wainscot(on, 0.76, 28);
    ceiling(on, "plain");
    boards(on, 0.78);
  },
  gymnasium: (on) => {
    wall(on, 0.88);
    on.slab([-REACH.side, WALL_FOOT, REACH.side * 2, 22], 0.78);
    for (let board = -15; board <= 15; board += 1)
      on.wire(
        [
          [board * 5, WALL_FOOT],
          [board * 5, 31],
        ],
        0.7,
      );
    for (const x of [-48, -16, 16, 48]) {
      on.slab([x - 9, 48, 18, 20], 0.72);
      on.grid([x - 8, 49, 16, 18], [3, 2], (cell) => on.slab(inset(cell, 0.3), 0.95));
    }
    ceiling(on, "beams");
    boards(on, 0.82);
  },
  dome: (on) => {
    wall(on, 0.8);
    for (let rib = -6; rib <= 6; rib += 1)
      on.bend(
        [
          [rib * 15, WALL_FOOT + 28],
          [rib * 13, 68],
          [rib * 5, 118],
        ],
        0.68,
        0.7,
      );
    on.form(
      [
        [22, 46],
        [38, 46],
        [20, 118],
        [6, 118],
      ],
      0.96,
    );
    on.slab([-REACH.side, 32, REACH.side * 2, 4], 0.7);
    on.slab([-REACH.side, WALL_FOOT, REACH.side * 2, 23], 0.76);
    boards(on, 0.74);
  },
  "iron-landing": (on) => {
    wall(on, 0.78);
    bricks(on, [-REACH.side, WALL_FOOT, REACH.side * 2, 100]);
    for (const up of [44, 84]) {
      on.slab([-REACH.side, up, 70, 2], 0.62);
      for (let post = 0; post < 9; post += 1)
        on.wire(
          [
            [-76 + post * 8, up + 2],
            [-76 + post * 8, up + 14],
          ],
          0.52,
          0.7,
        );
      on.wire(
        [
          [-REACH.side, up + 14],
          [-8, up + 14],
        ],
        0.5,
        1,
      );
    }
    boardwalk(on, 0.7);
  },
};

function glassRoof(on: Joiner): void {
  wall(on, 0.86);
  on.slab([-REACH.side, WALL_FOOT, REACH.side * 2, 20], 0.8);
  on.grid([-REACH.side, WALL_FOOT + 20, REACH.side * 2, 27], [14, 3], (cell) =>
    on.slab(inset(cell, 0.4), 0.94),
  );
  on.slab([-REACH.side, 56, REACH.side * 2, 3], 0.68);
  slopingPanes(on);
  flags(on, 0.8);
}

function ashlar(on: Joiner, [left, bottom, width, height]: Area): void {
  for (let row = 0; row * 8 < height; row += 1) {
    const up = bottom + row * 8;
    on.wire(
      [
        [left, up],
        [left + width, up],
      ],
      0.68,
      0.35,
    );
    for (let block = 0; block * 16 < width; block += 1) {
      const x = left + block * 16 + (row % 2) * 8;
      on.wire(
        [
          [x, up],
          [x, up + 8],
        ],
        0.68,
        0.35,
      );
      if ((block * 5 + row * 3) % 7 === 0) on.tint([x + 0.4, up + 0.4, 15.2, 7.2], 0.765);
    }
  }
}

function slopingPanes(on: Joiner): void {
  on.tint([-REACH.side, 59, REACH.side * 2, REACH.top - 59], 0.92);
  for (let bar = -8; bar <= 8; bar += 1)
    on.wire(
      [
        [bar * 11, 59],
        [bar * 30, REACH.top],
      ],
      0.66,
      0.9,
    );
  for (const up of [68, 82, 102])
    on.wire(
      [
        [-REACH.side, up],
        [REACH.side, up],
      ],
      0.74,
      0.6,
    );
}

function vaultBay(on: Joiner, x: number): void {
  on.arch([x, WALL_FOOT, 23, 58], 0.7);
  on.arch([x, WALL_FOOT, 20, 54], 0.64);
}

function pilaster(on: Joiner, x: number): void {
  on.slab([x - 5, WALL_FOOT, 10, 58], 0.84);
  for (const part of [-2.4, 0, 2.4])
    on.wire(
      [
        [x + part, WALL_FOOT + 5],
        [x + part, 62],
      ],
      0.74,
      0.4,
    );
  on.slab([x - 6.4, WALL_FOOT, 12.8, 4.4], 0.78);
  on.slab([x - 7, 63, 14, 4], 0.8);
}
