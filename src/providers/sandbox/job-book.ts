import { type MicroUsd, microUsd, usd } from "../../domain/units.ts";
import type { Clock } from "../../ports/clock.ts";
import type { FaultPlan } from "./fault-plan.ts";
import { type SandboxJob, jobStateAt } from "./sandbox-job.ts";

/** What one job cost, as the sandbox's meter shows it. */
interface MeteredJob {
  readonly id: string;
  readonly prompt: string;
  readonly seconds: number;
  readonly size: string;
  /** A status of the protocol, or `lost` or `deleted`. */
  readonly status: string;
  readonly billedUsd: number;
}

/** What the sandbox would charge: the truth that a ledger is compared with. */
export interface Meter {
  /** POST requests that arrived, whatever became of them. */
  readonly posts: number;
  readonly billedUsd: number;
  /** Every job ever accepted, oldest first. */
  readonly jobs: readonly MeteredJob[];
}

/** A clip that is asked for, checked. */
export type JobOrder = Pick<
  SandboxJob,
  "model" | "prompt" | "size" | "seconds" | "microUsdPerSecond" | "idempotencyKey"
>;

/** How jobs are priced and how fast they run. */
export interface JobTerms {
  /** Integer micro-USD per second of video. */
  readonly priceMicroUsdPerSecond: number;
  /** Whether a price that an order names goes first. */
  readonly takesNamedPrices: boolean;
  /** Seconds of video made in one second. */
  readonly speed: number;
  /** Whether a job that ends as failed, or completed with an error, stays billed. */
  readonly billFailedJobs: boolean;
}

/** The sandbox's jobs and its billing meter, in memory. */
export class JobBook {
  readonly #jobs = new Map<string, SandboxJob>();
  readonly #deleted = new Set<string>();
  readonly #terms: JobTerms;
  readonly #clock: Clock;
  readonly #faults: FaultPlan;
  readonly #openedAt: string;
  #posts = 0;

  constructor(options: { readonly terms: JobTerms; readonly clock: Clock; readonly faults: FaultPlan }) {
    this.#terms = options.terms;
    this.#clock = options.clock;
    this.#faults = options.faults;
    this.#openedAt = options.clock.now().toString(36);
  }

  /** Counts a POST that arrived. */
  countPost(): void {
    this.#posts += 1;
  }

  /** Makes and bills a job. */
  accept(order: JobOrder): SandboxJob {
    const number = this.#jobs.size + 1;
    const job: SandboxJob = {
      ...order,
      // The opening time keeps the ids of two sandboxes apart in a ledger that saw both.
      id: `video_${this.#openedAt}_${number}`,
      number,
      createdAt: this.#clock.now(),
      milliseconds: (order.seconds * 1000) / this.#terms.speed,
      price: this.#priceOf(order.seconds, order.microUsdPerSecond),
      faults: new Set(this.#faults.strikingAt("job", `job ${number}`)),
    };
    this.#jobs.set(job.id, job);
    return job;
  }

  /** The job of an id; `undefined` when it never was, was deleted or is lost. */
  find(id: string): SandboxJob | undefined {
    const job = this.#jobs.get(id);
    return job !== undefined && this.#isKnown(job) ? job : undefined;
  }

  /** The job that was accepted with an idempotency key. */
  findByIdempotencyKey(key: string): SandboxJob | undefined {
    return this.#known().find((job) => job.idempotencyKey === key);
  }

  /** Jobs by age; those behind the job `after` when it is given, `undefined` when that one never was. */
  list({
    after,
    order,
  }: {
    readonly after?: string | undefined;
    readonly order: "asc" | "desc";
  }): readonly SandboxJob[] | undefined {
    const jobs = order === "asc" ? this.#known() : this.#known().toReversed();
    if (after === undefined) return jobs;
    const last = this.#jobs.get(after);
    if (last === undefined) return undefined;
    return jobs.filter((job) => (order === "asc" ? job.number > last.number : job.number < last.number));
  }

  /** Forgets a job; the meter does not. */
  delete(id: string): void {
    this.#deleted.add(id);
  }

  /** What a job is billed as it stands now. */
  billOf(job: SandboxJob): MicroUsd {
    const state = this.#stateOf(job);
    const failed = "error" in state && state.status !== "expired";
    return failed && !this.#terms.billFailedJobs ? microUsd(0) : job.price;
  }

  /** What was billed until now. */
  meter(): Meter {
    const jobs = [...this.#jobs.values()];
    const bills = jobs.map((job) => this.billOf(job));
    return {
      posts: this.#posts,
      billedUsd: usd(microUsd(bills.reduce((sum, bill) => sum + bill, 0))),
      jobs: jobs.map((job) => ({
        id: job.id,
        prompt: job.prompt,
        seconds: job.seconds,
        size: job.size,
        status: this.#deleted.has(job.id) ? "deleted" : this.#stateOf(job).status,
        billedUsd: usd(this.billOf(job)),
      })),
    };
  }

  #priceOf(seconds: number, named: number | undefined): MicroUsd {
    const { takesNamedPrices, priceMicroUsdPerSecond } = this.#terms;
    const perSecond = takesNamedPrices ? (named ?? priceMicroUsdPerSecond) : priceMicroUsdPerSecond;
    // Rounded as an estimate is: to whole tenths of a second, then up to the next micro-dollar.
    return microUsd(Math.ceil((perSecond * Math.round(seconds * 10)) / 10));
  }

  #known(): SandboxJob[] {
    return [...this.#jobs.values()].filter((job) => this.#isKnown(job));
  }

  #isKnown(job: SandboxJob): boolean {
    return !this.#deleted.has(job.id) && this.#stateOf(job).status !== "lost";
  }

  #stateOf(job: SandboxJob): ReturnType<typeof jobStateAt> {
    return jobStateAt(job, this.#clock.now());
  }
}
