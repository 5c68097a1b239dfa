import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import {
  around,
  bar,
  blob,
  block,
  curve,
  disc,
  INK,
  LIGHT,
  MID,
  PAPER,
  poly,
  prop,
  ring,
  slab,
  stroke,
  times,
} from "./parts.ts";

/** Locks, keys, chains and small change. */
export const LOCKS_AND_TAGS: Readonly<Record<string, Drawable>> = {
  chain: prop([30, 6], (pen, look) => chain(pen, look.count), { shows: ["count"] }),
  "icebox-chain": prop([28, 32], (pen, look) => iceboxChain(pen, look.open), { shows: ["open"] }),
  padlock: prop([9, 12], (pen, look) => padlock(pen, look.open), { shows: ["open"] }),
  key: prop([5, 12], (pen) => key(pen), { many: ["heap", 3], grip: [0, 9] }),
  "key-ring": prop([19, 24], keyRing, { grip: [0, 23] }),
  pacifier: prop([7, 6], pacifier),
  "brass-tag": prop([6, 7], brassTag, { grip: [0, 5] }),
  coin: prop([5, 5], coin, { many: ["row", 6] }),
  button: prop([4, 4], button, { many: ["row", 5] }),
  peg: prop([3, 7], peg, { many: ["row", 5] }),
};

function chain(pen: Pen, count: number): void {
  const links = Math.max(6, Math.min(16, Math.round(count) + 5));
  times(links, (index) => {
    const x = (index - (links - 1) / 2) * 4.4;
    ring(
      pen,
      [x, -2.6 + Math.sin(index) * 0.5, index % 2 === 0 ? 2.8 : 2.4, index % 2 === 0 ? 1.5 : 0.7],
      0.9,
    );
  });
}

function iceboxChain(pen: Pen, open: number): void {
  if (open > 0.5) return pen.at({ y: 0 }, () => chain(pen, 3));
  times(9, (index) => {
    for (const side of [-1, 1]) {
      ring(pen, [side * (13 - index * 1.5), -28 + index * 3.2, 1.9, 1.2], 0.8);
    }
  });
  pen.at({ y: -5, scale: 1.1 }, () => padlock(pen, 0));
}

function padlock(pen: Pen, open: number): void {
  pen.at({ x: -2.4, y: -6.6, turn: -open * 34 }, () => {
    curve(pen, [0, 0, 0, -3.4, 2.4, -5, 4.8, -3.4, 4.8, open > 0.2 ? -1.6 : 0], 1.7);
    curve(pen, [0, 0, 0, -3.4, 2.4, -5, 4.8, -3.4, 4.8, open > 0.2 ? -1.6 : 0], 0.6, 0.8);
  });
  block(pen, [-4.4, -7, 8.8, 7], MID);
  disc(pen, [0, -4.2, 1], INK, 0);
  poly(pen, [-0.5, -4, 0.5, -4, 0.8, -1.6, -0.8, -1.6], INK, 0);
}

function key(pen: Pen): void {
  ring(pen, [0, -9.6, 2], 1.2);
  stroke(pen, [0, -7.4, 0, -0.6], 1.3);
  stroke(pen, [0, -1, 2.2, -1], 1.1);
  stroke(pen, [0, -3, 1.8, -3], 1.1);
}

function keyRing(pen: Pen): void {
  ring(pen, [0, -16.6, 6.4], 1.2);
  times(7, (index) => {
    const at = around(0, -16.6, 6.4, 0.28 + index * 0.075);
    pen.at({ x: at[0], y: at[1], turn: (3 - index) * -12, scale: 0.82 }, () =>
      pen.at({ y: 11 }, () => key(pen)),
    );
  });
}

function pacifier(pen: Pen): void {
  ring(pen, [0, -5, 1.4], 0.8);
  slab(pen, [-3, -3.8, 6, 1.3], PAPER);
  blob(pen, [-1, -2.4, -1.4, -0.6, 0, 0, 1.4, -0.6, 1, -2.4], MID);
}

function brassTag(pen: Pen): void {
  disc(pen, [0, -3, 3], MID);
  disc(pen, [0, -5, 0.6], INK, 0);
  ring(pen, [0, -3, 1.6], 0.3);
}

function coin(pen: Pen): void {
  disc(pen, [0, -2.4, 2.4], MID);
  ring(pen, [0, -2.4, 1.5], 0.4);
}

function button(pen: Pen): void {
  disc(pen, [0, -1.9, 1.9], LIGHT);
  for (const x of [-0.6, 0.6]) disc(pen, [x, -1.9, 0.35], INK, 0);
}

function peg(pen: Pen): void {
  for (const x of [-0.8, 0.8]) bar(pen, [x * 0.6, -6.4, x, -0.6], 0.5, MID);
  stroke(pen, [-1.2, -4, 1.2, -4], 0.6);
}
