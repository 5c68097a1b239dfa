import type { EffectName } from "../../../domain/staging.ts";

/** How long a sign that is not held on purpose stays in the air, in seconds; a puff is gone before one looks at it. */
export function secondsOf(effect: EffectName): number {
  return effect === "puff" ? 0.35 : 0.9;
}

/** Seconds after its beginning at which a puff hides most. */
export const THICKEST = 0.1;
