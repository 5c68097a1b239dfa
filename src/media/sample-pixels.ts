import type { DecodedPicture } from "./decoded-picture.ts";

/** What pixels are read from. */
export type PixelSource = Pick<
  DecodedPicture,
  "format" | "colorSpace" | "visibleRect" | "allocationSize" | "copyTo"
>;

/** RGBA pixels of a decoded picture, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** `format` is standard, but not yet part of the types of WebCodecs. */
const AS_RGBA: VideoFrameCopyToOptions & { readonly format: "RGBA" } = { format: "RGBA" };

/**
 * RGBA pixels of a decoded picture, fast. The codec library always converts with the BT.601 matrix: colours may be
 * slightly off, tones are right. Good for what is made monochrome. `spare`, when it has the right length, is written
 * over: fresh memory for every picture costs more than the conversion.
 */
export async function fastPixels(
  sample: PixelSource,
  spare?: Uint8ClampedArray<ArrayBuffer>,
): Promise<Pixels> {
  const { width, height } = sample.visibleRect;
  const length = width * height * 4;
  const data = spare?.length === length ? spare : new Uint8ClampedArray(length);
  // The codec library takes plain bytes only.
  await sample.copyTo(new Uint8Array(data.buffer), AS_RGBA);
  return { data, width, height };
}

/**
 * RGBA pixels with exact colours: converted by the picture's own tag, BT.709 where there is none and it is 720 lines or
 * more. For pictures that the next clip is generated from: errors would add up along the film.
 */
export async function exactPixels(
  sample: PixelSource,
  spare?: Uint8ClampedArray<ArrayBuffer>,
): Promise<Pixels> {
  // Formats with more bits or less subsampling are rare in clips; for them the fast way is good enough.
  if (sample.format !== "I420" || isFastExact(sample)) return fastPixels(sample, spare);
  const { width, height } = sample.visibleRect;
  const planes = new Uint8Array(sample.allocationSize());
  const layout = await sample.copyTo(planes);
  const [luma, blue, red] = layout;
  if (luma === undefined || blue === undefined || red === undefined) return fastPixels(sample);
  const data = new Uint8ClampedArray(width * height * 4);
  const convert = converter(sample, height);
  for (let y = 0, at = 0; y < height; y += 1) {
    const [rowY, rowU, rowV] = [
      luma.offset + y * luma.stride,
      blue.offset + (y >> 1) * blue.stride,
      red.offset + (y >> 1) * red.stride,
    ];
    for (let x = 0; x < width; x += 1, at += 4) {
      const [u, v] = [planes[rowU + (x >> 1)] ?? 128, planes[rowV + (x >> 1)] ?? 128];
      convert(data, at, planes[rowY + x] ?? 0, u - 128, v - 128);
    }
  }
  return { data, width, height };
}

/** The fast conversion is right for what is tagged with its own matrix. */
function isFastExact({ colorSpace: { matrix, fullRange } }: PixelSource): boolean {
  return isBt601(matrix) && fullRange !== true;
}

type Convert = (target: Uint8ClampedArray, at: number, y: number, u: number, v: number) => void;

/** Y'CbCr to R'G'B' (ITU-R BT.601 and BT.709, section 3), for limited or full range. */
function converter({ colorSpace }: PixelSource, height: number): Convert {
  const { matrix } = colorSpace;
  const is709 = matrix === "bt709" || (!isBt601(matrix) && height >= 720);
  const [kr, kb] = is709 ? [0.2126, 0.0722] : [0.299, 0.114];
  const full = colorSpace.fullRange === true;
  const [black, gain, chroma] = full ? [0, 1, 1] : [16, 255 / 219, 255 / 224];
  const redV = 2 * (1 - kr) * chroma;
  const blueU = 2 * (1 - kb) * chroma;
  const [greenV, greenU] = [(redV * kr) / (1 - kr - kb), (blueU * kb) / (1 - kr - kb)];
  return (target, at, y, u, v) => {
    const light = (y - black) * gain;
    target[at] = light + redV * v;
    target[at + 1] = light - greenV * v - greenU * u;
    target[at + 2] = light + blueU * u;
    target[at + 3] = 255;
  };
}

function isBt601(matrix: string | null): boolean {
  return matrix === "smpte170m" || matrix === "bt470bg";
}
