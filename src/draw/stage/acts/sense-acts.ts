import { FACES } from "../../figure/face.ts";
import type { Pose } from "../../figure/pose.ts";
import { mixPose } from "../../figure/pose.ts";
import { during, ease, pulse, wave } from "../ease.ts";
import type { Act, Cue } from "./cue.ts";
import { handAt, shoulderHeight, times, withHands } from "./cue.ts";
import { gazeTo, touching } from "./touch.ts";
import { restIn } from "./stances.ts";

/** The head turned to the target: up, down, to us. */
function looking(cue: Cue): Pose {
  if (cue.toCamera) return { ...cue.rest, headYaw: 0, yaw: cue.rest.yaw * 0.7, gazeX: 0, gazeY: 0 };
  const eyes = { x: cue.rest.x, y: cue.rest.y + shoulderHeight(cue) + 6 };
  const slope = Math.atan2(cue.target.y - eyes.y, Math.max(4, Math.abs(cue.target.x - eyes.x)));
  const way = Math.sign(cue.target.x - eyes.x) || cue.facing;
  return {
    ...cue.rest,
    ...gazeTo(cue, cue.target),
    headYaw: way * 0.7,
    nod: -slope * 24 * way,
    lean: cue.rest.lean - slope * 4 * way,
  };
}

const look: Act = (cue) => mixPose(cue.rest, looking(cue), during(cue.share, 0.05, 0.3));

const peek: Act = (cue) => {
  const low = { ...cue.rest, hipY: cue.rest.hipY - 4, hipX: -2 * cue.facing, lean: 30 * cue.facing };
  const pose: Pose = {
    ...low,
    ...gazeTo(cue, cue.target),
    nod: -14 * cue.facing,
    rightHand: handAt(cue, { ahead: 6, above: -5, grip: -0.3 }),
    leftHand: handAt(cue, { ahead: 4.6, above: -6, grip: -0.3 }),
    face: { ...FACES.surprised, mouth: 0 },
  };
  const creep = wave(cue.share, times(cue, 1.4)) * 0.8;
  const there = mixPose(cue.rest, pose, during(cue.share, 0, 0.3));
  return { ...there, lean: there.lean + creep * cue.facing };
};

const point: Act = (cue) => {
  const aimed = looking(cue);
  const shoulder = { x: cue.rest.x + cue.rest.hipX, y: cue.rest.y + shoulderHeight(cue) };
  const [dx, dy] = cue.toCamera
    ? [cue.facing * 4, -2]
    : [cue.target.x - shoulder.x, cue.target.y - shoulder.y];
  const distance = Math.max(1, Math.hypot(dx, dy));
  const jab = 11.6 + wave(cue.share, times(cue, 0.6)) * 0.7;
  const arm = {
    x: cue.rest.hipX + (dx / distance) * jab,
    y: shoulderHeight(cue) + (dy / distance) * jab,
    turn: 2,
    bend: 1,
  };
  return mixPose(cue.rest, withHands(aimed, cue, { lead: arm }), during(cue.share, 0.05, 0.28));
};

const listen: Act = (cue) => {
  const ear = withHands(
    {
      ...cue.rest,
      hipX: cue.rest.hipX - 1.5 * cue.facing,
      hipY: cue.rest.hipY - 1.6,
      lean: 20 * cue.facing,
      nod: 12 * cue.facing,
      headYaw: -0.15 * cue.facing,
      gazeX: 0,
      gazeY: 0.6,
      face: { ...FACES.doubtful, eyes: 1.1 },
    },
    cue,
    { other: handAt(cue, { ahead: 8.6, above: 5.4, grip: -0.3 }) },
  );
  return mixPose(cue.rest, ear, during(cue.share, 0, 0.3));
};

const read: Act = (cue) => {
  const scan = wave(cue.share, times(cue, 0.9));
  const page: Pose = {
    ...cue.rest,
    rightHand: handAt(cue, { ahead: 7.6, above: -1.6, grip: 1 }),
    leftHand: handAt(cue, { ahead: 9.4, above: -1.8, grip: 1 }),
    nod: (9 + scan) * cue.facing,
    gazeX: 0.4 * cue.facing + scan * 0.35,
    gazeY: -0.5,
    face: { ...FACES.neutral, brow: 0.3 },
  };
  return mixPose(cue.rest, page, during(cue.share, 0, 0.3));
};

