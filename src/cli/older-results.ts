import { readdirSync } from "node:fs";
import { join } from "node:path";
import { entryOf } from "../domain/entry-of.ts";
import type { FilmPlan } from "../domain/film.ts";
import type { PictureFormat } from "../draw/film-painter.ts";
import { filmJson } from "../plan/film-json.ts";
import type { Context } from "./context.ts";
import { filmTextIn, shownPath } from "./film-files.ts";

/** A plan that is about to be written into a folder. */
export interface NewPlan {
  readonly directory: string;
  readonly film: FilmPlan;
  /** Formats the film is rendered in right after; none for a plan alone. */
  readonly formats: readonly PictureFormat[];
}

/** A film by its format. */
const FILMS: Readonly<Record<string, PictureFormat>> = {
  "film.mp4": "16:9",
  "film-9x16.mp4": "9:16",
  "film-1x1.mp4": "1:1",
};
/** What every rendering writes around a film. */
const AROUND = /^(film\.(vtt|srt|descriptions\.vtt)|poster\.png|contact-sheet\.jpg|teaser\.gif)$/;
const VARIANTS = /^variant(s\.(md|json)|-\d)$/;

/**
 * Names what was made of the plan that lies in a folder and stays there when another one takes its place: nobody shall
 * take an old film for that of the new plan. To be called before the plan is written.
 */
export function warnOfOlderResults({ terminal, world }: Context, plan: NewPlan): void {
  const { directory, film, formats } = plan;
  const before = filmTextIn(directory);
  if (before === undefined || before === filmJson(film)) return;
  const older = readdirSync(directory).filter((name) => staysOld(name, formats));
  if (older.length === 0) return;
  const place = shownPath(directory, world.workingDirectory);
  terminal.warn(`of an older plan than film.json now: ${older.map((name) => join(place, name)).join(", ")}`);
}

function staysOld(name: string, formats: readonly PictureFormat[]): boolean {
  const format = entryOf(FILMS, name);
  if (format !== undefined) return !formats.includes(format);
  return VARIANTS.test(name) || (formats.length === 0 && AROUND.test(name));
}
