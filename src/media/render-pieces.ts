import { join } from "node:path";
import type { FilmPlan } from "../domain/film.ts";
import { createNativeCanvas } from "./canvas.ts";
import { clipReason } from "./clip-fault.ts";
import { clipFrames } from "./clip-frames.ts";
import { PictureCollector } from "./collect-pictures.ts";
import type { CodecBackend } from "./codecs.ts";
import type { EncodeSettings } from "./encode-settings.ts";
import type { FilmClip, FilmClips } from "./film-clips.ts";
import type { FilmPiece } from "./film-pieces.ts";
import { type HeldPicture, heldPictures } from "./held-frames.ts";
import type { FinishedSegment } from "./join-segments.ts";
import { pieceKey } from "./piece-key.ts";
import type { FramePainter, Picture } from "./picture.ts";
import type { SegmentEncoder, SegmentSink } from "./segment-encoder.ts";
import { findDifference } from "./verify-video.ts";
import { writeWhole } from "../disk/whole-file.ts";

/** How far a render is. */
export interface RenderProgress {
  /** Frames that are painted or were there already. */
  readonly done: number;
  readonly frames: number;
  /** Of `done`: those from an earlier run; they took no time. */
  readonly reused: number;
  /** Id of the card or shot at work. */
  readonly piece: string;
}

/** What the pieces of a film are made with. */
export interface PiecesRequest {
  readonly film: FilmPlan;
  readonly painter: FramePainter;
  readonly edition: string;
  readonly pieces: readonly FilmPiece[];
  readonly clips: FilmClips;
  readonly encoder: SegmentEncoder;
  readonly settings: EncodeSettings;
  readonly backend: CodecBackend;
  readonly workDir: string;
  readonly onProgress?: (progress: RenderProgress) => void;
  readonly signal?: AbortSignal;
}

/** The pieces of a film as files, in order. */
export interface MadePieces {
  readonly segments: readonly FinishedSegment[];
  readonly reusedFrames: number;
}

/** Makes every piece that is not there yet. A clip that fails on the way is given up: its shot is made again, drawn. */
export async function renderPieces(request: PiecesRequest): Promise<MadePieces> {
  let made: MadePieces | undefined;
  while (made === undefined) {
    try {
      made = await new PieceMaker(request).make();
    } catch (error) {
      if (!(error instanceof ClipFailure)) throw error;
      request.clips.giveUp(error.shotId, error.message);
    }
  }
  return made;
}

/** A clip that cannot be shown to its end. */
class ClipFailure extends Error {
  readonly shotId: string;

  constructor(shotId: string, cause: unknown) {
    super(clipReason(cause), { cause });
    this.shotId = shotId;
  }
}

/** One pass over the film. */
class PieceMaker {
  readonly #request: PiecesRequest;
  readonly #stage: ReturnType<typeof createNativeCanvas>;
  readonly #collector = new PictureCollector(2);
  #done = 0;
  #reused = 0;

  constructor(request: PiecesRequest) {
    this.#request = request;
    this.#stage = createNativeCanvas(request.settings.width, request.settings.height);
  }

  async make(): Promise<MadePieces> {
    const segments: FinishedSegment[] = [];
    this.#collector.end();
    let closing = Promise.resolve();
    try {
      for (const piece of this.#request.pieces) {
        const segment = { file: this.#fileOf(piece), first: piece.first, frames: piece.end - piece.first };
        segments.push(segment);
        if (await this.#isThere(segment)) {
          this.#reused += segment.frames;
          this.#count(piece, segment.frames);
        } else {
          const { whole } = await this.#paintPiece(piece, segment.file);
          await closing;
          closing = whole;
        }
      }
    } finally {
      await closing;
    }
    return { segments, reusedFrames: this.#reused };
  }

  #fileOf(piece: FilmPiece): string {
    const clip = this.#clipOf(piece);
    return join(this.#request.workDir, `${pieceKey({ ...this.#request, piece, clip })}.mp4`);
  }

  #clipOf(piece: FilmPiece): FilmClip | undefined {
    return piece.shot === undefined ? undefined : this.#request.clips.of(piece.id);
  }

  async #isThere({ file, frames }: FinishedSegment): Promise<boolean> {
    const { rate } = this.#request.settings;
    return (await findDifference(file, { frames, rate })) === undefined;
  }

