import type { GagStaging, StageStep } from "../../domain/staging.ts";
import type { StageMoment } from "../stage/moment.ts";
import { around, type Extent, extentOf, headOf, isInView, isOnStage } from "./extents.ts";

/** A round part of the stage, in stage units. */
export interface Hole {
  readonly x: number;
  /** Height above the floor. */
  readonly y: number;
  readonly radius: number;
}

/** Room between what is in a hole and its rim: outlines, hair, the soft edge. */
const RIM = 1.5;

/**
 * What the iris rests on when a gag is over: the lead's face and, as far as the widest hole has room for them, what was
 * acted last and who acted it, the latest first. `stage` is the last moment of the gag.
 */
export function lastLook(
  { staging, stage }: { readonly staging: GagStaging; readonly stage: StageMoment },
  radius: { readonly least: number; readonly most: number },
): Hole | undefined {
  const lead = stage.actors.find(isOnStage);
  const wanted = [
    ...(lead === undefined ? [] : [headOf(lead)]),
    ...staging.topper.toReversed().flatMap((step) => seenOf(step, stage)),
  ];
  const kept: Extent[] = [];
  for (const extent of wanted) if (radiusOf([...kept, extent]) <= radius.most) kept.push(extent);
  const whole = around(kept);
  if (whole === undefined) return undefined;
  return {
    x: (whole.left + whole.right) / 2,
    y: (whole.bottom + whole.top) / 2,
    radius: Math.max(radius.least, radiusOf(kept)),
  };
}

function radiusOf(extents: readonly Extent[]): number {
  const whole = around(extents);
  if (whole === undefined) return 0;
  return Math.hypot(whole.right - whole.left, whole.top - whole.bottom) / 2 + RIM;
}

/** Where everything is that acts in a step or is acted with: things first. */
function seenOf({ actions }: StageStep, stage: StageMoment): readonly Extent[] {
  const named = new Set(Object.entries(actions).flatMap(([key, action]) => [key, ...action.slice(1)]));
  const things = stage.things.filter((thing) => named.has(thing.name) && isInView(thing));
  const actors = stage.actors.filter((actor) => named.has(actor.name) && isOnStage(actor));
  return [...things.map(extentOf), ...actors.map(headOf)];
}
