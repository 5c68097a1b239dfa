import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import type { Attempt, AttemptState } from "../../src/domain/ledger.ts";
import type { Ledger } from "../../src/ports/ledger.ts";

interface NaiveFile {
  readonly attempts: Attempt[];
}

/**
 * The ledger everybody writes first, for contrast: one JSON file through lowdb's own adapter, read, checked, changed and
 * written as a whole. It has the port's methods that the kill test uses.
 */
export function openNaiveLedger(file: string, owner: string): Ledger {
  const database = new Low(new JSONFile<NaiveFile>(file), { attempts: [] });
  let count = 0;

  async function change(
    id: string,
    part: Partial<Attempt> & { readonly state: AttemptState },
  ): Promise<void> {
    await database.read();
    const { attempts } = database.data;
    const index = attempts.findIndex((attempt) => attempt.id === id);
    attempts[index] = { ...attempts[index]!, ...part };
    await database.write();
  }

  return {
    startRun: async () => {},
    reserve: async (reservation, caps) => {
      await database.read();
      const counted = database.data.attempts.filter(({ state }) => state !== "released");
      const total = counted.reduce((sum, { microUsd }) => sum + microUsd, 0);
      if (counted.some(({ shotKey }) => shotKey === reservation.shotKey)) {
        return { ok: false, reason: "already-live", detail: "" };
      }
      if (total + reservation.microUsd > caps.monthMicroUsd)
        return { ok: false, reason: "month-cap", detail: "" };
      const id = `${owner}-${(count += 1)}`;
      const times = { month: "2026-11", reservedAt: 0, changedAt: 0 };
      database.data.attempts.push({ ...reservation, ...times, id, state: "reserved", owner });
      await database.write();
      return { ok: true, attempt: id };
    },
    created: async (id, jobId) => {
      await change(id, { state: "created", jobId });
      return true;
    },
    release: (id, reason) => change(id, { state: "released", reason }),
    suspect: (id, reason) => change(id, { state: "suspect", reason }),
    stalled: (id, reason) => change(id, { state: "stalled", reason }),
    settle: (id, settlement) => change(id, { ...settlement, state: "settled" }),
    adopt: async () => [],
    resolve: async () => {},
    setMonthCap: async () => {},
    snapshot: async () => {
      await database.read();
      return { attempts: database.data.attempts, runs: [], months: [], overruns: [] };
    },
  };
}
