import { apply } from "../../src/ledger/fold.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ledger } from "../../src/ports/ledger.ts";
import { SimulatedDisk } from "../ledger/simulated-disk.ts";
import type { LedgerWorld } from "./simulation.ts";

/** The shipped ledger over a disk in memory, for processes that exist by name only. */
export async function journalWorld(clock: Clock): Promise<LedgerWorld> {
  const disk = new SimulatedDisk();
  const dead = new Set<string>();
  let names = 0;
  const open = (self: string): Promise<Ledger> => {
    const owners = {
      self,
      lifeOf: (owner: string) => (dead.has(owner) ? ("dead" as const) : ("alive" as const)),
    };
    const newId = (): string => `n${(names += 1)}`;
    const parts = { fileSystem: disk.fileSystem(), apply, owners, newId };
    return openLedger({ directory: "/ledger", clock, parts });
  };
  const auditor = await open("auditor");
  return { open, died: (name) => void dead.add(name), snapshot: () => auditor.snapshot() };
}
