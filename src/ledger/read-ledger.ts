import type { LedgerSnapshot } from "../domain/ledger.ts";
import type { RecordVerdict } from "./fold.ts";
import type { JournalRecord } from "./journal-record.ts";
import { ledgerUnwritable } from "./ledger-errors.ts";
import type { LedgerParts } from "./ledger-parts.ts";
import { ledgerParts } from "./ledger-parts.ts";
import { emptyState, snapshotOf } from "./ledger-state.ts";
import { openLedgerStore } from "./ledger-store.ts";
import { ledgerPaths, loadLedger } from "./load-ledger.ts";

/** Which ledger to read. */
export interface ReadLedgerOptions {
  /** Folder of the ledger, see `ledgerDirectory`; may be missing. */
  readonly directory: string;
  /** Hears that the readable copy could not be used. */
  readonly warn?: (message: string) => void;
  /** This machine by default. */
  readonly parts?: Partial<LedgerParts>;
}

/** One record of the journal and what it did. */
export type ExportedRecord = JournalRecord & { readonly verdict: RecordVerdict };

/**
 * The ledger as it stands, for reports: opens nothing for writing and changes no byte. Empty when there is no ledger.
 * @throws SoraPipelineError `LEDGER_DAMAGED`, `LEDGER_NEWER`, or
 * `LEDGER_UNWRITABLE` when the system does not let it be read.
 */
export async function readLedger(options: ReadLedgerOptions): Promise<LedgerSnapshot> {
  const parts = ledgerParts(options.parts);
  const paths = ledgerPaths(options.directory);
  const warn = options.warn ?? (() => {});
  const store = openLedgerStore({ ...parts, directory: paths.directory, path: paths.store, warn });
  try {
    const loaded = await loadLedger({ ...parts, paths, store });
    return snapshotOf(loaded?.reader.state ?? emptyState());
  } catch (error) {
    throw ledgerUnwritable(paths.directory, error);
  }
}

/**
 * Every record of the journal in its order, with the fold's verdict; for `budget export`. Throws as {@link readLedger}.
 */
export async function exportJournal(options: ReadLedgerOptions): Promise<readonly ExportedRecord[]> {
  const records: ExportedRecord[] = [];
  try {
    await loadLedger({
      ...ledgerParts(options.parts),
      paths: ledgerPaths(options.directory),
      store: NO_COPY,
      onRecord: ({ record, verdict }) => records.push({ ...record, verdict }),
    });
  } catch (error) {
    throw ledgerUnwritable(options.directory, error);
  }
  return records;
}

const NO_COPY = { read: async () => undefined };
