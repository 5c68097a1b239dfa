import type { ActorName, EffectName, StagePoint, ThingStart } from "../../domain/staging.ts";
import { ACTORS } from "../../domain/staging.ts";
import type { Drawable } from "../drawable.ts";
import type { Pose } from "../figure/pose.ts";
import type { Script } from "./script.ts";
import { Snapshot } from "./snapshot.ts";
import type { Hold, ThingState } from "./thing-state.ts";

/** An actor at one moment. */
export interface ActorMoment {
  readonly name: ActorName;
  readonly pose: Pose;
  readonly behind: boolean;
}

/** A thing at one moment. */
export interface ThingMoment {
  readonly name: string;
  readonly state: ThingState;
  readonly drawable: Drawable;
  /** Its foot on the stage. */
  readonly foot: StagePoint;
  readonly layer: ThingStart["layer"];
  /** The actor who carries it, and with what. */
  readonly hold?: Hold | undefined;
  readonly juggled: boolean;
}

/** A sign in the air at one moment. */
export interface EffectMoment {
  readonly effect: EffectName | "pour";
  readonly at: StagePoint;
  readonly source?: StagePoint | undefined;
  /** 0 when it begins, 1 when it is over. */
  readonly share: number;
}

/** Everything to draw of a stage. */
export interface StageMoment {
  readonly actors: readonly ActorMoment[];
  readonly things: readonly ThingMoment[];
  readonly effects: readonly EffectMoment[];
  readonly seconds: number;
}

/** The stage at a share of the shot. */
export function momentOf(script: Script, progress: number, seconds: number): StageMoment {
  const snapshot = new Snapshot(script, Math.max(0, progress), seconds);
  return {
    actors: ACTORS.filter((name) => script.actors.has(name) && snapshot.segment(name).present).map(
      (name) => ({
        name,
        pose: snapshot.pose(name),
        behind: snapshot.segment(name).behind,
      }),
    ),
    things: thingsOf(script, snapshot),
    effects: effectsOf(script, snapshot),
    seconds,
  };
}

function thingsOf(script: Script, snapshot: Snapshot): ThingMoment[] {
  return [...script.things.keys()].flatMap((name) => {
    const state = snapshot.thing(name);
    const held = state.hold?.part === undefined ? undefined : state.hold;
    if (!state.shown || (held !== undefined && !snapshot.segment(held.owner as ActorName).present)) return [];
    const layer = script.staging.things[name]?.layer ?? "middle";
    const juggled =
      script.things
        .get(name)
        ?.segments.some(
          ({ verb, start, end }) =>
            verb === "juggled" && start <= snapshot.time && snapshot.time <= end + 0.2,
        ) === true;
    return [
      {
        name,
        state,
        drawable: snapshot.drawable(state.kind),
        foot: snapshot.place(name),
        layer,
        hold: held,
        juggled,
      },
    ];
  });
}

function effectsOf(script: Script, snapshot: Snapshot): EffectMoment[] {
  return script.effects
    .filter(({ start, end }) => start <= snapshot.time && snapshot.time < end)
    .map(({ start, end, effect, aim, source }) => ({
      effect,
      at:
        aim.kind === "actor" && aim.spot === "top"
          ? overHead(snapshot, aim.name)
          : snapshot.aimed(aim, CENTRE),
      source: source?.kind === "actor" ? snapshot.anchor({ owner: source.name, part: "hand" }) : undefined,
      share: (snapshot.time - start) / (end - start),
    }));
}

/** Where effects are seen from: the middle of the stage. */
const CENTRE: StagePoint = { x: 0, y: 0 };

function overHead(snapshot: Snapshot, actor: ActorName): StagePoint {
  const { head } = snapshot.skeleton(actor);
  return { x: head.x, y: head.y + 9 };
}
