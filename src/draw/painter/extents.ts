import { BUILDS } from "../figure/build.ts";
import { solveSkeleton } from "../figure/skeleton.ts";
import type { ActorMoment, StageMoment, ThingMoment } from "../stage/moment.ts";
import { sizeOf } from "../stage/thing-state.ts";

/** A part of the stage, in stage units; heights count from the floor. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** How far an actor's head, hands and feet reach beyond their joints. */
const ROUND = { side: 5, top: 8 } as const;
/** How far a hand reaches beyond its wrist. */
const HAND = 3;
/** Whatever is farther from the middle is on its way in or out. */
const WINGS = 60;

/**
 * The room that everybody and everything takes up at a moment; where names are given, of the things only those, what
 * stands on them, what is held, and strings.
 */
export function extentsOf({ actors, things }: StageMoment, names?: ReadonlySet<string>): readonly Extent[] {
  const concerns = ({ name, hold, ends, state }: ThingMoment): boolean =>
    names === undefined ||
    names.has(name) ||
    (hold ?? ends) !== undefined ||
    names.has(state.hold?.owner ?? "");
  return [
    ...actors.filter(isOnStage).map(bodyOf),
    ...things.filter((thing) => isInView(thing) && concerns(thing)).map(extentOf),
  ];
}

/** True unless the actor is on the way in or out. */
export function isOnStage({ pose }: ActorMoment): boolean {
  return Math.abs(pose.x) < WINGS;
}

/** True unless the thing is on its way in or out. */
export function isInView({ foot }: ThingMoment): boolean {
  return Math.abs(foot.x) < WINGS;
}

/** An actor from head to foot. */
function bodyOf({ name, pose }: ActorMoment): Extent {
  const { head, right, left, rightLeg, leftLeg } = solveSkeleton(BUILDS[name], pose);
  const across = [head, right.hand, left.hand, rightLeg.sole, leftLeg.sole].map(({ x }) => x);
  return {
    left: Math.min(...across) - ROUND.side,
    right: Math.max(...across) + ROUND.side,
    bottom: pose.y,
    top: head.y + ROUND.top,
  };
}

/** An actor from the hips upwards, with both hands. */
export function bustOf({ name, pose }: ActorMoment): Extent {
  const { head, hip, right, left } = solveSkeleton(BUILDS[name], pose);
  const across = [head, hip, right.hand, left.hand].map(({ x }) => x);
  return {
    left: Math.min(...across) - ROUND.side,
    right: Math.max(...across) + ROUND.side,
    bottom: Math.min(hip.y, head.y - ROUND.top, right.hand.y, left.hand.y) - HAND,
    top: Math.max(head.y + ROUND.top, right.hand.y + HAND, left.hand.y + HAND),
  };
}

/** An actor's head. */
export function headOf({ name, pose }: ActorMoment): Extent {
  const { head } = solveSkeleton(BUILDS[name], pose);
  return {
    left: head.x - ROUND.side,
    right: head.x + ROUND.side,
    bottom: head.y - ROUND.top,
    top: head.y + ROUND.top,
  };
}

/** A thing where it is now. */
export function extentOf({ state, drawable, foot }: ThingMoment): Extent {
  const { width, height } = sizeOf(state, drawable);
  return { left: foot.x - width / 2, right: foot.x + width / 2, bottom: foot.y, top: foot.y + height };
}

/** The smallest part of the stage that holds all of them; undefined when there are none. */
export function around(extents: readonly Extent[]): Extent | undefined {
  if (extents.length === 0) return undefined;
  return {
    left: Math.min(...extents.map(({ left }) => left)),
    right: Math.max(...extents.map(({ right }) => right)),
    bottom: Math.min(...extents.map(({ bottom }) => bottom)),
    top: Math.max(...extents.map(({ top }) => top)),
  };
}
