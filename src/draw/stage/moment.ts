import { PAYOFF_MOMENTS } from "../../domain/moments.ts";
import type { ActorName, EffectName, StagePoint, ThingStart } from "../../domain/staging.ts";
import { ACTORS } from "../../domain/staging.ts";
import type { Drawable } from "../drawable.ts";
import type { Pose } from "../figure/pose.ts";
import { during } from "./ease.ts";
import type { Script } from "./script.ts";
import { endsOf, type LineEnds, middleOf } from "./line-ends.ts";
import { Snapshot } from "./snapshot.ts";
import type { Hold, ThingState } from "./thing-state.ts";
import { isBareheaded, isWornVisor } from "./visor.ts";

/** An actor at one moment. */
export interface ActorMoment {
  readonly name: ActorName;
  readonly pose: Pose;
  readonly behind: boolean;
  /** Its own visor is elsewhere on this stage. */
  readonly bare: boolean;
  /** 0 as ever, 1 clothes that cannot be told from what is behind them: only head and hands are seen. */
  readonly blended: number;
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
  /** The ends of a string or rope; its foot is then the middle between them. */
  readonly ends?: LineEnds | undefined;
}

/** A sign in the air at one moment. */
export interface EffectMoment {
  readonly effect: EffectName | "pour";
  readonly at: StagePoint;
  readonly source?: StagePoint | undefined;
  /** 0 when it begins, 1 when it is over. */
  readonly share: number;
  /** 1 is usual. */
  readonly size: number;
}

/** Everything to draw of a stage. */
export interface StageMoment {
  readonly actors: readonly ActorMoment[];
  readonly things: readonly ThingMoment[];
  readonly effects: readonly EffectMoment[];
  readonly seconds: number;
  /** In a payoff shot: whether the running gag of the story is paid off by now. */
  readonly paidOff?: boolean | undefined;
  /** There is no ceiling from which anything could hang. */
  readonly outdoors?: boolean;
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
        bare: name === "clerk" && isBareheaded(snapshot),
        blended: blendedNow(snapshot, name),
      }),
    ),
    things: thingsOf(script, snapshot),
    effects: effectsOf(script, snapshot),
    seconds,
    paidOff: script.staging.closing === undefined ? undefined : snapshot.time >= PAID_OFF,
  };
}

/** How far an actor has blended in with what is behind. */
function blendedNow(snapshot: Snapshot, actor: ActorName): number {
  const segment = snapshot.script.actors.get(actor)?.find(({ verb }) => verb === "blend");
  return segment === undefined ? 0 : during(snapshot.share(segment), 0.3, 0.5);
}

/** When in a payoff shot buttons, strings and pencils are as they should be: in the middle of the closing. */
const PAID_OFF = (PAYOFF_MOMENTS.closing + 1) / 2;

function thingsOf(script: Script, snapshot: Snapshot): ThingMoment[] {
  return [...script.things.keys()].flatMap((name) => {
    const state = snapshot.thing(name);
    const held = state.hold?.part === undefined ? undefined : state.hold;
    if (!state.shown || isWornVisor(state)) return [];
    if (held !== undefined && !snapshot.segment(held.owner as ActorName).present) return [];
    const ends = endsOf(snapshot, state);
    if (state.line !== undefined && ends === undefined) return [];
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
        foot: ends === undefined ? snapshot.place(name) : middleOf(ends),
        ends,
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
    .map(({ start, end, effect, aim, source, size = 1 }) => ({
      effect,
      size,
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
