import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder among the system's temporary ones. */
export interface ScratchFolder {
  readonly path: string;
  /** Removes it with all that is in it, as far as that can be done. */
  readonly remove: () => void;
}

/**
 * Makes a folder for a while. It is removed when the process exits, too: then nothing that waits comes to its `finally`.
 * Only a process that is killed leaves it.
 * @param prefix what its name begins with
 * @throws the system's error
 */
export function makeScratchFolder(prefix: string): ScratchFolder {
  const path = mkdtempSync(join(tmpdir(), prefix));
  if (inUse.size === 0) process.once("exit", removeAll);
  inUse.add(path);
  const remove = (): void => {
    inUse.delete(path);
    if (inUse.size === 0) process.off("exit", removeAll);
    removeIfPossible(path);
  };
  return { path, remove };
}

const inUse = new Set<string>();

function removeAll(): void {
  for (const path of inUse) removeIfPossible(path);
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The system clears its temporary files some day.
  }
}
