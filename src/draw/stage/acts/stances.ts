import type { Build } from "../../figure/build.ts";
import type { Facing, Limb, Pose } from "../../figure/pose.ts";
import { standing } from "../../figure/pose.ts";
import type { Stance } from "./cue.ts";

/** Whose body it is, which way it faces, and the height it sits or lies on. */
export interface Body {
  readonly build: Build;
  readonly facing: Facing;
  readonly seat: number;
}

/** How a body rests in a stance, at x = 0. */
export function restIn(stance: Stance, body: Body): Pose {
  return STANCES[stance](standing(body.build, body.facing), body);
}

type Stand = (base: Pose, body: Body) => Pose;

function foot({ facing }: Body, ahead: number, y = 0, turn = 0): Limb {
  return { x: ahead * facing, y, turn, bend: 1 };
}

/** Both hands so far ahead and so high above the hips. */
function hands(
  base: Pose,
  { facing }: Body,
  at: { readonly ahead: number; readonly y: number },
): Pick<Pose, "rightHand" | "leftHand"> {
  return {
    rightHand: { ...base.rightHand, x: at.ahead * facing, y: at.y },
    leftHand: { ...base.leftHand, x: (at.ahead + 1.6) * facing, y: at.y },
  };
}

const sit: Stand = (base, body) => {
  const hipY = body.seat + 2.4;
  const low = body.seat < 4;
  const feet = low
    ? { rightFoot: foot(body, 13.2, 0, -55), leftFoot: foot(body, 15.2, 0, -60) }
    : { rightFoot: foot(body, 8.2), leftFoot: foot(body, 10.2) };
  const lean = (low ? -8 : 2) * body.facing;
  return { ...base, hipX: 0, hipY, lean, ...feet, ...hands(base, body, { ahead: 5.6, y: hipY + 2.2 }) };
};

/** Height of a sole over the floor when its shoe stands on its tip. */
const TOE = 2.9;

/** As crooked as everything else, from the feet to the head. */
const slant: Stand = (base, { facing }) => ({
  ...base,
  hipX: 2.8 * facing,
  lean: base.lean + 19 * facing,
  nod: base.nod + 12 * facing,
});

const kneel: Stand = (base, body) => {
  const hipY = body.build.shin * 0.72 + 3.4;
  return {
    ...base,
    hipX: -body.facing,
    hipY,
    lean: 8 * body.facing,
    // On the tip of its shoe: the heel is up, and the tip does not go below the floor.
    rightFoot: foot(body, -9.4, TOE, 60),
    leftFoot: foot(body, 5.6),
    ...hands(base, body, { ahead: 4, y: hipY + 2.5 }),
  };
};

const crouch: Stand = (base, body) => {
  const hipY = body.build.hip - 10.4;
  return {
    ...base,
    hipX: -body.facing,
    hipY,
    lean: 34 * body.facing,
    nod: -14 * body.facing,
    rightFoot: foot(body, -1.8, 0, 16),
    leftFoot: foot(body, 2.4),
    ...hands(base, body, { ahead: 6, y: hipY + 2 }),
  };
};

/** On the back. Hands and feet are given as if it stood; the whole is then laid down. */
const lie: Stand = (base, { build, facing, seat }) => {
  const hipY = seat + 2.6;
  const arm = { y: hipY + build.torso - 0.9 - (build.upperArm + build.foreArm) * 0.98, turn: -0.2, bend: 1 };
  const leg = { y: hipY - build.hip + 0.3, turn: -20, bend: 1 };
  return {
    ...base,
    hipX: 0,
    hipY,
    lean: 0,
    curl: 0,
    spin: -90 * facing,
    yaw: 0.5 * facing,
    headYaw: 0.3 * facing,
    rightFoot: { ...leg, x: -0.9 },
    leftFoot: { ...leg, x: 0.9 },
    rightHand: { ...arm, x: 1.4 * facing },
    leftHand: { ...arm, x: 2.6 * facing },
  };
};

const hang: Stand = (base, body) => {
  const { build } = body;
  const hand = { y: build.hip + build.torso + 11.8, turn: 1, bend: 1 };
  return {
    ...base,
    hipX: 0,
    lean: 0,
    yaw: 0.35 * body.facing,
    rightFoot: foot(body, -1.6, 0.3, 40),
    leftFoot: foot(body, 1.4, 0.6, 40),
    rightHand: { ...hand, x: -4.6 },
    leftHand: { ...hand, x: 4.6 },
  };
};

const stuck: Stand = (base, { facing }) => ({
  ...base,
  lean: 4 * facing,
  yaw: 0.25 * facing,
  headYaw: 0.2 * facing,
});

const STANCES: Readonly<Record<Stance, Stand>> = {
  stand: (base) => base,
  sit,
  kneel,
  crouch,
  lie,
  hang,
  stuck,
  slant,
};
