/**
 * One process of the kill test: buys clips with the ledger in a folder until it is done or killed. Every line of its
 * output is something the ledger said; what the "provider" billed is a line of jobs.jsonl in the folder.
 * Usage: node --import tsx kill-worker.ts FOLDER SEED
 */
import { appendFileSync, existsSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { BilledJob } from "./broken-promises.ts";
import { KILL_CAP, reservation, run } from "./ledger-builder.ts";
import { seededRandom } from "./seeded-random.ts";

const [folder = "", seed = ""] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const jobsFile = join(folder, "jobs.jsonl");
const ledger = await openLedger({ directory: join(folder, "ledger"), clock: { now: Date.now } });
const runId = `run-${seed}`;
await ledger.startRun(run({ id: runId }));
for (const { id } of await ledger.adopt("sandbox")) await settleOrphan(id);
for (let count = 0; count < 2_000; count += 1) await buy();
await ledger.snapshot();

function acknowledge(what: string, attempt: string): void {
  writeSync(1, `${what} ${attempt}\n`);
}

async function settleOrphan(attempt: string): Promise<void> {
  const job = billedJobs().find((known) => known.attempt === attempt);
  if (job === undefined) {
    await ledger.release(attempt, "the provider has no such job");
    return acknowledge("release", attempt);
  }
  await ledger.settle(attempt, { result: "bought", paidMicroUsd: job.billed });
  acknowledge("settle", attempt);
}

async function buy(): Promise<void> {
  const clip = `clip-${random.below(400)}`;
  const ask = reservation({ shotKey: clip, runId });
  const verdict = await ledger.reserve(ask, { monthMicroUsd: KILL_CAP });
  if (!verdict.ok) return acknowledge("refused", verdict.reason);
  const { attempt } = verdict;
  acknowledge("reserve", attempt);
  if (random.chance(0.6)) {
    await ledger.release(attempt, "refused");
    return acknowledge("release", attempt);
  }
  const job: BilledJob = { id: `job-${attempt}`, attempt, clip, billed: ask.microUsd };
  appendFileSync(jobsFile, `${JSON.stringify(job)}\n`);
  await ledger.created(attempt, job.id);
  acknowledge("created", attempt);
  await ledger.settle(attempt, { result: "bought", paidMicroUsd: job.billed });
  acknowledge("settle", attempt);
}

function billedJobs(): readonly BilledJob[] {
  if (!existsSync(jobsFile)) return [];
  const lines = readFileSync(jobsFile, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as BilledJob);
}
