import type { FilmPlan } from "../domain/film.ts";
import type { Chapter } from "./chapters.ts";
import type { CodecBackend } from "./codecs.ts";
import { createEncoder } from "./create-encoder.ts";
import { encodeSettings } from "./encode-settings.ts";
import type { RenderQuality } from "./encode-settings.ts";
import { fileError, prepareFolder } from "../disk/file-errors.ts";
import { FilmClips } from "./film-clips.ts";
import type { ShotSource } from "./film-clips.ts";
import { filmPieces } from "./film-pieces.ts";
import type { FilmSound } from "./film-sound.ts";
import { filmTags } from "./film-tags.ts";
import type { FilmOrigin } from "./film-tags.ts";
import { interrupted } from "./interrupted.ts";
import { joinSegments } from "./join-segments.ts";
import type { FinishedSegment } from "./join-segments.ts";
import { keepAlive } from "./keep-alive.ts";
import type { FramePainter } from "./picture.ts";
import { renderPieces } from "./render-pieces.ts";
import type { RenderProgress } from "./render-pieces.ts";
import { verifyVideo } from "./verify-video.ts";
import { writeWhole } from "../disk/whole-file.ts";

/** What a film is rendered from and into. */
export interface RenderOptions {
  readonly film: FilmPlan;
  readonly painter: FramePainter;
  /** All that decides the painted pictures besides plan and size: version of the drawing, look, format. */
  readonly edition: string;
  /** Files of bought clips by shot id; shots without one are drawn. */
  readonly clips?: ReadonlyMap<string, string>;
  /** The encoded sound, which may be still in the making; absent: a film without sound. */
  readonly sound?: Promise<FilmSound>;
  /** Even numbers of pixels. */
  readonly width: number;
  readonly height: number;
  /** Frames per second. */
  readonly rate: number;
  readonly quality: RenderQuality;
  readonly outFile: string;
  /** Folder for finished parts; a second run continues from them. */
  readonly workDir: string;
  readonly origin?: FilmOrigin;
  readonly chapters?: readonly Chapter[];
  readonly onProgress?: (progress: RenderProgress) => void;
  readonly signal?: AbortSignal;
}

/** What was rendered, for the report. */
export interface RenderReport {
  readonly file: string;
  readonly seconds: number;
  readonly frames: number;
  /** Frames that were there from an earlier run. */
  readonly reusedFrames: number;
  readonly backend: CodecBackend;
  readonly shots: readonly ShotSource[];
  /** The finished parts in `workDir` that it was made of. */
  readonly parts: readonly string[];
}

/**
 * Renders a film to an H.264 + AAC MP4. It appears under its name only when it is whole and was read back; finished
 * parts stay in `workDir`, so that a second run continues where the first one ended.
 * @throws SoraPipelineError `RENDERER_UNAVAILABLE`, `FONT_MISSING`, `UNKNOWN_SHOT`, `DISK_FULL`, `OUT_NOT_WRITABLE`,
 * `INTERRUPTED` or `RENDER_FAILED`.
 */
export function renderFilm(options: RenderOptions): Promise<RenderReport> {
  return keepAlive(() => render(options));
}

async function render(options: RenderOptions): Promise<RenderReport> {
  const { film, outFile, workDir } = options;
  const settings = encodeSettings(options);
  prepareFolder(workDir);
  const { encoder, backend } = await createEncoder();
  const pieces = filmPieces(film, options.rate);
  try {
    const clips = await FilmClips.open(film, options.clips ?? new Map(), backend);
    const made = await renderPieces({ ...options, pieces, clips, encoder, settings, backend });
    const shots = clips.sources(film);
    const sound = await options.sound;
    await writeFilm(outFile, { options, segments: made.segments, sound, shots });
    return {
      file: outFile,
      seconds: film.seconds,
      frames: pieces.at(-1)?.end ?? 0,
      reusedFrames: made.reusedFrames,
      backend,
      shots,
      parts: [...made.segments, ...(sound === undefined ? [] : [sound])].map(({ file }) => file),
    };
  } catch (error) {
    throw options.signal?.aborted === true ? interrupted(error) : fileError(error, workDir);
  } finally {
    await encoder.close();
  }
}

interface FilmToWrite {
  readonly options: RenderOptions;
  readonly segments: readonly FinishedSegment[];
  readonly sound: FilmSound | undefined;
  readonly shots: readonly ShotSource[];
}

async function writeFilm(file: string, { options, segments, sound, shots }: FilmToWrite): Promise<void> {
  const { film, rate, chapters = [], origin } = options;
  const frames = segments.reduce((sum, segment) => sum + segment.frames, 0);
  const tags = filmTags(film, { shots, ...(origin === undefined ? {} : { origin }) });
  await writeWhole(file, async (temporary) => {
    await joinSegments(temporary, {
      segments,
      rate,
      chapters,
      tags,
      ...(sound === undefined ? {} : { audio: sound }),
    });
    await verifyVideo(temporary, {
      frames,
      rate,
      ...(sound === undefined ? {} : { audioPackets: sound.packets }),
    });
    options.signal?.throwIfAborted();
  });
}
