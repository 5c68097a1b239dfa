import { FACES } from "../../figure/face.ts";
import type { Pose } from "../../figure/pose.ts";
import { mixPose } from "../../figure/pose.ts";
import { during, pulse } from "../ease.ts";
import type { Act } from "./cue.ts";
import { handAt, withHands } from "./cue.ts";

const shiver: Act = (cue) => {
  const on = during(cue.share, 0, 0.15);
  const tremble = Math.sin(cue.seconds * 62) * 0.45 * on;
  const hugged: Pose = {
    ...cue.rest,
    hipY: cue.rest.hipY - 2,
    lean: 9 * cue.facing,
    shrug: 1.7,
    nod: 6 * cue.facing,
    rightHand: handAt(cue, { ahead: 4, above: -3.4, grip: 0.4 }),
    leftHand: handAt(cue, { ahead: 2.8, above: -1.8, grip: 0.4 }),
    face: { ...FACES.worried, mouth: 0.25, width: 1.3 },
  };
  const pose = mixPose(cue.rest, hugged, on);
  return { ...pose, hipX: pose.hipX + tremble, nod: pose.nod + tremble * 5 };
};

const dizzy: Act = (cue) => {
  const on = during(cue.share, 0, 0.2);
  const angle = cue.seconds * 3.6;
  return {
    ...mixPose(
      cue.rest,
      withHands(cue.rest, cue, { other: handAt(cue, { ahead: -7, above: -5, grip: -0.6 }) }),
      on,
    ),
    hipX: cue.rest.hipX + Math.cos(angle) * 1.6 * on,
    lean: cue.rest.lean + Math.cos(angle) * 7 * on,
    curl: Math.sin(angle) * 6 * on,
    nod: Math.sin(angle + 0.8) * 13 * on,
    headYaw: 0.15 * cue.facing,
    face: FACES.dazed,
  };
};

const sleep: Act = (cue) => {
  const on = during(cue.share, 0, 0.3);
  const breath = Math.sin(cue.seconds * 1.9);
  return {
    ...cue.rest,
    lean: cue.rest.lean + (5 + breath * 1.6) * on * cue.facing,
    curl: 8 * on * cue.facing,
    nod: cue.rest.nod + (24 - breath * 3) * on * cue.facing,
    shrug: breath * 0.35 * on,
    face: on > 0.4 ? FACES.asleep : cue.rest.face,
  };
};

const sneeze: Act = (cue) => {
  const draw = during(cue.share, 0.05, 0.5);
  const blast = pulse(cue.share, 0.5, 0.56, 0.85);
  const inhale = draw * (1 - during(cue.share, 0.5, 0.56));
  return {
    ...cue.rest,
    lean: cue.rest.lean + (-13 * inhale + 38 * blast) * cue.facing,
    curl: 20 * blast * cue.facing,
    nod: (-17 * inhale + 15 * blast) * cue.facing,
    hipX: cue.rest.hipX - 3 * blast * cue.facing,
    hipY: cue.rest.hipY - 2 * blast,
    shrug: 1.5 * inhale,
    squash: 1 + 0.05 * inhale - 0.07 * blast,
    face:
      blast > 0.15
        ? { ...FACES.effort, eyes: 0, mouth: 0.8 }
        : { ...FACES.worried, eyes: 0.5, mouth: 0.5 * inhale },
  };
};

/** What the nerves do by themselves. */
export const NERVE_ACTS = {
  shiver,
  dizzy,
  sleep,
  sneeze,
} as const satisfies Readonly<Record<string, Act>>;
