import { type Area, inset, type Joiner } from "../joiner.ts";
import { WALL_FOOT } from "../set-piece.ts";
import { HORIZON, REACH } from "./floors.ts";

/** Where the back wall ends and the ceiling begins; seen in the tall formats. */
export const CORNICE = 76;

/** The plain ground of the back wall. */
export function wall(on: Joiner, fill: number): void {
  on.tint([-REACH.side, WALL_FOOT - 0.4, REACH.side * 2, REACH.top], fill);
}

/** Panelling up to a height. */
export function wainscot(on: Joiner, fill: number, top: number): void {
  on.slab([-REACH.side, WALL_FOOT, REACH.side * 2, top - WALL_FOOT], fill);
  on.grid([-REACH.side, WALL_FOOT + 2, REACH.side * 2, top - WALL_FOOT - 4], [13, 1], (cell) => {
    on.slab(inset(cell, 1.2), fill + 0.03);
    on.slab(inset(cell, 2.4), fill - 0.01);
  });
  on.slab([-REACH.side, top - 1, REACH.side * 2, 2], fill + 0.06);
  skirting(on, fill - 0.06);
}

/** A skirting board. */
export function skirting(on: Joiner, fill: number): void {
  on.slab([-REACH.side, WALL_FOOT - 0.4, REACH.side * 2, 3], fill);
}

/** The ceiling, seen in the tall formats, with its cornice. */
export function ceiling(on: Joiner, kind: "plain" | "beams", level = CORNICE): void {
  on.tint([-REACH.side, level, REACH.side * 2, REACH.top - level], 0.79);
  on.slab([-REACH.side, level - 2, REACH.side * 2, 3], 0.72);
  const widen = (REACH.top - HORIZON) / (level - HORIZON);
  for (let beam = -7; beam <= 7; beam += 1) {
    const [x, width] = [beam * 15, kind === "beams" ? 3.4 : 0.3];
    if (kind === "beams")
      on.form(
        [
          [x, level],
          [x + width, level],
          [(x + width) * widen, REACH.top],
          [x * widen, REACH.top],
        ],
        0.68,
      );
    else
      on.wire(
        [
          [x, level],
          [x * widen, REACH.top],
        ],
        0.73,
      );
  }
}

/** Courses of brick. */
export function bricks(on: Joiner, [left, bottom, width, height]: Area): void {
  for (let row = 0; row * 3 < height; row += 1) {
    const up = bottom + row * 3;
    on.wire(
      [
        [left, up],
        [left + width, up],
      ],
      0.71,
      0.25,
    );
    for (let brick = 0; brick * 7 < width; brick += 1) {
      const x = left + brick * 7 + (row % 2) * 3.5;
      on.wire(
        [
          [x, up],
          [x, up + 3],
        ],
        0.71,
        0.25,
      );
      if ((brick * 7 + row * 13) % 19 === 0) on.tint([x + 0.3, up + 0.3, 6.4, 2.4], 0.73);
    }
  }
}
