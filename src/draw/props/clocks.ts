import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { clang } from "./airs.ts";
import { clockFace, gear } from "./fittings.ts";
import {
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

/** Clocks and timers. Hanging ones hang from their upper edge. */
export const CLOCKS: Readonly<Record<string, Drawable>> = {
  "tall-clock": prop([18, 54], (pen, look) => tallClock(pen, look), { shows: ["turn", "swing", "lit"] }),
  "wall-clock": prop([16, 16], (pen, look) => wallClock(pen, look), { shows: ["turn", "lit"] }),
  "clock-wall": prop([64, 50], (pen, look) => clockWall(pen, look), {
    shows: ["turn", "swing", "lit", "open"],
  }),
  "alarm-clock": prop([11, 13], (pen, look) => alarmClock(pen, look), { shows: ["turn", "lit", "swing"] }),
  "cuckoo-clock": prop([17, 26], (pen, look) => cuckooClock(pen, look), { shows: ["open", "turn", "swing"] }),
  "master-clock": prop([28, 58], (pen, look) => masterClock(pen, look), {
    shows: ["turn", "swing", "lit", "count"],
  }),
  "figure-clock": prop([44, 62], (pen, look) => figureClock(pen, look), { shows: ["turn", "lit"] }),
  "tear-off-calendar": prop([18, 22], (pen, look) => tearOffCalendar(pen, look.full), {
    shows: ["full"],
    grip: [0, 4],
  }),
  "calendar-leaf": prop([12, 12], calendarLeaf, { many: ["heap", 2] }),
  watch: prop([7, 10], (pen, look) => watch(pen, look), { shows: ["turn", "swing"], grip: [0, 9] }),
  hourglass: prop([14, 21], (pen, look) => hourglass(pen, look), { shows: ["full", "turn"] }),
  "egg-timer": prop([9, 10], (pen, look) => eggTimer(pen, look), {
    shows: ["turn", "lit", "swing"],
    many: ["row", 11],
  }),
};

function pendulum(
  pen: Pen,
  x: number,
  y: number,
  how: { readonly length: number; readonly swing: number },
): void {
  pen.at({ x, y, turn: how.swing * 16 }, () => {
    stroke(pen, [0, 0, 0, how.length], 0.7);
    disc(pen, [0, how.length, Math.max(1.2, how.length * 0.14)], MID);
  });
}

function tallClock(pen: Pen, look: ThingLook): void {
  if (look.lit) clang(pen, 0, -45, 10);
  block(pen, [-8.6, -7, 17.2, 7], WOOD);
  block(pen, [-6.4, -37, 12.8, 30], WOOD);
  slab(pen, [-4.2, -34, 8.4, 24], INK);
  pendulum(pen, 0, -34, { length: 17, swing: look.swing * 0.8 });
  block(pen, [-9, -52, 18, 15.6], WOOD);
  curve(pen, [-9, -52, -4, -52.4, 0, -55, 4, -52.4, 9, -52], 1.6);
  clockFace(pen, [0, -44.4, 6.6], look.turn);
}

function wallClock(pen: Pen, look: ThingLook): void {
  if (look.lit) clang(pen, 0, -8, 8.6);
  disc(pen, [0, -8, 8], WOOD);
  clockFace(pen, [0, -8, 6.4], look.turn);
}

/** Twelve clocks; open: they agree to the minute and swing together, shut: every one has its own opinion. */
function clockWall(pen: Pen, look: ThingLook): void {
  times(12, (index) => {
    const [x, y] = [-24 + (index % 4) * 16, -41 + Math.floor(index / 4) * 15.6];
    const own = look.open > 0.5 ? 0 : index * 0.37;
    if (look.lit && (look.open > 0.5 || Math.floor(look.seconds * 3) % 12 === index)) clang(pen, x, y, 6.2);
    if (index % 3 === 0)
      poly(pen, [x - 6, y - 4, x, y - 8.4, x + 6, y - 4, x + 6, y + 6, x - 6, y + 6], WOOD);
    else if (index % 3 === 1) slab(pen, [x - 5.6, y - 5.6, 11.2, 11.4], MID);
    else disc(pen, [x, y, 6], DARK);
    pendulum(pen, x, y + 4, {
      length: 4.4,
      swing: look.swing * (look.open > 0.5 ? 1.4 : Math.cos(index * 2.4) * 1.4),
    });
    clockFace(pen, [x, y, 4.4], look.turn + own);
  });
}

function alarmClock(pen: Pen, look: ThingLook): void {
  const rings = look.lit || Math.abs(look.swing) > 0.2;
  if (rings) clang(pen, 0, -8, 7);
  for (const side of [-1, 1]) {
    stroke(pen, [side * 2.6, -3, side * 4, -0.4], 1.2);
    pen.at({ x: side * 3, y: -10.4, turn: side * 34 }, () =>
      blob(pen, [-2, 0, -1.4, -1.7, 1.4, -1.7, 2, 0], MID),
    );
  }
  stroke(pen, [0, -10, rings ? Math.sin(look.seconds * 40) * 1.4 : 0, -12.4], 0.8);
  disc(pen, [0, -5.8, 5.2], MID);
  clockFace(pen, [0, -5.8, 4], look.turn);
}

function cuckooClock(pen: Pen, look: ThingLook): void {
  for (const side of [-1, 1]) {
    const y = -2 + side * look.swing;
    stroke(pen, [side * 3.4, -8, side * 3.4, y - 3], 0.5);
    blob(
      pen,
      [
        side * 3.4 - 0.9,
        y - 3,
        side * 3.4 + 0.9,
        y - 3,
        side * 3.4 + 1.2,
        y,
        side * 3.4,
        y + 0.8,
        side * 3.4 - 1.2,
        y,
      ],
      DARK,
      0.4,
    );
  }
  block(pen, [-6.4, -20, 12.8, 12], WOOD);
  poly(pen, [-8.6, -18.4, 0, -26, 8.6, -18.4, 6.6, -17.4, 0, -23, -6.6, -17.4], MID);
  slab(pen, [-1.8, -20.4, 3.6, 4], INK, 0.5);
  clockFace(pen, [0, -12.4, 3.7], look.turn);
  if (look.open < 0.2) return;
  bar(pen, [0, -18, look.open * 6, -18.6], 0.5, LIGHT);
  pen.at({ x: look.open * 6.6, y: -19 }, () => {
    disc(pen, [0, 0, 2.2, 1.8], PAPER);
    poly(pen, [1.8, -0.8, 4.2, 0, 1.8, 0.6], DARK, 0.4);
    disc(pen, [0.8, -0.5, 0.35], INK, 0);
  });
}

function masterClock(pen: Pen, look: ThingLook): void {
  const strings = Math.min(12, Math.round(look.count) - 1);
  times(strings, (index) =>
    curve(
      pen,
      [
        0,
        -40,
        (index - strings / 2) * 3,
        -30,
        (index - strings / 2) * 7.4,
        -16 + Math.abs(index - strings / 2) * -3,
      ],
      0.5,
    ),
  );
  if (look.lit) clang(pen, 0, -46, 15);
  block(pen, [-9, -34, 18, 34], DARK);
  slab(pen, [-6.6, -31, 13.2, 27], INK);
  pendulum(pen, 0, -31, { length: 20, swing: look.swing * 0.7 });
  gear(pen, [-4, -27, 3], look.turn);
  gear(pen, [3, -25, 3.6], -look.turn);
  slab(pen, [-11, -2, 22, 2], WOOD);
  disc(pen, [0, -45, 13], MID, 1);
  clockFace(pen, [0, -45, 10.6], look.turn);
}

function watch(pen: Pen, look: ThingLook): void {
  pen.at({ y: -9, turn: look.swing * 24 }, () => {
    ring(pen, [0, 0.4, 1], 0.6);
    disc(pen, [0, 5, 3.8], MID);
    clockFace(pen, [0, 5, 3], look.turn);
  });
}

function hourglass(pen: Pen, look: ThingLook): void {
  pen.at({ y: -10.5, turn: look.turn * 360 }, () => {
    blob(
      pen,
      [
        -4.6, -8.4, -4.4, -4.6, -0.9, -0.6, -0.9, 0.6, -4.4, 4.6, -4.6, 8.4, 4.6, 8.4, 4.4, 4.6, 0.9, 0.6,
        0.9, -0.6, 4.4, -4.6, 4.6, -8.4,
      ],
      PAPER,
      0.6,
    );
    const level = mix(0, 5.6, look.full);
    if (level > 0.3)
      poly(pen, [-level * 0.72, -0.6 - level, level * 0.72, -0.6 - level, 0.4, -0.4, -0.4, -0.4], WOOD, 0.3);
    const heap = mix(6, 1, look.full);
    poly(
      pen,
      [-4, 8.2, -heap * 0.5, 8.2 - heap * 0.7, 0, 8.2 - heap, heap * 0.5, 8.2 - heap * 0.7, 4, 8.2],
      WOOD,
      0.3,
    );
    if (look.full > 0.05 && look.full < 0.98) stroke(pen, [0, -0.4, 0, 8 - heap], 0.5);
    for (const y of [-10.4, 8.2]) slab(pen, [-7, y, 14, 2.2], WOOD);
    for (const x of [-5.8, 5.8]) stroke(pen, [x, -8.2, x, 8.2], 0.9);
  });
}

function eggTimer(pen: Pen, look: ThingLook): void {
  if (look.lit || Math.abs(look.swing) > 0.2) clang(pen, 0, -4.6, 5.4);
  blob(pen, [-4.4, -3, -3, -8, 0, -9.6, 3, -8, 4.4, -3, 2.4, 0, -2.4, 0], PAPER);
  curve(pen, [-4.3, -4.4, 0, -3.6, 4.3, -4.4], 0.5);
  times(5, (index) => stroke(pen, [-3.4 + index * 1.7, -3.4, -3.4 + index * 1.7, -2.4], 0.4));
  stroke(pen, [Math.sin(look.turn * 6.28) * 2.4, -4.6, Math.sin(look.turn * 6.28) * 2.4, -6.6], 0.7);
}

/** A board with a block of leaves, thick or used up. */
function tearOffCalendar(pen: Pen, full: number): void {
  slab(pen, [-9, -20, 18, 20], WOOD);
  disc(pen, [0, -21, 0.8], DARK);
  times(Math.round(full * 4), (index) =>
    slab(pen, [-6.4 + index * 0.5, -16.6 + index * 0.5, 12, 14], PAPER, 0.4),
  );
  if (full > 0.1) pen.at({ x: full * 1.6, y: -2.6 + full * 1.6 }, () => calendarLeaf(pen));
  slab(pen, [-7, -18.4, 14, 2.6], DARK);
}

/** A blank leaf: a dark head, and a square for every day. */
function calendarLeaf(pen: Pen): void {
  slab(pen, [-6, -12, 12, 12], PAPER, 0.5);
  slab(pen, [-6, -12, 12, 2.8], DARK, 0.4);
  times(12, (index) =>
    slab(pen, [-4.8 + (index % 4) * 2.6, -8 + Math.floor(index / 4) * 2.5, 1.7, 1.6], LIGHT, 0.3),
  );
}

/** As wide as a wardrobe, so that figures can glide out at its sides; a bell hangs in its gable. */
function figureClock(pen: Pen, look: ThingLook): void {
  poly(pen, [-21, -41, -12, -46, -5, -60, 0, -62, 5, -60, 12, -46, 21, -41], MID, 1);
  block(pen, [-20, -41, 40, 41], WOOD);
  slab(pen, [-21.6, -42.4, 43.2, 2.6], DARK);
  pen.at({ y: -58, turn: look.lit ? Math.sin(look.seconds * 18) * 16 : 0 }, () =>
    poly(pen, [-4, 8, -2.6, 2, 0, 0, 2.6, 2, 4, 8], PAPER),
  );
  if (look.lit) clang(pen, 0, -53, 6);
  disc(pen, [0, -27, 12], MID, 1);
  clockFace(pen, [0, -27, 10], look.turn);
  for (const x of [-16.6, 16.6]) {
    slab(pen, [x - 2, -36, 4, 31], LIGHT, 0.5);
    times(4, (index) => stroke(pen, [x - 2, -32 + index * 8, x + 2, -30 + index * 8], 0.5));
  }
  slab(pen, [-11, -11.4, 22, 7], INK, 0.5);
  gear(pen, [-4, -8, 2.6], look.turn);
  gear(pen, [2.4, -7.8, 3], -look.turn);
  slab(pen, [-22, -3, 44, 3], DARK);
}
