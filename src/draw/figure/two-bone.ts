import type { StagePoint } from "../../domain/staging.ts";

/**
 * Bends a limb of two bones so that its end is at a point, or as near as it can be, with bones of constant length.
 * By the law of cosines.
 */
export function bendLimb(options: {
  readonly from: StagePoint;
  readonly to: StagePoint;
  readonly upper: number;
  readonly lower: number;
  /** 1: the middle joint lies to the right of the way there, -1: to the left. */
  readonly direction: number;
}): { readonly middle: StagePoint; readonly end: StagePoint } {
  const { from, to, upper, lower, direction } = options;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const wanted = Math.hypot(dx, dy);
  const distance = Math.max(Math.abs(upper - lower) + 0.01, Math.min(upper + lower - 0.01, wanted));
  const [ux, uy] = wanted < 1e-6 ? [0, -1] : [dx / wanted, dy / wanted];
  const along = (upper ** 2 - lower ** 2 + distance ** 2) / (2 * distance);
  const aside = Math.sqrt(Math.max(0, upper ** 2 - along ** 2)) * Math.sign(direction || 1);
  return {
    middle: { x: from.x + ux * along + uy * aside, y: from.y + uy * along - ux * aside },
    end: { x: from.x + ux * distance, y: from.y + uy * distance },
  };
}
