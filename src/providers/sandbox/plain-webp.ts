/**
 * A WebP picture of one grey, of any size up to 16384 pixels: the sandbox's thumbnail, made without a codec. Lossless
 * WebP stores a picture whose every channel has one value as a header and five one-symbol codes, without pixel data.
 * Format: https://developers.google.com/speed/webp/docs/webp_lossless_bitstream_specification
 */
export function plainWebp(picture: {
  readonly width: number;
  readonly height: number;
  /** 0 (black) to 255 (white). */
  readonly shade: number;
}): Uint8Array<ArrayBuffer> {
  const image = imageBytes(picture);
  const padded = image.length + (image.length % 2);
  const file = new Uint8Array(20 + padded);
  const view = new DataView(file.buffer);
  writeText(file, 0, "RIFF");
  view.setUint32(4, 12 + padded, true);
  writeText(file, 8, "WEBPVP8L");
  view.setUint32(16, image.length, true);
  file.set(image, 20);
  return file;
}

function imageBytes({ width, height, shade }: Parameters<typeof plainWebp>[0]): Uint8Array {
  const bits: number[] = [];
  const write = (value: number, count: number): void => {
    for (let bit = 0; bit < count; bit += 1) bits.push((value >> bit) & 1);
  };
  write(0x2f, 8);
  write(width - 1, 14);
  write(height - 1, 14);
  // No alpha, version 0, no transform, no colour cache, one group of codes.
  write(0, 1 + 3 + 1 + 1 + 1);
  // Green, red, blue, alpha, distance: each a simple code (1) of one symbol (0) of 8 bits (1).
  for (const symbol of [shade, shade, shade, 255, 0]) {
    write(0b101, 3);
    write(symbol, 8);
  }
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [index, bit] of bits.entries())
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (bit << (index & 7));
  return bytes;
}

function writeText(file: Uint8Array, offset: number, text: string): void {
  file.set(new TextEncoder().encode(text), offset);
}
