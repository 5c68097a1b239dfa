import { readdirSync } from "node:fs";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import type { CreateSurface, Surface } from "../../src/draw/canvas-2d.ts";

/** A surface whose pixels can be read. */
export interface ReadableSurface extends Surface {
  readonly pixels: () => Uint8ClampedArray;
}

/** Surfaces on the server's canvas. */
export const createCanvasSurface = ((width, height) => {
  const picture = createCanvas(width, height);
  const canvas = picture.getContext("2d");
  return {
    width,
    height,
    canvas,
    drawOnto: (target, x, y, wide, high) => {
      (target as typeof canvas).drawImage(picture, x, y, wide, high);
    },
    setPixels: (rgba) => {
      const data = canvas.createImageData(width, height);
      data.data.set(rgba);
      canvas.putImageData(data, 0, 0);
    },
    pixels: () => canvas.getImageData(0, 0, width, height).data,
  };
}) satisfies CreateSurface as (width: number, height: number) => ReadableSurface;

/** Registers the bundled fonts under the names that cards ask for. */
export function registerCardFonts(): void {
  const families = {
    "im-fell-english": "IM Fell English",
    "im-fell-english-sc": "IM Fell English SC",
    elsie: "Elsie",
    "special-elite": "Special Elite",
  };
  for (const [folder, family] of Object.entries(families)) {
    const files = new URL(`../../node_modules/@fontsource/${folder}/files/`, import.meta.url);
    for (const file of readdirSync(files).filter(
      (name) => name.includes("-latin-400-") && name.endsWith(".woff2"),
    )) {
      GlobalFonts.registerFromPath(new URL(file, files).pathname, family);
    }
  }
}
