import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import { stream } from "./airs.ts";
import { wheel } from "./fittings.ts";
import {
  bar,
  blob,
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
  slab,
  stroke,
  times,
} from "./parts.ts";

/** Keys, locks, ropes, pipes and what hangs on a wall socket. */
export const HARDWARE: Readonly<Record<string, Drawable>> = {
  hose: prop([44, 12], (pen, look) => hose(pen, look), { shows: ["lit"], grip: [20, 9] }),
  pipe: prop([32, 5], (pen) => straightPipe(pen)),
  "bent-pipe": prop([36, 34], (pen, look) => bentPipe(pen, look), { shows: ["count", "lit"] }),
  "pipe-joint": prop([9, 8], pipeJoint, { many: ["heap", 6] }),
  tap: prop([11, 13], (pen, look) => tap(pen, look), { shows: ["lit"] }),
  cork: prop([5, 5], cork),
  plug: prop([7, 9], plug, { grip: [0, 3] }),
  socket: prop([10, 10], socket),
  rope: prop([44, 5], (pen, look) => rope(pen, look.count), { shows: ["count"] }),
  "rope-line": prop([70, 6], (pen, look) => ropeLine(pen, look.swing), { shows: ["swing"] }),
  knot: prop([14, 12], (pen, look) => knot(pen, look.open), { shows: ["open"] }),
  "string-ball": prop([11, 10], (pen, look) => stringBall(pen, look.full), { shows: ["full"], grip: [0, 5] }),
  "string-bow": prop([7, 6], stringBow),
  pulley: prop([10, 16], (pen, look) => pulley(pen, look.turn), { shows: ["turn"] }),
  "bucket-rope": prop([84, 30], (pen, look) => bucketRope(pen, look.turn), { shows: ["turn"] }),
  "tin-can": prop([8, 9], tinCan, { many: ["row", 10], grip: [0, 4] }),
  "pocket-tool": prop([34, 30], (pen, look) => pocketTool(pen, look), {
    shows: ["full", "turn"],
    startsEmpty: true,
    grip: [0, 3],
  }),
  "plug-rod": prop([40, 12], plugRod, { grip: [-16, 4] }),
};

/** What folds out of it, each drawn from its hinge upwards. */
const FOLDING: readonly ((pen: Pen) => void)[] = [
  (pen) => {
    bar(pen, [0, 0, 0, -7], 0.6, MID);
    disc(pen, [0, -9, 1.6, 2.2], PAPER);
  },
  (pen) => {
    slab(pen, [-1.4, -10, 1.4, 10], MID, 0.6);
    times(6, (index) => stroke(pen, [0, -9.4 + index * 1.5, 2.2, -9.4 + index * 1.5], 0.6));
  },
  (pen) => {
    stroke(pen, [0, 0, 0, -6], 1);
    blob(pen, [-2.6, -6, -1.6, -9, 0, -10, 1.6, -9, 2.6, -6], MID);
    disc(pen, [0, -5.6, 0.8], INK, 0);
  },
  (pen) => {
    blob(pen, [-0.4, 0, -2, -6, 0, -12, 2, -6, 0.4, 0], PAPER);
    stroke(pen, [0, 0, 0, -10.6], 0.5);
  },
  (pen) => {
    slab(pen, [-1.1, -8, 2.2, 8], PAPER);
    blob(pen, [-1, -8.6, 0, -11.6, 1, -8.6], LIGHT, 0.5);
  },
  (pen) => curve(pen, [0, 0, 1.6, -2, -1.6, -4, 1.6, -6, -1.6, -8, 0, -10], 1),
];

/** A pocketknife, folded up or with everything out: above what is for use, below what it walks on. */
function pocketTool(pen: Pen, { full, turn }: ThingLook): void {
  const rise = full * 11;
  const out = full * FOLDING.length;
  pen.at({ y: -3 - rise }, () => {
    FOLDING.forEach((draw, index) => {
      const shown = Math.min(1, out - index);
      if (shown <= 0) return;
      const side = index % 2 === 0 ? -1 : 1;
      const spread = side * (8 + Math.floor(index / 2) * 26);
      const step = Math.sin((turn + index / 3) * Math.PI * 2) * 8;
      pen.at({ x: side * (1 + Math.floor(index / 2) * 2.6), turn: spread, scale: shown }, () => draw(pen));
      pen.at(
        {
          x: side * (1.4 + Math.floor(index / 2) * 2.8),
          turn: 180 - spread * 0.6 + step,
          scale: shown * full,
        },
        () => draw(pen),
      );
    });
    blob(pen, [-9, 0, -7.6, -2.8, 7.6, -2.8, 9, 0, 7.6, 2.8, -7.6, 2.8], DARK);
    for (const x of [-6, 0, 6]) disc(pen, [x, 0, 0.7], LIGHT, 0.3);
  });
}

