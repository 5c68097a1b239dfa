import type { SKRSContext2D } from "@napi-rs/canvas";

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A decoded picture, ready to be drawn; has the shape of the drawing's own `ClipPicture`. */
export interface Picture extends PictureSize {
  /** Draws it onto a canvas made by this adapter, scaled to the given rectangle. */
  readonly drawOnto: (target: object, x: number, y: number, width: number, height: number) => void;
}

/** Paints any moment of a film; has the shape of the drawing's own `FilmPainter`. */
export interface FramePainter {
  /** Pictures in a second; frames in between hold the one before. */
  readonly pictureRate: number;
  /** Paints the whole frame at a film time in seconds; `clip` takes the place of the drawn shot. */
  readonly paint: (canvas: SKRSContext2D, seconds: number, clip?: Picture) => void;
}
