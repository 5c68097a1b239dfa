import { inset, type Joiner } from "../joiner.ts";
import { WALL_FOOT } from "../set-piece.ts";
import { flags, cobbles, pavement, gravel, boardwalk, REACH } from "./floors.ts";
import { sky } from "./scenery.ts";

/** Streets, squares and yards. */
export const TOWN: Readonly<Record<string, (on: Joiner) => void>> = {
  "street-facades": (on) => {
    sky(on);
    for (const [x, width, top] of [
      [-80, 34, 88],
      [-46, 28, 74],
      [-18, 36, 96],
      [18, 30, 80],
      [48, 34, 92],
    ] as const)
      facade(on, [x, width], top);
    pavement(on);
  },
  lane: (on) => {
    sky(on);
    facade(on, [-80, 46], 112);
    facade(on, [34, 46], 104);
    recedingRow(on);
    cobbles(on);
  },
  "blank-wall": (on) => {
    sky(on);
    on.slab([-REACH.side, WALL_FOOT, REACH.side * 2, 62], 0.76);
    for (let row = 0; row < 8; row += 1)
      on.wire(
        [
          [-REACH.side, WALL_FOOT + row * 8],
          [REACH.side, WALL_FOOT + row * 8],
        ],
        0.69,
      );
    on.grid([-REACH.side, WALL_FOOT, REACH.side * 2, 62], [10, 8], (cell, index) =>
      on.wire(
        [
          [cell[0] + (Math.floor(index / 10) % 2) * 7, cell[1]],
          [cell[0] + (Math.floor(index / 10) % 2) * 7, cell[1] + 8],
        ],
        0.69,
      ),
    );
    for (const x of [-50, -16, 16, 50]) {
      on.slab([x - 6, 40, 12, 20], 0.68);
      on.grid([x - 5, 41, 10, 18], [2, 3], (cell) => on.slab(inset(cell, 0.3), x > 0 ? 0.96 : 0.86));
    }
    on.block([-REACH.side, 70, REACH.side * 2, 3], 0.8, 1.6);
    pavement(on);
  },
  square: (on) => {
    sky(on);
    for (const [x, width, top] of [
      [-80, 24, 52],
      [-56, 20, 44],
      [-36, 26, 50],
      [-10, 22, 42],
      [12, 24, 54],
      [36, 20, 46],
      [56, 24, 50],
    ] as const)
      facade(on, [x, width], top, 0.86);
    cobbles(on, 0.78);
  },
  monument: (on) => {
    sky(on);
    on.slab([-60, WALL_FOOT, 120, 54], 0.84);
    on.form(
      [
        [-66, 63],
        [66, 63],
        [0, 84],
      ],
      0.82,
    );
    for (const x of [-48, -29, 29, 48]) {
      on.slab([x - 4, WALL_FOOT + 8, 8, 44], 0.88);
      for (const part of [-1.6, 0, 1.6])
        on.wire(
          [
            [x + part, WALL_FOOT + 9],
            [x + part, 60],
          ],
          0.78,
        );
    }
    on.slab([-66, 60, 132, 4], 0.78);
    gravel(on, 0.84);
  },
  steps: (on) => {
    sky(on);
    facade(on, [-80, 40], 108);
    facade(on, [40, 40], 116);
    for (let step = 12; step >= 0; step -= 1) {
      const half = 40 - step * 1.2;
      on.slab([-half, WALL_FOOT + step * 4.4, half * 2, 4.4], 0.86 - (step % 2) * 0.04);
    }
    for (const side of [-1, 1])
      on.wire(
        [
          [side * 36, 22],
          [side * 22, 76],
        ],
        0.5,
        1,
      );
    cobbles(on, 0.78);
  },
  courtyard: (on) => {
    on.tint([-REACH.side, WALL_FOOT, REACH.side * 2, REACH.top], 0.84);
    on.grid([-74, WALL_FOOT + 12, 148, 92], [8, 4], (cell) => {
      on.slab([cell[0] + 4, cell[1] + 1, 10, 15], 0.7);
      on.grid([cell[0] + 5, cell[1] + 2, 8, 13], [2, 2], (pane) => on.slab(inset(pane, 0.3), 0.93));
      on.slab([cell[0] + 3, cell[1] - 0.6, 12, 1.6], 0.9);
    });
    for (const up of [WALL_FOOT + 34, WALL_FOOT + 57, WALL_FOOT + 80])
      on.slab([-REACH.side, up, REACH.side * 2, 1.4], 0.78);
    flags(on, 0.79);
  },
  tunnel: (on) => {
    on.tint([-REACH.side, WALL_FOOT, REACH.side * 2, REACH.top], 0.75);
    for (let row = 0; row < 36; row += 1)
      on.wire(
        [
          [-REACH.side, WALL_FOOT + row * 3],
          [REACH.side, WALL_FOOT + row * 3],
        ],
        0.7,
        0.25,
      );
    for (const x of [-54, 0, 54]) {
      on.arch([x, WALL_FOOT - 2, 23, 58], 0.82);
      on.arch([x, WALL_FOOT - 2, 20, 54], x === 0 ? 0.93 : 0.64);
    }
    on.slab([-REACH.side, 72, REACH.side * 2, 4], 0.82);
    cobbles(on, 0.72);
  },
  suburb: (on) => {
    sky(on);
    for (const x of [-56, 0, 56]) villa(on, x);
    on.tint([-REACH.side, WALL_FOOT, REACH.side * 2, 5], 0.76);
    pavement(on);
  },
  roofs: (on) => {
    sky(on);
    for (const [x, width, top] of [
      [-80, 36, 38],
      [-44, 30, 30],
      [-14, 34, 42],
      [20, 28, 32],
      [48, 32, 40],
    ] as const)
      roof(on, [x, width], top);
    boardwalk(on, 0.74);
  },
};

