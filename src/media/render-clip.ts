import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SKRSContext2D } from "@napi-rs/canvas";
import { makeScratchFolder } from "../disk/scratch-folder.ts";
import { createNativeCanvas } from "./canvas.ts";
import { createEncoder } from "./create-encoder.ts";
import { encodeSettings } from "./encode-settings.ts";
import { joinSegments } from "./join-segments.ts";
import { keepAlive } from "./keep-alive.ts";
import type { SegmentEncoder } from "./segment-encoder.ts";
import { verifyVideo } from "./verify-video.ts";

/** One clip to be drawn. */
export interface ClipToRender {
  readonly seconds: number;
  /** Even numbers of pixels. */
  readonly width: number;
  readonly height: number;
  /** Frames per second; 24 when absent. */
  readonly rate?: number;
  readonly title: string;
  /** Paints the picture at a time of the clip in seconds. */
  readonly paint: (canvas: SKRSContext2D, seconds: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Draws one silent clip, as a video service would send it: a whole MP4 in memory.
 * @throws SoraPipelineError `RENDERER_UNAVAILABLE`, `BAD_FLAG` or `RENDER_FAILED`; the signal's reason when aborted.
 */
export async function renderClip(clip: ClipToRender): Promise<Uint8Array> {
  const { encoder } = await createEncoder();
  const folder = makeScratchFolder("sora-pipeline-clip-");
  try {
    return await keepAlive(() => render(clip, encoder, folder.path));
  } finally {
    await encoder.close();
    folder.remove();
  }
}

async function render(clip: ClipToRender, encoder: SegmentEncoder, folder: string): Promise<Uint8Array> {
  const { width, height, rate = 24, paint, signal } = clip;
  const frames = Math.max(1, Math.round(clip.seconds * rate));
  const { canvas, context } = createNativeCanvas(width, height);
  const drawn = join(folder, "drawn.mp4");
  const sink = await encoder.begin(drawn, encodeSettings({ width, height, rate, quality: "full" }));
  try {
    for (let frame = 0; frame < frames; frame += 1) {
      signal?.throwIfAborted();
      paint(context, frame / rate);
      await sink.write(canvas.data());
    }
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  const file = join(folder, "clip.mp4");
  const tags = { title: clip.title, comment: "Drawn by sora-pipeline" };
  await joinSegments(file, { segments: [{ file: drawn, first: 0, frames }], rate, chapters: [], tags });
  await verifyVideo(file, { frames, rate });
  return readFile(file);
}
