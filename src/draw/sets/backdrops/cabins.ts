import { type Joiner } from "../joiner.ts";
import { WALL_FOOT } from "../set-piece.ts";
import { boards, HORIZON, REACH } from "./floors.ts";
import { wall, ceiling } from "./walls.ts";

/** Cabins, carriages and corridors. */
export const CABINS: Readonly<Record<string, (on: Joiner) => void>> = {
  galley: (on) => {
    wall(on, 0.84);
    for (let board = 0; board < 12; board += 1)
      on.wire(
        [
          [-REACH.side, WALL_FOOT + board * 5.6],
          [REACH.side, WALL_FOOT + board * 5.6],
        ],
        0.74,
      );
    for (const x of [-52, 0, 52])
      on.blob(
        [
          [x - 2, WALL_FOOT],
          [x - 1.6, 50],
          [x - 4, 118],
          [x + 4, 118],
          [x + 1.6, 50],
          [x + 2, WALL_FOOT],
        ],
        0.7,
      );
    boards(on, 0.74);
  },
  "windows-all-round": (on) => {
    wall(on, 0.93);
    skyline(on);
    on.slab([-REACH.side, WALL_FOOT, REACH.side * 2, 20], 0.76);
    for (let post = -4; post <= 4; post += 1) on.slab([post * 18 - 1, 28, 2, 40], 0.68);
    for (const up of [28, 47, 66]) on.slab([-REACH.side, up, REACH.side * 2, 1.8], 0.7);
    ceiling(on, "plain", 68);
    boards(on);
  },
  corridor: (on) => corridor(on),
  carriage: (on) => {
    wall(on, 0.8);
    for (let board = -19; board <= 19; board += 1)
      on.wire(
        [
          [board * 4, WALL_FOOT],
          [board * 4, 60],
        ],
        0.71,
      );
    on.slab([-REACH.side, 30, REACH.side * 2, 2], 0.7);
    on.form(
      [
        [-REACH.side, 58],
        [-50, 64],
        [50, 64],
        [REACH.side, 58],
        [REACH.side, 118],
        [-REACH.side, 118],
      ],
      0.86,
    );
    for (const x of [-48, -16, 16, 48])
      on.bend(
        [
          [x, 64],
          [x * 1.2, 90],
          [x * 1.3, 118],
        ],
        0.7,
        1.2,
      );
    boards(on, 0.72);
  },
};

function skyline(on: Joiner): void {
  for (const [x, width, up] of [
    [-74, 22, 40],
    [-40, 30, 36],
    [-2, 18, 44],
    [30, 34, 38],
    [62, 14, 46],
  ] as const)
    on.tint([x, 20, width, up - 20], 0.85);
}

function corridor(on: Joiner): void {
  wall(on, 0.9);
  const [half, low, high] = [11, 32, 54] as const;
  on.form(
    [
      [-REACH.side, -20],
      [-half, low],
      [-half, high],
      [-REACH.side, 118],
    ],
    0.78,
  );
  on.form(
    [
      [REACH.side, -20],
      [half, low],
      [half, high],
      [REACH.side, 118],
    ],
    0.86,
  );
  on.form(
    [
      [-half, high],
      [half, high],
      [REACH.side, 118],
      [-REACH.side, 118],
    ],
    0.82,
  );
  on.form(
    [
      [-REACH.side, REACH.bottom],
      [-REACH.side, -20],
      [-half, low],
      [half, low],
      [REACH.side, -20],
      [REACH.side, REACH.bottom],
    ],
    0.8,
  );
  on.slab([-5, 38, 10, 12], 0.97);
  corridorFittings(on, low);
}

/** Doors in pairs and the joints of the floor. */
function corridorFittings(on: Joiner, low: number): void {
  for (const side of [-1, 1])
    for (const [near, far] of [
      [62, 46],
      [38, 30],
      [25, 20.4],
      [17.6, 15],
    ] as const)
      corridorDoor(on, side, [near, far]);
  for (const part of [20, 36, 58])
    on.wire(
      [
        [-part, floorAt(part)],
        [part, floorAt(part)],
      ],
      0.74,
      0.3,
    );
  for (const x of [-50, -20, 20, 50])
    on.wire(
      [
        [x, REACH.bottom],
        [x * 0.15, low],
      ],
      0.74,
      0.3,
    );
}

function corridorDoor(on: Joiner, side: number, [near, far]: readonly [number, number]): void {
  const head = (x: number): number => floorAt(x) + (HORIZON + 4 - floorAt(x)) * 1.5;
  on.form(
    [
      [side * near, floorAt(near)],
      [side * far, floorAt(far)],
      [side * far, head(far)],
      [side * near, head(near)],
    ],
    side < 0 ? 0.7 : 0.76,
  );
  on.disc(
    [side * (far + (near - far) * 0.2), floorAt(far) + (HORIZON - floorAt(far)) * 0.6, near * 0.018],
    0.5,
  );
}

function floorAt(x: number): number {
  return 32 - ((x - 11) * 52) / (REACH.side - 11);
}
