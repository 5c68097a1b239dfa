import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { stream } from "./airs.ts";
import { wheel } from "./fittings.ts";
import {
  around,
  bar,
  blob,
  block,
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
  ring,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** What stands, rolls or lies in the street and the garden. */
export const STREET: Readonly<Record<string, Drawable>> = {
  bicycle: prop([42, 26], (pen, look) => bicycle(pen, look.turn), {
    shows: ["turn"],
    top: [-5, 20],
    grip: [12, 24],
  }),
  "twin-bicycle": prop([48, 26], (pen, look) => twinBicycle(pen, look.turn), { shows: ["turn"] }),
  cart: prop([46, 18], (pen, look) => cart(pen, look.turn, false), {
    shows: ["turn"],
    grip: [-22, 14],
    top: [4, 17],
  }),
  "square-cart": prop([46, 18], (pen, look) => cart(pen, look.turn, true), {
    shows: ["turn"],
    grip: [-22, 14],
    top: [4, 17],
  }),
  piano: prop([44, 36], (pen, look) => piano(pen, look), { shows: ["open", "lit"] }),
  "piano-cart": prop([54, 46], (pen, look) => pianoCart(pen, look), {
    shows: ["swing", "turn", "lit"],
    grip: [-25, 13],
  }),
  "letter-box": prop([17, 36], (pen, look) => letterBox(pen, look), { shows: ["open", "lit"] }),
  signpost: prop([28, 50], (pen, look) => signpost(pen, look.turn), { shows: ["turn"], grip: [0, 22] }),
  puddle: prop([28, 3], (pen, look) => puddle(pen, look.lit), { shows: ["lit"] }),
  "paving-stone": prop([20, 4], (pen, look) => pavingStone(pen, look.swing), { shows: ["swing"] }),
  "paving-hole": prop([20, 4], pavingHole),
  tram: prop([80, 50], (pen, look) => tram(pen, look), { shows: ["turn", "open"] }),
  "tram-stop": prop([14, 52], tramStop),
  "house-front": prop([44, 54], (pen) => houseFront(pen, 22, 54)),
  "house-row": prop([104, 72], (pen) => houseFront(pen, 52, 72)),
  "room-wall": prop([112, 62], roomWall),
  pump: prop([18, 36], (pen, look) => pump(pen, look), { shows: ["swing", "lit"], grip: [-8, 26] }),
};

/** A plain wall for doors and shutters that are out of doors: plinth, cornice, the corner stones, and nothing else. */
function houseFront(pen: Pen, half: number, height: number): void {
  slab(pen, [1 - half, 3 - height, 2 * half - 2, height - 3], LIGHT, 0.5);
  slab(pen, [0.4 - half, -4, 2 * half - 0.8, 4], MID, 0.4);
  slab(pen, [-half, -height, 2 * half, 3], MID, 0.5);
  for (let y = 8; y < height - 8; y += 8)
    for (const side of [-1, 1]) slab(pen, [side * (half - 3.4) - 2.2, -y - 3.4, 4.4, 3.4], PAPER, 0.3);
}

/**
 * The back wall of a room, cut open for us wherever it stands:
 * striped paper, picture rail, skirting board and a floor edge.
 */
function roomWall(pen: Pen): void {
  slab(pen, [-55, -60, 110, 60], PAPER, 0.4);
  for (let x = -50; x <= 50; x += 5) stroke(pen, [x, -56, x, -5], 0.25, 0.72);
  slab(pen, [-56, -62, 112, 3], LIGHT, 0.5);
  slab(pen, [-55, -57, 110, 1.2], LIGHT, 0.3);
  slab(pen, [-55, -4.6, 110, 4.6], LIGHT, 0.4);
}

function wireWheel(pen: Pen, x: number, turn: number): void {
  wheel(pen, [x, -8, 8], turn, { spokes: 10, rim: 1 });
}

function bicycle(pen: Pen, turn: number): void {
  for (const x of [-12, 12]) wireWheel(pen, x, turn);
  stroke(pen, [-12, -8, -5, -18, 9, -18, 0, -8, -12, -8], 1.3);
  stroke(pen, [-5, -18, 0, -8], 1.3);
  stroke(pen, [12, -8, 8.4, -22], 1.3);
  curve(pen, [8.4, -22, 12, -24, 14, -22, 12, -20.6], 1.4);
  stroke(pen, [-5, -18, -6, -20.4], 1.2);
  blob(pen, [-10, -20.4, -9, -22, -2.4, -21.4, -3, -20], DARK);
  ring(pen, [0, -8, 2.4], 0.9);
  const pedal = around(0, -8, 4, turn);
  stroke(pen, [0, -8, ...pedal], 1);
  stroke(pen, [pedal[0] - 1.6, pedal[1], pedal[0] + 1.6, pedal[1]], 1.2);
  disc(pen, [12, -25, 1.2], LIGHT);
}

function twinBicycle(pen: Pen, turn: number): void {
  for (const x of [-14, 14]) wireWheel(pen, x, turn);
  stroke(pen, [-14, -8, -9, -20, 9, -20, 14, -8], 1.3);
  stroke(pen, [-9, -20, 0, -8, 9, -20], 1.3);
  for (const side of [-1, 1]) {
    stroke(pen, [side * 14, -8, side * 12, -22], 1.3);
    curve(pen, [side * 12, -22, side * 15, -25, side * 18, -23, side * 16, -21], 1.4);
    blob(pen, [side * 3, -21, side * 4, -22.8, side * 9, -22.4, side * 8.4, -20.8], DARK);
    const pedal = around(side * 2, -8, 4, turn * side);
    stroke(pen, [side * 2, -8, ...pedal], 1);
  }
}

function cart(pen: Pen, turn: number, square: boolean): void {
  bar(pen, [-22, -14, -8, -12], 1, WOOD);
  block(pen, [-12, -17, 34, 6], WOOD);
  for (const x of [-6, 1, 8, 15]) stroke(pen, [x, -17, x, -11], 0.4);
  slab(pen, [-9, -11, 2, 11], WOOD);
  if (square) {
    pen.at({ x: 8, y: -7 - Math.abs(Math.sin(turn * Math.PI * 4)) * 2, turn: turn * 360 }, () => {
      slab(pen, [-6.4, -6.4, 12.8, 12.8], MID, 1.2);
      stroke(pen, [-6, -6, 6, 6], 0.7);
      stroke(pen, [-6, 6, 6, -6], 0.7);
      disc(pen, [0, 0, 1.6], DARK);
    });
  } else wheel(pen, [8, -9, 9], turn, { spokes: 10 });
}

function piano(pen: Pen, look: ThingLook): void {
  for (const x of [-19, 17]) slab(pen, [x, -18, 2.4, 18], DARK);
  block(pen, [-22, -36, 44, 18], DARK);
  for (const x of [-14, 6]) slab(pen, [x, -33, 9, 8], WOOD, 0.5);
  poly(pen, [-23, -18, 23, -18, 24, -14, -24, -14], WOOD);
  if (look.open > 0.3) {
    slab(pen, [-20, -19.4, 40, 3.4], PAPER);
    times(13, (index) => slab(pen, [-18.4 + index * 3, -19.4, 1.5, 2], INK, 0));
  }
  slab(pen, [-20, -14, 40, 12], DARK);
  for (const x of [-2, 2]) stroke(pen, [x, -2.6, x, -0.6], 1.2);
  slab(pen, [-24, -37, 48, 2], WOOD);
  if (look.lit) for (const x of [-8, 8]) musicNote(pen, x, -40 - Math.sin(look.seconds * 5 + x) * 1.6);
}

function musicNote(pen: Pen, x: number, y: number): void {
  disc(pen, [x, y, 1.3, 1], INK, 0);
  stroke(pen, [x + 1.1, y, x + 1.1, y - 5, x + 3, y - 4], 0.7);
}

function pianoCart(pen: Pen, look: ThingLook): void {
  pen.at({ y: -8, turn: look.swing * 14 }, () => {
    pen.at({ x: 2, y: -4 }, () => piano(pen, { ...look, open: 1 }));
    slab(pen, [-22, -4, 46, 3], MID);
    bar(pen, [-27, -5, -20, -3], 1, WOOD);
  });
  wheel(pen, [0, -6, 6], look.turn);
}

function letterBox(pen: Pen, look: ThingLook): void {
  pen.at({ y: 0, scaleX: look.lit ? 1.08 : 1, scaleY: look.lit ? 0.95 : 1 }, () => {
    block(pen, [-7, -30, 14, 30], DARK);
    blob(pen, [-8.4, -29, -6, -33.6, 0, -36, 6, -33.6, 8.4, -29], DARK);
    slab(pen, [-8.4, -30, 16.8, 2], MID);
    const mouth = mix(1.4, 6, look.open);
    slab(pen, [-5, -25 - mouth / 2, 10, mouth], INK);
    stroke(pen, [-5.4, -26 - mouth / 2, 5.4, -26 - mouth / 2], 1.2, 0.7);
    slab(pen, [-3.4, -18, 6.8, 8], PAPER, 0.5);
    slab(pen, [-8, -2.4, 16, 2.4], MID);
  });
}

function signpost(pen: Pen, turn: number): void {
  bar(pen, [0, -0.8, 0, -48], 1.6, WOOD);
  disc(pen, [0, -49, 1.8], MID);
  times(5, (index) => {
    const reach = Math.cos((turn + index * 0.23) * Math.PI * 2) * 14;
    const y = -44 + index * 5.2;
    const side = reach < 0 ? -1 : 1;
    poly(
      pen,
      [-side * 2, y - 2, reach - side * 2, y - 2, reach, y, reach - side * 2, y + 2, -side * 2, y + 2],
      index % 2 === 0 ? PAPER : LIGHT,
    );
  });
}

function puddle(pen: Pen, splash: boolean): void {
  blob(pen, [-14, -0.8, -8, -2.2, 0, -1.6, 8, -2.4, 14, -0.8, 6, 0, -6, 0], LIGHT);
  curve(pen, [-7, -1, -2, -1.5, 3, -1], 0.5, 1);
  if (!splash) return;
  for (const side of [-1, 1]) {
    curve(pen, [side * 5, -1.6, side * 9, -8, side * 13, -9], 0.8);
    curve(pen, [side * 2, -1.8, side * 4, -9, side * 6, -12], 0.8);
    disc(pen, [side * 14, -7.4, 0.8], PAPER, 0.5);
    disc(pen, [side * 7, -13.4, 0.9], PAPER, 0.5);
  }
}

function pavingStone(pen: Pen, swing: number): void {
  pen.at({ y: -0.3 - Math.abs(swing) * 1.4, turn: swing * 8 }, () => block(pen, [-10, -3, 20, 3], LIGHT));
}

function pavingHole(pen: Pen): void {
  blob(pen, [-10, -1.6, -6, -3, 6, -3, 10, -1.6, 6, 0, -6, 0], INK);
  curve(pen, [-10, -1.8, 0, -3.6, 10, -1.8], 0.9);
}

function tram(pen: Pen, look: ThingLook): void {
  for (const x of [-22, -12, 12, 22]) wheel(pen, [x, -4, 4], look.turn, { spokes: 6, rim: 1.2 });
  slab(pen, [-34, -9, 68, 3], INK);
  block(pen, [-38, -24, 76, 16], WOOD);
  slab(pen, [-37, -40, 74, 16], LIGHT);
  times(6, (index) => slab(pen, [-23.6 + index * 8, -37, 6.4, 11], PAPER, 0.6));
  for (const x of [-36, 26]) {
    slab(pen, [x, -38, 10, 29], look.open > 0.1 ? INK : MID);
    if (look.open < 0.9) slab(pen, [x, -38, 10 * (1 - look.open), 29], MID);
  }
  poly(pen, [-40, -40, -36, -45, 36, -45, 40, -40], DARK);
  stroke(pen, [0, -45, 10, -50], 1);
  disc(pen, [37.6, -18, 1.8], PAPER);
}

function tramStop(pen: Pen): void {
  poly(pen, [-3, 0, 3, 0, 1.4, -3, -1.4, -3], DARK);
  bar(pen, [0, -3, 0, -40], 1, DARK);
  disc(pen, [0, -46, 6], PAPER, 1.2);
  ring(pen, [0, -46, 4.4], 0.5);
  slab(pen, [-4, -34, 8, 10], LIGHT);
}

function pump(pen: Pen, look: ThingLook): void {
  pen.at({ x: -2, y: -29, turn: look.swing * 26 }, () => curve(pen, [0, 0, -5, 2, -7, 10], 1.5));
  slab(pen, [-6, -3, 12, 3], MID);
  block(pen, [-3.4, -30, 6.8, 27], DARK);
  blob(pen, [-4.4, -30, -2, -34, 0, -36, 2, -34, 4.4, -30], DARK);
  curve(pen, [3, -22, 8, -22, 8.4, -17], 2.6);
  if (look.lit) stream(pen, 8.4, -16, 0, look.seconds);
}
