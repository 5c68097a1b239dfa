import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { clang, fluff, puffs, rays, stream } from "./airs.ts";
import { casing, crank, gear, rivets, shaking, wheel } from "./fittings.ts";
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

/** Machines one turns, pulls or plugs in. */
export const SMALL_MACHINES: Readonly<Record<string, Drawable>> = {
  "desk-organ": prop([40, 38], (pen, look) => deskOrgan(pen, look), { shows: ["lit", "turn"], top: [0, 22] }),
  "lever-wall": prop([60, 52], (pen, look) => leverWall(pen, look.open), { shows: ["open"] }),
  "knob-panel": prop([36, 42], (pen, look) => knobPanel(pen, look), { shows: ["turn", "lit"] }),
  switchboard: prop([40, 50], (pen, look) => switchboard(pen, look), {
    shows: ["count", "lit"],
    top: [0, 20],
  }),
  conveyor: prop([70, 20], (pen, look) => conveyor(pen, look.turn), { shows: ["turn"] }),
  "crank-machine": prop([34, 30], (pen, look) => crankMachine(pen, look), { shows: ["turn", "lit"] }),
  motor: prop([20, 11], (pen, look) => motor(pen, look), { shows: ["lit", "turn"] }),
  fan: prop([16, 20], (pen, look) => fan(pen, look), { shows: ["turn"] }),
  treadmill: prop([42, 36], (pen, look) => treadmill(pen, look), { shows: ["turn", "lit"], top: [-4, 7] }),
  "mechanical-hand": prop([14, 28], (pen, look) => mechanicalHand(pen, look), { shows: ["open", "swing"] }),
  contraption: prop([18, 16], (pen, look) => contraption(pen, look), { shows: ["turn", "swing"] }),
  automaton: prop([26, 46], (pen, look) => automaton(pen, look), { shows: ["swing", "open", "turn", "lit"] }),
  "speaking-tube": prop([14, 32], (pen, look) => speakingTube(pen, look), {
    shows: ["lit", "full"],
    startsEmpty: true,
  }),
  "brass-tube": prop([14, 26], (pen, look) => brassTube(pen, look), {
    shows: ["lit", "full"],
    startsEmpty: true,
    hangs: "tube",
  }),
  "wax-cylinder": prop([32, 28], (pen, look) => waxCylinder(pen, look), { shows: ["turn", "lit"] }),
};

function deskOrgan(pen: Pen, look: ThingLook): void {
  times(7, (index) => slab(pen, [-17 + index * 5, -38 + Math.abs(index - 3) * 2, 4, 16], LIGHT));
  block(pen, [-20, -22, 40, 22], WOOD);
  poly(pen, [-20, -22, 20, -22, 18, -27, -18, -27], MID);
  times(3, (row) =>
    times(10, (index) => {
      const pressed =
        look.lit && (index * 7 + row * 3) % 10 === Math.floor(look.turn * 10 + look.seconds * 4) % 10;
      disc(pen, [-15.6 + index * 3.5, -18.4 + row * 4, 1.2], pressed ? DARK : PAPER, 0.5);
    }),
  );
  slab(pen, [-21, -2, 42, 2], DARK);
}

function leverWall(pen: Pen, open: number): void {
  casing(pen, [-30, -52, 60, 52], MID);
  times(50, (index) => {
    const [x, y] = [-26 + (index % 10) * 5.8, -45 + Math.floor(index / 10) * 9.4];
    const thrown = open * 50 > (index * 23) % 50;
    slab(pen, [x - 1, y - 2.6, 2, 7.6], DARK, 0);
    const end = y + (thrown ? 4.6 : -2.6);
    stroke(pen, [x, y + 1, x, end], 1.6, 0.05);
    bar(pen, [x, end, x + 0.1, end], 2.6, PAPER);
  });
}

