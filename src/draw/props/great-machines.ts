import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { fluff, puffs } from "./airs.ts";
import { casing, crank, dial, drawerFront, gear, shaking, wheel } from "./fittings.ts";
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

/** The machines that promise to do everything. Running, they shake and puff. */
export const GREAT_MACHINES: Readonly<Record<string, Drawable>> = {
  "letter-machine": prop([50, 48], (pen, look) => letterMachine(pen, look), {
    shows: ["lit", "open", "turn"],
    top: [-12, 40],
  }),
  "calculating-engine": prop([54, 44], (pen, look) => calculatingEngine(pen, look), {
    shows: ["turn", "lit", "open"],
    top: [0, 44],
  }),
  "sorting-engine": prop([60, 62], (pen, look) => sortingEngine(pen, look), { shows: ["lit", "swing"] }),
  "inspecting-engine": prop([46, 52], (pen, look) => inspectingEngine(pen, look), {
    shows: ["open", "lit", "swing"],
    top: [2, 15],
  }),
  assembler: prop([56, 48], (pen, look) => assembler(pen, look), {
    shows: ["turn", "lit", "open"],
    top: [-17, 46],
  }),
  "painting-machine": prop([40, 52], (pen, look) => paintingMachine(pen, look), { shows: ["swing", "lit"] }),
  "great-contraption": prop([64, 56], (pen, look) => greatContraption(pen, look), {
    shows: ["turn", "lit", "swing"],
  }),
};

function letterMachine(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    if (look.lit) puffs(pen, 17, -47, look.seconds);
    slab(pen, [14, -47, 6, 13], MID);
    slab(pen, [13, -48, 8, 2], DARK);
    casing(pen, [-24, -35, 48, 32], MID);
    poly(pen, [-24, -35, -17, -41, 10, -41, 14, -35], LIGHT);
    slab(pen, [-16, -42.6, 13, 1.8], INK);
    times(3, (index) => dial(pen, [-17 + index * 8, -28, 3.2], look.turn * (index + 1) + index * 0.1));
    gear(pen, [12, -26, 6.4], look.turn);
    gear(pen, [19, -17, 4.6], -look.turn * 1.4, 8);
    letterHatch(pen, look.open);
    bar(pen, [24, -20, 27, -29], 0.9, LIGHT);
    disc(pen, [27, -30, 1.6], DARK);
    slab(pen, [-26, -3.4, 52, 3.4], DARK);
  });
}

function letterHatch(pen: Pen, open: number): void {
  slab(pen, [-18, -19, 22, 11], LIGHT);
  slab(pen, [-11, -16.6, 8, 6.6], INK);
  pen.at({ x: -11, y: -10, turn: open * 80 }, () =>
    slab(pen, [0, -6.6 * (1 - open), 8, mix(6.6, 1.4, open)], MID),
  );
}

function calculatingEngine(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    block(pen, [-27, -44, 54, 6], WOOD);
    slab(pen, [-25, -38, 50, 24], INK);
    times(9, (column) => {
      const x = -21.6 + column * 5.4;
      stroke(pen, [x, -38, x, -14], 0.7, LIGHT);
      times(5, (row) => {
        const seam = Math.sin((look.turn * (column + 1) * 0.7 + row * 0.3) * Math.PI * 2) * 1.5;
        slab(pen, [x - 2.1, -36.4 + row * 4.5, 4.2, 3], MID, 0.4);
        stroke(pen, [x + seam, -36.2 + row * 4.5, x + seam, -33.6 + row * 4.5], 0.5);
      });
    });
    for (const x of [-27, 24.4]) slab(pen, [x, -38, 2.6, 24], WOOD);
    block(pen, [-27, -14, 54, 12], WOOD);
    drawerFront(pen, [-10, -12, 20, 7], look.open);
    slab(pen, [-28.4, -2.4, 56.8, 2.4], DARK);
    crank(pen, [27, -22, 6], look.turn);
  });
}

function sortingEngine(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    times(9, (index) => {
      const height = 22 + Math.abs(index - 4) * -2.6 + 8;
      const x = -22 + index * 5.5;
      if (look.lit && index % 3 === Math.floor(look.seconds * 5) % 3)
        puffs(pen, x, -28 - height, look.seconds + index);
      slab(pen, [x - 2, -28 - height, 4, height], LIGHT);
      poly(pen, [x - 1.2, -36, x, -39, x + 1.2, -36], INK, 0.4);
    });
    casing(pen, [-28, -30, 56, 28], WOOD);
    poly(pen, [-30, -40, -18, -40, -22, -30, -27, -30], MID);
    times(2, (index) =>
      wheel(pen, [-14 + index * 28, -19, 7], look.seconds * (look.lit ? 1 : 0) + index * 0.1),
    );
    stroke(pen, [-14, -26, 14, -26], 1.2);
    stroke(pen, [-14, -12, 14, -12], 1.2);
    for (const x of [-20, 12]) slab(pen, [x, -8, 8, 4], INK);
    times(2, (index) =>
      pen.at({ x: -5 + index * 10, y: -3, turn: (index === 0 ? 1 : -1) * look.swing * 14 }, () =>
        slab(pen, [-3.6, -1.4, 7.2, 2], MID),
      ),
    );
  });
}

