import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, ImageData } from "@napi-rs/canvas";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { sha256 } from "../disk/sha256.ts";
import { SoraPipelineError } from "../domain/errors.ts";
import type { Picture } from "./picture.ts";

/**
 * The bundled typefaces: family name, as used in `font`, and its files; a family may be cut into several by alphabet.
 * Licences: OFL, Special Elite Apache-2.0.
 */
const FONT_FILES = [
  ["IM Fell English", "@fontsource/im-fell-english/files/im-fell-english-latin-400-normal.woff2"],
  ["IM Fell English", "@fontsource/im-fell-english/files/im-fell-english-latin-400-italic.woff2"],
  ["IM Fell English SC", "@fontsource/im-fell-english-sc/files/im-fell-english-sc-latin-400-normal.woff2"],
  ["Elsie", "@fontsource/elsie/files/elsie-latin-400-normal.woff2"],
  ["Elsie", "@fontsource/elsie/files/elsie-latin-900-normal.woff2"],
  ["Elsie", "@fontsource/elsie/files/elsie-latin-ext-400-normal.woff2"],
  ["Special Elite", "@fontsource/special-elite/files/special-elite-latin-400-normal.woff2"],
  ["Special Elite", "@fontsource/special-elite/files/special-elite-latin-ext-400-normal.woff2"],
  ["Noto Sans Math", "@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2"],
  [
    "Noto Sans Symbols 2",
    "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2",
  ],
  ["Noto Sans Symbols 2", "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-math-400-normal.woff2"],
  ["Noto Sans Symbols 2", "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-latin-400-normal.woff2"],
  [
    "Noto Sans Symbols 2",
    "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-latin-ext-400-normal.woff2",
  ],
] as const;

/**
 * Makes a font file (TTF, OTF, TTC, WOFF2) known and says under which family name, to be named in `font`. The name
 * is of the file's content: fonts stay known, and no film may be drawn in the font of an earlier one.
 * @throws SoraPipelineError `BAD_FONT` when it is not a font that can be read.
 */
export function registerFontFile(path: string): string {
  const family = familyOf(path);
  if (family !== undefined && (GlobalFonts.has(family) || isRegistered(path, family))) return family;
  throw new SoraPipelineError({
    code: "BAD_FONT",
    message: `${path} is not a font that can be read`,
    hint: "Give a TTF, OTF, TTC or WOFF2 file.",
    data: { path },
  });
}

/** A name for the font that is in a file now; none for what cannot be read. */
function familyOf(path: string): string | undefined {
  try {
    return `Own Font ${sha256(readFileSync(path)).slice(0, 16)}`;
  } catch {
    return undefined;
  }
}

function isRegistered(path: string, family: string): boolean {
  try {
    return GlobalFonts.registerFromPath(path, family) !== null;
  } catch {
    return false;
  }
}

/** An off-screen picture on the server: the drawing's `Surface`. */
export interface NativeSurface extends Picture {
  readonly canvas: SKRSContext2D;
  /** Replaces all pixels; RGBA bytes, row by row. */
  readonly setPixels: (rgba: Uint8ClampedArray) => void;
}

/**
 * Makes an off-screen picture of the given size in pixels; registers the bundled fonts first.
 * @throws SoraPipelineError `FONT_MISSING` when a bundled font cannot be read.
 */
export function createSurface(width: number, height: number): NativeSurface {
  const { canvas, context } = createNativeCanvas(width, height);
  return {
    width,
    height,
    canvas: context,
    drawOnto: drawing(canvas),
    setPixels: (rgba) => context.putImageData(new ImageData(rgba, width, height), 0, 0),
  };
}

/** A canvas of this adapter with its context, for painting and for reading pixels back. */
export function createNativeCanvas(
  width: number,
  height: number,
): { readonly canvas: Canvas; readonly context: SKRSContext2D } {
  registerFonts();
  const canvas = createCanvas(width, height);
  return { canvas, context: canvas.getContext("2d") };
}

/** What a canvas of this adapter shows, to be drawn onto another one. */
export function pictureOf(canvas: Canvas): Picture {
  return { width: canvas.width, height: canvas.height, drawOnto: drawing(canvas) };
}

/** A way to draw the present pixels of a canvas onto another one. */
function drawing(canvas: Canvas): Picture["drawOnto"] {
  // Only canvases of this adapter are ever painted on here, so the target is always a native context.
  return (target, x, y, width, height) => (target as SKRSContext2D).drawImage(canvas, x, y, width, height);
}

let registered = false;

function registerFonts(): void {
  if (registered) return;
  const { resolve } = createRequire(import.meta.url);
  for (const [family, file] of FONT_FILES) registerFont(family, () => resolve(file));
  registered = true;
}

function registerFont(family: string, locate: () => string): void {
  try {
    if (GlobalFonts.registerFromPath(locate(), family)) return;
  } catch (error) {
    throw fontMissing(family, error);
  }
  throw fontMissing(family);
}

function fontMissing(family: string, cause?: unknown): SoraPipelineError {
  return new SoraPipelineError({
    code: "FONT_MISSING",
    message: `The bundled font "${family}" cannot be read`,
    hint: "Install the dependencies again: npm install.",
    cause,
  });
}
