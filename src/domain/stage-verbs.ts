/**
 * What an actor can do; arguments are listed with each, optional ones with a question mark. A target is the name of a
 * thing or actor, an x, or one of {@link DIRECTIONS}; a side is `left` or `right`. Whoever has to touch something walks
 * up to it first, so `pull lever` is enough. Whoever does `slant` is as crooked as a picture that hangs askew, and goes
 * so. Whoever does `blend` has clothes in the pattern behind from then on. A `take` is the look to the audience: every
 * film casts it as one of {@link REACTIONS}, never the same twice running.
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
  slant: "target?",
  float: "y",
  rise: "",
  crouch: "",
  sink: "depth",
  blend: "",
  teapot: "",
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
  tie: "anchor",
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
