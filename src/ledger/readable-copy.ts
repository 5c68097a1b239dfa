import type { FileSystem } from "./file-system.ts";
import type { JournalReader, ReadRecord } from "./journal-reader.ts";
import { snapshotOf } from "./ledger-state.ts";
import type { LedgerStore, StoredLedger } from "./ledger-store.ts";
import { STORE_FORMAT } from "./ledger-store.ts";

/**
 * Keeps ledger.json near the journal. Failing is told and changes nothing: the copy is made again at the next chance.
 */
export interface ReadableCopy {
  /** Writes the copy unless it is up to date. */
  readonly save: () => Promise<void>;
  /** Writes the copy when this record, written by this process, made the journal cross a multiple of 256 KiB. */
  readonly saveAfter: (own: ReadRecord) => Promise<void>;
}

/** What keeping the copy needs. */
export interface ReadableCopyOptions {
  readonly fileSystem: FileSystem;
  readonly store: LedgerStore;
  readonly reader: JournalReader;
  /** Offset of the journal the copy on disk stands at. */
  readonly storedOffset: number;
  readonly warn: (message: string) => void;
}

const EVERY_BYTES = 262_144;

/** See {@link ReadableCopy}. */
export function readableCopy(options: ReadableCopyOptions): ReadableCopy {
  const { fileSystem, store, reader, warn } = options;
  let { storedOffset } = options;

  async function save(): Promise<void> {
    if (reader.position.offset === storedOffset) return;
    const content = contentOf(reader);
    try {
      // Records of others may not be on disk yet; the copy must not know more than the journal after a power loss.
      await fileSystem.sync(reader.path);
      await store.write(content);
      storedOffset = content.journal.offset;
    } catch (error) {
      warn(`ledger.json was not written (${String(error)}); the journal is complete without it`);
    }
  }

  return {
    save,
    saveAfter: async ({ start, end }) => {
      if (Math.floor(start / EVERY_BYTES) !== Math.floor(end / EVERY_BYTES)) await save();
    },
  };
}

function contentOf({ position, state }: JournalReader): StoredLedger {
  const { months, ...rest } = snapshotOf(state);
  const { id, offset, crc } = position;
  return {
    format: STORE_FORMAT,
    months,
    ...rest,
    journal: { id, offset, crc },
    writers: [...position.writers],
  };
}
