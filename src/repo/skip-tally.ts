import type { SkippedFiles, SkipReason } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";

/** Counts left-out files by reason. */
export interface SkipTally {
  /** Counts one file, or one folder that was not entered. */
  readonly add: (reason: SkipReason, files?: number) => void;
  readonly count: (reason: SkipReason) => number;
  /** The counts so far, by reason in code-unit order. */
  readonly list: () => readonly SkippedFiles[];
}

/** An empty tally. */
export function skipTally(): SkipTally {
  const counts = new Map<SkipReason, number>();
  const count = (reason: SkipReason) => counts.get(reason) ?? 0;
  return {
    count,
    add: (reason, files = 1) => void (files > 0 && counts.set(reason, count(reason) + files)),
    list: () =>
      [...counts]
        .map(([reason, files]) => ({ reason, files }))
        .sort((left, right) => byCodeUnit(left.reason, right.reason)),
  };
}
