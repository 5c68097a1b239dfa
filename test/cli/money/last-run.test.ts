import { expect, it } from "vitest";
import { lastRun } from "../../../src/cli/money/last-run.ts";
import type { Attempt, LedgerRun } from "../../../src/domain/ledger.ts";
import { reservation, run } from "../../ledger/ledger-builder.ts";

const begun = (id: string, changes: Partial<LedgerRun> = {}): LedgerRun => ({
  ...run(),
  id,
  startedAt: 0,
  ...changes,
});
const attempt = (runId: string, state: Attempt["state"]): Attempt => ({
  ...reservation({ runId }),
  id: "a1",
  state,
  month: "2026-11",
  reservedAt: 0,
  changedAt: 0,
  owner: "me",
});
const first = begun("first");
const retake = begun("again", { retake: true });

it("is the newest", () => {
  expect(lastRun({ attempts: [], runs: [first, begun("second")] })?.id).toBe("second");
  expect(lastRun({ attempts: [], runs: [] })).toBeUndefined();
});

it("is no retake that has ended: the film may lack other shots", () => {
  const attempts = [attempt("first", "released"), attempt("again", "settled")];
  expect(lastRun({ attempts, runs: [first, retake] })).toBe(first);
});

it("is a retake with a job that is not finished", () => {
  expect(lastRun({ attempts: [attempt("again", "created")], runs: [first, retake] })).toBe(retake);
});
