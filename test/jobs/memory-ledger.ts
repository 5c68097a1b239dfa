import type {
  Attempt,
  AttemptState,
  LedgerRun,
  LedgerSnapshot,
  RefusedReason,
} from "../../src/domain/ledger.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ledger, Settlement } from "../../src/ports/ledger.ts";

/** From which states a word about an attempt may come; everything else is a mistake of the caller. */
const FROM: Readonly<
  Record<"created" | "released" | "suspect" | "stalled" | "settled", readonly AttemptState[]>
> = {
  created: ["reserved", "suspect"],
  released: ["reserved"],
  suspect: ["reserved"],
  stalled: ["created"],
  settled: ["created", "stalled"],
};

/** The rules of the ledger port in memory, shared by pretended processes. */
export class MemoryBook {
  readonly attempts: Attempt[] = [];
  readonly runs: LedgerRun[] = [];
  readonly #alive = new Set<string>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The ledger as one process sees it. */
  open(owner: string): Ledger {
    this.#alive.add(owner);
    const word = (id: string, state: keyof typeof FROM, changes: Partial<Attempt>): void => {
      const attempt = this.#find(id);
      if (!FROM[state].includes(attempt.state))
        throw new Error(`${id} is ${attempt.state}, not to be ${state}`);
      if (attempt.owner !== owner) throw new Error(`${id} belongs to ${attempt.owner}, not to ${owner}`);
      this.#change(id, { ...changes, state });
    };
    return {
      startRun: async (run) => void this.runs.push({ ...run, startedAt: this.#clock.now() }),
      reserve: async (reservation, caps) => {
        const reason = this.#refusal(reservation, caps);
        if (reason !== undefined) return { ok: false, reason, detail: `refused: ${reason}` };
        const id = `a${this.attempts.length + 1}`;
        const now = this.#clock.now();
        const common = {
          id,
          state: "reserved" as const,
          month: "2026-11",
          reservedAt: now,
          changedAt: now,
          owner,
        };
        this.attempts.push({ ...reservation, ...common });
        return { ok: true, attempt: id };
      },
      created: async (id, jobId) => {
        const { provider } = this.#find(id);
        const isJob = (other: Attempt): boolean => other.provider === provider && other.jobId === jobId;
        if (this.attempts.some((other) => other.id !== id && isJob(other))) return false;
        word(id, "created", { jobId });
        return true;
      },
      release: async (id, reason) => word(id, "released", { reason }),
      suspect: async (id, reason) => word(id, "suspect", { reason }),
      stalled: async (id, reason) => word(id, "stalled", { reason }),
      settle: async (id, settlement: Settlement) => word(id, "settled", settlement),
      adopt: async (provider, isMeant = () => true) => this.#adopt(owner, provider, isMeant),
      resolve: async (id, decision) =>
        this.#change(
          id,
          decision.kind === "paid"
            ? { state: "settled", result: "lost", paidMicroUsd: decision.paidMicroUsd }
            : { state: "released", reason: "not paid, says the user" },
        ),
      setMonthCap: async () => {},
      snapshot: async () => this.snapshot(),
    };
  }

  /** The process is dead: others may take over its attempts. */
  died(owner: string): void {
    this.#alive.delete(owner);
  }

  snapshot(): LedgerSnapshot {
    const totals = { month: "2026-11", spent: 0, reserved: 0, held: 0 };
    for (const attempt of this.attempts) {
      totals.spent += attempt.paidMicroUsd ?? 0;
      if (attempt.state === "reserved" || attempt.state === "created") totals.reserved += attempt.microUsd;
      if (attempt.state === "suspect" || attempt.state === "stalled") totals.held += attempt.microUsd;
    }
    const overruns = this.attempts
      .filter((one) => (one.paidMicroUsd ?? 0) > one.microUsd)
      .map(({ id }) => id);
    return { attempts: [...this.attempts], runs: [...this.runs], months: [totals], overruns };
  }

  #refusal(...[reservation, caps]: Parameters<Ledger["reserve"]>): RefusedReason | undefined {
    const { microUsd, shotKey, runId } = reservation;
    if (!Number.isSafeInteger(microUsd) || microUsd < 0) return "bad-amount";
    if (this.snapshot().overruns.length > 0) return "overrun";
    if (this.attempts.some((one) => one.shotKey === shotKey && isLive(one))) return "already-live";
    const cost = (attempts: readonly Attempt[]): number =>
      attempts.reduce((sum, one) => sum + costOf(one), 0);
    if (cost(this.attempts) + microUsd > caps.monthMicroUsd) return "month-cap";
    const ofRun = this.attempts.filter((attempt) => attempt.runId === runId);
    return cost(ofRun) + microUsd > (caps.runMicroUsd ?? Infinity) ? "run-cap" : undefined;
  }

  #adopt(owner: string, provider: string, isMeant: (attempt: Attempt) => boolean): readonly Attempt[] {
    const orphans = this.attempts.filter(
      (attempt) =>
        attempt.provider === provider &&
        !isOver(attempt) &&
        !this.#alive.has(attempt.owner) &&
        isMeant(attempt),
    );
    for (const { id } of orphans) this.#change(id, { owner });
    return orphans.map(({ id }) => this.#find(id));
  }

  #find(id: string): Attempt {
    const found = this.attempts.find((attempt) => attempt.id === id);
    if (found === undefined) throw new Error(`there is no attempt ${id}`);
    return found;
  }

  #change(id: string, changes: Partial<Attempt>): void {
    const attempt = { ...this.#find(id), ...changes, changedAt: this.#clock.now() };
    this.attempts[this.attempts.findIndex((one) => one.id === id)] = attempt;
  }
}

/** What an attempt takes from a cap: what was paid, or what is set aside. */
export function costOf(attempt: Attempt): number {
  if (attempt.state === "released") return 0;
  return attempt.state === "settled" ? (attempt.paidMicroUsd ?? attempt.microUsd) : attempt.microUsd;
}

function isOver({ state }: Attempt): boolean {
  return state === "settled" || state === "released";
}

function isLive(attempt: Attempt): boolean {
  return !isOver(attempt) || attempt.result === "bought";
}
