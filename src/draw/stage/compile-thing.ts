import type { ActorVerb, StageAction, ThingVerb } from "../../domain/staging.ts";
import { aimOf, thingAim } from "./aims.ts";
import { secondsOf, THICKEST } from "./effects/effect-seconds.ts";
import { effectNamed, numberIn, thingVerb } from "./arguments.ts";
import type { Aim, ThingSegment } from "./script.ts";
import { Snapshot } from "./snapshot.ts";
import { THING_ACTS } from "./thing-acts.ts";
import { sizeOf } from "./thing-state.ts";
import { ENDLESS, MOVING, PUFFED } from "./thing-traits.ts";
import type { TimedStep } from "./timeline.ts";
import type { Rehearsing } from "./rehearsing.ts";
import { letGo } from "./rehearsing.ts";

/** Adds what a thing does in a step. */
export function compileThing(
  company: Rehearsing,
  step: TimedStep,
  direction: { readonly name: string; readonly action: StageAction },
): void {
  const { script } = company;
  const { name, action } = direction;
  const verb = thingVerb(action);
  const track = script.things.get(name);
  if (verb === undefined || track === undefined) return;
  if (verb === "become" && !Object.hasOwn(script.drawables, action[1] ?? "")) return;
  if (verb === "stop") track.segments.forEach((segment) => endAt(segment, step.start));
  if (MOVING.includes(verb)) letGo(company, name, step.start);
  const aim = aimOfThing(company, step, direction);
  const segment: ThingSegment = {
    start: step.start,
    end: step.end,
    verb,
    act: THING_ACTS[verb],
    numbers: verb === "orbit" ? [orbitersOf(company)] : action.slice(1).map(numberIn),
    word: action[1] ?? "",
    aim,
    cease: ENDLESS.includes(verb) ? Infinity : step.end,
  };
  track.segments.push(segment);
  if (verb === "swap" && action[1] !== undefined) compileSwap(company, step, { name, other: action[1] });
  addThingEffect(company, step, { name, verb });
}

/** How many things already orbit: each has its own place on the way round. */
function orbitersOf({ script }: Rehearsing): number {
  return [...script.things.values()].filter(({ segments }) => segments.some(({ verb }) => verb === "orbit"))
    .length;
}

function endAt(segment: ThingSegment, time: number): void {
  segment.cease = Math.min(segment.cease, time);
}

/** Both places of a swap change at once; the other thing goes where this one was. */
function compileSwap(
  company: Rehearsing,
  step: TimedStep,
  pair: { readonly name: string; readonly other: string },
): void {
  const track = company.script.things.get(pair.other);
  if (track === undefined) return;
  letGo(company, pair.other, step.start);
  const goal = new Snapshot(company.script, step.start - 1e-6).place(pair.name);
  track.segments.push({
    start: step.start,
    end: step.end,
    verb: "swap",
    act: THING_ACTS.swap,
    numbers: [],
    word: pair.name,
    aim: { kind: "point", point: goal },
    cease: step.end,
  });
}

function aimOfThing(
  company: Rehearsing,
  step: TimedStep,
  direction: { readonly name: string; readonly action: StageAction },
): Aim | undefined {
  const { staging } = company.script;
  const [verb, first, second] = direction.action;
  switch (verb as ThingVerb) {
    case "into":
      return thingAim(staging, { x: first, y: second, spot: "middle", height: 0 });
    case "fly":
      return thingAim(staging, { x: first, y: second, spot: "top", height: 0 });
    case "to":
    case "roll":
      return thingAim(staging, {
        x: first,
        y: second,
        spot: "top",
        height: levelOf(company, step, direction.name),
      });
    case "swap":
      return thingAim(staging, { x: first, spot: "foot", height: 0 });
    case "follow":
      return thingAim(staging, { x: first, spot: "grip", height: 0 });
    case "orbit":
      return thingAim(staging, { x: first, spot: "middle", height: 20 });
    default:
      return undefined;
  }
}

/** The height at which a thing goes on: its own, or the floor when hands have only just let go of it. */
function levelOf({ script }: Rehearsing, step: TimedStep, name: string): number {
  const before = new Snapshot(script, step.start - 1e-6);
  return before.thing(name).hold?.part === undefined ? before.place(name).y : 0;
}

const THING_EFFECTS: Partial<
  Readonly<Record<ThingVerb, { readonly effect: "burst" | "splash" | "steam"; readonly at: number }>>
> = {
  burst: { effect: "burst", at: 0.34 },
  spill: { effect: "splash", at: 0.35 },
  steam: { effect: "steam", at: 0 },
};

function addThingEffect(
  company: Rehearsing,
  step: TimedStep,
  of: { readonly name: string; readonly verb: ThingVerb },
): void {
  const { script } = company;
  if (of.verb in PUFFED) addPuff(company, step, { ...of, verb: of.verb as keyof typeof PUFFED });
  const found = THING_EFFECTS[of.verb];
  if (found === undefined) return;
  const start = step.start + (step.end - step.start) * found.at;
  const least = start + (of.verb === "steam" ? 1.5 : secondsOf(found.effect)) / script.seconds;
  script.effects.push({
    start,
    end: of.verb === "steam" ? Math.max(step.end, least) : least,
    effect: found.effect,
    aim: { kind: "thing", name: of.name, spot: of.verb === "steam" ? "top" : "middle" },
  });
}

/** What goes beyond this x goes unseen. */
const WINGS = 54;

/** A puff as large as the thing, thickest at the moment when the thing goes or changes behind it. */
function addPuff(
  { script }: Rehearsing,
  step: TimedStep,
  { name, verb }: { readonly name: string; readonly verb: keyof typeof PUFFED },
): void {
  const moment = step.start + (step.end - step.start) * PUFFED[verb];
  const before = new Snapshot(script, step.start - 1e-6);
  const state = before.thing(name);
  const middle = before.aimed({ kind: "thing", name, spot: "middle" }, { x: 0, y: 0 });
  if (!state.shown || state.line !== undefined || Math.abs(middle.x) > WINGS) return;
  const { width, height } = sizeOf(state, before.drawable(state.kind));
  const start = moment - THICKEST / script.seconds;
  script.effects.push({
    start,
    end: start + secondsOf("puff") / script.seconds,
    effect: "puff",
    aim: { kind: "point", point: middle },
    size: Math.max(0.5, Math.min(1.6, Math.max(width, height) / 14)),
  });
}

/** Adds a sign in the air: over its target, or over the head of the first actor. */
export function compileEffect(company: Rehearsing, step: TimedStep, action: StageAction): void {
  const effect = effectNamed(action);
  if (effect === undefined) return;
  const { script } = company;
  const [first] = script.actors.keys();
  const by = { verb: "look" as ActorVerb, at: { x: 0, y: 0 }, ahead: 1 };
  const word = action[1] ?? first;
  const aimed = aimOf(script.staging, word, by);
  const overHead = aimed.kind === "actor" ? { ...aimed, spot: "top" as const } : aimed;
  const end = effect === "puff" ? step.start + secondsOf(effect) / script.seconds : step.end;
  script.effects.push({ start: step.start, end: Math.min(step.end, end), effect, aim: overHead });
}
