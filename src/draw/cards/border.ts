import { entryOf } from "../../domain/entry-of.ts";
import type { Canvas2D } from "../canvas-2d.ts";
import { Pen } from "../pen.ts";
import { BORDER_STYLES, BREAKFAST, DIM, type Frame, LIGHT, MARGIN } from "./border-styles.ts";

/** Distance from the edge within which the border and its ornaments lie, in hundredths of the shorter side. */
export const BORDER = 12.3;

/** The emblem breaks the upper line and stays within what every screen shows: all but 3.5 hundredths at the edges. */
const EMBLEM = { y: MARGIN + 2.4, scale: 1.3 } as const;

/** The plaque's border stands closer to its edge than a card's. */
const PLAQUE_INSET = MARGIN - 0.9;

/** Draws the border of a card: two lines, corners and an emblem that belong to the story. */
export function drawBorder(
  canvas: Canvas2D,
  area: { readonly width: number; readonly height: number },
  story: string,
): void {
  const unit = Math.min(area.width, area.height) / 100;
  const style = entryOf(BORDER_STYLES, story) ?? BREAKFAST;
  canvas.save();
  canvas.scale(unit, unit);
  const frame: Frame = { pen: new Pen(canvas, 0), width: area.width / unit, height: area.height / unit };
  style.lines(frame);
  eachCorner(frame, () => style.corner(frame.pen));
  frame.pen.at({ x: frame.width / 2, y: EMBLEM.y, scale: EMBLEM.scale }, () => {
    frame.pen.box({ x: -8, y: -2.4, width: 16, height: 2.7 }, { fill: -0.05, line: 0 });
    style.emblem(frame.pen);
  });
  canvas.restore();
}

/** Draws the border of the plaque under the picture of a tall frame, its upper left corner at the origin. */
export function drawPlaqueBorder(
  canvas: Canvas2D,
  area: { readonly width: number; readonly height: number },
  story: string,
): void {
  const unit = area.width / 100;
  canvas.save();
  canvas.scale(unit, unit);
  canvas.translate(-PLAQUE_INSET, -PLAQUE_INSET);
  const frame = {
    pen: new Pen(canvas, 0),
    width: 100 + 2 * PLAQUE_INSET,
    height: area.height / unit + 2 * PLAQUE_INSET,
  };
  const style = entryOf(BORDER_STYLES, story) ?? BREAKFAST;
  style.lines(frame);
  eachCorner(frame, () => style.corner(frame.pen), 0.9);
  canvas.restore();
}

/** A small flourish that closes a text; the origin is its middle, the unit a hundredth of the shorter side. */
export function drawFlourish(pen: Pen): void {
  for (const side of [-1, 1]) {
    pen.line(
      [
        [side * 1.6, 0],
        [side * 5, -0.8],
        [side * 8, 0.5],
        [side * 11, 0],
      ],
      { width: 0.24, tone: DIM, smooth: true },
    );
    pen.oval({ x: side * 11.5, y: 0, rx: 0.3 }, { fill: DIM, line: 0 });
  }
  pen.shape(
    [
      [0, -0.9],
      [0.9, 0],
      [0, 0.9],
      [-0.9, 0],
    ],
    { fill: LIGHT, line: 0 },
  );
}

function eachCorner({ pen, width, height }: Frame, draw: () => void, scale = 1.4): void {
  const [right, bottom] = [width - MARGIN, height - MARGIN];
  pen.at({ x: MARGIN, y: MARGIN, scale }, draw);
  pen.at({ x: right, y: MARGIN, scale, mirrored: true }, draw);
  pen.at({ x: MARGIN, y: bottom, scale, scaleY: -1 }, draw);
  pen.at({ x: right, y: bottom, scale, mirrored: true, scaleY: -1 }, draw);
}
