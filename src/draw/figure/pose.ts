import type { Build } from "./build.ts";
import { FACES } from "./face.ts";
import type { Face } from "./face.ts";

/** Where a hand or a foot goes, in stage units from the root of the pose. */
export interface Limb {
  readonly x: number;
  readonly y: number;
  /** Hand: 0 relaxed, 1 fist, -1 spread. Foot: degrees, clockwise; 0 is flat on the floor. */
  readonly turn: number;
  /** 1: elbow or knee bends as usual; -1: the other way. */
  readonly bend: number;
}

/** Everything about a puppet at one moment. Only numbers, so that two poses can be mixed. Stage space: y upwards. */
export interface Pose {
  /** The point on the floor (or on what it stands on) below the puppet. */
  readonly x: number;
  readonly y: number;
  /** -1 faces left, 0 faces us, 1 faces right: the body, and the head by itself. */
  readonly yaw: number;
  readonly headYaw: number;
  /** Degrees, clockwise: the head, the lower and the upper back, and the whole puppet about its hips. */
  readonly nod: number;
  readonly lean: number;
  readonly curl: number;
  readonly spin: number;
  /** Where the eyes look, -1 to 1 each; x to the right, y upwards. */
  readonly gazeX: number;
  readonly gazeY: number;
  /** Hips from the root. */
  readonly hipX: number;
  readonly hipY: number;
  /** 1 natural; 0.8 squashed, 1.2 stretched, keeping its volume. */
  readonly squash: number;
  /** Raised shoulders, in units. */
  readonly shrug: number;
  readonly rightHand: Limb;
  readonly leftHand: Limb;
  readonly rightFoot: Limb;
  readonly leftFoot: Limb;
  readonly face: Face;
  /** How far the visor is lifted by its brim: 0 on the brow, 1 in greeting. */
  readonly tipped: number;
}

/** Faces right or left. */
export type Facing = 1 | -1;

/** How far an acting body turns from us: three quarters, so that both arms and most of the face are seen. */
const THREE_QUARTER = 0.62;

/** Standing at ease at x = 0. */
export function standing(build: Build, facing: Facing): Pose {
  const hand = {
    y: build.hip + build.torso - 0.9 - (build.upperArm + build.foreArm) * 0.96,
    turn: 0,
    bend: 1,
  };
  return {
    x: 0,
    y: 0,
    yaw: THREE_QUARTER * facing,
    headYaw: THREE_QUARTER * facing,
    nod: 0,
    lean: (1.5 - build.slouch) * facing,
    curl: build.slouch * 1.5 * facing,
    spin: 0,
    gazeX: 0.25 * facing,
    gazeY: 0,
    hipX: (0.15 * build.slouch - 0.2) * facing,
    hipY: build.hip,
    squash: 1,
    shrug: 0,
    rightHand: { ...hand, x: facing === 1 ? -1.4 : -2.6 },
    leftHand: { ...hand, x: facing === 1 ? 2.6 : 1.4 },
    rightFoot: { x: facing === 1 ? -3 : -2.5, y: 0, turn: 0, bend: 1 },
    leftFoot: { x: facing === 1 ? 2.5 : 3, y: 0, turn: 0, bend: 1 },
    face: FACES.neutral,
    tipped: 0,
  };
}

/** The pose between two poses: 0 the first, 1 the second. */
export function mixPose(from: Pose, to: Pose, share: number): Pose {
  if (share <= 0) return from;
  if (share >= 1) return to;
  return mixed(from, to, share);
}

/** Any record of numbers, and of records of numbers, between two of its kind. */
function mixed<Shape extends object>(from: Shape, to: Shape, share: number): Shape {
  const result: Record<string, unknown> = {};
  const [start, goal] = [from, to] as unknown as readonly [NumberTree, NumberTree];
  for (const name of Object.keys(start)) {
    const [first, last] = [start[name], goal[name]];
    if (typeof first === "number" && typeof last === "number") result[name] = first + (last - first) * share;
    else if (typeof first === "object" && typeof last === "object") result[name] = mixed(first, last, share);
  }
  return result as Shape;
}

interface NumberTree {
  readonly [name: string]: number | NumberTree;
}
