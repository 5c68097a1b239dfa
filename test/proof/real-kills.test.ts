import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { killBuyers } from "./kill-buyers.ts";
import { soak } from "./soak.ts";

describe("real processes on the whole real path", () => {
  it("are killed 25 times and lose nothing, spend nothing twice, and stay under the cap", async () => {
    const folder = temporaryFolder();
    const world = await killBuyers({ folder, seed: 20_261_120, processes: 8, kills: 25 });
    expect(world.violations).toEqual([]);
    expect(world).toMatchObject({ killed: 25, clips: 48 });
    // Enough happened between the kills to mean something.
    expect(world.acknowledged).toBeGreaterThan(100);
  }, 300_000);

  it("run for 60 jobs with the memory and descriptors of the first ones", async () => {
    const { violations, done } = await soak({ folder: temporaryFolder(), jobs: 60, seed: 1 });
    expect(violations).toEqual([]);
    expect(done).toMatch(/^60 clips/);
  }, 120_000);
});
