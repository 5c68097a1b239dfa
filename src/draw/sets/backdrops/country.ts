import { inset, type Joiner } from "../joiner.ts";
import { WALL_FOOT } from "../set-piece.ts";
import { flags, gravel, grass, boardwalk, waterside, water, HORIZON, REACH } from "./floors.ts";
import { sky } from "./scenery.ts";

/** Water, gardens and open country. */
export const COUNTRY: Readonly<Record<string, (on: Joiner) => void>> = {
  sky: (on) => {
    sky(on);
    hills(on);
    gravel(on);
  },
  quay: (on) => {
    sky(on);
    for (const [x, width, top] of [
      [-78, 30, 56],
      [-46, 26, 48],
      [-18, 30, 60],
      [14, 26, 50],
      [42, 36, 58],
    ] as const)
      warehouse(on, [x, width], top);
    waterside(on);
  },
  canal: (on) => {
    sky(on);
    hills(on, 0.86);
    poplars(on);
    waterside(on);
  },
  sea: (on) => {
    sky(on);
    water(on, [WALL_FOOT, HORIZON - 2]);
    on.wire(
      [
        [-REACH.side, HORIZON - 2],
        [REACH.side, HORIZON - 2],
      ],
      0.66,
      0.5,
    );
    on.form(
      [
        [36, HORIZON - 2],
        [42, HORIZON + 8],
        [43, HORIZON - 2],
      ],
      0.86,
    );
    boardwalk(on);
  },
  harbour: (on) => {
    sky(on);
    for (let house = 0; house < 9; house += 1) narrowHouse(on, house);
    water(on, [WALL_FOOT - 2, WALL_FOOT + 8]);
    flags(on, 0.78);
    on.slab([-REACH.side, WALL_FOOT - 3, REACH.side * 2, 3], 0.72);
  },
  garden: (on) => {
    sky(on);
    hills(on, 0.84);
    for (const [x, size] of [
      [-62, 18],
      [-36, 14],
      [30, 15],
      [58, 20],
    ] as const)
      on.foliage([x, 30, size, size * 0.9], 0.8);
    grass(on);
  },
  avenue: (on) => {
    sky(on);
    for (let pair = 5; pair >= 1; pair -= 1) avenueTree(on, pair);
    on.form(
      [
        [-6, 36],
        [6, 36],
        [30, WALL_FOOT],
        [-30, WALL_FOOT],
      ],
      0.88,
    );
    gravel(on);
  },
  platform: (on) => {
    sky(on);
    hills(on, 0.87);
    on.slab([-REACH.side, WALL_FOOT, REACH.side * 2, 6], 0.7);
    for (let sleeper = -26; sleeper <= 26; sleeper += 1) on.tint([sleeper * 3, WALL_FOOT + 1, 1.4, 3], 0.6);
    on.slab([-REACH.side, WALL_FOOT + 3.6, REACH.side * 2, 0.8], 0.55);
    on.form(
      [
        [-REACH.side, 66],
        [REACH.side, 66],
        [REACH.side, 74],
        [-REACH.side, 80],
      ],
      0.72,
    );
    for (let tooth = -26; tooth <= 26; tooth += 1)
      on.form(
        [
          [tooth * 3, 66],
          [tooth * 3 + 3, 66],
          [tooth * 3 + 1.5, 62.6],
        ],
        0.78,
      );
    on.tint([-REACH.side, 80, REACH.side * 2, 40], 0.7);
    boardwalk(on, 0.82);
  },
  fog: (on) => {
    on.tint([-REACH.side, WALL_FOOT, REACH.side * 2, REACH.top], 0.95);
    for (const [x, up, tone] of [
      [-50, 46, 0.9],
      [40, 52, 0.91],
      [0, 40, 0.92],
    ] as const)
      on.tint([x - 22, WALL_FOOT, 44, up - WALL_FOOT], tone);
    for (let bank = 0; bank < 7; bank += 1)
      on.bend(
        [
          [-REACH.side, 14 + bank * 4],
          [-20 + bank * 6, 16 + bank * 4],
          [30 - bank * 5, 13 + bank * 4],
          [REACH.side, 15 + bank * 4],
        ],
        0.98,
        2,
      );
    boardwalk(on, 0.74);
  },
  riverbank: (on) => {
    sky(on);
    hills(on, 0.87);
    water(on, [WALL_FOOT - 8, 28]);
    grass(on, 0.78);
    water(on, [-5, 22]);
  },
  mountain: (on) => {
    sky(on);
    on.form(
      [
        [-REACH.side, 22],
        [-44, 66],
        [-26, 44],
        [2, 78],
        [34, 40],
        [52, 58],
        [REACH.side, 30],
        [REACH.side, WALL_FOOT],
        [-REACH.side, WALL_FOOT],
      ],
      0.86,
    );
    on.form(
      [
        [-7, 66.6],
        [2, 78],
        [12, 66],
        [6, 68],
        [1, 64],
        [-3, 68],
      ],
      0.97,
    );
    for (const x of [-78, -39, 0, 39, 76]) on.slab([x - 1, WALL_FOOT, 2, 64], 0.68);
    for (const up of [26, 66]) on.slab([-REACH.side, up, REACH.side * 2, 2.4], 0.68);
    on.slab([-REACH.side, WALL_FOOT, REACH.side * 2, 17], 0.76);
    boardwalk(on, 0.76);
  },
};

