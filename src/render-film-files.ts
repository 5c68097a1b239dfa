import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkGlyphs, withoutLackingEmoji } from "./check-glyphs.ts";
import { sha256 } from "./disk/sha256.ts";
import type { FilmPlan } from "./domain/film.ts";
import { OWN_FONT } from "./draw/cards/card-face.ts";
import { createFilmPainter } from "./draw/create-film-painter.ts";
import type { FilmPainter, LookName, PictureFormat } from "./draw/film-painter.ts";
import { loadMetaphors } from "./library/load-metaphors.ts";
import { createSurface, registerFontFile } from "./media/canvas.ts";
import { loadCodecs } from "./media/codecs.ts";
import { dropOldParts } from "./media/drop-old-parts.ts";
import { filmedPictures, filmPictures, paintedPictures, type PictureSource } from "./media/film-pictures.ts";
import { type FilmSound, prepareSound } from "./media/film-sound.ts";
import { openAudio } from "./media/open-audio.ts";
import type { PictureSize } from "./media/picture.ts";
import { prepareFolder } from "./disk/file-errors.ts";
import { renderFilm, type RenderReport } from "./media/render-film.ts";
import type { RenderProgress } from "./media/render-pieces.ts";
import { PACKAGE_ROOT, packageVersion } from "./package-root.ts";
import { checkedRenderRequest } from "./render-settings.ts";
import { renderPoster } from "./render-poster.ts";
import { filmJson } from "./plan/film-json.ts";
import { captionsSrt, captionsVtt } from "./report/captions.ts";
import { descriptionsVtt, type GagWords } from "./report/descriptions.ts";
import { filmBeats } from "./report/film-order.ts";
import { storyboardHtml } from "./report/storyboard-html.ts";
import { hasOwnStaging } from "./draw/stage/staging-of.ts";
import { composeScore } from "./score/compose-score.ts";
import { synthesize } from "./score/synthesize.ts";
import { shippedTheatre } from "./shipped-theatre.ts";

/** What a film is to look and sound like. */
export interface FilmFilesRequest {
  readonly film: FilmPlan;
  /** Folder for the films; other files are returned. */
  readonly outDir: string;
  /** One film per format; poster, contact sheet and teaser are taken from the first. */
  readonly formats: readonly [PictureFormat, ...PictureFormat[]];
  readonly look: LookName;
  /** `piano`: composed for this film; `none`; or an audio file. */
  readonly music: "piano" | "none" | { readonly file: string };
  /** True: small and quick, for a first look. */
  readonly draft: boolean;
  /** Font file for characters that the bundled fonts lack, for instance a Japanese one: TTF, OTF, TTC or WOFF2. */
  readonly font?: string;
  /** Bought clips by shot id; other shots are drawn. */
  readonly clips?: ReadonlyMap<string, string>;
  /** `provider/model` by shot id, for the film's metadata. */
  readonly models?: ReadonlyMap<string, string>;
  /** Hears how far the rendering of a format is. */
  readonly onProgress?: (progress: RenderProgress & { readonly format: PictureFormat }) => void;
  readonly signal?: AbortSignal;
}

/** The films that were rendered and what goes with them. */
export interface FilmFiles {
  readonly reports: readonly [RenderReport, ...RenderReport[]];
  /** Captions, poster, contact sheet, teaser and the storyboard with frames, by file name. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** What is not as it should be, a line each: characters on cards that no font here can draw. */
  readonly warnings: readonly string[];
}

/** Pixels of each format: full, and as a draft. */
const SIZES = {
  "16:9": { full: [1280, 720], draft: [640, 360] },
  "9:16": { full: [720, 1280], draft: [360, 640] },
  "1:1": { full: [960, 960], draft: [480, 480] },
} as const satisfies Record<PictureFormat, unknown>;

const NAMES = {
  "16:9": "film.mp4",
  "9:16": "film-9x16.mp4",
  "1:1": "film-1x1.mp4",
} as const satisfies Record<PictureFormat, string>;

/** Pixels across of a frame on the storyboard page. */
const FRAME_WIDTH = 640;

/**
 * Frames per second. Most steps of the film's grid of 0.1 s lie between two frames: what begins there is shown from the
 * next frame on, less than a frame late.
 */
const RATES = { full: 24, draft: 12 } as const;

/** What a rendering needs of its surroundings. */
type RenderingNeeds = Pick<FilmFilesRequest, "film" | "outDir" | "music" | "font">;

/**
 * Finds out whether a film can be rendered here, without rendering it: the folder for its parts, the music, the font and
 * the characters of its cards.
 * @throws SoraPipelineError `RENDERER_UNAVAILABLE`, `FONT_MISSING`, `BAD_MUSIC`, `DISK_FULL` or `OUT_NOT_WRITABLE`.
 */
export async function checkRendering(needs: RenderingNeeds): Promise<void> {
  prepareCards(needs);
  prepareFolder(partsFolder(needs));
  await loadCodecs();
  if (typeof needs.music === "object") await openAudio(needs.music.file, needs.film.seconds);
}

/** Makes the font known and says which characters no font here has. */
function prepareCards({ film, font }: RenderingNeeds): readonly string[] {
  if (font !== undefined) registerFontFile(font, OWN_FONT);
  return checkGlyphs(film);
}

