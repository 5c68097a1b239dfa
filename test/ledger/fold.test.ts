import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, type RecordVerdict } from "../../src/ledger/fold.ts";
import type { JournalEntry, JournalRecord } from "../../src/ledger/journal-record.ts";
import { emptyState, snapshotOf, stateOf, type LedgerState } from "../../src/ledger/ledger-state.ts";
import { countedDifferently } from "./fuzz-properties.ts";
import { journalRecords } from "./journal-entries.ts";
import { caps, NOVEMBER, reservation, run } from "./ledger-builder.ts";

/** Applies entries one after the other as writer `w`; the n-th is `w-n`. */
function fold(...entries: readonly (JournalEntry & { readonly at?: number })[]): {
  readonly verdicts: readonly RecordVerdict[];
  readonly state: LedgerState;
} {
  const state = emptyState();
  const verdicts = entries.map((entry, index) =>
    apply(state, { at: NOVEMBER, ...entry, w: "w", s: index + 1 }),
  );
  return { verdicts, state };
}

type Asked = Partial<ReturnType<typeof reservation>> & {
  readonly monthCap?: number;
  readonly runCap?: number;
};

function reserve({ monthCap = 1_000_000, runCap, ...asked }: Asked): Extract<JournalEntry, { t: "reserve" }> {
  const limits = caps({ monthMicroUsd: monthCap, ...(runCap !== undefined && { runMicroUsd: runCap }) });
  return { t: "reserve", reservation: reservation(asked), caps: limits, owner: "me" };
}

const settle = (
  attempt: string,
  paidMicroUsd: number,
  result: "bought" | "failed" = "bought",
): JournalEntry => ({
  t: "settle",
  attempt,
  settlement: { result, paidMicroUsd },
});

describe("money is set aside", () => {
  it("up to the month's cap to the micro-dollar, and not beyond", () => {
    const { verdicts, state } = fold(
      reserve({ shotKey: "a", microUsd: 700_000 }),
      reserve({ shotKey: "b", microUsd: 300_001 }),
      reserve({ shotKey: "c", microUsd: 300_000 }),
      reserve({ shotKey: "d", microUsd: 1 }),
    );
    expect(verdicts).toEqual(["ok", "month-cap", "ok", "month-cap"]);
    expect(snapshotOf(state).months).toEqual([{ month: "2026-11", spent: 0, reserved: 1_000_000, held: 0 }]);
  });

  it("up to the run's cap, counted for that run alone", () => {
    const { verdicts } = fold(
      reserve({ shotKey: "a", runId: "one", runCap: 150_000 }),
      reserve({ shotKey: "b", runId: "one", runCap: 150_000 }),
      reserve({ shotKey: "c", runId: "two", runCap: 150_000 }),
    );
    expect(verdicts).toEqual(["ok", "run-cap", "ok"]);
  });

  it("against the cap each record carries, so a lower cap binds at once", () => {
    const { verdicts } = fold(
      reserve({ shotKey: "a", microUsd: 900_000 }),
      reserve({ shotKey: "b", microUsd: 0, monthCap: 500_000 }),
      reserve({ shotKey: "c", microUsd: 0, monthCap: 900_000 }),
    );
    expect(verdicts).toEqual(["ok", "month-cap", "ok"]);
  });

  it("once per clip and take, while it is alive, held or bought", () => {
    const clip = reserve({ shotKey: "a" });
    const held: JournalEntry[] = [
      { t: "created", attempt: "w-1", jobId: "job" },
      { t: "suspect", attempt: "w-1", reason: "timeout" },
      { t: "stalled", attempt: "w-1", reason: "deadline" },
      settle("w-1", 100_000),
    ];
    for (const entry of held) expect(fold(clip, entry, clip).verdicts.at(-1)).toBe("already-live");
    expect(fold(clip, reserve({ shotKey: "a", take: 2 })).verdicts).toEqual(["ok", "ok"]);
  });

  it("again for a clip whose attempt came to nothing", () => {
    const clip = reserve({ shotKey: "a" });
    const ended: JournalEntry[] = [
      { t: "release", attempt: "w-1", reason: "moderation" },
      settle("w-1", 100_000, "failed"),
      { t: "resolve", attempt: "w-1", paidMicroUsd: null },
      { t: "resolve", attempt: "w-1", paidMicroUsd: 100_000 },
    ];
    for (const entry of ended) expect(fold(clip, entry, clip).verdicts).toEqual(["ok", "ok", "ok"]);
  });
});

