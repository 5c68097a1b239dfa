import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NODE_FILE_SYSTEM } from "../../src/ledger/node-file-system.ts";
import { brokenPromises } from "./broken-promises.ts";
import { killProcesses } from "./kill-processes.ts";
import { KILL_CAP } from "./ledger-builder.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";

describe("real processes that are killed while they share one ledger", () => {
  it("lose nothing that was acknowledged and spend nothing twice", { timeout: 180_000 }, async () => {
    const folder = temporaryFolder();
    const told = await killProcesses({ folder, seed: 20_261_120, processes: 4, kills: 40 });
    const violations = await brokenPromises({
      ...told,
      directory: join(folder, "ledger"),
      parts: { fileSystem: NODE_FILE_SYSTEM },
      monthMicroUsd: KILL_CAP,
    });
    expect(violations).toEqual([]);
    expect(told.failures).toEqual([]);
    expect(told.killed).toBe(40);
    expect(told.jobs.length).toBeGreaterThan(20);
  });
});
