import { describe, expect, it } from "vitest";
import { LEDGER_MUTANTS } from "./ledger-mutants.ts";
import { simulateLife } from "./simulated-world.ts";

/** In this life a ledger was opened while another process made it: it found a readable copy and, earlier, no journal. */
const OPENED_WHILE_MADE = 8845;
const SEEDS = [...Array.from({ length: 200 }, (_, index) => index + 1), OPENED_WHILE_MADE];

describe("many processes with one ledger, while processes die, power fails and the disk refuses", () => {
  it("keep every promise about money, in 201 simulated lives", async () => {
    const broken: string[] = [];
    let mishaps = 0;
    for (const seed of SEEDS) {
      const { violations, kills, powerLosses, diskErrors } = await simulateLife(seed);
      mishaps += kills + powerLosses + diskErrors;
      broken.push(...violations.map((violation) => `seed ${seed}: ${violation}`));
    }
    expect(broken).toEqual([]);
    expect(mishaps).toBeGreaterThan(400);
  });

  it("live the same life again with the same seed", async () => {
    expect(await simulateLife(7)).toEqual(await simulateLife(7));
  });

  it.each(LEDGER_MUTANTS)("break a promise when the ledger is wrong: $name", async (mutant) => {
    for (const seed of SEEDS) {
      const { violations } = await simulateLife(seed, mutant);
      if (violations.length > 0) return expect(violations).not.toEqual([]);
    }
    expect.unreachable(`${mutant.name} was not noticed in ${SEEDS.length} lives`);
  });
});
