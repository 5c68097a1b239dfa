import { z } from "zod";
import type { Caps, LedgerRun, Reservation } from "../domain/ledger.ts";
import type { Settlement } from "../ports/ledger.ts";

/** Format of the records this program writes; a higher number in a journal means a newer program wrote it. */
export const JOURNAL_VERSION = 1;

/** What happened, as one record of the journal says it. Money is integer micro-USD. */
export type JournalEntry =
  /** First record of every journal: tells one journal from another. */
  | { readonly t: "journal"; readonly id: string }
  | { readonly t: "run"; readonly run: Omit<LedgerRun, "startedAt"> }
  /** Asks for money. The attempt's id is {@link attemptOf} this record. */
  | { readonly t: "reserve"; readonly reservation: Reservation; readonly caps: Caps; readonly owner: string }
  | { readonly t: "created"; readonly attempt: string; readonly jobId: string }
  | { readonly t: "release"; readonly attempt: string; readonly reason: string }
  | { readonly t: "suspect"; readonly attempt: string; readonly reason: string }
  | { readonly t: "stalled"; readonly attempt: string; readonly reason: string }
  | { readonly t: "settle"; readonly attempt: string; readonly settlement: Settlement }
  /** Counts only while the attempt still belongs to `from`, so that two heirs cannot both have it. */
  | { readonly t: "adopt"; readonly attempt: string; readonly from: string; readonly owner: string }
  /** The user's word: what was paid, or `null` for "not paid". */
  | { readonly t: "resolve"; readonly attempt: string; readonly paidMicroUsd: number | null }
  | { readonly t: "cap"; readonly monthMicroUsd: number };

/** One record: what happened, who wrote it as which of its records, and when its clock said so. */
export type JournalRecord = JournalEntry & {
  /** Writer: one opening of the ledger. */
  readonly w: string;
  /** 1, 2 ... within the writer, without gaps. */
  readonly s: number;
  /** Milliseconds since 1970. Never decides an order: that is the order of the file. */
  readonly at: number;
};

/** Name of the attempt a `reserve` record starts. */
export function attemptOf(record: Pick<JournalRecord, "w" | "s">): string {
  return `${record.w}-${record.s}`;
}

const text = z.string();
const name = z.string().min(1);
const amount = z.int().min(0);
const attempt = name;
const reason = text;

const stamp = {
  w: name,
  s: z.int().min(1),
  /** Up to the last millisecond of the year 9999, so that a month is always seven characters. */
  at: z.int().min(0).max(253_402_300_799_999),
};

const reservation = z.object({
  shotKey: name,
  take: z.int().min(1),
  runId: name,
  shot: text,
  provider: text,
  model: text,
  seconds: z.number().min(0),
  size: text,
  promptTokens: amount,
  promptHash: text,
  microUsd: amount,
  sandboxUrl: text.exactOptional(),
}) satisfies z.ZodType<Reservation>;

const caps = z.object({
  monthMicroUsd: amount,
  runMicroUsd: amount.exactOptional(),
}) satisfies z.ZodType<Caps>;

const run = z.object({
  id: name,
  repo: text,
  commit: text.nullable(),
  title: text,
  filmHash: text,
  outDir: text,
  repository: text.exactOptional(),
  shots: z.array(text).exactOptional(),
  takes: z.record(text, z.int().min(1)).exactOptional(),
  continuity: z.boolean().exactOptional(),
  retake: z.boolean().exactOptional(),
  maxMicroUsd: amount.exactOptional(),
});

const settlement = z.object({
  result: z.enum(["bought", "failed", "expired", "lost"]),
  paidMicroUsd: amount,
  artifact: z
    .object({ file: text, sha256: text, bytes: amount, mismatch: text.exactOptional() })
    .exactOptional(),
}) satisfies z.ZodType<Settlement>;

/** The shape of every record; unknown fields are dropped, wrong values refused. */
export const journalRecordSchema = z.discriminatedUnion("t", [
  z.object({ ...stamp, t: z.literal("journal"), id: name }),
  z.object({ ...stamp, t: z.literal("run"), run }),
  z.object({ ...stamp, t: z.literal("reserve"), reservation, caps, owner: name }),
  z.object({ ...stamp, t: z.literal("created"), attempt, jobId: name }),
  z.object({ ...stamp, t: z.literal("release"), attempt, reason }),
  z.object({ ...stamp, t: z.literal("suspect"), attempt, reason }),
  z.object({ ...stamp, t: z.literal("stalled"), attempt, reason }),
  z.object({ ...stamp, t: z.literal("settle"), attempt, settlement }),
  z.object({ ...stamp, t: z.literal("adopt"), attempt, from: name, owner: name }),
  z.object({ ...stamp, t: z.literal("resolve"), attempt, paidMicroUsd: amount.nullable() }),
  z.object({ ...stamp, t: z.literal("cap"), monthMicroUsd: amount }),
]) satisfies z.ZodType<JournalRecord>;

/**
 * Whether a reservation and its caps hold only amounts that may be written: finite, whole where money, not negative.
 */
export function isWritable(asked: Reservation, limits: Caps): boolean {
  return reservation.safeParse(asked).success && caps.safeParse(limits).success;
}
