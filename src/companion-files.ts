import { join } from "node:path";
import { withoutLackingEmoji } from "./check-glyphs.ts";
import type { PictureFormat } from "./draw/film-painter.ts";
import type { FilmFilesRequest } from "./film-files-request.ts";
import { loadMetaphors } from "./library/load-metaphors.ts";
import { filmedPictures, filmPictures, paintedPictures, type PictureSource } from "./media/film-pictures.ts";
import { interrupted } from "./media/interrupted.ts";
import type { RenderReport } from "./media/render-film.ts";
import { PACKAGE_ROOT } from "./package-root.ts";
import { EDITION_FILES, editionPainter, editionSize, ownFontOf } from "./render-edition.ts";
import { renderPoster } from "./render-poster.ts";
import { captionsSrt, captionsVtt } from "./report/captions.ts";
import { descriptionsVtt, type GagWords } from "./report/descriptions.ts";
import { storyboardHtml } from "./report/storyboard-html.ts";

/** Pixels across of a frame on the storyboard page. */
const FRAME_WIDTH = 640;

/**
 * The files around a film: captions, poster, contact sheet, teaser and the storyboard with frames, by file name.
 * @param report of the film in the first format, which they are taken from
 * @throws SoraPipelineError `FONT_MISSING`, `BAD_CLIP`, `INTERRUPTED` or `RENDER_FAILED`.
 */
export async function companionFiles(
  request: FilmFilesRequest,
  report: RenderReport,
): Promise<CompanionFiles> {
  try {
    return await makeFiles(request, report);
  } catch (error) {
    throw request.signal?.aborted === true ? interrupted(error) : error;
  }
}

type CompanionFiles = Readonly<Record<string, string | Uint8Array>>;

async function makeFiles(request: FilmFilesRequest, report: RenderReport): Promise<CompanionFiles> {
  const {
    film,
    formats: [format],
    signal,
  } = request;
  const ownFont = ownFontOf(request);
  const decodes = report.backend === "webcodecs";
  const { stills, contactSheet, teaser } = await filmPictures(film, {
    source: stoppable(decodes ? filmedPictures(report.file) : painted(request, format), signal),
    width: FRAME_WIDTH,
  });
  const poster = await renderPoster(withoutLackingEmoji(film, ownFont), {
    ownFont,
    size: editionSize(request, format),
    clips: decodes ? shownClips(request, report) : new Map(),
  });
  signal?.throwIfAborted();
  const [captions, descriptions] = [captionsVtt(film), descriptionsVtt(film, gagWords())];
  const media = {
    film: EDITION_FILES[format],
    captions,
    descriptions,
    poster: dataAddress("image/png", poster),
    frames: Object.fromEntries([...stills].map(([id, jpeg]) => [id, dataAddress("image/jpeg", jpeg)])),
    origin: originText(report),
    hasClips: report.shots.some(({ kind }) => kind === "clip"),
  };
  return {
    "film.vtt": captions,
    "film.srt": captionsSrt(film),
    "film.descriptions.vtt": descriptions,
    "poster.png": poster,
    "contact-sheet.jpg": contactSheet,
    "teaser.gif": teaser,
    "storyboard.html": storyboardHtml(film, media),
  };
}

/** Without the package that encodes and decodes here, clips are not shown: every picture can be painted again. */
function painted(request: FilmFilesRequest, format: PictureFormat): PictureSource {
  return paintedPictures(editionPainter(request, format), editionSize(request, format));
}

/** The same pictures until the signal is aborted. */
function stoppable(source: PictureSource, signal: AbortSignal | undefined): PictureSource {
  return (times, visit) =>
    source(times, (picture, index) => {
      signal?.throwIfAborted();
      return visit(picture, index);
    });
}

/** The clips that the film shows: of what was given, some may have been of no use. */
function shownClips({ clips }: FilmFilesRequest, { shots }: RenderReport): ReadonlyMap<string, string> {
  const shown = new Set(shots.filter(({ kind }) => kind === "clip").map(({ id }) => id));
  return new Map([...(clips ?? [])].filter(([id]) => shown.has(id)));
}

/** The wordings of this library's gags, by id. */
function gagWords(): ReadonlyMap<string, GagWords> {
  const { metaphors } = loadMetaphors({ directory: join(PACKAGE_ROOT, "metaphors") });
  return new Map(metaphors.flatMap(({ gags }) => gags.map((gag) => [gag.id, gag] as const)));
}

function originText({ shots }: RenderReport): string {
  const bought = shots.filter(({ kind }) => kind === "clip").length;
  return bought === 0
    ? "Drawn on this machine"
    : `${bought} of ${shots.length} shots are clips, the others drawn on this machine`;
}

function dataAddress(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}
