import type { StagePoint } from "../../domain/staging.ts";
import type { Build } from "./build.ts";
import type { Limb, Pose } from "./pose.ts";
import { bendLimb } from "./two-bone.ts";

/** Joints of one arm. */
export interface Arm {
  readonly shoulder: StagePoint;
  readonly elbow: StagePoint;
  readonly hand: StagePoint;
}

/** Joints of one leg; the sole is below the ankle. */
export interface Leg {
  readonly hip: StagePoint;
  readonly knee: StagePoint;
  readonly ankle: StagePoint;
  readonly sole: StagePoint;
  /** Degrees, clockwise. */
  readonly tilt: number;
}

/** Where every joint of a puppet is on the stage, before squash. */
export interface Skeleton {
  readonly hip: StagePoint;
  readonly waist: StagePoint;
  readonly chest: StagePoint;
  readonly neck: StagePoint;
  readonly head: StagePoint;
  /** Degrees, clockwise, of the upper back and of the head. */
  readonly back: number;
  readonly tilt: number;
  readonly right: Arm;
  readonly left: Arm;
  readonly rightLeg: Leg;
  readonly leftLeg: Leg;
}

type Side = 1 | -1;

/** Puts the bones in place: the spine forward, arms and legs backwards from where hands and feet want to be. */
export function solveSkeleton(build: Build, pose: Pose): Skeleton {
  const hip = { x: pose.x + pose.hipX, y: pose.y + hipHeight(build, pose) };
  const back = pose.lean + pose.curl;
  const waist = along(hip, pose.lean, build.torso * 0.4);
  const chest = along(waist, back, build.torso * 0.6);
  const neck = along(chest, back + pose.nod * 0.3, build.neck);
  const tilt = back * 0.35 + pose.nod;
  const upright: Skeleton = {
    hip,
    waist,
    chest,
    neck,
    head: along(neck, tilt, build.head * 0.98),
    back,
    tilt,
    right: solveArm(build, pose, { chest, side: -1 }),
    left: solveArm(build, pose, { chest, side: 1 }),
    rightLeg: solveLeg(build, pose, { hip, side: -1 }),
    leftLeg: solveLeg(build, pose, { hip, side: 1 }),
  };
  return pose.spin === 0 ? upright : turned(upright, pose.spin);
}

/** Hips sink as far as the feet need to reach their places. */
function hipHeight(build: Build, pose: Pose): number {
  const length = build.thigh + build.shin - 0.02;
  const limit = (foot: Limb, side: Side): number => {
    const ankle = ankleOf(foot, build, pose.yaw);
    const across = ankle.x - pose.hipX - side * spread(build.pelvis, pose.yaw);
    return ankle.y + Math.sqrt(Math.max(0, length ** 2 - across ** 2));
  };
  return Math.min(pose.hipY, limit(pose.rightFoot, -1), limit(pose.leftFoot, 1));
}

function solveArm(build: Build, pose: Pose, at: { readonly chest: StagePoint; readonly side: Side }): Arm {
  const limb = at.side === 1 ? pose.leftHand : pose.rightHand;
  const shoulder = shoulderAt(build, pose, at);
  const bend = (direction: number): ReturnType<typeof bendLimb> =>
    bendLimb({
      from: shoulder,
      to: { x: pose.x + limb.x, y: pose.y + limb.y },
      upper: build.upperArm,
      lower: build.foreArm,
      direction: direction * (limb.bend < 0 ? -1 : 1),
    });
  const [one, other] = [bend(1), bend(-1)];
  const fromFront = Math.abs(pose.yaw) < FRONTAL;
  const best = fromFront
    ? outside(one.middle, at.side) >= outside(other.middle, at.side)
      ? one
      : other
    : bend(Math.sign(pose.yaw));
  return { shoulder, elbow: best.middle, hand: best.end };
}

/** Seen from the front an elbow hangs low or points away from the body, whichever is easier. */
function outside(elbow: StagePoint, side: Side): number {
  return elbow.x * side - elbow.y;
}

/** Bodies turned less than this are drawn as seen from the front. */
const FRONTAL = 0.42;

function shoulderAt(
  build: Build,
  pose: Pose,
  at: { readonly chest: StagePoint; readonly side: Side },
): StagePoint {
  const back = pose.lean + pose.curl;
  const out = along(at.chest, back + 90, at.side * spread(build.shoulder, pose.yaw));
  return along(out, back, pose.shrug - 0.9);
}

