import { FACES } from "../../figure/face.ts";
import type { Face } from "../../figure/face.ts";
import { clamp, during, ease } from "../ease.ts";
import type { Act, Cue } from "./cue.ts";
import { times } from "./cue.ts";
import { near, touching } from "./touch.ts";

/** Something done again and again at a spot: where the hand goes while it does it. */
function working(options: {
  readonly each: number;
  readonly path: (turn: number, cue: Cue) => readonly [ahead: number, up: number];
  readonly grip?: number;
  readonly both?: boolean;
  readonly sway?: number;
  readonly face?: Face;
}): Act {
  return (cue) => {
    const there = during(cue.share, 0, 0.18);
    const turn = cue.share * times(cue, options.each);
    const [ahead, up] = options.path(turn, cue);
    const sway = Math.sin(turn * Math.PI * 2) * (options.sway ?? 2) * there;
    const pose = { ...cue.rest, lean: cue.rest.lean + sway * cue.facing };
    return touching(cue, {
      point: near(cue, ahead * there, up * there),
      share: there,
      both: options.both ?? false,
      grip: options.grip ?? 1,
      pose,
      face: options.face ?? cue.rest.face,
    });
  };
}

const circle = (turn: number, across: number, high: number): readonly [number, number] => [
  Math.cos(turn * Math.PI * 2) * across,
  Math.sin(turn * Math.PI * 2) * high,
];

const crank = working({
  each: 0.75,
  path: (turn) => circle(turn, 3.4, 3.4),
  both: true,
  sway: 7,
  face: FACES.effort,
});

const stir = working({
  each: 0.7,
  path: (turn) => [circle(turn, 2.6, 0.5)[0], 2.5 + circle(turn, 2.6, 0.5)[1]],
  sway: 3,
});

const wipe = working({
  each: 0.6,
  path: (turn) => [Math.sin(turn * Math.PI * 2) * 4.5, Math.abs(Math.cos(turn * Math.PI * 2)) * 0.8],
  grip: -0.2,
  sway: 6,
});

const write = working({
  each: 0.5,
  path: (turn) => [((turn * 0.31) % 1) * 5 - 2.5, Math.sin(turn * Math.PI * 4) * 0.7],
  sway: 0.6,
});

const cut = working({
  each: 0.42,
  path: (turn) => [Math.sin(turn * Math.PI * 2) * 2.8, 0.6 + Math.abs(Math.cos(turn * Math.PI * 2)) * 0.5],
  sway: 4,
});

const fiddle = working({
  each: 0.36,
  path: (turn) => [Math.sin(turn * Math.PI * 2) * 1.2, Math.cos(turn * Math.PI * 3) * 1],
  both: true,
  grip: 0.2,
  sway: 1,
  face: FACES.doubtful,
});

/** Up slowly, down at once. */
function strike(turn: number): number {
  const at = turn - Math.floor(turn);
  return at < 0.62 ? ease(at / 0.62) : 1 - clamp((at - 0.62) / 0.13);
}

const hammer = working({
  each: 0.62,
  path: (turn) => [-5 * strike(turn), 13 * strike(turn)],
  sway: -5,
  face: FACES.effort,
});

const knock = working({ each: 0.34, path: (turn) => [-3.2 * strike(turn), 0.6 * strike(turn)], sway: 1 });

const poke = working({
  each: 0.55,
  path: (turn) => [-4.5 * strike(turn), 0],
  grip: 2,
  sway: -4,
  face: FACES.doubtful,
});

const shake = working({
  each: 0.4,
  path: (turn) => [0, Math.sin(turn * Math.PI * 2) * 1.8],
  sway: 2,
  face: FACES.content,
});

/** What hands do again and again. */
export const WORK_ACTS = {
  crank,
  hammer,
  knock,
  write,
  wipe,
  stir,
  cut,
  poke,
  shake,
  fiddle,
} as const satisfies Readonly<Record<string, Act>>;
