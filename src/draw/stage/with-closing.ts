import { entryOf } from "../../domain/entry-of.ts";
import type { FilmPlan } from "../../domain/film.ts";
import { payoffShot } from "../../domain/moments.ts";
import type { GagStaging, StagedClosing, Theatre } from "../../domain/staging.ts";

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
  return { ...staging, things: { ...staging.things, ...closing.things }, closing: closing.steps };
}
