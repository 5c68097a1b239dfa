import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { FilePart, FileSystem } from "./file-system.ts";
import type { Apply } from "./fold.ts";
import type { JournalPosition, JournalReader, ReadRecord } from "./journal-reader.ts";
import { feed, startOfJournal } from "./journal-reader.ts";
import { ledgerDamaged } from "./ledger-errors.ts";
import { emptyState, stateOf } from "./ledger-state.ts";
import type { LedgerStore, StoredLedger } from "./ledger-store.ts";

/** Names of the two files of a ledger. */
export interface LedgerPaths {
  readonly directory: string;
  /** The truth: every record, in the order that decides. */
  readonly journal: string;
  /** The readable copy. */
  readonly store: string;
}

/** The files of the ledger in a folder. */
export function ledgerPaths(directory: string): LedgerPaths {
  return { directory, journal: join(directory, "ledger.jsonl"), store: join(directory, "ledger.json") };
}

/** A ledger as it was found on disk. */
export interface LoadedLedger {
  readonly reader: JournalReader;
  /** Tells the journal's file from one that takes its place later. */
  readonly identity: string;
  /** Offset the readable copy stands at; 0 when it was not used. */
  readonly storedOffset: number;
}

/** What loading needs. */
export interface LoadOptions {
  readonly fileSystem: FileSystem;
  readonly paths: LedgerPaths;
  readonly store: Pick<LedgerStore, "read">;
  readonly apply: Apply;
  /** Hears every record that the readable copy does not cover. */
  readonly onRecord?: (read: ReadRecord) => void;
}

/**
 * Reads the ledger without changing a byte: the readable copy, then only what the journal holds beyond it; the whole
 * journal when the copy is missing, unreadable or of another journal. `undefined` when there is no ledger yet.
 * @throws SoraPipelineError `LEDGER_DAMAGED` or `LEDGER_NEWER`.
 */
export async function loadLedger(options: LoadOptions): Promise<LoadedLedger | undefined> {
  const { fileSystem, paths } = options;
  // The copy first: the journal only grows, so it holds at least what a copy read before it was made from.
  const stored = await options.store.read();
  const journal = await findJournal(fileSystem, paths);
  if (journal === undefined) return undefined;
  const start = startOf(journal, { path: paths.journal, stored });
  const reader = { path: paths.journal, apply: options.apply, ...start };
  const storedOffset = reader.position.offset;
  feed(reader, journal.bytes.subarray(storedOffset), options.onRecord);
  if (reader.position.id === "") throw ledgerDamaged(paths.journal, "it holds no record");
  return { reader, identity: journal.identity, storedOffset };
}

async function findJournal(fileSystem: FileSystem, paths: LedgerPaths): Promise<FilePart | undefined> {
  const journal = await fileSystem.read(paths.journal, 0);
  if (journal !== undefined || (await fileSystem.read(paths.store, 0)) === undefined) return journal;
  // Another process may have made both between the two looks; the journal always comes first.
  const later = await fileSystem.read(paths.journal, 0);
  if (later !== undefined) return later;
  throw ledgerDamaged(paths.journal, "it is gone, though ledger.json shows that there was one");
}

interface Found {
  readonly path: string;
  readonly stored: StoredLedger | undefined;
}

function startOf(journal: FilePart, { path, stored }: Found): Pick<JournalReader, "state" | "position"> {
  const nothing = { state: emptyState(), position: startOfJournal() };
  if (stored === undefined || stored.journal.id !== idOf(journal.bytes, path)) return nothing;
  const { offset, crc } = stored.journal;
  if (crc32(journal.bytes.subarray(0, offset)) !== crc) {
    throw ledgerDamaged(path, "it was cut or changed after ledger.json was made from it");
  }
  const position: JournalPosition = { ...stored.journal, writers: new Map(stored.writers) };
  return { state: stateOf(stored), position };
}

/** Identity of a journal, from its first line alone. */
function idOf(bytes: Uint8Array, path: string): string {
  const end = bytes.indexOf(10, 1) + 1;
  const reader = { path, state: emptyState(), position: startOfJournal(), apply: () => "ok" as const };
  feed(reader, bytes.subarray(0, end));
  return reader.position.id;
}
