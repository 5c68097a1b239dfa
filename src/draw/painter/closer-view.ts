import type { GagStaging } from "../../domain/staging.ts";
import { REACH } from "../sets/backdrops/floors.ts";
import type { StageMoment, ThingMoment } from "../stage/moment.ts";
import type { Rehearsal } from "../stage/rehearse.ts";
import { type TimedStep, timelineOf } from "../stage/timeline.ts";
import { around, bustOf, type Extent, extentOf, isInView, isOnStage } from "./extents.ts";
import type { Framing } from "./framing.ts";
import type { Panel } from "./panel.ts";

/** A place of the camera in a shot, and from when on it stands there: a share of the gag. */
export interface CloserView {
  readonly from: number;
  readonly framing: Framing;
}

/** What is acted in a shot, and where it is seen. */
interface Viewing {
  readonly staging: GagStaging;
  readonly rehearsal: Rehearsal;
  readonly panel: Panel;
}

/** A cut must bring the camera so much nearer, or it looks like a jump of the film. */
export const TIGHTER = 1.25;
/** Nearer, and drawn people look like posters. */
const CLOSEST = 1.9;
/** Room left and right of the action, and above it for hair that stands on end and signs in the air. */
const MARGIN = 4;
const HEADROOM = 7;
/** A picture that ends between the sole and this height seems to cut off feet by mistake: it shows the floor, too. */
const SHINS = 10;
/** Floor that is seen before the feet of whoever is seen whole. */
const FLOOR = 5;
/** Share of the room to spare that is floor, where the feet are seen. */
const SUNK = 0.4;
/** A cut leaves so many seconds of the gag to see what it shows. */
export const SEEN = 0.9;
/** Moments at which the action is looked at, so that nobody walks out of the picture. */
const LOOKS = 16;

/**
 * The camera goes nearer for the topper, by a cut: everybody is seen at least from the hips upwards, and everything
 * that is acted with is seen whole. When somebody still comes or goes, the cut waits for it. Undefined when there is no
 * clearly closer view than that of the `whole` gag.
 */
export function closerViewOf(
  viewing: Viewing,
  { whole, seconds }: { readonly whole: Framing; readonly seconds: number },
): CloserView | undefined {
  for (const { start } of endOf(viewing.staging)) {
    if ((1 - start) * seconds < SEEN) return undefined;
    const framing = viewFrom(start, viewing);
    if (framing !== undefined && framing.zoom >= whole.zoom * TIGHTER) return { from: start, framing };
  }
  return undefined;
}

/** The steps of the topper, and of the running gag's payoff after it. */
function endOf(staging: GagStaging): readonly TimedStep[] {
  return timelineOf(staging).filter(({ phase }) => phase === "topper" || phase === "closing");
}

/** The nearest view of all that the topper is about, from a moment on. */
function viewFrom(from: number, { staging, rehearsal, panel }: Viewing): Framing | undefined {
  const steps = endOf(staging);
  const cast: Cast = {
    acting: new Set(steps.flatMap(({ actions }) => Object.keys(actions))),
    named: new Set(
      steps.flatMap(({ actions }) => Object.values(actions).flatMap((action) => action.slice(1))),
    ),
  };
  const moments = Array.from({ length: LOOKS }, (_, look) =>
    rehearsal.at(from + ((1 - from) * look) / (LOOKS - 1), 0),
  );
  const action = around(moments.flatMap((moment) => actionOf(moment, cast)));
  return action && frame(action, panel);
}

/** The things of a few steps, by name. */
interface Cast {
  /** Those that do something. */
  readonly acting: ReadonlySet<string>;
  /** Those with which something is done. */
  readonly named: ReadonlySet<string>;
}

/** Everybody, what they hold, what moves, and what they turn to. */
function actionOf({ actors, things }: StageMoment, { acting, named }: Cast): readonly Extent[] {
  return [
    ...actors.filter(isOnStage).map(bustOf),
    ...things.filter(isInView).flatMap((thing) => {
      if (acting.has(thing.name) || thing.hold !== undefined) return [extentOf(thing)];
      return named.has(thing.name) ? [upperPartOf(thing)] : [];
    }),
  ];
}

/** Furniture that only stands there may lose its legs, as people may. */
function upperPartOf(thing: ThingMoment): Extent {
  const whole = extentOf(thing);
  return whole.bottom < 1 && whole.top > SHINS + 4
    ? { ...whole, bottom: Math.max(SHINS + 1, Math.min(18, whole.top - 6)) }
    : whole;
}

/** Puts the action into the picture as near as it goes; undefined at the ends of the set, which are never seen. */
function frame(action: Extent, panel: Panel): Framing | undefined {
  const [left, right, top] = [action.left - MARGIN, action.right + MARGIN, action.top + HEADROOM];
  const [width, height] = [panel.picture.width / panel.unit, panel.picture.height / panel.unit];
  const standing = action.bottom < SHINS;
  const zoom = Math.min(
    CLOSEST,
    width / (right - left),
    height / (top - (standing ? -FLOOR : action.bottom)),
  );
  const half = width / zoom / 2;
  const x = Math.max(half - REACH.side, Math.min(REACH.side - half, (left + right) / 2));
  if (x - half > left || x + half < right) return undefined;
  const lowest = top - height / zoom;
  const end = standing || lowest <= -FLOOR ? Math.min(-FLOOR, lowest * SUNK) : Math.max(SHINS, lowest);
  const below = (panel.picture.height - panel.floor) / panel.unit / zoom;
  return { x, zoom, raised: -end - below };
}
