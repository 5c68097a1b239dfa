import { entryOf } from "../../domain/entry-of.ts";
import type { FilmPlan } from "../../domain/film.ts";
import { payoffShot } from "../../domain/moments.ts";
import { ACTORS } from "../../domain/staging.ts";
import type { GagStaging, StagedClosing, StageStep, Theatre } from "../../domain/staging.ts";

/** The theatre of one film: the gag of its payoff shot goes on, after its topper, to pay off the running gag. */
export function withClosing(
  { runningGag, shots }: Pick<FilmPlan, "runningGag" | "shots">,
  theatre: Theatre,
): Theatre {
  const gag = payoffShot(shots)?.gag ?? "";
  const staging = entryOf(theatre.stagings, gag);
  if (staging === undefined) return theatre;
  const closed = closedStaging(staging, entryOf(theatre.closings, runningGag ?? ""));
  return { ...theatre, stagings: { ...theatre.stagings, [gag]: closed } };
}

/** A gag with the payoff of a running gag after it; without one it only keeps the time of a payoff shot. */
export function closedStaging(staging: GagStaging, closing: StagedClosing | undefined): GagStaging {
  if (closing === undefined || staging.actors.clerk === undefined) return { ...staging, closing: [] };
  const things = { ...staging.things, ...closing.things };
  return { ...staging, things, closing: closing.steps.map((step) => forCast(step, staging)) };
}

/** Without what somebody does who is not in the gag. */
function forCast(step: StageStep, { actors }: GagStaging): StageStep {
  const isAway = (key: string): boolean => {
    const actor = ACTORS.find((name) => name === key);
    return actor !== undefined && actors[actor] === undefined;
  };
  return {
    ...step,
    actions: Object.fromEntries(Object.entries(step.actions).filter(([key]) => !isAway(key))),
  };
}
