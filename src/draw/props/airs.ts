import type { Pen } from "../pen.ts";
import type { Round } from "./parts.ts";
import { around, blob, curve, disc, LIGHT, MID, PAPER, stroke, times } from "./parts.ts";

/** Two curls of steam that rise from a point, about 9 high. */
export function steam(pen: Pen, x: number, y: number, seconds: number): void {
  times(2, (index) => {
    const sway = Math.sin(seconds * 3 + index * 2) * 0.8;
    const left = x + (index - 0.5) * 3;
    curve(
      pen,
      [left, y, left + 1.2 + sway, y - 2.6, left - 1 + sway, y - 5.2, left + 0.6 - sway, y - 8],
      0.8,
      0.45,
    );
  });
}

/** Round puffs that leave a chimney or a valve, one after the other. */
export function puffs(pen: Pen, x: number, y: number, seconds: number): void {
  times(3, (index) => {
    const age = (seconds * 0.9 + index / 3) % 1;
    disc(pen, [x + age * 3, y - age * 8, 0.8 + age * 1.8], PAPER, 0.5);
  });
}

/** Short rays around something that shines or rings. */
export function rays(pen: Pen, [x, y, inner]: Round, outer: number, count = 8): void {
  times(count, (index) => {
    const at = (index + 0.5) / count;
    stroke(pen, [...around(x, y, inner, at), ...around(x, y, outer, at)], 0.5);
  });
}

/** A flame that flickers. */
export function flame(pen: Pen, x: number, y: number, height: number, seconds: number): void {
  const lean = Math.sin(seconds * 11) * height * 0.08;
  const wide = height * 0.3;
  blob(
    pen,
    [x, y, x - wide, y - height * 0.35, x + lean, y - height, x + wide, y - height * 0.35],
    PAPER,
    0.5,
  );
  stroke(pen, [x, y - height * 0.15, x + lean * 0.5, y - height * 0.5], 0.4);
}

/** A stream of water or tea that falls straight down, with ripples where it lands. */
export function stream(pen: Pen, x: number, from: number, to: number, seconds: number): void {
  stroke(pen, [x, from, x, to], 1.6);
  stroke(pen, [x, from, x, to - 0.2], 0.9, LIGHT);
  const spread = 1 + ((seconds * 3) % 1);
  stroke(pen, [x - spread * 1.6, to, x + spread * 1.6, to], 0.5);
}

/** Strokes in the air at both sides of something that rings or shakes. */
export function clang(pen: Pen, x: number, y: number, radius: number): void {
  for (const side of [-1, 1]) {
    times(2, (index) => {
      const reach = radius + index * 1.8;
      curve(
        pen,
        [
          x + side * reach * 0.85,
          y - reach * 0.55,
          x + side * reach,
          y,
          x + side * reach * 0.85,
          y + reach * 0.55,
        ],
        0.5,
      );
    });
  }
}

/** The soft light of a lamp, fainter outwards; drawn before what shines. */
export function glow(pen: Pen, x: number, y: number, radius: number): void {
  for (const share of [1, 0.85, 0.7, 0.55])
    pen.at({ alpha: 0.2 }, () => disc(pen, [x, y, radius * share], PAPER, 0));
}

/** A small cloud of dust or foam. */
export function fluff(pen: Pen, x: number, y: number, size: number, fill = PAPER): void {
  for (const [dx, dy, radius] of [
    [-0.6, 0, 0.5],
    [0.6, 0, 0.5],
    [0, -0.35, 0.65],
  ] as const) {
    disc(pen, [x + dx * size, y + dy * size, radius * size], fill, 0.5);
  }
  disc(pen, [x, y + size * 0.1, size * 0.6], fill, 0);
}

/** A line of stitches or a worn seam. */
export function stitches(pen: Pen, from: readonly [number, number], to: readonly [number, number]): void {
  times(5, (index) => {
    const at = (index + 0.3) / 5;
    const x = from[0] + (to[0] - from[0]) * at;
    const y = from[1] + (to[1] - from[1]) * at;
    stroke(pen, [x - 0.4, y - 0.4, x + 0.4, y + 0.4], 0.35, MID * 0.3);
  });
}