function knobPanel(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    casing(pen, [-18, -42, 36, 38], MID);
    times(6, (index) => {
      const [x, y] = [-10 + (index % 3) * 10, -33 + Math.floor(index / 3) * 12];
      disc(pen, [x, y, 4], LIGHT);
      stroke(pen, [x, y, ...around(x, y, 3.4, look.turn * (index + 1) * 0.5 + index * 0.13)], 1.1);
    });
    times(5, (index) => disc(pen, [-12 + index * 6, -10.6, 1.2], look.lit ? PAPER : DARK, 0.5));
    for (const x of [-14, 12]) slab(pen, [x, -4, 2.4, 4], DARK);
  });
}

function switchboard(pen: Pen, look: ThingLook): void {
  block(pen, [-20, -50, 40, 30], WOOD);
  slab(pen, [-18, -48, 36, 25], DARK);
  times(32, (index) => {
    const bright = look.lit && (index * 7 + Math.floor(look.seconds * 5)) % 5 === 0;
    disc(
      pen,
      [-15.6 + (index % 8) * 4.5, -45 + Math.floor(index / 8) * 6.4, bright ? 1.5 : 1],
      bright ? PAPER : INK,
      0.4,
    );
  });
  poly(pen, [-20, -20, 20, -20, 22, -16, -22, -16], MID);
  for (const x of [-18, 15]) slab(pen, [x, -16, 3, 16], WOOD);
  times(Math.min(10, Math.round(look.count)), (index) => {
    const [x, y] = [-15.6 + ((index * 3) % 8) * 4.5, -45 + ((index * 2) % 4) * 6.4];
    const foot = -14 + ((index * 5) % 9) * 3.5;
    curve(pen, [x, y, x + 1, y + 10, foot + 2, -12, foot, -18], 0.9, 0.05);
    slab(pen, [x - 0.9, y - 1, 1.8, 2.4], LIGHT, 0.4);
  });
}

function conveyor(pen: Pen, turn: number): void {
  for (const x of [-26, 0, 26]) {
    slab(pen, [x - 1.2, -12, 2.4, 12], DARK);
    slab(pen, [x - 3, -1.4, 6, 1.4], DARK);
  }
  blob(pen, [-35, -15, -33, -19.4, 33, -19.4, 35, -15, 33, -10.8, -33, -10.8], WOOD);
  times(7, (index) => {
    const x = -30 + index * 10;
    disc(pen, [x, -15, 3], LIGHT, 0.6);
    stroke(pen, [x, -15, ...around(x, -15, 2.4, turn + index * 0.1)], 0.6);
  });
  times(10, (index) => {
    const x = -33 + ((((index * 6.6 + turn * 18) % 66) + 66) % 66);
    stroke(pen, [x, -19.4, x, -18.2], 0.6, 1);
  });
}

function crankMachine(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    if (look.lit) puffs(pen, -6, -28, look.seconds);
    slab(pen, [-9, -29, 5, 9], MID);
    casing(pen, [-13, -22, 26, 20], MID);
    gear(pen, [-4, -12, 6], look.turn);
    gear(pen, [5, -15, 4], -look.turn * 1.5, 8);
    slab(pen, [-15, -2.4, 30, 2.4], DARK);
    crank(pen, [13, -13, 7], look.turn);
  });
}

function motor(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    slab(pen, [-9, -2, 18, 2], WOOD);
    blob(pen, [-8, -2, -9, -6, -8, -11, 4, -11, 5, -6, 4, -2], DARK);
    for (const x of [-5, -2, 1]) stroke(pen, [x, -10.4, x, -2.6], 0.5, LIGHT);
    slab(pen, [5, -7.4, 4, 2], MID);
    wheel(pen, [8.4, -6.4, 4], look.turn, { spokes: 6, rim: 0.9 });
    curve(pen, [-8, -8, -11, -6, -10, -1], 0.9);
  });
}

