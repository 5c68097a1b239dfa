import { realpathSync } from "node:fs";
import { DEFAULT_READ_LIMITS } from "./read-repository.ts";
import { skipTally } from "./skip-tally.ts";
import { walkFiles } from "./walk-files.ts";

/** Paths of the files below a folder, with forward slashes, without ignored and vendored ones. */
export function workingPaths(repoPath: string): string[] {
  const { depth } = DEFAULT_READ_LIMITS;
  const { found } = walkFiles(realpathSync(repoPath), { tally: skipTally(), isOutput: () => false, depth });
  return found.map(({ path }) => path);
}
