import type { ThingVerb } from "../../domain/staging.ts";

/** Acts that go on after their step until `stop`. */
export const ENDLESS: readonly ThingVerb[] = ["run", "steam", "orbit", "follow", "swing"];
/** Acts that take a thing from wherever it is: whatever held it lets go. */
export const MOVING: readonly ThingVerb[] = [
  "to",
  "fly",
  "roll",
  "fall",
  "rise",
  "drop",
  "follow",
  "swap",
  "orbit",
  "into",
];

/** When in its act a thing is hidden by a puff, as a share of it. */
export const PUFFED = { vanish: 0.4, become: 0.3, collapse: 0.3 } as const;
