/**
 * One buyer of the ledger benchmark: opens the ledger, says "ready", waits for a line, reserves, says "done".
 * Usage: node --import tsx scripts/bench-ledger-worker.ts FOLDER NAME COUNT
 */
import { once } from "node:events";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { reservation } from "../test/ledger/ledger-builder.ts";

const [directory = "", name = "", count = "0"] = process.argv.slice(2);
const ledger = await openLedger({ directory, clock: { now: Date.now } });
process.stdout.write("ready\n");
await once(process.stdin, "data");
for (let clip = 0; clip < Number(count); clip += 1) {
  const ask = reservation({ shotKey: `${name}-${clip}`, microUsd: 1 });
  const verdict = await ledger.reserve(ask, { monthMicroUsd: 1_000_000_000 });
  if (!verdict.ok) throw new Error(verdict.detail);
}
process.stdout.write("done\n");
process.exit();
