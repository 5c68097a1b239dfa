import type { StagePoint } from "../domain/staging.ts";

/** The point at a share of the way. */
export function between(from: StagePoint, to: StagePoint, share: number): StagePoint {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
