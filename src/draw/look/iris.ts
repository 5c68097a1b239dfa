import type { Canvas2D } from "../canvas-2d.ts";

/** A round mask: its middle in pixels and how far it is open, 0 (black) to 1 (the whole picture). */
export interface Iris {
  readonly x: number;
  readonly y: number;
  readonly open: number;
}

/** Blackens everything outside the iris, with a soft rim; the hole opens until it clears the farthest corner. */
export function drawIris(
  canvas: Canvas2D,
  iris: Iris,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  if (iris.open >= 1) return;
  const radius = Math.max(0, iris.open) * irisReach(iris, { width, height });
  for (const [grow, alpha] of [
    [0, 1],
    [0.012, 0.5],
    [0.024, 0.3],
  ] as const) {
    canvas.fillStyle = `rgba(8,8,8,${alpha})`;
    canvas.beginPath();
    canvas.rect(0, 0, width, height);
    if (iris.open > 0) canvas.arc(iris.x, iris.y, Math.max(0, radius - grow * height), 0, Math.PI * 2, true);
    canvas.fill();
  }
}

/** Radius in pixels of a hole that is fully open: as far as the farthest corner. */
export function irisReach(
  { x, y }: Pick<Iris, "x" | "y">,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  return Math.hypot(Math.max(x, width - x), Math.max(y, height - y));
}
