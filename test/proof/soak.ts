import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openDiskClipStore } from "../../src/clips/disk-clip-store.ts";
import { SoraClient } from "../../src/jobs/sora-client.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { estimateCost } from "../../src/plan/cost.ts";
import { parseFaults } from "../../src/providers/sandbox/parse-faults.ts";
import { startSandbox } from "../../src/providers/sandbox/start-sandbox.ts";
import { openProvider } from "../../src/providers/registry.ts";
import { billedMicroUsd } from "./audit-world.ts";
import { fastClock } from "./fast-clock.ts";
import { filmOf, sandboxChoice } from "./kill-world.ts";
import type { ProofResult } from "./proof.ts";
import { inspectSmallClip, smallClip } from "./small-clip.ts";
import { sha256 } from "../builders/sha256.ts";

/** Faults a run gets over by itself. */
const FAULTS = "429:0.05,early-404:0.1,truncated-body:0.05,integer-seconds:0.2,no-in-progress:0.2";
const PER_SECOND = 1_000;
/** Times memory and descriptors are looked at. */
const LOOKS = 10;
/** Most the heap may grow from the second look on: the ledger and the provider remember every job, some kilobytes each. */
const HEAP_GROWTH = 8 * 2 ** 20;
/** Most descriptors more: connections that are just being closed. */
const MORE_DESCRIPTORS = 8;

interface Look {
  readonly heap: number;
  readonly descriptors: number;
}

/** Buys a film of very many shots in one process and looks at its memory and open descriptors on the way. */
export async function soak(options: {
  readonly folder: string;
  readonly jobs: number;
  readonly seed: number;
}): Promise<ProofResult> {
  const { folder, jobs, seed } = options;
  const clock = fastClock(Date.now(), seed);
  const sandbox = await startSandbox({
    seed,
    clock,
    speed: 4,
    faults: parseFaults(FAULTS),
    priceMicroUsdPerSecond: PER_SECOND,
    renderClip: async (request) => smallClip(request),
  });
  const ledger = await openLedger({ directory: join(folder, "ledger"), clock });
  const client = new SoraClient({
    ledger,
    clock,
    estimateCost,
    choice: sandboxChoice(PER_SECOND),
    model: openProvider("sandbox", { environment: {}, baseUrl: sandbox.baseURL }),
    clips: openDiskClipStore({ directory: join(folder, "clips"), inspect: inspectSmallClip }),
    sha256,
    caps: { monthMicroUsd: 1_000_000_000 },
  });
  const looks: Look[] = [];
  let bought = 0;
  const run = { runId: "soak", filmHash: "", outDir: folder };
  for await (const event of client.generateFilm(filmOf("a soak", jobs), run)) {
    if (event.kind !== "bought") continue;
    bought += 1;
    if (bought % Math.ceil(jobs / LOOKS) === 0) looks.push(look());
  }
  const spent = (await ledger.snapshot()).months.reduce((sum, month) => sum + month.spent, 0);
  const meter = sandbox.meter();
  await sandbox.close();
  return {
    done: `${bought} clips; heap ${looks.map(({ heap }) => megabytes(heap)).join(" ")} MB; descriptors ${looks.map((at) => at.descriptors).join(" ")}`,
    violations: [
      ...(bought === jobs && meter.jobs.length === jobs
        ? []
        : [`${bought} clips of ${meter.jobs.length} jobs`]),
      ...(spent === billedMicroUsd(meter) ? [] : [`${spent} spent, ${billedMicroUsd(meter)} billed`]),
      ...growth(looks),
    ],
  };
}

function look(): Look {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return { heap: process.memoryUsage().heapUsed, descriptors: openDescriptors() };
}

/** 0 where the system does not tell. */
function openDescriptors(): number {
  return process.platform === "linux" ? readdirSync("/proc/self/fd").length : 0;
}

function growth([, ...looks]: readonly Look[]): readonly string[] {
  const first = looks[0];
  const last = looks.at(-1);
  if (first === undefined || last === undefined) return ["there was nothing to look at"];
  const heap = last.heap - first.heap;
  const descriptors = last.descriptors - first.descriptors;
  return [
    ...(heap > HEAP_GROWTH ? [`the heap grew by ${megabytes(heap)} MB`] : []),
    ...(descriptors > MORE_DESCRIPTORS ? [`${descriptors} descriptors stayed open`] : []),
  ];
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
