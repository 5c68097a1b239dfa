/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the stage is seen in a frame. */
export interface Panel {
  readonly picture: Box;
  /** Pixels in a stage unit, before the camera of a shot comes nearer. */
  readonly unit: number;
  /** Height of the actors' line in the picture, in pixels from its top. */
  readonly floor: number;
  /** Tall frames have a plaque for words below the picture. */
  readonly plaque?: Box;
}

/** Share of the picture above the line on which the actors stand. */
const FLOOR = 0.84;
/**
 * Stage units that a picture usually shows: 80 high in a wide frame, 104 in a square one, 104 by 130 above a plaque.
 */
const WIDE_HEIGHT = 80;
const SQUARE_HEIGHT = 104;
const TALL = { width: 104, height: 130, margin: 0.045 } as const;

/** Lays out a frame by its shape: the whole stage in view, nothing of it cropped, whatever the format. */
export function layOutPanel({ width, height }: { readonly width: number; readonly height: number }): Panel {
  if (height > width * 1.3) return tallPanel(width, height);
  const unit = height / (width > height * 1.3 ? WIDE_HEIGHT : SQUARE_HEIGHT);
  return { picture: { x: 0, y: 0, width, height }, unit, floor: height * FLOOR };
}

function tallPanel(width: number, height: number): Panel {
  const margin = Math.round(width * TALL.margin);
  const wide = width - 2 * margin;
  const unit = wide / TALL.width;
  const high = Math.min(Math.round(unit * TALL.height), Math.round(height * 0.72));
  const below = margin + high + margin;
  return {
    picture: { x: margin, y: margin, width: wide, height: high },
    unit,
    floor: high * FLOOR,
    plaque: { x: margin, y: below, width: wide, height: height - below - margin },
  };
}
