import * as fc from "fast-check";
import type { JournalEntry, JournalRecord } from "../../src/ledger/journal-record.ts";
import { NOVEMBER, reservation } from "./ledger-builder.ts";

const text = fc.string({ unit: "binary", maxLength: 20 });
const name = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
const amount = fc.maxSafeNat();

/** Any entry, with any text and any amount that may be written. */
export const journalEntry: fc.Arbitrary<JournalEntry> = entries({ name, text, amount, attempt: name });

/** Few names and small amounts, so that records meet each other: caps are reached, clips and attempts come again. */
const crowded = entries({
  name: fc.constantFrom("x", "y", "__proto__"),
  text: fc.constant("text"),
  amount: fc.integer({ min: 0, max: 12 }).map((tens) => tens * 100_000),
  attempt: fc.tuple(fc.constantFrom("p", "q"), fc.integer({ min: 1, max: 20 })).map(([w, s]) => `${w}-${s}`),
});

/** A whole journal by two writers, as it would be read: first record first, numbers without gaps, any times. */
export const journalRecords: fc.Arbitrary<readonly JournalRecord[]> = fc
  .array(fc.tuple(fc.constantFrom("p", "q"), crowded, fc.integer({ min: -60, max: 60 })), { maxLength: 40 })
  .map((parts) => {
    const last = new Map<string, number>();
    const records = parts.map(([w, entry, days]) => {
      last.set(w, (last.get(w) ?? 0) + 1);
      return { ...entry, w, s: last.get(w) ?? 1, at: NOVEMBER + days * 86_400_000 };
    });
    return [{ t: "journal", id: "journal", w: "maker", s: 1, at: NOVEMBER }, ...records];
  });

interface Pieces {
  readonly name: fc.Arbitrary<string>;
  readonly text: fc.Arbitrary<string>;
  readonly amount: fc.Arbitrary<number>;
  readonly attempt: fc.Arbitrary<string>;
}

function entries({ name: id, text: words, amount: money, attempt }: Pieces): fc.Arbitrary<JournalEntry> {
  const kind = <Kind extends JournalEntry["t"]>(t: Kind): fc.Arbitrary<Kind> => fc.constant(t);
  const asked = fc
    .record({ shotKey: id, take: fc.integer({ min: 1, max: 2 }), runId: id, shot: words, microUsd: money })
    .map((part) => reservation(part));
  const limits = fc.record({ monthMicroUsd: money, runMicroUsd: money }, { requiredKeys: ["monthMicroUsd"] });
  const result = fc.constantFrom("bought", "failed", "expired", "lost");
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ t: kind("reserve"), reservation: asked, caps: limits, owner: id }) },
    { weight: 1, arbitrary: fc.record({ t: kind("cap"), monthMicroUsd: money }) },
    { weight: 1, arbitrary: fc.record({ t: kind("run"), run: anyRun({ id, words, money }) }) },
    { weight: 2, arbitrary: fc.record({ t: kind("created"), attempt, jobId: id }) },
    { weight: 1, arbitrary: fc.record({ t: kind("release"), attempt, reason: words }) },
    { weight: 1, arbitrary: fc.record({ t: kind("suspect"), attempt, reason: words }) },
    { weight: 1, arbitrary: fc.record({ t: kind("stalled"), attempt, reason: words }) },
    {
      weight: 3,
      arbitrary: fc.record({
        t: kind("settle"),
        attempt,
        settlement: fc.record({ result, paidMicroUsd: money }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ t: kind("adopt"), attempt, from: id, owner: id }) },
    { weight: 1, arbitrary: fc.record({ t: kind("resolve"), attempt, paidMicroUsd: fc.option(money) }) },
  );
}

function anyRun(pieces: {
  readonly id: fc.Arbitrary<string>;
  readonly words: fc.Arbitrary<string>;
  readonly money: fc.Arbitrary<number>;
}): fc.Arbitrary<Extract<JournalEntry, { readonly t: "run" }>["run"]> {
  const { id, words, money } = pieces;
  const fields = {
    id,
    repo: words,
    commit: fc.option(words),
    title: words,
    filmHash: words,
    outDir: words,
    repository: words,
    shots: fc.array(words, { maxLength: 3 }),
    maxMicroUsd: money,
  };
  return fc.record(fields, { requiredKeys: ["id", "repo", "commit", "title", "filmHash", "outDir"] });
}