/** Up the target, hand over hand, to stand on its top. */
const climb: Act = (cue) => {
  const up = during(cue.share, 0.1, 0.88);
  const rungs = Math.max(2, Math.round(Math.abs(cue.to.y - cue.from.y) / 5));
  const turn = wave(up, rungs / 2);
  const on = pulse(cue.share, 0.02, 0.16, 0.98);
  const limb = (side: number): number => Math.max(0, side * turn) * 4;
  const climbing: Pose = {
    ...cue.rest,
    hipY: cue.rest.hipY - 1.6,
    lean: 9 * cue.facing,
    nod: -14 * cue.facing,
    gazeY: 0.8,
    rightHand: handAt(cue, { ahead: 7, above: 2 + turn * 4, grip: 1 }),
    leftHand: handAt(cue, { ahead: 7.5, above: 2 - turn * 4, grip: 1 }),
    rightFoot: { x: 4 * cue.facing, y: limb(-1), turn: 12, bend: 1 },
    leftFoot: { x: 3 * cue.facing, y: limb(1), turn: 12, bend: 1 },
    face: { ...FACES.effort, mouth: 0 },
  };
  const shift = ease(up);
  return {
    ...mixPose(cue.rest, climbing, on),
    x: cue.from.x + (cue.to.x - cue.from.x) * during(cue.share, 0.45, 0.9),
    y: cue.from.y + (cue.to.y - cue.from.y) * shift,
  };
};

/** Ducks behind something; the eyes come up once to look. */
const hide: Act = (cue) => {
  const duck = during(cue.share, 0.08, 0.35);
  const spy = pulse(cue.share, 0.5, 0.62, 0.8);
  const low = {
    ...restIn("crouch", { build: cue.build, facing: cue.facing, seat: 0 }),
    x: cue.rest.x,
    y: cue.rest.y,
  };
  const pose = mixPose(cue.upright, { ...low, face: FACES.worried }, duck);
  return {
    ...pose,
    hipY: pose.hipY + 3.4 * spy,
    lean: pose.lean * (1 - 0.5 * spy),
    headYaw: cue.facing * 0.3,
    gazeX: spy * cue.facing,
  };
};

const lean: Act = (cue) => {
  const casual: Pose = {
    ...cue.rest,
    hipX: 1.6 * cue.facing,
    lean: 15 * cue.facing,
    nod: -7 * cue.facing,
    headYaw: 0.2 * cue.facing,
    rightFoot: { ...cue.rest.rightFoot, x: cue.facing === 1 ? -3.4 : -4.6 },
    leftFoot: { ...cue.rest.leftFoot, x: cue.facing === 1 ? 4.6 : 3.4 },
    face: FACES.smug,
  };
  return touching(cue, {
    point: cue.target,
    share: during(cue.share, 0, 0.35),
    pose: mixPose(cue.rest, casual, during(cue.share, 0, 0.35)),
    grip: 0,
    face: FACES.smug,
  });
};

/** Hands on a bar high up, legs paddling. */
const hang: Act = (cue) => {
  const swing = Math.sin(cue.seconds * 4.2);
  const up = during(cue.share, 0, 0.25);
  return {
    ...cue.rest,
    x: cue.from.x + (cue.to.x - cue.from.x) * up,
    y: cue.from.y + (cue.to.y - cue.from.y) * up,
    hipX: cue.rest.hipX + swing * 1.3 * up,
    lean: -swing * 6 * up,
    rightFoot: { ...cue.rest.rightFoot, x: cue.rest.rightFoot.x + swing * 4.2 * up, bend: 1 },
    leftFoot: { ...cue.rest.leftFoot, x: cue.rest.leftFoot.x + swing * 2.6 * up, bend: 1 },
    face: FACES.worried,
  };
};

/** Wedged in: pulls to one side, to the other, and gets nowhere. */
const stuck: Act = (cue) => {
  const on = during(cue.share, 0, 0.15);
  const heave = wave(cue.share, times(cue, 0.8)) * on;
  const wedged: Pose = {
    ...cue.rest,
    hipX: cue.rest.hipX + heave * 0.8,
    lean: cue.rest.lean + heave * 15,
    curl: heave * 9,
    nod: -heave * 9,
    rightHand: { ...handAt(cue, { ahead: 0, above: -4 + heave * 3, grip: -1 }), x: -8.6 },
    leftHand: { ...handAt(cue, { ahead: 0, above: -4 - heave * 3, grip: -1 }), x: 8.6 },
    face: Math.abs(heave) > 0.4 ? FACES.effort : FACES.worried,
  };
  return mixPose(cue.upright, wedged, on);
};

