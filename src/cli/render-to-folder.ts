import { join } from "node:path";
import type { FilmPlan } from "../domain/film.ts";
import type { ShotSource } from "../media/film-clips.ts";
import type { RenderReport } from "../media/render-film.ts";
import { renderFilmFiles } from "../render-film-files.ts";
import type { ClipsOfFilm } from "../clips/clips-of-film.ts";
import type { Context } from "./context.ts";
import { shownPath } from "./film-files.ts";
import type { RenderWishes } from "./render-flags.ts";
import { interruption } from "./interruption.ts";
import { renderProgress } from "./render-progress.ts";
import { writeFiles } from "../disk/write-files.ts";

/** A film to be rendered into its folder. */
export interface FilmTarget extends RenderWishes, ClipsOfFilm {
  readonly film: FilmPlan;
  readonly outDir: string;
  /** Aborted by Ctrl-C, where a command listens to it already. */
  readonly signal?: AbortSignal;
}

/** What was rendered into a folder. */
export interface RenderedFilm {
  /** Paths as the user reads them: the films first, then what came with them. */
  readonly files: readonly string[];
  /** Where the pictures of each shot come from. */
  readonly shots: readonly ShotSource[];
}

/**
 * Renders a film and everything around it into a folder, showing how far it is. Says which shots are drawn although a
 * clip was there, and what was done to clips that did not fit.
 * @throws SoraPipelineError as `renderFilmFiles`.
 */
export async function renderToFolder(context: Context, target: FilmTarget): Promise<RenderedFilm> {
  const { terminal, world } = context;
  const { signal = interruption(context, STOPPING).signal } = target;
  const onProgress = renderProgress(context);
  const { reports, files, warnings } = await renderFilmFiles({
    ...target,
    onProgress,
    signal,
  }).finally(() => terminal.stagesDone());
  writeFiles(target.outDir, files);
  for (const note of [...warnings, ...renderNotes(reports[0])]) terminal.warn(note);
  const films = reports.map(({ file }) => file);
  const paths = [...films, ...Object.keys(files).map((name) => join(target.outDir, name))];
  return { files: paths.map((path) => shownPath(path, world.workingDirectory)), shots: reports[0].shots };
}

const STOPPING = "Stopping: finished parts are kept and the next run goes on from them.";

function renderNotes({ backend, shots }: RenderReport): readonly string[] {
  const ofShots = shots.flatMap((shot) => {
    if (shot.kind === "clip") return shot.notes.map((note) => `${shot.id}: ${note}`);
    return shot.reason === undefined ? [] : [`${shot.id} is drawn, its clip was not used: ${shot.reason}`];
  });
  return [
    ...(backend === "ffmpeg" ? ["encoded by the system's ffmpeg: @napi-rs/webcodecs is not installed"] : []),
    ...ofShots,
  ];
}