function solveLeg(build: Build, pose: Pose, at: { readonly hip: StagePoint; readonly side: Side }): Leg {
  const limb = at.side === 1 ? pose.leftFoot : pose.rightFoot;
  const joint = { x: at.hip.x + at.side * spread(build.pelvis, pose.yaw), y: at.hip.y };
  const wanted = ankleOf(limb, build, pose.yaw);
  const forward = Math.abs(pose.yaw) < 0.3 ? -at.side : -Math.sign(pose.yaw);
  const { middle, end } = bendLimb({
    from: joint,
    to: { x: pose.x + wanted.x, y: pose.y + wanted.y },
    upper: build.thigh,
    lower: build.shin,
    direction: forward * (limb.bend < 0 ? -1 : 1),
  });
  const sole = { x: end.x + limb.x - wanted.x, y: end.y + limb.y - wanted.y };
  return { hip: joint, knee: middle, ankle: end, sole, tilt: limb.turn * heading(pose.yaw) };
}

/** The ankle over a shoe whose lowest point is where the foot is put: toes or heel touch when the shoe is tilted. */
function ankleOf(foot: Limb, build: Build, yaw: number): StagePoint {
  const tilt = radians(foot.turn);
  const lift = Math.max(Math.sin(tilt) * TOES, -Math.sin(tilt) * HEEL, 0) * build.foot;
  return {
    x: foot.x + Math.sin(tilt) * build.ankle * heading(yaw),
    y: foot.y + lift + Math.cos(tilt) * build.ankle,
  };
}

/** How a shoe lies about its ankle, in shares of its length. */
export const TOES = 0.72;
/** See {@link TOES}. */
export const HEEL = 0.28;

/** 1 or -1: the way the toes point on the picture. */
function heading(yaw: number): Side {
  return yaw < 0 ? -1 : 1;
}

/** Half the width that two joints on either side of the body show when it is turned. */
function spread(half: number, yaw: number): number {
  return half * Math.cos((yaw * Math.PI) / 2);
}

/** The point that lies so far from another in a direction given in degrees, clockwise from straight up. */
export function along(from: StagePoint, degrees: number, distance: number): StagePoint {
  const angle = radians(degrees);
  return { x: from.x + Math.sin(angle) * distance, y: from.y + Math.cos(angle) * distance };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** A turned body raised until nothing of it is below the floor it stands on. */
export function onFloor(pose: Pose, build: Build): Pose {
  if (pose.spin % 360 === 0) return pose;
  const { head, hip, right, left, rightLeg, leftLeg } = solveSkeleton(build, pose);
  const lowest = Math.min(
    head.y - build.head,
    hip.y - 2.4,
    ...[right, left].flatMap(({ elbow, hand }) => [elbow.y - 1.2, hand.y - 1]),
    ...[rightLeg, leftLeg].flatMap(({ knee, sole }) => [knee.y - 1.4, sole.y]),
  );
  return lowest < pose.y ? { ...pose, y: pose.y + (pose.y - lowest) } : pose;
}

/** The whole skeleton turned about its hips. */
function turned(skeleton: Skeleton, degrees: number): Skeleton {
  const angle = radians(degrees);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const { hip } = skeleton;
  const point = ({ x, y }: StagePoint): StagePoint => ({
    x: hip.x + (x - hip.x) * cosine + (y - hip.y) * sine,
    y: hip.y - (x - hip.x) * sine + (y - hip.y) * cosine,
  });
  const arm = ({ shoulder, elbow, hand }: Arm): Arm => ({
    shoulder: point(shoulder),
    elbow: point(elbow),
    hand: point(hand),
  });
  const leg = (part: Leg): Leg => ({
    hip: point(part.hip),
    knee: point(part.knee),
    ankle: point(part.ankle),
    sole: point(part.sole),
    tilt: part.tilt + degrees,
  });
  return {
    hip,
    waist: point(skeleton.waist),
    chest: point(skeleton.chest),
    neck: point(skeleton.neck),
    head: point(skeleton.head),
    back: skeleton.back + degrees,
    tilt: skeleton.tilt + degrees,
    right: arm(skeleton.right),
    left: arm(skeleton.left),
    rightLeg: leg(skeleton.rightLeg),
    leftLeg: leg(skeleton.leftLeg),
  };
}
