import type { Canvas2D } from "../canvas-2d.ts";
import type { ClipPicture } from "../film-painter.ts";

/**
 * Paints a photographed picture in grey over the whole area, cropped evenly on two sides where its shape differs: never
 * stretched. The look then tints it like a drawn one.
 */
export function paintClip(
  canvas: Canvas2D,
  clip: ClipPicture,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const scale = Math.max(width / clip.width, height / clip.height);
  const [wide, high] = [clip.width * scale, clip.height * scale];
  canvas.save();
  canvas.beginPath();
  canvas.rect(0, 0, width, height);
  canvas.clip();
  clip.drawOnto(canvas, (width - wide) / 2, (height - high) / 2, wide, high);
  canvas.globalCompositeOperation = "saturation";
  canvas.fillStyle = "rgb(128,128,128)";
  canvas.fillRect(0, 0, width, height);
  canvas.restore();
}
