import type { LedgerCheck } from "./check-journal.ts";
import { checkJournal } from "./check-journal.ts";
import { ledgerUnwritable } from "./ledger-errors.ts";
import { ledgerPaths } from "./load-ledger.ts";
import { ledgerParts } from "./ledger-parts.ts";
import type { ReadLedgerOptions } from "./read-ledger.ts";

/**
 * Counts the ledger in a folder again, independently of the fold, for `budget verify`; `undefined` when there is none.
 * Damage is a finding, not an error. Changes no byte.
 * @throws SoraPipelineError `LEDGER_UNWRITABLE` when the system does not let it be read.
 */
export async function verifyLedger(
  options: Omit<ReadLedgerOptions, "warn">,
): Promise<LedgerCheck | undefined> {
  const { fileSystem } = ledgerParts(options.parts);
  const paths = ledgerPaths(options.directory);
  try {
    // The copy first: the journal only grows, so it holds at least what the copy was made from.
    const store = await fileSystem.read(paths.store, 0);
    const journal = await fileSystem.read(paths.journal, 0);
    if (journal === undefined && store === undefined) return undefined;
    return checkJournal({
      journal: journal?.bytes ?? new Uint8Array(),
      ...(store !== undefined && { store: store.bytes }),
    });
  } catch (error) {
    throw ledgerUnwritable(paths.directory, error);
  }
}
