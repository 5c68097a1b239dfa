import { entryOf } from "../../domain/entry-of.ts";
import type { ActorName, StagePoint } from "../../domain/staging.ts";
import type { Drawable } from "../drawable.ts";
import { BUILDS } from "../figure/build.ts";
import type { Pose } from "../figure/pose.ts";
import { mixPose } from "../figure/pose.ts";
import type { Skeleton } from "../figure/skeleton.ts";
import { onFloor, solveSkeleton } from "../figure/skeleton.ts";
import type { Cue } from "./acts/cue.ts";
import { goingPose } from "./acts/gait.ts";
import { clamp, during, ease } from "./ease.ts";
import type { ActorSegment, Aim, Script, Spot, ThingSegment } from "./script.ts";
import { endsOf, middleOf } from "./line-ends.ts";
import { fullHands, leadHand } from "./lead-hand.ts";
import { holdingsOf, restingPose } from "./resting.ts";
import type { Hold, ThingState } from "./thing-state.ts";
import { gripOf } from "./thing-state.ts";
import { bodyAnchor, spotOn, spotOnBody } from "./spots.ts";

/** Seconds in which one pose melts into the next. */
const BLEND = 0.32;

/** The stage at one moment: asks for any actor or thing work it out once, from the script alone. */
export class Snapshot {
  readonly script: Script;
  /** Share of the shot. */
  readonly time: number;
  /** Seconds since the shot began. */
  readonly seconds: number;
  readonly #poses = new Map<ActorName, Pose>();
  readonly #skeletons = new Map<ActorName, Skeleton>();
  readonly #things = new Map<string, ThingState>();
  readonly #busy = new Set<string>();

  constructor(script: Script, time: number, seconds: number = time * script.seconds) {
    this.script = script;
    this.time = time;
    this.seconds = seconds;
  }

  /** The segment an actor plays now; the last one that has begun. */
  segment(actor: ActorName): ActorSegment {
    const segments = this.script.actors.get(actor) ?? [];
    const current = segments.findLast((segment) => segment.start <= this.time + 1e-9) ?? segments[0];
    if (current === undefined) throw new TypeError(`${actor} is not on this stage`);
    return current;
  }

  /** How far the current segment of an actor has come, 0 to 1. */
  share(segment: ActorSegment): number {
    return clamp((this.time - segment.start) / Math.max(1e-6, segment.end - segment.start));
  }

