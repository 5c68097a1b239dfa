import { isDeepStrictEqual } from "node:util";
import { checkJournal } from "../../src/ledger/check-journal.ts";
import { apply } from "../../src/ledger/fold.ts";
import { decodeLine, encodeRecord } from "../../src/ledger/journal-codec.ts";
import type { JournalRecord } from "../../src/ledger/journal-record.ts";
import { emptyState } from "../../src/ledger/ledger-state.ts";

/** What the fold and the independent checker do not agree on in a journal; nothing for a ledger that is right. */
export function countedDifferently(records: readonly JournalRecord[]): readonly string[] {
  const state = emptyState();
  for (const record of records) apply(state, record);
  const { attempts } = checkJournal({ journal: Buffer.concat(records.map(encodeRecord)) });
  const folded = [...state.attempts.values()].map(textOf);
  const checked = [...attempts.values()].map(textOf);
  const months = [...state.months.values()].filter(({ month, spent, reserved, held }) => {
    const counted = [...attempts.values()]
      .filter((attempt) => attempt.month === month && attempt.state !== "released")
      .reduce((sum, { state: how, paid, reserved: most }) => sum + (how === "settled" ? paid : most), 0n);
    return BigInt(spent + reserved + held) !== counted;
  });
  return [
    ...folded.filter((text) => !checked.includes(text)).map((text) => `only the fold has ${text}`),
    ...checked.filter((text) => !folded.includes(text)).map((text) => `only the checker has ${text}`),
    ...months.map(({ month }) => `the fold counts ${month} differently`),
  ];
}

/** One line of the journal as the text of a record. */
export function lineOf(record: JournalRecord): string {
  return new TextDecoder().decode(encodeRecord(record)).slice(1, -1);
}

/** Whether a record comes back as it was written, and is not taken for another when one of its characters is changed. */
export function survivesTheJournal(record: JournalRecord, change: { at: number; code: number }): boolean {
  const line = lineOf(record);
  const at = change.at % line.length;
  const changed = `${line.slice(0, at)}${String.fromCharCode(change.code)}${line.slice(at + 1)}`;
  const plain = JSON.parse(JSON.stringify(record)) as unknown;
  const isSame = isDeepStrictEqual(decodeLine(line), { kind: "record", record: plain });
  return isSame && !line.includes("\n") && (changed === line || decodeLine(changed).kind !== "record");
}

function textOf(attempt: { readonly id: string; readonly state: string; readonly month: string }): string {
  return `${attempt.id} ${attempt.state} ${attempt.month}`;
}
