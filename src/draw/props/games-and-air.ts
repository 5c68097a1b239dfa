import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import {
  bar,
  blob,
  cord,
  curve,
  DARK,
  disc,
  INK,
  LIGHT,
  MID,
  PAPER,
  mix,
  poly,
  prop,
  shadeShape,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Games, music and what floats in the air. */
export const GAMES_AND_AIR: Readonly<Record<string, Drawable>> = {
  "block-row": prop([72, 9], (pen, look) => blockRow(pen, look.open), { shows: ["open"] }),
  cloud: prop([40, 18], (pen, look) => cloud(pen, look.lit), { shows: ["lit"] }),
  bubble: prop([6, 6], bubble, { many: ["heap", 5] }),
  drop: prop([4, 6], (pen) => drop(pen)),
  feather: prop([5, 15], feather, { grip: [0, 2] }),
  cannonball: prop([9, 9], cannonball),
  ball: prop([7, 7], (pen, look) => ball(pen, look.turn), { shows: ["turn"] }),
  "golf-ball": prop([4, 4], golfBall),
  "door-knob": prop([5, 6], doorKnob),
  marble: prop([4, 4], marble, { many: ["row", 4.2] }),
  pebble: prop([4, 3], (pen) => blob(pen, [-2, 0, -1.8, -1.8, 0, -2.6, 1.9, -1.6, 2, 0], MID), {
    many: ["heap", 2],
  }),
  crumb: prop([3, 2], (pen) => blob(pen, [-1.2, 0, -0.8, -1.4, 0.8, -1.5, 1.2, 0], MID, 0.5), {
    many: ["heap", 1.4],
  }),
  balloon: prop([13, 28], (pen, look) => balloon(pen, look.swing), { shows: ["swing"], grip: [0, 1] }),
  "butterfly-net": prop([17, 38], (pen, look) => butterflyNet(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
    grip: [-5, 6],
  }),
  abacus: prop([62, 34], (pen, look) => abacus(pen, look.open), { shows: ["open"] }),
  chessboard: prop([28, 9], (pen, look) => chessboard(pen, look.count), { shows: ["count"] }),
  "chess-piece": prop([5, 9], chessPiece, { many: ["row", 6] }),
  cube: prop([8, 9], cube),
  pyramid: prop([10, 9], pyramid),
  bib: prop([9, 8], bib),
  "wax-curl": prop([6, 4], waxCurl, { many: ["heap", 3] }),
  lead: prop([24, 3], (pen) => cord(pen, [-12, -1, -5, -2.6, 4, -0.8, 12, -1.6], 1.2, WOOD)),
};

function cloud(pen: Pen, rains: boolean): void {
  if (rains) times(7, (index) => stroke(pen, [-14 + index * 4.6, -3, -15.4 + index * 4.6, 0], 0.8));
  blob(
    pen,
    [-18, -6, -20, -10, -15, -14, -9, -13, -4, -18, 5, -18, 10, -14, 16, -14, 20, -9, 17, -5, 8, -4, -8, -4],
    PAPER,
  );
  curve(pen, [-12, -8, -7, -6.6, -2, -8], 0.5);
  curve(pen, [4, -9, 9, -7.6, 13, -9], 0.5);
}

function bubble(pen: Pen): void {
  disc(pen, [0, -2.8, 2.6], PAPER, 0.5);
  curve(pen, [0.4, -4.6, 1.6, -4, 1.8, -2.8], 0.5);
}

function drop(pen: Pen): void {
  blob(pen, [0, -5.6, 1.6, -2, 0, -0.2, -1.6, -2], PAPER);
}

function feather(pen: Pen): void {
  blob(pen, [0, -3, -2, -7, -1, -13, 1, -15, 2.4, -10, 1.6, -5], PAPER, 0.6);
  curve(pen, [0, 0, 0, -5, 0.6, -13], 0.6);
  for (const y of [-7, -9.6]) stroke(pen, [0.2, y, 1.6, y - 1.4], 0.35);
}

function cannonball(pen: Pen): void {
  disc(pen, [0, -4.4, 4.4], INK);
  curve(pen, [1, -7, 2.6, -5.8, 3, -4.2], 0.7, 0.8);
}

function ball(pen: Pen, turn: number): void {
  disc(pen, [0, -3.4, 3.4], LIGHT);
  pen.at({ y: -3.4, turn: turn * 360 }, () => {
    stroke(pen, [-3.2, 0, 3.2, 0], 0.8);
    curve(pen, [0, -3.2, 1.4, 0, 0, 3.2], 0.6);
  });
}

function golfBall(pen: Pen): void {
  disc(pen, [0, -1.9, 1.9], PAPER);
  for (const [x, y] of [
    [-0.6, -2.4],
    [0.6, -2],
    [-0.2, -1.1],
  ] as const)
    disc(pen, [x, y, 0.25], DARK, 0);
}

function doorKnob(pen: Pen): void {
  disc(pen, [0, -3.8, 2.1], MID);
  poly(pen, [-0.8, -1.8, 0.8, -1.8, 1.6, 0, -1.6, 0], MID);
}

function marble(pen: Pen): void {
  disc(pen, [0, -1.9, 1.9], MID);
  curve(pen, [-1.2, -1.6, 0, -2.6, 1.2, -1.8], 0.6, 1);
}

function balloon(pen: Pen, swing: number): void {
  pen.at({ turn: swing * 10 }, () => {
    curve(pen, [0, 0, 1.4, -5, -1, -9, 0, -14], 0.6);
    blob(pen, [0, -14, -5, -18, -6, -23, -3.4, -27.4, 3.4, -27.4, 6, -23, 5, -18], MID);
    curve(pen, [2, -25.6, 4, -23.4, 4, -21], 0.8, 1);
    poly(pen, [-1, -13.2, 1, -13.2, 0, -14.6], MID, 0.6);
  });
}

function butterflyNet(pen: Pen, full: number): void {
  bar(pen, [-6, -0.8, 0, -23], 0.9, WOOD);
  pen.oval({ x: 1.6, y: -29, rx: 5.6, ry: 6.4 }, { line: 1.2 });
  blob(
    pen,
    [-3.6, -27, -1, -34, 5, -34.6, 9, -29, 10, -22 + full * 2, 6, -20 + full * 3, 2, -23.4],
    LIGHT,
    0.6,
  );
  for (const x of [0, 2.6, 5.2]) curve(pen, [x - 2, -31, x + 1, -27, x + 4, -22.6], 0.35);
  for (const y of [-31, -28, -25]) curve(pen, [-2.4, y, 3, y + 1.6, 8.6, y], 0.35);
  if (full > 0.3)
    times(3, (index) =>
      pen.at({ x: 2 + index * 2, y: -24 - index * 2, turn: index * 40 }, () =>
        slab(pen, [-2, -1.6, 4, 3.2], PAPER, 0.5),
      ),
    );
}

function abacus(pen: Pen, open: number): void {
  times(5, (row) => {
    const y = -29 + row * 6;
    stroke(pen, [-28, y, 28, y], 0.7);
    times(7, (index) => {
      const moved = open * 7 > index + row * 0.3;
      const x = moved ? 24 - index * 3.6 : -24 + (6 - index) * 3.6;
      disc(pen, [x, y, 1.8, 2.4], (index + row) % 2 === 0 ? WOOD : PAPER, 0.6);
    });
  });
  for (const x of [-31, 28]) slab(pen, [x, -34, 3, 34], MID);
  for (const y of [-34, -2.6]) slab(pen, [-31, y, 62, 2.6], MID);
}

function chessboard(pen: Pen, count: number): void {
  times(Math.min(8, Math.round(count)), (index) =>
    pen.at({ x: -10.6 + ((index * 3) % 8) * 3, y: -2.4, scale: 0.8 }, () => chessPiece(pen)),
  );
  slab(pen, [-14, -3, 28, 3], WOOD);
  times(8, (index) => slab(pen, [-13 + index * 3.25, -2.8, 3.25, 1.4], index % 2 === 0 ? PAPER : INK, 0));
}

function chessPiece(pen: Pen): void {
  poly(pen, [-2.2, 0, 2.2, 0, 1, -2, 0.8, -5, -0.8, -5, -1, -2], MID);
  disc(pen, [0, -6.4, 1.7], MID);
  disc(pen, [0, -8.4, 0.6], MID, 0.5);
}

function cube(pen: Pen): void {
  slab(pen, [-4, -7, 6.6, 7], LIGHT);
  poly(pen, [-4, -7, -2, -9, 4.4, -9, 2.6, -7], PAPER);
  poly(pen, [2.6, -7, 4.4, -9, 4.4, -2, 2.6, 0], MID);
}

function pyramid(pen: Pen): void {
  poly(pen, [-5, 0, 0, -9, 2.4, 0], LIGHT);
  poly(pen, [2.4, 0, 0, -9, 5, -1.4], MID);
  shadeShape(pen, [-5, 0, 0, -9, -1.4, 0]);
}

function bib(pen: Pen): void {
  curve(pen, [-3.4, -7, 0, -5, 3.4, -7], 0.8);
  blob(pen, [-3.6, -7, 0, -5.4, 3.6, -7, 4.4, -3, 0, 0, -4.4, -3], PAPER);
}

function waxCurl(pen: Pen): void {
  curve(pen, [-2.6, -0.6, -2, -3.4, 1, -3.4, 1.6, -1.2, 0, -0.6, -0.6, -2, 2.6, -1], 1);
}

/** Eleven blocks on end; opening tips them over, one after another, each against the next. */
function blockRow(pen: Pen, open: number): void {
  times(11, (place) => {
    const index = 10 - place;
    const turn = mix(0, index === 10 ? 88 : 56, open * 12 - index);
    pen.at({ x: -31 + index * 5.6, turn }, () => {
      slab(pen, [-2.4, -8.6, 2.4, 8.6], index % 2 === 0 ? LIGHT : MID);
      stroke(pen, [-1.9, -4.4, -0.5, -4.4], 0.5);
    });
  });
}