  pose(actor: ActorName): Pose {
    const known = this.#poses.get(actor);
    if (known !== undefined) return known;
    const segment = this.segment(actor);
    if (this.#busy.has(actor)) return this.#rest(actor, segment, segment.to);
    this.#busy.add(actor);
    const pose = this.#blended(actor, segment);
    this.#busy.delete(actor);
    if (this.#busy.size === 0) this.#poses.set(actor, pose);
    return pose;
  }

  skeleton(actor: ActorName): Skeleton {
    const known = this.#skeletons.get(actor);
    if (known !== undefined) return known;
    const skeleton = solveSkeleton(BUILDS[actor], this.pose(actor));
    if (this.#busy.size === 0) this.#skeletons.set(actor, skeleton);
    return skeleton;
  }

  /** The pose of the current act, melting out of the one before. */
  #blended(actor: ActorName, segment: ActorSegment): Pose {
    const pose = this.#acted(actor, segment);
    const entry = this.#entry(actor, segment);
    if (entry === undefined) return pose;
    const length = (segment.end - segment.start) * this.script.seconds;
    const since = (this.time - segment.start) * this.script.seconds;
    const blend = segment.stance === entry.stance ? BLEND : BLEND * 1.8;
    const share = ease(since / Math.min(blend, length * 0.5));
    if (share >= 1) return pose;
    const { pose: last } = entry;
    return onFloor(
      mixPose({ ...last, x: pose.x, y: pose.y, spin: nearest(last.spin, pose.spin) }, pose, share),
      BUILDS[actor],
    );
  }

  #entry(actor: ActorName, segment: ActorSegment): ActorSegment["entry"] {
    const segments = this.script.actors.get(actor) ?? [];
    const before = segments[segments.indexOf(segment) - 1];
    if (before === undefined) return undefined;
    segment.entry ??= {
      pose: new Snapshot(this.script, segment.start - 1e-6).pose(actor),
      stance: before.stance,
    };
    return segment.entry;
  }

  #acted(actor: ActorName, segment: ActorSegment): Pose {
    const share = this.share(segment);
    const root = this.#root(segment, share);
    const rest = this.#rest(actor, segment, root);
    const upright =
      segment.stance === "stand" || segment.stance === "slant"
        ? rest
        : this.#rest(actor, { ...segment, stance: "stand" }, root);
    const going = segment.gait;
    if (going !== undefined && share < segment.until) {
      const whole = Math.abs(segment.to.x - segment.from.x);
      return goingPose({
        rest: upright,
        build: BUILDS[actor],
        facing: segment.facing,
        gait: going,
        gone: Math.abs(root.x - segment.from.x),
        whole,
        backwards: segment.backwards,
        handsFree: !holdingsOf(this.script, actor, this.time).some(({ part }) => part === "hands"),
      });
    }
    const acted = clamp((share - segment.until) / Math.max(1e-6, 1 - segment.until));
    return onFloor(segment.act(this.#cue(actor, segment, { share: acted, rest, upright })), BUILDS[actor]);
  }

  #cue(
    actor: ActorName,
    segment: ActorSegment,
    at: { readonly share: number; readonly rest: Pose; readonly upright: Pose },
  ): Cue {
    const held = holdingsOf(this.script, actor, this.time);
    return {
      ...at,
      seconds: this.seconds,
      length: (segment.end - segment.start) * (1 - segment.until) * this.script.seconds,
      facing: segment.facing,
      build: BUILDS[actor],
      stance: segment.stance,
      from: segment.from,
      to: segment.to,
      target: this.#target(segment),
      toCamera: segment.aim.kind === "camera",
      lead: leadHand(this.script, { actor, segment, time: this.time }),
      laden: held.some(({ part }) => part === "hands"),
      full: fullHands(held),
    };
  }

  /** What the act is aimed at; after its end, and once it is in the hand, the aim stays where it was. */
  #target(segment: ActorSegment): StagePoint {
    const last = Math.min(segment.end, (segment.taken ?? Infinity) - 1e-6);
    if (this.time > last + 1e-9 && segment.along === undefined)
      return new Snapshot(this.script, last).aimed(segment.aim, segment.to);
    return this.aimed(segment.aim, segment.to);
  }

