import type { StagePoint } from "../../../domain/staging.ts";
import type { Face } from "../../figure/face.ts";
import type { Pose } from "../../figure/pose.ts";
import { mixPose } from "../../figure/pose.ts";
import type { Cue } from "./cue.ts";
import { reachTo } from "./reach.ts";

type HandName = "rightHand" | "leftHand";

/** The pose with one or both hands on a stage point, as far as `share` (0 at rest, 1 there). */
export function touching(
  cue: Cue,
  at: {
    readonly point: StagePoint;
    readonly share: number;
    readonly both?: boolean;
    readonly grip?: number;
    readonly pose?: Pose;
    readonly face?: Face;
    /** Units between two hands. */
    readonly apart?: number;
  },
): Pose {
  const pose = at.pose ?? cue.rest;
  const legs = cue.stance === "stand";
  const other: HandName = cue.lead === "rightHand" ? "leftHand" : "rightHand";
  const grip = at.grip ?? 0.6;
  const apart = (at.apart ?? 0) / 2;
  const lower = { x: at.point.x, y: at.point.y - apart };
  const upper = { x: at.point.x, y: at.point.y + apart };
  const reach = (from: Pose, hand: HandName, point: StagePoint): Pose =>
    reachTo({ build: cue.build, pose: from, hand, point, grip, legs });
  let there = reach(pose, cue.lead, at.both === true ? lower : at.point);
  if (at.both === true) {
    there = reach(there, other, upper);
    there = { ...there, [cue.lead]: limbTo(there, lower, grip), [other]: limbTo(there, upper, grip) };
  }
  const face = at.face ?? pose.face;
  return mixPose(pose, { ...there, face, ...gazeTo(cue, at.point) }, at.share);
}

function limbTo(pose: Pose, point: StagePoint, grip: number): Pose["rightHand"] {
  return { x: point.x - pose.x, y: point.y - pose.y, turn: grip, bend: 1 };
}

/** Eyes on a point. */
export function gazeTo(cue: Cue, point: StagePoint): Pick<Pose, "gazeX" | "gazeY"> {
  const eyes = shoulderPoint(cue);
  const [dx, dy] = [point.x - eyes.x, point.y - eyes.y - 6];
  const distance = Math.max(6, Math.hypot(dx, dy));
  return { gazeX: dx / distance, gazeY: dy / distance };
}

function shoulderPoint(cue: Cue): StagePoint {
  return { x: cue.rest.x + cue.rest.hipX, y: cue.rest.y + cue.rest.hipY + cue.build.torso };
}

/** A point so far ahead of the target and so far above it. */
export function near(cue: Cue, ahead: number, up: number): StagePoint {
  return { x: cue.target.x + ahead * cue.facing, y: cue.target.y + up };
}
