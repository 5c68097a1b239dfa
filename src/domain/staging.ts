import type { NonEmpty } from "./evidence.ts";

/**
 * Stage space: units in which the Clerk is 42 tall. x runs from -60 (left) to 60 (right), 0 is the middle; everything
 * that matters happens between -48 and 48, which every picture format shows. y is the height above the floor, upwards.
 */
export interface StagePoint {
  readonly x: number;
  readonly y: number;
}

/** Who can be on the stage. `extra` is a passer-by in hat and coat. */
export const ACTORS = ["clerk", "friend", "inspector", "extra"] as const;
/** One of {@link ACTORS}. */
export type ActorName = (typeof ACTORS)[number];

export {
  ACTOR_VERBS,
  type ActorVerb,
  DIRECTIONS,
  type EffectName,
  EFFECTS,
  type Reaction,
  REACTIONS,
  THING_VERBS,
  type ThingVerb,
} from "./stage-verbs.ts";

/** An action with its arguments, already split: `walk desk` is `["walk", "desk"]`. */
export type StageAction = NonEmpty<string>;

/**
 * What happens at the same time. Keys are actors, things or `effect` (more of them: `effect.2`, `effect.3`); `for` is
 * the weight of the step in its phase (1 is usual).
 * `{clerk: ["walk", "desk"], lamp: ["swing"], effect: ["puff", "desk"]}`.
 */
export interface StageStep {
  readonly weight: number;
  readonly actions: Readonly<Record<string, StageAction>>;
}

/** Where an actor is when the curtain opens. */
export interface ActorStart {
  readonly x: number;
  readonly y: number;
  readonly faces: "left" | "right";
  /** False: enters later. */
  readonly present: boolean;
}

/** Where a thing is when the curtain opens. */
export interface ThingStart {
  /** A kind of the prop library. */
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  /** 1 is the natural size of the kind. */
  readonly size: number;
  /** Degrees, clockwise. */
  readonly tilt: number;
  /** How many of it, side by side or in a pile as the kind draws it. */
  readonly count: number;
  readonly layer: "back" | "middle" | "front";
  /**
   * `clerk.hand` (the right one), `.left-hand`, `.hands`, `.head`, `.back`, `.foot`, or another thing it stands on. x
   * and y are then an offset from that hand or from the top of that thing: usually 0.
   */
  readonly on?: string;
  /**
   * A string, rope or wire between two ends, which go wherever these go: `clerk` (the right hand), `clerk.left-hand`, a
   * thing (where hands take it), `kettle.top`, `.middle`, `.foot`.
   * A kind that is thick hangs as a rope, others as a thread.
   */
  readonly from?: string;
  readonly to?: string;
  /** How far it hangs down in the middle, in units; 0 is taut. */
  readonly slack?: number;
  readonly hidden: boolean;
  readonly open: boolean;
  readonly mirrored: boolean;
}

/** The stage directions of one gag. */
export interface GagStaging {
  readonly gag: string;
  readonly actors: Readonly<Partial<Record<ActorName, ActorStart>>>;
  /** In drawing order within their layer. */
  readonly things: Readonly<Record<string, ThingStart>>;
  readonly setup: NonEmpty<StageStep>;
  readonly escalation: NonEmpty<StageStep>;
  readonly topper: NonEmpty<StageStep>;
  /** In the shot that pays off the running gag of the story: what follows the topper. */
  readonly closing?: readonly StageStep[];
}

/** How a running gag is paid off at the end of a film, whatever gag that ends with. */
export interface StagedClosing {
  /** What it takes, beside the things of the gag; names must not be taken. */
  readonly things: Readonly<Record<string, ThingStart>>;
  readonly steps: NonEmpty<StageStep>;
}

/** One view of a set: what stands where, back to front. Pieces are drawn once and kept as a layer. */
export interface SetView {
  /** A backdrop of the set library: `panelled`, `brick`, `tiles`, `sky` ... */
  readonly backdrop: string;
  readonly pieces: readonly {
    readonly kind: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly mirrored: boolean;
  }[];
}

/** All stage directions and sets that ship with the product. */
export interface Theatre {
  /** By gag id. */
  readonly stagings: Readonly<Record<string, GagStaging>>;
  /** By mechanism, for gags without directions of their own. */
  readonly fallbacks: Readonly<Record<string, GagStaging>>;
  /** Kinds that show a prop of the metaphor library, by the prop's words; the first one is the prop itself. */
  readonly props: Readonly<Record<string, NonEmpty<string>>>;
  /** By running gag (`waistcoat`); films of one without it end with their last gag. */
  readonly closings?: Readonly<Record<string, StagedClosing>>;
  /** By variant id of a template's settings (`letter-office`), each with its views. */
  readonly sets: Readonly<Record<string, NonEmpty<SetView>>>;
  /** By setting (`workshop`, `street` ...), for variants without a set of their own. */
  readonly plainSets: Readonly<Record<string, NonEmpty<SetView>>>;
}
