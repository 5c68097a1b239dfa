import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { FORMATS, type LookName, type PictureFormat } from "../draw/film-painter.ts";
import type { FilmFilesRequest } from "../render-film-files.ts";

/** How a film is to be rendered, from the flags. */
export type RenderWishes = Pick<FilmFilesRequest, "formats" | "look" | "music" | "draft">;

/** Reads the flags of `withRenderFlags`. */
export function renderWishes(
  flags: Readonly<Record<string, unknown>>,
  workingDirectory: string,
): RenderWishes {
  const format = flags["format"] ?? "16:9";
  return {
    formats: format === "all" ? FORMATS : [format as PictureFormat],
    look: (flags["look"] ?? "silent") as LookName,
    music: musicOf(flags["music"], workingDirectory),
    draft: flags["draft"] === true,
  };
}

function musicOf(value: unknown, workingDirectory: string): RenderWishes["music"] {
  if (value === false) return "none";
  return typeof value === "string" && value !== "" ? { file: resolve(workingDirectory, value) } : "piano";
}

/** Clips in a folder by shot id: `S3.mp4` is the clip of S3. Empty when the folder is not there. */
export function clipsIn(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => /^S\d{1,3}\.mp4$/.test(name));
  return new Map(names.map((name) => [name.slice(0, -".mp4".length), join(folder, name)]));
}
