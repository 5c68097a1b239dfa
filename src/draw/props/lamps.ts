import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { flame, glow, rays } from "./airs.ts";
import {
  bar,
  blob,
  curve,
  DARK,
  disc,
  LIGHT,
  MID,
  PAPER,
  poly,
  prop,
  shadeShape,
  slab,
  stroke,
  times,
} from "./parts.ts";

/** Lamps and candles. Hanging ones hang from their upper edge. */
export const LAMPS: Readonly<Record<string, Drawable>> = {
  lamp: prop([18, 18], (pen, look) => hangingLamp(pen, look), { shows: ["swing", "lit"], hangs: "cord" }),
  "table-lamp": prop([12, 19], (pen, look) => tableLamp(pen, look.lit), { shows: ["lit"] }),
  "floor-lamp": prop([20, 50], (pen, look) => floorLamp(pen, look.lit), { shows: ["lit"], grip: [0, 24] }),
  "lamp-post": prop([14, 66], lampPost, { shows: ["lit", "open"] }),
  candle: prop([5, 12], (pen, look) => candle(pen, look), { shows: ["lit"] }),
  candlestick: prop([9, 18], (pen, look) => candlestick(pen, look), { shows: ["lit"], grip: [0, 4] }),
  match: prop([3, 8], (pen, look) => match(pen, look), { shows: ["lit"], grip: [0, 1] }),
  chandelier: prop([36, 26], (pen, look) => chandelier(pen, look), {
    shows: ["swing", "lit"],
    hangs: "cord",
  }),
  sun: prop([24, 24], (pen, look) => sun(pen, look.lit), { shows: ["lit"] }),
};

function hangingLamp(pen: Pen, look: ThingLook): void {
  pen.at({ y: -18, turn: look.swing * 18 }, () => {
    if (look.lit) {
      pen.at({ alpha: 0.35 }, () => poly(pen, [-7, 11, 7, 11, 11, 17.6, -11, 17.6], PAPER, 0));
      rays(pen, [0, 11.4, 3.4], 6.2, 7);
    }
    stroke(pen, [0, 0, 0, 4], 0.7);
    disc(pen, [0, 11.4, 2.2], look.lit ? PAPER : LIGHT);
    blob(pen, [-8.4, 11, -6, 7, -2, 4.4, 2, 4.4, 6, 7, 8.4, 11], DARK);
  });
}

function tableLamp(pen: Pen, lit: boolean): void {
  if (lit) rays(pen, [0, -13, 8.4], 11, 10);
  poly(pen, [-4, 0, 4, 0, 2, -2, -2, -2], DARK);
  bar(pen, [0, -2, 0, -10], 1.2, MID);
  poly(pen, [-3, -18.6, 3, -18.6, 6, -10, -6, -10], lit ? PAPER : MID);
  if (!lit) shadeShape(pen, [-2.6, -18, -0.6, -18, -2, -10.4, -5.4, -10.4]);
}

function floorLamp(pen: Pen, lit: boolean): void {
  if (lit) rays(pen, [0, -43, 11], 14, 10);
  poly(pen, [-6, 0, 6, 0, 2, -2.4, -2, -2.4], DARK);
  bar(pen, [0, -2, 0, -38], 0.9, MID);
  poly(pen, [-5, -50, 5, -50, 10, -36, -10, -36], lit ? PAPER : MID);
  times(7, (index) => stroke(pen, [-9 + index * 3, -36, -9 + index * 3, -34.2], 0.5));
  stroke(pen, [5, -36, 5, -29], 0.5);
  disc(pen, [5, -28.4, 0.8], DARK, 0);
}

/** Open, it bows to the right: the upper half bends, and the lantern looks at the floor. */
function lampPost(pen: Pen, { lit, open }: ThingLook): void {
  poly(pen, [-4.4, 0, 4.4, 0, 3, -5, -3, -5], DARK);
  const steps = 8;
  const bend = (open * 116) / steps;
  let [x, y, turn] = [0, -22, 0];
  const pole = [0, -5, x, y];
  times(steps, () => {
    turn += bend;
    x += Math.sin((turn * Math.PI) / 180) * 3.5;
    y -= Math.cos((turn * Math.PI) / 180) * 3.5;
    pole.push(x, y);
  });
  bar(pen, pole, 1.6, DARK);
  for (const at of [-14, -20]) disc(pen, [0, at, 2, 0.9], DARK);
  pen.at({ x, y, turn }, () => lantern(pen, lit));
}

function lantern(pen: Pen, lit: boolean): void {
  if (lit) glow(pen, 0, -8, 12);
  bar(pen, [-5, 4, 5, 4], 0.6, DARK);
  poly(pen, [-3, 0, 3, 0, 5, -11, -5, -11], lit ? PAPER : LIGHT);
  stroke(pen, [0, -0.4, 0, -11], 0.5);
  poly(pen, [-6, -11, 6, -11, 0, -16], DARK);
}

function candle(pen: Pen, look: ThingLook): void {
  if (look.lit) flame(pen, 0, -8.6, 4.4, look.seconds);
  slab(pen, [-1.6, -8, 3.2, 8], PAPER);
  stroke(pen, [0, -8, 0, -9.2], 0.6);
  curve(pen, [-1.6, -7, -0.6, -6, -0.4, -4.4], 0.4);
}

function candlestick(pen: Pen, look: ThingLook): void {
  pen.at({ y: -7 }, () => candle(pen, look));
  poly(pen, [-4.4, 0, 4.4, 0, 1, -2, 1, -5, 2.6, -7, -2.6, -7, -1, -5, -1, -2], MID);
}

function match(pen: Pen, look: ThingLook): void {
  if (look.lit) flame(pen, 0, -6, 5, look.seconds);
  bar(pen, [0, -0.4, 0, -6], 0.3, LIGHT);
  disc(pen, [0, -6.6, 0.8], DARK, 0.4);
}

function chandelier(pen: Pen, look: ThingLook): void {
  pen.at({ y: -26, turn: look.swing * 12 }, () => {
    stroke(pen, [0, 0, 0, 14], 1);
    times(5, (index) => {
      const x = -16 + index * 8;
      curve(pen, [0, 20, x * 0.5, 23, x, 18], 1.1);
      slab(pen, [x - 1, 13, 2, 5], PAPER, 0.6);
      if (look.lit) flame(pen, x, 12.6, 4, look.seconds + index);
      disc(pen, [x, 21, 0.7, 1.2], PAPER, 0.4);
    });
    blob(pen, [-2.4, 14, 2.4, 14, 3, 19, 0, 25, -3, 19], MID);
  });
}

function sun(pen: Pen, lit: boolean): void {
  if (lit) rays(pen, [0, -12, 8.6], 12, 14);
  disc(pen, [0, -12, 7], PAPER);
}
