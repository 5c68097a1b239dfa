import type { ActorName, StageAction, StagePoint } from "../../domain/staging.ts";
import type { Face } from "../figure/face.ts";
import type { Facing } from "../figure/pose.ts";
import type { Stance } from "./acts/cue.ts";
import type { Script } from "./script.ts";

/** How an actor stands after what has been rehearsed so far. */
export interface Standing {
  readonly at: StagePoint;
  /** Where it belongs: the goal of `enter`. */
  readonly home: number;
  readonly facing: Facing;
  readonly stance: Stance;
  readonly seat: number;
  readonly present: boolean;
  readonly behind: boolean;
  readonly face: Face;
}

/** A script while it is being made. */
export interface Rehearsing {
  readonly script: Script;
  readonly standing: Map<ActorName, Standing>;
}

/** One direction to an actor: a verb with its words. */
export interface Direction {
  readonly name: ActorName;
  readonly action: StageAction;
}

/** Whoever holds the thing lets go of it. */
export function letGo(company: Rehearsing, thing: string, time: number): void {
  for (const holding of company.script.holdings)
    if (holding.thing === thing && holding.end > time) holding.end = time;
}
