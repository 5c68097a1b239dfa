import type { Canvas2D } from "./canvas-2d.ts";

/** x to the right, y downwards, in stage units. */
export type Point = readonly [x: number, y: number];

/** A joint of a {@link Pen.tube}: where it is and how thick the limb is there. */
export type Joint = readonly [x: number, y: number, radius: number];

/** How much of the straying a line takes: one as small as an eye only a little, or it would lose its form. */
export function steadiness(points: readonly Point[]): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return Math.min(1, Math.max(right - left, bottom - top) / 9);
}

/** The x at which a rising diagonal (x + y is constant on it) crosses the edges of a shape, from left to right. */
export function crossings(points: readonly Point[], sum: number): number[] {
  const found: number[] = [];
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    const [start, end] = [x + y - sum, nextX + nextY - sum];
    if (start < 0 !== end < 0) found.push(x + ((nextX - x) * start) / (start - end));
  });
  return found.sort((left, right) => left - right);
}

/** Lays a line or a closed shape through the points. */
export function tracePath(
  canvas: Canvas2D,
  points: readonly Point[],
  how: { readonly closed: boolean; readonly smooth: boolean },
): void {
  canvas.beginPath();
  if (how.smooth && points.length > 2) traceSmooth(canvas, points, how.closed);
  else points.forEach(([x, y], index) => (index === 0 ? canvas.moveTo(x, y) : canvas.lineTo(x, y)));
  if (how.closed) canvas.closePath();
}

/** One piece of a tube: a disc at each end, joined by their outer tangents; all of it thicker by `wider`. */
export function traceSegment(canvas: Canvas2D, from: Joint, to: Joint, wider: number): void {
  const [fromX, fromY] = from;
  const [toX, toY] = to;
  const angle = Math.atan2(toY - fromY, toX - fromX);
  const length = Math.hypot(toX - fromX, toY - fromY);
  const slant = length > Math.abs(from[2] - to[2]) ? Math.acos((from[2] - to[2]) / length) : Math.PI / 2;
  const [start, end] = [from[2] + wider, to[2] + wider];
  canvas.moveTo(fromX + Math.cos(angle + slant) * start, fromY + Math.sin(angle + slant) * start);
  canvas.arc(fromX, fromY, start, angle + slant, angle - slant + Math.PI * 2);
  canvas.arc(toX, toY, end, angle - slant, angle + slant);
  canvas.closePath();
}

export function traceSmooth(canvas: Canvas2D, points: readonly Point[], closed: boolean): void {
  const count = points.length;
  const pointAt = (index: number): Point =>
    (closed ? points[(index + count) % count] : points[Math.max(0, Math.min(count - 1, index))]) ?? [0, 0];
  const [startX, startY] = pointAt(0);
  canvas.moveTo(startX, startY);
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [
      pointAt(index - 1),
      pointAt(index),
      pointAt(index + 1),
      pointAt(index + 2),
    ];
    canvas.bezierCurveTo(
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
      to[0],
      to[1],
    );
  }
}
