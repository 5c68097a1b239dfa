import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import {
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
  pathPoints,
  poly,
  prop,
  ring,
  shade,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Papers, letters and parcels. All of them are blank. */
export const PAPERS: Readonly<Record<string, Drawable>> = {
  paper: prop([9, 12], paper, { many: ["row", 10], grip: [3.6, 2] }),
  card: prop([9, 6], card, { many: ["column", 1.4] }),
  "paper-pile": prop([13, 3], paperPile, { many: ["column", 3] }),
  note: prop([6, 6], note, { many: ["row", 8] }),
  envelope: prop([14, 9], (pen, look) => envelope(pen, look.open), {
    shows: ["open"],
    many: ["heap", 3],
    grip: [5, 4],
  }),
  "winged-envelope": prop([22, 13], (pen, look) => wingedEnvelope(pen, look.swing), { shows: ["swing"] }),
  "seal-envelope": prop([16, 11], sealEnvelope, { grip: [6, 3] }),
  parcel: prop([17, 12], (pen, look) => parcel(pen, look.open), { shows: ["open"], many: ["column", 12] }),
  "flat-parcel": prop([20, 4], (pen, look) => flatParcel(pen, look.open), { shows: ["open"] }),
  newspaper: prop([22, 17], (pen) => newspaper(pen, false), { grip: [9, 7] }),
  "eyehole-newspaper": prop([22, 17], (pen) => newspaper(pen, true), { grip: [9, 7] }),
  map: prop([26, 20], (pen, look) => map(pen, look.open), { shows: ["open"], grip: [9, 9] }),
  scroll: prop([12, 10], (pen, look) => scroll(pen, look.open), { shows: ["open"], grip: [0, 8] }),
  "paper-ribbon": prop([50, 8], (pen, look) => paperRibbon(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
    grip: [-22, 2],
    strand: "paper",
  }),
  "ribbon-piece": prop([7, 4], ribbonPiece, { many: ["row", 9] }),
  ticket: prop([9, 5], ticket, { many: ["row", 10] }),
};

function paper(pen: Pen): void {
  poly(pen, [-4.5, 0, -4.5, -12, 2.6, -12, 4.5, -10, 4.5, 0], PAPER);
  stroke(pen, [2.6, -12, 2.6, -10, 4.5, -10], 0.5);
  shade(pen, [-4.2, -3, 2.6, 2.6]);
}

function card(pen: Pen): void {
  poly(pen, [-4.5, 0, -4.5, -6, 4.5, -6, 4.5, 0], PAPER);
  slab(pen, [-3.4, -4.8, 6.8, 3.6], PAPER, 0.3);
}

function paperPile(pen: Pen): void {
  poly(pen, [-6, 0, -6.4, -1.4, 6, -1.4, 6.2, 0], PAPER, 0.5);
  poly(pen, [-6.4, -1.4, -5.8, -2.8, 6.4, -2.9, 6, -1.4], PAPER, 0.5);
}

function note(pen: Pen): void {
  poly(pen, [-3, 0, -3, -6, 3, -6, 3, -0.8, 2, 0], PAPER);
  disc(pen, [0, -5.2, 0.6], DARK, 0);
}

function envelope(pen: Pen, open: number): void {
  if (open > 0.3) poly(pen, [-7, -9, 0, -9 - open * 5.4, 7, -9], LIGHT);
  if (open > 0.6) slab(pen, [-4, -11, 8, 6], PAPER);
  slab(pen, [-7, -9, 14, 9], PAPER);
  if (open <= 0.3) stroke(pen, [-7, -9, 0, -3.8, 7, -9], 0.6);
  stroke(pen, [-7, 0, -2.4, -4.4], 0.4);
  stroke(pen, [7, 0, 2.4, -4.4], 0.4);
}

function wingedEnvelope(pen: Pen, swing: number): void {
  for (const side of [-1, 1]) {
    pen.at({ x: side * 5, y: -7, mirrored: side < 0, turn: side * -swing * 26 }, () => {
      blob(
        pen,
        [0, 1.6, 2, -2.6, 6, -5, 8.6, -4.6, 7.4, -2.8, 7.6, -1.2, 5.6, -0.6, 4.6, 1.2, 2.4, 1.6],
        PAPER,
        0.6,
      );
      for (const x of [3, 5]) curve(pen, [x, -1, x + 1.4, -2.2, x + 2.4, -2.4], 0.35);
    });
  }
  pen.at({ y: -2, scale: 0.86 }, () => envelope(pen, 0));
}

function sealEnvelope(pen: Pen): void {
  slab(pen, [-8, -11, 16, 11], PAPER);
  stroke(pen, [-8, -11, 0, -4.6, 8, -11], 0.6);
  blob(pen, [-2.6, -5, -1.6, -7.4, 0.4, -7.2, 2.6, -6.4, 2.8, -4, 1.2, -2.6, -1.4, -2.8], DARK);
  ring(pen, [0.1, -5, 1.3], 0.4);
}

function parcel(pen: Pen, open: number): void {
  if (open > 0.5) {
    poly(pen, [-8, -9, -11, -12.4, -4, -10.6, 0, -13.4, 4, -10.6, 11, -12.6, 8, -9], LIGHT);
  }
  block(pen, [-8, -11 + open * 1.6, 16, 11 - open * 1.6], MID);
  if (open > 0.5) return;
  for (const x of [-0.7, 0.7]) stroke(pen, [x, -11, x, 0], 0.35);
  stroke(pen, [-8, -5.6, 8, -5.6], 0.8);
  curve(pen, [0, -11, -2.6, -13, -3.4, -11.2, 0, -11, 3.4, -11.2, 2.6, -13, 0, -11], 0.7);
}

/** Folded flat; opened it grows into a card, a screen, and at last a house of paper. */
function flatParcel(pen: Pen, open: number): void {
  if (open < 0.1) {
    slab(pen, [-10, -3, 20, 3], MID);
    stroke(pen, [0, -3, 0, 0], 0.8);
    return stroke(pen, [-10, -1.5, 10, -1.5], 0.4);
  }
  const wide = mix(10, 24, open);
  const high = mix(8, 32, open);
  slab(pen, [-wide, -high, wide * 2, high], PAPER);
  for (const x of [-wide / 2, 0, wide / 2]) stroke(pen, [x, -high, x, 0], 0.35);
  shade(pen, [-wide, -high, wide / 2, high]);
  if (open < 0.7) return;
  poly(pen, [-wide - 2, -high, 0, -high - 14, wide + 2, -high], LIGHT);
  slab(pen, [-6, -24, 12, 24], DARK);
  for (const x of [-18, 11]) slab(pen, [x, -24, 7, 8], MID, 0.5);
}

function newspaper(pen: Pen, holes: boolean): void {
  poly(pen, [-11, -16.4, 0, -17, 0, 0, -11, -0.6], LIGHT);
  poly(pen, [11, -16.4, 0, -17, 0, 0, 11, -0.6], PAPER);
  for (const side of [-1, 1]) {
    slab(pen, [side * 5.4 - 4, -7.4, 3.4, 5], MID, 0.3);
    stroke(pen, [side * 5.4, -14.6, side * 5.4, -8.4], 0.3, 0.5);
  }
  if (holes) for (const x of [-3, 3]) disc(pen, [x, -10.6, 1.9, 1.5], INK, 0.5);
}

function map(pen: Pen, open: number): void {
  const wide = mix(9, 26, open);
  const high = mix(18, 36, open);
  const folds = open < 0.3 ? 2 : 6;
  const edge = (index: number): number => (index % 2 === 0 ? 0 : 1.6);
  times(folds, (index) => {
    const [left, right] = [-wide + (index * wide * 2) / folds, -wide + ((index + 1) * wide * 2) / folds];
    poly(
      pen,
      [
        left,
        -high + edge(index),
        right,
        -high + edge(index + 1),
        right,
        -edge(index + 1),
        left,
        -edge(index),
      ],
      index % 2 === 0 ? PAPER : LIGHT,
      0.5,
    );
  });
  curve(
    pen,
    [-wide * 0.8, -high * 0.3, -wide * 0.3, -high * 0.55, wide * 0.2, -high * 0.4, wide * 0.8, -high * 0.8],
    0.6,
  );
  curve(pen, [-wide * 0.6, -high * 0.85, -wide * 0.1, -high * 0.6, wide * 0.1, -high * 0.15], 0.4);
  disc(pen, [wide * 0.5, -high * 0.3, wide * 0.09], MID, 0.4);
  stroke(pen, [-wide, -high / 2, wide, -high / 2], 0.3);
}

function scroll(pen: Pen, open: number): void {
  if (open > 0.1) {
    const long = mix(2, 34, open);
    poly(pen, [-5, -7, 5, -7, 5 + long * 0.2, -1.2, 5 + long, -0.8, 5 + long, 0, -1, 0], PAPER);
    disc(pen, [5 + long, -1.4, 1.4], PAPER);
  }
  slab(pen, [-5.4, -9, 10.8, 4.4], PAPER);
  for (const x of [-5.8, 5.8]) disc(pen, [x, -6.8, 1, 2.4], WOOD);
}

/** A strip that curls over the floor; it grows longer with `full`. */
function paperRibbon(pen: Pen, full: number): void {
  const reach = mix(18, 25, full);
  const path = [
    -reach,
    -1,
    -reach * 0.7,
    -3,
    -reach * 0.4,
    -1.4,
    -reach * 0.1,
    -5 - full * 2,
    reach * 0.2,
    -1.6,
    reach * 0.5,
    -4.6,
    reach * 0.75,
    -1.2,
    reach,
    -3,
  ];
  pen.line(pathPoints(path), { width: 3.6, smooth: true });
  pen.line(pathPoints(path), { width: 2.4, tone: PAPER, smooth: true });
}

function ribbonPiece(pen: Pen): void {
  poly(pen, [-3.4, -3.4, 3.4, -2.8, 3.2, -0.4, -3.2, -0.6], PAPER);
}

function ticket(pen: Pen): void {
  slab(pen, [-4.5, -5, 9, 5], LIGHT);
  for (const y of [-4, -2.5, -1]) disc(pen, [2.2, y, 0.3], DARK, 0);
}
