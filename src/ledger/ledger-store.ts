import { Low, type Adapter } from "lowdb";
import type { FileSystem } from "./file-system.ts";
import { checksum } from "./journal-codec.ts";
import type { StoredState } from "./ledger-state.ts";

/** What ledger.json holds: the fold of the journal up to an offset, for people and for a fast start. */
export interface StoredLedger extends StoredState {
  readonly format: typeof STORE_FORMAT;
  readonly journal: { readonly id: string; readonly offset: number; readonly crc: number };
  /** Last sequence number of every writer. */
  readonly writers: readonly (readonly [writer: string, sequence: number])[];
}

/** Name and version of the format of ledger.json. */
export const STORE_FORMAT = "sora-pipeline/ledger@1";

/** The readable copy of the ledger. Losing it costs time, never money: it is made again from the journal. */
export interface LedgerStore {
  /** `undefined` when there is none or it cannot be trusted. */
  readonly read: () => Promise<StoredLedger | undefined>;
  readonly write: (stored: StoredLedger) => Promise<void>;
}

/** What a store needs. */
export interface LedgerStoreOptions {
  readonly fileSystem: FileSystem;
  /** The folder of `path`. */
  readonly directory: string;
  /** Absolute path of ledger.json. */
  readonly path: string;
  /** A name nobody else uses, for the draft. */
  readonly newId: () => string;
  /** Hears that the copy could not be read. */
  readonly warn: (message: string) => void;
}

/**
 * ledger.json through lowdb, with an adapter that never leaves
 * half a file and never mistakes damage for "nothing spent".
 */
export function openLedgerStore(options: LedgerStoreOptions): LedgerStore {
  const database = new Low<StoredLedger | null>(safeAdapter(options), null);
  return {
    read: async () => {
      await database.read();
      return database.data ?? undefined;
    },
    write: async (stored) => {
      database.data = stored;
      await database.write();
    },
  };
}

/** Draft under a name of its own, fsync, rename, fsync of the folder; readable by the user alone. */
function safeAdapter({
  fileSystem,
  directory,
  path,
  newId,
  warn,
}: LedgerStoreOptions): Adapter<StoredLedger | null> {
  return {
    read: async () => {
      const part = await fileSystem.read(path, 0);
      if (part === undefined) return null;
      const stored = storedIn(new TextDecoder().decode(part.bytes));
      if (stored === undefined) warn(`${path} cannot be read; it is made again from the journal`);
      return stored ?? null;
    },
    write: async (stored) => {
      const draft = `${path}.${newId()}.tmp`;
      await fileSystem.create(draft, new TextEncoder().encode(textOf(stored)));
      await fileSystem.rename(draft, path);
      await fileSystem.syncFolder(directory);
    },
  };
}

const PREFIX = /^\{"crc":"(?<crc>[0-9a-f]{8})","ledger":/;
const SUFFIX = "}\n";

function textOf(stored: StoredLedger | null): string {
  const body = JSON.stringify(stored, null, 1);
  return `{"crc":"${checksum(body)}","ledger":${body}${SUFFIX}`;
}

/** The content when its checksum holds: this program wrote it, and nobody changed it since. */
function storedIn(text: string): StoredLedger | undefined {
  const match = PREFIX.exec(text);
  if (match === null) return undefined;
  const body = text.slice(match[0].length, -SUFFIX.length);
  if (checksum(body) !== match.groups?.["crc"]) return undefined;
  const stored = JSON.parse(body) as StoredLedger | null;
  return stored?.format === STORE_FORMAT ? stored : undefined;
}
