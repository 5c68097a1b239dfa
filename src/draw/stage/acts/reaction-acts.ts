import type { Reaction } from "../../../domain/staging.ts";
import { FACES } from "../../figure/face.ts";
import type { Pose } from "../../figure/pose.ts";
import { mixPose } from "../../figure/pose.ts";
import { during, pulse, wave } from "../ease.ts";
import type { Act, Cue } from "./cue.ts";
import { handAt, keepHeld } from "./cue.ts";

/** Head and eyes to the audience. */
function toUs(cue: Cue, change: Partial<Pose> = {}): Pose {
  return { ...cue.rest, yaw: 0.4 * cue.facing, headYaw: 0, gazeX: 0, gazeY: 0, ...change };
}

/** The big one: a start, eyes like saucers, and then the long stare at us. */
const startle: Act = (cue) => {
  const crouch = pulse(cue.share, 0.04, 0.2, 0.3);
  const up = during(cue.share, 0.24, 0.36);
  const calm = during(cue.share, 0.55, 0.85);
  const shake = wave(cue.share, 22) * 0.35 * up * (1 - calm);
  const start: Pose = {
    ...toUs(cue, { yaw: 0.34 * cue.facing, shrug: 1.2, face: FACES.shocked }),
    rightHand: handAt(cue, { ahead: -9.6 * cue.facing, above: 3.4, grip: -1 }),
    leftHand: handAt(cue, { ahead: 9.6 * cue.facing, above: 3.4, grip: -1 }),
  };
  const stare = toUs(cue, { face: FACES.worried });
  const pose = mixPose(mixPose(cue.rest, keepHeld(start, cue), up), stare, calm);
  return {
    ...pose,
    hipX: pose.hipX + shake,
    hipY: pose.hipY - 4.5 * crouch,
    nod: pose.nod + 12 * crouch * cue.facing,
    squash: 1 - 0.1 * crouch + 0.1 * pulse(cue.share, 0.24, 0.33, 0.5),
  };
};

/** A slow burn: nothing moves but the head, until it looks at us without a word; one slow blink. */
const stare: Act = (cue) => {
  const shut = pulse(cue.share, 0.72, 0.8, 0.9);
  const flat = {
    ...FACES.neutral,
    brow: -0.1,
    slope: 0.15,
    eyes: 0.72 * (1 - shut),
    smile: -0.35,
    width: 0.8,
  };
  return mixPose(cue.rest, toUs(cue, { face: flat, shrug: -0.4 }), during(cue.share, 0.12, 0.6));
};

/** Sees it, smiles at us, sees what it saw, and is back there with the whole neck; then to us again. */
const doubleTake: Act = (cue) => {
  const smiling = toUs(cue, { face: FACES.content });
  const back: Pose = {
    ...cue.rest,
    headYaw: 0.9 * cue.facing,
    gazeX: cue.facing,
    lean: cue.rest.lean + 13 * cue.facing,
    nod: -4 * cue.facing,
    face: { ...FACES.surprised, eyes: 1.6 },
  };
  const asking = toUs(cue, { face: FACES.worried });
  const first = mixPose(cue.rest, smiling, during(cue.share, 0.02, 0.2));
  const second = mixPose(first, back, during(cue.share, 0.36, 0.46));
  return mixPose(second, asking, during(cue.share, 0.74, 0.92));
};

/** Freezes as if it were not there; only the eyes open and shut. */
const blink: Act = (cue) => {
  const shut = pulse(cue.share, 0.36, 0.41, 0.48) + pulse(cue.share, 0.52, 0.57, 0.64);
  const face = { ...FACES.surprised, mouth: 0.05, width: 0.5, smile: 0, eyes: 1.45 * (1 - shut) };
  const stiff = toUs(cue, {
    face,
    lean: -5 * cue.facing,
    hipY: cue.rest.hipY + (cue.stance === "stand" ? 0.3 : 0),
    shrug: 1.4,
    rightHand: handAt(cue, { ahead: -3.6 * cue.facing, above: -15.5, grip: -1 }),
    leftHand: handAt(cue, { ahead: 3.6 * cue.facing, above: -15.5, grip: -1 }),
  });
  return mixPose(cue.rest, keepHeld(stiff, cue), during(cue.share, 0.04, 0.16));
};

/** The knees give way, a hand goes to the heart, and they come back only half. */
const buckle: Act = (cue) => {
  const down =
    cue.stance === "stand" ? during(cue.share, 0.12, 0.3) * (1 - 0.55 * during(cue.share, 0.5, 0.75)) : 0;
  const knock = wave(cue.share, 9) * during(cue.share, 0.2, 0.35) * (1 - during(cue.share, 0.6, 0.85));
  const weak = toUs(cue, {
    face: { ...FACES.worried, eyes: 1.35, mouth: 0.3 },
    rightHand: handAt(cue, { ahead: 2.4 - cue.facing, above: -5, grip: -0.3 }),
    leftHand: handAt(cue, { ahead: 6, above: -11, grip: -0.8 }),
  });
  const pose = mixPose(cue.rest, keepHeld(weak, cue), during(cue.share, 0.08, 0.3));
  return {
    ...pose,
    hipY: pose.hipY - 6.4 * down,
    hipX: pose.hipX + 0.5 * knock,
    lean: pose.lean + 9 * down * cue.facing,
  };
};

/** What one does on seeing it; `take` unless a film casts it otherwise. */
export const REACTION_ACTS = {
  take: startle,
  startle,
  stare,
  "double-take": doubleTake,
  blink,
  buckle,
} as const satisfies Readonly<Record<Reaction | "take", Act>>;
