import type { ActorName, ActorVerb } from "../../domain/staging.ts";
import type { Cue } from "./acts/cue.ts";
import { holdingsOf } from "./resting.ts";
import type { ActorSegment, Holding, Script } from "./script.ts";
import type { HoldPart } from "./thing-state.ts";

/** The hand that acts: the one that has the thing or takes it in this act, else one that is free for it. */
export function leadHand(
  script: Script,
  now: { readonly actor: ActorName; readonly segment: ActorSegment; readonly time: number },
): Cue["lead"] {
  const { actor, segment, time } = now;
  const { aim, verb, start, end } = segment;
  const own = script.holdings.find(
    (holding) =>
      aim.kind === "thing" &&
      holding.thing === aim.name &&
      holding.owner === actor &&
      holding.start <= end &&
      holding.end >= start,
  );
  if (own?.part === "left-hand") return "leftHand";
  const full = holdingsOf(script, actor, time).some(({ part }) => part === "hand");
  return full && own?.part !== "hand" && !OWN_HAND.has(verb) ? "leftHand" : "rightHand";
}

/** The hands that hold something. */
export function fullHands(held: readonly Holding[]): Cue["full"] {
  const has = (part: HoldPart): boolean => held.some((holding) => holding.part === part);
  return (["rightHand", "leftHand"] as const).filter(
    (hand) => has("hands") || has(hand === "rightHand" ? "hand" : "left-hand"),
  );
}

/** Verbs that a full hand does with what it holds. */
const OWN_HAND: ReadonlySet<ActorVerb> = new Set<ActorVerb>([
  "drop",
  "throw",
  "eat",
  "drink",
  "pour",
  "give",
  "put",
  "write",
  "wipe",
  "stir",
  "cut",
  "hammer",
  "poke",
  "hold",
  "carry",
  "read",
  "pick",
  "balance",
  "wear",
  "juggle",
  "lift",
]);
