import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { boards, hinged, knob, panels, rivets } from "./fittings.ts";
import type { Rect } from "./parts.ts";
import {
  around,
  bar,
  block,
  cord,
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
  shade,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Doors and gates: what one goes through, or does not. */
export const DOORS: Readonly<Record<string, Drawable>> = {
  door: prop([24, 52], (pen, look) => door(pen, 24, 52, look.open), { shows: ["open"] }),
  "door-row": prop([24, 52], (pen, look) => door(pen, 24, 52, look.open), {
    shows: ["open"],
    many: ["row", 25],
  }),
  "narrow-door": prop([15, 52], (pen, look) => door(pen, 15, 52, look.open), { shows: ["open"] }),
  "small-door": prop([16, 26], (pen, look) => door(pen, 16, 26, look.open), { shows: ["open"] }),
  "heavy-door": prop([30, 56], (pen, look) => heavyDoor(pen, look.open), { shows: ["open"] }),
  "swing-door": prop([26, 52], (pen, look) => swingDoor(pen, look.swing, look.open), {
    shows: ["swing", "open"],
  }),
  "revolving-door": prop([38, 58], (pen, look) => revolvingDoor(pen, look.turn), { shows: ["turn"] }),
  "peephole-door": prop([24, 52], (pen, look) => peepholeDoor(pen, look.open, look.lit), {
    shows: ["open", "lit"],
  }),
  "painted-door": prop([24, 52], (pen, look) => paintedDoor(pen, look.open), { shows: ["open"] }),
  "nine-handle-door": prop([26, 54], (pen, look) => nineHandleDoor(pen, look.open), { shows: ["open"] }),
  "iron-gate": prop([40, 46], (pen, look) => ironGate(pen, look.open), { shows: ["open"] }),
  "garden-gate": prop([24, 20], (pen, look) => gardenGate(pen, look.open), {
    shows: ["open"],
    many: ["row", 30],
  }),
  turnstile: prop([26, 24], (pen, look) => turnstile(pen, look.turn), { shows: ["turn"] }),
  "velvet-rope": prop([34, 22], (pen, look) => velvetRope(pen, look.open), { shows: ["open"] }),
  lift: prop([32, 60], (pen, look) => lift(pen, look.open, look.full), {
    shows: ["open", "full"],
    startsEmpty: true,
  }),
  "new-lift": prop([32, 60], (pen, look) => newLift(pen, look.open, look.lit), { shows: ["open", "lit"] }),
};

function frame(pen: Pen, width: number, height: number): Rect {
  block(pen, [-width / 2, -height, width, height], MID);
  slab(pen, [-width / 2 - 1, -height, width + 2, 2.4], LIGHT);
  return [-width / 2 + 2.2, -height + 3, width - 4.4, height - 3];
}

function leafFace(pen: Pen, rect: Rect, fill = WOOD): void {
  const [x, y, width, height] = rect;
  slab(pen, rect, fill);
  const half = height / 2;
  const columns = width > 14 ? 2 : 1;
  times(columns, (column) => {
    const each = width / columns;
    panels(pen, [x + each * column, y, each, half], 1, MID);
    panels(pen, [x + each * column, y + half, each, half], 1, MID);
  });
  disc(pen, [x + width - 2, y + half, 1.1], LIGHT);
}

function door(pen: Pen, width: number, height: number, open: number): void {
  const rect = frame(pen, width, height);
  hinged(pen, rect, { open }, () => leafFace(pen, rect));
}

function heavyDoor(pen: Pen, open: number): void {
  const rect = frame(pen, 30, 56);
  hinged(pen, rect, { open, inside: PAPER }, () => {
    slab(pen, rect, WOOD);
    boards(pen, rect, 5);
    for (const y of [-47, -27, -9]) {
      slab(pen, [rect[0], y, rect[2], 3], DARK, 0.5);
      rivets(pen, [rect[0] + 2, y + 1.5, rect[2] - 4], 6);
    }
    disc(pen, [rect[0] + rect[2] - 4, -22, 2], LIGHT);
  });
  if (open > 0.5) shade(pen, [6, -51, 4, 40]);
}

function swingDoor(pen: Pen, swing: number, open: number): void {
  const rect = frame(pen, 26, 52);
  hinged(pen, rect, { open: Math.max(Math.abs(swing) * 0.8, open) }, () => {
    slab(pen, rect, LIGHT);
    disc(pen, [0, -36, 5], PAPER);
    curve(pen, [-3, -36, -1, -39, 2, -39.6], 0.4);
    slab(pen, [-9, -12, 18, 10], MID, 0.5);
    slab(pen, [5, -28, 2.4, 9], MID, 0.5);
  });
}

function revolvingDoor(pen: Pen, turn: number): void {
  slab(pen, [-19, -58, 38, 6], WOOD);
  slab(pen, [-17, -52, 34, 51], INK);
  times(4, (index) => {
    const at = (((turn + index / 4) % 1) + 1) % 1;
    const x = Math.sin(at * Math.PI * 2) * 16;
    if (at > 0.25 && at < 0.75) return;
    const [from, to] = x < 0 ? [x, 0] : [0, x];
    if (to - from < 1) return;
    slab(pen, [from, -52, to - from, 51], MID, 0.8);
    slab(pen, [from + 1.4, -49, Math.max(0.4, to - from - 2.8), 28], LIGHT, 0.5);
    slab(pen, [from + 1.4, -19, Math.max(0.4, to - from - 2.8), 16], WOOD, 0.5);
  });
  bar(pen, [0, -52, 0, -1], 1, LIGHT);
  for (const x of [-19, 15.5]) block(pen, [x, -52, 3.5, 52], WOOD);
  slab(pen, [-20, -1.4, 40, 1.4], DARK);
}

function peepholeDoor(pen: Pen, open: number, ajar: boolean): void {
  const rect = frame(pen, 24, 52);
  hinged(pen, rect, { open: ajar ? 1 : 0 }, () => {
    slab(pen, rect, WOOD);
    boards(pen, rect, 4);
    slab(pen, [-5.6, -40, 11.2, 5.4], INK);
    if (open > 0.3) {
      disc(pen, [0, -37.3, 3.4, 2], PAPER, 0.4);
      disc(pen, [0.6, -37.3, 1.1], INK, 0);
    }
    slab(pen, [-5.6 + open * 9, -40.4, 11.2 - open * 9, 6.2], LIGHT);
    for (const y of [-46, -12]) slab(pen, [rect[0], y, 14, 2], DARK, 0.5);
    disc(pen, [7, -24, 1.2], LIGHT);
  });
}

/** Drawn with a shaky brush on a bare wall; open, it turns out to be a door after all. */
function paintedDoor(pen: Pen, open: number): void {
  const rect: Rect = [-10, -49, 20, 49];
  hinged(pen, rect, { open }, () => {
    poly(pen, [-11, 0, -10.4, -50, 0, -51, 10.6, -49.6, 11, 0], open > 0.02 ? WOOD : LIGHT, 1.4);
    for (const y of [-45, -21]) {
      poly(pen, [-7.6, y, 7.4, y + 0.6, 7.6, y + 17, -7.4, y + 16.4], LIGHT, 0.9);
    }
    disc(pen, [7.6, -24.6, 1.3], INK);
    for (const x of [-5, 2]) stroke(pen, [x, -1, x, 0.2], 0.8);
  });
}

function nineHandleDoor(pen: Pen, open: number): void {
  const rect = frame(pen, 26, 54);
  hinged(pen, rect, { open }, () => {
    slab(pen, rect, WOOD);
    times(9, (index) => {
      const [x, y] = [-6.4 + (index % 3) * 6.4, -42 + Math.floor(index / 3) * 14];
      slab(pen, [x - 1.7, y - 3.4, 3.4, 7], LIGHT, 0.5);
      if (index % 2 === 0) disc(pen, [x, y, 1.5], [PAPER, MID, DARK][index % 3] ?? MID);
      else bar(pen, [x, y, x + 3, y], 0.6, MID);
    });
  });
}

function ironGate(pen: Pen, open: number): void {
  for (const x of [-20, 15]) {
    block(pen, [x, -42, 5, 42], LIGHT);
    disc(pen, [x + 2.5, -44, 2.2], LIGHT);
  }
  for (const side of [-1, 1]) {
    pen.at({ x: side * 15, scaleX: -side * (1 - open * 0.75) }, () => {
      times(5, (index) => {
        const x = 0.8 + index * 3.2;
        const top = -34 - Math.sin((index / 4) * 1.6) * 5;
        stroke(pen, [x, -1.6, x, top], 1);
        poly(pen, [x - 1, top, x, top - 2.6, x + 1, top], INK, 0.3);
      });
      for (const y of [-3, -20, -31]) stroke(pen, [0, y, 14.4, y], 1.1);
    });
  }
  if (open < 0.1) slab(pen, [-2.4, -22, 4.8, 5], LIGHT);
}

function gardenGate(pen: Pen, open: number): void {
  for (const x of [-12, 9.4]) {
    slab(pen, [x, -20, 2.6, 20], WOOD);
    disc(pen, [x + 1.3, -20, 1.6], MID);
  }
  pen.at({ x: -9.4, scaleX: 1 - open * 0.75 }, () => {
    times(5, (index) =>
      poly(
        pen,
        [
          0.4 + index * 3.8,
          -1.4,
          0.4 + index * 3.8,
          -15,
          1.8 + index * 3.8,
          -17,
          3.2 + index * 3.8,
          -15,
          3.2 + index * 3.8,
          -1.4,
        ],
        PAPER,
        0.5,
      ),
    );
    for (const y of [-5, -12.6]) slab(pen, [0, y, 18.8, 1.6], LIGHT, 0.5);
  });
}

function turnstile(pen: Pen, turn: number): void {
  block(pen, [2, -20, 10, 20], DARK);
  slab(pen, [1, -24, 12, 4.4], MID);
  slab(pen, [5, -17, 4, 1.2], INK, 0.3);
  times(3, (index) => {
    const [x, y] = around(0, 0, 1, turn / 3 + index / 3 - 0.25);
    bar(pen, [2, -17, 2 + x * 15, -17 + y * 7], 1, LIGHT);
  });
  disc(pen, [2, -17, 2.4], MID);
}

function velvetRope(pen: Pen, open: number): void {
  for (const x of [-15, 15]) {
    poly(pen, [x - 3.4, 0, x - 1.4, -1.8, x + 1.4, -1.8, x + 3.4, 0], MID);
    bar(pen, [x, -2, x, -19], 0.9, MID);
    disc(pen, [x, -20.4, 1.7], MID);
  }
  if (open > 0.5) return cord(pen, [-15, -18, -12.6, -12, -11.4, -5, -10.6, -1.4], 2.6, WOOD);
  cord(pen, [-15, -18, -8, -12.6, 0, -11, 8, -12.6, 15, -18], 2.6, WOOD);
}

function lift(pen: Pen, open: number, full: number): void {
  block(pen, [-16, -60, 32, 60], WOOD);
  slab(pen, [-13, -54, 26, 54], INK);
  const up = mix(0, -46, full);
  if (full < 0.95) slab(pen, [-12, Math.max(-53, -46 + up), 24, Math.min(44, 53 + up) - 0], MID, 0.5);
  slab(pen, [-12, up - 1.6, 24, 1.6], LIGHT, 0.5);
  const width = mix(26, 5, open);
  times(7, (index) =>
    stroke(pen, [-13 + (width * index) / 6, -54, -13 + (width * index) / 6, -0.4], 0.8, LIGHT),
  );
  times(6, (row) => {
    const y = -50 + row * 8;
    stroke(pen, [-13, y, -13 + width / 2, y + 6, -13 + width, y], 0.5, LIGHT);
  });
  disc(pen, [0, -57, 2.2], PAPER);
  stroke(pen, [0, -57, mix(-1.6, 1.6, full), -58], 0.6);
}

function newLift(pen: Pen, open: number, lit: boolean): void {
  block(pen, [-16, -60, 32, 60], LIGHT);
  slab(pen, [-13, -52, 26, 52], INK);
  if (open > 0.05) slab(pen, [-11, -50, 22, 48], PAPER, 0.4);
  for (const side of [-1, 1]) {
    const width = mix(13, 2, open);
    const x = side < 0 ? -13 : 13 - width;
    slab(pen, [x, -52, width, 52], MID);
    if (width > 8) panels(pen, [x, -52, width, 52], 3, LIGHT);
  }
  times(3, (index) => disc(pen, [-4 + index * 4, -56, 1.2], lit ? PAPER : DARK, 0.5));
  knob(pen, 14.5, -26, 0.9);
}
