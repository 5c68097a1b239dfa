import type { ActorName, StagePoint } from "../../domain/staging.ts";
import { BUILDS } from "../figure/build.ts";
import type { Pose } from "../figure/pose.ts";
import { mixPose } from "../figure/pose.ts";
import { restIn } from "./acts/stances.ts";
import { ease } from "./ease.ts";
import type { ActorSegment, Holding, Script } from "./script.ts";
import { heldPose } from "./spots.ts";

/** Seconds in which arms settle round what they have taken, and come down again. */
const SETTLING = 0.25;

/** Doing nothing: the stance, breathing, and arms round what is held. */
export function restingPose(
  script: Script,
  actor: ActorName,
  now: {
    readonly segment: ActorSegment;
    readonly root: StagePoint;
    readonly time: number;
    readonly seconds: number;
  },
): Pose {
  const { segment, root, time, seconds } = now;
  const build = BUILDS[actor];
  const { facing, stance, seat, face } = segment;
  const base = restIn(stance, { build, facing, seat });
  const breath = Math.sin(seconds * 2.1 + actor.length) * 0.16;
  let pose: Pose = { ...base, ...root, shrug: base.shrug + breath, face };
  for (const holding of holdingsOf(script, actor, time)) {
    const held = heldPose(pose, holding, { facing, shoulder: base.hipY + build.torso - 0.9 });
    pose = mixPose(pose, held, weightOf(script, holding, time));
  }
  return pose;
}

/** What an actor has in hand at a time, or has only just let go. */
export function holdingsOf(script: Script, actor: ActorName, time: number): readonly Holding[] {
  return script.holdings.filter(
    ({ owner, start, end }) => owner === actor && start <= time && time < end + SETTLING / script.seconds,
  );
}

function weightOf(script: Script, { start, end }: Holding, time: number): number {
  const since = start <= 0 ? 1 : ease(((time - start) * script.seconds) / SETTLING);
  return since * (1 - ease(((time - end) * script.seconds) / SETTLING));
}
