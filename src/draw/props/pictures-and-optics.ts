import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { rays } from "./airs.ts";
import { crank } from "./fittings.ts";
import type { Round } from "./parts.ts";
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

/** Cameras, films, pictures and lenses. */
export const PICTURES_AND_OPTICS: Readonly<Record<string, Drawable>> = {
  "film-camera": prop([28, 46], (pen, look) => filmCamera(pen, look), {
    shows: ["turn", "open"],
    grip: [9, 37],
  }),
  "box-camera": prop([28, 46], (pen, look) => boxCamera(pen, look.lit), { shows: ["lit"] }),
  projector: prop([28, 44], (pen, look) => projector(pen, look), { shows: ["turn", "lit"], grip: [9, 33] }),
  "film-screen": prop([46, 42], (pen, look) => filmScreen(pen, look), { shows: ["lit", "turn"] }),
  "film-strip": prop([36, 9], (pen, look) => filmStrip(pen, look.swing), { shows: ["swing"] }),
  "film-piece": prop([8, 13], (pen) => filmPiece(pen), { many: ["row", 9] }),
  "film-reel": prop([15, 15], (pen, look) => filmReel(pen, [0, -7.5, 7], look.turn), { shows: ["turn"] }),
  easel: prop([28, 52], (pen, look) => easel(pen, look), { shows: ["full", "open"], startsEmpty: true }),
  "portrait-easel": prop([28, 52], (pen, look) => easel(pen, { ...look, full: 1, open: 1 })),
  portrait: prop([22, 28], (pen, look) => portrait(pen, look), { shows: ["turn", "open"] }),
  "back-portrait": prop([20, 26], backPortrait, { grip: [-9, 8] }),
  frame: prop([22, 26], (pen) => emptyFrame(pen, [22, 26]), { grip: [-9, 8] }),
  picture: prop([20, 16], picture),
  mirror: prop([30, 56], (pen, look) => mirror(pen, look.open), { shows: ["open"] }),
  magnifier: prop([10, 17], magnifier, { grip: [0, 3] }),
  telescope: prop([28, 8], (pen, look) => telescope(pen, look.open), { shows: ["open"], grip: [-3, 4] }),
  globe: prop([18, 24], (pen, look) => globe(pen, look.turn), { shows: ["turn"] }),
  compass: prop([11, 13], (pen, look) => compass(pen, look.turn), { shows: ["turn"], grip: [0, 5] }),
  "sea-view": prop([34, 36], seaView, { grip: [0, 2] }),
};

function tripod(pen: Pen, top: number): void {
  for (const x of [-10, 0.6, 10]) bar(pen, [x * 0.15, -top, x, -0.8], 0.9, WOOD);
  slab(pen, [-5, -top - 1, 10, 2], DARK);
}

function filmCamera(pen: Pen, look: ThingLook): void {
  tripod(pen, 28);
  for (const x of [-4, 4.6]) filmReel(pen, [x, -43, 3.6], look.turn);
  block(pen, [-8, -41, 16, 12], WOOD);
  slab(pen, [-8, -41, 16, 2], DARK);
  slab(pen, [-12, -37.6, 4.4, 5], DARK);
  if (look.open > 0.5) disc(pen, [-12.4, -35, 1, 2], PAPER);
  else slab(pen, [-13.8, -38.2, 2, 6.2], LIGHT);
  crank(pen, [8, -35, 3.4], look.turn);
}

function boxCamera(pen: Pen, flash: boolean): void {
  tripod(pen, 26);
  if (flash) rays(pen, [-3, -44, 3], 8, 9);
  slab(pen, [-9, -38, 9, 12], WOOD);
  times(3, (index) => stroke(pen, [-7 + index * 2.2, -38, -7 + index * 2.2, -26], 0.5));
  disc(pen, [-10, -32, 1.8, 3], DARK);
  blob(pen, [-1, -39, 6, -41, 12, -37, 14, -26, 13.4, -18, 9, -19, 5, -17.6, -0.6, -20], INK);
  curve(pen, [5, -38, 6, -28, 4, -20], 0.5, 0.4);
  curve(pen, [10, -36, 11, -28, 10, -21], 0.5, 0.4);
}

