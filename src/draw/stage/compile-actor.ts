import type { ActorName, ActorVerb, StageAction, StagePoint } from "../../domain/staging.ts";
import type { Face } from "../figure/face.ts";
import { FACES } from "../figure/face.ts";
import { ACTS } from "./acts/acts.ts";
import { GAITS } from "./acts/gait.ts";
import { aimOf } from "./aims.ts";
import { actorVerb } from "./arguments.ts";
import { handleThing } from "./handle-thing.ts";
import { routeOf } from "./route.ts";
import type { ActorSegment } from "./script.ts";
import { Snapshot } from "./snapshot.ts";
import type { TimedStep } from "./timeline.ts";
import { MOVING } from "./thing-traits.ts";
import type { VerbTraits } from "./verb-traits.ts";
import { TRAITS } from "./verb-traits.ts";
import type { Direction, Rehearsing, Standing } from "./rehearsing.ts";

/** Adds what an actor does in a step. */
export function compileActor(company: Rehearsing, step: TimedStep, direction: Direction): void {
  const verb = actorVerb(direction.action);
  if (verb === undefined) return;
  if (verb === "carry" && !isHeld(company, direction)) carryInTwo(company, step, direction);
  else if (UP_ONTO.has(verb) && direction.action[1] !== undefined)
    comeFirst(company, step, { ...direction, verb });
  else compileAct(company, step, { ...direction, verb });
}

function isHeld({ script }: Rehearsing, { name, action }: Direction): boolean {
  return script.holdings.some(
    ({ thing, owner, end }) => thing === action[1] && owner === name && end === Infinity,
  );
}

/** Verbs that begin right at their target. */
const UP_ONTO: ReadonlySet<ActorVerb> = new Set<ActorVerb>(["climb", "hang", "sit", "lie"]);

/** Walks up to the target, if it is farther than a step, and then does it. */
function comeFirst(
  company: Rehearsing,
  step: TimedStep,
  direction: Direction & { readonly verb: ActorVerb },
): void {
  const { name, verb, action } = direction;
  const before = company.standing.get(name);
  if (before === undefined) return;
  const aim = aimOf(company.script.staging, action[1], {
    verb: verb === "climb" ? "walk" : "hide",
    at: before.at,
    ahead: before.facing,
  });
  const target = new Snapshot(company.script, step.start).aimed(aim, before.at);
  if (Math.abs(target.x - before.at.x) <= NEXT_TO) {
    compileAct(company, step, direction);
    return;
  }
  const middle = step.start + (step.end - step.start) * 0.4;
  const goal = verb === "climb" ? (action[1] ?? "") : String(target.x);
  compileAct(company, { ...step, end: middle }, { name, verb: "walk", action: ["walk", goal] });
  compileAct(company, { ...step, start: middle }, direction);
}

const NEXT_TO = 4;

/** Takes the thing first, then goes with it. */
function carryInTwo(company: Rehearsing, step: TimedStep, direction: Direction): void {
  const middle = step.start + (step.end - step.start) * 0.4;
  const [, thing = ""] = direction.action;
  const first = { ...direction, action: ["hold", thing] as const, verb: "hold" as const };
  compileAct(company, { ...step, end: middle }, first);
  compileAct(company, { ...step, start: middle }, { ...direction, verb: "carry" });
}

function compileAct(
  company: Rehearsing,
  step: TimedStep,
  direction: Direction & { readonly verb: ActorVerb },
): void {
  const { name, verb } = direction;
  const before = company.standing.get(name);
  const segments = company.script.actors.get(name);
  if (before === undefined || segments === undefined) return;
  const segment = segmentOf({ company, step, direction, before });
  segments.push(segment);
  company.standing.set(name, {
    ...before,
    at: endOf(company, segment),
    facing: segment.facing,
    stance: segment.stance,
    seat: segment.seat,
    present: verb !== "exit",
    behind: segment.behind,
    face: segment.face,
  });
  if (verb === "exit") segments.push(absenceAfter(segment));
  handleThing(company, segment, direction);
}

interface Act {
  readonly company: Rehearsing;
  readonly step: TimedStep;
  readonly direction: Direction & { readonly verb: ActorVerb };
  /** How the actor stands when it begins. */
  readonly before: Standing;
}

function segmentOf({ company, step, direction, before }: Act): ActorSegment {
  const { script } = company;
  const { name, verb, action } = direction;
  const traits: VerbTraits = TRAITS[verb] ?? {};
  const aim = aimOf(script.staging, targetWord(verb, action), { verb, at: before.at, ahead: before.facing });
  const snapshot = new Snapshot(script, step.start);
  const route = routeOf({ company, snapshot, step, direction, before, aim });
  return {
    start: step.start,
    end: step.end,
    verb,
    act: ACTS[verb],
    facing: route.facing,
    from: route.from,
    to: route.to,
    gait: route.gait === undefined ? undefined : GAITS[route.gait],
    backwards: verb === "back",
    until: route.until,
    stance: traits.stance ?? before.stance,
    seat: route.seat,
    aim,
    face: moodOf(name, step),
    present: true,
    behind: verb === "hide",
    along: alongOf(company, step, direction, route.to),
  };
}

/** Whoever has left the stage is away from there on. */
function absenceAfter(segment: ActorSegment): ActorSegment {
  return {
    ...segment,
    start: segment.end,
    from: segment.to,
    gait: undefined,
    until: 0,
    act: ACTS.stand,
    verb: "stand",
    present: false,
  };
}

/** Where an act leaves the actor: whoever goes along with a thing stays with it. */
function endOf({ script }: Rehearsing, { along, to, end }: ActorSegment): StagePoint {
  return along === undefined
    ? to
    : { x: new Snapshot(script, end).place(along.thing).x + along.distance, y: to.y };
}

/** `carry cup table` and `put cup table` are aimed at the table; `throw cup clerk` at the Clerk. */
function targetWord(verb: ActorVerb, action: StageAction): string | undefined {
  return TWO_WORDS.has(verb) ? action[2] : action[1];
}

const TWO_WORDS: ReadonlySet<ActorVerb> = new Set<ActorVerb>(["carry", "put", "give", "throw"]);

/** The face an actor has without a reason: at ease at first, worried when it gets worse. */
function moodOf(name: ActorName, step: TimedStep): Face {
  if (name === "inspector") return FACES.stern;
  if (name === "friend") return FACES.content;
  if (name === "extra") return FACES.neutral;
  return step.phase === "setup" ? FACES.content : step.phase === "escalation" ? UNEASY : FACES.neutral;
}

const UNEASY: Face = { ...FACES.neutral, brow: 0.3, slope: 0.65, smile: -0.15 };

/** Pushing or pulling what moves in the same step, or holding on to it above the floor: the actor goes with it. */
function alongOf(
  { script }: Rehearsing,
  step: TimedStep,
  direction: Direction & { readonly verb: ActorVerb },
  at: StagePoint,
): ActorSegment["along"] {
  const thing = direction.action[1] ?? "";
  const rides = direction.verb === "reach" && at.y > 0;
  if (direction.verb !== "push" && direction.verb !== "pull" && !rides) return undefined;
  const track = script.things.get(thing);
  const moves = track?.segments.some(
    (segment) => segment.start === step.start && MOVING.some((verb) => verb === segment.verb),
  );
  if (moves !== true) return undefined;
  return { thing, distance: at.x - new Snapshot(script, step.start).place(thing).x };
}
