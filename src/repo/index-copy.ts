import { copyFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { makeScratchFolder } from "../disk/scratch-folder.ts";

/** A copy of git's index, and when the original was written. */
export interface IndexCopy {
  readonly file: string;
  /** Milliseconds since 1970, with fractions. */
  readonly writtenMs: number;
}

/**
 * Lends a copy of git's index. Git reads and hashes every file whose change time lies in the second the index was
 * written in - after a fresh clone that is most of them (0.34 s for 25 MB against 0.02 s with a copy, which is newer).
 * The caller compares times to the fraction instead. `undefined` is lent when there is no index or no room for a copy.
 */
export async function withIndexCopy<T>(
  indexFile: string,
  use: (copy: IndexCopy | undefined) => Promise<T>,
): Promise<T> {
  const folder = attempt(() => makeScratchFolder("sora-pipeline-"));
  try {
    return await use(
      folder === undefined ? undefined : attempt(() => copyIndex(indexFile, join(folder.path, "index"))),
    );
  } finally {
    folder?.remove();
  }
}

function copyIndex(indexFile: string, file: string): IndexCopy {
  const writtenMs = statSync(indexFile).mtimeMs;
  copyFileSync(indexFile, file);
  return { file, writtenMs };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
