import type { StagePoint } from "../../../domain/staging.ts";
import type { Build } from "../../figure/build.ts";
import { armLength } from "../../figure/build.ts";
import type { Limb, Pose } from "../../figure/pose.ts";
import { solveSkeleton } from "../../figure/skeleton.ts";
import { clamp } from "../ease.ts";

/** The most a back bends to reach something, in degrees, and the most the knees do, in units. */
const DEEPEST = { lean: 62, knees: 8.5 };

/**
 * Puts a hand on a stage point, bending back and knees or rising on tiptoe as far as that needs. Nearer points bend the
 * body less, without a step anywhere, so a hand can follow what moves.
 */
export function reachTo(options: {
  readonly build: Build;
  readonly pose: Pose;
  readonly hand: "rightHand" | "leftHand";
  readonly point: StagePoint;
  readonly grip?: number;
  readonly legs?: boolean;
}): Pose {
  const { build, hand, point } = options;
  const goal: Limb = {
    x: point.x - options.pose.x,
    y: point.y - options.pose.y,
    turn: options.grip ?? 0.2,
    bend: 1,
  };
  let pose: Pose = { ...options.pose, [hand]: goal };
  const lowest = options.pose.hipY - (options.legs === false ? 0 : DEEPEST.knees);
  for (let round = 0; round < ROUNDS; round += 1) {
    const skeleton = solveSkeleton(build, pose);
    const { shoulder } = hand === "rightHand" ? skeleton.right : skeleton.left;
    const [dx, dy] = [point.x - shoulder.x, point.y - shoulder.y];
    const distance = Math.hypot(dx, dy);
    const missing = distance - armLength(build) * 0.97;
    if (missing <= 0) return pose;
    pose = stretched(pose, { across: (missing * dx) / distance, up: (missing * dy) / distance, lowest });
    if (dy > 0 && options.legs !== false) pose = onTiptoe(pose, clamp((missing * dy) / distance / 3));
  }
  return pose;
}

/** Back and hips give way towards what is missing. */
function stretched(
  pose: Pose,
  missing: { readonly across: number; readonly up: number; readonly lowest: number },
): Pose {
  const { across, up, lowest } = missing;
  const stoop = up < 0 ? -up * 4 * Math.sign(across || 1) : 0;
  const lean = pose.lean + across * 5.5 + stoop;
  return {
    ...pose,
    lean: Math.max(-DEEPEST.lean, Math.min(DEEPEST.lean, lean)),
    hipY: Math.max(lowest, pose.hipY + Math.min(0, up) * 0.7),
    hipX: pose.hipX - across * 0.12,
  };
}

/** Each round takes away most of what is missing; more change nothing that one could see. */
const ROUNDS = 7;

/** Heels up: 0 flat, 1 as high as they go. */
function onTiptoe(pose: Pose, share: number): Pose {
  const foot = (limb: Limb): Limb => ({ ...limb, turn: Math.max(limb.turn, 38 * share) });
  return {
    ...pose,
    hipY: pose.hipY + 1.6 * share,
    rightFoot: foot(pose.rightFoot),
    leftFoot: foot(pose.leftFoot),
  };
}
