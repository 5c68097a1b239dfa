import type { Attempt, Caps } from "../../src/domain/ledger.ts";
import type { LedgerParts } from "../../src/ledger/ledger-parts.ts";
import { apply } from "../../src/ledger/fold.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { Ledger, Verdict } from "../../src/ports/ledger.ts";
import { brokenPromises, type BilledJob } from "./broken-promises.ts";
import { NOVEMBER, reservation, run } from "./ledger-builder.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";
import { SimulatedDisk, systemError } from "./simulated-disk.ts";

/** A ledger that is wrong in one way, to show that the simulation notices. */
export interface LedgerMutant {
  readonly name: string;
  readonly parts?: (parts: LedgerParts) => LedgerParts;
  /** False for a disk whose fsync does nothing. */
  readonly syncs?: boolean;
}

/** What one simulated life of a ledger came to. */
export interface SimulatedLife {
  readonly violations: readonly string[];
  readonly kills: number;
  readonly powerLosses: number;
  readonly diskErrors: number;
  readonly reservations: number;
  readonly jobs: number;
}

const FOLDER = "/ledger";
const CAPS: Caps = { monthMicroUsd: 1_000_000, runMicroUsd: 700_000 };
const PRICES = [70_000, 100_000, 130_000, 300_000];
const DAY = 86_400_000;
const LIVES = 9;

interface SimulatedProcess {
  readonly owner: string;
  alive: boolean;
}

/**
 * Several processes buy clips with one ledger until all is done. By the seed, at any operation on the disk or the
 * provider, a process is killed, the power fails, the disk is full or the clock is moved; new processes take over. At the
 * end every promise of the ledger is checked against what the provider billed.
 */
export async function simulateLife(seed: number, mutant?: LedgerMutant): Promise<SimulatedLife> {
  const world = new SimulatedWorld(seed, mutant);
  await world.play();
  return { ...world.counts, jobs: world.jobs.length, violations: await world.violations() };
}

class SimulatedWorld {
  readonly jobs: BilledJob[] = [];
  readonly counts = { kills: 0, powerLosses: 0, diskErrors: 0, reservations: 0 };
  #disk = new SimulatedDisk();
  #now = NOVEMBER;
  #names = 0;
  #waiting: { readonly process: SimulatedProcess; readonly go: () => void }[] = [];
  #processes = new Map<string, SimulatedProcess>();
  #acknowledged: string[] = [];
  #surprises: string[] = [];
  readonly #random: SeededRandom;
  readonly #mutant: LedgerMutant | undefined;

  constructor(seed: number, mutant: LedgerMutant | undefined) {
    this.#random = seededRandom(seed);
    this.#mutant = mutant;
  }

