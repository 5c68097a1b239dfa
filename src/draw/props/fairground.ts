import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import {
  bar,
  block,
  curve,
  DARK,
  disc,
  INK,
  LIGHT,
  MID,
  PAPER,
  poly,
  prop,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** What one tries one's luck with. */
export const FAIRGROUND: Readonly<Record<string, Drawable>> = {
  "bell-post": prop([22, 58], (pen, look) => bellPost(pen, look.swing), {
    shows: ["swing"],
    grip: [-7, 3],
    top: [0, 48],
  }),
  dice: prop([15, 16], dice, { top: [0, 16], grip: [0, 8] }),
  magnet: prop([14, 18], magnet, { grip: [0, 16], top: [0, 0] }),
};

/** A rail for the weight, a brass bell on top and a pad to strike at its foot. */
function bellPost(pen: Pen, swing: number): void {
  slab(pen, [-3, -49, 6, 46], LIGHT);
  stroke(pen, [0, -48, 0, -4], 0.9);
  times(7, (index) => stroke(pen, [-3, -10 - index * 5.6, -1.2, -10 - index * 5.6], 0.5));
  block(pen, [-5, -6, 10, 6], WOOD);
  slab(pen, [-12, -2.6, 8, 2.6], MID);
  pen.at({ y: -57, turn: swing * 14 }, () => {
    poly(pen, [-6, 8, -4.6, 3, -2, 0.4, 2, 0.4, 4.6, 3, 6, 8], MID);
    disc(pen, [0, 9, 1.2], DARK);
  });
}

/** Stands on one corner, as no dice does. */
function dice(pen: Pen): void {
  poly(pen, [0, 0, 7, -5, 7, -12, 0, -8], LIGHT);
  poly(pen, [0, 0, -7, -5, -7, -12, 0, -8], PAPER);
  poly(pen, [0, -8, 7, -12, 0, -16, -7, -12], PAPER);
  disc(pen, [0, -12, 1.4, 0.9], INK, 0);
  for (const [x, y] of [
    [-5.4, -9],
    [-1.6, -3.6],
  ] as const)
    disc(pen, [x, y, 0.8, 1], INK, 0);
  for (const [x, y] of [
    [5.4, -9],
    [3.5, -6.3],
    [1.6, -3.6],
  ] as const)
    disc(pen, [x, y, 0.8, 1], INK, 0);
}

/** A horseshoe with pale poles, held by its bow. */
function magnet(pen: Pen): void {
  const horseshoe = [-5, -2, -5, -10, -3.6, -14, 0, -15.6, 3.6, -14, 5, -10, 5, -2];
  curve(pen, horseshoe, 5);
  curve(pen, horseshoe, 3.6, 0.36);
  for (const x of [-5, 5]) bar(pen, [x, -0.6, x, -3.4], 3.4, PAPER);
}
