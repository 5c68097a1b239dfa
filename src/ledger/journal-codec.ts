import { crc32 } from "node:zlib";
import { SoraPipelineError } from "../domain/errors.ts";
import type { JournalRecord } from "./journal-record.ts";
import { JOURNAL_VERSION, journalRecordSchema } from "./journal-record.ts";

/** What one line of a journal turns out to be. */
export type DecodedLine =
  | { readonly kind: "record"; readonly record: JournalRecord }
  /** A write that was cut off: its writer never heard that it succeeded, so nothing is lost. */
  | { readonly kind: "torn" }
  /** Written by a newer program; this one cannot know what it means for the money. */
  | { readonly kind: "newer"; readonly version: number }
  /** Neither a record nor the beginning of one: the file was altered. */
  | { readonly kind: "damaged" };

const START = '{"v":';
const CHECKSUM = /,"crc":"(?<crc>[0-9a-f]{8})"\}$/;
/** Where the checksum stands, whatever has become of it. */
const TAIL = /,"crc":".{8}"\}$/;
/** A power loss can leave one write as blank pages; more than this is not one write. */
const MOST_BLANKED = 65_536;

/**
 * One record as the bytes of the journal: a line feed, one line of JSON that ends in the CRC-32 of what stands before
 * it, and a line feed. The first line feed closes a torn line of somebody else, the last says that this line is whole.
 * @throws SoraPipelineError `BAD_AMOUNT` when a value may not be written, for instance a fraction of a micro-dollar.
 */
export function encodeRecord(record: JournalRecord): Uint8Array {
  const checked = journalRecordSchema.safeParse(record);
  if (!checked.success) throw notWritable(record, checked.error.issues[0]?.path.join(".") ?? "?");
  const { w, s, at, t, ...rest } = checked.data;
  const body = JSON.stringify({ v: JOURNAL_VERSION, w, s, at, t, ...rest }).slice(0, -1);
  return new TextEncoder().encode(`\n${body},"crc":"${checksum(body)}"}\n`);
}

/** Reads one line, without its line feeds. Never throws. */
export function decodeLine(line: string): DecodedLine {
  const match = CHECKSUM.exec(line);
  const body = match === null ? undefined : line.slice(0, match.index);
  if (body === undefined || match?.groups?.["crc"] !== checksum(body)) return unreadable(line);
  return recordOf(jsonOf(line)) ?? { kind: "damaged" };
}

/** CRC-32 (IEEE 802.3) of the text in UTF-8, as eight hexadecimal digits. */
export function checksum(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(8, "0");
}

/** A line whose checksum does not hold: cut off, of a version with another checksum, or altered. */
function unreadable(line: string): DecodedLine {
  const value = jsonOf(line);
  const newer = recordOf(value);
  if (newer?.kind === "newer") return newer;
  if (line.includes("\0")) return { kind: line.length > MOST_BLANKED ? "damaged" : "torn" };
  const begins = line.startsWith(START) || START.startsWith(line);
  // A line that is whole was not cut off.
  const isWhole = value !== undefined || TAIL.test(line);
  return { kind: begins && !isWhole ? "torn" : "damaged" };
}

function recordOf(value: unknown): DecodedLine | undefined {
  if (typeof value !== "object" || value === null || !("v" in value)) return undefined;
  const version = value.v;
  if (typeof version !== "number" || !Number.isSafeInteger(version)) return undefined;
  if (version > JOURNAL_VERSION) return { kind: "newer", version };
  const parsed = journalRecordSchema.safeParse(value);
  return parsed.success ? { kind: "record", record: parsed.data } : { kind: "damaged" };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function notWritable(record: JournalRecord, field: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_AMOUNT",
    message: `a "${record.t}" record cannot be written to the ledger: its ${field} is not valid`,
    hint: "Amounts are whole micro-dollars, zero or more; names are not empty.",
  });
}