function hose(pen: Pen, look: ThingLook): void {
  const path = [-22, -1.6, -14, -1.6, -8, -1.6, -10, -6, -3, -7, 4, -6, 2, -1.6, 8, -1.4, 14, -3, 18, -8];
  curve(pen, path, 4);
  curve(pen, path, 2.7, MID);
  bar(pen, [18, -8, 21, -11], 1.8, LIGHT);
  if (look.lit)
    for (const bend of [0, 2, 4])
      curve(pen, [21.6, -11.6, 24, -13 + bend * 0.3, 26 + bend * 0.6, -9 + bend], 0.7);
}

function straightPipe(pen: Pen): void {
  block(pen, [-14, -4, 28, 3.6], MID);
  for (const x of [-16, 13]) slab(pen, [x, -4.8, 3, 5], LIGHT);
}

function bentPipe(pen: Pen, look: ThingLook): void {
  const path = [-18, -4, -6, -4, -6, -16, 6, -16, 6, -28, 18, -28];
  stroke(pen, path, 5);
  stroke(pen, path, 3.6, MID);
  const joints = [
    [-6, -4],
    [-6, -16],
    [6, -16],
    [6, -28],
  ] as const;
  for (const [x, y] of joints) disc(pen, [x, y, 3.2], LIGHT);
  if (!look.lit) return;
  times(Math.min(4, Math.max(1, Math.round(look.count))), (index) => {
    const [x, y] = joints[index] ?? joints[0];
    for (const bend of [-1, 0, 1])
      curve(pen, [x + 2.4, y - 2, x + 6, y - 5 + bend, x + 8.6 + bend, y - 1 + bend * 2], 0.7);
  });
}

function pipeJoint(pen: Pen): void {
  curve(pen, [-1.6, -1.4, -1.6, -5, 2.6, -5.4], 4.4);
  curve(pen, [-1.6, -1.4, -1.6, -5, 2.6, -5.4], 3, MID);
  slab(pen, [-4.4, -2, 5.6, 1.8], LIGHT);
  slab(pen, [2.4, -8, 1.8, 5.4], LIGHT);
}

function tap(pen: Pen, look: ThingLook): void {
  if (look.lit) stream(pen, 3.6, -4.6, 0, look.seconds);
  slab(pen, [-5.4, -10.4, 2, 6], LIGHT);
  curve(pen, [-3.6, -7.4, 1.6, -7.4, 3.4, -7, 3.6, -4.8], 3.4);
  curve(pen, [-3.6, -7.4, 1.6, -7.4, 3.4, -7, 3.6, -4.8], 2.2, MID);
  bar(pen, [0, -9, 0, -11], 0.8, MID);
  bar(pen, [-3, -12, 3, -12], 0.8, LIGHT);
}

function cork(pen: Pen): void {
  poly(pen, [-2.2, -4.6, 2.2, -4.6, 1.5, 0, -1.5, 0], MID);
  for (const [x, y] of [
    [-0.6, -3],
    [0.6, -1.6],
  ] as const)
    disc(pen, [x, y, 0.3], DARK, 0);
}

function plug(pen: Pen): void {
  curve(pen, [0, -1.4, 1, 0, 3.4, 0], 0.9);
  blob(pen, [-2.6, -5.6, -2, -2, 0, -1, 2, -2, 2.6, -5.6], DARK);
  for (const x of [-1.3, 1.3]) stroke(pen, [x, -5.6, x, -8.6], 1.1);
}

function socket(pen: Pen): void {
  slab(pen, [-5, -10, 10, 10], LIGHT);
  disc(pen, [0, -5, 3.6], PAPER);
  for (const x of [-1.3, 1.3]) disc(pen, [x, -5, 0.7], INK, 0);
}

function rope(pen: Pen, count: number): void {
  cord(pen, [-22, -1, -14, -1.8, -6, -0.9, 4, -1.8, 12, -0.9, 22, -1.4], 3);
  times(Math.min(7, Math.round(count) - 1), (index) =>
    pen.at({ x: -18 + index * 6.4, scale: 0.34 + index * 0.05 }, () => knot(pen, 0)),
  );
}

