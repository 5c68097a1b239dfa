import type { ActorName, ActorVerb } from "../../domain/staging.ts";
import { thingAim } from "./aims.ts";
import { actorNamed } from "./arguments.ts";
import { clamp, ease } from "./ease.ts";
import { secondsOf } from "./effects/effect-seconds.ts";
import type { ActorSegment, Aim, ThingSegment } from "./script.ts";
import { Snapshot } from "./snapshot.ts";
import type { ThingAct } from "./thing-acts.ts";
import { THING_ACTS } from "./thing-acts.ts";
import type { Hold, HoldPart } from "./thing-state.ts";
import { sizeOf } from "./thing-state.ts";
import { TRAITS } from "./verb-traits.ts";
import type { Direction, Rehearsing } from "./rehearsing.ts";
import { letGo } from "./rehearsing.ts";

type Handling = Direction & { readonly verb: ActorVerb };

/** What an act does to the thing it is about: takes it, lets it fall, throws it; and the signs that go with the act. */
export function handleThing(company: Rehearsing, segment: ActorSegment, direction: Handling): void {
  const traits = TRAITS[direction.verb] ?? {};
  const thing = direction.action[1] ?? "";
  const known = company.script.things.has(thing);
  if (known && traits.takes !== undefined)
    take(company, { segment, direction, thing, at: momentIn(segment, traits.takes) });
  if (known && traits.releases !== undefined)
    release(company, { segment, direction, thing, at: momentIn(segment, traits.releases) });
  if (known && direction.verb === "juggle") juggle(company, { segment, direction, thing });
  if (direction.verb === "pour") pour(company, segment, direction);
  if (direction.verb === "drink" || direction.verb === "pour") tip(company, segment, direction);
  addEffect(company, segment, direction);
}

/** The time of a share of an act, after the way to it. */
function momentIn(segment: ActorSegment, share: number): number {
  const acted = segment.until + (1 - segment.until) * share;
  return segment.start + (segment.end - segment.start) * acted;
}

interface Taking {
  readonly segment: ActorSegment;
  readonly direction: Handling;
  readonly thing: string;
  readonly at: number;
}

function take(company: Rehearsing, { segment, direction, thing, at }: Taking): void {
  const { script } = company;
  if (
    script.holdings.some(
      (holding) =>
        holding.thing === thing &&
        holding.owner === direction.name &&
        holding.end === Infinity &&
        !["wear", "balance", "doff"].includes(direction.verb),
    )
  )
    return;
  letGo(company, thing, at);
  segment.taken = at;
  hand(company, {
    thing,
    owner: direction.name,
    part: partFor(company, direction, { thing, at }),
    at,
    glide: direction.verb === "catch" ? 0.001 : 0.12 / script.seconds,
  });
}

/** Gives a thing to an actor: it glides into the hand and follows it. */
function hand(
  company: Rehearsing,
  to: {
    readonly thing: string;
    readonly owner: ActorName;
    readonly part: HoldPart;
    readonly at: number;
    readonly glide: number;
  },
): void {
  const { script } = company;
  const before = new Snapshot(script, to.at);
  const tilt = before.thing(to.thing).tilt;
  script.holdings.push({ thing: to.thing, owner: to.owner, part: to.part, start: to.at, end: Infinity });
  const hold: Hold = { owner: to.owner, part: to.part };
  addSegment(company, to.thing, {
    start: to.at,
    end: to.at + Math.max(to.glide, 0.2 / script.seconds),
    verb: "held",
    act: heldAct(script, to.thing, hold),
    numbers: [tilt],
  });
}

/** From where it was to the hand within the segment; `origin` is where it stood. */
function heldAct(script: Rehearsing["script"], thing: string, hold: Hold): ThingAct {
  return (before, cue) => {
    const now = { ...before, x: 0, y: 0, shown: true, hold };
    if (cue.share >= 1) return { ...now, tilt: 0 };
    const start = new Snapshot(script, segmentStart(script, thing, hold) - 1e-6);
    const grip = start.anchor(hold);
    const size = { x: cue.origin.x - grip.x, y: cue.origin.y - grip.y };
    const offset = hold.part === "head" ? { x: 0, y: 0 } : start.gripOffset(before);
    const left = 1 - ease(cue.share);
    return { ...now, x: (size.x + offset.x) * left, y: (size.y + offset.y) * left, tilt: before.tilt * left };
  };
}

function segmentStart(script: Rehearsing["script"], thing: string, hold: Hold): number {
  return (
    script.holdings.findLast(
      (holding) => holding.thing === thing && holding.owner === hold.owner && holding.part === hold.part,
    )?.start ?? 0
  );
}

function partFor(
  company: Rehearsing,
  direction: Handling,
  of: { readonly thing: string; readonly at: number },
): HoldPart {
  if (direction.verb === "wear" || direction.verb === "balance") return "head";
  const { script } = company;
  const snapshot = new Snapshot(script, of.at);
  const state = snapshot.thing(of.thing);
  const { width, height } = sizeOf(state, snapshot.drawable(state.kind));
  const large = direction.verb !== "doff" && (width > 9.5 || height > 17);
  if (direction.verb === "lift" || large) return "hands";
  const full = script.holdings.some(
    ({ owner, part, end }) => owner === direction.name && part === "hand" && end === Infinity,
  );
  return full ? "left-hand" : "hand";
}

function addSegment(
  company: Rehearsing,
  thing: string,
  segment: Pick<ThingSegment, "start" | "end" | "verb" | "act"> & Partial<ThingSegment>,
): void {
  const track = company.script.things.get(thing);
  const whole: ThingSegment = { numbers: [], word: "", cease: segment.end, ...segment };
  track?.segments.push(whole);
  track?.segments.sort((left, right) => left.start - right.start);
}

