import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { casing, crank, drawerFront, gear, panels, shaking } from "./fittings.ts";
import type { Rect } from "./parts.ts";
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
  shadeShape,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Counters, cabinets and carousels that claim to serve by themselves. */
export const WONDER_CABINETS: Readonly<Record<string, Drawable>> = {
  "self-filing-cabinet": prop([46, 54], (pen, look) => selfFilingCabinet(pen, look), {
    shows: ["open", "lit"],
  }),
  "deep-cabinet": prop([34, 56], deepCabinet),
  "endless-drawer": prop([86, 10], endlessDrawer, { grip: [-43, 5], top: [-37, 8] }),
  typewriter: prop([46, 38], (pen, look) => typewriter(pen, look), {
    shows: ["turn", "lit"],
    grip: [-20, 14],
    top: [0, 38],
  }),
  "arm-counter": prop([60, 46], (pen, look) => armCounter(pen, look), {
    shows: ["swing", "lit"],
    top: [0, 23],
  }),
  "tray-carousel": prop([48, 40], (pen, look) => trayCarousel(pen, look.turn), { shows: ["turn"] }),
  "bun-engine": prop([36, 40], (pen, look) => bunEngine(pen, look), {
    shows: ["open", "turn"],
    grip: [-19, 13],
    top: [-8, 36],
  }),
  "cloth-covered": prop([60, 52], clothCovered),
  "music-wardrobe": prop([40, 60], (pen, look) => musicWardrobe(pen, look), {
    shows: ["open", "swing", "lit"],
  }),
};

function selfFilingCabinet(pen: Pen, look: ThingLook): void {
  block(pen, [-23, -50, 46, 50], WOOD);
  poly(pen, [-24, -50, -18, -54, 18, -54, 24, -50], MID);
  times(10, (index) => {
    const wave = look.lit ? Math.max(0, Math.sin(look.seconds * 9 + index * 1.3)) : 0;
    drawerFront(
      pen,
      [-21 + (index % 2) * 21.4, -46 + Math.floor(index / 2) * 8.8, 20.4, 7.6],
      Math.max(wave, look.open),
    );
  });
  disc(pen, [0, -52, 1.5], PAPER);
}

function armCounter(pen: Pen, look: ThingLook): void {
  times(6, (index) => {
    const side = index < 3 ? -1 : 1;
    const base = -25 + index * 10;
    const lift = Math.sin(look.swing * 3 + index * 1.9) * 6;
    const elbow = [base + side * -2, -35 - lift] as const;
    const hand = [base + side * -8, -32 + lift] as const;
    bar(pen, [base, -22, ...elbow, ...hand], 1.1, LIGHT);
    disc(pen, [...elbow, 1.5], DARK);
    disc(pen, [...hand, 2], PAPER);
    for (const dx of [-1.4, 1.4])
      curve(
        pen,
        [hand[0] + dx, hand[1], hand[0] + dx * 1.6, hand[1] + 2.4, hand[0] + dx * 0.6, hand[1] + 3.6],
        0.8,
      );
  });
  shaking(pen, look, () => {
    block(pen, [-29, -21, 58, 21], WOOD);
    times(6, (index) =>
      gear(pen, [-24 + index * 9.6, -11, 4.4], look.swing * 0.2 * (index % 2 === 0 ? 1 : -1), 8),
    );
    slab(pen, [-30, -23, 60, 2.8], LIGHT);
    slab(pen, [-30, -1.6, 60, 1.6], DARK);
  });
}

function trayCarousel(pen: Pen, turn: number): void {
  poly(pen, [-9, 0, 9, 0, 3, -4, -3, -4], DARK);
  slab(pen, [-1.6, -36, 3.2, 32], MID);
  times(6, (index) => {
    const at = (turn + index / 6) * Math.PI * 2;
    const x = Math.sin(at) * 17;
    const y = -14 + Math.cos(at) * 3;
    stroke(pen, [Math.sin(at) * 4, -34, x, y - 1], 0.6);
    slab(pen, [x - 6.4, y - 1, 12.8, 1.8], LIGHT, 0.6);
    if (index % 2 === 0) slab(pen, [x - 2.6, y - 5, 4.6, 4.2], MID, 0.6);
    else disc(pen, [x, y - 3, 1.8, 2.2], PAPER, 0.6);
  });
  poly(pen, [-22, -32, 0, -40, 22, -32], LIGHT);
  times(5, (index) => disc(pen, [-18 + index * 9, -31.4, 2.4, 1.4], index % 2 === 0 ? DARK : PAPER, 0.5));
}

/** A crank, a funnel, and a spoon on a spring that lies back until it is let go. */
function bunEngine(pen: Pen, look: ThingLook): void {
  poly(pen, [-15, -37, -1, -37, -5.6, -29, -5.6, -24, -10.4, -24, -10.4, -29], LIGHT);
  pen.at({ x: 9, y: -25, turn: mix(-62, 48, look.open) }, () => {
    bar(pen, [0, 0, 0, -13], 1, MID);
    blob(pen, [-4.4, -14.6, -3, -12.6, 3, -12.6, 4.4, -14.6, 3, -15.2, -3, -15.2], LIGHT);
  });
  casing(pen, [-15, -24, 30, 21], MID);
  gear(pen, [-4, -13, 6], look.turn);
  gear(pen, [6.4, -10.4, 4.4], -look.turn * 1.4, 8);
  curve(pen, [6, -24, 12, -25, 6.4, -26, 11.6, -27, 7, -28, 11, -29], 0.8);
  slab(pen, [-17, -3, 34, 3], DARK);
  pen.at({ x: -15, y: -13, mirrored: true }, () => crank(pen, [0, 0, 4.6], look.turn));
}

