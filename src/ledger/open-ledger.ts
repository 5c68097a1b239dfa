import { requireGiven } from "../domain/require-given.ts";
import type { Clock } from "../ports/clock.ts";
import type { Ledger } from "../ports/ledger.ts";
import { createJournal } from "./create-journal.ts";
import { openJournal } from "./journal.ts";
import { journalLedger } from "./journal-ledger.ts";
import { ledgerDamaged, ledgerOnNetwork, ledgerUnwritable } from "./ledger-errors.ts";
import type { LedgerParts } from "./ledger-parts.ts";
import { ledgerParts } from "./ledger-parts.ts";
import type { LedgerStore } from "./ledger-store.ts";
import { openLedgerStore } from "./ledger-store.ts";
import type { LedgerPaths, LoadedLedger } from "./load-ledger.ts";
import { ledgerPaths, loadLedger } from "./load-ledger.ts";
import { networkFileSystem } from "./network-file-systems.ts";
import { readableCopy } from "./readable-copy.ts";

/** Where the ledger is and what it needs. */
export interface LedgerOptions {
  /** Folder of the ledger, see `ledgerDirectory`; created when missing. */
  readonly directory: string;
  readonly clock: Pick<Clock, "now">;
  /** Hears what is wrong with the readable copy, ledger.json; the journal is not concerned. */
  readonly warn?: (message: string) => void;
  /** This machine by default. */
  readonly parts?: Partial<LedgerParts>;
}

const NEEDED = {
  directory: "Give the folder of the ledger; ledgerDirectory tells the user's own.",
  clock: "Give SYSTEM_CLOCK of sora-pipeline/real.",
};

/**
 * Opens the ledger for spending; makes it when there is none.
 * @throws SoraPipelineError `BAD_CONFIG`, `LEDGER_DAMAGED`, `LEDGER_NEWER`, `LEDGER_FILE_SYSTEM` or `LEDGER_UNWRITABLE`.
 */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  requireGiven(options, NEEDED);
  const parts = ledgerParts(options.parts);
  const paths = ledgerPaths(options.directory);
  const warn = options.warn ?? (() => {});
  const { clock } = options;
  const store = openLedgerStore({ ...parts, directory: paths.directory, path: paths.store, warn });
  try {
    const loaded = await findOrCreate({ ...parts, paths, store, clock });
    const journal = openJournal({ ...parts, ...loaded, clock });
    const copy = readableCopy({ ...parts, ...loaded, store, warn });
    return journalLedger({ ...parts, ...loaded, journal, copy });
  } catch (error) {
    throw ledgerUnwritable(paths.directory, error);
  }
}

interface Opening extends LedgerParts {
  readonly paths: LedgerPaths;
  readonly store: LedgerStore;
  readonly clock: Pick<Clock, "now">;
}

async function findOrCreate(opening: Opening): Promise<LoadedLedger> {
  const { fileSystem, paths } = opening;
  const found = await loadLedger(opening);
  if (found === undefined) await createJournal(opening);
  // Whoever made the journal may not have got further than giving it its name.
  await fileSystem.syncFolder(paths.directory);
  const network = networkFileSystem(paths.directory, await fileSystem.kindOf(paths.directory));
  if (network !== undefined) throw ledgerOnNetwork(paths.directory, network);
  const loaded = found ?? (await loadLedger(opening));
  if (loaded === undefined) throw ledgerDamaged(paths.journal, "it vanished while it was opened");
  return loaded;
}