  /** Lets processes go on one operation at a time, in an order the seed decides. */
  async play(): Promise<void> {
    for (let count = 0; count < 3; count += 1) this.#start();
    for (;;) {
      await new Promise(setImmediate);
      this.#waiting = this.#waiting.filter(({ process }) => process.alive);
      if (this.#waiting.length === 0) break;
      this.#mishap();
      const next = this.#random.below(this.#waiting.length);
      this.#waiting.splice(next, 1)[0]?.go();
    }
  }

  #mishap(): void {
    const random = this.#random;
    if (random.chance(0.01)) this.#now += random.pick([-40 * DAY, -1, DAY, 11 * DAY]);
    if (this.#processes.size >= LIVES) return;
    if (random.chance(0.012)) {
      this.counts.kills += 1;
      random.pick(this.#waiting).process.alive = false;
      this.#start();
    }
    if (random.chance(0.002)) this.#losePower();
  }

  #losePower(): void {
    this.counts.powerLosses += 1;
    for (const process of this.#processes.values()) process.alive = false;
    this.#disk = this.#disk.afterPowerLoss(this.#random);
    this.#start();
    this.#start();
  }

  #start(): void {
    const process = { owner: `process-${this.#processes.size + 1}`, alive: true };
    this.#processes.set(process.owner, process);
    void this.#live(process).catch((error: unknown) => {
      process.alive = false;
      const code = error instanceof Error && "code" in error ? error.code : error;
      if (code !== "LEDGER_UNWRITABLE") this.#surprises.push(`${process.owner} ended with ${String(error)}`);
    });
  }

  /** Comes back when the process may go on; never when it died. */
  #turn(process: SimulatedProcess): Promise<void> {
    return new Promise((go) => {
      if (process.alive) this.#waiting.push({ process, go });
    });
  }

  async #live(process: SimulatedProcess): Promise<void> {
    const ledger = await this.#open(process);
    await ledger.startRun(run({ id: process.owner }));
    await this.#settleOrphans(ledger);
    for (let shot = 0; shot < 5; shot += 1) await this.#buy(process, ledger);
    await this.#settleOrphans(ledger);
    await ledger.snapshot();
    process.alive = false;
  }

  #open(process: SimulatedProcess): Promise<Ledger> {
    const disk = this.#disk;
    const fileSystem = disk.fileSystem({
      before: async ({ kind }) => {
        await this.#turn(process);
        if (kind !== "read" && this.#random.chance(0.002)) this.#failDisk();
      },
      room: (bytes) => (this.#random.chance(0.003) ? this.#random.below(bytes) : bytes),
      syncs: this.#mutant?.syncs ?? true,
    });
    const parts: LedgerParts = {
      fileSystem,
      apply,
      owners: {
        self: process.owner,
        lifeOf: (owner) => (this.#processes.get(owner)?.alive === true ? "alive" : "dead"),
      },
      newId: () => `n${(this.#names += 1)}`,
    };
    const clock = { now: () => this.#now };
    return openLedger({ directory: FOLDER, clock, parts: this.#mutant?.parts?.(parts) ?? parts });
  }

  #failDisk(): never {
    this.counts.diskErrors += 1;
    throw systemError(this.#random.pick(["ENOSPC", "EROFS", "EACCES", "EIO"]));
  }

  async #buy(process: SimulatedProcess, ledger: Ledger): Promise<void> {
    const clip = `clip-${this.#random.below(12)}`;
    const microUsd = this.#random.pick(PRICES);
    const ask = reservation({ shotKey: clip, runId: process.owner, microUsd });
    const verdict: Verdict = await ledger.reserve(ask, CAPS);
    if (!verdict.ok) return;
    this.counts.reservations += 1;
    const { attempt } = verdict;
    this.#acknowledge(attempt, "reserve");
    await this.#turn(process);
    await this.#post(ledger, { attempt, clip, microUsd });
  }

  /** Sends the one POST of an attempt and writes down what came of it. */
  async #post(ledger: Ledger, asked: { attempt: string; clip: string; microUsd: number }): Promise<void> {
    const { attempt } = asked;
    const outcome = this.#random.pick(["created", "created", "created", "refused", "reset", "timeout"]);
    if (outcome === "refused") {
      await ledger.release(attempt, "refused");
      return this.#acknowledge(attempt, "release");
    }
    const job = outcome === "reset" ? undefined : this.#bill(asked);
    if (outcome !== "created" || job === undefined) {
      await ledger.suspect(attempt, outcome);
      return this.#acknowledge(attempt, "suspect");
    }
    await ledger.created(attempt, job.id);
    this.#acknowledge(attempt, "created");
    await this.#finish(ledger, job);
  }

  #bill({ attempt, clip, microUsd }: { attempt: string; clip: string; microUsd: number }): BilledJob {
    const billed = this.#random.chance(0.3) ? microUsd - 30_000 : microUsd;
    const job = { id: `job-${this.jobs.length + 1}`, attempt, clip, billed };
    this.jobs.push(job);
    return job;
  }

  async #finish(ledger: Ledger, { attempt, billed }: BilledJob): Promise<void> {
    await ledger.settle(attempt, { result: "bought", paidMicroUsd: billed });
    this.#acknowledge(attempt, "settle");
  }

  /** What jobs of the dead came to: the provider is asked, and what it never heard of is free again. */
  async #settleOrphans(ledger: Ledger): Promise<void> {
    const adopted: readonly Attempt[] = await ledger.adopt("sandbox");
    for (const { id, state } of adopted) {
      const job = this.jobs.find(({ attempt }) => attempt === id);
      if (job === undefined) await ledger.release(id, "the provider has no such job");
      else {
        if (state !== "created") await ledger.created(id, job.id);
        await this.#finish(ledger, job);
      }
    }
  }

  #acknowledge(attempt: string, what: string): void {
    this.#acknowledged.push(`${what} ${attempt}`);
  }

  /** Everything that was promised and is not so. */
  async violations(): Promise<readonly string[]> {
    const broken = await brokenPromises({
      directory: FOLDER,
      parts: this.#readingParts(),
      jobs: this.jobs,
      acknowledged: this.#acknowledged,
      monthMicroUsd: CAPS.monthMicroUsd,
    });
    return [...this.#surprises, ...broken];
  }

  #readingParts(): LedgerParts {
    const parts = {
      fileSystem: this.#disk.fileSystem(),
      apply,
      owners: { self: "reader", lifeOf: () => "alive" as const },
      newId: () => "reader",
    };
    return this.#mutant?.parts?.(parts) ?? parts;
  }
}
