import type { StagePoint, ThingVerb } from "../../domain/staging.ts";
import { between } from "../between.ts";
import { clamp, during, ease, pulse, settle, wave } from "./ease.ts";
import type { ThingState } from "./thing-state.ts";
import { PUFFED } from "./thing-traits.ts";

/** What a thing's act knows about its moment. */
interface ThingCue {
  /** 0 at the start of the act, 1 at its end and ever after. */
  readonly share: number;
  /** Seconds since the act began; goes on after its end until `stop`. */
  readonly elapsed: number;
  /** Seconds the act takes. */
  readonly length: number;
  readonly numbers: readonly (number | undefined)[];
  readonly word: string;
  /** Where the thing stood when the act began, free of whatever held it. */
  readonly origin: StagePoint;
  /** The point the act leads to, when it has one. */
  readonly goal: StagePoint;
  /** The goal at this very moment, for what goes on following it. */
  readonly goalNow: StagePoint;
}

/** Changes the state of a thing. */
export type ThingAct = (before: ThingState, cue: ThingCue) => ThingState;

function freed(before: ThingState, at: StagePoint): ThingState {
  return { ...before, ...at, hold: undefined, shown: true, alpha: 1 };
}

/** Along a line to the goal, slow at both ends. */
const to: ThingAct = (before, cue) => freed(before, between(cue.origin, cue.goal, ease(cue.share)));

/** In an arc to the goal. */
const fly: ThingAct = (before, cue) => {
  const at = between(cue.origin, cue.goal, cue.share);
  const height = 7 + Math.abs(cue.goal.x - cue.origin.x) * 0.22;
  const arc = 4 * cue.share * (1 - cue.share) * height;
  const flutter = wave(cue.share, 2) * 14 * (1 - cue.share);
  return { ...freed(before, { x: at.x, y: at.y + arc }), tilt: before.tilt + flutter };
};

const roll: ThingAct = (before, cue) => {
  const at = between(cue.origin, { x: cue.goal.x, y: cue.origin.y }, ease(cue.share));
  const turns = (at.x - cue.origin.x) / 18;
  return { ...freed(before, at), tilt: before.tilt + turns * 360 };
};

/** To the floor, faster and faster, with two small bounces. */
const fall: ThingAct = (before, cue) => {
  const down = clamp(cue.share / 0.55);
  const bounce = bounceAt(cue.share, 0.55) * Math.min(4, cue.origin.y * 0.2);
  const y = Math.max(0, cue.origin.y * (1 - down * down)) + bounce;
  return freed(before, { x: cue.origin.x, y });
};

function bounceAt(share: number, start: number): number {
  if (share <= start) return 0;
  const at = (share - start) / (1 - start);
  return at < 0.6 ? hump(at / 0.6) : hump((at - 0.6) / 0.4) * 0.3;
}

function hump(share: number): number {
  return 4 * share * (1 - share);
}

const rise: ThingAct = (before, cue) =>
  freed(before, {
    x: cue.origin.x,
    y: cue.origin.y + ((cue.numbers[0] ?? 20) - cue.origin.y) * ease(cue.share),
  });

const drop: ThingAct = (before, cue) => {
  const down = clamp(cue.share / 0.4);
  return freed(before, { x: cue.origin.x, y: cue.origin.y * (1 - down * down) });
};

const bounce: ThingAct = (before, cue) => {
  const hops = Math.max(1, Math.round(cue.length / 0.6));
  const at = (cue.share * hops) % 1;
  const live = cue.share < 1 ? 1 : 0;
  return {
    ...before,
    y: before.y + hump(at) * 6 * live,
    scaleY: before.scaleY * (1 - 0.12 * live * (1 - hump(at))),
  };
};

/** Trots behind an actor. */
const follow: ThingAct = (before, cue) => {
  const at = between(cue.origin, { x: cue.goalNow.x, y: cue.origin.y }, ease(cue.elapsed / 0.8));
  const hop =
    Math.abs(Math.sin(cue.elapsed * 9)) *
    Math.min(1, Math.abs(at.x - cue.origin.x) / 4) *
    (cue.share < 1 ? 1 : 0);
  return freed(before, { x: at.x, y: at.y + hop });
};

