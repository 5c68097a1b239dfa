import type { Input } from "mediabunny";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { ImageData } from "@napi-rs/canvas";
import { createNativeCanvas, drawing } from "./canvas.ts";
import { ClipFault, clipReason } from "./clip-fault.ts";
import type { DecodedPicture } from "./decoded-picture.ts";
import type { Picture, PictureSize } from "./picture.ts";
import { mainTracks, openMedia } from "./read-media.ts";
import { fastPixels } from "./sample-pixels.ts";
import { samplesAt } from "./samples-at.ts";

/** Which pictures of a clip are wanted. */
export interface ClipFramesRequest {
  readonly path: string;
  /** Seconds since the clip's first picture, rising; past its end the last picture is given again. */
  readonly times: readonly number[];
  /** Size of the film's picture. */
  readonly size: PictureSize;
}

/** More of the picture than this is never cut away at its edges to fill the frame; then it is shown whole, on black. */
const MOST_CROPPED = 0.3;

/**
 * The pictures of a clip at the given times, brought to the film's size without distortion: it fills the frame when at
 * most 30 % of it are cropped (4:3 in 16:9, 832x480), else it is shown whole with black beside it (portrait in 16:9).
 * Every picture is drawn over by the next one.
 * @throws ClipFault when the clip cannot be decoded.
 */
export async function* clipFrames(request: ClipFramesRequest): AsyncGenerator<Picture, void, void> {
  const input = openMedia(request.path);
  try {
    yield* decodedFrames(input, request);
  } catch (error) {
    throw new ClipFault(clipReason(error), { cause: error });
  } finally {
    input.dispose();
  }
}

async function* decodedFrames(
  input: Input,
  { times, size }: ClipFramesRequest,
): AsyncGenerator<Picture, void, void> {
  const { video } = await mainTracks(input);
  if (video === null) throw new ClipFault("it holds no picture track");
  const stage = new ClipStage(size);
  for await (const sample of samplesAt(video, times)) {
    await stage.take(sample);
    yield stage;
  }
}

/** The picture of the clip that is shown now, at the film's size. */
class ClipStage implements Picture {
  readonly width: number;
  readonly height: number;
  readonly drawOnto: Picture["drawOnto"];
  readonly #context: SKRSContext2D;
  #shown: number | undefined;
  #source: { readonly canvas: Canvas; readonly context: SKRSContext2D } | undefined;
  #pixels: Uint8ClampedArray<ArrayBuffer> | undefined;

  constructor({ width, height }: PictureSize) {
    const { canvas, context } = createNativeCanvas(width, height);
    this.width = width;
    this.height = height;
    this.#context = context;
    this.drawOnto = drawing(canvas);
  }

  /** Shows a decoded picture. One that is shown already costs nothing. */
  async take(sample: DecodedPicture): Promise<void> {
    if (sample.timestamp !== this.#shown) await this.#draw(sample);
    this.#shown = sample.timestamp;
  }

  async #draw(sample: DecodedPicture): Promise<void> {
    const { displayWidth, displayHeight, rotation } = sample;
    const { data, width: sourceWidth, height: sourceHeight } = await fastPixels(sample, this.#pixels);
    this.#pixels = data;
    this.#source ??= createNativeCanvas(sourceWidth, sourceHeight);
    this.#source.context.putImageData(new ImageData(data, sourceWidth, sourceHeight), 0, 0);
    const context = this.#context;
    const scale = fitScale({ width: displayWidth, height: displayHeight }, this);
    const turned = rotation % 180 !== 0;
    const [width, height] = turned ? [displayHeight, displayWidth] : [displayWidth, displayHeight];
    context.fillStyle = "#000";
    context.fillRect(0, 0, this.width, this.height);
    context.save();
    context.translate(this.width / 2, this.height / 2);
    context.rotate((rotation * Math.PI) / 180);
    context.scale(scale, scale);
    context.drawImage(this.#source.canvas, -width / 2, -height / 2, width, height);
    context.restore();
  }
}

/** Factor from a picture to a frame: fills the frame unless that crops too much. */
export function fitScale(picture: PictureSize, frame: PictureSize): number {
  const across = frame.width / picture.width;
  const down = frame.height / picture.height;
  const [contain, cover] = [Math.min(across, down), Math.max(across, down)];
  return 1 - contain / cover <= MOST_CROPPED ? cover : contain;
}
