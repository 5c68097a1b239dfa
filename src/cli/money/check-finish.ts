import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import type { FilmPlan } from "../../domain/film.ts";
import { fileError, prepareFolder } from "../../disk/file-errors.ts";
import { checkRendering } from "../../render-film-files.ts";
import type { RenderWishes } from "../render-flags.ts";

/** A film that is to be cut from bought clips. */
export interface IntendedFilm {
  readonly film: FilmPlan;
  readonly outDir: string;
  readonly wishes: RenderWishes;
}

/**
 * Finds out whether the film can be made here from its clips: the folder, the music, the font and the characters of its
 * cards. Nothing is bought that could not be finished.
 * @throws SoraPipelineError `OUT_NOT_WRITABLE`, `BAD_FONT`, `FONT_MISSING`, `BAD_MUSIC` or `RENDERER_UNAVAILABLE`.
 */
export async function checkFinish({ film, outDir, wishes }: IntendedFilm): Promise<void> {
  for (const folder of [outDir, join(outDir, "clips")]) requireWritable(folder);
  await checkRendering({ ...wishes, film, outDir });
}

function requireWritable(folder: string): void {
  prepareFolder(folder);
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw fileError(error, folder);
  }
}