function projector(pen: Pen, look: ThingLook): void {
  if (look.lit) pen.at({ alpha: 0.3 }, () => poly(pen, [-11, -32, -14, -38, -14, -26], PAPER, 0));
  tripod(pen, 22);
  filmReel(pen, [-2, -39, 4.6], look.turn);
  filmReel(pen, [9, -24, 4], look.turn);
  block(pen, [-7, -35, 15, 12], DARK);
  slab(pen, [2, -39, 5, 4], MID);
  slab(pen, [-11, -32, 4.4, 4.6], MID);
  crank(pen, [8, -30, 3.4], look.turn);
}

function filmScreen(pen: Pen, look: ThingLook): void {
  bar(pen, [-22, -41, 22, -41], 0.9, WOOD);
  slab(pen, [-20, -40, 40, 36], look.lit ? PAPER : LIGHT);
  if (look.lit) {
    const x = Math.sin(look.turn * Math.PI * 2) * 10;
    const step = Math.sin(look.turn * Math.PI * 12) * 3;
    disc(pen, [x, -27, 2.4], DARK);
    stroke(pen, [x - 3, -29, x + 4, -29.4], 0.9);
    bar(pen, [x, -24, x, -15], 2.4, DARK);
    stroke(pen, [x - step, -6, x, -15, x + step, -6], 1.4);
    stroke(pen, [x - 3 + step * 0.4, -17, x, -22.6, x + 3 - step * 0.4, -17], 1.1);
  }
  bar(pen, [-21, -3.4, 21, -3.4], 0.9, WOOD);
}

function filmStrip(pen: Pen, swing: number): void {
  pen.at({ y: -Math.abs(swing) * 0.9, turn: swing * 3 }, () => {
    slab(pen, [-18, -9, 36, 9], INK);
    times(4, (index) => slab(pen, [-16.6 + index * 8.6, -7, 7.4, 5], index % 2 === 0 ? LIGHT : PAPER, 0));
    times(14, (index) => sprocketHoles(pen, -17 + index * 2.55));
  });
}

function sprocketHoles(pen: Pen, x: number): void {
  slab(pen, [x, -8.6, 1.1, 0.9], PAPER, 0);
  slab(pen, [x, -1.4, 1.1, 0.9], PAPER, 0);
}

function filmPiece(pen: Pen): void {
  blob(pen, [-4, 0, -4, -12, -3.4, -13, 3.4, -13, 4, -12, 4, 0, 2, 0.2, 0, -0.6, -2, 0.2], INK);
  for (const y of [-11.6, -6]) slab(pen, [-2.2, y, 4.4, 4.4], LIGHT, 0);
  times(5, (index) => {
    for (const x of [-3.5, 2.7]) slab(pen, [x, -12 + index * 2.4, 0.9, 1], PAPER, 0);
  });
}

function filmReel(pen: Pen, [x, y, radius]: Round, turn: number): void {
  disc(pen, [x, y, radius], MID);
  times(5, (index) => disc(pen, [...around(x, y, radius * 0.58, turn + index / 5), radius * 0.24], INK, 0.4));
  disc(pen, [x, y, radius * 0.16], DARK, 0.4);
}

function easel(pen: Pen, look: ThingLook): void {
  for (const x of [-11, 0, 11]) bar(pen, [x * 0.2, -51, x, -0.8], 0.9, WOOD);
  slab(pen, [-12, -46, 24, 28], PAPER);
  if (look.full > 0.2)
    pen.at({ y: -18 }, () => (look.open > 0.5 ? clerkFace(pen) : paintedFruit(pen, look.full)));
  slab(pen, [-13, -18, 26, 2], MID);
}

function paintedFruit(pen: Pen, full: number): void {
  times(Math.round(full * 3), (index) => disc(pen, [-4 + index * 4, -13.4, 2.4], MID, 0.5));
  blob(pen, [-8, -12, -5, -7, 5, -7, 8, -12], LIGHT, 0.6);
  stroke(pen, [-10, -6.6, 10, -6.6], 0.5);
}

