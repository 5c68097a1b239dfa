import { FACES } from "../../figure/face.ts";
import type { Limb, Pose } from "../../figure/pose.ts";
import { mixPose } from "../../figure/pose.ts";
import { clamp, during, ease, pulse, wave } from "../ease.ts";
import type { Act } from "./cue.ts";
import { handAt, keepHeld, mixHand, times } from "./cue.ts";
import { restIn } from "./stances.ts";

const stand: Act = (cue) => cue.rest;

/** Stiff and flat against what is behind, hands a little off the body. */
const blend: Act = (cue) => {
  const stiff: Pose = {
    ...cue.rest,
    yaw: 0.3 * cue.facing,
    headYaw: 0,
    hipY: cue.rest.hipY + 0.3,
    rightHand: handAt(cue, { ahead: -6.4 * cue.facing, above: -9.5, grip: -1 }),
    leftHand: handAt(cue, { ahead: 6.4 * cue.facing, above: -9.5, grip: -1 }),
    face: FACES.content,
  };
  return mixPose(cue.rest, keepHeld(stiff, cue), during(cue.share, 0, 0.3));
};

/** Settles into the stance that the verb leads to: down with anticipation, arms a little late. */
const settleDown: Act = (cue) => {
  const wind = pulse(cue.share, 0, 0.15, 0.35) * 0.9;
  return { ...cue.rest, squash: 1 - 0.05 * pulse(cue.share, 0.35, 0.5, 0.8), gazeY: cue.rest.gazeY - wind };
};

const turn: Act = (cue) => {
  const quick = pulse(cue.share, 0, 0.15, 0.4);
  return { ...cue.rest, squash: 1 - 0.05 * quick, headYaw: cue.rest.headYaw };
};

/** A leap over the way from one place to the other, with crouch and landing. */
const jump: Act = (cue) => {
  const air = clamp((cue.share - 0.25) / 0.45);
  const crouch = pulse(cue.share, 0, 0.2, 0.3) + pulse(cue.share, 0.68, 0.76, 0.95);
  const height = air > 0 && air < 1 ? 4 * air * (1 - air) * (9 + Math.abs(cue.to.x - cue.from.x) * 0.12) : 0;
  const flying = Math.sin(air * Math.PI);
  const place = {
    x: cue.from.x + (cue.to.x - cue.from.x) * ease(air),
    y: cue.from.y + (cue.to.y - cue.from.y) * air + height,
  };
  const tucked = (limb: Limb): Limb => ({ ...limb, y: limb.y + 3.5 * flying, turn: 25 * flying });
  return {
    ...cue.rest,
    ...place,
    hipY: cue.rest.hipY - 6 * crouch + 0.6 * flying,
    lean: (18 * crouch - 6 * flying) * cue.facing,
    squash: 1 + 0.1 * pulse(cue.share, 0.25, 0.34, 0.5) - 0.08 * crouch,
    rightFoot: tucked(cue.rest.rightFoot),
    leftFoot: tucked(cue.rest.leftFoot),
    rightHand: mixHand(
      cue.rest.rightHand,
      handAt(cue, { ahead: -5, above: 8 * flying - 6 * crouch, grip: -flying }),
      crouch + flying,
    ),
    leftHand: mixHand(
      cue.rest.leftHand,
      handAt(cue, { ahead: 6, above: 8 * flying - 6 * crouch, grip: -flying }),
      crouch + flying,
    ),
    face: flying > 0.3 ? FACES.surprised : cue.rest.face,
  };
};

/** A long slide on both feet, arms rowing. */
const slide: Act = (cue) => {
  const gone = 1 - (1 - cue.share) ** 2;
  const on = pulse(cue.share, 0, 0.15, 1);
  const row = wave(cue.share, times(cue, 0.5)) * on;
  return {
    ...cue.rest,
    x: cue.from.x + (cue.to.x - cue.from.x) * gone,
    hipX: -3 * on * cue.facing,
    hipY: cue.rest.hipY - 3.2 * on,
    lean: (-20 + row * 8) * on * cue.facing,
    rightFoot: spreadFoot(cue.rest.rightFoot, (cue.facing === 1 ? -1 : -7) * on),
    leftFoot: spreadFoot(cue.rest.leftFoot, (cue.facing === 1 ? 7 : 1) * on),
    rightHand: mixHand(cue.rest.rightHand, handAt(cue, { ahead: -7, above: 3 + row * 5, grip: -1 }), on),
    leftHand: mixHand(cue.rest.leftHand, handAt(cue, { ahead: 9, above: 3 - row * 5, grip: -1 }), on),
    face: FACES.shocked,
  };
};

