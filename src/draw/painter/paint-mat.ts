import type { Canvas2D } from "../canvas-2d.ts";
import { drawPlaqueBorder } from "../cards/border.ts";
import { paintPlaque } from "../cards/paint-card.ts";
import type { PlaqueText } from "../cards/plaque-text.ts";
import { Pen } from "../pen.ts";
import type { Box, Panel } from "./panel.ts";

/** Paints what surrounds the picture in a tall frame: the dark mat, the picture's frame, the plaque with words. */
export function paintMat(
  canvas: Canvas2D,
  size: { readonly width: number; readonly height: number },
  {
    panel,
    words,
    story,
    ownFont,
  }: {
    readonly panel: Panel;
    readonly words: PlaqueText | undefined;
    readonly story: string;
    readonly ownFont: string | undefined;
  },
): void {
  canvas.fillStyle = "rgb(18,18,18)";
  canvas.fillRect(0, 0, size.width, size.height);
  framePicture(canvas, panel.picture);
  if (panel.plaque === undefined) return;
  canvas.save();
  canvas.translate(panel.plaque.x, panel.plaque.y);
  drawPlaqueBorder(canvas, panel.plaque, story);
  paintPlaque(canvas, words, { area: panel.plaque, ownFont });
  canvas.restore();
}

/** A double line around the picture, just outside it. */
function framePicture(canvas: Canvas2D, { x, y, width, height }: Box): void {
  const unit = width / 100;
  canvas.save();
  canvas.translate(x, y);
  canvas.scale(unit, unit);
  const pen = new Pen(canvas, 0);
  for (const [out, line, ink] of [
    [0.9, 0.5, 0.84],
    [2, 0.18, 0.5],
  ] as const) {
    pen.box({ x: -out, y: -out, width: 100 + 2 * out, height: height / unit + 2 * out }, { line, ink });
  }
  canvas.restore();
}
