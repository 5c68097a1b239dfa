import { dirname, join, resolve } from "node:path";
import { clipsOfFilm } from "../../clips/clips-of-film.ts";
import { isFolder } from "../../disk/is-folder.ts";
import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import { readFilm } from "../../library/read-film.ts";
import { PLAN_FILES } from "../../repo/own-output.ts";
import type { CommandRun } from "../command.ts";
import { answer, openContext } from "../context.ts";
import { refuseForeignFiles } from "../foreign-files.ts";
import { textFlag } from "../flags.ts";
import { renderWishes } from "../render-flags.ts";
import { renderToFolder } from "../render-to-folder.ts";

/** `film FILM.json`: renders the film; clips in `clips/` beside it take the place of drawn shots. */
export const film: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const path = resolve(world.workingDirectory, textFlag(flags, "film") ?? "");
  const plan = readFilm(path);
  const outDir = context.request.outDir ?? dirname(path);
  if (outDir !== dirname(path)) refuseForeignFiles(outDir, PLAN_FILES);
  const given = textFlag(flags, "clips");
  const folder =
    given === undefined
      ? join(dirname(path), "clips")
      : clipFolderGiven(resolve(world.workingDirectory, given));
  const clips = await clipsOfFilm({ film: plan, folder, warn: context.terminal.warn });
  const wishes = renderWishes(flags, world.workingDirectory);
  const { files } = await renderToFolder(context, { ...wishes, film: plan, outDir, ...clips });
  answer(context, { data: { files }, text: files.join("\n") });
  return EXIT_STATUS.ok;
};

/** A folder of clips that was asked for by name. */
function clipFolderGiven(folder: string): string {
  if (isFolder(folder)) return folder;
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `--clips is ${JSON.stringify(folder)}, which is not a folder`,
    hint: "Give the folder that holds the clips, named after their shots: S1.mp4, S2.mp4 ...",
  });
}
