import type { Drawable, ThingLook } from "../drawable.ts";
import type { Pen } from "../pen.ts";
import {
  bar,
  blob,
  curve,
  DARK,
  disc,
  INK,
  LIGHT,
  MID,
  PAPER,
  poly,
  prop,
  shadeShape,
  stroke,
  times,
  WOOD,
} from "./parts.ts";

/** Animals. They look to the right. */
export const ANIMALS: Readonly<Record<string, Drawable>> = {
  cat: prop([16, 15], (pen, look) => sittingCat(pen, look.swing), { shows: ["swing"], top: [3, 14] }),
  "walking-cat": prop([24, 14], (pen, look) => walkingCat(pen, look), {
    shows: ["turn", "swing"],
    top: [0, 10],
  }),
  dog: prop([24, 18], (pen, look) => dog(pen, look), { shows: ["swing", "turn"] }),
  "small-dog": prop([16, 12], (pen, look) => pen.at({ scale: 0.66 }, () => dog(pen, look)), {
    shows: ["swing", "turn"],
  }),
  "sleeping-dog": prop([24, 10], sleepingDog),
  "dog-team": prop([66, 20], (pen, look) => dogTeam(pen, look), { shows: ["swing", "turn"] }),
  goose: prop([22, 24], (pen, look) => goose(pen, look), { shows: ["open", "turn"], many: ["row", 24] }),
  hen: prop([18, 17], (pen, look) => hen(pen, look), { shows: ["open", "swing"] }),
  chick: prop([7, 7], chick),
  bird: prop([14, 9], (pen, look) => bird(pen, look.swing), { shows: ["swing"] }),
  lobster: prop([26, 10], (pen, look) => lobster(pen, look.swing), { shows: ["swing"], grip: [-6, 4] }),
  fish: prop([13, 7], (pen, look) => fish(pen, look.swing), { shows: ["swing"] }),
  squirrel: prop([15, 15], squirrel),
  mouse: prop([9, 13], (pen, look) => mouse(pen, look), {
    shows: ["turn", "swing"],
    top: [1.4, 12],
    grip: [3.4, 4],
  }),
  horse: prop([50, 44], (pen, look) => horse(pen, look), { shows: ["turn", "swing"], top: [-2, 31] }),
  worm: prop([8, 10], (pen, look) => worm(pen, look), { shows: ["open", "swing"] }),
  moth: prop([9, 6], (pen, look) => moth(pen, look.swing), { shows: ["swing"] }),
  fly: prop([4, 3], fly),
};

/** What is seen of it where it has bored: shut, its head; open, its tail. */
function worm(pen: Pen, { open, swing }: ThingLook): void {
  const lean = swing * 1.6;
  const body = [-1.6, -1.8, -1.2, -3.4, lean * 0.5, -5, 0.6 + lean, -7];
  curve(pen, body, open > 0.5 ? 2.4 : 3.2);
  curve(pen, body, open > 0.5 ? 1.2 : 2, LIGHT);
  if (open > 0.5) return;
  disc(pen, [0.8 + lean, -7.8, 2.3, 2], LIGHT);
  for (const x of [0.6, 2.2]) disc(pen, [x + lean, -8.6, 0.7], PAPER, 0.3);
  for (const x of [0.8, 2.4]) disc(pen, [x + lean, -8.6, 0.3], INK, 0);
  curve(pen, [0.2 + lean, -6.9, 1.2 + lean, -6.5, 2.2 + lean, -7], 0.4);
}

function catHead(pen: Pen): void {
  poly(pen, [-3, -1.6, -2.6, -5.4, -0.6, -3.4, 0.8, -3.4, 2.8, -5.4, 3, -1.6], DARK);
  disc(pen, [0, -0.4, 3.6, 3], DARK);
  for (const x of [-1, 1.8]) disc(pen, [x, -0.8, 0.75], PAPER, 0.3);
  for (const x of [-0.9, 1.9]) disc(pen, [x, -0.8, 0.3], INK, 0);
  for (const side of [-1, 1])
    for (const y of [0, 1]) stroke(pen, [0.4 + side * 1.6, 0.6 + y * 0.3, 0.4 + side * 5, 0.2 + y], 0.3, 0.9);
  poly(pen, [0, 0.4, 0.9, 0.4, 0.45, 1], PAPER, 0.3);
}

function catTail(pen: Pen, x: number, y: number, swing: number): void {
  curve(pen, [x, y, x - 4, y - 1, x - 5 - swing * 2, y - 5, x - 3.4 - swing * 3, y - 8.4], 2);
}

