import type { Clock } from "../ports/clock.ts";
import type { FileSystem } from "./file-system.ts";
import { encodeRecord } from "./journal-codec.ts";
import type { JournalReader, ReadRecord } from "./journal-reader.ts";
import { feed } from "./journal-reader.ts";
import type { JournalEntry, JournalRecord } from "./journal-record.ts";
import { systemCode } from "../disk/system-error.ts";
import { ledgerDamaged, ledgerUnwritable } from "./ledger-errors.ts";

/** The journal's file, open for writing. Calls wait for each other. */
export interface Journal {
  /** Folds what other processes wrote since. */
  readonly sync: () => Promise<void>;
  /** Appends one record, fsyncs it, folds everything up to it, and says what became of it. */
  readonly write: (entry: JournalEntry) => Promise<ReadRecord>;
}

/** What a journal needs. */
export interface JournalOptions {
  readonly fileSystem: FileSystem;
  readonly reader: JournalReader;
  /** Of the file the reader has read so far. */
  readonly identity: string;
  readonly clock: Pick<Clock, "now">;
  /** A name nobody else uses. */
  readonly newId: () => string;
}

/** System errors that leave the disk as it was; after any other, nobody knows what is on it. */
const HARMLESS = new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EMFILE", "ENFILE"]);

/** Opens the journal that `reader` stands for. Writes nothing before the first record. */
export function openJournal(options: JournalOptions): Journal {
  const writer = { id: options.newId(), last: 0 };
  const exclusive = taskQueue();
  let broken: unknown;

  async function guarded<Result>(task: () => Promise<Result>): Promise<Result> {
    if (broken !== undefined) throw broken;
    try {
      return await task();
    } catch (error) {
      // A half-written record may have used up the number: go on under a new name, so that no gap appears.
      Object.assign(writer, { id: options.newId(), last: 0 });
      const told = ledgerUnwritable(options.reader.path, error);
      if (told.code !== "BAD_AMOUNT" && !HARMLESS.has(systemCode(error) ?? "")) broken = told;
      throw told;
    }
  }

  return {
    sync: () => exclusive(() => guarded(() => readOn(options))),
    write: (entry) =>
      exclusive(() =>
        guarded(async () => {
          const at = Math.floor(options.clock.now());
          const record: JournalRecord = { ...entry, w: writer.id, s: writer.last + 1, at };
          await options.fileSystem.append(options.reader.path, encodeRecord(record));
          writer.last += 1;
          return readUpTo(options, record);
        }),
      ),
  };
}

async function readUpTo(options: JournalOptions, { w, s }: JournalRecord): Promise<ReadRecord> {
  let own: ReadRecord | undefined;
  await readOn(options, (read) => {
    if (read.record.w === w && read.record.s === s) own = read;
  });
  if (own === undefined) throw ledgerDamaged(options.reader.path, `record ${s} of writer ${w} vanished`);
  return own;
}

async function readOn(options: JournalOptions, onRecord?: (read: ReadRecord) => void): Promise<void> {
  const { fileSystem, reader, identity } = options;
  const part = await fileSystem.read(reader.path, reader.position.offset);
  if (part === undefined) throw ledgerDamaged(reader.path, "it was removed while in use");
  if (part.identity !== identity) throw ledgerDamaged(reader.path, "another file took its place");
  if (part.size < reader.position.offset) throw ledgerDamaged(reader.path, "it became shorter");
  feed(reader, part.bytes, onRecord);
}

/** Runs tasks one after the other, in the order they came. */
function taskQueue(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
}
