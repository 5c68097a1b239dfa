import { resolve } from "node:path";
import type { Argv } from "yargs";
import { SoraPipelineError } from "../domain/errors.ts";
import { FORMATS, type LookName, LOOKS, type PictureFormat } from "../draw/film-painter.ts";
import type { FilmFilesRequest } from "../film-files-request.ts";

/** Flags that decide how a film is rendered. */
export function withRenderFlags(cli: Argv): Argv {
  return cli
    .option("format", {
      type: "string",
      choices: [...FORMATS, "all"],
      describe: "Picture format of the film (default 16:9); all renders every one",
    })
    .option("look", {
      type: "string",
      choices: LOOKS,
      describe: "How old the picture looks (default silent)",
    })
    .option("music", { type: "string", describe: "Audio file instead of the piano; --no-music for none" })
    .option("font", {
      type: "string",
      describe: "Font file (TTF, OTF, TTC, WOFF2) for characters the bundled fonts lack",
    })
    .option("draft", { type: "boolean", describe: "Small and quick, for a first look" });
}

/** How a film is to be rendered, from the flags. */
export type RenderWishes = Pick<FilmFilesRequest, "formats" | "look" | "music" | "draft" | "font">;

/**
 * Reads the flags of {@link withRenderFlags}.
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
