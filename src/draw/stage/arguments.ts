import type { ActorName, GagStaging, StageAction } from "../../domain/staging.ts";
import { ACTORS, ACTOR_VERBS, EFFECTS, THING_VERBS } from "../../domain/staging.ts";
import type { ActorVerb, EffectName, ThingVerb } from "../../domain/staging.ts";

/** Who acts in an entry of a step: an actor, a thing, or the air. */
export type Performer =
  | { readonly kind: "actor"; readonly name: ActorName }
  | { readonly kind: "thing"; readonly name: string }
  | { readonly kind: "effect" }
  | { readonly kind: "unknown" };

/** Finds who a key of a step stands for; several effects of one step are called `effect`, `effect.2` ... */
export function performerOf(staging: GagStaging, key: string): Performer {
  if (key === "effect" || key.startsWith("effect.")) return { kind: "effect" };
  const actor = actorNamed(key);
  if (actor !== undefined && staging.actors[actor] !== undefined) return { kind: "actor", name: actor };
  return Object.hasOwn(staging.things, key) ? { kind: "thing", name: key } : { kind: "unknown" };
}

/** The verb of an actor's action, if there is such a verb. */
export function actorVerb(action: StageAction): ActorVerb | undefined {
  return Object.hasOwn(ACTOR_VERBS, action[0]) ? (action[0] as ActorVerb) : undefined;
}

/** The verb of a thing's action, if there is such a verb. */
export function thingVerb(action: StageAction): ThingVerb | undefined {
  return Object.hasOwn(THING_VERBS, action[0]) ? (action[0] as ThingVerb) : undefined;
}

/** The effect of an action, if there is such an effect. */
export function effectNamed(action: StageAction): EffectName | undefined {
  return EFFECTS.find((name) => name === action[0]);
}

/** One of the actors by name. */
export function actorNamed(name: string): ActorName | undefined {
  return ACTORS.find((actor) => actor === name);
}

/** A number written in a stage direction. */
export function numberIn(word: string | undefined): number | undefined {
  if (word === undefined || word.trim() === "") return undefined;
  const value = Number(word);
  return Number.isFinite(value) ? value : undefined;
}
