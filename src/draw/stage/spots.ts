import type { StagePoint } from "../../domain/staging.ts";
import type { Drawable } from "../drawable.ts";
import type { Limb, Pose } from "../figure/pose.ts";
import type { Skeleton } from "../figure/skeleton.ts";
import { along } from "../figure/skeleton.ts";
import type { Holding, Spot } from "./script.ts";
import type { ThingState } from "./thing-state.ts";
import { gripOf, sizeOf, topOf } from "./thing-state.ts";
import type { Build } from "../figure/build.ts";
import type { HoldPart } from "./thing-state.ts";

/** The point of a body that carries something. */
export function bodyAnchor(build: Build, pose: Pose, skeleton: Skeleton, part: HoldPart): StagePoint {
  const { right, left, head, tilt, chest, rightLeg } = skeleton;
  switch (part) {
    case "hand":
      return squashed(right.hand, pose);
    case "left-hand":
      return squashed(left.hand, pose);
    case "hands":
      return squashed({ x: (right.hand.x + left.hand.x) / 2, y: (right.hand.y + left.hand.y) / 2 }, pose);
    case "head":
      return squashed(along(head, tilt, build.head * 1.18), pose);
    case "neck":
      return squashed(chest, pose);
    case "back":
      return squashed({ x: chest.x - Math.sign(pose.yaw) * 5, y: chest.y - 4 }, pose);
    case "foot":
      return squashed(rightLeg.sole, pose);
  }
}

/** A spot of a thing that stands with its foot at a point; `from` is where whoever touches it comes from. */
export function spotOn(thing: {
  readonly state: ThingState;
  readonly drawable: Drawable;
  readonly foot: StagePoint;
  readonly spot: Spot;
  readonly from?: StagePoint | undefined;
}): StagePoint {
  const { state, drawable, foot, spot, from } = thing;
  const { width, height } = sizeOf(state, drawable);
  const offset = spot === "top" ? topOf(state, drawable) : gripOf(state, drawable);
  switch (spot) {
    case "foot":
      return foot;
    case "middle":
      return { x: foot.x, y: foot.y + height / 2 };
    case "edge": {
      const side = Math.sign((from?.x ?? -60) - foot.x) || -1;
      return { x: foot.x + (side * width) / 2, y: Math.max(3, Math.min(foot.y + height * 0.72, 26)) };
    }
    case "grip":
    case "top":
      return { x: foot.x + offset.x, y: foot.y + offset.y };
  }
}

/** A spot of a body that stands at a root: over its head, its face, its feet, or its chest on the near side. */
export function spotOnBody(build: Build, root: StagePoint, spot: Spot, from: StagePoint): StagePoint {
  const height = build.hip + build.torso;
  const side = Math.sign(from.x - root.x) || 1;
  if (spot === "foot") return root;
  if (spot === "top") return { x: root.x, y: root.y + height + 11 };
  if (spot === "middle") return { x: root.x, y: root.y + height + 5 };
  return { x: root.x + side * 4, y: root.y + height - 5 };
}

function squashed(point: StagePoint, pose: Pose): StagePoint {
  return {
    x: pose.x + (point.x - pose.x) / Math.sqrt(pose.squash),
    y: pose.y + (point.y - pose.y) * pose.squash,
  };
}

/** How arms rest that hold something. */
export function heldPose(
  pose: Pose,
  holding: Holding,
  at: { readonly facing: number; readonly shoulder: number },
): Pose {
  const limb = (ahead: number, above: number): Limb => ({
    x: pose.hipX + ahead * at.facing,
    y: at.shoulder + above,
    turn: 1,
    bend: 1,
  });
  switch (holding.part) {
    case "hand":
      return { ...pose, rightHand: limb(7.4, -6.4) };
    case "left-hand":
      return { ...pose, leftHand: limb(8, -6.8) };
    case "hands":
      return {
        ...pose,
        rightHand: limb(7.6, -8.4),
        leftHand: limb(9.6, -7.2),
        lean: pose.lean - 4 * at.facing,
      };
    case "head":
    case "neck":
    case "back":
    case "foot":
      return pose;
  }
}