function fan(pen: Pen, look: ThingLook): void {
  poly(pen, [-5, 0, 5, 0, 1.4, -2.4, -1.4, -2.4], DARK);
  bar(pen, [0, -2, 0, -6], 0.9, DARK);
  ring(pen, [0, -12, 7.6], 0.9);
  times(4, (index) =>
    pen.at({ y: -12, turn: look.turn * 360 + index * 90 }, () =>
      blob(pen, [0, 0, 1.6, -3, 4.4, -6, 5.4, -3, 2.6, -0.4], MID, 0.6),
    ),
  );
  disc(pen, [0, -12, 1.4], DARK);
  for (const radius of [3.6]) ring(pen, [0, -12, radius], 0.3);
}

function treadmill(pen: Pen, look: ThingLook): void {
  blob(pen, [-21, -3.4, -19, -7, 17, -7, 19, -3.4, 17, 0, -19, 0], WOOD);
  for (const x of [-18, 16]) wheel(pen, [x, -3.5, 3], look.turn * 2, { spokes: 6, rim: 0.8 });
  times(7, (index) => {
    const x = -18 + ((((index * 5 - look.turn * 20) % 34) + 34) % 34);
    stroke(pen, [x, -7, x, -5.6], 0.6, 1);
  });
  bar(pen, [17, -6, 19, -30], 1, MID);
  curve(pen, [19, -30, 12, -34, 7, -33], 1.1);
  if (look.lit) rays(pen, [6, -30, 5], 8);
  disc(pen, [6, -30, 3.4], look.lit ? PAPER : MID);
  poly(pen, [2, -32, 4, -35.6, 8, -35.6, 10, -32], DARK);
  curve(pen, [19, -14, 14, -18, 9, -17], 1.1);
}

function mechanicalHand(pen: Pen, look: ThingLook): void {
  slab(pen, [-6, -3.4, 12, 3.4], WOOD);
  pen.at({ y: -3, turn: look.swing * 28 }, () => {
    curve(pen, [-2.4, 0, 2.4, -1.6, -2.4, -3.4, 2.4, -5.2, -2.4, -7, 2.4, -8.8, 0, -11], 0.9);
    slab(pen, [-3, -14, 6, 3.4], DARK);
    blob(pen, [-4, -14, -4.6, -19, 4.6, -19, 4, -14], PAPER);
    const spread = mix(4, 16, look.open);
    times(4, (index) =>
      pen.at({ x: -3.3 + index * 2.2, y: -18.6, turn: (index - 1.5) * spread * 0.6 }, () =>
        bar(pen, [0, 0, 0, mix(-2.6, -5.4, look.open)], 1.2, PAPER),
      ),
    );
    pen.at({ x: 4, y: -16, turn: mix(20, 62, look.open) }, () => bar(pen, [0, 0, 0, -3.6], 1.2, PAPER));
  });
}

function contraption(pen: Pen, look: ThingLook): void {
  slab(pen, [-7, -8, 13, 4], MID);
  for (const [x, radius] of [
    [-6, 3.4],
    [0.4, 2.6],
    [6, 3.4],
  ] as const)
    wheel(pen, [x, -radius, radius], look.turn, { spokes: 6, rim: 0.9 });
  bar(pen, [-3, -8, -3, -11], 0.6, MID);
  disc(pen, [-3, -12, 1.4], LIGHT);
  pen.at({ x: 4, y: -8, turn: look.swing * 34 + 18 }, () => {
    stroke(pen, [0, 0, 0, -8], 0.6);
    blob(pen, [0, -1.6, -2, -5, 0, -9.4, 2, -5], PAPER, 0.5);
  });
}

