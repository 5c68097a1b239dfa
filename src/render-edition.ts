import { join } from "node:path";
import { withoutLackingEmoji } from "./check-glyphs.ts";
import { sha256 } from "./disk/sha256.ts";
import { createFilmPainter } from "./draw/create-film-painter.ts";
import type { FilmPainter, PictureFormat } from "./draw/film-painter.ts";
import type { FilmFilesRequest } from "./film-files-request.ts";
import { createSurface, registerFontFile } from "./media/canvas.ts";
import type { FilmSound } from "./media/film-sound.ts";
import type { PictureSize } from "./media/picture.ts";
import { renderFilm, type RenderReport } from "./media/render-film.ts";
import { packageVersion } from "./package-root.ts";
import { filmJson } from "./plan/film-json.ts";
import { filmBeats } from "./report/film-order.ts";
import { shippedTheatre } from "./shipped-theatre.ts";

/** Pixels of each format: full, and as a draft. */
const SIZES = {
  "16:9": { full: [1280, 720], draft: [640, 360] },
  "9:16": { full: [720, 1280], draft: [360, 640] },
  "1:1": { full: [960, 960], draft: [480, 480] },
} as const satisfies Record<PictureFormat, unknown>;

/** File name of the film in each format. */
export const EDITION_FILES = {
  "16:9": "film.mp4",
  "9:16": "film-9x16.mp4",
  "1:1": "film-1x1.mp4",
} as const satisfies Record<PictureFormat, string>;

/**
 * Frames per second. Most steps of the film's grid of 0.1 s lie between two frames: what begins there is shown from the
 * next frame on, less than a frame late.
 */
const RATES = { full: 24, draft: 12 } as const;

/** One film in one format. */
export interface Edition {
  readonly format: PictureFormat;
  /** Folder for the parts that a later rendering may use again. */
  readonly partsFolder: string;
  readonly sound: Promise<FilmSound> | undefined;
}

/**
 * Renders a film in one format.
 * @throws SoraPipelineError as `renderFilmFiles` does.
 */
export function renderEdition(
  request: FilmFilesRequest,
  { format, partsFolder, sound }: Edition,
): Promise<RenderReport> {
  const { film, outDir, look, draft, clips, signal } = request;
  const quality = draft ? "draft" : "full";
  return renderFilm({
    film,
    painter: editionPainter(request, format),
    edition: [packageVersion(), look, format, ownFontOf(request) ?? ""].join(" "),
    ...editionSize(request, format),
    rate: RATES[quality],
    quality,
    outFile: join(outDir, EDITION_FILES[format]),
    workDir: partsFolder,
    origin: { filmHash: sha256(filmJson(film)), models: request.models ?? new Map() },
    chapters: filmBeats(film).map(({ name, title, start }) => ({ start, title: title ?? name })),
    onProgress: (progress) => request.onProgress?.({ ...progress, format }),
    ...(sound !== undefined && { sound }),
    ...(clips !== undefined && { clips }),
    ...(signal !== undefined && { signal }),
  });
}

/** Paints the film in a format. */
export function editionPainter(request: FilmFilesRequest, format: PictureFormat): FilmPainter {
  const { film, look } = request;
  const ownFont = ownFontOf(request);
  return createFilmPainter({
    film: withoutLackingEmoji(film, ownFont),
    theatre: shippedTheatre(),
    ...editionSize(request, format),
    look,
    createSurface,
    ownFont,
  });
}

/**
 * Family name of the font that is brought along, made known; nothing without one.
 * @throws SoraPipelineError `BAD_FONT`.
 */
export function ownFontOf({ font }: Pick<FilmFilesRequest, "font">): string | undefined {
  return font === undefined ? undefined : registerFontFile(font);
}

/** Pixels of the film in a format. */
export function editionSize({ draft }: FilmFilesRequest, format: PictureFormat): PictureSize {
  const [width, height] = SIZES[format][draft ? "draft" : "full"];
  return { width, height };
}
