import type { Joiner } from "../joiner.ts";
import { WALL_FOOT } from "../set-piece.ts";

/** How far every backdrop reaches: enough for all picture formats and a little push-in, in stage units. */
export const REACH = { side: 78, top: 150, bottom: -44 } as const;
/** Height of the eye: floors, ceilings and corridors run towards it. */
export const HORIZON = 40;

/** Boards that run towards the horizon. */
export function boards(on: Joiner, fill = 0.76): void {
  ground(on, fill);
  for (let board = -22; board <= 22; board += 1) {
    const x = board * 8;
    if (board % 2 === 0) plank(on, x, fill + 0.025);
    on.wire(
      [
        [nearTo(x), WALL_FOOT],
        [x, REACH.bottom],
      ],
      fill - 0.16,
      0.3,
    );
    const joint = depthAt(((((board * 37) % 10) + 10) % 10) / 10);
    on.wire(
      [
        [across(x, joint), joint],
        [across(x + 8, joint), joint],
      ],
      fill - 0.16,
      0.3,
    );
  }
}

/** Tiles in two tones, as in halls and laboratories. */
export function tiles(on: Joiner, [light, dark]: readonly [number, number] = [0.86, 0.74]): void {
  ground(on, light);
  for (let row = 0; row < 7; row += 1) {
    const [near, far] = [depthAt(1 - row / 7), depthAt(1 - (row + 1) / 7)];
    for (let column = -13; column <= 13; column += 1) {
      if ((row + column) % 2 !== 0) continue;
      const [left, right] = [column * 13, (column + 1) * 13];
      on.pen.shape(
        (
          [
            [across(left, near), near],
            [across(right, near), near],
            [across(right, far), far],
            [across(left, far), far],
          ] as const
        ).map(([x, y]) => [x, -y] as const),
        { fill: dark, line: 0 },
      );
    }
    on.wire(
      [
        [-REACH.side, near],
        [REACH.side, near],
      ],
      dark - 0.1,
      0.2,
    );
  }
}

/** Large worn stones. */
export function flags(on: Joiner, fill = 0.77): void {
  ground(on, fill);
  for (let row = 0; row < 5; row += 1) {
    const [near, far] = [depthAt(1 - row / 5), depthAt(1 - (row + 1) / 5)];
    on.wire(
      [
        [-REACH.side, near],
        [REACH.side, near],
      ],
      fill - 0.16,
      0.35,
    );
    for (let column = -8; column <= 8; column += 1) {
      const x = column * 22 + (row % 2) * 11;
      on.wire(
        [
          [across(x, near), near],
          [across(x, far), far],
        ],
        fill - 0.16,
        0.35,
      );
    }
  }
}

/** Cobbles, smaller towards the back. */
export function cobbles(on: Joiner, fill = 0.74): void {
  ground(on, fill);
  for (let row = 0; row < 9; row += 1) {
    const up = depthAt(1 - row / 9);
    const width = 3 + (WALL_FOOT - up) * 0.13;
    for (let stone = -30; stone <= 30; stone += 1) {
      const x = (stone + (row % 2) / 2) * width * 1.15;
      if (Math.abs(x) > REACH.side) continue;
      on.bend(
        [
          [x - width / 2, up],
          [x - width * 0.3, up + width * 0.22],
          [x + width * 0.3, up + width * 0.22],
          [x + width / 2, up],
        ],
        fill - 0.13,
        0.3,
      );
    }
  }
}

/** A kerb and pavement at the back, the roadway in front. */
export function pavement(on: Joiner): void {
  cobbles(on, 0.72);
  on.tint([-REACH.side, 1, REACH.side * 2, WALL_FOOT - 1], 0.84);
  on.slab([-REACH.side, -1, REACH.side * 2, 2.2], 0.78);
  for (let slab = -9; slab <= 9; slab += 1)
    on.wire(
      [
        [slab * 10, WALL_FOOT],
        [slab * 12, 1.2],
      ],
      0.7,
      0.3,
    );
}

