import type { CreateSurface, Surface } from "../canvas-2d.ts";

const TILE = 256;
/** How far the grain may be shifted from frame to frame, in pixels. */
export const GRAIN_SHIFT = 160;

/** Makes a sheet of film grain somewhat larger than the picture; it is shifted and turned over for every frame. */
export function createGrain(
  createSurface: CreateSurface,
  { width, height, strength }: { readonly width: number; readonly height: number; readonly strength: number },
): Surface {
  const tile = createSurface(TILE, TILE);
  tile.setPixels(grainPixels(strength));
  const sheet = createSurface(width + GRAIN_SHIFT, height + GRAIN_SHIFT);
  for (let y = 0; y < sheet.height; y += TILE) {
    for (let x = 0; x < sheet.width; x += TILE) tile.drawOnto(sheet.canvas, x, y, TILE, TILE);
  }
  return sheet;
}

/**
 * Black and white specks whose opacity is near to a normal distribution; neighbours are mixed a little, as in emulsion.
 */
function grainPixels(strength: number): Uint8ClampedArray {
  const values = new Float32Array(TILE * TILE);
  let state = 0x2545f491;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  for (let index = 0; index < values.length; index += 1) values[index] = next() + next() + next() - 1.5;
  const pixels = new Uint8ClampedArray(TILE * TILE * 4);
  for (let index = 0; index < values.length; index += 1) {
    const right = values[(index + 1) % values.length] ?? 0;
    const below = values[(index + TILE) % values.length] ?? 0;
    const value = (values[index] ?? 0) * 0.62 + right * 0.28 + below * 0.28;
    pixels.fill(value > 0 ? 255 : 0, index * 4, index * 4 + 3);
    pixels[index * 4 + 3] = Math.min(255, Math.abs(value) * strength);
  }
  return pixels;
}