  #root(segment: ActorSegment, share: number): StagePoint {
    if (segment.along !== undefined) {
      const goal = this.place(segment.along.thing).x + segment.along.distance;
      const caught = clamp(share / Math.max(0.08, segment.until));
      return { x: segment.from.x + (goal - segment.from.x) * caught, y: segment.to.y };
    }
    if (segment.gait === undefined || segment.until <= 0) return segment.to;
    const gone = clamp(share / segment.until);
    const paced = gone * 0.7 + ease(gone) * 0.3;
    return {
      x: segment.from.x + (segment.to.x - segment.from.x) * paced,
      y: segment.from.y + (segment.to.y - segment.from.y) * during(gone, 0, 0.3),
    };
  }

  #rest(actor: ActorName, segment: ActorSegment, root: StagePoint): Pose {
    return restingPose(this.script, actor, { segment, root, time: this.time, seconds: this.seconds });
  }

  thing(name: string): ThingState {
    const known = this.#things.get(name);
    if (known !== undefined) return known;
    const track = this.script.things.get(name);
    if (track === undefined) throw new TypeError(`${name} is not on this stage`);
    let state = track.start;
    for (const segment of track.segments) {
      if (segment.start > this.time + 1e-9) break;
      state = segment.act(state, this.#thingCue(name, segment));
    }
    if (this.#busy.size === 0) this.#things.set(name, state);
    return state;
  }

  #thingCue(name: string, segment: ThingSegment): Parameters<ThingSegment["act"]>[1] {
    const start = new Snapshot(this.script, segment.start - 1e-6);
    segment.origin ??= start.place(name);
    const goal =
      segment.aim === undefined
        ? segment.origin
        : (segment.goal ??= start.aimed(segment.aim, segment.origin));
    const endless = segment.verb === "follow" || segment.verb === "orbit";
    return {
      share: clamp((this.time - segment.start) / Math.max(1e-6, segment.end - segment.start)),
      elapsed: (Math.min(this.time, segment.cease) - segment.start) * this.script.seconds,
      length: (segment.end - segment.start) * this.script.seconds,
      numbers: segment.numbers,
      word: segment.word,
      origin: segment.origin,
      goal,
      goalNow: endless && segment.aim !== undefined ? this.aimed(segment.aim, segment.origin) : goal,
    };
  }

  /** Where the foot of a thing is on the stage, whatever holds it. */
  place(name: string): StagePoint {
    return this.#footOf(this.thing(name));
  }

  #footOf(state: ThingState): StagePoint {
    if (state.hold === undefined) return { x: state.x, y: state.y };
    const anchor = this.anchor(state.hold);
    if (state.hold.part === undefined || state.hold.part === "head")
      return { x: anchor.x + state.x, y: anchor.y + state.y };
    const grip = gripOf(state, this.drawable(state.kind));
    const foot = { x: anchor.x - grip.x + state.x, y: anchor.y - grip.y + state.y };
    // What is long is held higher up, so that it does not reach through the floor.
    return anchor.y > 0 && state.tilt === 0
      ? { ...foot, y: Math.max(foot.y, Math.min(0, anchor.y - 8)) }
      : foot;
  }

  /** From the foot of a thing to where hands take it. */
  gripOffset(state: ThingState): StagePoint {
    return gripOf(state, this.drawable(state.kind));
  }

  /** The point of the body, or the top of the thing, that carries something. */
  anchor(hold: Hold): StagePoint {
    if (hold.part === undefined) return this.spot(hold.owner, "top");
    const actor = hold.owner as ActorName;
    return bodyAnchor(BUILDS[actor], this.pose(actor), this.skeleton(actor), hold.part);
  }

  /** A point of a thing on the stage. */
  spot(name: string, spot: Spot, from?: StagePoint): StagePoint {
    const state = this.thing(name);
    const ends = endsOf(this, state);
    if (ends !== undefined) return middleOf(ends);
    const foot = this.#footOf(state);
    const drawable = this.drawable(state.kind);
    return spotOn({ state, drawable, foot, spot, from });
  }

  /** The stage point of an aim, for whoever comes from a point: edges are touched on the near side. */
  aimed(aim: Aim, from: StagePoint): StagePoint {
    switch (aim.kind) {
      case "point":
        return aim.point;
      case "camera":
        return { x: 0, y: 24 };
      case "thing":
        return this.spot(aim.name, aim.spot, from);
      case "actor":
        return this.#bodyPoint(aim.name, aim.spot, from);
    }
  }

  #bodyPoint(actor: ActorName, spot: Spot, from: StagePoint): StagePoint {
    const segment = this.segment(actor);
    const root = this.#root(segment, this.share(segment));
    return spotOnBody(BUILDS[actor], root, spot, from);
  }

  drawable(kind: string): Drawable {
    const drawable = entryOf(this.script.drawables, kind);
    if (drawable === undefined) throw new TypeError(`there is no drawing of ${kind}`);
    return drawable;
  }
}

/** Degrees that mean the same turn but lie nearest to the goal, so that nothing unwinds. */
function nearest(degrees: number, goal: number): number {
  return degrees - Math.round((degrees - goal) / 360) * 360;
}