function hills(on: Joiner, fill = 0.85): void {
  on.blob(
    [
      [-90, WALL_FOOT - 4],
      [-84, 34],
      [-50, 42],
      [-20, 33],
      [14, 39],
      [46, 31],
      [84, 40],
      [90, WALL_FOOT - 4],
    ],
    fill,
  );
}

function warehouse(on: Joiner, [left, width]: readonly [number, number], top: number): void {
  on.slab([left, WALL_FOOT + 4, width, top - 22], 0.8);
  on.form(
    [
      [left - 1, top - 14],
      [left + width + 1, top - 14],
      [left + width / 2, top],
    ],
    0.74,
  );
  on.grid([left + 2, 24, width - 4, top - 42], [3, 2], (cell) =>
    on.slab([cell[0] + 1.6, cell[1] + 1, cell[2] - 3.2, 6], 0.68),
  );
  on.slab([left + width / 2 - 3, 14, 6, 9], 0.62);
}

function poplars(on: Joiner): void {
  for (let tree = 0; tree < 9; tree += 1) {
    const x = tree * 18 - 72;
    on.blob(
      [
        [x - 3, 26],
        [x - 4, 40],
        [x, 56 + (tree % 3) * 3],
        [x + 4, 40],
        [x + 3, 26],
      ],
      0.8,
    );
  }
}

function narrowHouse(on: Joiner, house: number): void {
  const [left, top] = [house * 17 - 78, 44 + ((house * 7) % 4) * 5];
  on.slab([left, WALL_FOOT + 4, 16, top - WALL_FOOT - 4], 0.8 + (house % 3) * 0.03);
  on.form(
    [
      [left - 1, top],
      [left + 17, top],
      [left + 8, top + 13],
    ],
    0.72,
  );
  on.grid([left + 2, 20, 12, top - 24], [2, 2], (cell) => on.slab(inset(cell, 1.6), 0.7));
}

function avenueTree(on: Joiner, pair: number): void {
  const size = 6 / (pair + 1);
  for (const side of [-1, 1]) {
    const [x, foot] = [side * (8 + 52 * (size / 3)), 36 - 27 * (size / 3)];
    on.slab([x - 0.7 * size, foot, 1.4 * size, 9 * size], 0.66);
    on.block([x - 5 * size, foot + 8 * size, 10 * size, 10 * size], 0.8 - size * 0.02, size);
  }
}