function spreadFoot(foot: Limb, by: number): Limb {
  return { ...foot, x: foot.x + by };
}

const bow: Act = (cue) => {
  const down = pulse(cue.share, 0.08, 0.38, 0.95);
  return {
    ...cue.rest,
    hipX: cue.rest.hipX - 3 * down * cue.facing,
    hipY: cue.rest.hipY - 0.8 * down,
    lean: cue.rest.lean + (52 * down - 5 * pulse(cue.share, 0, 0.08, 0.2)) * cue.facing,
    curl: 14 * down * cue.facing,
    nod: 6 * down * cue.facing,
    rightHand: mixHand(cue.rest.rightHand, handAt(cue, { ahead: 10, above: -13 }), down),
    leftHand: mixHand(cue.rest.leftHand, handAt(cue, { ahead: -6, above: -8, grip: -0.5 }), down),
    face: { ...FACES.content, eyes: 1 - down },
  };
};

/** Both feet fly up, the body hangs in the air for a moment and lands flat on its back. */
const slip: Act = (lying) => {
  const cue = { ...lying, rest: lying.upright };
  const scramble = cue.share < 0.3 ? wave(cue.share / 0.3, 3) * during(cue.share, 0, 0.08) : 0;
  const fall = during(cue.share, 0.3, 0.52);
  const hang = pulse(cue.share, 0.26, 0.4, 0.52);
  const bounce = pulse(cue.share, 0.52, 0.58, 0.68);
  const flat = {
    ...restIn("lie", { build: cue.build, facing: cue.facing, seat: 0 }),
    x: cue.rest.x,
    y: cue.rest.y,
  };
  const skating: Pose = {
    ...cue.rest,
    hipX: cue.rest.hipX + scramble * 1.2,
    lean: scramble * 16 - 6 * cue.facing,
    rightFoot: { ...cue.rest.rightFoot, x: cue.rest.rightFoot.x + scramble * 5 },
    leftFoot: { ...cue.rest.leftFoot, x: cue.rest.leftFoot.x - scramble * 5 },
    rightHand: handAt(cue, { ahead: -8, above: 2 + scramble * 6, grip: -1 }),
    leftHand: handAt(cue, { ahead: 8, above: 2 - scramble * 6, grip: -1 }),
    face: FACES.shocked,
  };
  const started = mixPose(cue.rest, skating, during(cue.share, 0, 0.06));
  const fallen = mixPose(started, { ...flat, face: FACES.dazed }, fall);
  const legs = 5 * hang + 2 * bounce;
  return {
    ...fallen,
    y: fallen.y + 4 * hang + 1.4 * bounce,
    rightFoot: { ...fallen.rightFoot, x: fallen.rightFoot.x + legs * cue.facing },
    leftFoot: { ...fallen.leftFoot, x: fallen.leftFoot.x + legs * 1.4 * cue.facing },
    squash: 1 - 0.12 * bounce,
  };
};

/** Head over heels, once or more, and ends sitting up, dazed. */
const tumble: Act = (cue) => {
  const rolled = during(cue.share, 0.12, 0.72);
  const turns = Math.max(1, Math.round(Math.abs(cue.to.x - cue.from.x) / 40));
  const ball = pulse(cue.share, 0.05, 0.25, 0.85);
  const tucked: Pose = {
    ...cue.rest,
    hipX: 0,
    hipY: 6.4,
    lean: 46 * cue.facing,
    curl: 42 * cue.facing,
    nod: 26 * cue.facing,
    rightFoot: { x: 4.4 * cue.facing, y: 0.5, turn: 10, bend: 1 },
    leftFoot: { x: 5.8 * cue.facing, y: 0.9, turn: 10, bend: 1 },
    rightHand: { x: 6.4 * cue.facing, y: 5.5, turn: 1, bend: 1 },
    leftHand: { x: 7 * cue.facing, y: 4.6, turn: 1, bend: 1 },
    face: FACES.shocked,
  };
  const pose = mixPose(cue.rest, tucked, ball);
  return {
    ...pose,
    x: cue.from.x + (cue.to.x - cue.from.x) * rolled,
    spin: rolled < 1 ? 360 * turns * rolled * cue.facing : 0,
    face: cue.share > 0.7 ? FACES.dazed : pose.face,
  };
};

