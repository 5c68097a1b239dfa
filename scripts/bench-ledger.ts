/**
 * Speed of the ledger as ratios to lowdb's own JSONFile adapter in the same run: reservations per second with eight
 * processes (lowdb: one process, because more lose each other's records), and opening with 10,000 records.
 * Usage: npx tsx scripts/bench-ledger.ts [--processes N] [--reservations N] [--records N]
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { verifyLedger } from "../src/ledger/verify-ledger.ts";
import { reservation } from "../test/ledger/ledger-builder.ts";

const WORKER = fileURLToPath(new URL("bench-ledger-worker.ts", import.meta.url));
const OPENINGS = 5;
const CLOCK = { now: Date.now };

const { values } = parseArgs({
  options: {
    processes: { type: "string", default: "8" },
    reservations: { type: "string", default: "2000" },
    records: { type: "string", default: "10000" },
  },
});
const scratch = mkdtempSync(join(tmpdir(), "sora-bench-ledger-"));
try {
  await benchReservations(Number(values.processes), Number(values.reservations));
  await benchOpening(Number(values.records));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function benchReservations(processes: number, total: number): Promise<void> {
  const ours = await oursPerSecond(processes, total);
  const lowdb = await lowdbPerSecond(total);
  report(`reservations per second, ${processes} processes`, {
    ours: `${ours.toFixed(0)}/s`,
    lowdb: `${lowdb.toFixed(0)}/s (1 process, no fsync)`,
    ratio: ours / lowdb,
    floor: "500/s",
    reached: ours >= 500,
  });
}

async function oursPerSecond(processes: number, total: number): Promise<number> {
  const folder = join(scratch, "reservations");
  const each = Math.ceil(total / processes);
  const workers = Array.from({ length: processes }, (_, index) =>
    spawn(process.execPath, ["--import", "tsx", WORKER, folder, `buyer-${index}`, String(each)], {
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  await Promise.all(workers.map((worker) => told(worker, "ready")));
  const started = performance.now();
  const done = Promise.all(workers.map((worker) => told(worker, "done")));
  for (const worker of workers) worker.stdin?.write("go\n");
  await done;
  const seconds = (performance.now() - started) / 1000;
  const check = await verifyLedger({ directory: folder });
  if (check?.attempts.size !== each * processes) throw new Error("the ledger lost reservations");
  return (each * processes) / seconds;
}

async function told(worker: ChildProcess, word: string): Promise<void> {
  const ended = once(worker, "exit").then(() => ["the worker ended"]);
  const [text] = await Promise.race([once(worker.stdout ?? worker, "data"), ended]);
  if (!String(text).includes(word)) throw new Error(`expected "${word}", not ${String(text)}`);
}

async function lowdbPerSecond(total: number): Promise<number> {
  const file = join(scratch, "lowdb.json");
  const database = new Low(new JSONFile<Entries>(file), { entries: [] });
  const started = performance.now();
  for (let clip = 0; clip < total; clip += 1) {
    database.data.entries.push(reservation({ shotKey: `clip-${clip}` }));
    await database.write();
  }
  return total / ((performance.now() - started) / 1000);
}

interface Entries {
  readonly entries: unknown[];
}

/** Four records per clip: reserved, created, settled, and one that was refused. */
async function benchOpening(records: number): Promise<void> {
  const directory = join(scratch, "opening");
  const file = join(scratch, "opening.json");
  await fillLedger(directory, records / 4);
  const filled = new Low(new JSONFile<Entries>(file), { entries: [] });
  filled.data.entries.push(...Array.from({ length: records }, () => reservation()));
  await filled.write();
  const ours = await medianMilliseconds(() => openLedger({ directory, clock: CLOCK }));
  const lowdb = await medianMilliseconds(() => new Low(new JSONFile<Entries>(file), { entries: [] }).read());
  report(`opening a ledger of ${records} records`, {
    ours: `${ours.toFixed(1)} ms`,
    lowdb: `${lowdb.toFixed(1)} ms (unchecked)`,
    ratio: lowdb / ours,
    floor: "100 ms",
    reached: ours <= 100,
  });
}

async function fillLedger(directory: string, clips: number): Promise<void> {
  const ledger = await openLedger({ directory, clock: CLOCK });
  const limits = { monthMicroUsd: 1_000_000_000 };
  for (let clip = 0; clip < clips; clip += 1) {
    const ask = reservation({ shotKey: `clip-${clip}`, microUsd: 100 });
    const verdict = await ledger.reserve(ask, limits);
    if (!verdict.ok) throw new Error(verdict.detail);
    await ledger.created(verdict.attempt, `job-${clip}`);
    await ledger.settle(verdict.attempt, { result: "bought", paidMicroUsd: 100 });
    await ledger.reserve(ask, limits);
  }
}

async function medianMilliseconds(task: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const started = performance.now();
    await task();
    times.push(performance.now() - started);
  }
  return times.toSorted((left, right) => left - right)[Math.floor(OPENINGS / 2)] ?? Number.NaN;
}

interface Line {
  readonly ours: string;
  readonly lowdb: string;
  /** How many times faster than lowdb's adapter. */
  readonly ratio: number;
  readonly floor: string;
  readonly reached: boolean;
}

function report(what: string, { ours, lowdb, ratio, floor, reached }: Line): void {
  const verdict = reached ? "reached" : "NOT REACHED";
  console.log(`${what}\n  ${ours} against ${lowdb}: x ${ratio.toFixed(2)}; floor ${floor} ${verdict}`);
  if (!reached) process.exitCode = 1;
}
