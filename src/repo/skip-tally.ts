import type { SkippedFiles, SkipReason } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";

/** Counts left-out files by reason. */
export interface SkipTally {
  /** Counts one file, or one folder that was not entered. */
  readonly add: (reason: SkipReason, files?: number, path?: string) => void;
  readonly count: (reason: SkipReason) => number;
  /** The first path that was given for a reason. */
  readonly first: (reason: SkipReason) => string | undefined;
  /** The counts so far, by reason in code-unit order. */
  readonly list: () => readonly SkippedFiles[];
}

/** An empty tally. */
export function skipTally(): SkipTally {
  const counts = new Map<SkipReason, number>();
  const paths = new Map<SkipReason, string>();
  const count = (reason: SkipReason) => counts.get(reason) ?? 0;
  return {
    count,
    first: (reason) => paths.get(reason),
    add: (reason, files = 1, path) => {
      if (files > 0) counts.set(reason, count(reason) + files);
      if (path !== undefined && !paths.has(reason)) paths.set(reason, path);
    },
    list: () =>
      [...counts]
        .map(([reason, files]) => ({ reason, files }))
        .sort((left, right) => byCodeUnit(left.reason, right.reason)),
  };
}