function inspectingEngine(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    casing(pen, [-21, -10, 42, 10], WOOD);
    slab(pen, [-19, -50, 5, 40], MID);
    slab(pen, [-21, -52, 40, 4], MID);
    lenses(pen, look.open);
    blob(pen, [-5, -11, -4.6, -14.6, 2, -15.4, 8.6, -14.6, 9, -11], LIGHT);
    for (const side of [-1, 1])
      curve(
        pen,
        [2 + side * 12, -13, 2 + side * (10 - look.open * 4), -19, 2 + side * (7.6 - look.open * 4), -15],
        1.1,
      );
    pen.at({ x: 19, y: -30, turn: look.swing * -70 }, () => {
      bar(pen, [0, 0, 0, -9], 0.7, MID);
      slab(pen, [-3.4, -12, 6.8, 4], DARK);
    });
    slab(pen, [17.6, -33, 3, 33], MID);
    dial(pen, [-10, -5, 2.8], look.open * 0.4);
  });
}

function lenses(pen: Pen, open: number): void {
  times(8, (index) => {
    const away = (1 - Math.max(0, Math.min(1, open * 1.6 - index * 0.08))) * (index % 2 === 0 ? -1 : 1);
    const y = -44 + index * 3.4;
    pen.at({ x: -15, y, turn: away * 38 }, () => {
      bar(pen, [0, 0, 13, 0], 0.4, MID);
      disc(pen, [17, 0, 4.4 - index * 0.28, 1.6], PAPER);
    });
  });
}

function assembler(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    for (const x of [-12, 8]) slab(pen, [x, -12, 3, 12], WOOD);
    poly(pen, [-27, -48, -7, -48, -14, -34, -20, -34], MID);
    shadeShape(pen, [-26, -47, -20, -47, -17, -35, -19.6, -35]);
    slab(pen, [-20, -35, 6, 6], MID);
    const bulge = look.open * 5;
    blob(
      pen,
      [-20, -30, -20 - bulge, -20, -20, -11, -1, -10, 14, -11, 14 + bulge, -20, 14, -30, -1, -31],
      LIGHT,
    );
    times(5, (index) => {
      const y = -28.4 + ((index / 5 + look.turn) % 1) * 16;
      stroke(pen, [-19 - bulge * 0.6, y, 13 + bulge * 0.6, y], 0.5);
    });
    for (const x of [-18, 11]) stroke(pen, [x, -30, x, -11], 1.4);
    poly(pen, [14, -20, 28, -5, 28, -1, 22, -1, 14, -12], MID);
    if (look.lit) fluff(pen, 2, -36, 4);
    crank(pen, [-3, -20, 6], look.turn);
    slab(pen, [-16, -1.6, 32, 1.6], DARK);
  });
}

function paintingMachine(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    casing(pen, [-18, -24, 26, 22], MID);
    slab(pen, [-20, -2.4, 30, 2.4], DARK);
    dial(pen, [-12, -17, 3], look.swing * 0.3);
    gear(pen, [0, -15, 6], look.swing * 0.2);
    times(9, (index) => {
      const sway = Math.sin(index * 2.1 + look.swing * 3) * 22;
      pen.at({ x: -14 + index * 2.4, y: -24, turn: index * 9 - 30 + sway * 0.6 }, () => {
        bar(pen, [0, 0, 0, -18 - (index % 3) * 3], 0.4, WOOD);
        blob(
          pen,
          [-1.2, -18 - (index % 3) * 3, 0, -24 - (index % 3) * 3, 1.2, -18 - (index % 3) * 3],
          index % 2 === 0 ? DARK : LIGHT,
          0.5,
        );
      });
    });
    curve(pen, [8, -20, 14, -16, 13, -8], 0.7);
    disc(pen, [13, -7, 1.2], DARK);
  });
}

function greatContraption(pen: Pen, look: ThingLook): void {
  shaking(pen, look, () => {
    if (look.lit) puffs(pen, -20, -54, look.seconds);
    slab(pen, [-23, -54, 6, 20], MID);
    for (const x of [-20, 20])
      pen.at({ x, y: -9, turn: look.swing * (x < 0 ? 12 : -12) }, () =>
        blob(pen, [-4, 0, 4, 0, 6, 8, -5, 8], DARK),
      );
    casing(pen, [-30, -36, 60, 28], MID);
    wheel(pen, [12, -34, 14], look.turn, { spokes: 10 });
    gear(pen, [-14, -24, 9], look.turn, 12);
    gear(pen, [-1, -17, 6], -look.turn * 1.5);
    wheel(pen, [-25, -40, 6], look.turn * 2);
    stroke(pen, [-25, -46, 12, -48], 0.9);
    stroke(pen, [-25, -34, 12, -20.6], 0.9);
    dial(pen, [24, -16, 3.4], look.turn);
    dial(pen, [16, -14, 2.6], look.turn * 2);
  });
}
