import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BilledJob } from "./broken-promises.ts";
import { runProcess } from "./run-process.ts";
import { seededRandom } from "./seeded-random.ts";

/** How many real processes, and how many of them are killed. */
export interface KillOptions {
  /** An empty folder. */
  readonly folder: string;
  readonly seed: number;
  /** At the same time. */
  readonly processes: number;
  readonly kills: number;
}

/** What the processes told and the provider billed. */
export interface KillResult {
  readonly killed: number;
  /** `reserve ATTEMPT`, `settle ATTEMPT` ... as the processes told it. */
  readonly acknowledged: readonly string[];
  readonly jobs: readonly BilledJob[];
  /** What processes said that ended with an error. */
  readonly failures: readonly string[];
}

const WORKER = fileURLToPath(new URL("kill-worker.ts", import.meta.url));

/**
 * Runs processes that share one ledger on the real disk; each is killed with SIGKILL once it has told as many lines as the
 * seed says, wherever it is by then, and followed by another.
 */
export async function killProcesses(options: KillOptions): Promise<KillResult> {
  const random = seededRandom(options.seed);
  const acknowledged: string[] = [];
  const failures: string[] = [];
  let started = 0;
  let killed = 0;
  const lane = async (): Promise<void> => {
    while (started < options.kills) {
      started += 1;
      const seed = options.seed * 100_000 + started;
      const victim = { ...options, seed, killAfter: random.below(30) + 1, acknowledged };
      const failure = await runUntilKilled(victim);
      if (failure === undefined) killed += 1;
      else failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: options.processes }, lane));
  return { killed, acknowledged, failures, jobs: billedJobs(join(options.folder, "jobs.jsonl")) };
}

interface Victim extends Omit<KillOptions, "processes" | "kills"> {
  /** Lines it tells before the signal is sent. */
  readonly killAfter: number;
  readonly acknowledged: string[];
}

/** `undefined` when the process died of the signal, else what it said. */
async function runUntilKilled(victim: Victim): Promise<string | undefined> {
  const { folder, seed, killAfter, acknowledged } = victim;
  const result = await runProcess({
    script: [WORKER, folder, String(seed)],
    lines: killAfter,
    onLine: (line) => {
      if (!line.startsWith("refused ")) acknowledged.push(line);
    },
  });
  if (result.kind === "killed") return undefined;
  return `process ${seed} ${result.kind === "failed" ? result.said : "ended before it was killed"}`;
}

function billedJobs(path: string): readonly BilledJob[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as BilledJob);
}
