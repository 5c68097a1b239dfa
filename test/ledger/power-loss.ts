import { checkJournal } from "../../src/ledger/check-journal.ts";
import { apply } from "../../src/ledger/fold.ts";
import type { LedgerParts } from "../../src/ledger/ledger-parts.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { exportJournal } from "../../src/ledger/read-ledger.ts";
import type { Ledger } from "../../src/ports/ledger.ts";
import { caps, NOVEMBER, reservation, run } from "./ledger-builder.ts";
import { seededRandom } from "./seeded-random.ts";
import { SimulatedDisk, type DiskOperation } from "./simulated-disk.ts";

/** What came of all power losses. */
export interface PowerLossResult {
  /** Operations on the disk before which the power failed. */
  readonly operations: number;
  /** Disks that came back. */
  readonly states: number;
  /** Broken promises. */
  readonly violations: readonly string[];
}

const FOLDER = "/ledger";

/**
 * Plays one story of two processes as often as it has operations on the disk, each time without power from that operation
 * on, and looks at several of the disks that can come back: what was acknowledged must be there and the ledger must open.
 */
export async function losePowerEverywhere(options: {
  readonly outcomes: number;
  readonly seed: number;
  /** False for a program that never calls fsync. */
  readonly syncs?: boolean;
}): Promise<PowerLossResult> {
  const violations: string[] = [];
  let states = 0;
  for (let operations = 0; ; operations += 1) {
    const { disk, acknowledged, ended } = await playUntil(operations, options.syncs ?? true);
    for (let outcome = 0; outcome < options.outcomes; outcome += 1) {
      const random = seededRandom(options.seed + operations * 1009 + outcome);
      const problems = await problemsAfter(disk.afterPowerLoss(random), acknowledged);
      violations.push(
        ...problems.map((problem) => `operation ${operations}, outcome ${outcome}: ${problem}`),
      );
      states += 1;
    }
    if (ended) return { operations, states, violations };
  }
}

interface Played {
  readonly disk: SimulatedDisk;
  /** `reserve ID`, `settle ID` ... in the order they were acknowledged. */
  readonly acknowledged: readonly string[];
  /** The story came to its end before the power failed. */
  readonly ended: boolean;
}

class PowerLoss extends Error {}

async function playUntil(operations: number, syncs: boolean): Promise<Played> {
  const disk = new SimulatedDisk();
  const acknowledged: string[] = [];
  let done = 0;
  let dark = false;
  const before = async ({ kind }: DiskOperation): Promise<void> => {
    if (kind !== "read") done += 1;
    dark ||= done > operations;
    if (dark) throw new PowerLoss();
  };
  const open = opener(disk, { before, syncs });
  try {
    await story({ open, acknowledge: (what) => dark || acknowledged.push(what) });
  } catch (error) {
    if (!dark) throw error;
  }
  return { disk, acknowledged, ended: !dark };
}

interface Telling {
  readonly open: (owner: string) => Promise<Ledger>;
  readonly acknowledge: (what: string) => void;
}

async function story({ open, acknowledge }: Telling): Promise<void> {
  const first = await open("first");
  await first.startRun(run());
  const bought = await reserved(first, { shotKey: "one", acknowledge });
  const second = await open("second");
  const refused = await reserved(second, { shotKey: "two", acknowledge });
  await first.created(bought, "job-1");
  acknowledge(`created ${bought}`);
  await second.release(refused, "moderation");
  acknowledge(`release ${refused}`);
  const lost = await reserved(second, { shotKey: "three", acknowledge });
  await second.suspect(lost, "timeout");
  acknowledge(`suspect ${lost}`);
  await first.snapshot();
  await first.settle(bought, { result: "bought", paidMicroUsd: 90_000 });
  acknowledge(`settle ${bought}`);
  await second.snapshot();
  const heir = await open("third");
  for (const { id } of await heir.adopt("sandbox")) acknowledge(`adopt ${id}`);
  await heir.resolve(lost, { kind: "not-paid" });
  acknowledge(`resolve ${lost}`);
  await heir.setMonthCap(2_000_000);
}

async function reserved(
  ledger: Ledger,
  { shotKey, acknowledge }: { readonly shotKey: string; readonly acknowledge: (what: string) => void },
): Promise<string> {
  const verdict = await ledger.reserve(reservation({ shotKey }), caps());
  if (!verdict.ok) throw new Error(verdict.detail);
  acknowledge(`reserve ${verdict.attempt}`);
  return verdict.attempt;
}

function opener(disk: SimulatedDisk, view: Parameters<SimulatedDisk["fileSystem"]>[0] = {}): Telling["open"] {
  let names = 0;
  return (owner) => {
    const parts: LedgerParts = {
      fileSystem: disk.fileSystem(view),
      apply,
      owners: { self: owner, lifeOf: (other) => (other === owner ? "alive" : "dead") },
      newId: () => `${owner}-${(names += 1)}`,
    };
    return openLedger({ directory: FOLDER, clock: { now: () => NOVEMBER }, parts });
  };
}

async function problemsAfter(disk: SimulatedDisk, acknowledged: readonly string[]): Promise<string[]> {
  try {
    const later = await opener(disk)("later");
    await later.snapshot();
  } catch (error) {
    return [`the ledger does not open: ${String(error)}`];
  }
  const parts = { fileSystem: disk.fileSystem() };
  const records = await exportJournal({ directory: FOLDER, parts });
  const kept = new Set(
    records.map((record) =>
      record.t === "reserve"
        ? `reserve ${record.w}-${record.s}`
        : "attempt" in record && `${record.t} ${record.attempt}`,
    ),
  );
  const store = disk.contentOf(`${FOLDER}/ledger.json`);
  const journal = disk.contentOf(`${FOLDER}/ledger.jsonl`) ?? new Uint8Array();
  return [
    ...acknowledged.filter((what) => !kept.has(what)).map((what) => `"${what}" is lost`),
    ...checkJournal({ journal, ...(store !== undefined && { store }) }).problems,
  ];
}
