import { FACES } from "../../figure/face.ts";
import type { Limb } from "../../figure/pose.ts";
import { during, pulse } from "../ease.ts";
import type { Act } from "./cue.ts";
import { handAt, mixHand } from "./cue.ts";

/** Leaves the floor, limbs adrift. */
const float: Act = (cue) => {
  const up = during(cue.share, 0, 0.7);
  const drift = Math.sin(cue.seconds * 2.4) * up;
  const dangle = (limb: Limb, by: number): Limb => ({
    ...limb,
    x: limb.x + by * up,
    y: 0.4 * up,
    turn: 34 * up,
  });
  return {
    ...cue.rest,
    x: cue.from.x + (cue.to.x - cue.from.x) * up,
    y: cue.from.y + (cue.to.y - cue.from.y) * up + drift * 0.7,
    lean: drift * 6,
    rightFoot: dangle(cue.rest.rightFoot, -drift * 1.5),
    leftFoot: dangle(cue.rest.leftFoot, drift * 1.5),
    rightHand: mixHand(cue.rest.rightHand, handAt(cue, { ahead: -9, above: 2 + drift * 3, grip: -1 }), up),
    leftHand: mixHand(cue.rest.leftHand, handAt(cue, { ahead: 9, above: 2 - drift * 3, grip: -1 }), up),
    face: up > 0.1 ? FACES.shocked : cue.rest.face,
  };
};

/** Down into a hole, with a start; the arms stay above as long as they can. */
const sink: Act = (cue) => {
  const down = during(cue.share, 0.08, 0.4);
  const wet = pulse(cue.share, 0.05, 0.3, 0.9);
  const spread = (side: number): Limb => ({
    ...handAt(cue, { ahead: 0, above: -2 + 5 * wet, grip: -1 }),
    x: cue.rest.hipX + side * 9.5,
  });
  return {
    ...cue.rest,
    y: cue.from.y + (cue.to.y - cue.from.y) * down,
    yaw: cue.rest.yaw * (1 - 0.4 * wet),
    rightHand: mixHand(cue.rest.rightHand, spread(-1), wet),
    leftHand: mixHand(cue.rest.leftHand, spread(1), wet),
    face: wet > 0.25 ? FACES.surprised : cue.rest.face,
  };
};

/** What takes the body off the floor, upwards or downwards. */
export const LEVEL_ACTS = { float, sink } as const satisfies Readonly<Record<string, Act>>;