describe("the month of money", () => {
  const DECEMBER = Date.UTC(2026, 11, 1);

  it("is that of its reservation in UTC, also when it is settled in the next", () => {
    const { state } = fold(
      { ...reserve({ shotKey: "a" }), at: DECEMBER - 1 },
      { ...reserve({ shotKey: "b", microUsd: 1_000_000 }), at: DECEMBER },
      { ...settle("w-1", 90_000), at: DECEMBER + 1 },
    );
    expect(snapshotOf(state).months).toEqual([
      { month: "2026-11", spent: 90_000, reserved: 0, held: 0 },
      { month: "2026-12", spent: 0, reserved: 1_000_000, held: 0 },
    ]);
  });

  it("does not go back with a clock that was set back", () => {
    const { verdicts, state } = fold(
      { ...reserve({ shotKey: "a", microUsd: 1_000_000 }), at: DECEMBER },
      { ...reserve({ shotKey: "b" }), at: NOVEMBER },
    );
    expect(verdicts).toEqual(["ok", "month-cap"]);
    expect(state.newestMonth).toBe("2026-12");
  });
});

describe("an attempt", () => {
  it("goes from reserved over created to settled, and its money from reserved to spent", () => {
    const { state } = fold(
      reserve({}),
      { t: "created", attempt: "w-1", jobId: "job-1" },
      { ...settle("w-1", 90_000), at: NOVEMBER + 5 },
    );
    expect(state.attempts.get("w-1")).toMatchObject({
      state: "settled",
      result: "bought",
      jobId: "job-1",
      paidMicroUsd: 90_000,
      reservedAt: NOVEMBER,
      changedAt: NOVEMBER + 5,
    });
    expect(state.months.get("2026-11")).toEqual({ month: "2026-11", spent: 90_000, reserved: 0, held: 0 });
  });

  it("holds its money while it is suspect, and says why until it is known", () => {
    const suspect: JournalEntry = { t: "suspect", attempt: "w-1", reason: "timeout" };
    const held = fold(reserve({}), suspect).state;
    expect(held.months.get("2026-11")).toMatchObject({ reserved: 0, held: 100_000 });
    expect(held.attempts.get("w-1")?.reason).toBe("timeout");
    const found = fold(reserve({}), suspect, { t: "created", attempt: "w-1", jobId: "job" }).state;
    expect(found.attempts.get("w-1")).not.toHaveProperty("reason");
  });

  it("does not change once it is final, but may be told the same end twice", () => {
    const release: JournalEntry = { t: "release", attempt: "w-1", reason: "refused" };
    expect(fold(reserve({}), release, release, settle("w-1", 5)).verdicts.slice(2)).toEqual(["ok", "final"]);
    expect(
      fold(reserve({}), settle("w-1", 5), settle("w-1", 5), settle("w-1", 6), release).verdicts.slice(2),
    ).toEqual(["ok", "final", "final"]);
  });

  it("pays for one job and no other", () => {
    const created = (jobId: string): JournalEntry => ({ t: "created", attempt: "w-1", jobId });
    expect(fold(reserve({}), created("a"), created("a"), created("b")).verdicts).toEqual([
      "ok",
      "ok",
      "ok",
      "other-job",
    ]);
  });

  it("does not take the job another attempt at the same provider has or had", () => {
    const created = (attempt: string): JournalEntry => ({ t: "created", attempt, jobId: "job" });
    const { verdicts, state } = fold(
      reserve({ shotKey: "a" }),
      reserve({ shotKey: "b" }),
      reserve({ shotKey: "c", provider: "elsewhere" }),
      created("w-1"),
      created("w-2"),
      created("w-3"),
      settle("w-1", 5),
      created("w-2"),
    );
    expect(verdicts.slice(3)).toEqual(["ok", "other-attempt", "ok", "ok", "other-attempt"]);
    expect(state.attempts.get("w-2")).toMatchObject({ state: "reserved" });
  });

  it("has one heir", () => {
    const adopt = (owner: string): JournalEntry => ({ t: "adopt", attempt: "w-1", from: "me", owner });
    const { verdicts, state } = fold(reserve({}), adopt("first"), adopt("second"));
    expect(verdicts).toEqual(["ok", "ok", "other-owner"]);
    expect(state.attempts.get("w-1")?.owner).toBe("first");
  });

  it("is unknown when its reservation was refused", () => {
    const { verdicts } = fold(reserve({ microUsd: 2_000_000 }), settle("w-1", 5));
    expect(verdicts).toEqual(["month-cap", "unknown-attempt"]);
  });
});