function facade(on: Joiner, [left, width]: readonly [number, number], top: number, fill = 0.82): void {
  on.slab([left, WALL_FOOT, width, top - WALL_FOOT], fill - (Math.abs(left) % 3) * 0.018);
  const columns = Math.max(2, Math.floor(width / 10));
  on.grid(
    [left + 2, WALL_FOOT + 16, width - 4, top - WALL_FOOT - 20],
    [columns, Math.max(1, Math.floor((top - 30) / 16))],
    (cell, index) => {
      on.slab([cell[0] + cell[2] / 2 - 3, cell[1] + 2, 6, 9], index % 5 === 2 ? 0.94 : 0.74);
      on.wire(
        [
          [cell[0] + cell[2] / 2, cell[1] + 2],
          [cell[0] + cell[2] / 2, cell[1] + 11],
        ],
        0.62,
      );
      on.slab([cell[0] + cell[2] / 2 - 3.8, cell[1] + 1, 7.6, 1.2], fill + 0.06);
    },
  );
  on.slab([left + width / 2 - 4, WALL_FOOT, 8, 14], 0.68);
  on.slab([left - 1, top - 2, width + 2, 3], fill - 0.08);
}

function recedingRow(on: Joiner): void {
  on.form(
    [
      [-34, WALL_FOOT],
      [-10, 28],
      [-10, 62],
      [-34, 104],
    ],
    0.78,
  );
  on.form(
    [
      [34, WALL_FOOT],
      [12, 28],
      [12, 60],
      [34, 98],
    ],
    0.86,
  );
  on.form(
    [
      [-10, 28],
      [12, 28],
      [34, WALL_FOOT],
      [-34, WALL_FOOT],
    ],
    0.8,
  );
  for (const [near, far] of [
    [-30, -25],
    [-21, -17.4],
    [-14.6, -12],
  ] as const)
    for (const part of [0.3, 0.62]) sideWindow(on, [near, far], part);
  for (const [near, far] of [
    [30, 25],
    [21.6, 18],
    [15.6, 13.4],
  ] as const)
    for (const part of [0.3, 0.62]) sideWindow(on, [near, far], part);
}

function sideWindow(on: Joiner, [near, far]: readonly [number, number], part: number): void {
  const at = (x: number, share: number): number => {
    const depth = (Math.abs(x) - 11) / 23;
    return 28 - depth * 19 + share * (33 + depth * 60);
  };
  on.form(
    [
      [near, at(near, part)],
      [far, at(far, part)],
      [far, at(far, part + 0.16)],
      [near, at(near, part + 0.16)],
    ],
    near < 0 ? 0.68 : 0.74,
  );
}

function villa(on: Joiner, x: number): void {
  on.slab([x - 20, WALL_FOOT, 40, 32], 0.88);
  on.form(
    [
      [x - 24, 41],
      [x + 24, 41],
      [x + 12, 60],
      [x - 12, 60],
    ],
    0.76,
  );
  on.slab([x + 6, 54, 6, 14], 0.74);
  for (const side of [-14, 6]) {
    on.slab([x + side, 24, 9, 11], 0.72);
    on.grid([x + side + 0.6, 24.6, 7.8, 9.8], [2, 2], (cell) => on.slab(inset(cell, 0.3), 0.95));
  }
  on.slab([x - 4, WALL_FOOT, 8, 20], 0.68);
}

function roof(on: Joiner, [left, width]: readonly [number, number], top: number): void {
  on.form(
    [
      [left - 2, WALL_FOOT],
      [left + width + 2, WALL_FOOT],
      [left + width - 7, top],
      [left + 7, top],
    ],
    0.8,
  );
  for (let row = 1; row < 5; row += 1) {
    const up = WALL_FOOT + (row * (top - WALL_FOOT)) / 5;
    on.wire(
      [
        [left + row, up],
        [left + width - row, up],
      ],
      0.7,
    );
  }
  on.slab([left + width / 2, top - 4, 6, 13], 0.74);
  on.slab([left + width / 2 + 1, top + 9, 2, 4], 0.7);
}
