import { describe, expect, it } from "vitest";
import { losePowerEverywhere } from "./power-loss.ts";

describe("a ledger whose power fails before any operation on the disk", () => {
  it("opens again and has everything that was acknowledged, on every disk that can come back", async () => {
    const { operations, states, violations } = await losePowerEverywhere({ outcomes: 20, seed: 1 });
    expect(violations).toEqual([]);
    expect(operations).toBeGreaterThan(50);
    expect(states).toBeGreaterThan(1_000);
  });

  it("loses acknowledged money when it does not call fsync", async () => {
    const { violations } = await losePowerEverywhere({ outcomes: 3, seed: 1, syncs: false });
    expect(violations.join("\n")).toMatch(/is lost/);
  });
});
