import type { StagePoint } from "../../../domain/staging.ts";
import type { Build } from "../../figure/build.ts";
import type { Facing, Limb, Pose } from "../../figure/pose.ts";
import { clamp } from "../ease.ts";

/** How a body is held until the next verb changes it. */
export type Stance = "stand" | "sit" | "kneel" | "crouch" | "lie" | "hang" | "stuck" | "slant";

/** What an act knows about its moment. Lengths ahead are positive in the direction the actor faces. */
export interface Cue {
  /** 0 when the act begins (after walking up to its target), 1 at its end and as long as it is held. */
  readonly share: number;
  /** Seconds since the shot began, for small life that never stops. */
  readonly seconds: number;
  /** Seconds the act takes, for choosing how often something repeats. */
  readonly length: number;
  readonly facing: Facing;
  readonly build: Build;
  readonly stance: Stance;
  /** How the actor would be now if it did nothing: in its place, in its stance, holding what it holds. */
  readonly rest: Pose;
  /** The same standing up, for acts that end lying. */
  readonly upright: Pose;
  readonly from: StagePoint;
  readonly to: StagePoint;
  /** The point to touch, look at or go to. */
  readonly target: StagePoint;
  /** Whether the target is the audience. */
  readonly toCamera: boolean;
  /** The hand that acts: the right one unless it is full. */
  readonly lead: "rightHand" | "leftHand";
  /** Both hands hold one thing. */
  readonly laden: boolean;
  /** Hands that hold something. */
  readonly full: readonly Cue["lead"][];
}

/** Turns a moment into a pose. Begins at rest and ends in a pose that can be held. */
export type Act = (cue: Cue) => Pose;

/** Height of the shoulders over the root at rest. */
export function shoulderHeight(cue: Cue): number {
  return cue.rest.hipY + cue.build.torso - 0.9;
}

/** A hand so far ahead of the root and so far above the shoulders at rest. */
export function handAt(
  cue: Cue,
  at: { readonly ahead: number; readonly above: number; readonly grip?: number; readonly bend?: number },
): Limb {
  return {
    x: cue.rest.hipX + at.ahead * cue.facing,
    y: shoulderHeight(cue) + at.above,
    turn: at.grip ?? 0,
    bend: at.bend ?? 1,
  };
}

/** The hands by the part they play rather than by their side. */
export function withHands(
  pose: Pose,
  cue: Cue,
  hands: { readonly lead?: Limb | undefined; readonly other?: Limb | undefined },
): Pose {
  const lead = hands.lead ?? pose[cue.lead];
  const other = hands.other ?? pose[cue.lead === "rightHand" ? "leftHand" : "rightHand"];
  return cue.lead === "rightHand"
    ? { ...pose, rightHand: lead, leftHand: other }
    : { ...pose, leftHand: lead, rightHand: other };
}

/** The pose with hands that hold something left where they hold it, so that no cup goes to an ear in surprise. */
export function keepHeld(pose: Pose, { rest, full }: Cue): Pose {
  return { ...pose, ...Object.fromEntries(full.map((hand) => [hand, rest[hand]])) };
}

/** A hand on its way from one place to another. */
export function mixHand(from: Limb, to: Limb, share: number): Limb {
  const at = clamp(share);
  return {
    x: from.x + (to.x - from.x) * at,
    y: from.y + (to.y - from.y) * at,
    turn: from.turn + (to.turn - from.turn) * at,
    bend: 1,
  };
}

/** How often something repeats in an act when it takes about so many seconds each time; at least once. */
export function times(cue: Cue, secondsEach: number): number {
  return Math.max(1, Math.round(cue.length / secondsEach));
}