function sittingCat(pen: Pen, swing: number): void {
  catTail(pen, -3, -1.2, swing);
  blob(pen, [-5, 0, -5.6, -4, -2, -8.6, 2, -10.6, 5, -9, 5.4, -4, 5, 0], DARK);
  blob(pen, [1.4, -0.4, 2, -6, 4.6, -7.4, 4.6, -0.4], PAPER, 0.5);
  for (const x of [2, 4.6]) disc(pen, [x, -0.8, 1.3, 0.8], PAPER, 0.6);
  pen.at({ x: 3.4, y: -11 }, () => catHead(pen));
}

function stepping(
  pen: Pen,
  xs: readonly number[],
  from: number,
  how: { readonly turn: number; readonly width: number; readonly fill: number },
): void {
  xs.forEach((x, index) => {
    const step = Math.sin(how.turn * Math.PI * 2 + index * 2.2) * from * 0.28;
    bar(pen, [x, -from, x + step, -0.9], how.width, how.fill);
  });
}

function walkingCat(pen: Pen, look: ThingLook): void {
  catTail(pen, -7, -7, look.swing);
  stepping(pen, [-6, -3.6, 4, 6.4], 5, { turn: look.turn, width: 1, fill: DARK });
  blob(pen, [-8, -5, -6, -9, 2, -8.6, 8, -9, 8, -4.6, 0, -3.8], DARK);
  pen.at({ x: 9, y: -9.6, scale: 0.85 }, () => catHead(pen));
}

function dog(pen: Pen, look: ThingLook): void {
  curve(pen, [-8, -9, -10.6, -12 + look.swing * 1.4, -10.6 + look.swing * 2, -15], 1.6);
  stepping(pen, [-7, -4.6, 3.6, 6], 7, { turn: look.turn, width: 1.4, fill: LIGHT });
  blob(pen, [-9, -6, -8, -11, 2, -10.4, 7, -12, 8, -6, 0, -5], LIGHT);
  blob(pen, [-5, -10.8, 0, -10.6, 0, -7, -4, -6.8], DARK, 0);
  blob(pen, [4.6, -11, 5, -16, 9, -17.4, 12, -13.4, 12.4, -11.4, 8, -10.4], LIGHT);
  blob(pen, [5.4, -16.6, 3.4, -13, 4.6, -10.4, 6.6, -13], DARK);
  disc(pen, [12.2, -12.8, 0.9], INK, 0);
  disc(pen, [8.6, -14.4, 0.6], INK, 0);
  stroke(pen, [4.6, -10.6, 7.6, -9.6], 1.2, 0.3);
}

function sleepingDog(pen: Pen): void {
  curve(pen, [-10, -2, -12, -1, -11.4, -0.6], 1.4);
  blob(pen, [-11, 0, -10, -6, -2, -8.4, 5, -6, 6, 0], LIGHT);
  blob(pen, [-7, -6.4, -2, -8, 0, -4, -5, -3], DARK, 0);
  blob(pen, [3, -0.4, 3.4, -6, 7, -7, 11, -3.4, 11.6, -0.6], LIGHT);
  blob(pen, [4.4, -6.6, 3, -2.6, 5, -1, 6.4, -4.4], DARK);
  disc(pen, [11.2, -2, 0.9], INK, 0);
  curve(pen, [7.4, -4, 8.2, -3.5, 9, -4], 0.5);
}

function dogTeam(pen: Pen, look: ThingLook): void {
  times(6, (index) => {
    const scale = 0.62 + (index % 3) * 0.14;
    pen.at({ x: -24 + index * 10, scale, mirrored: index % 4 === 2 }, () =>
      dog(pen, { ...look, turn: look.turn + index * 0.17, swing: Math.sin(look.swing * 3 + index) }),
    );
  });
}

function goose(pen: Pen, look: ThingLook): void {
  stepping(pen, [-1.4, 1.6], 4.6, { turn: look.turn, width: 0.7, fill: MID });
  for (const x of [-1, 2]) stroke(pen, [x - 0.4, -0.5, x + 2, -0.5], 0.9);
  blob(
    pen,
    [
      -11, -10, -7, -11.6, 1, -11.4, 4, -14, 4.4, -20, 6.4, -22.6, 8.6, -21, 7.6, -18, 7.4, -10, 3, -4.4, -5,
      -4.4,
    ],
    PAPER,
  );
  curve(pen, [-7, -8.6, -2, -5.8, 3.6, -8, 1, -10, -5, -10], 0.6);
  poly(pen, [8.2, -21.6, 11.4, -20.4 - look.open * 0.8, 8.4, -20], MID, 0.6);
  if (look.open > 0.2) poly(pen, [8.2, -19.8, 10.8, -18.8 + look.open * 0.6, 7.8, -19], MID, 0.5);
  disc(pen, [6.8, -20.8, 0.5], INK, 0);
}

