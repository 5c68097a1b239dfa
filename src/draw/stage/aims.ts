import type { ActorName, ActorVerb, GagStaging, StagePoint } from "../../domain/staging.ts";
import { actorNamed, numberIn } from "./arguments.ts";
import type { Aim, Spot } from "./script.ts";

/** Which part of a thing a verb is about; the grip unless it says otherwise. */
const SPOTS: Partial<Readonly<Record<ActorVerb, Spot>>> = {
  stir: "top",
  pour: "top",
  put: "top",
  hammer: "top",
  climb: "top",
  sit: "top",
  lie: "top",
  jump: "top",
  push: "edge",
  knock: "edge",
  lean: "edge",
  listen: "edge",
  peek: "edge",
  poke: "edge",
  kick: "edge",
  look: "middle",
  point: "middle",
  walk: "foot",
  run: "foot",
  sneak: "foot",
  back: "foot",
  slide: "foot",
  hide: "foot",
  stuck: "foot",
};

/** What the word of a stage direction is aimed at, seen from where the actor stands. */
export function aimOf(
  staging: GagStaging,
  word: string | undefined,
  by: { readonly verb: ActorVerb; readonly at: StagePoint; readonly ahead: number },
): Aim {
  const spot = SPOTS[by.verb] ?? "grip";
  const height = by.at.y + 34;
  const point = (x: number, y: number): Aim => ({ kind: "point", point: { x, y } });
  if (word === undefined) return point(by.at.x + by.ahead * 12, by.at.y + 20);
  if (word === "camera") return { kind: "camera" };
  if (word === "left") return point(by.at.x - 40, height);
  if (word === "right") return point(by.at.x + 40, height);
  if (word === "up") return point(by.at.x + by.ahead * 8, height + 40);
  if (word === "down") return point(by.at.x + by.ahead * 8, by.at.y);
  const actor = actorNamed(word);
  if (actor !== undefined && staging.actors[actor] !== undefined) return { kind: "actor", name: actor, spot };
  if (Object.hasOwn(staging.things, word)) return { kind: "thing", name: word, spot };
  const x = numberIn(word);
  return point(x ?? by.at.x, ON_FLOOR.has(by.verb) ? 0 : by.at.y + 18);
}

const ON_FLOOR: ReadonlySet<string> = new Set([
  "walk",
  "run",
  "sneak",
  "back",
  "slide",
  "jump",
  "climb",
  "put",
  "throw",
  "hide",
  "stuck",
  "sit",
  "lie",
]);

/** What a thing or an effect is aimed at: an x with a height, or a name. */
export function thingAim(
  staging: GagStaging,
  words: {
    readonly x: string | undefined;
    readonly y?: string | undefined;
    readonly spot: Spot;
    readonly height: number;
  },
): Aim {
  const name = words.x ?? "";
  const actor: ActorName | undefined = actorNamed(name);
  if (actor !== undefined && staging.actors[actor] !== undefined)
    return { kind: "actor", name: actor, spot: words.spot };
  if (Object.hasOwn(staging.things, name)) return { kind: "thing", name, spot: words.spot };
  return { kind: "point", point: { x: numberIn(name) ?? 0, y: numberIn(words.y) ?? words.height } };
}
