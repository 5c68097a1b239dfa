import { describe, expect, it } from "vitest";
import type { Attempt, LedgerRun } from "../../src/domain/ledger.ts";
import { spendingCsv, spendingJson } from "../../src/report/spending-data.ts";
import { spendingHtml } from "../../src/report/spending-html.ts";
import { spendingText } from "../../src/report/spending-text.ts";
import { spendingOf, type Spending } from "../../src/report/spending.ts";
import { buildAttempt, buildSnapshot, NOON } from "../builders/ledger-builder.ts";

/** Of the film that the builder's run is for. */
const FILM = "f".repeat(64);
const UNPAID = {
  paidMicroUsd: undefined,
  result: undefined,
  artifact: undefined,
} as unknown as Partial<Attempt>;
const ATTEMPTS = [
  buildAttempt(),
  buildAttempt({ ...UNPAID, id: "a2", shot: "S2", state: "created", microUsd: 560_000 }),
  buildAttempt({
    ...UNPAID,
    id: "a3",
    shot: "S3",
    state: "suspect",
    microUsd: 140_000,
    reason: "socket hang up",
  }),
  buildAttempt({ ...UNPAID, id: "a4", shot: "S4", state: "released", reason: "=cmd|'/c calc'!A1" }),
];

function spending(changes: Partial<Parameters<typeof spendingOf>[0]> = {}): Spending {
  return spendingOf({
    snapshot: buildSnapshot(ATTEMPTS),
    month: "2026-11",
    limitMicroUsd: 50_000_000,
    rehearsal: false,
    ...changes,
  });
}

describe("the spending of a month", () => {
  it("adds up to what the journal says, and says what is left", () => {
    const { spent, reserved, held, left, explained } = spending();
    expect({ spent, reserved, held, left }).toEqual({
      spent: 280_000,
      reserved: 560_000,
      held: 140_000,
      left: 49_020_000,
    });
    expect(explained).toEqual({ lines: 980_000, journal: 980_000 });
    expect(spendingText(spending())).toContain("Every cent is explained");
  });

  it("says so when the lines and the journal disagree", () => {
    const snapshot = buildSnapshot(ATTEMPTS);
    const [first] = snapshot.months;
    const months = first === undefined ? [] : [{ ...first, spent: first.spent + 1 }];
    expect(spendingText(spending({ snapshot: { ...snapshot, months } }))).toContain("NOT EXPLAINED");
  });

  it("never shows less than nothing left", () => {
    expect(spending({ limitMicroUsd: 1 }).left).toBe(0);
  });

  it("shows nothing of other months, and one film when asked", () => {
    expect(spending({ month: "2026-10" }).runs).toEqual([]);
    expect(spending({ filmHash: "nobody's" }).runs).toEqual([]);
    expect(spending({ filmHash: FILM }).runs).toHaveLength(1);
  });

  it("of a film shows every take of every run, and what they cost together", () => {
    const retake = buildAttempt({ id: "a5", runId: "run-2", take: 2 });
    const other = buildAttempt({ id: "a6", runId: "run-3", take: 1 });
    const book = buildSnapshot([buildAttempt(), retake, other]);
    const [run] = book.runs as [LedgerRun];
    const snapshot = {
      ...book,
      runs: [run, { ...run, id: "run-2" }, { ...run, id: "run-3", filmHash: "0" }],
    };
    const report = spending({ snapshot, filmHash: FILM });
    expect(report.runs.flatMap(({ lines }) => lines.map(({ take }) => take))).toEqual([1, 2]);
    expect(report.film).toBe(560_000);
    expect(spendingText(report)).toContain("film      $0.56  spent on this film, all takes");
    expect(JSON.parse(spendingJson(report))).toMatchObject({ filmUsd: 0.56, spentUsd: 0.84 });
  });

  it("shows a film whole when the month turns during it", () => {
    const later = buildAttempt({
      id: "a9",
      shot: "S9",
      month: "2026-12",
      reservedAt: NOON + 11 * 86_400_000,
    });
    const { runs, explained } = spending({
      snapshot: buildSnapshot([...ATTEMPTS.slice(0, 1), later]),
      filmHash: FILM,
    });
    expect(runs[0]?.lines.map(({ shot }) => shot)).toEqual(["S1", "S9"]);
    expect(explained.lines).toBe(280_000);
  });

  it("calls a rehearsal a rehearsal in every format", () => {
    const rehearsal = spending({ rehearsal: true });
    expect(spendingText(rehearsal)).toMatch(/^REHEARSAL/);
    expect(spendingHtml(rehearsal)).toContain("REHEARSAL");
    expect(JSON.parse(spendingJson(rehearsal))).toMatchObject({ rehearsal: true });
  });

  it("reads as a table for people", () => {
    expect(spendingText(spending())).toMatchSnapshot();
  });
});

describe("the spending as data", () => {
  it("has every POST with model, seconds, cost, job, take and result", () => {
    const { runs } = JSON.parse(spendingJson(spending())) as { runs: { shots: object[] }[] };
    expect(runs[0]?.shots[0]).toMatchObject({
      shot: "S1",
      model: "gemini-omni-1.2-flash",
      seconds: 4,
      usd: 0.28,
      microUsd: 280_000,
      jobId: "video_1",
      take: 1,
      result: "bought",
      promptTokens: 210,
      at: "2026-11-20T12:00:00Z",
    });
  });

  it("is a CSV whose text cannot become a formula", () => {
    const lines = spendingCsv(spending()).split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines[4]).toContain("'=cmd");
  });
});

describe("the spending page", () => {
  it("escapes what came from outside and draws the chart", () => {
    const page = spendingHtml(
      spending({
        snapshot: buildSnapshot([buildAttempt({ reason: "<img src=x>", artifact: undefined } as never)]),
      }),
    );
    expect(page).not.toContain("<img");
    expect(page).toMatch(/<path d="M0 220 H\d+/);
    expect(page).toContain("$0.28 of $50.00");
  });
});