function clothCovered(pen: Pen): void {
  blob(
    pen,
    [
      -29, 0, -27, -14, -25, -34, -17, -48, -9, -40, 2, -46, 12, -52, 22, -42, 26, -20, 29, 0, 15, -0.6, 0, 0,
      -15, -0.6,
    ],
    PAPER,
  );
  for (const [x, top] of [
    [-20, -38],
    [-8, -34],
    [4, -40],
    [16, -40],
  ] as const)
    curve(pen, [x, top, x - 1, top * 0.5, x - 3, -2], 0.5);
  shadeShape(pen, [-28, -1, -26, -14, -24, -34, -17, -46, -15, -30, -18, -1]);
}

function musicWardrobe(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    block(pen, [-20, -57, 40, 57], WOOD);
    poly(pen, [-21, -57, -8, -60, 8, -60, 21, -57], MID);
    if (look.open > 0.05) instruments(pen, look.swing);
    for (const right of [false, true]) {
      const rect: Rect = [right ? 0 : -17, -53, 17, 50];
      pen.at({ x: right ? 17 : -17, scaleX: 1 - look.open * 0.8 }, () =>
        pen.at({ x: right ? -17 : 17 }, () => {
          slab(pen, rect, MID);
          panels(pen, rect, 2, LIGHT);
        }),
      );
    }
  });
}

function instruments(pen: Pen, swing: number): void {
  slab(pen, [-17, -53, 34, 50], INK);
  times(3, (index) => {
    const x = -8 + index * 8;
    blob(
      pen,
      [x - 2.6, -24, x - 1.4, -28, x - 2, -32, x + 2, -32, x + 1.4, -28, x + 2.6, -24, x, -22],
      MID,
      0.5,
    );
    bar(pen, [x, -32, x, -42], 0.5, LIGHT);
    stroke(pen, [x - 5 + swing * 2, -30, x + 5 + swing * 2, -25], 0.6, PAPER);
  });
  slab(pen, [-9, -16, 18, 9], PAPER, 0.6);
  stroke(pen, [-9, -16, -4, -7, 0, -16, 4, -7, 9, -16], 0.5);
  for (const side of [-1, 1]) stroke(pen, [side * 3, -17 - swing * side * 2, side * 9, -22], 0.8, LIGHT);
}

/** A cabinet from its side: the drawers come out at the left. */
function deepCabinet(pen: Pen): void {
  block(pen, [-15, -53, 32, 51], WOOD);
  panels(pen, [-13, -52, 29, 48], 2, MID);
  poly(pen, [-17, -53, -13, -56, 15, -56, 17, -53], MID);
  times(4, (index) => {
    slab(pen, [-16.2, -50 + index * 12, 2, 10.4], LIGHT);
    disc(pen, [-16.6, -44.8 + index * 12, 0.9], DARK, 0.5);
  });
  slab(pen, [-17, -2.6, 34, 2.6], DARK);
}

/** One drawer, from its side, as long as a room. */
function endlessDrawer(pen: Pen): void {
  poly(pen, [-41, -8.4, 43, -8.4, 43, -10, -40, -10], INK, 0.5);
  block(pen, [-41, -8.4, 84, 8.4], MID);
  times(13, (index) => stroke(pen, [-35 + index * 6.2, -7.8, -35 + index * 6.2, -0.6], 0.35));
  slab(pen, [-42.2, -10, 2.4, 10], LIGHT);
  disc(pen, [-42.2, -5, 0.8], DARK, 0.5);
}

/** As big as a stove, on castors; running, its keys jump and its carriage creeps along, line after line. */
function typewriter(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    const line = look.turn - Math.floor(look.turn);
    pen.at({ x: mix(3, -3, line) }, () => {
      slab(pen, [-13, -37.6, 26, 9], PAPER);
      bar(pen, [-18, -28.4, 18, -28.4], 3.4, DARK);
      for (const x of [-19, 19]) disc(pen, [x, -28.4, 1], LIGHT, 0.5);
    });
    casing(pen, [-18, -26, 36, 10], DARK);
    times(9, (index) => stroke(pen, [-10 + index * 2.5, -17, -4 + index, -25], 0.5, 0.8));
    poly(pen, [-18, -16, 18, -16, 22, -6, -22, -6], MID);
    times(3, (row) =>
      times(9, (index) => {
        const struck = look.lit && (index * 5 + row * 3) % 9 === Math.floor(look.seconds * 14) % 9;
        const x = (index - 4) * (3.7 + row * 0.35);
        disc(pen, [x, -13.6 + row * 2.9 + (struck ? 1 : 0), 1.1, 0.9], struck ? DARK : PAPER, 0.5);
      }),
    );
    slab(pen, [-22, -6, 44, 3], DARK);
  });
  for (const x of [-17, 17]) disc(pen, [x, -1.8, 1.8], INK);
}
