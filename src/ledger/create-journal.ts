import type { Clock } from "../ports/clock.ts";
import type { FileSystem } from "./file-system.ts";
import { encodeRecord } from "./journal-codec.ts";
import { systemCode } from "../disk/system-error.ts";
import type { LedgerPaths } from "./load-ledger.ts";

/** What a new journal needs. */
export interface CreateJournalOptions {
  readonly fileSystem: FileSystem;
  readonly paths: LedgerPaths;
  readonly clock: Pick<Clock, "now">;
  /** A name nobody else uses. */
  readonly newId: () => string;
}

/**
 * Makes the folder and a journal with its first record; never a journal without one, so an empty file is known for
 * damage. Of several processes that do this at once one wins, and all go on with its journal.
 */
export async function createJournal({
  fileSystem,
  paths,
  clock,
  newId,
}: CreateJournalOptions): Promise<void> {
  const at = Math.floor(clock.now());
  const draft = `${paths.journal}.${newId()}.tmp`;
  await fileSystem.makeFolder(paths.directory);
  await fileSystem.create(draft, encodeRecord({ t: "journal", id: newId(), w: newId(), s: 1, at }));
  try {
    await fileSystem.link(draft, paths.journal);
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
  } finally {
    await fileSystem.remove(draft);
  }
}
