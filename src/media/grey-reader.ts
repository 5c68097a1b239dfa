import { fastPixels, type Pixels, type PixelSource } from "./sample-pixels.ts";

/** Formats whose first plane is the luma, a byte each. */
const LUMA_FIRST = new Set<string | null>(["I420", "I420A", "I422", "I444", "NV12"]);

/**
 * Reads decoded pictures as grey: their luma, since the film is monochrome. That is quicker than a conversion to
 * colours that are taken away again, and keeps the codec library from gathering memory in threads of its own.
 */
export class GreyReader {
  #planes = new Uint8Array();
  #pixels = new Uint8ClampedArray();

  /** RGBA pixels, drawn over by the next picture. Rare formats keep their colours. */
  async read(picture: PixelSource): Promise<Pixels> {
    const { width, height } = picture.visibleRect;
    this.#pixels = sized(this.#pixels, width * height * 4, Uint8ClampedArray);
    if (!LUMA_FIRST.has(picture.format)) return fastPixels(picture, this.#pixels);
    this.#planes = sized(this.#planes, picture.allocationSize(), Uint8Array);
    const [luma] = await picture.copyTo(this.#planes);
    if (luma === undefined) return fastPixels(picture, this.#pixels);
    const tones = picture.colorSpace.fullRange === true ? FULL : LIMITED;
    for (let y = 0; y < height; y += 1) {
      const row = luma.offset + y * luma.stride;
      writeGreys(this.#planes.subarray(row, row + width), tones, this.#pixels, y * width * 4);
    }
    return { data: this.#pixels, width, height };
  }
}

function writeGreys(row: Uint8Array, tones: Uint32Array, target: Uint8ClampedArray, offset: number): void {
  const pixels = new Uint32Array(target.buffer, offset, row.length);
  for (let x = 0; x < row.length; x += 1) pixels[x] = tones[row[x] ?? 0] ?? 0;
}

function sized<Bytes extends Uint8Array | Uint8ClampedArray>(
  bytes: Bytes,
  length: number,
  Fresh: new (length: number) => Bytes,
): Bytes {
  return bytes.length === length ? bytes : new Fresh(length);
}

const FULL = greys((luma) => luma);
/** Limited range puts black at 16 and white at 235 (ITU-R BT.601 and BT.709). */
const LIMITED = greys((luma) => ((luma - 16) * 255) / 219);

/** The opaque grey pixel for every luma, as the 32-bit word of its bytes in memory. */
function greys(tone: (luma: number) => number): Uint32Array {
  const bytes = new Uint8ClampedArray(256 * 4);
  for (let luma = 0; luma < 256; luma += 1) bytes.fill(tone(luma), luma * 4, luma * 4 + 3);
  for (let luma = 0; luma < 256; luma += 1) bytes[luma * 4 + 3] = 255;
  return new Uint32Array(bytes.buffer);
}
