import type { GagStaging, StageAction, ThingStart } from "../../../src/domain/staging.ts";
import { ACTOR_VERBS, DIRECTIONS, EFFECTS, THING_VERBS } from "../../../src/domain/staging.ts";
import {
  actorNamed,
  actorVerb,
  effectNamed,
  numberIn,
  performerOf,
  thingVerb,
} from "../../../src/draw/stage/arguments.ts";

/** Something wrong in the stage directions of a gag. */
export interface StagingFinding {
  readonly gag: string;
  /** `escalation 2, clerk`; `things` and `actors` for what is wrong before the first step. */
  readonly where: string;
  readonly problem: string;
}

/** Stage directions stay within these x, except on the way in and out. */
const STAGE_EDGE = 60;
const HOLD_PARTS: readonly string[] = ["hand", "left-hand", "hands", "head", "neck", "back", "foot"];
const SPOTS: readonly string[] = ["top", "middle", "foot"];
/** What only stands behind things that are acted with. */
const SCENERY: ReadonlySet<string> = new Set(["house-front", "house-row", "room-wall"]);
const PHASES = ["setup", "escalation", "topper", "closing"] as const;

/** Everything in a staging that the stage could not play as written; `kinds` are the things that can be drawn. */
export function lintStaging(staging: GagStaging, kinds: ReadonlySet<string>): readonly StagingFinding[] {
  const lint: Lint = { staging, kinds };
  return [...lintStart(lint), ...lintSteps(lint), ...lintIdle(lint), ...lintTopper(lint)];
}

interface Lint {
  readonly staging: GagStaging;
  readonly kinds: ReadonlySet<string>;
}

function finding({ staging }: Lint, where: string, problem: string): StagingFinding {
  return { gag: staging.gag, where, problem };
}

function lintStart(lint: Lint): StagingFinding[] {
  const { actors, things } = lint.staging;
  const found: StagingFinding[] = [];
  for (const [name, start] of Object.entries(actors)) {
    if (actorNamed(name) === undefined) found.push(finding(lint, "actors", `there is no actor ${name}`));
    if (Math.abs(start.x) > STAGE_EDGE)
      found.push(finding(lint, "actors", `${name} stands at ${start.x}, off the stage`));
  }
  for (const [name, start] of Object.entries(things)) {
    if (!lint.kinds.has(start.kind))
      found.push(finding(lint, "things", `${name} is a ${start.kind}, which has no drawing`));
    if (actorNamed(name) !== undefined)
      found.push(finding(lint, "things", `${name} is the name of an actor`));
    if (isDirection(name)) found.push(finding(lint, "things", `${name} is the name of a direction`));
    if (start.on !== undefined) found.push(...lintOn(lint, name, start.on));
    found.push(...lintLine(lint, name, start));
  }
  return found;
}

function lintOn(lint: Lint, name: string, on: string): StagingFinding[] {
  const [owner = "", part] = on.split(".");
  const { actors, things } = lint.staging;
  if (part === undefined)
    return owner in things && owner !== name
      ? []
      : [finding(lint, "things", `${name} is on ${on}, which is no thing here`)];
  const actor = actorNamed(owner);
  if (actor === undefined || actors[actor] === undefined)
    return [finding(lint, "things", `${name} is on ${on}, but ${owner} is not in this gag`)];
  return HOLD_PARTS.includes(part)
    ? []
    : [finding(lint, "things", `${name} is on ${on}: parts are ${HOLD_PARTS.join(", ")}`)];
}

/** A string has two ends, and both are tied to something. */
function lintLine(lint: Lint, name: string, { from, to }: ThingStart): StagingFinding[] {
  if (from === undefined && to === undefined) return [];
  if (from === undefined || to === undefined)
    return [finding(lint, "things", `${name} is tied at one end only: give it \`from\` and \`to\``)];
  return [from, to].flatMap((word) => {
    const problem = word.split(".")[0] === name ? `is tied to itself` : lintAnchor(lint, word);
    return problem === undefined ? [] : [finding(lint, "things", `${name}: ${problem}`)];
  });
}

function lintAnchor(lint: Lint, word: string): string | undefined {
  const [owner = "", part] = word.split(".");
  if (isActor(lint, owner))
    return part === undefined || HOLD_PARTS.includes(part)
      ? undefined
      : `${word}: parts of actors are ${HOLD_PARTS.join(", ")}`;
  if (!(owner in lint.staging.things)) return `${word} is neither an actor nor a thing of this gag`;
  return part === undefined || SPOTS.includes(part)
    ? undefined
    : `${word}: spots of things are ${SPOTS.join(", ")}`;
}

function lintSteps(lint: Lint): StagingFinding[] {
  return PHASES.flatMap((phase) =>
    (lint.staging[phase] ?? []).flatMap((step, index) => [
      ...(step.weight > 0
        ? []
        : [finding(lint, `${phase} ${index + 1}`, `the weight ${step.weight} is not above 0`)]),
      ...Object.entries(step.actions).flatMap(([key, action]) =>
        lintAction(lint, { where: `${phase} ${index + 1}, ${key}`, key, action }),
      ),
    ]),
  );
}