  /** Resolves when the piece is painted; its file is completed while the next one is painted. */
  async #paintPiece(piece: FilmPiece, file: string): Promise<{ readonly whole: Promise<void> }> {
    const { encoder, settings } = this.#request;
    let whole = Promise.resolve();
    await new Promise<void>((resolve, reject) => {
      whole = writeWhole(file, async (temporary) => {
        const sink = await encoder.begin(temporary, settings);
        try {
          await this.#paintFrames(piece, sink);
        } catch (error) {
          await sink.discard();
          throw error;
        }
        resolve();
        await sink.finish();
      });
      whole.catch(reject);
    });
    return { whole };
  }

  async #paintFrames(piece: FilmPiece, sink: SegmentSink): Promise<void> {
    const { painter, settings } = this.#request;
    const pictures = heldPictures(piece, { frames: settings.rate, pictures: painter.pictureRate });
    const clip = this.#clipOf(piece);
    if (clip === undefined) {
      for (const held of pictures) await this.#paintPicture(piece, held, sink);
      return;
    }
    for await (const [held, shown] of this.#clipPictures(piece, clip, pictures)) {
      await this.#paintPicture(piece, held, sink, shown);
    }
  }

  async *#clipPictures(
    piece: FilmPiece,
    clip: FilmClip,
    pictures: readonly HeldPicture[],
  ): AsyncGenerator<readonly [HeldPicture, Picture], void, void> {
    const { settings } = this.#request;
    try {
      const times = clipTimes(piece, clip, { pictures, rate: settings.rate });
      const shown = clipFrames({ path: clip.path, size: settings, times });
      const due = pictures.values();
      for await (const picture of shown) {
        const { value: held } = due.next();
        if (held !== undefined) yield [held, picture];
      }
    } catch (error) {
      throw new ClipFailure(piece.id, error);
    }
  }

  async #paintPicture(
    piece: FilmPiece,
    { frame, frames }: HeldPicture,
    sink: SegmentSink,
    clip?: Picture,
  ): Promise<void> {
    const { painter, settings, signal } = this.#request;
    signal?.throwIfAborted();
    const { canvas, context } = this.#stage;
    painter.paint(context, frame / settings.rate, clip);
    await sink.write(canvas.data());
    for (let repeat = 1; repeat < frames; repeat += 1) await sink.repeat();
    // The reader of a clip collects what it decodes, and this
    // with it: more often would make pictures in use long-lived.
    if (clip === undefined) this.#collector.count();
    this.#count(piece, frames);
  }

  #count(piece: FilmPiece, frames: number): void {
    this.#done += frames;
    const { pieces, onProgress } = this.#request;
    onProgress?.({
      done: this.#done,
      frames: pieces.at(-1)?.end ?? 0,
      reused: this.#reused,
      piece: piece.id,
    });
  }
}

/** Seconds; a picture that is due now must not be missed because a file rounds its time up. */
const ROUNDING = 0.001;

/** Where in its clip each picture of a piece is found: seconds since the clip's first picture. */
function clipTimes(
  piece: FilmPiece,
  { fit }: FilmClip,
  { pictures, rate }: { readonly pictures: readonly HeldPicture[]; readonly rate: number },
): readonly number[] {
  const { start, from } = piece.shot?.segment ?? { start: 0, from: 0 };
  return pictures.map(({ frame }) => Math.max(0, (from + frame / rate - start) * fit.speed) + ROUNDING);
}