describe("an overrun", () => {
  it("blocks every reservation until the user says what was paid", () => {
    const { verdicts, state } = fold(
      reserve({ shotKey: "a" }),
      settle("w-1", 100_001),
      reserve({ shotKey: "b", microUsd: 0 }),
      { t: "resolve", attempt: "w-1", paidMicroUsd: 100_001 },
      reserve({ shotKey: "b", microUsd: 0 }),
    );
    expect(verdicts).toEqual(["ok", "ok", "overrun", "ok", "ok"]);
    expect(state.months.get("2026-11")?.spent).toBe(100_001);
  });

  it("may not make a sum that is not exact any more", () => {
    const { verdicts } = fold(
      reserve({ shotKey: "a" }),
      reserve({ shotKey: "b" }),
      settle("w-1", Number.MAX_SAFE_INTEGER),
      settle("w-2", 1),
    );
    expect(verdicts.slice(2)).toEqual(["ok", "bad-amount"]);
  });
});

describe("a run", () => {
  it("keeps its first start when it is resumed", () => {
    const { state } = fold(
      { t: "run", run: run() },
      { t: "run", run: run({ title: "Two" }), at: NOVEMBER + 9 },
    );
    expect(state.runs.get("run-1")).toMatchObject({ startedAt: NOVEMBER, title: "Two" });
  });
});

describe("any journal", () => {
  const folded = (records: readonly JournalRecord[]): LedgerState => {
    const state = emptyState();
    for (const record of records) apply(state, record);
    return state;
  };

  it("is counted alike by the fold and by the independent checker", () => {
    fc.assert(
      fc.property(journalRecords, (records) => {
        expect(countedDifferently(records)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("never sets more aside than the cap of the record that asks", () => {
    fc.assert(
      fc.property(journalRecords, (records) => {
        const state = emptyState();
        for (const record of records) {
          if (apply(state, record) !== "ok" || record.t !== "reserve") continue;
          const totals = state.months.get(state.newestMonth);
          expect(totals).toBeDefined();
          const { spent = 0, reserved = 0, held = 0 } = totals ?? {};
          expect(spent + reserved + held).toBeLessThanOrEqual(record.caps.monthMicroUsd);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same state from a snapshot in the middle as from the start", () => {
    fc.assert(
      fc.property(journalRecords, fc.nat(40), (records, middle) => {
        const stored = JSON.parse(JSON.stringify(snapshotOf(folded(records.slice(0, middle))))) as unknown;
        const state = stateOf(stored as Parameters<typeof stateOf>[0]);
        for (const record of records.slice(middle)) apply(state, record);
        expect(state).toEqual(folded(records));
      }),
      { numRuns: 500 },
    );
  });
});
