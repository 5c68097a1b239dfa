import type { Drawable } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { fluff, glow } from "./airs.ts";
import { drawerFront, hinged, knob, legs, panels, rivets } from "./fittings.ts";
import type { Rect } from "./parts.ts";
import {
  bar,
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
  shade,
  slab,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Cupboards, chests of drawers, shelves: what things are put into. */
export const CUPBOARDS: Readonly<Record<string, Drawable>> = {
  "drawer-wall": prop([52, 62], (pen, look) => drawerWall(pen, look.open), { shows: ["open"] }),
  "small-drawer": prop([18, 9], (pen, look) => drawerFront(pen, [-9, -8 - look.open * 4, 18, 8], look.open), {
    shows: ["open"],
  }),
  "filing-drawer": prop([26, 18], (pen, look) => filingDrawer(pen, look.open), { shows: ["open"] }),
  "filing-cabinet": prop([24, 46], (pen, look) => filingCabinet(pen, look.open), { shows: ["open"] }),
  "odds-drawer": prop([26, 11], (pen, look) => oddsDrawer(pen, look.open), { shows: ["open"] }),
  cupboard: prop([26, 50], (pen, look) => cupboard(pen, look.open), { shows: ["open"] }),
  "cupboard-wall": prop([66, 46], (pen, look) => cupboardWall(pen, look.open), { shows: ["open"] }),
  wardrobe: prop([34, 60], (pen, look) => wardrobe(pen, look.open), { shows: ["open"] }),
  icebox: prop([26, 46], (pen, look) => icebox(pen, look), { shows: ["open", "full", "lit"] }),
  pigeonholes: prop([50, 34], (pen, look) => pigeonholes(pen, look.full), {
    shows: ["full"],
    startsEmpty: true,
  }),
  shelf: prop([44, 10], shelf, { top: [0, 9.5] }),
  "jam-shelf": prop([50, 20], (pen, look) => jamShelf(pen, look.count), { shows: ["count"], top: [0, 8] }),
  bookcase: prop([34, 54], bookcase),
  "in-tray": prop([18, 6], (pen, look) => inTray(pen, look.full), { shows: ["full"], many: ["column", 6] }),
  "rail-shelves": prop([66, 60], (pen, look) => railShelves(pen, look.turn), { shows: ["turn"] }),
};

/** Five columns by six rows; open, those at the right side stick out like a staircase that can be climbed. */
function drawerWall(pen: Pen, open: number): void {
  times(6, (row) => {
    const out = Math.max(0, Math.min(1, open * 2 - 1 + row * 0.04)) * (row + 1) * 4.6;
    if (out < 0.5) return;
    slab(pen, [25, -57 + row * 9.4, out, 7], MID);
    slab(pen, [25 + out, -57.8 + row * 9.4, 1.6, 8.4], LIGHT);
    shade(pen, [25, -57 + row * 9.4, out * 0.6, 7]);
  });
  block(pen, [-26, -62, 52, 62], WOOD);
  slab(pen, [-27, -62, 54, 2.4], MID);
  slab(pen, [-27, -2, 54, 2], DARK);
  times(6, (row) =>
    times(5, (column) =>
      wallDrawer(pen, [-24.6 + column * 9.9, -58.6 + row * 9.4, 9.4, 8.6], stairOf(row, column, open)),
    ),
  );
}

function stairOf(row: number, column: number, open: number): number {
  return Math.max(0, Math.min(1, open * 2.4 - (row + column) * 0.14));
}

function wallDrawer(pen: Pen, [x, y, width, height]: Rect, open: number): void {
  if (open > 0.05) slab(pen, [x, y, width, height], INK, 0.4);
  const down = open * 2.6;
  slab(pen, [x - open * 0.4, y + down, width + open * 0.8, height - open], open > 0.05 ? LIGHT : MID, 0.5);
  slab(pen, [x + width / 2 - 2, y + down + 1.5, 4, 2.2], PAPER, 0.35);
  disc(pen, [x + width / 2, y + down + 5.8, 0.7], DARK, 0);
}

function filingDrawer(pen: Pen, open: number): void {
  block(pen, [-13, -18, 26, 18], WOOD);
  if (open > 0.05) {
    slab(pen, [-11, -16, 22, 7], INK);
    poly(pen, [-11, -15, 11, -15, 12.6, -15 + open * 5, -12.6, -15 + open * 5], LIGHT);
    times(6, (index) => slab(pen, [-9.6, -16.4 + index * open * 0.9, 19, 3], PAPER, 0.4));
  }
  drawerFront(pen, [-12 - open * 0.8, -16 + open * 5, 24 + open * 1.6, 10], 0);
}

function filingCabinet(pen: Pen, open: number): void {
  block(pen, [-12, -46, 24, 45], WOOD);
  times(4, (row) => drawerFront(pen, [-10.5, -44 + row * 10.6, 21, 9.4], row === 1 ? open : 0));
  slab(pen, [-12.6, -1.4, 25.2, 1.4], DARK);
}

function oddsDrawer(pen: Pen, open: number): void {
  if (open > 0.05) {
    pen.at({ y: -10, scaleY: open }, () => {
      curve(pen, [-2, 0, 3, -3, -4, -5, 4, -8, -3, -10, 2, -12], 1);
      disc(pen, [2, -14.4, 3], PAPER);
      stroke(pen, [1, -15, 1, -14.4], 0.8);
      curve(pen, [1, -13, 2.4, -12.4, 3.6, -13.4], 0.4);
      bar(pen, [-8, 0, -10, -11], 0.6, MID);
      curve(pen, [-10, -11, -13, -16, -10, -19, -7.4, -16, -10, -11], 0.6);
      bar(pen, [8, 0, 10, -10], 1.2, LIGHT);
      disc(pen, [10.4, -12, 2, 2.8], LIGHT);
    });
  }
  block(pen, [-13, -11, 26, 11], WOOD);
  drawerFront(pen, [-11.5, -9.6, 23, 8], 0);
}

function cupboard(pen: Pen, open: number): void {
  cupboardBody(pen, 26, 50);
  insideShelves(pen, [-11, -45, 22, 40], open);
  for (const right of [false, true]) {
    const rect: Rect = [right ? 0 : -11, -45, 11, 40];
    hinged(pen, rect, { open, right, inside: DARK }, () => {
      slab(pen, rect, MID);
      panels(pen, rect, 2, LIGHT);
      knob(pen, right ? 1.6 : -1.6, -25);
    });
  }
}

function cupboardBody(pen: Pen, width: number, height: number): void {
  block(pen, [-width / 2, -height + 2, width, height - 2], WOOD);
  poly(
    pen,
    [
      -width / 2 - 1.4,
      -height + 3,
      -width / 2 - 0.4,
      -height,
      width / 2 + 0.4,
      -height,
      width / 2 + 1.4,
      -height + 3,
    ],
    MID,
  );
  slab(pen, [-width / 2 - 0.6, -2, width + 1.2, 2], DARK);
}

function insideShelves(pen: Pen, [x, y, width, height]: Rect, open: number): void {
  if (open < 0.05) return;
  slab(pen, [x, y, width, height], DARK);
  for (const row of [1, 2]) slab(pen, [x, y + (height * row) / 3, width, 1], MID, 0.4);
}

function cupboardWall(pen: Pen, open: number): void {
  block(pen, [-33, -45, 66, 45], WOOD);
  slab(pen, [-34, -46, 68, 2.4], MID);
  slab(pen, [-33.6, -1.6, 67.2, 1.6], DARK);
  times(8, (index) => {
    const rect: Rect = [-31.6 + (index % 4) * 16, index < 4 ? -42 : -21.4, 15, 18.6];
    const own = Math.max(0, Math.min(1, open * 2 - ((index * 3) % 8) / 8));
    hinged(pen, rect, { open: own }, () => {
      slab(pen, rect, MID);
      panels(pen, rect, 1, LIGHT);
      knob(pen, rect[0] + 13.6, rect[1] + 9.6);
    });
  });
}

function wardrobe(pen: Pen, open: number): void {
  cupboardBody(pen, 34, 58);
  poly(pen, [-12, -57.6, 0, -60, 12, -57.6], MID);
  for (const right of [false, true]) {
    const rect: Rect = [right ? 0 : -15, -53, 15, 42];
    hinged(pen, rect, { open, right }, () => {
      slab(pen, rect, MID);
      panels(pen, rect, 1, LIGHT);
      knob(pen, right ? 1.8 : -1.8, -31);
    });
  }
  if (open > 0.6) for (const x of [-5, 0, 5]) curve(pen, [x - 2, -45, x, -48, x + 2, -45], 0.7, LIGHT);
  drawerFront(pen, [-15, -10, 30, 7], 0);
}

function icebox(
  pen: Pen,
  look: { readonly open: number; readonly full: number; readonly lit: boolean },
): void {
  const { open, full, lit } = look;
  // Behind it, so that the light leaves its outlines alone.
  if (lit && open > 0.05) glow(pen, 0, -17, 30);
  legs(pen, [-10.5, 10.5], 3, 2.4, DARK);
  block(pen, [-13, -46, 26, 43], LIGHT);
  slab(pen, [-13.6, -46, 27.2, 2.4], MID);
  iceboxDoor(pen, [-11, -42, 22, 12], 0);
  if (open > 0.05) iceboxInside(pen, full, lit);
  if (open <= 0.05) return iceboxDoor(pen, [-11, -28.4, 22, 23], 0);
  pen.at({ x: -11, scaleX: 1 - open * 0.82 }, () =>
    pen.at({ x: 11 }, () => iceboxDoor(pen, [-11, -28.4, 22, 23], open)),
  );
}

function iceboxDoor(pen: Pen, rect: Rect, open: number): void {
  slab(pen, rect, open > 0 ? PAPER : MID, 0.9);
  slab(pen, [rect[0] + 2, rect[1] + 2, rect[2] - 4, rect[3] - 4], LIGHT, 0.5);
  for (const y of [3, rect[3] - 4]) slab(pen, [rect[0] - 0.6, rect[1] + y, 3.4, 1.6], DARK, 0.4);
  slab(pen, [rect[0] + rect[2] - 3.4, rect[1] + rect[3] / 2 - 1, 4.4, 2], DARK, 0.4);
}

function iceboxInside(pen: Pen, full: number, lit: boolean): void {
  slab(pen, [-11, -28.4, 22, 23], lit ? PAPER : MID);
  slab(pen, [-11, -17, 22, 0.9], DARK, 0.4);
  if (full < 0.2) return;
  poly(pen, [1, -17, 1, -22, 2.4, -24.6, 2.4, -27, 4.6, -27, 4.6, -24.6, 6, -22, 6, -17], PAPER);
  slab(pen, [-6.5, -20, 5.6, 3], LIGHT);
  if (full < 0.5) return;
  slab(pen, [-5, -10.4, 10, 5], LIGHT);
  fluff(pen, 0, -10.6, 2.6);
  disc(pen, [8, -7.4, 2], MID);
}

function pigeonholes(pen: Pen, full: number): void {
  block(pen, [-25, -34, 50, 34], WOOD);
  times(15, (index) => {
    const [x, y] = [-23.4 + (index % 5) * 9.5, -32.4 + Math.floor(index / 5) * 10.7];
    slab(pen, [x, y, 8.8, 9.8], INK, 0.5);
    if (full * 15 <= ((index * 7) % 15) + 0.5) return;
    slab(pen, [x + 1.4, y + 3.4, 5.4, 6.2], PAPER, 0.4);
    slab(pen, [x + 2.8, y + 5, 5, 4.6], LIGHT, 0.4);
  });
}

function shelf(pen: Pen): void {
  for (const x of [-15, 15]) {
    stroke(pen, [x, -8, x, 0], 1.2);
    curve(pen, [x, -1, x + 3, -4, x + 4, -8], 0.9);
  }
  slab(pen, [-22, -9.6, 44, 2], MID);
  stroke(pen, [-18, -8.6, 12, -8.6], 0.3);
}

function jamShelf(pen: Pen, count: number): void {
  pen.at({ scaleX: 50 / 44 }, () => shelf(pen));
  times(Math.min(9, Math.round(count)), (index) => {
    const x = -21 + index * 5.25;
    slab(pen, [x - 2.1, -15.6, 4.2, 6], index % 2 === 0 ? WOOD : MID, 0.6);
    slab(pen, [x - 1.2, -14.2, 2.6, 2.6], PAPER, 0.3);
    poly(pen, [x - 2.5, -15.4, x - 1.8, -18, x + 1.8, -18, x + 2.5, -15.4], PAPER, 0.5);
  });
}

function bookcase(pen: Pen): void {
  block(pen, [-17, -54, 34, 54], WOOD);
  slab(pen, [-18, -54, 36, 2.4], MID);
  times(4, (row) => {
    const y = -50 + row * 12.4;
    slab(pen, [-15, y, 30, 11], DARK, 0.5);
    times(8, (index) => {
      const height = 6.5 + ((index * 5 + row * 3) % 4);
      slab(
        pen,
        [-14.4 + index * 3.3, y + 11 - height, 3, height],
        [MID, LIGHT, WOOD, PAPER][(index + row) % 4] ?? MID,
        0.4,
      );
    });
  });
}

function inTray(pen: Pen, full: number): void {
  times(Math.round(full * 5), (index) =>
    slab(pen, [-7 + (index % 2), -2.6 - index * 0.8, 13.4, 1.2], PAPER, 0.4),
  );
  slab(pen, [-9, -2.4, 18, 2.4], MID);
  for (const x of [-8.4, 8.4]) stroke(pen, [x, -2, x, -6], 1);
  stroke(pen, [-5, -1.2, 5, -1.2], 0.3);
}

function railShelves(pen: Pen, turn: number): void {
  slab(pen, [-33, -60, 66, 60], DARK);
  times(3, (row) => {
    const floor = -1.6 - row * 19.6;
    const shift = Math.sin(turn * Math.PI * 2 + row * 2) * 9;
    slab(pen, [-33, floor, 66, 1], MID, 0.4);
    for (const x of [-15, 15]) shelfCar(pen, x + shift * 0.6, floor, row);
  });
  for (const x of [-33, 31]) slab(pen, [x, -60, 2.4, 60], WOOD);
  slab(pen, [-34, -60, 68, 2.4], WOOD);
}

function shelfCar(pen: Pen, x: number, floor: number, row: number): void {
  slab(pen, [x - 11, floor - 15.6, 22, 14], MID);
  slab(pen, [x - 9.6, floor - 14.2, 19.2, 11], INK, 0.4);
  rivets(pen, [x - 8, floor - 2.6, 16], 4);
  for (const wheelX of [x - 7, x + 7]) disc(pen, [wheelX, floor - 1, 1.3], LIGHT, 0.5);
  const height = mix(5, 8, row / 2);
  disc(pen, [x - 4, floor - 3.2 - height / 2, 2.6, height / 2], LIGHT, 0.5);
  slab(pen, [x + 1, floor - 3.2 - height * 0.8, 6, height * 0.8], PAPER, 0.5);
}
