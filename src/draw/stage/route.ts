import type { ActorName, ActorVerb, StagePoint } from "../../domain/staging.ts";
import { BUILDS } from "../figure/build.ts";
import type { Facing } from "../figure/pose.ts";
import { GAITS } from "./acts/gait.ts";
import { numberIn } from "./arguments.ts";
import type { Aim } from "./script.ts";
import type { Snapshot } from "./snapshot.ts";
import { sizeOf } from "./thing-state.ts";
import type { TimedStep } from "./timeline.ts";
import { TRAITS } from "./verb-traits.ts";
import type { Direction, Rehearsing, Standing } from "./rehearsing.ts";

/** Least distance between two actors, in units: knees and seat of one who sits take more of it. */
const ELBOW_ROOM = { stand: 14, sit: 18 };

/** Where nobody is seen any more. */
const WINGS = 76;

/** How far from its feet an actor touches something at ease. */
const REACH = { nearest: 5, farthest: 11 };

/** Who pulls stands close and leans away. */
const PULLING = 6.5;

/** A height of things that are sat on. */
const SEATS = { lowest: 5, highest: 16 };

/** The way an actor takes in an act. */
export interface Route {
  readonly from: StagePoint;
  readonly to: StagePoint;
  readonly facing: Facing;
  readonly gait?: keyof typeof GAITS;
  /** Share of the act spent on the way. */
  readonly until: number;
  readonly seat: number;
}

interface Question {
  readonly company: Rehearsing;
  readonly snapshot: Snapshot;
  readonly step: TimedStep;
  readonly direction: Direction & { readonly verb: ActorVerb };
  readonly before: Standing;
  readonly aim: Aim;
}

/** Where an actor goes in an act, which way it faces there and how much of the act the way takes. */
export function routeOf(question: Question): Route {
  const { before, direction } = question;
  const { verb } = direction;
  const traits = TRAITS[verb] ?? {};
  const from = startOf(question);
  const wanted = goalOf(question, from);
  const to = traits.joins === true || verb === "exit" ? wanted : withRoom(question, from, wanted);
  const facing = facingOf(question, from, to);
  const gait = traits.goes ?? (traits.touches === true && Math.abs(to.x - from.x) > 0.5 ? "walk" : undefined);
  const climbs = verb === "climb";
  return {
    from,
    to,
    facing,
    ...(gait === undefined || climbs ? {} : { gait }),
    until: gait === undefined || climbs ? 0 : timeFor(question, { gait, way: Math.abs(to.x - from.x) }),
    seat: seatOf(question, to, before),
  };
}

function startOf({ direction, before }: Question): StagePoint {
  if (direction.verb !== "enter") return before.at;
  const side = direction.action[1] === "left" ? -1 : 1;
  return { x: WINGS * side, y: 0 };
}

/** The goal before anybody else is thought of. */
function goalOf(question: Question, from: StagePoint): StagePoint {
  const { direction, before, aim, snapshot } = question;
  const { verb, action } = direction;
  const target = snapshot.aimed(aim, from);
  const floor = { x: from.x, y: 0 };
  switch (verb) {
    case "enter":
      return { x: before.home, y: 0 };
    case "exit":
      return { x: action[1] === "left" ? -WINGS : WINGS, y: 0 };
    case "walk":
    case "run":
    case "sneak":
    case "back":
    case "carry":
    case "slide":
      return { x: clear(question, from, target), y: 0 };
    case "hide":
    case "stuck":
      return { x: target.x, y: 0 };
    case "slant":
      return action[1] === undefined ? from : { x: clear(question, from, target), y: 0 };
    case "jump":
      return action[1] === undefined ? from : landing(aim, target);
    case "climb":
      return landing(aim, target);
    case "sit":
    case "lie":
      return { x: seatThing(question, from)?.x ?? from.x, y: 0 };
    case "tumble":
      return { x: bounded(from.x + before.facing * 15), y: 0 };
    case "sink":
      return { x: from.x, y: -Math.abs(numberIn(action[1]) ?? 12) };
    case "float":
      return { x: from.x, y: numberIn(action[1]) ?? 16 };
    case "hang":
      return { x: target.x, y: Math.max(0, target.y - hangHeight(question)) };
    case "rise":
    case "slip":
    case "faint":
      return before.stance === "stand" && from.y >= 0 ? from : floor;
    default:
      return TRAITS[verb]?.touches === true ? { x: besides(question, from, target), y: from.y } : from;
  }
}

function landing(aim: Aim, target: StagePoint): StagePoint {
  return aim.kind === "thing" ? target : { x: target.x, y: 0 };
}

function hangHeight({ direction }: Question): number {
  const build = BUILDS[direction.name];
  return build.hip + build.torso + 11.6;
}

/** Stops at the near edge of a thing, or an arm's length from an actor; an x is gone to exactly. */
function clear(
  { aim, snapshot, direction, company }: Question,
  from: StagePoint,
  target: StagePoint,
): number {
  const side = Math.sign(from.x - target.x) || -direction.name.length % 2 || 1;
  if (aim.kind === "actor") return bounded(target.x + side * elbowRoom(company.standing.get(aim.name)));
  if (aim.kind !== "thing") return bounded(target.x);
  const state = snapshot.thing(aim.name);
  if (state.hold?.part !== undefined) return bounded(target.x + side * 8);
  const half = sizeOf(state, snapshot.drawable(state.kind)).width / 2;
  return bounded(target.x + side * (half + 6));
}

/**
 * Near enough to touch a point, and not nearer than the elbows like. Whoever stands on something leans towards what is
 * out of reach: there is nothing to walk on beside it.
 */