function hen(pen: Pen, look: ThingLook): void {
  for (const x of [-1, 2]) stroke(pen, [x, -4, x, -0.4, x + 1.8, -0.4], 0.9);
  blob(pen, [-8.6, -13, -8, -7, -4, -3, 3, -3, 6, -8, 5.4, -12, 2, -10, -3, -9], PAPER);
  for (const shift of [0, 2]) curve(pen, [-4 + shift, -7, -2 + shift, -5, 1 + shift, -7.4], 0.5);
  pen.at({ x: look.swing * 1.4, y: Math.abs(look.swing) }, () => {
    blob(pen, [2.4, -10, 2.6, -14.4, 5, -16, 7, -14, 6.4, -9.6], PAPER);
    blob(pen, [3.4, -15, 3.6, -17.4, 4.8, -16.2, 5.8, -17.2, 6.2, -14.8], DARK, 0.5);
    poly(pen, [6.6, -14, 9, -13.2 - look.open * 0.5, 6.6, -12.6], MID, 0.5);
    if (look.open > 0.3) stroke(pen, [6.8, -12.4, 8.4, -11.6], 0.6);
    blob(pen, [6, -12.4, 7, -11, 6.2, -10], DARK, 0.4);
    disc(pen, [5.2, -14, 0.5], INK, 0);
  });
}

function chick(pen: Pen): void {
  for (const x of [-0.8, 0.8]) stroke(pen, [x, -1.6, x, -0.2, x + 1, -0.2], 0.5);
  disc(pen, [-0.4, -3, 2.4, 2.1], PAPER);
  disc(pen, [1.2, -5.2, 1.7], PAPER);
  poly(pen, [2.6, -5.6, 4, -5, 2.6, -4.6], DARK, 0.4);
  disc(pen, [1.6, -5.5, 0.4], INK, 0);
  curve(pen, [-1.6, -3.4, -0.6, -2.4, 0.6, -3.2], 0.4);
}

function bird(pen: Pen, swing: number): void {
  poly(pen, [-7, -4.4, -3, -4, -3, -2.6, -6.6, -2], DARK);
  blob(pen, [-4, -3.4, 0, -5.4, 4, -5.4, 5, -3.4, 2, -0.8, -2, -1], MID);
  poly(pen, [4.8, -4.6, 7, -3.8, 4.8, -3.2], INK, 0.4);
  disc(pen, [3.4, -4.2, 0.45], INK, 0);
  pen.at({ x: -0.4, y: -4.2, scaleY: swing * 0.7 + 0.5 || 0.1 }, () =>
    blob(pen, [-2, 0, -4.4, -5, -1, -4.4, 1.8, 0], DARK),
  );
}

function lobster(pen: Pen, swing: number): void {
  lobsterBody(pen);
  for (const [y, lean] of [
    [-4.4, -30],
    [-3, -6],
  ] as const) {
    pen.at({ x: 5, y, turn: lean + swing * 14 }, () => {
      stroke(pen, [0, 0, 3, 0], 1.5);
      blob(pen, [2.4, 0, 4.4, -2.8, 9, -2, 5.6, -0.2, 8.6, 1.6, 4.2, 2.2], WOOD);
    });
  }
}

function lobsterBody(pen: Pen): void {
  for (const x of [-2, 0.4, 2.8])
    for (const side of [-1, 1]) curve(pen, [x, -2.4, x + side * 1.4, -1.2, x + side * 2, 0], 0.7);
  blob(pen, [-13, -1, -12.4, -3.6, -9, -3, -9, -1], WOOD);
  times(3, (index) => disc(pen, [-8.4 + index * 2.4, -2.6, 1.9, 1.7], WOOD));
  blob(pen, [-2, -1, -1.6, -4.6, 4, -4.6, 6, -2.6, 4, -0.8], WOOD);
  curve(pen, [5, -4, 9, -7, 12.6, -6.4], 0.4);
  disc(pen, [4.4, -4.2, 0.6], INK, 0);
}