/** Reels to and fro on unsure legs. */
const stagger: Act = (cue) => {
  const reel =
    wave(cue.share, times(cue, 1.3)) * during(cue.share, 0, 0.15) * (1 - during(cue.share, 0.9, 1));
  const step = wave(cue.share, times(cue, 1.3) * 2);
  return {
    ...cue.rest,
    hipX: cue.rest.hipX + reel * 3.4,
    hipY: cue.rest.hipY - 1.2,
    lean: reel * 20,
    curl: -reel * 12,
    nod: reel * 16,
    rightFoot: { ...cue.rest.rightFoot, y: Math.max(0, step) * 1.8 },
    leftFoot: { ...cue.rest.leftFoot, y: Math.max(0, -step) * 1.8 },
    rightHand: handAt(cue, { ahead: -7, above: -3 + reel * 6, grip: -0.6 }),
    leftHand: handAt(cue, { ahead: 7, above: -3 - reel * 6, grip: -0.6 }),
    face: FACES.dazed,
  };
};

/** Sways, hand to brow, and falls backwards like a board. */
const faint: Act = (lying) => {
  const cue = { ...lying, rest: lying.upright };
  const sway = wave(clamp(cue.share / 0.45), 1) * (1 - during(cue.share, 0.38, 0.45));
  const fall = clamp((cue.share - 0.42) / 0.24) ** 2;
  const bounce = pulse(cue.share, 0.66, 0.7, 0.78);
  const flat = {
    ...restIn("lie", { build: cue.build, facing: cue.facing, seat: 0 }),
    x: cue.rest.x,
    y: cue.rest.y,
  };
  const swoon: Pose = {
    ...cue.rest,
    lean: sway * 9 - 4 * cue.facing,
    nod: -10 * cue.facing,
    rightHand: handAt(cue, { ahead: 3.4, above: 9, grip: 0, bend: 1 }),
    face: { ...FACES.worried, eyes: 0 },
  };
  const swayed = mixPose(cue.rest, swoon, during(cue.share, 0, 0.18));
  const fallen = mixPose(swayed, { ...flat, face: { ...FACES.asleep, smile: -0.2 } }, fall);
  return { ...fallen, y: fallen.y + 1.3 * bounce, squash: 1 - 0.1 * bounce };
};

/** A hop from foot to foot, arms high. */
const dance: Act = (cue) => {
  const beat = cue.share * times(cue, 0.9);
  const swing = Math.sin(beat * Math.PI * 2);
  const hop = Math.abs(Math.sin(beat * Math.PI * 2)) * 1.6;
  const on = during(cue.share, 0, 0.12);
  const kickUp = (limb: Limb, side: number): Limb => ({
    ...limb,
    x: limb.x + Math.max(0, side * swing) * 4 * side * on,
    y: Math.max(0, side * swing) * 4.6 * on,
    turn: Math.max(0, side * swing) * 24 * on,
  });
  return {
    ...cue.rest,
    hipX: cue.rest.hipX - swing * 1.8 * on,
    hipY: cue.rest.hipY - 1.2 * on + hop * 0.4 * on,
    lean: swing * -9 * on,
    curl: swing * 8 * on,
    nod: swing * 7 * on,
    headYaw: cue.rest.headYaw * (1 - on),
    rightFoot: kickUp(cue.rest.rightFoot, -1),
    leftFoot: kickUp(cue.rest.leftFoot, 1),
    rightHand: mixHand(
      cue.rest.rightHand,
      { ...handAt(cue, { ahead: 0, above: 6 + swing * 4, grip: -1 }), x: -9 },
      on,
    ),
    leftHand: mixHand(
      cue.rest.leftHand,
      { ...handAt(cue, { ahead: 0, above: 6 - swing * 4, grip: -1 }), x: 9 },
      on,
    ),
    face: FACES.delighted,
  };
};

/** What the body does. */
export const BODY_ACTS = {
  walk: stand,
  run: stand,
  sneak: stand,
  back: stand,
  enter: stand,
  exit: stand,
  stand,
  blend,
  turn,
  jump,
  slide,
  sit: settleDown,
  kneel: settleDown,
  lie: settleDown,
  crouch: settleDown,
  rise: settleDown,
  bow,
  slip,
  tumble,
  stagger,
  slant: settleDown,
  faint,
  dance,
} as const satisfies Readonly<Record<string, Act>>;
