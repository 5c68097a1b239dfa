import type { PaintedFilm } from "../domain/painted-film.ts";
import type { Theatre } from "../domain/staging.ts";
import type { Canvas2D, CreateSurface } from "./canvas-2d.ts";

/** Picture formats of the film. */
export const FORMATS = ["16:9", "9:16", "1:1"] as const;
/** A picture format of the film. */
export type PictureFormat = (typeof FORMATS)[number];

/** How much the picture looks its age. */
export const LOOKS = ["clean", "silent", "worn"] as const;
/** How much the picture looks its age. */
export type LookName = (typeof LOOKS)[number];

/** What a film is painted from. */
export interface PainterOptions {
  readonly film: PaintedFilm;
  readonly theatre: Theatre;
  readonly width: number;
  readonly height: number;
  readonly look: LookName;
  readonly createSurface: CreateSurface;
  /** Family of a font for characters that the bundled fonts lack, already known to the surfaces. */
  readonly ownFont?: string | undefined;
}

/** A picture of a bought clip instead of a drawn shot, already decoded; drawn scaled without distortion. */
export interface ClipPicture {
  readonly width: number;
  readonly height: number;
  readonly drawOnto: (target: Canvas2D, x: number, y: number, width: number, height: number) => void;
}

/** Paints any moment of a film. Pure: the same options and time give the same pixels. */
export interface FilmPainter {
  /** Pictures in a second: whoever shows more frames holds each picture until the next one is due. */
  readonly pictureRate: number;
  /** Paints the whole frame at a film time in seconds. With `clip`, that picture takes the place of the drawn shot. */
  readonly paint: (canvas: Canvas2D, seconds: number, clip?: ClipPicture) => void;
}