/** The Clerk as painters see him: visor, untidy hair, pencil behind the ear. */
function clerkFace(pen: Pen): void {
  blob(pen, [-7, 0, -6, -6, 6, -6, 7, 0], LIGHT, 0.6);
  blob(pen, [-4, -12, -3.6, -7.6, 0, -5.4, 3.6, -7.6, 4, -12, 3, -18, -3, -18], PAPER, 0.6);
  blob(pen, [-4.6, -15, -5, -19, -1, -20, 1, -19, 4, -20.6, 4.6, -16, 2, -18, -2, -17.6], LIGHT, 0.6);
  blob(pen, [-5, -16, 5, -16, 6.6, -14, -6.6, -14], DARK, 0.5);
  for (const x of [-1.6, 1.6]) disc(pen, [x, -11.6, 0.5], INK, 0);
  curve(pen, [-1.6, -8.4, 0, -7.6, 1.8, -8.6], 0.5);
}

function goldFrame(pen: Pen, width: number, height: number): void {
  slab(pen, [-width / 2, -height, width, height], MID);
  slab(pen, [-width / 2 + 2.4, -height + 2.4, width - 4.8, height - 4.8], LIGHT, 0.5);
  for (const x of [-1, 1])
    for (const y of [-height + 1.2, -1.2]) disc(pen, [x * (width / 2 - 1.2), y, 1.3], LIGHT, 0.5);
}

function portrait(pen: Pen, look: ThingLook): void {
  pen.at({ y: -14, turn: look.turn * 360 }, () =>
    pen.at({ y: 14 }, () => {
      goldFrame(pen, 22, 28);
      pen.at({ y: -2.6 }, () => {
        blob(pen, [-7, 0, -5.4, -6, 5.4, -6, 7, 0], DARK, 0.6);
        poly(pen, [-1.6, -6, 1.6, -6, 0, -2.6], PAPER, 0.4);
        blob(pen, [-3.4, -11, -3, -7.4, 0, -5.6, 3, -7.4, 3.4, -11, 2.4, -14, -2.4, -14], PAPER, 0.6);
        for (const x of [-1.4, 1.4]) disc(pen, [x, -10.6, 0.4], INK, 0);
        curve(pen, [-1.2, -8, 0, -7.4, 1.2, -8], 0.5);
        for (const x of [-3.2, 3.2]) blob(pen, [x, -11, x * 1.25, -8.6, x * 0.8, -7.6], MID, 0.5);
        pen.at({ x: look.open * 4, y: -13.4 - look.open * 3, turn: look.open * 24 }, () => {
          slab(pen, [-3, -5, 6, 5], INK, 0.4);
          slab(pen, [-4.8, -0.8, 9.6, 1.2], INK, 0.4);
        });
      });
    }),
  );
}

function backPortrait(pen: Pen): void {
  goldFrame(pen, 20, 26);
  pen.at({ y: -2.6 }, () => {
    blob(pen, [-6.4, 0, -5, -6, 5, -6, 6.4, 0], DARK, 0.6);
    slab(pen, [-1.8, -8, 3.6, 2.6], PAPER, 0.5);
    blob(pen, [-3.6, -10, -2.6, -7, 2.6, -7, 3.6, -10, 3, -15, 0, -16.4, -3, -15], MID, 0.6);
    for (const x of [-1.6, 0, 1.6]) curve(pen, [x, -15, x * 1.3, -11, x, -8], 0.4);
  });
}

function emptyFrame(pen: Pen, [width, height]: readonly [number, number]): void {
  const [half, inner] = [width / 2, 3];
  for (const y of [-height, -inner]) slab(pen, [-half, y, width, inner], MID);
  for (const x of [-half, half - inner]) slab(pen, [x, -height, inner, height], MID);
  for (const x of [-1, 1])
    for (const y of [-height + 1.5, -1.5]) disc(pen, [x * (half - 1.5), y, 1.3], LIGHT, 0.5);
}