const eat: Act = (cue) => {
  const bites = times(cue, 0.9);
  const bite = Math.max(0, wave(cue.share, bites));
  const mouth = handAt(cue, { ahead: 5.2, above: 3.6, grip: 0.8 });
  const low = handAt(cue, { ahead: 8, above: -5, grip: 0.8 });
  const on = during(cue.share, 0, 0.12);
  const pose = mixPose(cue.rest, withHands(cue.rest, cue, { lead: mix(low, mouth, bite) }), on);
  const chew = Math.abs(Math.sin(cue.seconds * 9)) * 0.25;
  return {
    ...pose,
    nod: 5 * bite * cue.facing,
    face: { ...FACES.chewing, mouth: bite > 0.5 ? 0.6 : chew },
  };
};

const drink: Act = (cue) => {
  const up = pulse(cue.share, 0.1, 0.35, 0.98);
  const pose = withHands(cue.rest, cue, {
    lead: handAt(cue, { ahead: 5, above: 4.6 + 1.5 * up, grip: 1 }),
  });
  return {
    ...mixPose(cue.rest, pose, during(cue.share, 0, 0.25) * (1 - during(cue.share, 0.9, 1))),
    lean: cue.rest.lean - 11 * up * cue.facing,
    nod: -18 * up * cue.facing,
    face: up > 0.4 ? { ...FACES.blissful, mouth: 0.15, width: 0.5 } : FACES.content,
  };
};

function mix(from: Pose["rightHand"], to: Pose["rightHand"], share: number): Pose["rightHand"] {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, turn: to.turn, bend: 1 };
}

const juggle: Act = (cue) => {
  const beat = cue.seconds * 2.2;
  const toss = (phase: number): number => Math.sin((beat + phase) * Math.PI * 2);
  const hands: Pose = {
    ...cue.rest,
    rightHand: handAt(cue, { ahead: 4.5 + toss(0.25), above: -7 + Math.max(0, toss(0)) * 2.4, grip: -0.2 }),
    leftHand: handAt(cue, { ahead: 9.5 + toss(0.75), above: -7 + Math.max(0, toss(0.5)) * 2.4, grip: -0.2 }),
    nod: -9 * cue.facing,
    gazeY: 0.9,
    gazeX: 0.3 * cue.facing,
    hipX: cue.rest.hipX + toss(0) * 0.5,
    face: { ...FACES.surprised, mouth: 0.12, smile: 0.4 },
  };
  return mixPose(cue.rest, hands, during(cue.share, 0, 0.15));
};

/** Arms out, on one leg's worth of courage, something on the head. */
const balance: Act = (cue) => {
  const sway = Math.sin(cue.seconds * 2.7) + 0.4 * Math.sin(cue.seconds * 5.9);
  const on = during(cue.share, 0.3, 0.5);
  const poised: Pose = {
    ...cue.rest,
    yaw: 0.25 * cue.facing,
    headYaw: 0.15 * cue.facing,
    hipX: cue.rest.hipX + sway * 0.9,
    hipY: cue.rest.hipY - 0.5,
    lean: sway * 5,
    curl: -sway * 4,
    nod: -sway * 1.5,
    gazeY: 0.9,
    rightHand: { ...handAt(cue, { ahead: 0, above: -1 + sway * 2.6, grip: -1 }), x: -12 },
    leftHand: { ...handAt(cue, { ahead: 0, above: -1 - sway * 2.6, grip: -1 }), x: 12 },
    face: { ...FACES.worried, brow: 0.6 },
  };
  const low = touching(cue, { point: cue.target, share: pulse(cue.share, 0, 0.15, 0.4) });
  return mixPose(low, poised, on);
};

/** What the senses do, and what is done with furniture. */
export const SENSE_ACTS = {
  look,
  peek,
  point,
  listen,
  read,
  climb,
  hide,
  lean,
  hang,
  stuck,
  eat,
  drink,
  juggle,
  balance,
} as const satisfies Readonly<Record<string, Act>>;
