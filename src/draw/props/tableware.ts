import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { steam } from "./airs.ts";
import { knob, liquid } from "./fittings.ts";
import {
  bar,
  blob,
  curve,
  DARK,
  disc,
  LIGHT,
  MID,
  mix,
  PAPER,
  poly,
  prop,
  ring,
  shade,
  shadeShape,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Cups, plates, bottles, cutlery and dishes. */
export const TABLEWARE: Readonly<Record<string, Drawable>> = {
  cup: prop([8, 6], (pen, look) => cup(pen, look), {
    shows: ["full", "lit"],
    startsEmpty: true,
    many: ["row", 10],
    grip: [3.6, 3],
  }),
  "paper-cup": prop([6, 7], paperCup, { many: ["row", 8] }),
  "square-cup": prop([8, 6], squareCup),
  eggcup: prop([7, 8], (pen, look) => eggcup(pen, look), { shows: ["full", "lit"], startsEmpty: true }),
  thimble: prop([4, 4], thimble),
  bowl: prop([14, 7], (pen, look) => bowl(pen, look.full), { shows: ["full"] }),
  jug: prop([11, 13], (pen, look) => jug(pen, look.full), { shows: ["full"], grip: [-4.6, 7] }),
  "milk-bottle": prop([7, 15], (pen, look) => milkBottle(pen, look.full), {
    shows: ["full"],
    many: ["row", 8],
  }),
  "milk-carton": prop([9, 14], milkCarton),
  "gravy-boat": prop([15, 8], gravyBoat, { grip: [-6.6, 5] }),
  plate: prop([16, 2], plate, { many: ["column", 1.5] }),
  saucer: prop([10, 2], saucer, { many: ["column", 1.3] }),
  tray: prop([24, 2], tray, { top: [0, 1.4] }),
  "tray-of-glasses": prop([24, 10], trayOfGlasses),
  "tray-tower": prop([24, 8], (pen, look) => trayTower(pen, look.count), { shows: ["count"] }),
  "silver-dish": prop([24, 14], (pen, look) => silverDish(pen, look), {
    shows: ["open", "full", "lit"],
    startsEmpty: true,
    grip: [0, 13],
  }),
  "butter-dish": prop([17, 10], (pen, look) => butterDish(pen, look.open), { shows: ["open"] }),
  "cake-stand": prop([20, 10], cakeStand, { top: [0, 10] }),
  "cookie-jar": prop([13, 17], (pen, look) => cookieJar(pen, look), { shows: ["full", "open"] }),
  "jam-jar": prop([8, 10], (pen, look) => jamJar(pen, look), { shows: ["full", "open"], many: ["row", 9] }),
  "sugar-bowl": prop([10, 9], (pen, look) => sugarBowl(pen, look.open), {
    shows: ["open"],
    many: ["row", 13],
  }),
  "honey-pot": prop([9, 11], honeyPot),
  spoon: prop([3, 13], (pen, look) => spoon(pen, look.open), {
    shows: ["open"],
    many: ["row", 4],
    grip: [0, 3],
  }),
  "long-spoon": prop([5, 40], longSpoon, { grip: [0, 3] }),
  ladle: prop([6, 19], ladle, { grip: [0, 16] }),
  fork: prop([3, 13], fork, { grip: [0, 3] }),
  knife: prop([3, 14], (pen) => knife(pen, 14), { grip: [0, 2] }),
  "bread-knife": prop([4, 20], (pen) => knife(pen, 20), { grip: [0, 3] }),
  whisk: prop([6, 16], whisk, { grip: [0, 3] }),
  tongs: prop([5, 12], (pen, look) => tongs(pen, look.open), { shows: ["open"], grip: [0, 11] }),
};

function cup(pen: Pen, look: ThingLook): void {
  if (look.lit) steam(pen, -0.5, -6.6, look.seconds);
  curve(pen, [2.6, -4.6, 4.8, -4.6, 4.4, -2, 2, -1.8], 0.9);
  blob(pen, [-3.6, -5.6, -3, -1.6, -1.6, 0, 1.6, 0, 3, -1.6, 3.6, -5.6], PAPER);
  disc(pen, [0, -5.4, 3.5, 0.8], look.full > 0.15 ? WOOD : PAPER, 0.5);
  shade(pen, [-2.8, -4, 1.6, 3]);
}

function paperCup(pen: Pen): void {
  poly(pen, [-3, -6.6, 3, -6.6, 2, 0, -2, 0], PAPER);
  stroke(pen, [-2.8, -5.6, 2.8, -5.6], 0.4);
  shadeShape(pen, [-2.8, -5.4, -1, -5.4, -0.8, -0.4, -2, -0.4]);
}

function squareCup(pen: Pen): void {
  curve(pen, [2.8, -4.6, 5, -4.6, 5, -1.8, 2.8, -1.8], 0.9);
  slab(pen, [-3.6, -5.6, 6.6, 5.6], PAPER);
  poly(pen, [-3.6, -5.6, -2.4, -6.6, 4, -6.6, 3, -5.6], DARK, 0.5);
  shade(pen, [-3.4, -5, 1.8, 4.6]);
}

function eggcup(pen: Pen, look: ThingLook): void {
  if (look.lit) steam(pen, 0, -9, look.seconds);
  if (look.full > 0.3) blob(pen, [-2.2, -5, -1.5, -8.4, 0, -9.4, 1.5, -8.4, 2.2, -5], PAPER);
  blob(
    pen,
    [-2.8, -5.8, -2, -3, -0.6, -2, -0.6, -0.8, -2.4, 0, 2.4, 0, 0.6, -0.8, 0.6, -2, 2, -3, 2.8, -5.8],
    PAPER,
  );
  stroke(pen, [-2.2, -4.4, 2.2, -4.4], 0.5);
}

function thimble(pen: Pen): void {
  poly(pen, [-1.6, 0, -1.1, -3.4, 1.1, -3.4, 1.6, 0], LIGHT);
  stroke(pen, [-1.4, -1, 1.4, -1], 0.4);
}

function bowl(pen: Pen, full: number): void {
  if (full > 0.3) blob(pen, [-6, -5.4, -3, -7, 0, -7.6, 3, -7, 6, -5.4], MID);
  blob(pen, [-7, -5.8, -5.6, -2, -2.4, 0, 2.4, 0, 5.6, -2, 7, -5.8], PAPER);
  stroke(pen, [-6.8, -5.7, 6.8, -5.7], 0.8);
  shade(pen, [-5, -4.6, 3, 3]);
}

function jug(pen: Pen, full: number): void {
  curve(pen, [-3, -10.6, -6.2, -9.6, -5.6, -4.6, -3.4, -3.6], 1.1);
  blob(pen, [-2.6, -12, -4.4, -5, -3.4, 0, 3.4, 0, 4.4, -5, 2.6, -10.4, 4.6, -12.6], PAPER);
  if (full > 0.2) disc(pen, [0.6, -11.8, 2.6, 0.6], LIGHT, 0.4);
  for (const y of [-4.4, -3.4]) curve(pen, [-4, y, 0, y + 0.8, 4, y], 0.4);
  shade(pen, [-3.2, -8, 2, 7]);
}

function milkBottle(pen: Pen, full: number): void {
  poly(pen, [-3, 0, -3.2, -7, -1.4, -10.6, -1.4, -14, 1.4, -14, 1.4, -10.6, 3.2, -7, 3, 0], MID);
  const level = mix(0, 9, full);
  if (level > 0.3) slab(pen, [-2.6, -0.4 - Math.min(level, 7), 5.2, Math.min(level, 7)], PAPER, 0.3);
  if (full > 0.8) poly(pen, [-2.6, -7, -1, -10.6, -1, -12, 1, -12, 1, -10.6, 2.6, -7], PAPER, 0);
  slab(pen, [-1.8, -15, 3.6, 1.4], LIGHT);
  stroke(pen, [1.8, -6.6, 1.8, -1.6], 0.5, 1);
}

function milkCarton(pen: Pen): void {
  slab(pen, [-4.2, -9.4, 8.4, 9.4], PAPER);
  poly(pen, [-4.2, -9.4, -2.6, -12.6, 2.6, -12.6, 4.2, -9.4], LIGHT);
  slab(pen, [-2.8, -14, 5.6, 1.6], PAPER);
  blob(pen, [-2.4, -3.4, -1.6, -6.4, 0.6, -7, 2.2, -5, 1.4, -2.6, -1, -2], DARK, 0);
  shade(pen, [-4, -9, 2.2, 8.6]);
}

function gravyBoat(pen: Pen): void {
  curve(pen, [-5, -6, -7.6, -6.4, -7, -3, -4.4, -3], 1);
  slab(pen, [-2.6, -1.6, 5.2, 1.6], PAPER);
  blob(pen, [-5, -6.4, -3.6, -1.8, 3, -1.6, 5, -4.4, 7.6, -7.6, 3, -6.2], PAPER);
  stroke(pen, [-4.6, -6, 5, -6.2], 0.6);
}

function plate(pen: Pen): void {
  poly(pen, [-8, -1.8, 8, -1.8, 5, 0, -5, 0], PAPER);
}

function saucer(pen: Pen): void {
  poly(pen, [-5, -1.5, 5, -1.5, 3, 0, -3, 0], PAPER, 0.6);
}

function tray(pen: Pen): void {
  poly(pen, [-12, -1.9, 12, -1.9, 10.6, -0.2, -10.6, -0.2], MID);
}

function trayOfGlasses(pen: Pen): void {
  tray(pen);
  times(5, (index) => {
    const x = -8 + index * 4;
    poly(pen, [x - 1.5, -9.4, x + 1.5, -9.4, x + 1.1, -2, x - 1.1, -2], PAPER, 0.6);
    stroke(pen, [x - 1.2, -6.4, x + 1.2, -6.4], 0.4);
  });
}

function trayTower(pen: Pen, count: number): void {
  times(Math.min(12, Math.max(1, Math.round(count))), (index) => {
    pen.at({ x: Math.sin(index * 2.3) * 0.8, y: -index * 7 }, () => {
      tray(pen);
      for (const x of [-7, 0, 7]) slab(pen, [x - 2, -5.6, 4, 3.8], index % 2 === 0 ? PAPER : LIGHT, 0.6);
      plate(pen);
    });
  });
}

function silverDish(pen: Pen, look: ThingLook): void {
  if (look.lit && look.open > 0.4) steam(pen, 0, -4, look.seconds);
  if (look.full > 0.3 && look.open > 0.05) disc(pen, [0, -3.2, 3, 2.2], PAPER);
  pen.at({ x: look.open * 4, y: -2 - look.open * 10, turn: look.open * 24 }, () => {
    blob(pen, [-10, 0, -9, -6, -4, -10, 4, -10, 9, -6, 10, 0], LIGHT);
    shadeShape(pen, [-8.6, -1, -8, -5, -4.6, -8.6, -3.6, -8.6, -4.6, -1]);
    curve(pen, [4, -8, 6.6, -5.6, 7.4, -2.4], 0.8, 1);
    disc(pen, [0, -11, 1.2], LIGHT);
  });
  poly(pen, [-12, -2, 12, -2, 8.6, 0, -8.6, 0], LIGHT);
}

function butterDish(pen: Pen, open: number): void {
  slab(pen, [-4, -5, 8, 3.4], LIGHT);
  pen.at({ y: -open * 7, turn: open * 14 }, () => {
    curve(pen, [-6, -1.6, -5.6, -6, -3, -8.4, 3, -8.4, 5.6, -6, 6, -1.6], 0.8);
    disc(pen, [0, -9.2, 0.9], PAPER);
    stroke(pen, [3, -6.6, 4.4, -4], 0.5, 1);
  });
  poly(pen, [-8.4, -1.6, 8.4, -1.6, 6.4, 0, -6.4, 0], PAPER);
}

function cakeStand(pen: Pen): void {
  poly(pen, [-4.6, 0, 4.6, 0, 1, -2, 1, -8, -1, -8, -1, -2], PAPER);
  poly(pen, [-10, -10, 10, -10, 8.6, -8.2, -8.6, -8.2], PAPER);
  times(6, (index) => curve(pen, [-9 + index * 3, -8.4, -7.5 + index * 3, -7.2, -6 + index * 3, -8.4], 0.4));
}

function cookieJar(pen: Pen, look: ThingLook): void {
  blob(pen, [-4, -13, -6.4, -9, -6.2, -2, -4, 0, 4, 0, 6.2, -2, 6.4, -9, 4, -13], LIGHT);
  if (look.full > 0.3)
    for (const [x, y] of [
      [-2, -3.4],
      [1.8, -5.4],
    ] as const)
      cookie(pen, x, y);
  curve(pen, [3.6, -10, 4.8, -7, 4.6, -4], 0.7, 1);
  slab(pen, [-4.4, -14, 8.8, 1.6], PAPER);
  pen.at({ x: look.open * 6, y: -14 - look.open, turn: look.open * 50 }, () => {
    blob(pen, [-4.6, 0, -3, -1.6, 3, -1.6, 4.6, 0], MID);
    knob(pen, 0, -2, 1);
  });
}

function cookie(pen: Pen, x: number, y: number): void {
  disc(pen, [x, y, 2.8], MID, 0.6);
  for (const [dx, dy] of [
    [-1, -0.6],
    [0.9, 0.2],
    [-0.2, 1.2],
  ] as const)
    disc(pen, [x + dx, y + dy, 0.45], DARK, 0);
}

function jamJar(pen: Pen, look: ThingLook): void {
  slab(pen, [-3.4, -8, 6.8, 8], PAPER);
  liquid(pen, [-3, -7.4, 6, 7], look.full, DARK);
  slab(pen, [-2, -5.6, 4, 3], PAPER, 0.4);
  if (look.open > 0.5) return;
  poly(pen, [-4, -7.4, -2.8, -9.8, 2.8, -9.8, 4, -7.4], LIGHT);
  stroke(pen, [-3.2, -8.4, 3.2, -8.4], 0.5);
}

function sugarBowl(pen: Pen, open: number): void {
  for (const side of [-1, 1]) ring(pen, [side * 4.4, -4, 1.2], 0.8);
  blob(pen, [-4, -5.6, -4.2, -3, -2, 0, 2, 0, 4.2, -3, 4, -5.6], PAPER);
  if (open > 0.3) blob(pen, [-3.4, -5.6, 0, -7.2, 3.4, -5.6], PAPER, 0.5);
  pen.at({ x: open * 6, y: -5.6 + open * 1.5, turn: open * 70 }, () => {
    blob(pen, [-4, 0, -2, -1.8, 2, -1.8, 4, 0], PAPER);
    disc(pen, [0, -2.4, 0.9], LIGHT);
  });
}

function honeyPot(pen: Pen): void {
  bar(pen, [1, -6, 4, -11.6], 0.6, WOOD);
  blob(pen, [-3.4, -7, -4.4, -3.6, -3, 0, 3, 0, 4.4, -3.6, 3.4, -7], MID);
  blob(pen, [-3.6, -7.4, 3.6, -7.4, 3.4, -5.4, 2, -5.6, 1.4, -3.4, 0.6, -5.6, -3.4, -5.6], LIGHT, 0.5);
}

function spoon(pen: Pen, bent: number): void {
  curve(pen, [0, 0, 0, -4, bent * 1.6, -7, bent * 4, -8.4], 1.1);
  pen.at({ x: bent * 4.4, y: -10.4 + bent * 1.4, turn: bent * 80 }, () => disc(pen, [0, 0, 1.6, 2.4], LIGHT));
}

function longSpoon(pen: Pen): void {
  bar(pen, [0, 0, 0, -34], 0.7, LIGHT);
  disc(pen, [0, -36.6, 2.3, 3.2], LIGHT);
}

function ladle(pen: Pen): void {
  curve(pen, [1.6, -3, 1.8, -14, 1, -18, -1.2, -18.6, -1.4, -16.6], 1.1);
  blob(pen, [-3, -4.4, -2.4, -1, 0, 0, 2, -1, 2.6, -4.4], LIGHT);
}

function fork(pen: Pen): void {
  bar(pen, [0, 0, 0, -7], 0.5, LIGHT);
  poly(pen, [-1.5, -9.4, 1.5, -9.4, 0.7, -7, -0.7, -7], LIGHT, 0.6);
  for (const x of [-1.3, 0, 1.3]) stroke(pen, [x, -9, x, -13], 0.7);
}

function knife(pen: Pen, length: number): void {
  bar(pen, [0, -0.6, 0, -length * 0.32], 1.2, WOOD);
  poly(pen, [-0.9, -length * 0.36, 1.5, -length * 0.36, 1.5, -length * 0.9, -0.2, -length], PAPER, 0.6);
}

function whisk(pen: Pen): void {
  bar(pen, [0, -0.6, 0, -6], 1.1, WOOD);
  for (const wide of [3, 1.4]) curve(pen, [-0.4, -6.4, -wide, -12, 0, -16, wide, -12, 0.4, -6.4], 0.6);
}

function tongs(pen: Pen, open: number): void {
  for (const side of [-1, 1])
    curve(pen, [0, -11.6, side * (1 + open * 2), -7, side * (0.5 + open * 2.4), -0.4], 0.9);
  disc(pen, [0, -11.4, 1], MID);
}
