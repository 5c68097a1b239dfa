import { entryOf } from "../../domain/entry-of.ts";
import type { ActorName, ActorStart, GagStaging } from "../../domain/staging.ts";
import { ACTORS } from "../../domain/staging.ts";
import type { Drawable } from "../drawable.ts";
import { FACES } from "../figure/face.ts";
import { ACTS } from "./acts/acts.ts";
import { compileActor } from "./compile-actor.ts";
import { compileEffect, compileThing } from "./compile-thing.ts";
import { performerOf } from "./arguments.ts";
import { momentOf } from "./moment.ts";
import type { StageMoment } from "./moment.ts";
import type { ActorSegment, Script } from "./script.ts";
import { startOf } from "./thing-state.ts";
import type { TimedStep } from "./timeline.ts";
import { timelineOf } from "./timeline.ts";
import type { Rehearsing, Standing } from "./rehearsing.ts";

/** A gag that can be shown at any moment. */
export interface Rehearsal {
  /**
   * The stage at a share of the gag: 0 to 1, and beyond, where only what never
   * ends goes on. `seconds` since the shot began drives the small life: breathing,
   * blinking, what turns for ever. Equal calls give equal results, in any order.
   */
  readonly at: (progress: number, seconds: number) => StageMoment;
}

/**
 * Learns the stage directions of a gag: who is where when, who holds what, once for the whole shot. Directions that
 * make no sense are skipped, so that a film never fails for one of them.
 * @throws TypeError when a thing is of a kind that has no drawing.
 */
export function rehearse(options: {
  readonly staging: GagStaging;
  readonly drawables: Readonly<Record<string, Drawable>>;
  /** Length of the gag in seconds: sets how often hands and feet move. */
  readonly seconds: number;
}): Rehearsal {
  const script: Script = {
    ...options,
    actors: new Map(),
    things: new Map(
      Object.entries(options.staging.things).map(([name, start]) => [
        name,
        { start: startOf(start, entryOf(options.drawables, start.kind)), segments: [] },
      ]),
    ),
    holdings: [],
    effects: [],
  };
  const company: Rehearsing = { script, standing: new Map() };
  placeActors(company, options.staging);
  placeHeldThings(script);
  for (const step of timelineOf(options.staging)) playStep(company, step);
  return { at: (progress, seconds) => momentOf(script, progress, seconds) };
}

function placeActors(company: Rehearsing, staging: GagStaging): void {
  for (const actor of ACTORS) {
    const start = staging.actors[actor];
    if (start === undefined) continue;
    const standing = standingOf(start, company, actor);
    company.standing.set(actor, standing);
    (company.script.actors as Map<ActorName, ActorSegment[]>).set(actor, [waiting(standing)]);
  }
}

function standingOf(start: ActorStart, company: Rehearsing, actor: ActorName): Standing {
  const facing = start.faces === "left" ? -1 : 1;
  const others = [...company.standing.values()].filter(({ present }) => present);
  const crowded = start.present && others.find(({ at }) => Math.abs(at.x - start.x) < 14);
  const x =
    crowded === undefined || crowded === false ? start.x : crowded.at.x + (start.x < crowded.at.x ? -14 : 14);
  return {
    at: { x, y: start.y },
    home: x,
    facing,
    stance: "stand",
    seat: 0,
    present: start.present,
    behind: false,
    face: FACES[actor === "inspector" ? "stern" : actor === "clerk" ? "content" : "neutral"],
  };
}

/** Until the first direction comes. */
function waiting(standing: Standing): ActorSegment {
  return {
    start: 0,
    end: 0,
    verb: "stand",
    act: ACTS.stand,
    facing: standing.facing,
    from: standing.at,
    to: standing.at,
    backwards: false,
    until: 0,
    stance: "stand",
    seat: 0,
    aim: { kind: "point", point: standing.at },
    face: standing.face,
    present: standing.present,
    behind: false,
  };
}

function placeHeldThings(script: Script): void {
  for (const [thing, { start }] of script.things) {
    const { hold } = start;
    if (hold?.part === undefined || !script.actors.has(hold.owner as ActorName)) continue;
    script.holdings.push({ thing, owner: hold.owner as ActorName, part: hold.part, start: 0, end: Infinity });
  }
}

function playStep(company: Rehearsing, step: TimedStep): void {
  const { staging } = company.script;
  const entries = Object.entries(step.actions);
  // Things first: an actor who pushes what moves by itself goes along with it.
  for (const [key, action] of entries) {
    const performer = performerOf(staging, key);
    if (performer.kind === "thing") compileThing(company, step, { name: performer.name, action });
    if (performer.kind === "effect") compileEffect(company, step, action);
  }
  for (const [key, action] of entries) {
    const performer = performerOf(staging, key);
    if (performer.kind === "actor") compileActor(company, step, { name: performer.name, action });
  }
}
