import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Bytes of parts that the present film does not need but that stay: about two films, so that going back is quick. */
const KEPT_BYTES = 64_000_000;
/** Nobody writes to a part this long without being done; in milliseconds. */
const GIVEN_UP_AFTER = 60 * 60 * 1000;

/**
 * Deletes finished parts of earlier editions of a film, oldest first, as far as they are more than 64 MB, and those that
 * a killed run left unfinished. The parts in use stay, and so do those that another run is writing. Nothing is wrong when
 * one cannot be deleted: it only takes room.
 *
 * @param used - Paths of the parts of the present film.
 */
export async function dropOldParts(
  folder: string,
  used: ReadonlySet<string>,
  keptBytes: number = KEPT_BYTES,
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const others = names.map((name) => join(folder, name)).filter((path) => !used.has(path));
  const sized = await Promise.all(others.map(async (path) => ({ path, state: await stateOf(path) })));
  let bytes = 0;
  for (const { path, state } of sized.toSorted((left, right) => right.state.changed - left.state.changed)) {
    const isUnfinished = path.endsWith(".part");
    if (!isUnfinished) bytes += state.bytes;
    const isTooOld = isUnfinished ? Date.now() - state.changed > GIVEN_UP_AFTER : bytes > keptBytes;
    if (isTooOld) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** A part that another run has just taken away weighs nothing. */
async function stateOf(path: string): Promise<{ readonly bytes: number; readonly changed: number }> {
  const state = await stat(path).catch(() => undefined);
  return { bytes: state?.size ?? 0, changed: state?.mtimeMs ?? 0 };
}