function fish(pen: Pen, swing: number): void {
  pen.at({ x: -3.4, y: -3.4, turn: swing * 24 }, () =>
    poly(pen, [0, 0, -3.4, -2.8, -2.6, 0, -3.4, 2.8], MID),
  );
  blob(pen, [-4, -3.4, 0, -6.2, 4.6, -5, 6.4, -3.4, 4.6, -1.6, 0, -0.6], LIGHT);
  curve(pen, [2.4, -5.2, 1.4, -3.4, 2.4, -1.6], 0.5);
  disc(pen, [4.2, -4, 0.5], INK, 0);
  poly(pen, [-1, -5.8, 1, -7, 2, -5.8], MID, 0.5);
}

function squirrel(pen: Pen): void {
  blob(pen, [-1.6, -0.6, -5.6, -3, -6.6, -10, -4, -14.6, -1, -13, -2.6, -9, -1, -4], LIGHT);
  curve(pen, [-3, -3, -4.6, -8, -3, -12], 0.5);
  blob(pen, [-2.4, 0, -3, -4.6, 0, -8.4, 3, -7.6, 3.4, -2, 2.4, 0], WOOD);
  blob(pen, [0.6, -8, 0.6, -11.6, 3.4, -12.4, 6.4, -9.4, 3.6, -7.4], WOOD);
  poly(pen, [1, -11.4, 1.2, -13.8, 2.8, -12], WOOD, 0.6);
  disc(pen, [3.4, -10, 0.55], INK, 0);
  disc(pen, [4.6, -5, 1.5], MID, 0.6);
  stroke(pen, [2, -6, 4, -5.6], 1);
}

/** Up on its hind legs, one paw out for its luggage. */
function mouse(pen: Pen, look: ThingLook): void {
  curve(pen, [-2, -1.4, -5, -0.6, -6, -3, -5 - look.swing, -5.6], 0.8);
  stepping(pen, [-1, 1.2], 2.2, { turn: look.turn, width: 0.7, fill: MID });
  blob(pen, [-2.8, -1.4, -2.4, -5.4, 0, -8, 2.2, -6.6, 2.8, -2, 1.6, -1], MID);
  blob(pen, [-1.4, -8, 0, -11.4, 2.4, -11.2, 5.4, -8.4, 2, -7], MID);
  disc(pen, [-0.8, -11, 2, 2.1], LIGHT);
  disc(pen, [2.6, -10, 0.6], INK, 0);
  disc(pen, [5.3, -8.5, 0.7], INK, 0);
  stroke(pen, [0.8, -5.6, 3.4, -4.2], 1);
}

function horse(pen: Pen, look: ThingLook): void {
  curve(pen, [-17, -29, -22, -26 + look.swing, -22 + look.swing * 2, -14], 2.6);
  stepping(pen, [-14, -9.6, 6, 10.4], 20, { turn: look.turn, width: 2, fill: WOOD });
  blob(pen, [-18, -20, -17, -31, -6, -30, 6, -32, 13, -28, 12, -19, 0, -17], WOOD);
  blob(pen, [6, -28, 12, -40, 17, -43, 24, -35, 23, -31.6, 16, -34, 13, -24], WOOD);
  blob(pen, [7, -32, 10, -40, 15, -44, 15, -40, 11, -34], INK, 0.4);
  poly(pen, [14.6, -42, 15.4, -45, 17, -42], WOOD, 0.6);
  disc(pen, [18, -38.4, 0.8], INK, 0);
  stroke(pen, [16.6, -40.6, 20, -33.4], 0.8);
  shadeShape(pen, [-17, -21, -16, -29, -10, -29, -10, -19]);
  for (const x of [-14, -9.6, 6, 10.4]) disc(pen, [x + 0.3, -0.9, 1.4, 0.8], INK, 0);
}

function moth(pen: Pen, swing: number): void {
  for (const side of [-1, 1])
    pen.at({ y: -3, scaleX: side * (1 - Math.abs(swing) * 0.6) }, () =>
      blob(pen, [0.2, 0, 3, -3, 4.6, -2, 3.6, 0.4, 2.6, 2.4, 0.2, 0.6], LIGHT, 0.5),
    );
  stroke(pen, [0, -4.4, 0, -1.4], 1.2);
}

function fly(pen: Pen): void {
  disc(pen, [0, -1, 1.2, 0.8], INK, 0);
  for (const side of [-1, 1]) disc(pen, [side * 0.9, -1.9, 0.9, 0.5], PAPER, 0.3);
}