/** Raked gravel or sand. */
export function gravel(on: Joiner, fill = 0.83): void {
  ground(on, fill);
  for (let row = 0; row < 10; row += 1) {
    const up = depthAt(1 - row / 10);
    on.bend(
      [
        [-REACH.side, up],
        [-30, up + 0.5],
        [20, up - 0.4],
        [REACH.side, up + 0.3],
      ],
      fill - 0.1,
      0.3,
    );
  }
}

/** Grass with a path of earth in the middle. */
export function grass(on: Joiner, fill = 0.74): void {
  ground(on, fill);
  for (let tuft = 0; tuft < 90; tuft += 1) {
    const up = depthAt(((tuft * 29) % 90) / 90);
    const x = ((tuft * 53) % 156) - REACH.side;
    on.wire(
      [
        [x - 0.8, up],
        [x - 0.2, up + 1.8],
        [x + 0.3, up],
        [x + 1.2, up + 1.5],
      ],
      fill - 0.13,
      0.3,
    );
  }
}

/** Boards laid along the front, as on piers and platforms. */
export function boardwalk(on: Joiner, fill = 0.8): void {
  ground(on, fill);
  for (let row = 0; row <= 8; row += 1) {
    const up = depthAt(1 - row / 8);
    on.wire(
      [
        [-REACH.side, up],
        [REACH.side, up],
      ],
      fill - 0.16,
      0.35,
    );
    for (let joint = -2; joint <= 2; joint += 1) {
      const x = joint * 40 + ((row * 17) % 31);
      on.wire(
        [
          [x, up],
          [x, up - 3],
        ],
        fill - 0.16,
        0.35,
      );
    }
  }
}

/** A stone edge with water behind it. */
export function waterside(on: Joiner): void {
  flags(on, 0.8);
  water(on, [3, WALL_FOOT + 5]);
  on.slab([-REACH.side, 1, REACH.side * 2, 2.6], 0.72);
}

/** Still water between two heights. */
export function water(on: Joiner, [bottom, top]: readonly [number, number]): void {
  on.tint([-REACH.side, bottom, REACH.side * 2, top - bottom], 0.82);
  for (let ripple = 0; ripple < 26; ripple += 1) {
    const x = ((ripple * 61) % 150) - 75;
    const up = bottom + 0.8 + ((ripple * 7) % 10) * ((top - bottom - 1) / 10);
    on.bend(
      [
        [x - 5, up],
        [x - 1.6, up + 0.5],
        [x + 2, up],
        [x + 6, up + 0.4],
      ],
      ripple % 3 === 0 ? 0.94 : 0.68,
      0.4,
    );
  }
}

function ground(on: Joiner, fill: number): void {
  on.tint([-REACH.side, REACH.bottom, REACH.side * 2, WALL_FOOT - REACH.bottom], fill);
}

/** Height of the floor at a depth: 0 at the wall, 1 at the lower edge of the picture; nearer rows are wider. */
function depthAt(part: number): number {
  const near = HORIZON - REACH.bottom;
  const far = HORIZON - WALL_FOOT;
  return HORIZON - 1 / ((1 - part) / far + part / near);
}

/** Where a line that starts at x on the lower edge passes the height. */
function across(x: number, up: number): number {
  return (x * (HORIZON - up)) / (HORIZON - REACH.bottom);
}

function nearTo(x: number): number {
  return across(x, WALL_FOOT);
}

function plank(on: Joiner, x: number, fill: number): void {
  const corners = [
    [nearTo(x), WALL_FOOT],
    [nearTo(x + 8), WALL_FOOT],
    [x + 8, REACH.bottom],
    [x, REACH.bottom],
  ] as const;
  on.pen.shape(
    corners.map(([left, up]) => [left, -up] as const),
    { fill, line: 0 },
  );
}
