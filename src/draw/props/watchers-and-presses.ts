import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { fluff } from "./airs.ts";
import { casing, rivets, shaking, wheel } from "./fittings.ts";
import {
  bar,
  blob,
  curve,
  DARK,
  disc,
  INK,
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

/** What sees everything, notes everything, stamps everything and gets up again whatever happens. */
export const WATCHERS_AND_PRESSES: Readonly<Record<string, Drawable>> = {
  "lookout-tower": prop([46, 60], (pen, look) => lookoutTower(pen, look), {
    shows: ["open", "swing", "lit"],
    top: [0, 58],
  }),
  "stamping-press": prop([46, 54], (pen, look) => stampingPress(pen, look), {
    shows: ["open", "turn", "lit"],
    top: [0, 12],
  }),
  "notching-engine": prop([34, 34], (pen, look) => notchingEngine(pen, look), {
    shows: ["turn", "lit"],
    top: [-8, 20],
  }),
  "notched-stick": prop([36, 3], (pen, look) => notchedStick(pen, look.open), {
    shows: ["open"],
    grip: [8, 1.4],
  }),
  "lens-eye": prop([46, 46], (pen, look) => lensEye(pen, look), { shows: ["open", "swing"] }),
  tumbler: prop([26, 44], (pen, look) => tumbler(pen, look), {
    shows: ["swing"],
    grip: [0, 10.3],
    top: [0, 43],
  }),
};

/** Where the telescopes sit on their mast: the lower ones further out. */
const EYES = [
  [-15, -26],
  [15, -26],
  [0, -30],
  [-11, -36],
  [11, -36],
  [-7, -45],
  [7, -45],
  [0, -53],
] as const;
/** Degrees by which each telescope aims a little past the others. */
const SPREAD = 5;

/** Shut, all its telescopes aim to the right; opened, to the left. */
function lookoutTower(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    for (const side of [-1, 1]) {
      bar(pen, [side * 14, -2, side * 3, -18], 1.6, WOOD);
      bar(pen, [0, -20, side * 15, -26], 1, MID);
      bar(pen, [0, -30, side * 11, -36], 1, MID);
      bar(pen, [0, -40, side * 7, -45], 1, MID);
    }
    slab(pen, [-2, -54, 4, 52], WOOD);
    casing(pen, [-11, -14, 22, 12], MID);
    disc(pen, [0, -8, 3.4], PAPER);
    disc(pen, [look.lit ? Math.sin(look.seconds * 9) : 0, -8, 1.3], INK, 0);
    slab(pen, [-17, -2.4, 34, 2.4], DARK);
    EYES.forEach(([x, y], index) => {
      const aim = mix(8, 172, look.open) + ((index % 3) - 1) * SPREAD + look.swing * 24;
      pen.at({ x, y, turn: aim }, () => spyglass(pen));
    });
  });
}

function spyglass(pen: Pen): void {
  slab(pen, [-5, -1.4, 6, 2.8], WOOD, 0.5);
  slab(pen, [1, -1.9, 6, 3.8], MID, 0.5);
  slab(pen, [7, -2.6, 4.4, 5.2], DARK, 0.5);
  slab(pen, [11, -3.2, 1.6, 6.4], PAPER, 0.6);
  disc(pen, [0, 0, 1], DARK, 0.4);
}

/** Opened, its plate is up. Running, the plate beats. */
function stampingPress(pen: Pen, look: ThingLook): void {
  const beat = look.lit ? Math.abs(Math.sin(look.seconds * 5)) : look.open;
  const plate = mix(-20, -40, beat);
  shaking(pen, look, () => {
    for (const x of [-20, 16]) slab(pen, [x, -50, 4, 48], WOOD);
    bar(pen, [0, -50, 0, plate - 5], 2.6, LIGHT);
    times(4, (index) => stroke(pen, [-1.4, plate - 7 - index * 2, 1.4, plate - 8 - index * 2], 0.4));
    casing(pen, [-14, plate - 6, 28, 6], MID);
    slab(pen, [-12, plate, 24, 2], DARK);
    casing(pen, [-22, -12, 44, 10], MID);
    slab(pen, [-13, -14, 26, 2], DARK);
    slab(pen, [-23, -2.4, 46, 2.4], DARK);
    casing(pen, [-22, -54, 44, 6], MID);
    wheel(pen, [19, -38, 8], look.turn);
    if (look.lit) fluff(pen, -16, -54, 3);
  });
}

