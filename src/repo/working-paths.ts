import { realpathSync } from "node:fs";
import { ownOutput } from "./own-output.ts";
import { DEFAULT_READ_LIMITS } from "./read-repository.ts";
import { skipTally } from "./skip-tally.ts";
import { walkFiles } from "./walk-files.ts";

/** Paths of the files below a folder, with forward slashes, without ignored and vendored ones and films of ours. */
export function workingPaths(repoPath: string): string[] {
  const { depth } = DEFAULT_READ_LIMITS;
  const root = realpathSync(repoPath);
  const paths = walkFiles(root, { tally: skipTally(), depth }).found.map(({ path }) => path);
  const isOutput = ownOutput(paths, { root, repoPath });
  return paths.filter((path) => !isOutput(path));
}
