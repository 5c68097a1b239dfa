import { join } from "node:path";
import { checkGlyphs } from "./check-glyphs.ts";
import { companionFiles } from "./companion-files.ts";
import { prepareFolder } from "./disk/file-errors.ts";
import type { FilmPlan } from "./domain/film.ts";
import { hasOwnStaging } from "./draw/stage/staging-of.ts";
import type { FilmFilesRequest } from "./film-files-request.ts";
import { loadCodecs } from "./media/codecs.ts";
import { dropOldParts } from "./media/drop-old-parts.ts";
import { prepareSound } from "./media/film-sound.ts";
import { decodedMusic, openAudio } from "./media/open-audio.ts";
import type { RenderReport } from "./media/render-film.ts";
import { ownFontOf, renderEdition } from "./render-edition.ts";
import { checkedRenderRequest } from "./render-settings.ts";
import { composeScore } from "./score/compose-score.ts";
import { synthesize } from "./score/synthesize.ts";
import { shippedTheatre } from "./shipped-theatre.ts";

/** The films that were rendered and what goes with them. */
export interface FilmFiles {
  readonly reports: readonly [RenderReport, ...RenderReport[]];
  /** Captions, poster, contact sheet, teaser and the storyboard with frames, by file name. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** What is not as it should be, a line each: characters on cards that no font here can draw. */
  readonly warnings: readonly string[];
}

/** What a rendering needs of its surroundings. */
type RenderingNeeds = Pick<FilmFilesRequest, "film" | "outDir" | "music" | "font">;

/**
 * Finds out whether the font and the music that are asked for can be used, whatever the film.
 * @throws SoraPipelineError `BAD_FONT`, `BAD_MUSIC` or `RENDERER_UNAVAILABLE`.
 */
export async function checkGivenFiles(given: Pick<RenderingNeeds, "font" | "music">): Promise<void> {
  const { music } = given;
  ownFontOf(given);
  if (typeof music === "object") await decodedMusic(music.file);
}

/**
 * Finds out whether a film can be rendered here, without rendering it: the
 * folder for its parts, the music, the font and the characters of its cards.
 * @throws SoraPipelineError like {@link checkGivenFiles}, `FONT_MISSING`, `DISK_FULL` or `OUT_NOT_WRITABLE`.
 */
export async function checkRendering(needs: RenderingNeeds): Promise<void> {
  await checkGivenFiles(needs);
  checkGlyphs(needs.film, ownFontOf(needs));
  prepareFolder(partsFolder(needs));
  await loadCodecs();
}

/**
 * Renders a film on this machine: one MP4 per format into the folder, each whole or not at all, and the files around
 * them. Parts of earlier editions in its folder `.parts` stay up to 64 MB.
 * @throws SoraPipelineError `BAD_CONFIG`, `RENDERER_UNAVAILABLE`, `BAD_FONT`, `FONT_MISSING`, `BAD_MUSIC`, `UNKNOWN_SHOT`,
 * `DISK_FULL`, `OUT_NOT_WRITABLE`, `INTERRUPTED` or `RENDER_FAILED`.
 */
export async function renderFilmFiles(asked: FilmFilesRequest): Promise<FilmFiles> {
  const request = checkedRenderRequest(asked);
  const { film } = request;
  const warnings = [...checkGlyphs(film, ownFontOf(request)), ...generalStagings(film)];
  prepareFolder(partsFolder(request));
  const reports = await renderEditions(request);
  return { reports, warnings, files: await companionFiles(request, reports[0]) };
}

/** One film after the other, all with the same sound. */
async function renderEditions(request: FilmFilesRequest): Promise<FilmFiles["reports"]> {
  const parts = partsFolder(request);
  const samples = await samplesOf(request);
  const sound = samples && prepareSound(samples, request.film.seconds, parts);
  const [first, ...others] = request.formats;
  const reports: [RenderReport, ...RenderReport[]] = [
    await renderEdition(request, { format: first, partsFolder: parts, sound }),
  ];
  for (const format of others)
    reports.push(await renderEdition(request, { format, partsFolder: parts, sound }));
  await dropOldParts(parts, new Set(reports.flatMap((report) => report.parts)));
  return reports;
}

/** Gags that are not of this library: they are played as gags of their mechanism usually are. */
function generalStagings({ shots }: FilmPlan): readonly string[] {
  const others = shots.filter((shot) => !hasOwnStaging(shot, shippedTheatre()));
  return others.map(
    ({ id, gag }) => `${id}: the gag ${gag} has no stage directions, it is played by those of its mechanism`,
  );
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

function partsFolder({ outDir }: RenderingNeeds): string {
  return join(outDir, ".parts");
}
