import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Sandbox } from "../../src/providers/sandbox/start-sandbox.ts";
import { type ProcessLife, runProcess } from "../ledger/run-process.ts";
import { seededRandom } from "../ledger/seeded-random.ts";
import { auditEnd, auditWorld, badFiles, billedMicroUsd, boughtTwice } from "./audit-world.ts";
import { startWorld } from "./kill-world.ts";
import { naiveJobs } from "./naive-buyer.ts";
import { resolveRest } from "./resolve-rest.ts";
import type { KillWorld } from "./world-file.ts";

/** How many real processes buy, and how many of them are killed. */
export interface KillBuyersOptions {
  /** An empty folder. */
  readonly folder: string;
  readonly seed: number;
  /** At the same time. */
  readonly processes: number;
  readonly kills: number;
}

/** What became of one world. */
export interface KilledWorld {
  readonly killed: number;
  /** Processes that came to their own end before their turn, for instance because the money was spent. */
  readonly ended: number;
  readonly posts: number;
  readonly jobs: number;
  readonly clips: number;
  /** Records the processes were told of. */
  readonly acknowledged: number;
  readonly violations: readonly string[];
}

/** The damage of the naive design. */
export interface NaiveDamage {
  readonly killed: number;
  readonly jobs: number;
  readonly capMicroUsd: number;
  readonly overMicroUsd: number;
  readonly doubleBuys: number;
  readonly lostIds: number;
  readonly badFiles: number;
  readonly corruptLedgers: number;
  readonly failedProcesses: number;
}

const WORKER = fileURLToPath(new URL("buyer-worker.ts", import.meta.url));
/** Times everybody is started again until all is bought. */
const MOST_ROUNDS = 12;

/**
 * Lets processes buy the same films from one faulty provider with one ledger, and kills each at a moment the seed says:
 * some milliseconds after one of its lines, wherever it is by then. Afterwards they are started again until every clip is
 * bought. Ledger, clips and the provider's meter are compared in between and at the end.
 */
export async function killBuyers(options: KillBuyersOptions): Promise<KilledWorld> {
  const { world, sandbox } = await startWorld(options);
  try {
    const crowd = new Crowd(options, world, "buy");
    await crowd.live();
    const { folder } = options;
    const { acknowledged } = crowd;
    const between = await auditWorld({
      folder,
      acknowledged,
      meter: sandbox.meter(),
      capMicroUsd: world.tight.monthMicroUsd,
    });
    await crowd.finish(sandbox);
    const capMicroUsd = world.ample.monthMicroUsd;
    const end = await auditEnd({ folder, acknowledged, meter: sandbox.meter(), capMicroUsd });
    const again = await crowd.buyAgain(sandbox);
    const { posts, jobs } = sandbox.meter();
    const clips = new Set(jobs.filter(({ status }) => status === "completed").map(({ prompt }) => prompt))
      .size;
    const told = { acknowledged: acknowledged.length, killed: crowd.killed, ended: crowd.ended };
    return {
      ...told,
      posts,
      jobs: jobs.length,
      clips,
      violations: [...between, ...end, ...again, ...crowd.failures],
    };
  } finally {
    await sandbox.close();
  }
}

/** The same processes, provider and kills with the design everybody writes first. */
export async function killNaiveBuyers(options: KillBuyersOptions): Promise<NaiveDamage> {
  const { world, sandbox } = await startWorld(options);
  try {
    const crowd = new Crowd(options, world, "naive");
    await crowd.live();
    const meter = sandbox.meter();
    const known = naiveJobs(options.folder);
    return {
      killed: crowd.killed,
      jobs: meter.jobs.length,
      capMicroUsd: world.tight.monthMicroUsd,
      overMicroUsd: Math.max(0, billedMicroUsd(meter) - world.tight.monthMicroUsd),
      doubleBuys: boughtTwice(meter).length,
      lostIds: meter.jobs.filter(({ id }) => known?.includes(id) !== true).length,
      badFiles: (await badFiles(options.folder, meter)).length,
      corruptLedgers: known === undefined && existsSync(join(options.folder, "naive.json")) ? 1 : 0,
      failedProcesses: crowd.failures.length,
    };
  } finally {
    await sandbox.close();
  }
}

/** All processes of a world. */
class Crowd {
  readonly acknowledged: string[] = [];
  readonly failures: string[] = [];
  killed = 0;
  ended = 0;
  #started = 0;
  readonly #options: KillBuyersOptions;
  readonly #world: KillWorld;
  readonly #task: "buy" | "naive";

  constructor(options: KillBuyersOptions, world: KillWorld, task: "buy" | "naive") {
    this.#options = options;
    this.#world = world;
    this.#task = task;
  }

  /** Buys and dies until there were enough kills; every process is followed by another. */
  async live(): Promise<void> {
    const { processes, kills, seed } = this.#options;
    const random = seededRandom(seed);
    const lane = async (index: number): Promise<void> => {
      // A process that ends by itself does not count, but not for ever.
      while (this.#started < kills && this.ended < kills) {
        this.#started += 1;
        const laterMs = random.chance(0.3) ? 0 : random.below(60);
        const end = { lines: random.below(30) + 1, laterMs, longestMs: 500 + random.below(3_000) };
        const result = await this.#run(`${this.#task}-${index % this.#world.films.length}`, end);
        if (result === "ended") this.#started -= 1;
      }
    };
    await Promise.all(Array.from({ length: processes }, (_, index) => lane(index)));
  }

  /** Starts again, unharmed, until every clip is bought. */
  async finish(sandbox: Sandbox): Promise<void> {
    await this.#run("recover");
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const isBought = await this.#finishFilms();
      const open = await resolveRest({ ...this.#options, meter: sandbox.meter(), believe: round > 0 });
      if (open === 0 && isBought) return;
    }
    this.failures.push(`not everything was bought after ${MOST_ROUNDS} rounds`);
  }

  /** I7: films that are bought cost no POST. */
  async buyAgain(sandbox: Sandbox): Promise<readonly string[]> {
    const { posts } = sandbox.meter();
    await this.#finishFilms();
    const more = sandbox.meter().posts - posts;
    return more === 0 ? [] : [`I7: ${more} POSTs for films that were bought`];
  }

  /** True when every film ended well. */
  async #finishFilms(): Promise<boolean> {
    let well = 0;
    await this.#run("finish", {
      onLine: (line) => {
        if (line === "done ok") well += 1;
      },
    });
    return well === this.#world.films.length;
  }

  async #run(task: string, life: Partial<ProcessLife> = {}): Promise<"killed" | "ended" | "failed"> {
    const { folder, seed } = this.#options;
    const number = seed * 10_000 + this.#started + this.ended;
    const result = await runProcess({
      ...life,
      script: [WORKER, folder, task, String(number)],
      onLine: (line) => {
        if (/^(?:reserve|created|release|suspect|stalled|settle) /.test(line)) this.acknowledged.push(line);
        life.onLine?.(line);
      },
    });
    if (result.kind === "failed") this.failures.push(result.said);
    else if (life.lines !== undefined) this[result.kind] += 1;
    return result.kind;
  }
}
