import { type Joiner } from "../joiner.ts";
import { WALL_FOOT } from "../set-piece.ts";
import { REACH } from "./floors.ts";

/** Sky with a few clouds. */
export function sky(on: Joiner): void {
  on.tint([-REACH.side, WALL_FOOT, REACH.side * 2, REACH.top], 0.94);
  for (let line = 0; line < 16; line += 1) {
    const up = REACH.top - line * 5.2;
    on.bend(
      [
        [-REACH.side, up],
        [-30 + line * 3, up + 1],
        [30 - line * 2, up - 1],
        [REACH.side, up + 0.6],
      ],
      0.9 + line * 0.002,
      0.3,
    );
  }
  for (const [x, up, size] of [
    [-44, 74, 1],
    [18, 92, 1.3],
    [48, 66, 0.8],
  ] as const) {
    on.pen.shape(
      [
        [x - 14 * size, -up],
        [x - 8 * size, -up - 5 * size],
        [x, -up - 7 * size],
        [x + 8 * size, -up - 4 * size],
        [x + 14 * size, -up],
        [x, -up + 1],
      ],
      { fill: 0.985, line: 0.25, ink: 0.82, smooth: true },
    );
  }
}
