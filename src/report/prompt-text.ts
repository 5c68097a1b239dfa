import { printable } from "../domain/printable.ts";
import type { FilmPlan, FilmShot } from "../domain/film.ts";
import { counted, dollars, grouped, repositoryLine } from "./figures.ts";

/** `prompt.txt`: every shot prompt in order, ready to be copied, with clip length and tokens. */
export function promptText(plan: FilmPlan): string {
  const head = [
    plan.title,
    repositoryLine(plan.repo),
    `${counted(plan.shots.length, "shot")}, ${grouped(plan.budget.tokens)} of ${grouped(plan.budget.limit)} tokens (${plan.budget.level}), ` +
      `${plan.cost.model} ${plan.cost.size}, about ${dollars(plan.cost.totalUsd)}`,
    ...(plan.negative === "" ? [] : [`Negative prompt, for models that take one: ${plan.negative}`]),
  ];
  return `${[head.map(printable).join("\n"), ...plan.shots.map(shotText)].join("\n\n")}\n`;
}

/** One shot with its heading, as in `prompt.txt`. */
function shotText(shot: FilmShot): string {
  const length = `clip of ${shot.clipSeconds} s, ${grouped(shot.tokens)} tokens`;
  const heading = `=== ${shot.id}  ${shot.beat}  ${printable(shot.title)}  (${length}) ===`;
  return `${heading}\n\n${shot.prompt.split("\n").map(printable).join("\n").trimEnd()}`;
}
