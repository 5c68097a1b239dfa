import type { Pen, Point } from "../../pen.ts";
import { ease } from "../ease.ts";

/** How a sign is drawn about its own origin, y downwards; share 0 to 1 of its life. */
export type Sign = (pen: Pen, share: number, seconds: number) => void;

/** Draws something so many times round a circle. */
export function ring(count: number, draw: (angle: number, index: number) => void): void {
  for (let index = 0; index < count; index += 1) draw((index / count) * Math.PI * 2, index);
}

/** A point on a circle. */
export function polar(angle: number, distance: number): Point {
  return [Math.cos(angle) * distance, Math.sin(angle) * distance];
}

/** How much of a sign is there: in at once, out at the end. */
export function alive(share: number): number {
  return ease(share / 0.12) * (1 - ease((share - 0.75) / 0.25));
}