const swap: ThingAct = (before, cue) => {
  const at = between(cue.origin, cue.goal, ease(cue.share));
  return freed(before, { x: at.x, y: at.y + Math.sin(ease(cue.share) * Math.PI) * 6 });
};

/** Seconds that going into something takes at most. */
const ENTRY = 0.55;

/**
 * Into something: over to it in a small arc, less and less of
 * it to be seen, and then none. It keeps its size for later.
 */
const into: ThingAct = (before, cue) => {
  const share = clamp(cue.elapsed / Math.min(ENTRY, cue.length * 0.9));
  if (share >= 1) return { ...freed(before, cue.goal), shown: false };
  const at = between(cue.origin, cue.goal, ease(share));
  const arc = 4 * share * (1 - share) * Math.min(5, 1 + Math.abs(cue.goal.x - cue.origin.x) * 0.12);
  return {
    ...freed(before, { x: at.x, y: at.y + arc }),
    shown: before.shown,
    size: before.size * (1 - 0.85 * ease((share - 0.35) / 0.65)),
  };
};

/** Round and round; the golden angle keeps any number of things apart. */
const orbit: ThingAct = (before, cue) => {
  const angle = cue.elapsed * 2.6 + (cue.numbers[0] ?? 0) * Math.PI * (3 - Math.sqrt(5));
  const there = { x: cue.goalNow.x + Math.cos(angle) * 12, y: cue.goalNow.y + 6 + Math.sin(angle) * 4 };
  return freed(before, between(cue.origin, there, ease(cue.elapsed / 0.7)));
};

function sized(before: ThingState, factor: number, share: number): ThingState {
  return { ...before, size: before.size * (1 + (factor - 1) * share) };
}

const open: ThingAct = (before, cue) => ({
  ...before,
  open: before.open + (1 - before.open) * ease(cue.share / 0.5),
});
const close: ThingAct = (before, cue) => ({ ...before, open: before.open * (1 - ease(cue.share / 0.4)) });
const grow: ThingAct = (before, cue) => sized(before, cue.numbers[0] ?? 1.6, settle(cue.share));
const shrink: ThingAct = (before, cue) => {
  const factor = cue.numbers[0] ?? 0.5;
  return sized(before, factor > 1 ? 1 / factor : factor, ease(cue.share));
};
const stretch: ThingAct = (before, cue) => {
  const factor = 1 + ((cue.numbers[0] ?? 1.5) - 1) * settle(cue.share);
  return {
    ...before,
    scaleY: before.scaleY * factor,
    scaleX: before.scaleX / Math.sqrt(Math.max(0.2, factor)),
  };
};
const flatten: ThingAct = (before, cue) => {
  const flat = ease(cue.share / 0.3);
  return { ...before, scaleY: before.scaleY * (1 - 0.86 * flat), scaleX: before.scaleX * (1 + 0.4 * flat) };
};
const spin: ThingAct = (before, cue) => {
  const turns = cue.numbers[0] ?? 1;
  const at = turns * ease(cue.share);
  return { ...before, turn: before.turn + at, spun: before.spun + at * 360 };
};
const tilt: ThingAct = (before, cue) => ({
  ...before,
  tilt: before.tilt + (cue.numbers[0] ?? 20) * settle(cue.share),
});

