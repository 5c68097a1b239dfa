import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { crank, gear, wheel } from "./fittings.ts";
import {
  around,
  bar,
  blob,
  block,
  curve,
  DARK,
  disc,
  LIGHT,
  MID,
  mix,
  PAPER,
  poly,
  prop,
  shadeShape,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Scales, levers and single parts of machines. */
export const SCALES_AND_LEVERS: Readonly<Record<string, Drawable>> = {
  lever: prop([16, 20], (pen, look) => lever(pen, look.open), { shows: ["open"], grip: [-5, 17] }),
  "velvet-lever": prop([20, 19], (pen, look) => velvetLever(pen, look), { shows: ["open", "lit"] }),
  crank: prop([12, 12], (pen, look) => crank(pen, [0, -6, 5], look.turn), { shows: ["turn"], grip: [0, 6] }),
  wheel: prop([16, 16], (pen, look) => wheel(pen, [0, -8, 8], look.turn), { shows: ["turn"] }),
  gear: prop([14, 14], (pen, look) => gear(pen, [0, -7, 7], look.turn), { shows: ["turn"] }),
  spring: prop([7, 4], (pen, look) => spring(pen, look.open), { shows: ["open"] }),
  "kitchen-scale": prop([20, 20], (pen, look) => kitchenScale(pen, look.swing), {
    shows: ["swing"],
    top: [0, 19],
  }),
  "balance-scale": prop([32, 28], (pen, look) => balanceScale(pen, look.swing), { shows: ["swing"] }),
  "spring-scale": prop([20, 28], (pen, look) => springScale(pen, look), {
    shows: ["swing", "full"],
    startsEmpty: true,
    top: [0, 25],
  }),
  "turning-tray": prop([30, 9], (pen, look) => turningTray(pen, look), {
    shows: ["turn", "full"],
    top: [0, 6],
  }),
  funnel: prop([12, 12], funnel),
};

function lever(pen: Pen, thrown: number): void {
  pen.at({ y: -3, turn: mix(-32, 32, thrown) }, () => {
    bar(pen, [0, 0, 0, -13], 0.9, MID);
    disc(pen, [0, -14.4, 2], DARK);
  });
  poly(pen, [-6, 0, 6, 0, 4, -4, -4, -4], DARK);
}

function velvetLever(pen: Pen, look: ThingLook): void {
  lever(pen, look.lit ? 1 : 0);
  if (look.open < 0.5) {
    blob(pen, [-10, 0, -11, -9, -10, -18, -2, -18.6, 6, -15, 9, -8, 9, 0, 3, -0.6, 0, 0, -5, -0.6], WOOD);
    for (const x of [-5, 0, 5]) curve(pen, [x * 0.8 - 2, -15, x, -7, x * 1.2, -1], 0.5);
  } else blob(pen, [3, 0, 4, -2, 7, -2.4, 8.4, 0], WOOD);
}

function spring(pen: Pen, open: number): void {
  const height = mix(4, 14, open);
  times(6, (index) =>
    stroke(
      pen,
      [-3, -(height * index) / 6, 3, -(height * (index + 0.5)) / 6, -3, -(height * (index + 1)) / 6],
      0.9,
    ),
  );
}

function kitchenScale(pen: Pen, swing: number): void {
  const sink = swing * 2;
  slab(pen, [-1.2, -17 + sink, 2.4, 5], MID);
  poly(pen, [-10, -19 + sink, 10, -19 + sink, 7, -16 + sink, -7, -16 + sink], LIGHT);
  poly(pen, [-6, -14, 6, -14, 8, 0, -8, 0], DARK);
  disc(pen, [0, -7.4, 4.8], PAPER);
  stroke(pen, [0, -7.4, ...around(0, -7.4, 4, 0.5 + swing * 0.3)], 0.8);
}

function balanceScale(pen: Pen, swing: number): void {
  poly(pen, [-7, 0, 7, 0, 2, -2.4, -2, -2.4], DARK);
  bar(pen, [0, -2, 0, -26], 0.9, MID);
  const tip = swing * 5;
  bar(pen, [-12, -25 - tip, 12, -25 + tip], 0.7, MID);
  disc(pen, [0, -26, 1.4], DARK);
  for (const side of [-1, 1]) {
    const [x, y] = [side * 12, -25 + side * tip];
    stroke(pen, [x - 4, y + 11, x, y, x + 4, y + 11], 0.5);
    blob(pen, [x - 5, y + 11, x - 3, y + 13.6, x + 3, y + 13.6, x + 5, y + 11], LIGHT);
  }
}

function springScale(pen: Pen, look: ThingLook): void {
  const weight = Math.max(Math.abs(look.swing), look.full);
  const sink = weight * 6;
  slab(pen, [-1, -22 + sink, 2, 8], MID);
  poly(pen, [-10, -25 + sink, 10, -25 + sink, 6.4, -21.6 + sink, -6.4, -21.6 + sink], LIGHT);
  block(pen, [-7, -16, 14, 14], WOOD);
  disc(pen, [0, -9, 5.4], PAPER);
  times(8, (index) => stroke(pen, [...around(0, -9, 4.2, index / 8), ...around(0, -9, 5, index / 8)], 0.4));
  stroke(pen, [0, -9, ...around(0, -9, 4.4, weight * 0.6)], 0.8);
  slab(pen, [-9, -2.4, 18, 2.4], DARK);
}

function turningTray(pen: Pen, look: ThingLook): void {
  poly(pen, [-6, 0, 6, 0, 2, -3, -2, -3], WOOD);
  disc(pen, [0, -4.4, 15, 2], MID);
  const at = look.turn * Math.PI * 2;
  const [x, y] = [Math.sin(at) * 11, -4.6 + Math.cos(at) * 1.2];
  if (look.full > 0.3)
    blob(pen, [x - 3, y, x - 3, y - 4, x - 2, y - 5.4, x + 2, y - 5.4, x + 3, y - 4, x + 3, y], WOOD);
  else disc(pen, [x, y, 1.4, 0.5], DARK, 0);
}

function funnel(pen: Pen): void {
  poly(pen, [-6, -12, 6, -12, 1.4, -5, 1, 0, -1, 0, -1.4, -5], LIGHT);
  shadeShape(pen, [-5.6, -11.6, -2, -11.6, -0.6, -5, -1.4, -5]);
}
