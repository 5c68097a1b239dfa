import { SoraPipelineError } from "../domain/errors.ts";
import type { SkippedFiles } from "../domain/source.ts";

/** No such folder, or an empty path. */
export function repositoryNotFound(repoPath: string, cause?: unknown): SoraPipelineError {
  const isEmpty = repoPath.trim() === "";
  return new SoraPipelineError({
    code: "REPO_NOT_FOUND",
    message: isEmpty ? "The path of the repository is empty" : `There is no folder ${quoted(repoPath)}`,
    hint: "Give the folder of a repository on this machine.",
    cause,
  });
}

const ADDRESS = /^(?:[a-z][a-z0-9+.-]+:\/\/|[\w.-]+@[\w.-]+:)/i;

/**
 * Refuses the address of a repository where its folder belongs.
 * @throws SoraPipelineError `REPO_NOT_FOUND`.
 */
export function refuseAddress(repoPath: string): void {
  if (!ADDRESS.test(repoPath)) return;
  // An address may hold a password.
  const shown = repoPath.replace(/(:\/\/)[^/]*@/, "$1");
  throw new SoraPipelineError({
    code: "REPO_NOT_FOUND",
    message: `${quoted(shown)} is an address, not a folder`,
    hint: "Fetch the repository first, with `git clone` and this address, and give the folder.",
  });
}

/** The path leads to something that is not a folder. */
export function repositoryNotADirectory(repoPath: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "REPO_NOT_A_DIRECTORY",
    message: `${quoted(repoPath)} is a file, not a folder`,
    hint: "Give the folder of the repository; unpack archives first.",
  });
}

/** No permission to look into the folder. */
export function repositoryUnreadable(repoPath: string, cause: unknown): SoraPipelineError {
  return new SoraPipelineError({
    code: "REPO_UNREADABLE",
    message: `No permission to read ${quoted(repoPath)}`,
    hint: "Give yourself read permission on the folder, or make a clone of your own.",
    cause,
  });
}

/** Nothing in the folder that a film could be made from. */
export function repositoryEmpty(repoPath: string, skipped: readonly SkippedFiles[]): SoraPipelineError {
  const counts = skipped.map(({ reason, files }) => `${files} ${reason}`).join(", ");
  const leftOut = counts === "" ? "" : ` (left out: ${counts})`;
  return new SoraPipelineError({
    code: "REPO_EMPTY",
    message: `${quoted(repoPath)} has no code, README or manifest to read${leftOut}`,
    hint: "Give a work tree with source files; a bare clone has none. Check what you included and excluded (--include, --exclude).",
    data: { skipped },
  });
}

function quoted(path: string): string {
  return JSON.stringify(path);
}
