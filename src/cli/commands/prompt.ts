import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import type { FilmPlan, FilmShot } from "../../domain/film.ts";
import { promptText } from "../../report/prompt-text.ts";
import type { CommandRun } from "../command.ts";
import { answer, openContext, planFromContext } from "../context.ts";

/** `prompt [shot]`: all prompts, or the bare prompt of one shot ready to paste. */
export const prompt: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const { plan } = await planFromContext(context);
  const shots = typeof flags["shot"] === "string" ? [findShot(plan, flags["shot"])] : plan.shots;
  const text = typeof flags["shot"] === "string" ? (shots[0]?.prompt ?? "") : promptText(plan);
  answer(context, { data: shots.map(promptOnly), text });
  return EXIT_STATUS.ok;
};

function promptOnly({ id, prompt: text, tokens, clipSeconds }: FilmShot): object {
  return { id, clipSeconds, tokens, prompt: text };
}

function findShot(plan: FilmPlan, id: string): FilmShot {
  const shot = plan.shots.find((candidate) => candidate.id.toLowerCase() === id.toLowerCase());
  if (shot !== undefined) return shot;
  throw new SoraPipelineError({
    code: "UNKNOWN_SHOT",
    message: `there is no shot ${id} in this film`,
    hint: `It has ${plan.shots.map((candidate) => candidate.id).join(", ")}.`,
  });
}
