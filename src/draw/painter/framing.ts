import type { GagStaging } from "../../domain/staging.ts";
import { REACH } from "../sets/backdrops/floors.ts";
import type { Rehearsal } from "../stage/rehearse.ts";
import { timelineOf } from "../stage/timeline.ts";
import { extentsOf } from "./extents.ts";
import type { Panel } from "./panel.ts";

/** Where the camera of a shot stands. */
export interface Framing {
  /** The stage x in the middle of the picture. */
  readonly x: number;
  /** How much nearer than the panel's usual view; below 1 is farther away. */
  readonly zoom: number;
  /** How much higher than usual the floor lies in the picture, in stage units. */
  readonly raised: number;
}

/** The usual view, for shots in which nobody acts. */
export const USUAL_FRAMING: Framing = { x: 0, zoom: 1, raised: 0 };

/** Limits of the camera: farther and people are too small, nearer and the thick lines look coarse. */
const FARTHEST = 0.76;
const NEAREST = 1.4;
/** Room left and right of all that acts, and above the heads for signs in the air, in stage units. */
const MARGIN = 5;
const HEADROOM = 9;
/** Share of the empty room overhead that goes below the floor instead. */
const SUNK = 0.35;

/** What is to be seen. */
interface Seen {
  readonly staging: GagStaging;
  readonly rehearsal: Rehearsal;
  /** Shares of the gag at which it is; the ends of all its steps when absent. */
  readonly at?: readonly number[] | undefined;
  /** The things that matter; all when absent. */
  readonly names?: ReadonlySet<string>;
}

/** Brings the camera as near as all places of a gag allow, with the action in the middle of the picture. */
export function framingOf(
  { staging, rehearsal, at = endsOf(staging), names }: Seen,
  { picture, unit, floor }: Pick<Panel, "picture" | "unit" | "floor">,
  nearest = NEAREST,
): Framing {
  const places = at.flatMap((progress) => extentsOf(rehearsal.at(progress, 0), names));
  if (places.length === 0) return USUAL_FRAMING;
  const left = Math.min(...places.map((place) => place.left)) - MARGIN;
  const right = Math.max(...places.map((place) => place.right)) + MARGIN;
  const top = Math.max(...places.map((place) => place.top)) + HEADROOM;
  const width = picture.width / unit;
  // The ends of the set are never seen.
  const farthest = Math.max(FARTHEST, width / (2 * REACH.side - 4));
  const zoom = Math.max(farthest, Math.min(nearest, width / (right - left), Math.max(1, floor / unit / top)));
  const sideways = Math.max(0, REACH.side - width / zoom / 2);
  const empty = floor / unit / zoom - top;
  const below = (picture.height - floor) / unit / zoom;
  return {
    x: within(sideways, (left + right) / 2),
    zoom,
    raised: Math.max(0, Math.min(empty * SUNK, -REACH.bottom - 1 - below)),
  };
}

function endsOf(staging: GagStaging): readonly number[] {
  return [0, ...timelineOf(staging).map(({ end }) => end - 1e-6)];
}

function within(limit: number, value: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
