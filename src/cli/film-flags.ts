import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { SoraPipelineError } from "../domain/errors.ts";
import { FORMATS, type LookName, type PictureFormat } from "../draw/film-painter.ts";
import type { FilmFilesRequest } from "../render-film-files.ts";

/** How a film is to be rendered, from the flags. */
export type RenderWishes = Pick<FilmFilesRequest, "formats" | "look" | "music" | "draft" | "font">;

/**
 * Reads the flags of `withRenderFlags`.
 * @throws SoraPipelineError `BAD_FLAG` for one without its value.
 */
export function renderWishes(
  flags: Readonly<Record<string, unknown>>,
  workingDirectory: string,
): RenderWishes {
  const format = flags["format"] ?? "16:9";
  const font = fileOf("font", flags["font"], workingDirectory);
  return {
    formats: format === "all" ? FORMATS : [format as PictureFormat],
    look: (flags["look"] ?? "silent") as LookName,
    music: musicOf(flags["music"], workingDirectory),
    draft: flags["draft"] === true,
    ...(font !== undefined && { font }),
  };
}

function musicOf(value: unknown, workingDirectory: string): RenderWishes["music"] {
  if (value === false) return "none";
  const file = fileOf("music", value, workingDirectory);
  return file === undefined ? "piano" : { file };
}

function fileOf(flag: string, value: unknown, workingDirectory: string): string | undefined {
  if (typeof value !== "string") return undefined;
  if (value !== "") return resolve(workingDirectory, value);
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `--${flag} is empty`,
    hint: `Give the path of a file: --${flag} FILE.`,
  });
}

/** Clips in a folder by shot id: `S3.mp4` is the clip of S3. Empty when the folder is not there. */
export function clipsIn(folder: string): ReadonlyMap<string, string> {
  if (!isFolder(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => /^S\d{1,3}\.mp4$/.test(name));
  return new Map(names.map((name) => [name.slice(0, -".mp4".length), join(folder, name)]));
}

/**
 * A folder of clips that was asked for by name.
 * @throws SoraPipelineError `BAD_FLAG` when it is not there.
 */
export function clipFolderGiven(folder: string): string {
  if (isFolder(folder)) return folder;
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `--clips is ${JSON.stringify(folder)}, which is not a folder`,
    hint: "Give the folder that holds the clips, named after their shots: S1.mp4, S2.mp4 ...",
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
