import type { ActorVerb, EffectName } from "../../domain/staging.ts";
import type { Stance } from "./acts/cue.ts";
import type { GAITS } from "./acts/gait.ts";

/** What follows from a verb apart from how it looks. */
export interface VerbTraits {
  /** Walks up to the target first, to touch it. */
  readonly touches?: boolean;
  /** Goes to the target. */
  readonly goes?: keyof typeof GAITS;
  /** How the body is held from now on; `stand` unless it stays as it was. */
  readonly stance?: Stance;
  /** What happens to the thing named, and when in the act. */
  readonly takes?: number;
  readonly releases?: number;
  /** A sign in the air that goes with it, and when. */
  readonly effect?: {
    readonly name: EffectName;
    readonly at: number;
    readonly over: "head" | "target" | "feet";
  };
  /** Two actors may be close in it. */
  readonly joins?: boolean;
}

/** Traits of the verbs that have any. */
export const TRAITS: Partial<Readonly<Record<ActorVerb, VerbTraits>>> = {
  walk: { goes: "walk", stance: "stand" },
  run: { goes: "run", stance: "stand", effect: { name: "puff", at: 0.02, over: "feet" } },
  sneak: { goes: "sneak", stance: "stand" },
  back: { goes: "back", stance: "stand" },
  enter: { goes: "walk", stance: "stand" },
  exit: { goes: "walk", stance: "stand" },
  carry: { goes: "carry", stance: "stand" },
  slide: { stance: "stand", effect: { name: "puff", at: 0.1, over: "feet" } },
  jump: { stance: "stand" },
  slant: { goes: "walk", stance: "slant" },
  stand: { stance: "stand" },
  sit: { stance: "sit", joins: true },
  kneel: { stance: "kneel" },
  crouch: { stance: "crouch" },
  lie: { stance: "lie", joins: true },
  rise: { stance: "stand" },
  sink: { stance: "stand" },
  blend: { stance: "stand" },
  slip: { stance: "lie", effect: { name: "stars", at: 0.55, over: "head" } },
  faint: { stance: "lie", effect: { name: "stars", at: 0.7, over: "head" } },
  tumble: { stance: "stand", effect: { name: "stars", at: 0.72, over: "head" } },
  float: { stance: "stand" },
  reach: { touches: true },
  push: { touches: true, stance: "stand" },
  pull: { touches: true, stance: "stand" },
  hold: { touches: true, takes: 0.44 },
  pick: { touches: true, takes: 0.44 },
  lift: { touches: true, takes: 0.28 },
  drop: { releases: 0.32 },
  throw: { releases: 0.44 },
  put: { touches: true, releases: 0.5 },
  give: { touches: true, releases: 0.48, joins: true },
  catch: { takes: 0.78 },
  wear: { touches: true, takes: 0.5 },
  doff: { takes: 0.46 },
  balance: { touches: true, takes: 0.3 },
  juggle: { touches: true },
  crank: { touches: true },
  hammer: { touches: true, effect: { name: "spark", at: 0.4, over: "target" } },
  knock: { touches: true, effect: { name: "crack", at: 0.3, over: "target" } },
  pour: { touches: true },
  write: { touches: true },
  wipe: { touches: true },
  stir: { touches: true },
  cut: { touches: true },
  poke: { touches: true },
  shake: { touches: true, joins: true },
  kick: { touches: true, stance: "stand", effect: { name: "burst", at: 0.44, over: "target" } },
  fiddle: { touches: true },
  listen: { touches: true },
  peek: { touches: true },
  lean: { touches: true },
  climb: { touches: true, stance: "stand", joins: true },
  hide: { goes: "sneak", stance: "crouch", joins: true },
  hang: { stance: "hang", joins: true },
  stuck: { goes: "walk", stance: "stuck", joins: true },
  dance: { joins: true },
  read: { touches: true, takes: 0.1 },
  eat: { touches: true, takes: 0.1, effect: { name: "crumbs", at: 0.4, over: "head" } },
  drink: { touches: true, takes: 0.1 },
  sneeze: { effect: { name: "puff", at: 0.54, over: "target" } },
  sleep: { effect: { name: "zzz", at: 0.3, over: "head" } },
  dizzy: { effect: { name: "stars", at: 0.1, over: "head" } },
  take: { effect: { name: "exclaim", at: 0.26, over: "head" } },
  startle: { effect: { name: "exclaim", at: 0.26, over: "head" } },
  buckle: { effect: { name: "sweat", at: 0.5, over: "head" } },
};
