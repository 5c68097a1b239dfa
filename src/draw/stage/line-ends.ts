import type { ActorName, StagePoint } from "../../domain/staging.ts";
import { actorNamed } from "./arguments.ts";
import type { Script, Spot } from "./script.ts";
import type { Hold, HoldPart, ThingState } from "./thing-state.ts";

/** What knows where everything is at a moment. */
interface Places {
  readonly script: Script;
  readonly segment: (actor: ActorName) => { readonly present: boolean };
  readonly anchor: (hold: Hold) => StagePoint;
  readonly spot: (name: string, spot: Spot) => StagePoint;
}

/** The two ends of a string now. */
export interface LineEnds {
  readonly from: StagePoint;
  readonly to: StagePoint;
}

/** Where the ends of a string are now; undefined for other things, and when whoever holds an end is away. */
export function endsOf(places: Places, { line }: ThingState): LineEnds | undefined {
  if (line === undefined) return undefined;
  const [from, to] = [endAt(places, line.from), endAt(places, line.to)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Halfway between the ends: where one plucks it. */
export function middleOf({ from, to }: LineEnds): StagePoint {
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

function endAt(places: Places, word: string): StagePoint | undefined {
  const [owner = "", part] = word.split(".");
  const actor = actorNamed(owner);
  if (actor !== undefined) return handAt(places, actor, (part ?? "hand") as HoldPart);
  return places.script.things.has(owner) ? places.spot(owner, (part ?? "grip") as Spot) : undefined;
}

function handAt(places: Places, actor: ActorName, part: HoldPart): StagePoint | undefined {
  const here = places.script.actors.has(actor) && places.segment(actor).present;
  return here ? places.anchor({ owner: actor, part }) : undefined;
}
