import { expect, it } from "vitest";
import { journalWorld } from "./journal-world.ts";
import { simulate } from "./simulation.ts";

/** Lives per run of the tests. */
const LIVES = Number(process.env["SORA_JOURNAL_LIVES"] ?? 100);

it("keeps every promise of the money with the shipped ledger", async () => {
  const broken: unknown[] = [];
  for (let seed = 1; seed <= LIVES; seed += 1) {
    const report = await simulate({ seed, ledger: journalWorld });
    if (report.violations.length > 0) broken.push(report);
  }
  expect(broken.slice(0, 5)).toEqual([]);
});
