import type { FilmPlan } from "../domain/film.ts";

// What a terminal could obey or a reader could not see: C1 controls, bidirectional, zero-width and separator characters.
const INVISIBLE =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * The text of `film.json`: two-space JSON with a final newline, the same bytes for the same plan. Invisible and
 * terminal-controlling characters are written as `\uXXXX`, so that the file can be printed; the values are unchanged.
 */
export function filmJson(plan: FilmPlan): string {
  return `${JSON.stringify(plan, null, 2).replace(INVISIBLE, escapeUnit)}\n`;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
