import type { Point } from "../pen.ts";

/** A head as a globe: places on it are given by longitude and height, so that a face turns with the head. */
export interface Globe {
  readonly radius: number;
  /** -1 looks left, 0 at us, 1 right. */
  readonly yaw: number;
  readonly sine: number;
  /** Across the picture; `longitude` in degrees, 0 at the nose, 90 at the left ear. `reach` 1 is on the skin. */
  readonly across: (longitude: number, reach?: number) => number;
  /** How much a place faces us: 1 fully, 0 at the rim, negative behind. */
  readonly facing: (longitude: number) => number;
  readonly point: (longitude: number, height: number, reach?: number) => Point;
}

/** A globe of a radius, turned. A full profile still shows a sliver of the far side, which reads better. */
export function globeOf(radius: number, yaw: number): Globe {
  const turn = yaw * 58;
  const angle = (longitude: number): number => ((longitude + turn) * Math.PI) / 180;
  const across = (longitude: number, reach = 1): number => Math.sin(angle(longitude)) * radius * reach;
  return {
    radius,
    yaw,
    sine: Math.sin(angle(0)),
    across,
    facing: (longitude) => Math.cos(angle(longitude)),
    point: (longitude, height, reach) => [across(longitude, reach), height],
  };
}
