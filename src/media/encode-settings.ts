import { SoraPipelineError } from "../domain/errors.ts";

/** How one stretch of pictures is encoded. */
export interface EncodeSettings {
  readonly width: number;
  readonly height: number;
  /** Frames per second. */
  readonly rate: number;
  /** Bits per second. */
  readonly bitrate: number;
}

/** `draft` is for looking at quickly, `full` for showing. */
export type RenderQuality = "draft" | "full";

/**
 * Bits per pixel. A bitrate instead of a constant quality: grain would double the file. 0.1 are 2.2 Mbit/s for
 * 1280x720 at 24 frames per second; half of it still shows every line in a draft.
 */
const BITS_PER_PIXEL = { draft: 0.08, full: 0.1 } as const satisfies Record<RenderQuality, number>;
/** Small pictures need more bits per pixel; no film gets fewer bits per second than this. */
const LEAST_BITRATE = 300_000;
const SMALLEST = 16;
const LARGEST = 4096;

/**
 * How a film of this size is encoded.
 * @throws SoraPipelineError `BAD_FLAG` when H.264 cannot carry the size or the frame rate makes no film.
 */
export function encodeSettings(options: {
  readonly width: number;
  readonly height: number;
  readonly rate: number;
  readonly quality: RenderQuality;
}): EncodeSettings {
  const { width, height, rate, quality } = options;
  if (![width, height].every(isSize)) throw badSize(`${width}x${height}`);
  if (!(rate >= 1 && rate <= 60)) throw badSize(`${rate} frames per second`);
  const bitrate = Math.max(LEAST_BITRATE, Math.round(width * height * rate * BITS_PER_PIXEL[quality]));
  return { width, height, rate, bitrate };
}

function isSize(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels % 2 === 0 && pixels >= SMALLEST && pixels <= LARGEST;
}

function badSize(value: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_FLAG",
    message: `A film cannot be rendered at ${value}`,
    hint: `Width and height are even and between ${SMALLEST} and ${LARGEST} pixels, the rate is 1 to 60 frames per second.`,
  });
}
