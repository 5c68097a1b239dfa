import { FACES } from "../../figure/face.ts";
import type { FaceName } from "../../figure/face.ts";
import type { Pose } from "../../figure/pose.ts";
import { mixPose } from "../../figure/pose.ts";
import { during, pulse, settle, wave } from "../ease.ts";
import type { Act } from "./cue.ts";
import { handAt, keepHeld, times } from "./cue.ts";
import { gesture } from "./gesture.ts";

const think = gesture(
  (cue, beat) => ({
    lead: handAt(cue, { ahead: 4.6, above: 3.2, grip: 0.4 }),
    other: handAt(cue, { ahead: 4, above: -5.6, grip: 0.6 }),
    nod: (4 + beat * 2) * cue.facing,
    lean: 4 * cue.facing,
    gazeX: 0.4 * cue.facing,
    gazeY: 0.85,
    face: { ...FACES.doubtful, quirk: 0.7 + beat * 0.3 },
  }),
  { each: 1.6 },
);

const scratch = gesture(
  (cue, beat) => ({
    lead: handAt(cue, { ahead: -2.4 + beat * 0.9, above: 11.6, grip: -0.2, bend: -1 }),
    nod: (5 + beat * 2.5) * cue.facing,
    gazeY: 0.5,
    face: FACES.doubtful,
  }),
  { each: 0.4 },
);

const shrug = gesture(
  (cue) => ({
    rightHand: { ...handAt(cue, { ahead: 0, above: -2.4, grip: -1 }), x: -10.6 },
    leftHand: { ...handAt(cue, { ahead: 0, above: -2.4, grip: -1 }), x: 10.6 },
    yaw: 0.2 * cue.facing,
    headYaw: 0,
    shrug: 2 * pulse(cue.share, 0.1, 0.35, 1.4),
    nod: 9 * cue.facing,
    gazeX: 0,
    face: { ...FACES.worried, smile: -0.5, quirk: 0.4 },
  }),
  { arrive: 0.3 },
);

const despair = gesture(
  (cue, beat) =>
    keepHeld(
      {
        ...cue.rest,
        rightHand: { ...handAt(cue, { ahead: 0, above: 10, grip: -0.6 }), x: -5.2 + cue.rest.hipX },
        leftHand: { ...handAt(cue, { ahead: 0, above: 10, grip: -0.6 }), x: 5.2 + cue.rest.hipX },
        yaw: 0.24 * cue.facing,
        headYaw: 0.1 * cue.facing,
        hipY: cue.rest.hipY - 1.4,
        nod: beat * 11,
        lean: beat * 3,
        gazeY: 0.6,
        face: { ...FACES.worried, mouth: 0.6, brow: 0.8, eyes: 1.2, fright: 0.5 },
      },
      cue,
    ),
  { each: 0.8 },
);

const triumph: Act = (cue) => {
  const crouch = pulse(cue.share, 0, 0.15, 0.3);
  const up = settle((cue.share - 0.2) / 0.5) * during(cue.share, 0.18, 0.24);
  const hop = pulse(cue.share, 0.24, 0.36, 0.5);
  const pose: Pose = {
    ...cue.rest,
    yaw: 0.3 * cue.facing,
    headYaw: 0.2 * cue.facing,
    nod: -8 * cue.facing,
    lean: -5 * cue.facing,
    gazeY: 0.6,
    face: FACES.delighted,
    rightHand: { ...handAt(cue, { ahead: 0, above: 12.2, grip: 1 }), x: -8.4 },
    leftHand: { ...handAt(cue, { ahead: 0, above: 12.2, grip: 1 }), x: 8.4 },
  };
  const raised = mixPose(cue.rest, pose, up);
  return {
    ...raised,
    y: raised.y + 3.4 * hop,
    hipY: raised.hipY - 4 * crouch,
    squash: 1 - 0.07 * crouch + 0.09 * hop,
  };
};

const laugh = gesture(
  (cue, beat) => ({
    rightHand: handAt(cue, { ahead: 3.4, above: -8, grip: 0 }),
    leftHand: handAt(cue, { ahead: 4.6, above: -9, grip: 0 }),
    hipY: cue.rest.hipY - 1.2 + beat * 0.3,
    lean: (-9 + beat * 5) * cue.facing,
    nod: (-8 + beat * 5) * cue.facing,
    shrug: 0.7 + beat * 0.5,
    face: FACES.laughing,
  }),
  { each: 0.42 },
);

const cry = gesture(
  (cue, beat) => ({
    rightHand: { ...handAt(cue, { ahead: 0, above: 4.6 + beat * 0.4, grip: 1 }), x: -4.6 + 1.6 * cue.facing },
    leftHand: { ...handAt(cue, { ahead: 0, above: 4.6 - beat * 0.4, grip: 1 }), x: 4.6 + 1.6 * cue.facing },
    yaw: 0.3 * cue.facing,
    headYaw: 0.12 * cue.facing,
    hipY: cue.rest.hipY - 1.4,
    lean: 9 * cue.facing,
    nod: (4 + beat * 4) * cue.facing,
    shrug: 1 + beat * 0.6,
    face: FACES.weeping,
  }),
  { each: 0.5 },
);

const sigh: Act = (cue) => {
  const breath = pulse(cue.share, 0, 0.25, 0.55);
  const slump = during(cue.share, 0.35, 0.65);
  return {
    ...cue.rest,
    shrug: 1.9 * breath - 1.2 * slump,
    lean: cue.rest.lean + (-5 * breath + 9 * slump) * cue.facing,
    curl: 11 * slump * cue.facing,
    nod: 14 * slump * cue.facing,
    hipY: cue.rest.hipY - 0.9 * slump,
    gazeY: -0.5 * slump,
    face: slump > 0.4 ? FACES.sad : { ...FACES.sad, mouth: 0.25 * breath },
  };
};

/** At a loss: hands here and there, head turning left and right. */
const fluster: Act = (cue) => {
  const on = during(cue.share, 0, 0.1) * (1 - 0.5 * during(cue.share, 0.9, 1));
  const [quick, slow] = [wave(cue.share, times(cue, 0.4)), wave(cue.share, times(cue, 1.3))];
  const pose = mixPose(
    cue.rest,
    {
      ...cue.rest,
      rightHand: handAt(cue, { ahead: 4 + quick * 2.6, above: -1 + slow * 4, grip: -0.6 }),
      leftHand: handAt(cue, { ahead: 7 - quick * 2.6, above: -2 - slow * 4, grip: -0.6 }),
    },
    on,
  );
  return {
    ...pose,
    headYaw: cue.rest.headYaw * (1 - on) + slow * 0.7 * on,
    gazeX: slow,
    hipX: pose.hipX + slow * 1.2 * on,
    hipY: pose.hipY - Math.abs(quick) * 0.5 * on,
    lean: slow * 5 * on,
    face: { ...FACES.worried, eyes: 1.25, mouth: 0.2 },
  };
};

function mood(name: FaceName): Act {
  return (cue) => ({ ...cue.rest, headYaw: cue.rest.headYaw * 0.6, face: FACES[name] });
}

/** What the heart does. */
export const FEELING_ACTS = {
  think,
  scratch,
  shrug,
  despair,
  triumph,
  laugh,
  cry,
  sigh,
  fluster,
  smile: mood("blissful"),
  frown: mood("stern"),
} as const satisfies Readonly<Record<string, Act>>;
