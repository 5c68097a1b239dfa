import type { FilmPlan } from "../../src/domain/film.ts";
import type { LedgerSnapshot } from "../../src/domain/ledger.ts";
import type { JobLimits } from "../../src/jobs/job-context.ts";
import type { RunSummary } from "../../src/jobs/job-events.ts";
import { SoraClient } from "../../src/jobs/sora-client.ts";
import { estimateCost } from "../../src/plan/cost.ts";
import type { ClipStore } from "../../src/ports/clip-store.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ledger } from "../../src/ports/ledger.ts";
import type { VideoModel } from "../../src/ports/video-model.ts";
import { checkAlways, checkAtRest, type WorldState } from "./check-world.ts";
import { buildChoice, buildFilm, SHOT_PRICE } from "./client-builder.ts";
import { byChance, FakeProvider, scripted } from "./fake-provider.ts";
import { MemoryBook } from "./memory-ledger.ts";
import { sha256 } from "../builders/sha256.ts";
import { MemoryClips } from "./memory-clips.ts";
import { Life } from "./mortal.ts";
import { seededRandom, VirtualClock } from "./virtual-clock.ts";

/** A ledger that outlives its processes; the one under test. */
export interface LedgerWorld {
  /** The ledger as a new process sees it. */
  readonly open: (process: string) => Ledger | Promise<Ledger>;
  /** The process ended, in order or not. */
  readonly died: (process: string) => void | Promise<void>;
  readonly snapshot: () => LedgerSnapshot | Promise<LedgerSnapshot>;
}

/** What one process has to do with the world. */
export interface Ports {
  readonly model: VideoModel;
  readonly ledger: Ledger;
  readonly clips: ClipStore;
  readonly clock: Clock;
  readonly sha256: (text: string) => string;
  readonly limits: Partial<JobLimits>;
}

/** What is simulated. */
export interface SimulationOptions {
  readonly seed: number;
  /** Default: a ledger in memory. */
  readonly ledger?: (clock: Clock) => LedgerWorld | Promise<LedgerWorld>;
  /** Plants a mistake into every process. */
  readonly mutate?: (ports: Ports) => Ports;
  /** Instead of chance: faults in this order, and one process after another that dies at a call. */
  readonly script?: {
    readonly faults: Parameters<typeof scripted>[0];
    readonly deaths: readonly { readonly step: number; readonly after: boolean }[];
  };
}

/** What a simulation found. */
export interface SimulationReport {
  readonly seed: number;
  /** Broken promises, first ones first; empty when all is well. */
  readonly violations: readonly string[];
  readonly deaths: number;
  readonly posts: number;
  readonly bought: number;
}

/**
 * One life of a film under faults: one or two processes at a time buy it, some are killed at a random call to the world,
 * some are interrupted; at last the provider recovers and the film is run to its end. Promises are checked after every
 * word to the ledger and every job the provider bills. The same seed gives the same life.
 */
export async function simulate(options: SimulationOptions): Promise<SimulationReport> {
  const simulation = await Simulation.begin(options);
  return simulation.live();
}

class Simulation {
  readonly #options: SimulationOptions;
  readonly #random: () => number;
  readonly #clock: VirtualClock;
  readonly #provider: FakeProvider;
  readonly #clips = new MemoryClips();
  readonly #world: LedgerWorld;
  readonly #film: FilmPlan;
  readonly #cap: number;
  readonly #violations: string[] = [];
  #processes = 0;
  #deaths = 0;

  static async begin(options: SimulationOptions): Promise<Simulation> {
    const clock = new VirtualClock(options.seed);
    const world = (await options.ledger?.(clock)) ?? memoryWorld(clock);
    return new Simulation(options, { clock, world });
  }

