import { describe, expect, it } from "vitest";
import { type Mutant, MUTANTS } from "./mutants.ts";
import { simulate } from "./simulation.ts";

/** Lives per run of the tests; each prints its seed when it fails. */
const LIVES = Number(process.env["SORA_LIVES"] ?? 1_000);

describe("a film under faults and crashes", () => {
  it("keeps every promise of the money in every life", async () => {
    const broken: unknown[] = [];
    let deaths = 0;
    let bought = 0;
    for (let seed = 1; seed <= LIVES; seed += 1) {
      const report = await simulate({ seed });
      deaths += report.deaths;
      bought += report.bought;
      if (report.violations.length > 0) broken.push(report);
    }
    expect(broken.slice(0, 5)).toEqual([]);
    // The lives are eventful enough to mean something.
    expect(deaths).toBeGreaterThan(LIVES / 2);
    expect(bought).toBeGreaterThan(LIVES / 2);
  });
});

describe("a crash at any call to the world", () => {
  it.each([
    { name: "when all goes well", faults: {} },
    { name: "when the answer to the first POST is lost", faults: { start: ["reset-after"] } },
    { name: "when the first POST arrives late", faults: { start: ["late"] } },
    { name: "when the first job fails", faults: { fate: ["failed"] } },
    { name: "when the first download is cut", faults: { download: ["cut"] } },
  ] as const)("loses nothing and buys nothing twice $name", async ({ faults }) => {
    const broken: unknown[] = [];
    for (let step = 1; step <= 80; step += 1) {
      for (const after of [false, true]) {
        const report = await simulate({
          seed: 3,
          script: {
            faults,
            deaths: [
              { step, after },
              { step: 9, after },
            ],
          },
        });
        if (report.violations.length > 0) broken.push({ step, after, ...report });
      }
    }
    expect(broken).toEqual([]);
  });
});

describe("a planted mistake", () => {
  it.each(MUTANTS)("is caught: $name", async (mutant) => {
    expect(await promiseBrokenBy(mutant)).toBeDefined();
  });

  /** The first promise the mutant is meant to break that the checker finds broken. */
  async function promiseBrokenBy({ breaks, mutate }: Mutant): Promise<string | undefined> {
    for (let seed = 1; seed <= 300; seed += 1) {
      const { violations } = await simulate({ seed, mutate });
      const found = violations.find((violation) => breaks.includes(violation.slice(0, 2)));
      if (found !== undefined) return found;
    }
    return undefined;
  }
});
