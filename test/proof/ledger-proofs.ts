import { join } from "node:path";
import * as fc from "fast-check";
import { NODE_FILE_SYSTEM } from "../../src/ledger/node-file-system.ts";
import { brokenPromises } from "../ledger/broken-promises.ts";
import { countedDifferently, survivesTheJournal } from "../ledger/fuzz-properties.ts";
import { journalEntry, journalRecords } from "../ledger/journal-entries.ts";
import { killProcesses } from "../ledger/kill-processes.ts";
import { KILL_CAP, NOVEMBER } from "../ledger/ledger-builder.ts";
import { LEDGER_MUTANTS } from "../ledger/ledger-mutants.ts";
import { losePowerEverywhere } from "../ledger/power-loss.ts";
import { simulateLife } from "../ledger/simulated-world.ts";
import { inScratch } from "./in-scratch.ts";
import type { Proof, ProofResult } from "./proof.ts";

/** Kills that share one folder, so that a round begins with money left. */
const KILLS_PER_ROUND = 100;

/** What is proved of the ledger alone. */
export const LEDGER_PROOFS: readonly Proof[] = [
  {
    name: "ledger-lives",
    title: "T1 simulated lives of the ledger",
    sizes: { full: 10_000, fast: 500 },
    run: proveLives,
  },
  {
    name: "ledger-kills",
    title: "T2 kill -9 of 8 processes that share a ledger",
    sizes: { full: 1_000, fast: 40 },
    run: proveKills,
  },
  {
    name: "power-loss",
    title: "T3 power loss before every operation on the disk",
    sizes: { full: 6_000, fast: 600 },
    run: provePowerLosses,
  },
  {
    name: "ledger-mutants",
    title: "T4 wrong ledgers are noticed",
    sizes: { full: 500, fast: 500 },
    run: proveMutants,
  },
  {
    name: "fuzz-journals",
    title: "T5 random journals: fold against the second count",
    sizes: { full: 100_000, fast: 2_000 },
    run: proveJournals,
  },
  {
    name: "fuzz-records",
    title: "T5 random records: written, read and altered",
    sizes: { full: 100_000, fast: 2_000 },
    run: proveRecords,
  },
];

async function proveLives(runs: number, seed: number): Promise<ProofResult> {
  const sums = { kills: 0, powerLosses: 0, diskErrors: 0, reservations: 0, jobs: 0 };
  const violations: string[] = [];
  for (let life = seed; life < seed + runs; life += 1) {
    const lived = await simulateLife(life);
    violations.push(...lived.violations.map((violation) => `seed ${life}: ${violation}`));
    for (const what of Object.keys(sums) as (keyof typeof sums)[]) sums[what] += lived[what];
  }
  const { kills, powerLosses, diskErrors, reservations, jobs } = sums;
  const mishaps = `${kills} kills, ${powerLosses} power losses, ${diskErrors} disk errors`;
  return { done: `${runs} lives: ${mishaps}, ${reservations} reservations, ${jobs} jobs`, violations };
}

async function proveKills(kills: number, seed: number): Promise<ProofResult> {
  let killed = 0;
  let records = 0;
  const violations: string[] = [];
  for (let round = 0; round * KILLS_PER_ROUND < kills; round += 1) {
    await inScratch(async (folder) => {
      const left = Math.min(KILLS_PER_ROUND, kills - round * KILLS_PER_ROUND);
      const told = await killProcesses({ folder, seed: seed + round, processes: 8, kills: left });
      const parts = { fileSystem: NODE_FILE_SYSTEM };
      const directory = join(folder, "ledger");
      const broken = await brokenPromises({ ...told, directory, parts, monthMicroUsd: KILL_CAP });
      killed += told.killed;
      records += told.acknowledged.length;
      violations.push(...[...told.failures, ...broken].map((problem) => `round ${round}: ${problem}`));
    });
  }
  return { done: `${killed} kills, ${records} acknowledged records`, violations };
}

async function provePowerLosses(wanted: number, seed: number): Promise<ProofResult> {
  const { operations } = await losePowerEverywhere({ outcomes: 0, seed });
  const outcomes = Math.ceil(wanted / (operations + 1));
  const { states, violations } = await losePowerEverywhere({ outcomes, seed });
  return { done: `${states} disks after ${operations} operations`, violations };
}

async function proveMutants(lives: number, seed: number): Promise<ProofResult> {
  const noticed: string[] = [];
  const violations: string[] = [];
  for (const mutant of LEDGER_MUTANTS) {
    const life = await firstLife(lives, async (offset) => {
      return (await simulateLife(seed + offset, mutant)).violations.length > 0;
    });
    if (life === undefined) violations.push(`${mutant.name} was not noticed in ${lives} lives`);
    else noticed.push(`${mutant.name} in life ${life + 1}`);
  }
  return { done: noticed.join(", "), violations };
}

async function proveJournals(runs: number, seed: number): Promise<ProofResult> {
  const alike = fc.property(journalRecords, (records) => countedDifferently(records).length === 0);
  return { done: `${runs} journals`, violations: faultsOf(fc.check(alike, { numRuns: runs, seed })) };
}

async function proveRecords(runs: number, seed: number): Promise<ProofResult> {
  const change = fc.record({ at: fc.nat(5_000), code: fc.integer({ min: 32, max: 126 }) });
  const survives = fc.property(journalEntry, change, (entry, changed) =>
    survivesTheJournal({ ...entry, w: "writer", s: 1, at: NOVEMBER }, changed),
  );
  return { done: `${runs} records`, violations: faultsOf(fc.check(survives, { numRuns: runs, seed })) };
}

function faultsOf<Values>(details: fc.RunDetails<Values>): readonly string[] {
  return details.failed ? [fc.defaultReportMessage(details) ?? "a property failed"] : [];
}

/** The first of some lives in which something is found; `undefined` for none. */
export async function firstLife(
  lives: number,
  isFound: (life: number) => Promise<boolean>,
): Promise<number | undefined> {
  for (let life = 0; life < lives; life += 1) if (await isFound(life)) return life;
  return undefined;
}
