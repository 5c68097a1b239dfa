import { type Joiner, inset } from "../joiner.ts";

/** Places of six things in a pyramid. */
export const PYRAMID: readonly (readonly [number, number])[] = [
  [-10, 0],
  [0, 0],
  [10, 0],
  [-5, 7.6],
  [5, 7.6],
  [0, 15.2],
];

/** A door or drawer with its knob. */
export function knobbed(on: Joiner, cell: readonly [number, number, number, number]): void {
  on.slab(inset(cell, 0.3), 0.74);
  on.disc([cell[0] + cell[2] / 2, cell[1] + cell[3] / 2, 0.6], 0.52);
}

/** A striped awning. */
export function stripes(on: Joiner, [left, right]: readonly [number, number], up = 0): void {
  const width = (right - left) / 8;
  for (let stripe = 0; stripe < 8; stripe += 1) {
    const x = left + stripe * width;
    on.form(
      [
        [x, up],
        [x + width, up],
        [x + width * 0.9 - (x / (right - left)) * 2, up + 12],
        [x - (x / (right - left)) * 2, up + 12],
      ],
      stripe % 2 === 0 ? 0.92 : 0.66,
    );
    on.disc([x + width / 2, up, width / 2, 1.2], stripe % 2 === 0 ? 0.92 : 0.66);
  }
}

/** A table with four legs. */
export function table(on: Joiner, width: number, height: number): void {
  const half = width / 2;
  on.posts([-half + 6, half - 6], [2, height - 3, 1.6], 0.6);
  on.posts([-half + 2.6, half - 2.6], [0, height - 1, 2.2], 0.66);
  on.slab([-half + 1.6, height - 3.4, width - 3.2, 3], 0.68);
  on.block([-half, height - 0.8, width, 1.6], 0.76, 1.8);
}
