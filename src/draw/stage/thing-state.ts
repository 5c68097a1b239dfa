import type { StagePoint, ThingStart } from "../../domain/staging.ts";
import type { Drawable } from "../drawable.ts";

/** Where on an actor something is held; `hands` is both. */
export type HoldPart = "hand" | "left-hand" | "hands" | "head" | "neck" | "back" | "foot";

/** What carries a thing: an actor by a part of the body, or another thing on its top. */
export interface Hold {
  readonly owner: string;
  /** Absent: the owner is a thing. */
  readonly part?: HoldPart;
}

/** Everything about a thing at one moment. x and y are an offset while something holds it. */
export interface ThingState {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly tilt: number;
  readonly mirrored: boolean;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly alpha: number;
  readonly shown: boolean;
  readonly open: number;
  readonly full: number;
  readonly count: number;
  readonly turn: number;
  /** Degrees it was spun as a whole; counts only for kinds without works of their own that turn. */
  readonly spun: number;
  readonly swing: number;
  readonly lit: boolean;
  /** 0 whole, 1 in pieces all over the floor. */
  readonly scattered: number;
  /** 0 whole, 1 in two halves. */
  readonly halved: number;
  readonly hold?: Hold | undefined;
  /** A line between two ends instead of a thing in its place. */
  readonly line?: Line | undefined;
}

/** What a string hangs between, by the words of the stage directions, and how far. */
interface Line {
  readonly from: string;
  readonly to: string;
  readonly slack: number;
}

/** How a thing is when the curtain opens; empty, if filling it is what happens to its kind. */
export function startOf(start: ThingStart, drawable: Drawable | undefined): ThingState {
  return {
    kind: start.kind,
    x: start.x,
    y: start.y,
    size: start.size,
    tilt: start.tilt,
    mirrored: start.mirrored,
    scaleX: 1,
    scaleY: 1,
    alpha: 1,
    shown: !start.hidden,
    open: start.open ? 1 : 0,
    full: drawable?.startsEmpty === true ? 0 : 1,
    count: start.count,
    turn: 0,
    spun: 0,
    swing: 0,
    lit: false,
    scattered: 0,
    halved: 0,
    ...(start.on === undefined ? {} : { hold: holdOf(start.on) }),
    ...lineOf(start),
  };
}

function lineOf({ from, to, slack = 2 }: ThingStart): Pick<ThingState, "line"> {
  return from === undefined || to === undefined ? {} : { line: { from, to, slack } };
}

/** Reads `clerk.left-hand` or `table`. */
function holdOf(on: string): Hold {
  const [owner = "", part] = on.split(".");
  return part === undefined ? { owner } : { owner, part: part as HoldPart };
}

/** How far a thing is turned now, in degrees: a clock that is spun turns its hands, a hat turns over. */
export function tiltOf(state: ThingState, drawable: Drawable): number {
  return state.tilt + (drawable.shows?.includes("turn") === true ? 0 : state.spun);
}

/** The size of a thing now, in units. */
export function sizeOf(
  state: ThingState,
  drawable: Drawable,
): { readonly width: number; readonly height: number } {
  return {
    width: drawable.width * state.size * state.scaleX,
    height: drawable.height * state.size * state.scaleY,
  };
}

/** Where hands take it, from its foot; y upwards. */
export function gripOf(state: ThingState, drawable: Drawable): StagePoint {
  return fromFoot(state, drawable.grip ?? { x: 0, y: drawable.height / 2 });
}

/** Where something stands on it, from its foot; y upwards. */
export function topOf(state: ThingState, drawable: Drawable): StagePoint {
  return fromFoot(state, drawable.top ?? { x: 0, y: drawable.height });
}

function fromFoot(state: ThingState, point: StagePoint): StagePoint {
  const side = state.mirrored ? -1 : 1;
  return { x: point.x * state.size * state.scaleX * side, y: point.y * state.size * state.scaleY };
}
