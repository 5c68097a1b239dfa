import { formatUsd, microUsd } from "../../src/domain/units.ts";
import { inScratch } from "./in-scratch.ts";
import { killNaiveBuyers, type NaiveDamage } from "./kill-buyers.ts";
import type { Proof, ProofResult } from "./proof.ts";

/** Kills in one world, as many as ours get. */
const KILLS_PER_WORLD = 50;

/** The naive design in the same worlds. Its damage is no violation of ours; a design without any would be a surprise. */
export const CONTRAST: Proof = {
  name: "contrast",
  title: "for contrast: lowdb's file adapter, the client's own retries, check-then-buy",
  sizes: { full: 200, fast: 25 },
  run: showDamage,
};

async function showDamage(kills: number, seed: number): Promise<ProofResult> {
  const worlds: NaiveDamage[] = [];
  for (let left = kills; left > 0; left -= KILLS_PER_WORLD) {
    const options = { seed: seed + worlds.length, processes: 8, kills: Math.min(KILLS_PER_WORLD, left) };
    worlds.push(await inScratch((folder) => killNaiveBuyers({ ...options, folder })));
  }
  const sum = (what: keyof NaiveDamage): number => worlds.reduce((total, world) => total + world[what], 0);
  const over = formatUsd(microUsd(sum("overMicroUsd")));
  const damage = [
    `${sum("jobs")} jobs billed`,
    `${over} over caps of ${formatUsd(microUsd(sum("capMicroUsd")))}`,
    `${sum("doubleBuys")} double buys`,
    `${sum("lostIds")} paid ids lost`,
    `${sum("badFiles")} bad files`,
    `${sum("corruptLedgers")} of ${worlds.length} ledgers corrupt`,
    `${sum("failedProcesses")} processes failed`,
  ];
  return { done: `${sum("killed")} kills: ${damage.join(", ")}`, violations: [] };
}