  private constructor(
    options: SimulationOptions,
    { clock, world }: { clock: VirtualClock; world: LedgerWorld },
  ) {
    const random = seededRandom(options.seed * 7919 + 1);
    this.#options = options;
    this.#random = random;
    this.#clock = clock;
    this.#world = world;
    // Overruns break the cap by themselves; they have tests of their own.
    const faults = byChance(random, { oneIn: 2 + random() * 6, never: ["price:more"] });
    this.#provider = new FakeProvider({
      clock,
      faults,
      random,
      concurrency: 1 + Math.floor(random() * 3),
      failedJobsBilled: random() < 0.5,
    });
    this.#provider.onBill = () => this.#checkMeter();
    const shots = 1 + Math.floor(random() * 3);
    this.#film = buildFilm(shots);
    this.#cap = SHOT_PRICE * (1 + Math.floor(random() * (shots + 1)));
  }

  live(): Promise<SimulationReport> {
    return this.#clock.drive(this.#live());
  }

  async #live(): Promise<SimulationReport> {
    const { script } = this.#options;
    const rounds = script === undefined ? 1 + Math.floor(this.#random() * 4) : 0;
    for (let round = 0; round < rounds; round += 1) await this.#round();
    if (script !== undefined) this.#provider.faults = scripted(script.faults);
    for (const death of script?.deaths ?? []) await this.#process(new Life(death), false);
    await this.#recovery();
    return {
      seed: this.#options.seed,
      violations: [...new Set(this.#violations)],
      deaths: this.#deaths,
      posts: this.#provider.requests.length,
      bought: this.#clips.finished().length,
    };
  }

  /** One or two processes at once, each of which may die or be interrupted. */
  async #round(): Promise<void> {
    const both = this.#random() < 0.3 ? [1, 2] : [1];
    const runs = both.map(() => {
      const end = { step: 1 + Math.floor(this.#random() * 60), after: this.#random() < 0.5 };
      return this.#process(new Life(this.#random() < 0.7 ? end : undefined), this.#random() < 0.15);
    });
    await Promise.all(runs);
    // Requests that are still on their way arrive.
    await this.#clock.sleep(this.#random() * 40_000);
    await this.#check(checkAlways);
  }

  /** Without faults: what dead processes left is finished, then the film; a finished film costs no POST. */
  async #recovery(): Promise<void> {
    this.#provider.faults = scripted({});
    for (let round = 0; round < 2; round += 1) await this.#process(new Life(), false, "recover");
    const summary = await this.#process(new Life(), false);
    await this.#check(checkAtRest);
    const posts = this.#provider.requests.length;
    const again = await this.#process(new Life(), false);
    const finished = summary?.exit === "ok";
    if (finished && this.#provider.requests.length > posts)
      this.#violations.push("I7: a finished film was sent again");
    if (finished && again?.exit !== "ok")
      this.#violations.push(`I7: a finished film ends with ${again?.exit}`);
  }

  /** One process from its start to its end or death. */
  async #process(
    life: Life,
    interrupted: boolean,
    task: "film" | "recover" = "film",
  ): Promise<RunSummary | undefined> {
    this.#processes += 1;
    const name = `p${this.#processes}`;
    const ledger = this.#audited(await this.#clock.busy(this.#world.open(name)));
    const client = this.#client(this.#ports(ledger, life));
    const abort = new AbortController();
    if (interrupted) void this.#abortLater(abort);
    const { signal } = abort;
    const run = { runId: "run1", filmHash: "film", outDir: "/out", signal };
    const events = task === "film" ? client.generateFilm(this.#film, run) : client.recover({ signal });
    const end = await Promise.race([this.#summaryOf(events), life.death]);
    await this.#clock.busy(this.#world.died(name));
    if (end !== "died") return end;
    this.#deaths += 1;
    return undefined;
  }

  /** What a run ends with; a run of a sound world does not throw. */
  async #summaryOf(events: ReturnType<SoraClient["recover"]>): Promise<RunSummary | undefined> {
    let summary: RunSummary | undefined;
    try {
      for await (const event of events) if (event.kind === "done") ({ summary } = event);
    } catch (error) {
      this.#violations.push(`error: ${String(error)}`);
    }
    return summary;
  }

  async #abortLater(abort: AbortController): Promise<void> {
    await this.#clock.sleep(this.#random() * 60_000);
    abort.abort();
  }

  #ports(ledger: Ledger, life: Life): Ports {
    const ports: Ports = {
      ledger,
      model: this.#provider,
      clips: this.#clips,
      clock: this.#clock,
      sha256,
      limits: {},
    };
    const { model, clips, clock, ...others } = this.#options.mutate?.(ports) ?? ports;
    return {
      ...others,
      model: life.wrap(model),
      clips: life.wrap(clips),
      clock: life.wrap(clock),
      ledger: life.wrap(others.ledger),
    };
  }

  #client(ports: Ports): SoraClient {
    const choice = buildChoice({ failedJobsBilled: "unknown" });
    return new SoraClient({ ...ports, choice, estimateCost, caps: { monthMicroUsd: this.#cap } });
  }

  /** The ledger with the promises checked after each word to it; time stands still while it writes. */
  #audited(ledger: Ledger): Ledger {
    return new Proxy(ledger, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function") return member;
        return (...values: readonly unknown[]) =>
          this.#clock.busy(this.#audit(target, { member, name, values }));
      },
    });
  }

  async #audit(
    target: Ledger,
    call: { readonly member: Function; readonly name: string | symbol; readonly values: readonly unknown[] },
  ): Promise<unknown> {
    const result: unknown = await Reflect.apply(call.member, target, call.values);
    if (call.name !== "snapshot") await this.#check(checkAlways);
    return result;
  }

  #checkMeter(): void {
    if (this.#provider.billed > this.#cap)
      this.#violations.push(`I2: ${this.#provider.billed} billed of ${this.#cap}`);
  }

  async #check(check: (world: WorldState) => readonly string[]): Promise<void> {
    const snapshot = await this.#clock.busy(this.#world.snapshot());
    const world = { snapshot, provider: this.#provider, clips: this.#clips, capMicroUsd: this.#cap };
    this.#violations.push(...check(world));
  }
}

function memoryWorld(clock: Clock): LedgerWorld {
  const book = new MemoryBook(clock);
  return {
    open: (name) => book.open(name),
    died: (name) => book.died(name),
    snapshot: () => book.snapshot(),
  };
}