/**
 * Renders a film on this machine: one MP4 per format into the folder, each whole or not at all, and the files around them.
 * Parts of earlier editions in its folder `.parts` stay up to 64 MB.
 * @throws SoraPipelineError `BAD_CONFIG`, `RENDERER_UNAVAILABLE`, `FONT_MISSING`, `BAD_MUSIC`, `UNKNOWN_SHOT`,
 * `DISK_FULL`, `OUT_NOT_WRITABLE`, `INTERRUPTED` or `RENDER_FAILED`.
 */
export async function renderFilmFiles(asked: FilmFilesRequest): Promise<FilmFiles> {
  const request = checkedRenderRequest(asked);
  const { film, formats } = request;
  const warnings = [...prepareCards(request), ...generalStagings(film)];
  prepareFolder(partsFolder(request));
  const samples = await samplesOf(request);
  const sound = samples && prepareSound(samples, film.seconds, partsFolder(request));
  const [first, ...others] = formats;
  const main = await renderOne(request, { format: first, sound });
  const rest: RenderReport[] = [];
  for (const format of others) rest.push(await renderOne(request, { format, sound }));
  await dropOldParts(partsFolder(request), new Set([main, ...rest].flatMap(({ parts }) => parts)));
  const decodes = main.backend === "webcodecs";
  const { stills, contactSheet, teaser } = await filmPictures(film, {
    source: decodes ? filmedPictures(main.file) : painted(request, first),
    width: FRAME_WIDTH,
  });
  const size = sizeOf(request, first);
  const poster = await renderPoster(withoutLackingEmoji(film), {
    size,
    clips: decodes ? shownClips(request, main) : new Map(),
  });
  const media = {
    film: NAMES[first],
    captions: captionsVtt(film),
    poster: dataAddress("image/png", poster),
    frames: Object.fromEntries([...stills].map(([id, jpeg]) => [id, dataAddress("image/jpeg", jpeg)])),
    origin: originText(main),
    hasClips: main.shots.some(({ kind }) => kind === "clip"),
  };
  return {
    reports: [main, ...rest],
    warnings,
    files: {
      "film.vtt": captionsVtt(film),
      "film.srt": captionsSrt(film),
      "film.descriptions.vtt": descriptionsVtt(film, gagWords()),
      "poster.png": poster,
      "contact-sheet.jpg": contactSheet,
      "teaser.gif": teaser,
      "storyboard.html": storyboardHtml(film, media),
    },
  };
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

/** Gags that are not of this library: they are played as gags of their mechanism usually are. */
function generalStagings({ shots }: FilmPlan): readonly string[] {
  const others = shots.filter((shot) => !hasOwnStaging(shot, shippedTheatre()));
  return others.map(
    ({ id, gag }) => `${id}: the gag ${gag} has no stage directions, it is played by those of its mechanism`,
  );
}

interface Rendering {
  readonly format: PictureFormat;
  readonly sound: Promise<FilmSound> | undefined;
}

/** Without the package that encodes and decodes here, clips are not shown: every picture can be painted again. */
function painted(request: FilmFilesRequest, format: PictureFormat): PictureSource {
  return paintedPictures(createPainter(request, format), sizeOf(request, format));
}

function createPainter(request: FilmFilesRequest, format: PictureFormat): FilmPainter {
  const { film, look } = request;
  return createFilmPainter({
    film: withoutLackingEmoji(film),
    theatre: shippedTheatre(),
    ...sizeOf(request, format),
    look,
    createSurface,
  });
}

function sizeOf({ draft }: FilmFilesRequest, format: PictureFormat): PictureSize {
  const [width, height] = SIZES[format][draft ? "draft" : "full"];
  return { width, height };
}

function renderOne(request: FilmFilesRequest, { format, sound }: Rendering): Promise<RenderReport> {
  const { film, outDir, look, draft, font, clips, signal } = request;
  const quality = draft ? "draft" : "full";
  return renderFilm({
    film,
    painter: createPainter(request, format),
    edition: [
      packageVersion(),
      look,
      format,
      ...(font === undefined ? [] : [sha256(readFileSync(font))]),
    ].join(" "),
    ...sizeOf(request, format),
    rate: RATES[quality],
    quality,
    outFile: join(outDir, NAMES[format]),
    workDir: partsFolder(request),
    origin: { filmHash: sha256(filmJson(film)), models: request.models ?? new Map() },
    chapters: filmBeats(film).map(({ name, title, start }) => ({ start, title: title ?? name })),
    onProgress: (progress) => request.onProgress?.({ ...progress, format }),
    ...(sound !== undefined && { sound }),
    ...(clips !== undefined && { clips }),
    ...(signal !== undefined && { signal }),
  });
}

/** The film's sound as interleaved stereo of 48 kHz; nothing for a film without music. */
async function samplesOf({ film, music }: RenderingNeeds): Promise<Float32Array<ArrayBuffer> | undefined> {
  if (music === "none") return undefined;
  return music === "piano" ? play(film) : openAudio(music.file, film.seconds);
}

function play(film: FilmPlan): Float32Array<ArrayBuffer> {
  const { left, right } = synthesize(composeScore(film));
  const interleaved = new Float32Array(left.length * 2);
  for (let index = 0; index < left.length; index += 1) {
    interleaved[2 * index] = left[index] ?? 0;
    interleaved[2 * index + 1] = right[index] ?? 0;
  }
  return interleaved;
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

function partsFolder({ outDir }: RenderingNeeds): string {
  return join(outDir, ".parts");
}