/** A saw on an arm above the groove a stick lies in. Running, the saw goes to and fro. */
function notchingEngine(pen: Pen, look: ThingLook): void {
  const saw = look.lit ? Math.sin(look.seconds * 14) * 3 : 0;
  const lift = look.lit ? 0 : 4;
  shaking(pen, look, () => {
    slab(pen, [-16, -2.4, 32, 2.4], DARK);
    casing(pen, [-13, -17, 26, 15], MID);
    slab(pen, [-16, -20, 22, 3], WOOD);
    rivets(pen, [-10, -14, 20], 5);
    wheel(pen, [8, -9, 5], look.turn);
    slab(pen, [9, -33, 4, 16], WOOD);
    bar(pen, [11, -32, -6, -31], 2.4, MID);
    bar(pen, [-6 + saw, -31, -6 + saw, -26 - lift], 1.4, DARK);
    pen.at({ x: -6 + saw, y: -25 - lift }, () => sawBlade(pen));
    disc(pen, [11, -32, 2.2], PAPER);
  });
}

function sawBlade(pen: Pen): void {
  slab(pen, [-8, -2, 16, 2.4], LIGHT, 0.6);
  times(7, (index) => stroke(pen, [-7 + index * 2.2, 0.4, -6 + index * 2.2, 2], 0.5));
}

const MOST_NOTCHES = 12;

/** A stick; the more it is opened, the more notches it has. */
function notchedStick(pen: Pen, open: number): void {
  slab(pen, [-18, -3, 36, 3], LIGHT, 0.7);
  stroke(pen, [-15, -1, 9, -1.2], 0.3);
  times(Math.round(open * MOST_NOTCHES), (index) => {
    const x = -15 + index * 2.7;
    poly(pen, [x - 0.8, -3.1, x + 0.8, -3.1, x, -1.2], INK, 0.3);
  });
}

/** A man on half a ball of lead: however it is pushed, it rocks upright again. */
function tumbler(pen: Pen, look: ThingLook): void {
  pen.at({ x: look.swing * 2, y: -10.3, turn: look.swing * 18 }, () => {
    blob(pen, [-9, -4, -7, -15, -4, -19, 4, -19, 7, -15, 9, -4], DARK);
    poly(pen, [-2.4, -18.6, 2.4, -18.6, 0, -9], PAPER, 0.5);
    disc(pen, [0, -0.4, 10.2], MID);
    shadeShape(pen, [-9, -3, -5, -3, -5, 8, -8, 5]);
    rivets(pen, [-8, -1.4, 16], 6);
    for (const y of [-13, -8]) disc(pen, [0, y, 0.7], INK, 0);
    for (const side of [-1, 1]) curve(pen, [side * 5.5, -16, side * 10, -12, side * 7, -7], 2.2, DARK);
    disc(pen, [0, -23, 5], LIGHT);
    for (const side of [-1, 1]) disc(pen, [side * 1.8, -24, 0.7], INK, 0);
    curve(pen, [-2.6, -21.6, 0, -20, 2.6, -21.6], 0.7);
    slab(pen, [-3.6, -33.4, 7.2, 6], INK, 0.5);
    slab(pen, [-5.8, -28.2, 11.6, 1.4], INK, 0.5);
  });
}

/** A giant reading glass with the eye behind it, shut or open; it looks to and fro. */
function lensEye(pen: Pen, { open, swing }: ThingLook): void {
  bar(pen, [13, -10, 22, -1], 3.6, WOOD);
  disc(pen, [-1, -24, 20, 20], WOOD, 1);
  disc(pen, [-1, -24, 17.4, 17.4], PAPER, 0.7);
  if (open > 0.3) {
    blob(
      pen,
      [-14, -24, -6, -24 - 9 * open, 4, -24 - 9 * open, 12, -24, 4, -24 + 7 * open, -6, -24 + 7 * open],
      PAPER,
    );
    disc(pen, [-2 + swing * 4, -25, 5.6], DARK);
    disc(pen, [-2 + swing * 4, -25, 2.8], INK, 0);
    disc(pen, [-4 + swing * 4, -27.4, 1.3], PAPER, 0);
  } else curve(pen, [-14, -24, -6, -20, 4, -20, 12, -24], 1);
  for (const x of [-10, -4, 2, 8]) curve(pen, [x, -35, x - 0.6, -37.4, x - 2, -38.8], 0.7);
}
