import { dirname, join, resolve } from "node:path";
import { EXIT_STATUS } from "../../domain/errors.ts";
import { readFilm } from "../../library/read-film.ts";
import { clipFolderGiven, clipsOfFilm } from "../clips-of-film.ts";
import type { CommandRun } from "../command.ts";
import { answer, openContext } from "../context.ts";
import { textFlag } from "../flags.ts";
import { renderWishes } from "../render-flags.ts";
import { renderToFolder } from "../render-to-folder.ts";

/** `film FILM.json`: renders the film; clips in `clips/` beside it take the place of drawn shots. */
export const film: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const path = resolve(world.workingDirectory, textFlag(flags, "film") ?? "");
  const plan = readFilm(path);
  const outDir = context.request.outDir ?? dirname(path);
  const given = textFlag(flags, "clips");
  const folder =
    given === undefined
      ? join(dirname(path), "clips")
      : clipFolderGiven(resolve(world.workingDirectory, given));
  const clips = await clipsOfFilm(context, { film: plan, folder });
  const wishes = renderWishes(flags, world.workingDirectory);
  const files = await renderToFolder(context, { ...wishes, film: plan, outDir, ...clips });
  answer(context, { data: { files }, text: files.join("\n") });
  return EXIT_STATUS.ok;
};
