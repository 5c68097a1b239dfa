import type { Input } from "mediabunny";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { ImageData } from "@napi-rs/canvas";
import { createNativeCanvas } from "./canvas.ts";
import { ClipFault, clipReason } from "./clip-fault.ts";
import type { DecodedPicture } from "./decoded-picture.ts";
import { GreyReader } from "./grey-reader.ts";
import type { Picture, PictureSize } from "./picture.ts";
import { mainTracks, openMedia } from "./read-media.ts";
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
 * The pictures of a clip at the given times, in grey, brought to the film's size without distortion: it fills the frame
 * when at most 30 % of it are cropped (4:3 in 16:9, 832x480), else it is shown whole with black beside it (portrait in
 * 16:9). Every picture is drawn over by the next one.
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

/** The picture of the clip that is shown now, as a picture of the film's size. */
class ClipStage implements Picture {
  readonly width: number;
  readonly height: number;
  readonly #reader = new GreyReader();
  #shown: number | undefined;
  #upright: PictureSize = { width: 0, height: 0 };
  #rotation = 0;
  #source: { readonly canvas: Canvas; readonly context: SKRSContext2D } | undefined;

  constructor({ width, height }: PictureSize) {
    this.width = width;
    this.height = height;
  }

  /** Shows a decoded picture. One that is shown already costs nothing. */
  async take(sample: DecodedPicture): Promise<void> {
    if (sample.timestamp !== this.#shown) await this.#read(sample);
    this.#shown = sample.timestamp;
  }

  async #read(sample: DecodedPicture): Promise<void> {
    const { data, width, height } = await this.#reader.read(sample);
    this.#source ??= createNativeCanvas(width, height);
    this.#source.context.putImageData(new ImageData(data, width, height), 0, 0);
    this.#upright = { width: sample.displayWidth, height: sample.displayHeight };
    this.#rotation = sample.rotation;
  }

  /** Brought to the target's size in one step: every step would cost time and sharpness. */
  readonly drawOnto: Picture["drawOnto"] = (target, x, y, width, height) => {
    // Only canvases of this adapter are ever painted on here.
    const context = target as SKRSContext2D;
    const { width: across, height: down } = this.#upright;
    const scale = fitScale(this.#upright, this);
    const turned = this.#rotation % 180 !== 0;
    const [wide, high] = turned ? [down, across] : [across, down];
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.fillStyle = "#000";
    context.fillRect(x, y, width, height);
    context.translate(x + width / 2, y + height / 2);
    context.scale((scale * width) / this.width, (scale * height) / this.height);
    context.rotate((this.#rotation * Math.PI) / 180);
    if (this.#source !== undefined) context.drawImage(this.#source.canvas, -wide / 2, -high / 2, wide, high);
    context.restore();
  };
}

/** Factor from a picture to a frame: fills the frame unless that crops too much. */
export function fitScale(picture: PictureSize, frame: PictureSize): number {
  const across = frame.width / picture.width;
  const down = frame.height / picture.height;
  const [contain, cover] = [Math.min(across, down), Math.max(across, down)];
  return 1 - contain / cover <= MOST_CROPPED ? cover : contain;
}