function ropeLine(pen: Pen, swing: number): void {
  cord(pen, [-35, -5, -12, -3 + swing * 2, 12, -3 - swing * 2, 35, -5], 2.2);
}

function knot(pen: Pen, loose: number): void {
  cord(pen, [-7, -1.4, -4, -4, -1, -5], 2.6);
  cord(pen, [7, -1.4, 4, -4, 1, -5], 2.6);
  const wide = mix(4, 7, loose);
  cord(pen, [-2, -4, -wide, -6, -wide * 0.8, -10, 0, -8, wide * 0.8, -10, wide, -6, 2, -4], 2.6);
  if (loose < 0.5) blob(pen, [-2.4, -3.4, -2.8, -7, 0, -8.4, 2.8, -7, 2.4, -3.4], LIGHT);
  for (const x of loose < 0.5 ? [-0.8, 0.8] : [])
    curve(pen, [x - 0.4, -7.4, x + 0.4, -5.6, x - 0.2, -4], 0.4);
}

function stringBall(pen: Pen, full: number): void {
  const unwound = 1 - full;
  if (unwound > 0.05) curve(pen, [-3, -1, -10 - unwound * 18, -0.5, -14 - unwound * 22, -1], 0.8);
  const radius = mix(5, 2.4, unwound);
  disc(pen, [0, -radius, radius], LIGHT);
  for (const lean of [-0.5, 0, 0.5]) {
    curve(
      pen,
      [
        -radius * 0.8,
        -radius + lean * radius,
        0,
        -radius * 1.3 + lean * radius,
        radius * 0.8,
        -radius + lean * radius,
      ],
      0.45,
    );
    curve(pen, [lean * radius, -radius * 1.8, lean * radius + 1, -radius, lean * radius, -radius * 0.3], 0.4);
  }
}

function stringBow(pen: Pen): void {
  curve(pen, [0, -3, -3.4, -6, -3.4, -2.4, 0, -3, 3.4, -6, 3.4, -2.4, 0, -3], 0.9);
  curve(pen, [-1.8, 0, 0, -3, 1.8, 0], 0.9);
}

function pulley(pen: Pen, turn: number): void {
  stroke(pen, [0, -16, 0, -12], 1);
  wheel(pen, [0, -7, 5], turn, { spokes: 4, rim: 1.4 });
  stroke(pen, [-5, -7, -5, 0], 0.8);
  stroke(pen, [5, -7, 5, 0], 0.8);
}

function bucketRope(pen: Pen, turn: number): void {
  for (const x of [-38, 38]) wheel(pen, [x, -24, 5], turn * 2, { spokes: 6, rim: 1.2 });
  cord(pen, [-38, -29, 0, -28.4, 38, -29], 1.2);
  cord(pen, [-38, -19, 0, -18, 38, -19], 1.2);
  times(5, (index) => {
    const x = -36 + ((((index / 5 + turn + 1e-6) % 1) + 1) % 1) * 72;
    stroke(pen, [x, -18.6, x, -15], 0.7);
    poly(pen, [x - 4, -12.6, x + 4, -12.6, x + 3, -5.4, x - 3, -5.4], LIGHT);
    curve(pen, [x - 3.6, -12.6, x, -16, x + 3.6, -12.6], 0.7);
    disc(pen, [x, -12.6, 4, 0.7], INK, 0.5);
  });
}

function tinCan(pen: Pen): void {
  block(pen, [-3.4, -8, 6.8, 8], LIGHT);
  disc(pen, [0, -8, 3.4, 0.8], DARK, 0.6);
  for (const y of [-5.4, -2.8]) stroke(pen, [-3.2, y, 3.2, y], 0.4);
}

/** A plug lengthened by a cork, a spoon, a fork and a candlestick. */
function plugRod(pen: Pen): void {
  pen.at({ x: 18, y: -4, turn: 90, scale: 0.8 }, () => pen.at({ y: 4 }, () => plug(pen)));
  poly(pen, [12, -6, 16, -5.4, 16, -2.6, 12, -2], MID);
  bar(pen, [0, -4, 10, -4], 0.5, LIGHT);
  disc(pen, [10.6, -4, 2.2, 1.4], LIGHT);
  bar(pen, [-12, -4, -2, -4], 0.5, LIGHT);
  for (const y of [-5.2, -4, -2.8]) stroke(pen, [-2, y, 2, y], 0.5);
  poly(pen, [-18, -6.4, -12, -4.6, -12, -3.4, -18, -1.6], MID);
  slab(pen, [-17, -11, 2.4, 5.4], PAPER);
}