/** A pendulum's swing that dies away slowly. */
const swing: ThingAct = (before, cue) => ({
  ...before,
  swing:
    Math.sin(cue.elapsed * 5.2) *
    Math.exp(-Math.max(0, cue.elapsed - cue.length) * 1.2) *
    clamp(cue.elapsed * 3),
});
const shake: ThingAct = (before, cue) => {
  const on = cue.share < 1 ? pulse(cue.share, 0, 0.1, 1) + 0.3 : 0;
  const jolt = Math.sin(cue.elapsed * 47) * on;
  return { ...before, x: before.x + jolt * 0.7, tilt: before.tilt + jolt * 2.4, swing: jolt };
};
const wobble: ThingAct = (before, cue) => {
  const on = Math.exp(-cue.share * 1.6) * during(cue.share, 0, 0.08) * (1 - during(cue.share, 0.9, 1));
  const rock = Math.sin(cue.elapsed * 8.5) * on;
  return { ...before, tilt: before.tilt + rock * 9, swing: rock };
};
const pile: ThingAct = (before, cue) => ({
  ...before,
  count: before.count + ((cue.numbers[0] ?? 5) - before.count) * cue.share,
});
const become: ThingAct = (before, cue) => ({
  ...before,
  kind: cue.share < PUFFED.become ? before.kind : cue.word,
  scaleY: before.scaleY * (1 - 0.5 * pulse(cue.share, 0.1, 0.3, 0.6)),
  scaleX: before.scaleX * (1 + 0.25 * pulse(cue.share, 0.1, 0.3, 0.6)),
});
const empty: ThingAct = (before, cue) => ({ ...before, full: before.full * (1 - ease(cue.share)) });
const fill: ThingAct = (before, cue) => ({
  ...before,
  full: before.full + (1 - before.full) * ease(cue.share),
});

const appear: ThingAct = (before, cue) => ({
  ...before,
  shown: true,
  size: before.size * Math.max(0.05, settle(cue.share / 0.5)),
});
/** Behind its puff it is gone at once. */
const vanish: ThingAct = (before, cue) => ({ ...before, shown: before.shown && cue.share < PUFFED.vanish });
const burst: ThingAct = (before, cue) => ({
  ...before,
  shown: before.shown && cue.share < 0.42,
  size: before.size * (1 + 0.4 * ease(cue.share / 0.35)),
  tilt: before.tilt + Math.sin(cue.elapsed * 50) * 5 * (1 - ease(cue.share)),
});
const scatter: ThingAct = (before, cue) => ({ ...before, scattered: clamp(cue.share / 0.75) });
const spill: ThingAct = (before, cue) => ({
  ...before,
  tilt: before.tilt + 84 * settle(cue.share / 0.7),
  full: before.full * (1 - ease((cue.share - 0.25) / 0.6)),
});
const collapse: ThingAct = (before, cue) => {
  const down = ease(cue.share / 0.4);
  const rock = wave(cue.share, 4) * (1 - ease(cue.share / 0.6));
  return {
    ...before,
    scaleY: before.scaleY * (1 - 0.66 * down),
    scaleX: before.scaleX * (1 + 0.28 * down),
    tilt: before.tilt + rock * 8 + 6 * down,
  };
};
const split: ThingAct = (before, cue) => ({ ...before, halved: settle(cue.share / 0.7) });
/** The far end of a string is tied to something else from now on. */
const tie: ThingAct = (before, cue) =>
  before.line === undefined ? before : { ...before, line: { ...before.line, to: cue.word } };
const ring: ThingAct = (before, cue) => ({
  ...before,
  swing: cue.share < 1 ? Math.sin(cue.elapsed * 26) * (1 - 0.4 * cue.share) : 0,
  tilt: before.tilt + (cue.share < 1 ? Math.sin(cue.elapsed * 33) * 3 : 0),
});
const light: ThingAct = (before) => ({ ...before, lit: true });
const dim: ThingAct = (before, cue) => ({ ...before, lit: before.lit && cue.share < 0.3 });
const run: ThingAct = (before, cue) => ({
  ...before,
  lit: true,
  turn: before.turn + cue.elapsed * 0.9 * ease(cue.elapsed / 0.5),
  swing: Math.sin(cue.elapsed * 6),
});
const same: ThingAct = (before) => before;

/** The acting of every thing. */
export const THING_ACTS: Readonly<Record<ThingVerb, ThingAct>> = {
  to,
  fly,
  roll,
  fall,
  rise,
  drop,
  bounce,
  follow,
  swap,
  orbit,
  into,
  open,
  close,
  grow,
  stretch,
  shrink,
  flatten,
  spin,
  tilt,
  swing,
  shake,
  wobble,
  pile,
  count: pile,
  become,
  empty,
  fill,
  appear,
  vanish,
  burst,
  scatter,
  spill,
  collapse,
  split,
  tie,
  ring,
  light,
  dim,
  steam: same,
  run,
  stop: (before) => ({ ...before, lit: false, swing: 0 }),
};
