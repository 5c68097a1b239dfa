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

/**
 * What an actor can do; arguments are listed with each, optional ones with a question mark. A target is the name of a
 * thing or actor, an x, or one of {@link DIRECTIONS}; a side is `left` or `right`. Whoever has to touch something walks
 * up to it first, so `pull lever` is enough. A `take` is the look to the audience: every film casts it as one of
 * {@link REACTIONS}, never the same twice running.
 */
export const ACTOR_VERBS = {
  // going
  walk: "target",
  run: "target",
  sneak: "target",
  back: "target",
  slide: "target",
  jump: "target?",
  enter: "side",
  exit: "side",
  // the body
  stand: "",
  turn: "side?",
  sit: "target?",
  kneel: "",
  lie: "target?",
  bow: "",
  slip: "",
  tumble: "",
  stagger: "",
  float: "y",
  rise: "",
  crouch: "",
  sink: "depth",
  // the hands
  reach: "target",
  push: "target",
  pull: "target",
  hold: "thing",
  drop: "thing",
  carry: "thing target",
  lift: "thing",
  throw: "thing target",
  catch: "thing",
  crank: "target",
  hammer: "target",
  knock: "target",
  pour: "target",
  write: "target",
  wipe: "target",
  pick: "thing",
  stir: "target",
  cut: "target",
  poke: "target",
  put: "thing target",
  give: "thing target",
  shake: "target",
  kick: "target",
  wear: "thing",
  doff: "thing",
  fiddle: "target",
  // looking
  look: "target",
  peek: "target",
  point: "target",
  listen: "target",
  read: "thing",
  // feeling
  take: "",
  startle: "",
  stare: "",
  "double-take": "",
  blink: "",
  buckle: "",
  think: "",
  scratch: "",
  shrug: "",
  despair: "",
  triumph: "",
  laugh: "",
  cry: "",
  faint: "",
  salute: "",
  tip: "",
  wave: "",
  clap: "",
  shiver: "",
  dizzy: "",
  nod: "",
  refuse: "",
  sleep: "",
  sigh: "",
  fluster: "",
  sneeze: "",
  hush: "",
  smile: "",
  frown: "",
  button: "",
  // with furniture
  climb: "target",
  hide: "thing",
  lean: "target",
  hang: "target",
  stuck: "target",
  eat: "thing",
  drink: "thing",
  dance: "target?",
  juggle: "thing",
  balance: "thing",
} as const;
/** One of {@link ACTOR_VERBS}. */
export type ActorVerb = keyof typeof ACTOR_VERBS;

/** The ways to take in what has happened: the big one first. */
export const REACTIONS = [
  "startle",
  "stare",
  "double-take",
  "blink",
  "buckle",
] as const satisfies readonly ActorVerb[];
/** One of {@link REACTIONS}. */
export type Reaction = (typeof REACTIONS)[number];

/** Targets that are always there: the audience, and the ways one can look or point. */
export const DIRECTIONS = ["camera", "left", "right", "up", "down"] as const;

/**
 * What a thing can do. For an x the name of a thing or an actor may stand: it goes there. `spin` turns the whole thing,
 * `run` its works; what runs, steams, swings, orbits or follows goes on until `stop`.
 */
export const THING_VERBS = {
  // place
  to: "x y?",
  fly: "x y?",
  roll: "x",
  fall: "",
  rise: "y",
  drop: "",
  bounce: "",
  follow: "actor",
  swap: "thing",
  orbit: "target",
  into: "x y?",
  // form
  open: "",
  close: "",
  grow: "factor",
  stretch: "factor",
  shrink: "factor",
  flatten: "",
  spin: "turns?",
  tilt: "degrees",
  swing: "",
  shake: "",
  wobble: "",
  pile: "count",
  count: "count",
  become: "kind",
  empty: "",
  fill: "",
  // being there
  appear: "",
  vanish: "",
  burst: "",
  scatter: "",
  spill: "",
  collapse: "",
  split: "",
  ring: "",
  light: "",
  dim: "",
  steam: "",
  run: "",
  stop: "",
} as const;
/** One of {@link THING_VERBS}. */
export type ThingVerb = keyof typeof THING_VERBS;

/** Drawn signs in the air over a point: comic stars, a puff, drops of sweat ...; `dark` leaves light only there. */
export const EFFECTS = [
  "burst",
  "puff",
  "stars",
  "sweat",
  "question",
  "exclaim",
  "steam",
  "splash",
  "spark",
  "notes",
  "crumbs",
  "papers",
  "rays",
  "crack",
  "zzz",
  "heart",
  "dark",
] as const;
/** One of {@link EFFECTS}. */
export type EffectName = (typeof EFFECTS)[number];

/** An action with its arguments, already split: `walk desk` is `["walk", "desk"]`. */
export type StageAction = NonEmpty<string>;

/**
 * What happens at the same time. Keys are actors, things or `effect` (more of them: `effect.2`, `effect.3`); `for` is the weight of the step in its phase
 * (1 is usual). `{clerk: ["walk", "desk"], lamp: ["swing"], effect: ["puff", "desk"]}`.
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
   * `clerk.hand` (the right one), `.left-hand`, `.hands`, `.head`, `.back`, `.foot`, or another thing it stands on. x and y
   * are then an offset from that hand or from the top of that thing: usually 0.
   */
  readonly on?: string;
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
  /** By variant id of a template's settings (`letter-office`), each with its views. */
  readonly sets: Readonly<Record<string, NonEmpty<SetView>>>;
  /** By setting (`workshop`, `street` ...), for variants without a set of their own. */
  readonly plainSets: Readonly<Record<string, NonEmpty<SetView>>>;
}