interface Place {
  readonly where: string;
  readonly key: string;
  readonly action: StageAction;
}

function lintAction(lint: Lint, place: Place): StagingFinding[] {
  const { action, where, key } = place;
  const performer = performerOf(lint.staging, key);
  switch (performer.kind) {
    case "unknown":
      return [finding(lint, where, `${key} is neither an actor nor a thing of this gag`)];
    case "actor": {
      const verb = actorVerb(action);
      return verb === undefined
        ? [finding(lint, where, `actors cannot ${action[0]}`)]
        : lintWords(lint, place, ACTOR_VERBS[verb]);
    }
    case "thing": {
      const verb = thingVerb(action);
      return verb === undefined
        ? [finding(lint, where, `things cannot ${action[0]}`)]
        : lintWords(lint, place, THING_VERBS[verb]);
    }
    case "effect":
      return effectNamed(action) === undefined
        ? [finding(lint, where, `there is no effect ${action[0]}; there are ${EFFECTS.join(", ")}`)]
        : lintWords(lint, place, "target?");
  }
}

/** Compares the words after a verb with what the verb takes, such as `thing target` or `x y?`. */
function lintWords(lint: Lint, { where, action }: Place, takes: string): StagingFinding[] {
  const kinds = takes === "" ? [] : takes.split(" ");
  const [verb, ...words] = action;
  const least = kinds.filter((kind) => !kind.endsWith("?")).length;
  if (words.length < least || words.length > kinds.length) {
    const wanted = kinds.length === 0 ? "no words" : `"${takes}"`;
    return [finding(lint, where, `${verb} takes ${wanted}, not "${words.join(" ")}"`)];
  }
  return words.flatMap((word, index) => {
    const kind = (kinds[index] ?? "").replace("?", "");
    const problem = lintWord(lint, word, kind);
    return problem === undefined ? [] : [finding(lint, where, `${verb}: ${problem}`)];
  });
}

function lintWord(lint: Lint, word: string, kind: string): string | undefined {
  const { things } = lint.staging;
  switch (kind) {
    case "target":
      return lintTarget(lint, word);
    case "anchor":
      return lintAnchor(lint, word);
    case "x":
      return numberIn(word) === undefined && isDirection(word) ? `${word} is no x` : lintTarget(lint, word);
    case "thing":
      return word in things ? undefined : `${word} is no thing of this gag`;
    case "actor":
      return isActor(lint, word) ? undefined : `${word} is not in this gag`;
    case "side":
      return word === "left" || word === "right" ? undefined : `${word} is neither left nor right`;
    case "kind":
      return lint.kinds.has(word) ? undefined : `there is no drawing of ${word}`;
    default:
      return numberIn(word) === undefined ? `${word} is no number (${kind})` : undefined;
  }
}

function lintTarget(lint: Lint, word: string): string | undefined {
  const x = numberIn(word);
  if (x !== undefined) return Math.abs(x) > STAGE_EDGE ? `${word} is off the stage` : undefined;
  if (isDirection(word) || word in lint.staging.things || isActor(lint, word)) return undefined;
  return `${word} is neither an actor nor a thing of this gag`;
}

function isActor({ staging }: Lint, word: string): boolean {
  const actor = actorNamed(word);
  return actor !== undefined && staging.actors[actor] !== undefined;
}

/** Things that stand about and that nobody ever touches belong to the set, and actors without a word into the wings. */
function lintIdle(lint: Lint): StagingFinding[] {
  const { staging } = lint;
  const used = new Set(
    PHASES.flatMap((phase) =>
      (staging[phase] ?? []).flatMap(({ actions }) =>
        Object.entries(actions).flatMap(([key, action]) => [key, ...action.slice(1)]),
      ),
    ),
  );
  for (const { from, to } of Object.values(staging.things))
    for (const end of [from, to]) if (end !== undefined) used.add(end.split(".")[0] ?? end);
  const carrying = new Set(Object.values(staging.things).map(({ on }) => on?.split(".")[0]));
  const things = Object.entries(staging.things).filter(
    ([name, { on, kind }]) =>
      !used.has(name) && !carrying.has(name) && on === undefined && !SCENERY.has(kind),
  );
  const actors = Object.keys(staging.actors).filter((name) => !used.has(name));
  return [
    ...things.map(([name]) => finding(lint, "things", `nobody ever touches ${name}`)),
    ...actors.map((name) => finding(lint, "actors", `${name} never does anything`)),
  ];
}

function lintTopper(lint: Lint): StagingFinding[] {
  const acts = lint.staging.topper.some(({ actions }) =>
    Object.keys(actions).some((key) => performerOf(lint.staging, key).kind !== "effect"),
  );
  return acts ? [] : [finding(lint, "topper", "nothing happens in the topper")];
}

/** One of the ways one can look or point. */
function isDirection(word: string): boolean {
  return DIRECTIONS.some((direction) => direction === word);
}
