import { FACES } from "../../figure/face.ts";
import type { Pose } from "../../figure/pose.ts";
import { mixPose } from "../../figure/pose.ts";
import { during, pulse, wave } from "../ease.ts";
import type { Act, Cue } from "./cue.ts";
import { handAt, times, withHands } from "./cue.ts";
import { near, touching } from "./touch.ts";

const reach: Act = (cue) => {
  const wind = pulse(cue.share, 0, 0.12, 0.3);
  const start = { ...cue.rest, lean: cue.rest.lean - 7 * wind * cue.facing };
  return touching(cue, { point: cue.target, share: during(cue.share, 0.12, 0.5), pose: start, grip: 0 });
};

const hold: Act = (cue) => {
  const there = touching(cue, { point: cue.target, share: 1, both: cue.laden, apart: cue.laden ? 1 : 0 });
  const back = during(cue.share, 0.5, 0.9);
  return mixPose(mixPose(cue.rest, there, during(cue.share, 0, 0.38)), cue.rest, back);
};

const push: Act = (cue) => {
  const heave = 0.5 + 0.5 * wave(cue.share, times(cue, 1.1));
  const braced: Pose = {
    ...cue.rest,
    hipX: cue.rest.hipX - 3.5 * cue.facing,
    hipY: cue.rest.hipY - 3.6 - heave * 0.8,
    lean: (26 + heave * 9) * cue.facing,
    nod: -8 * cue.facing,
    rightFoot: { ...cue.rest.rightFoot, x: cue.facing === 1 ? -10 : 1.5, turn: cue.facing === 1 ? 26 : 0 },
    leftFoot: { ...cue.rest.leftFoot, x: cue.facing === 1 ? -1.5 : 10, turn: cue.facing === 1 ? 0 : 26 },
    face: FACES.effort,
  };
  const pose = mixPose(cue.rest, braced, during(cue.share, 0, 0.22));
  return touching(cue, {
    point: cue.target,
    share: during(cue.share, 0, 0.22),
    both: true,
    grip: -0.2,
    apart: 3,
    pose,
    face: pose.face,
  });
};

const pull: Act = (cue) => {
  const tug = Math.max(0, wave(cue.share, times(cue, 0.9)));
  const strain = during(cue.share, 0, 0.25) * (0.45 + 0.55 * tug);
  const braced: Pose = {
    ...cue.rest,
    hipX: cue.rest.hipX - 3.4 * cue.facing,
    hipY: cue.rest.hipY - 3.6,
    lean: -22 * cue.facing,
    nod: 8 * cue.facing,
    rightFoot: { ...cue.rest.rightFoot, x: cue.facing === 1 ? -4 : -5, turn: cue.facing === 1 ? 0 : -14 },
    leftFoot: { ...cue.rest.leftFoot, x: cue.facing === 1 ? 5 : 4, turn: cue.facing === 1 ? -14 : 0 },
    face: FACES.effort,
  };
  const pose = mixPose(cue.rest, braced, strain);
  const grasped = touching(cue, {
    point: cue.target,
    share: 1,
    both: true,
    apart: 1.6,
    pose,
    grip: 1,
    face: pose.face,
  });
  // The back has bent towards the thing again to reach it: lean away as far as the arms allow.
  return mixPose(cue.rest, grasped, during(cue.share, 0, 0.2));
};

const drop: Act = (cue) => {
  const open = during(cue.share, 0.25, 0.4);
  const hand = handAt(cue, { ahead: 9, above: -6, grip: -open });
  const shown = withHands({ ...cue.rest, gazeY: -0.8 * open, nod: 8 * open * cue.facing }, cue, {
    lead: hand,
    other: cue.laden ? { ...hand, x: hand.x + 1.5 } : undefined,
  });
  return mixPose(cue.rest, shown, during(cue.share, 0, 0.25) * (1 - during(cue.share, 0.8, 1)));
};

const lift: Act = (cue) => {
  const grab = during(cue.share, 0, 0.25);
  const low = touching(cue, { point: cue.target, share: grab, both: true, apart: 1, face: FACES.effort });
  const up = handAt(cue, { ahead: 0, above: 13.4, grip: 0.6 });
  const high: Pose = {
    ...cue.rest,
    lean: -4 * cue.facing,
    yaw: 0.3 * cue.facing,
    shrug: 1.6,
    rightHand: { ...up, x: up.x - 4.6 },
    leftHand: { ...up, x: up.x + 4.6 },
    face: FACES.effort,
    gazeY: 0.8,
  };
  const shake = wave(cue.seconds, 5) * 0.25 * during(cue.share, 0.6, 0.75);
  const raised = mixPose(low, high, during(cue.share, 0.3, 0.68));
  return { ...raised, hipX: raised.hipX + shake };
};

