import { inset, type Joiner } from "../joiner.ts";
import { WALL_FOOT } from "../set-piece.ts";
import { boards, tiles, flags, REACH } from "./floors.ts";
import { CORNICE, wall, wainscot, skirting, ceiling, bricks } from "./walls.ts";

/** Rooms for living and working. */
export const ROOMS: Readonly<Record<string, (on: Joiner) => void>> = {
  panelled: (on) => {
    wall(on, 0.82);
    wainscot(on, 0.72, 34);
    ceiling(on, "plain");
    boards(on, 0.75);
  },
  plaster: (on) => {
    wall(on, 0.87);
    cracks(on);
    on.slab([-REACH.side, 30, REACH.side * 2, 1.4], 0.76);
    skirting(on, 0.74);
    ceiling(on, "beams");
    boards(on);
  },
  brick: (on) => {
    wall(on, 0.78);
    bricks(on, [-REACH.side, WALL_FOOT, REACH.side * 2, CORNICE - WALL_FOOT]);
    ceiling(on, "beams");
    flags(on);
  },
  tiles: (on) => {
    wall(on, 0.9);
    on.grid([-REACH.side, WALL_FOOT, REACH.side * 2, 36], [26, 6], (cell) =>
      on.wire(
        [
          [cell[0], cell[1] + 6],
          [cell[0], cell[1]],
          [cell[0] + 6, cell[1]],
        ],
        0.78,
        0.3,
      ),
    );
    on.slab([-REACH.side, 45, REACH.side * 2, 2], 0.72);
    ceiling(on, "plain");
    tiles(on, [0.88, 0.8]);
  },
  planks: (on) => {
    wall(on, 0.8);
    for (let board = -15; board <= 15; board += 1) {
      on.wire(
        [
          [board * 5, WALL_FOOT],
          [board * 5, CORNICE],
        ],
        0.68,
      );
      if (board % 3 === 0) on.tint([board * 5 + 0.2, WALL_FOOT, 4.6, CORNICE - WALL_FOOT], 0.775);
    }
    for (const up of [22, 56]) on.slab([-REACH.side, up, REACH.side * 2, 3], 0.72);
    ceiling(on, "beams");
    boards(on);
  },
  wallpaper: (on) => {
    wall(on, 0.85);
    on.grid([-REACH.side, 34, REACH.side * 2, CORNICE - 34], [26, 7], (cell, index) => {
      const [x, up] = [cell[0] + 3, cell[1] + 3 + (index % 2) * 1.6];
      on.form(
        [
          [x, up - 1.6],
          [x + 1, up],
          [x, up + 1.6],
          [x - 1, up],
        ],
        0.79,
      );
    });
    wainscot(on, 0.78, 32);
    ceiling(on, "plain");
    boards(on, 0.73);
  },
  whitewashed: (on) => {
    wall(on, 0.92);
    cracks(on);
    skirting(on, 0.8);
    ceiling(on, "beams");
    tiles(on, [0.85, 0.78]);
  },
  beams: (on) => {
    wall(on, 0.9);
    for (const x of [-60, -20, 24, 62]) on.slab([x, WALL_FOOT, 4, CORNICE - WALL_FOOT], 0.68);
    on.slab([-REACH.side, 56, REACH.side * 2, 4.6], 0.66);
    ceiling(on, "beams");
    flags(on, 0.79);
  },
  attic: (on) => {
    wall(on, 0.88);
    on.form(
      [
        [-REACH.side, 118],
        [-REACH.side, 26],
        [-34, 70],
        [-34, 118],
      ],
      0.8,
    );
    on.form(
      [
        [REACH.side, 118],
        [REACH.side, 26],
        [34, 70],
        [34, 118],
      ],
      0.84,
    );
    for (const part of [0.25, 0.6]) {
      on.wire(
        [
          [-REACH.side, 26 + part * 60],
          [-34 - part * 10, 118],
        ],
        0.72,
        0.6,
      );
      on.wire(
        [
          [REACH.side, 26 + part * 60],
          [34 + part * 10, 118],
        ],
        0.74,
        0.6,
      );
    }
    on.slab([-36, 68, 72, 4], 0.68);
    skirting(on, 0.76);
    boards(on, 0.77);
  },
  "canvas-flats": (on) => {
    wall(on, 0.66);
    on.grid([-66, WALL_FOOT, 132, 52], [4, 1], (cell, index) => {
      on.slab(inset(cell, 0.6), 0.85 - (index % 2) * 0.03);
      on.wire(
        [
          [cell[0] + 2, cell[1] + 2],
          [cell[0] + cell[2] - 2, cell[1] + 50],
        ],
        0.8,
      );
    });
    boards(on);
  },
  draped: (on) => {
    wall(on, 0.7);
    for (let fold = -20; fold <= 20; fold += 1) {
      on.bend(
        [
          [fold * 4, 118],
          [fold * 4 + 0.8, 50],
          [fold * 4 - 0.5, WALL_FOOT],
        ],
        fold % 2 === 0 ? 0.6 : 0.78,
        1,
      );
    }
    boards(on, 0.72);
  },
};

function cracks(on: Joiner): void {
  for (const [x, up] of [
    [-50, 58],
    [-8, 62],
    [40, 52],
  ] as const)
    on.wire(
      [
        [x, up],
        [x + 3, up - 4],
        [x + 2, up - 8],
        [x + 6, up - 11],
      ],
      0.78,
      0.3,
    );
  for (const [x, up] of [
    [-30, 44],
    [20, 40],
    [60, 36],
  ] as const)
    on.wire(
      [
        [x, up],
        [x + 7, up + 0.6],
      ],
      0.82,
      0.5,
    );
}
