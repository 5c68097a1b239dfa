import { ImageData } from "@napi-rs/canvas";
import type { Canvas } from "@napi-rs/canvas";
import { SoraPipelineError } from "../domain/errors.ts";
import { createNativeCanvas } from "./canvas.ts";
import { ClipFault, clipReason } from "./clip-fault.ts";
import { loadDecoders } from "./codecs.ts";
import type { DecodedPicture } from "./decoded-picture.ts";
import { keepAlive } from "./keep-alive.ts";
import { mainTracks, readMedia } from "./read-media.ts";
import { exactPixels } from "./sample-pixels.ts";
import { samplesAt } from "./samples-at.ts";

/** JPEG quality of thumbnails and contact sheets, per cent. */
export const JPEG_QUALITY = 85;

/**
 * The last picture of a clip as PNG, upright and with exact colours: the next clip can begin with it.
 * @throws SoraPipelineError `BAD_CLIP` when it cannot be decoded.
 */
export async function lastFrame(path: string): Promise<Uint8Array> {
  let encoded = new Uint8Array();
  await eachStill(path, [Infinity], async (still) => {
    encoded = new Uint8Array(await still.encode("png"));
  });
  return encoded;
}

/** A picture as JPEG, scaled to a width. */
export function jpegOf(still: Canvas, width: number): Promise<Uint8Array> {
  const height = Math.round((still.height * width) / still.width);
  const { canvas, context } = createNativeCanvas(width, height);
  context.drawImage(still, 0, 0, width, height);
  return canvas.encode("jpeg", JPEG_QUALITY);
}

/**
 * Shows the pictures of a video at the given times (rising, in seconds since its first picture), upright, in its own
 * size, one after the other: each is gone when its visitor resolves, so that memory does not grow with their number.
 * @throws SoraPipelineError `BAD_CLIP` when one cannot be decoded, `RENDERER_UNAVAILABLE` when none can be here.
 */
export async function eachStill(
  path: string,
  times: readonly number[],
  visit: (still: Canvas, index: number) => Promise<void> | void,
): Promise<void> {
  await loadDecoders();
  try {
    await keepAlive(() =>
      readMedia(path, async (input) => {
        const { video } = await mainTracks(input);
        if (video === null) throw new ClipFault("it holds no picture track");
        const stage = new StillStage();
        let index = 0;
        for await (const sample of samplesAt(video, times)) await visit(await stage.take(sample), index++);
      }),
    );
  } catch (error) {
    throw badClip(path, clipReason(error), error);
  }
}

/** The canvases of a run through a video: fresh ones for every picture would pile up until they are collected. */
class StillStage {
  #pixels: Uint8ClampedArray<ArrayBuffer> | undefined;
  #stored: CanvasPair | undefined;
  #upright: CanvasPair | undefined;

  /** A decoded picture, upright; drawn over by the next one. */
  async take(sample: DecodedPicture): Promise<Canvas> {
    const { displayWidth, displayHeight, rotation } = sample;
    const { data, width, height } = await exactPixels(sample, this.#pixels);
    this.#pixels = data;
    this.#stored = sized(this.#stored, width, height);
    this.#stored.context.putImageData(new ImageData(data, width, height), 0, 0);
    if (rotation === 0 && displayWidth === width && displayHeight === height) return this.#stored.canvas;
    this.#upright = sized(this.#upright, displayWidth, displayHeight);
    const { canvas, context } = this.#upright;
    const [across, down] =
      rotation % 180 === 0 ? [displayWidth, displayHeight] : [displayHeight, displayWidth];
    context.save();
    context.translate(displayWidth / 2, displayHeight / 2);
    context.rotate((rotation * Math.PI) / 180);
    context.drawImage(this.#stored.canvas, -across / 2, -down / 2, across, down);
    context.restore();
    return canvas;
  }
}

type CanvasPair = ReturnType<typeof createNativeCanvas>;

function sized(pair: CanvasPair | undefined, width: number, height: number): CanvasPair {
  const fits = pair?.canvas.width === width && pair.canvas.height === height;
  return fits ? pair : createNativeCanvas(width, height);
}

function badClip(path: string, reason: string, cause?: unknown): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_CLIP",
    message: `${path} cannot be used: ${reason}`,
    hint: "Give a whole video file, for instance an MP4.",
    cause,
  });
}