const throwing: Act = (cue) => {
  const wind = withHands(
    { ...cue.rest, lean: -16 * cue.facing, hipX: cue.rest.hipX - 2 * cue.facing, face: FACES.effort },
    cue,
    { lead: handAt(cue, { ahead: -8, above: 7, grip: 1 }), other: handAt(cue, { ahead: 8, above: 2 }) },
  );
  const follow = withHands(
    { ...cue.rest, lean: 26 * cue.facing, hipX: cue.rest.hipX + 2.5 * cue.facing, face: FACES.sly },
    cue,
    { lead: handAt(cue, { ahead: 12, above: 1, grip: -0.7 }), other: handAt(cue, { ahead: -5, above: -7 }) },
  );
  const aimed = mixPose(cue.rest, wind, during(cue.share, 0, 0.32));
  const thrown = mixPose(aimed, follow, during(cue.share, 0.36, 0.5));
  return mixPose(thrown, cue.rest, during(cue.share, 0.72, 1));
};

const catching: Act = (cue) => {
  const ready: Pose = {
    ...cue.rest,
    hipY: cue.rest.hipY - 2.4,
    lean: 10 * cue.facing,
    face: FACES.surprised,
    rightHand: handAt(cue, { ahead: 11, above: 3, grip: -1 }),
    leftHand: handAt(cue, { ahead: 12, above: 1, grip: -1 }),
  };
  const hug: Pose = { ...cue.rest, hipY: cue.rest.hipY - 1.4, lean: -8 * cue.facing, face: FACES.delighted };
  const waiting = mixPose(cue.rest, ready, during(cue.share, 0, 0.3));
  return mixPose(mixPose(waiting, hug, during(cue.share, 0.74, 0.86)), cue.rest, during(cue.share, 0.9, 1));
};

const pour: Act = (cue) => {
  const over = touching(cue, { point: near(cue, -2.5, 7), share: during(cue.share, 0, 0.25), grip: 1 });
  return { ...over, nod: over.nod + 6 * cue.facing * during(cue.share, 0.2, 0.4) };
};

const put: Act = (cue) => {
  const there = touching(cue, {
    point: near(cue, 0, 2),
    share: 1,
    both: cue.laden,
    apart: cue.laden ? 1 : 0,
  });
  const out = mixPose(cue.rest, there, during(cue.share, 0, 0.4));
  return mixPose(out, cue.rest, during(cue.share, 0.65, 0.95));
};

const give: Act = (cue) => {
  const out = withHands({ ...cue.rest, lean: 7 * cue.facing, face: FACES.content }, cue, {
    lead: handAt(cue, { ahead: 10.5, above: -4, grip: 0 }),
  });
  return mixPose(mixPose(cue.rest, out, during(cue.share, 0, 0.35)), cue.rest, during(cue.share, 0.7, 1));
};

const kick: Act = (cue) => {
  const foot = cue.facing === 1 ? "rightFoot" : "leftFoot";
  const lifted = (ahead: number, up: number, turn: number): Pose["rightFoot"] => ({
    x: ahead * cue.facing,
    y: up,
    turn,
    bend: 1,
  });
  const wind = { ...cue.rest, lean: 10 * cue.facing, hipX: 2 * cue.facing, [foot]: lifted(-9, 5, 45) };
  const blow: Pose = {
    ...cue.rest,
    lean: -22 * cue.facing,
    hipX: -1 * cue.facing,
    face: FACES.effort,
    rightHand: handAt(cue, { ahead: -7, above: -3 }),
    leftHand: handAt(cue, { ahead: 6, above: -3 }),
    [foot]: lifted(13, 7.5, -35),
  };
  const ready = mixPose(cue.rest, wind, during(cue.share, 0, 0.34));
  return mixPose(mixPose(ready, blow, during(cue.share, 0.36, 0.46)), cue.rest, during(cue.share, 0.6, 0.9));
};

const wear: Act = (cue) => {
  const top = handAt(cue, { ahead: 0, above: 13 });
  const crown: Pose = {
    ...cue.rest,
    yaw: 0.3 * cue.facing,
    rightHand: { ...top, x: top.x - 4.4 },
    leftHand: { ...top, x: top.x + 4.4 },
    face: FACES.smug,
  };
  const low = touching(cue, { point: cue.target, share: during(cue.share, 0, 0.25) });
  return mixPose(
    mixPose(low, crown, during(cue.share, 0.3, 0.6)),
    { ...cue.rest, face: FACES.smug },
    during(cue.share, 0.75, 1),
  );
};

/** Takes off what is on the head. */
const doff: Act = (cue) => {
  const brow = withHands({ ...cue.rest, nod: 6 * cue.facing }, cue, {
    lead: handAt(cue, { ahead: 5, above: 9, grip: 0.6, bend: 1 }),
  });
  const up = during(cue.share, 0.04, 0.38);
  return mixPose(mixPose(cue.rest, brow, up), cue.rest, during(cue.share, 0.5, 0.8));
};

/** What hands do. */
export const HAND_ACTS = {
  reach,
  push,
  pull,
  hold,
  pick: hold,
  drop,
  carry: (cue: Cue) => cue.rest,
  lift,
  throw: throwing,
  catch: catching,
  pour,
  put,
  give,
  kick,
  wear,
  doff,
} as const;
