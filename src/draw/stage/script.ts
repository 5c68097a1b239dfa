import type {
  ActorName,
  ActorVerb,
  EffectName,
  GagStaging,
  StagePoint,
  ThingVerb,
} from "../../domain/staging.ts";
import type { Drawable } from "../drawable.ts";
import type { Face } from "../figure/face.ts";
import type { Facing, Pose } from "../figure/pose.ts";
import type { Act, Stance } from "./acts/cue.ts";
import type { Gait } from "./acts/gait.ts";
import type { ThingAct } from "./thing-acts.ts";
import type { HoldPart, ThingState } from "./thing-state.ts";

/** What an act is aimed at. */
export type Aim =
  | { readonly kind: "point"; readonly point: StagePoint }
  | { readonly kind: "thing"; readonly name: string; readonly spot: Spot }
  | { readonly kind: "actor"; readonly name: ActorName; readonly spot: Spot }
  | { readonly kind: "camera" };

/** Which part of its target an act touches. */
export type Spot = "grip" | "top" | "edge" | "foot" | "middle";

/** One action of one actor, compiled. Times are shares of the shot. */
export interface ActorSegment {
  readonly start: number;
  readonly end: number;
  readonly verb: ActorVerb;
  readonly act: Act;
  readonly facing: Facing;
  readonly from: StagePoint;
  readonly to: StagePoint;
  /** How it walks up to its target, and the share of the segment that takes. */
  readonly gait?: Gait | undefined;
  readonly backwards: boolean;
  readonly until: number;
  readonly stance: Stance;
  readonly seat: number;
  readonly aim: Aim;
  readonly face: Face;
  readonly present: boolean;
  /** Drawn behind the things in the middle. */
  readonly behind: boolean;
  /** Goes along with this thing, at this distance from it. */
  readonly along?: { readonly thing: string; readonly distance: number } | undefined;
  /** From when on the target is in the actor's own hand: the hand goes on from where it was then. */
  taken?: number;
  /** The end of the segment before, in which this one starts; worked out once. */
  entry?: { readonly pose: Pose; readonly stance: Stance } | undefined;
}

/** Something is held by an actor from `start` to `end`. */
export interface Holding {
  readonly thing: string;
  readonly owner: ActorName;
  readonly part: HoldPart;
  readonly start: number;
  end: number;
}

/** One change of a thing, compiled. */
export interface ThingSegment {
  readonly start: number;
  readonly end: number;
  readonly verb: ThingVerb | "held" | "juggled";
  readonly act: ThingAct;
  readonly numbers: readonly (number | undefined)[];
  readonly word: string;
  readonly aim?: Aim | undefined;
  /** When an endless act stops. */
  cease: number;
  origin?: StagePoint | undefined;
  goal?: StagePoint | undefined;
}

/** A drawn sign in the air. */
interface EffectSegment {
  readonly start: number;
  readonly end: number;
  readonly effect: EffectName | "pour";
  readonly aim: Aim;
  /** For a stream: where it comes from. */
  readonly source?: Aim;
  /** For a puff: 1 hides something as large as a hat box. */
  readonly size?: number;
}

/** A staging made ready to be played from any moment. */
export interface Script {
  readonly staging: GagStaging;
  readonly drawables: Readonly<Record<string, Drawable>>;
  /** Length of the shot. */
  readonly seconds: number;
  readonly actors: ReadonlyMap<ActorName, ActorSegment[]>;
  readonly things: ReadonlyMap<string, { readonly start: ThingState; readonly segments: ThingSegment[] }>;
  readonly holdings: Holding[];
  readonly effects: EffectSegment[];
}