function besides(question: Question, from: StagePoint, target: StagePoint): number {
  const { aim, direction, company } = question;
  if (aim.kind === "camera" || from.y > 0) return from.x;
  if (aim.kind === "thing" && heldBySelf(company, direction, aim.name)) return from.x;
  const holder = holderOf(question, aim);
  if (holder !== undefined)
    return bounded(holder.at.x + (Math.sign(target.x - holder.at.x) || -1) * elbowRoom(holder));
  const seated = aim.kind === "actor" ? company.standing.get(aim.name) : undefined;
  if (seated?.stance === "sit") return besideSeat(seated, from);
  const distance = target.x - from.x;
  const side = Math.sign(distance) || 1;
  if (direction.verb === "pull") return bounded(target.x - side * PULLING);
  if (Math.abs(distance) > REACH.farthest) return bounded(target.x - side * (REACH.farthest - 1));
  if (Math.abs(distance) < REACH.nearest && from.y === 0) return bounded(target.x - side * REACH.nearest);
  return from.x;
}

function elbowRoom(other: Standing | undefined): number {
  return other?.stance === "sit" ? ELBOW_ROOM.sit : ELBOW_ROOM.stand;
}

/** An arm's length from somebody who sits, on the side one comes from. */
function besideSeat(seated: Standing, from: StagePoint): number {
  return bounded(seated.at.x + (Math.sign(from.x - seated.at.x) || 1) * ELBOW_ROOM.sit);
}

function heldBySelf({ script }: Rehearsing, { name }: Direction, thing: string): boolean {
  return script.holdings.some(
    (holding) => holding.thing === thing && holding.owner === name && holding.end === Infinity,
  );
}

/** Where somebody else stands who has the thing in hand: one takes it from the side on which it is held out. */
function holderOf({ company, snapshot, direction }: Question, aim: Aim): Standing | undefined {
  if (aim.kind !== "thing") return undefined;
  const hold = snapshot.thing(aim.name).hold;
  if (hold?.part === undefined || hold.owner === direction.name) return undefined;
  return company.standing.get(hold.owner as ActorName);
}

function bounded(x: number): number {
  return Math.max(-57, Math.min(57, x));
}

/** Keeps clear of everybody else who stands where the way ends. */
function withRoom({ company, direction }: Question, from: StagePoint, to: StagePoint): StagePoint {
  const others = [...company.standing].filter(([name, { present }]) => name !== direction.name && present);
  let { x } = to;
  for (let round = 0; round < 3; round += 1) {
    for (const [, other] of others) {
      const { at } = other;
      const room = elbowRoom(other);
      if (Math.abs(at.x - x) >= room - 1e-9 || Math.abs(at.y - to.y) > 20) continue;
      const side = Math.sign(from.x - at.x) || 1;
      const next = at.x + side * room;
      x = Math.abs(next) > 60 ? at.x - side * room : next;
    }
  }
  return { x, y: to.y };
}

function facingOf({ direction, before, aim, snapshot }: Question, from: StagePoint, to: StagePoint): Facing {
  const { verb, action } = direction;
  const way = Math.sign(to.x - from.x);
  const sign = (value: number): Facing => (value === 0 ? before.facing : value < 0 ? -1 : 1);
  if (verb === "turn") return action[1] === "left" ? -1 : action[1] === "right" ? 1 : sign(-before.facing);
  if (verb === "back") return sign(-way);
  if (verb === "enter" || verb === "exit" || verb === "slide" || verb === "jump") return sign(way);
  if (aim.kind === "camera" || action.length < 2 || NO_TURN.has(verb)) return before.facing;
  const goal = snapshot.aimed(aim, to).x - to.x;
  return Math.abs(goal) > 1 ? sign(goal) : sign(way);
}

const NO_TURN: ReadonlySet<ActorVerb> = new Set<ActorVerb>([
  "sit",
  "lie",
  "float",
  "sink",
  "drop",
  "hang",
  "stuck",
  "hide",
]);

/** Share of an act that a way takes at an easy pace; what has to be reached in time is reached faster. */
function timeFor(
  { direction, step, snapshot }: Question,
  walk: { readonly gait: keyof typeof GAITS; readonly way: number },
): number {
  if (walk.way < 0.5) return 0;
  const length = (step.end - step.start) * snapshot.script.seconds;
  const easy = walk.way / GAITS[walk.gait].speed / Math.max(0.05, length);
  const most = TRAITS[direction.verb]?.touches === true ? 0.5 : 0.96;
  return Math.min(most, easy);
}

/** The height an actor sits or lies on. */
function seatOf(question: Question, to: StagePoint, before: Standing): number {
  const { verb } = question.direction;
  if (verb !== "sit" && verb !== "lie") return before.seat;
  return seatThing(question, to)?.height ?? to.y;
}

/** What is sat on: the thing named, or what stands there and has the height of a seat. */
function seatThing(
  question: Question,
  from: StagePoint,
): { readonly x: number; readonly height: number } | undefined {
  const { aim, snapshot } = question;
  if (aim.kind === "thing" && question.direction.action[1] !== undefined) {
    const top = snapshot.spot(aim.name, "top");
    return { x: top.x, height: Math.min(top.y, 22) };
  }
  const seats = [...snapshot.script.things.keys()]
    .filter((name) => snapshot.thing(name).hold === undefined && snapshot.thing(name).shown)
    .map((name) => snapshot.spot(name, "top"))
    .filter((top) => top.y >= SEATS.lowest && top.y <= SEATS.highest && Math.abs(top.x - from.x) < 10);
  const [first] = seats.sort((left, right) => Math.abs(left.x - from.x) - Math.abs(right.x - from.x));
  return first === undefined ? undefined : { x: first.x, height: first.y };
}
