import { crc32 } from "node:zlib";
import type { Apply, RecordVerdict } from "./fold.ts";
import { decodeLine } from "./journal-codec.ts";
import type { JournalRecord } from "./journal-record.ts";
import { ledgerDamaged, ledgerNewer } from "./ledger-errors.ts";
import type { LedgerState } from "./ledger-state.ts";

/** How far a journal was read. */
export interface JournalPosition {
  /** Identity of the journal, from its first record; empty before that was read. */
  id: string;
  /** Bytes read; always the end of a line. */
  offset: number;
  /** CRC-32 of these bytes. */
  crc: number;
  /** Last sequence number of every writer. */
  readonly writers: Map<string, number>;
}

/** A record as it was met in the file. */
export interface ReadRecord {
  readonly record: JournalRecord;
  readonly verdict: RecordVerdict;
  /** Offsets in the journal, in bytes. */
  readonly start: number;
  readonly end: number;
}

/** What reading goes on from; both are changed in place. */
export interface JournalReader {
  /** Name of the file, for messages. */
  readonly path: string;
  readonly state: LedgerState;
  readonly position: JournalPosition;
  readonly apply: Apply;
}

const LINE_FEED = 10;

/** Position before the first byte. */
export function startOfJournal(): JournalPosition {
  return { id: "", offset: 0, crc: 0, writers: new Map() };
}

/**
 * Folds the whole lines among the bytes that follow the position; a last line without its line feed waits for the next
 * call. `onRecord` hears every record with its verdict.
 * @throws SoraPipelineError `LEDGER_DAMAGED` or `LEDGER_NEWER`; the reader is of no use after that.
 */
export function feed(
  reader: JournalReader,
  bytes: Uint8Array,
  onRecord: (read: ReadRecord) => void = () => {},
): void {
  const { position } = reader;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.lastIndexOf(LINE_FEED) + 1);
  const base = position.offset;
  for (let start = 0; start < whole.length;) {
    const end = whole.indexOf(LINE_FEED, start) + 1;
    const record = recordIn(reader, { line: whole.toString("utf8", start, end - 1), at: base + start });
    if (record !== undefined) {
      continueSequence(reader, record);
      const verdict = reader.apply(reader.state, record);
      onRecord({ record, verdict, start: base + start, end: base + end });
    }
    start = end;
  }
  // Of no bytes, zlib's crc32 may forget the value it should go on from.
  if (whole.length > 0) position.crc = crc32(whole, position.crc);
  position.offset += whole.length;
}

function recordIn(
  { path }: JournalReader,
  { line, at }: { readonly line: string; readonly at: number },
): JournalRecord | undefined {
  if (line === "") return undefined;
  const decoded = decodeLine(line);
  switch (decoded.kind) {
    case "record":
      return decoded.record;
    case "torn":
      return undefined;
    case "newer":
      throw ledgerNewer(path, decoded.version);
    case "damaged":
      throw ledgerDamaged(path, `the line at byte ${at} is not a record`);
  }
}

/** A torn record is never followed by another of its writer: a gap proves that a whole one is missing. */
function continueSequence({ path, position }: JournalReader, record: JournalRecord): void {
  if (position.id === "") {
    if (record.t !== "journal") throw ledgerDamaged(path, "its first record is missing");
    position.id = record.id;
  }
  const expected = (position.writers.get(record.w) ?? 0) + 1;
  if (record.s !== expected) {
    throw ledgerDamaged(path, `writer ${record.w} has record ${record.s} where ${expected} should be`);
  }
  position.writers.set(record.w, record.s);
}