function picture(pen: Pen): void {
  goldFrame(pen, 20, 16);
  poly(pen, [-7.4, -2.6, -3, -9, 0, -5.6, 3, -10, 7.4, -2.6], WOOD, 0.5);
  disc(pen, [4.6, -11, 1.2], PAPER, 0.4);
}

function mirror(pen: Pen, open: number): void {
  for (const side of [-1, 1]) stroke(pen, [side * 9, -4, side * 13, 0], 1.6);
  blob(pen, [-14, -3, -15, -40, -10, -54, 0, -56, 10, -54, 15, -40, 14, -3], MID);
  blob(pen, [-11, -6, -12, -40, -8, -51, 0, -53, 8, -51, 12, -40, 11, -6], PAPER, 0.6);
  if (open > 0.5) {
    stroke(pen, [-11, -14, 11, -14], 0.5);
    slab(pen, [2, -36, 7, 22], LIGHT, 0.5);
    slab(pen, [-9, -38, 7, 9], LIGHT, 0.4);
  } else {
    for (const shift of [0, 3]) stroke(pen, [-7 + shift, -24, 3 + shift, -46], 0.5);
  }
}

function magnifier(pen: Pen): void {
  bar(pen, [0, -0.8, 0, -6.4], 1.3, WOOD);
  disc(pen, [0, -11.6, 4.6], PAPER, 1.5);
  curve(pen, [-2.4, -12, -1.4, -14, 0.4, -14.4], 0.5);
}

function telescope(pen: Pen, open: number): void {
  const out = mix(0, 8, open);
  slab(pen, [-14 - out * 0.4, -5.4, 9 + out * 0.6, 3], MID);
  slab(pen, [-7, -6, 11, 4.2], WOOD);
  slab(pen, [4, -6.8, 9, 5.8], MID);
  slab(pen, [12, -7.4, 2.4, 7], LIGHT);
}

function globe(pen: Pen, turn: number): void {
  poly(pen, [-6, 0, 6, 0, 1.4, -3, -1.4, -3], WOOD);
  bar(pen, [0, -3, 0, -5], 0.9, MID);
  curve(pen, [-3, -23.4, -8.6, -19, -8.4, -10, 0, -5, 5, -6], 1.1);
  disc(pen, [0, -14, 7.6], PAPER);
  for (const lon of [0, 0.33, 0.66]) {
    const x = Math.sin((turn + lon) * Math.PI * 2) * 5;
    if (Math.cos((turn + lon) * Math.PI * 2) > -0.2)
      blob(pen, [x - 2, -17, x + 1, -19, x + 2.4, -15, x + 0.6, -11, x - 1.4, -13], MID, 0.4);
  }
  curve(pen, [-7.4, -14, 0, -12.6, 7.4, -14], 0.4);
}

function compass(pen: Pen, turn: number): void {
  ring(pen, [0, -11.6, 1.2], 0.8);
  disc(pen, [0, -5.4, 5.2], MID);
  disc(pen, [0, -5.4, 4], PAPER, 0.5);
  const [tip, tail] = [around(0, -5.4, 3.6, turn + 0.1), around(0, -5.4, 3.6, turn + 0.6)];
  const [left, right] = [around(0, -5.4, 0.9, turn + 0.35), around(0, -5.4, 0.9, turn + 0.85)];
  poly(pen, [...tip, ...left, ...right], INK, 0.3);
  poly(pen, [...tail, ...left, ...right], LIGHT, 0.3);
}

function seaView(pen: Pen): void {
  slab(pen, [-17, -36, 34, 36], PAPER);
  slab(pen, [-17, -16, 34, 16], MID, 0.5);
  times(3, (row) =>
    curve(
      pen,
      [
        -15,
        -12 + row * 4,
        -9,
        -13 + row * 4,
        -3,
        -12 + row * 4,
        3,
        -13 + row * 4,
        9,
        -12 + row * 4,
        15,
        -13 + row * 4,
      ],
      0.5,
    ),
  );
  poly(pen, [2, -17, 11, -17, 9, -14, 4, -14], DARK, 0.5);
  poly(pen, [6, -27, 6, -18, 11, -18], PAPER, 0.5);
  disc(pen, [-8, -27, 3], LIGHT, 0.5);
}
