import type { FilmPlan } from "../../domain/film.ts";
import { payoffShot } from "../../domain/moments.ts";
import type { GagStaging, StoryClosing, Theatre } from "../../domain/staging.ts";

/** The theatre of one film: the gag of its payoff shot goes on, after its topper, to pay off the story's running gag. */
export function withClosing({ story, shots }: Pick<FilmPlan, "story" | "shots">, theatre: Theatre): Theatre {
  const gag = payoffShot(shots)?.gag ?? "";
  const staging = theatre.stagings[gag];
  if (staging === undefined) return theatre;
  const closed = closedStaging(staging, theatre.closings?.[story]);
  return { ...theatre, stagings: { ...theatre.stagings, [gag]: closed } };
}

/** A gag with the closing of a story after it; without one it only keeps the time of a payoff shot. */
export function closedStaging(staging: GagStaging, closing: StoryClosing | undefined): GagStaging {
  if (closing === undefined || staging.actors.clerk === undefined) return { ...staging, closing: [] };
  return { ...staging, things: { ...staging.things, ...closing.things }, closing: closing.steps };
}
