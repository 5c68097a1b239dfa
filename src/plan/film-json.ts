import type { FilmPlan } from "../domain/film.ts";
import { UNPRINTABLE } from "../domain/printable.ts";

/**
 * The text of `film.json`: two-space JSON with a final newline, the same bytes for the same plan. Invisible and
 * terminal-controlling characters are written as `\uXXXX`, so that the file can be printed; the values are unchanged.
 */
export function filmJson(plan: FilmPlan): string {
  const lines = JSON.stringify(plan, null, 2).split("\n");
  return `${lines.map((line) => line.replace(UNPRINTABLE, escaped)).join("\n")}\n`;
}

/** `\uXXXX` for each UTF-16 unit, as JSON knows it. */
function escaped(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}
