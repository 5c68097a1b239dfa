import type { Build } from "../../figure/build.ts";
import type { Facing, Limb, Pose } from "../../figure/pose.ts";
import { ease } from "../ease.ts";

/** A way of going. Feet stay where they are put: the cycle turns with the distance gone, not with time. */
export interface Gait {
  /** Units gone in one cycle of two steps. */
  readonly stride: number;
  /** Share of the cycle a foot is on the floor. */
  readonly contact: number;
  /** How high a foot is lifted. */
  readonly lift: number;
  readonly bob: number;
  /** Hips below their usual height. */
  readonly sink: number;
  /** Degrees ahead. */
  readonly lean: number;
  /** How far the hands swing, and how high they are held above hanging. */
  readonly swing: number;
  readonly hands: number;
  /** Stage units in a second, at most at ease. */
  readonly speed: number;
}

/** All ways of going. */
export const GAITS = {
  walk: {
    stride: 17,
    contact: 0.56,
    lift: 2.4,
    bob: 0.5,
    sink: 0.3,
    lean: 4,
    swing: 4.2,
    hands: 1.2,
    speed: 19,
  },
  run: {
    stride: 27,
    contact: 0.38,
    lift: 5.2,
    bob: 1.3,
    sink: 1.6,
    lean: 20,
    swing: 6.4,
    hands: 6.5,
    speed: 42,
  },
  sneak: {
    stride: 15,
    contact: 0.58,
    lift: 5.4,
    bob: 0.9,
    sink: 3.4,
    lean: 24,
    swing: 1,
    hands: 10,
    speed: 13,
  },
  back: {
    stride: 12,
    contact: 0.6,
    lift: 1.5,
    bob: 0.35,
    sink: 0.5,
    lean: -5,
    swing: 2,
    hands: 3,
    speed: 13,
  },
  carry: { stride: 13, contact: 0.6, lift: 1.8, bob: 0.6, sink: 1, lean: -5, swing: 0, hands: 0, speed: 17 },
  shove: {
    stride: 12,
    contact: 0.6,
    lift: 1.5,
    bob: 0.5,
    sink: 2.6,
    lean: 26,
    swing: 0,
    hands: 0,
    speed: 12,
  },
} as const satisfies Readonly<Record<string, Gait>>;

/** A pose on the way: so many units gone of so many, forwards (1) or backwards (-1). */
export function goingPose(options: {
  readonly rest: Pose;
  readonly build: Build;
  readonly facing: Facing;
  readonly gait: Gait;
  readonly gone: number;
  readonly whole: number;
  readonly backwards: boolean;
  readonly handsFree: boolean;
}): Pose {
  const { rest, gait, facing, gone, whole, backwards } = options;
  // Steps grow out of standing and shrink back into it.
  const room = Math.min(5, whole * 0.45);
  const size = room <= 0 ? 0 : ease(gone / room) * ease((whole - gone) / room);
  const cycle = (gone / gait.stride) * (backwards ? -1 : 1);
  const [right, left] = [footOf(gait, cycle), footOf(gait, cycle + 0.5)];
  const place = (limb: Limb, step: Step): Limb => ({
    x: limb.x * (1 - size) + (step.ahead * facing + limb.x * 0.12) * size,
    y: step.up * size,
    turn: step.turn * size,
    bend: 1,
  });
  const swing = Math.sin(cycle * Math.PI * 2) * gait.swing * size;
  const bob = Math.cos(cycle * Math.PI * 4) * gait.bob * size;
  const moved: Pose = {
    ...rest,
    hipY: rest.hipY - gait.sink * size + bob,
    lean: rest.lean + gait.lean * facing * size,
    nod: rest.nod - gait.lean * 0.35 * facing * size,
    rightFoot: place(rest.rightFoot, right),
    leftFoot: place(rest.leftFoot, left),
  };
  if (!options.handsFree) return moved;
  const hand = (limb: Limb, side: number): Limb => ({
    x: limb.x + (side * swing + gait.hands * 0.55) * facing,
    y: limb.y + (gait.hands * 0.75 + Math.abs(swing) * 0.16) * size,
    turn: gait.hands > 5 ? 0.7 * size : limb.turn,
    bend: 1,
  });
  const free = { ...moved, rightHand: hand(rest.rightHand, -1), leftHand: hand(rest.leftHand, 1) };
  return gait.hands > 0 ? { ...free, ...mixHands(moved, free, size) } : free;
}

interface Step {
  readonly ahead: number;
  readonly up: number;
  readonly turn: number;
}

/** Where a foot is in its cycle: on the floor it moves back as fast as the body goes on, so that it does not slide. */
function footOf(gait: Gait, cycle: number): Step {
  const at = cycle - Math.floor(cycle);
  const half = (gait.stride * gait.contact) / 2;
  if (at < gait.contact) {
    const share = at / gait.contact;
    return {
      ahead: half * (1 - 2 * share),
      up: 0,
      turn: share > 0.7 ? (share - 0.7) * 110 : share < 0.2 ? (share - 0.2) * 90 : 0,
    };
  }
  const share = (at - gait.contact) / (1 - gait.contact);
  const along = ease(share);
  return { ahead: half * (2 * along - 1), up: Math.sin(share * Math.PI) * gait.lift, turn: 33 - 51 * along };
}

function mixHands(still: Pose, free: Pose, share: number): Pick<Pose, "rightHand" | "leftHand"> {
  const mix = (from: Limb, to: Limb): Limb => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    turn: from.turn + (to.turn - from.turn) * share,
    bend: 1,
  });
  return { rightHand: mix(still.rightHand, free.rightHand), leftHand: mix(still.leftHand, free.leftHand) };
}