function release(company: Rehearsing, { segment, direction, thing, at }: Taking): void {
  const { script } = company;
  const held = script.holdings.some(
    (holding) => holding.thing === thing && holding.owner === direction.name && holding.end > at,
  );
  if (!held) return;
  letGo(company, thing, at);
  const { verb, action } = direction;
  const receiver = actorNamed(action[2] ?? "");
  if (verb === "give" && receiver !== undefined && script.actors.has(receiver)) {
    const part = partFor(company, { ...direction, name: receiver, verb: "hold" }, { thing, at });
    hand(company, { thing, owner: receiver, part, at, glide: 0.35 / script.seconds });
  } else if (verb === "throw")
    flying(company, { thing, at, end: momentIn(segment, 0.8), aim: aimThrown(company, direction) });
  else if (verb === "put")
    flying(company, {
      thing,
      at,
      end: at + 0.3 / script.seconds,
      aim: thingAim(script.staging, { x: action[2], spot: "top", height: 0 }),
      onto: action[2] ?? "",
    });
  else
    addSegment(company, thing, {
      start: at,
      end: at + 0.75 / script.seconds,
      verb: "fall",
      act: THING_ACTS.fall,
    });
}

function aimThrown({ script }: Rehearsing, { action }: Handling): Aim {
  const aim = thingAim(script.staging, { x: action[2], spot: "top", height: 0 });
  return aim.kind === "actor" ? { ...aim, spot: "grip" } : aim;
}

/** Through the air to a goal; what is put onto a thing stays on it. */
function flying(
  company: Rehearsing,
  flight: {
    readonly thing: string;
    readonly at: number;
    readonly end: number;
    readonly aim: Aim;
    readonly onto?: string;
  },
): void {
  const { thing, at, end, aim, onto } = flight;
  const stays = onto !== undefined && company.script.things.has(onto);
  const act: ThingAct = (before, cue) => {
    if (stays && cue.share >= 1) return { ...before, x: 0, y: 0, tilt: 0, hold: { owner: onto } };
    return onto === undefined ? THING_ACTS.fly(before, cue) : THING_ACTS.to(before, cue);
  };
  addSegment(company, thing, { start: at, end, verb: "fly", act, aim });
  if (onto !== undefined || aim.kind !== "actor") return;
  // Whoever does not catch it is hit, and it falls to the floor.
  addSegment(company, thing, {
    start: end,
    end: end + 0.5 / company.script.seconds,
    verb: "fall",
    act: unlessCaught(company, thing),
  });
}

function unlessCaught({ script }: Rehearsing, thing: string): ThingAct {
  return (before, cue) => {
    const caught = script.holdings.some((holding) => holding.thing === thing && holding.end === Infinity);
    return caught ? before : THING_ACTS.fall(before, cue);
  };
}

/** Three of it in the air; the drawing makes the other two. */
function juggle(company: Rehearsing, of: Omit<Taking, "at">): void {
  letGo(company, of.thing, of.segment.start);
  addSegment(company, of.thing, {
    start: momentIn(of.segment, 0.1),
    end: of.segment.end,
    verb: "juggled",
    act: (before, cue) => ({
      ...THING_ACTS.to(before, cue),
      hold: { owner: of.direction.name, part: "hands" },
      x: 0,
      y: 5,
    }),
    word: of.direction.name,
  });
}

/** What is poured runs from the hand to the target. */
function pour({ script }: Rehearsing, segment: ActorSegment, direction: Handling): void {
  script.effects.push({
    start: momentIn(segment, 0.28),
    end: momentIn(segment, 0.95),
    effect: "pour",
    aim: segment.aim,
    source: { kind: "actor", name: direction.name, spot: "grip" },
  });
}

/** What one drinks from, or has in the pouring hand, is tipped. */
function tip(company: Rehearsing, segment: ActorSegment, direction: Handling): void {
  const [verb, word] = direction.action;
  const inHand = company.script.holdings.filter(
    ({ owner, part, end }) => owner === direction.name && part !== "head" && end === Infinity,
  );
  const held =
    verb === "drink"
      ? inHand.find(({ thing }) => thing === word)
      : (inHand.find(({ part }) => part === "hand" || part === "hands") ?? inHand[0]);
  if (held === undefined) return;
  const most = (direction.verb === "pour" ? 105 : -70) * segment.facing;
  addSegment(company, held.thing, {
    start: momentIn(segment, 0.15),
    end: momentIn(segment, 1),
    verb: "tilt",
    act: (before, cue) => ({
      ...before,
      tilt: before.tilt + most * ease(cue.share / 0.2) * (1 - ease((cue.share - 0.85) / 0.15)),
      full: before.full * (1 - clamp((cue.share - 0.2) / 0.6)),
    }),
  });
}

function addEffect({ script }: Rehearsing, segment: ActorSegment, direction: Handling): void {
  const found = TRAITS[direction.verb]?.effect;
  if (found === undefined) return;
  const start = momentIn(segment, found.at);
  const head: Aim = { kind: "actor", name: direction.name, spot: "top" };
  const feet: Aim = { kind: "actor", name: direction.name, spot: "foot" };
  script.effects.push({
    start,
    end: LASTING.has(found.name)
      ? segment.end
      : Math.min(segment.end, start + secondsOf(found.name) / script.seconds),
    effect: found.name,
    aim: found.over === "head" ? head : found.over === "feet" ? feet : segment.aim,
  });
}

const LASTING: ReadonlySet<string> = new Set(["stars", "zzz", "crumbs", "sweat"]);