function automaton(pen: Pen, look: ThingLook): void {
  slab(pen, [-10, -4, 20, 4], WOOD);
  shaking(pen, look, () => {
    for (const x of [-3, 3]) slab(pen, [x - 1.8, -16, 3.6, 12], DARK);
    poly(pen, [-6.4, -31, 6.4, -31, 8.4, -13, 2, -15, 0, -20, -2, -15, -8.4, -13], DARK);
    poly(pen, [-2.4, -31, 2.4, -31, 0, -22], PAPER, 0.5);
    for (const y of [-27, -24]) disc(pen, [0, y, 0.5], INK, 0);
    bar(pen, [-6, -29, -8.6, -22, -5.6, -18], 1.6, DARK);
    pen.at({ x: 6, y: -29, turn: look.swing * 60 }, () => {
      bar(pen, [0, 0, 3, 6, 7, 8], 1.6, DARK);
      disc(pen, [8, 8.4, 1.8], MID);
    });
    automatonHead(pen, look);
    gear(pen, [-8.4, -24, 3], look.turn * 2, 6);
  });
}

function automatonHead(pen: Pen, look: ThingLook): void {
  slab(pen, [-1.4, -33, 2.8, 2.4], MID);
  slab(pen, [-4.6, -43, 9.2, 7.4], LIGHT);
  slab(pen, [-3.8, -36 + look.open * 1.2, 7.6, 3], LIGHT);
  if (look.open > 0.3) slab(pen, [-3.4, -36.2, 6.8, look.open * 1.4], INK, 0);
  const roll = Math.sin(look.turn * Math.PI * 2) * 0.8;
  for (const x of [-2, 2]) {
    disc(pen, [x, -40, 1.5], PAPER, 0.5);
    disc(pen, [x + roll, -40, 0.6], INK, 0);
  }
  rivets(pen, [-3.8, -37, 7.6], 3);
  slab(pen, [-3.2, -46, 6.4, 3], DARK, 0.5);
  slab(pen, [-5.6, -43.4, 11.2, 1], DARK, 0.5);
}

function speakingTube(pen: Pen, look: ThingLook): void {
  curve(pen, [0, -32, 0, -20, -1, -14, -3, -11], 3.6);
  curve(pen, [0, -31.6, 0, -20, -1, -14, -3, -11], 2.2, MID);
  for (const y of [-28, -20]) slab(pen, [-2.6, y, 5.2, 1.6], DARK, 0.4);
  poly(pen, [-4.6, -12.6, -1.4, -9.6, -4, -4.4, -8.4, -8.6], MID);
  disc(pen, [-6.2, -6.6, 1.9, 3.2], INK, 0.5);
  if (look.full > 0.4) disc(pen, [-6.6, -6, 2.2], WOOD);
  if (look.lit) stream(pen, -6.6, -4.6, 0, look.seconds);
}

function brassTube(pen: Pen, look: ThingLook): void {
  slab(pen, [-2.4, -26, 4.8, 12], MID);
  slab(pen, [-3.4, -19, 6.8, 2], DARK, 0.5);
  if (look.full > 0.3) pen.at({ y: -8 }, () => bar(pen, [0, 0, 0, 6], 3, PAPER));
  poly(pen, [-2.4, -15, 2.4, -15, 6, -8, -6, -8], MID);
  disc(pen, [0, -8, 6, 1.5], INK, 0.6);
  if (look.full > 0.3) slab(pen, [-1.8, -7.6, 3.6, 5.6], PAPER, 0.6);
  if (look.lit) for (const x of [-4, 0, 4]) fluff(pen, x, -4 + Math.abs(x) * 0.2, 2);
}

function waxCylinder(pen: Pen, look: ThingLook): void {
  block(pen, [-12, -8, 20, 8], WOOD);
  slab(pen, [-9, -13, 12, 5], INK);
  stroke(pen, [-9 + ((look.turn * 4) % 3), -13, -9 + ((look.turn * 4) % 3), -8], 0.5, LIGHT);
  crank(pen, [-12, -4, 4], look.turn);
  poly(pen, [1, -12, 3, -13, 15, -27, 13, -29, 5, -25], MID);
  blob(pen, [5, -26, 12, -29.4, 16.4, -25, 15, -17, 10, -20], MID);
  disc(pen, [13.6, -23, 2.6, 5.4], INK, 0.6);
  if (look.lit) clang(pen, 14, -23, 6);
}
