import { SoraPipelineError } from "../../src/domain/errors.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type {
  ClipRequest,
  DownloadOutcome,
  JobStatus,
  ListedJob,
  StartOutcome,
  VideoModel,
} from "../../src/ports/video-model.ts";
import { clipBytes } from "./memory-clips.ts";

/** What can happen at each step; the first of each list is what should. */
const FAULTS = {
  start: [
    "fine",
    "429",
    "dead",
    "reset-after",
    "reset-before",
    "hang",
    "late",
    "throws",
    "refused",
    "key",
    "quota",
  ],
  fate: ["done", "failed", "moderation", "expired", "lost", "stuck", "gone"],
  status: ["fine", "unreachable", "missing", "unknown-state", "throws", "key"],
  download: ["whole", "cut", "html", "not-yet", "breaks", "throws", "wrong-size"],
  list: ["full", "bare", "none", "throws"],
  price: ["silent", "less", "exact", "not-a-number", "more"],
} as const;

/** One of the steps. */
export type Step = keyof typeof FAULTS;
/** What happens at a step. */
export type Fault<At extends Step> = (typeof FAULTS)[At][number];
/** Decides what happens next at a step. */
export type Faults = <At extends Step>(step: At) => Fault<At>;

/** Faults in a given order; what should happen after the last. */
export function scripted(script: { readonly [At in Step]?: readonly Fault<At>[] }): Faults {
  const left = new Map(Object.entries(script).map(([step, faults]) => [step, [...faults]]));
  return (step) => left.get(step)?.shift() ?? FAULTS[step][0];
}

/** Faults by chance: each step goes wrong about one time in `oneIn`, and never in one of the ways of `never`. */
export function byChance(
  random: () => number,
  { oneIn = 4, never = [] }: { oneIn?: number; never?: readonly string[] } = {},
): Faults {
  return (step) => {
    const ways = FAULTS[step].filter((way, index) => index > 0 && !never.includes(`${step}:${way}`));
    const picked = random() * oneIn < 1 ? ways[Math.floor(random() * ways.length)] : FAULTS[step][0];
    return picked ?? FAULTS[step][0];
  };
}

/** A job of the fake provider. */
export interface FakeJob {
  readonly id: string;
  readonly request: ClipRequest;
  readonly createdAt: number;
  readonly doneAt: number;
  readonly fate: Fault<"fate">;
  /** What the provider will say it took. */
  readonly price: Fault<"price">;
  /** On the meter, micro-USD; a smaller price counts from the end of the job. */
  billed: number;
}

/** How a fake provider behaves beside its faults. */
export interface FakeProviderOptions {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly random?: () => number;
  /** Price of a second, micro-USD. */
  readonly perSecond?: number;
  readonly failedJobsBilled?: boolean;
  readonly concurrency?: number;
  readonly takesFirstFrame?: boolean;
}

/** Of the sample model. */
const PER_SECOND = 70_000;
/** How long the provider's adapter waits for the answer to a POST. */
const START_MS = 120_000;
/** Longest time until a job made is in the list, and until a lost request arrives; below the client's grace. */
const LAG_MS = 20_000;

/** A provider in memory with a billing meter and faults at every step. It bills when it accepts, the worst case. */
export class FakeProvider implements VideoModel {
  readonly provider = "studio";
  readonly concurrency: number;
  readonly takesFirstFrame: boolean;
  readonly jobs: FakeJob[] = [];
  readonly requests: ClipRequest[] = [];
  faults: Faults;
  /** Called after every change of the meter. */
  onBill: () => void = () => {};
  readonly #options: FakeProviderOptions;
  readonly #clock: Clock;
  readonly #random: () => number;

  constructor(options: FakeProviderOptions) {
    this.#options = options;
    this.#clock = options.clock;
    this.#random = options.random ?? (() => 0.5);
    this.faults = options.faults;
    this.concurrency = options.concurrency ?? 2;
    this.takesFirstFrame = options.takesFirstFrame ?? false;
  }

  get billed(): number {
    return this.jobs.reduce((sum, job) => sum + job.billed, 0);
  }

  readonly start = async (request: ClipRequest): Promise<StartOutcome> => {
    this.requests.push(request);
    const fault = this.faults("start");
    await this.#clock.sleep(this.#random() * 2_000);
    switch (fault) {
      case "fine":
        return { kind: "created", jobId: this.#make(request).id };
      case "429":
        return { kind: "not-created", reason: "429", retryAfterMs: 5_000 };
      case "dead":
        return { kind: "not-created", reason: "connection refused", unreachable: true };
      case "reset-after":
        this.#make(request);
        return { kind: "ambiguous", reason: "connection reset" };
      case "reset-before":
        return { kind: "ambiguous", reason: "connection reset" };
      case "hang":
        this.#make(request);
        await this.#clock.sleep(START_MS);
        return { kind: "ambiguous", reason: "no answer" };
      case "late":
        void this.#makeLater(request);
        return { kind: "ambiguous", reason: "timeout" };
      case "throws":
        this.#make(request);
        throw new TypeError("the adapter has a bug");
      case "refused":
        return { kind: "refused", code: "moderation", reason: "not this", words: ["cane"] };
      case "key":
        return { kind: "stopped", code: "auth", reason: "401" };
      case "quota":
        return { kind: "stopped", code: "quota", reason: "no money" };
    }
  };

  readonly status = async (jobId: string): Promise<JobStatus> => {
    const job = this.jobs.find(({ id }) => id === jobId);
    const fault = this.faults("status");
    if (fault === "unreachable") return { kind: "unreachable", reason: "503", retryAfterMs: 4_000 };
    if (fault === "missing") return { kind: "missing", reason: "404" };
    if (fault === "unknown-state") return { kind: "waiting", unknownState: "daydreaming" };
    if (fault === "key") return { kind: "stopped", code: "auth", reason: "401" };
    if (fault === "throws") throw new TypeError("the adapter has a bug");
    if (job === undefined || job.fate === "lost") return { kind: "missing", reason: "404" };
    const elapsed = this.#clock.now() - job.createdAt;
    const total = job.doneAt - job.createdAt;
    if (elapsed < total || job.fate === "stuck")
      return { kind: "waiting", progress: Math.min(99, Math.floor((elapsed / total) * 100)) };
    return this.#ended(job);
  };

  readonly download = async (jobId: string): Promise<DownloadOutcome> => {
    const job = this.jobs.find(({ id }) => id === jobId);
    if (job === undefined || job.fate === "gone") return { kind: "gone", reason: "410" };
    const fault = this.faults("download");
    if (fault === "not-yet") return { kind: "not-yet", reason: "425" };
    if (fault === "throws") throw new TypeError("the adapter has a bug");
    return { kind: "body", body: bodyOf(contentOf(job, fault === "wrong-size"), fault) };
  };

  readonly list = async (): Promise<readonly ListedJob[] | undefined> => {
    const fault = this.faults("list");
    if (fault === "none") return undefined;
    if (fault === "throws") throw new TypeError("the adapter has a bug");
    const listed = this.jobs.filter((job) => this.#clock.now() - job.createdAt >= LAG_MS);
    return listed.toReversed().map(({ id, request, createdAt }) => {
      const { prompt, seconds, size } = request;
      return fault === "bare" ? { jobId: id, prompt } : { jobId: id, prompt, seconds, size, createdAt };
    });
  };

  readonly check: VideoModel["check"] = async () => ({ alive: true, detail: "fine" });

  /** Bytes of the clip of a job; `wrong` for those of half the length. */
  bytesOf(jobId: string, { wrong }: { readonly wrong: boolean }): Uint8Array | undefined {
    const job = this.jobs.find(({ id }) => id === jobId);
    return job === undefined ? undefined : contentOf(job, wrong);
  }

  async #makeLater(request: ClipRequest): Promise<void> {
    await this.#clock.sleep(this.#random() * LAG_MS);
    this.#make(request);
  }

  #make(request: ClipRequest): FakeJob {
    const { perSecond = PER_SECOND, failedJobsBilled = true } = this.#options;
    const fate = this.faults("fate");
    const free = (fate === "failed" || fate === "moderation") && !failedJobsBilled;
    const createdAt = this.#clock.now();
    const doneAt = createdAt + 10_000 + this.#random() * 60_000;
    const billed = free ? 0 : request.seconds * perSecond;
    const price = this.faults("price");
    const job = { id: `job${this.jobs.length + 1}`, request, createdAt, doneAt, fate, price, billed };
    this.jobs.push(job);
    this.onBill();
    return job;
  }

  #ended(job: FakeJob): JobStatus {
    const { fate, price, request } = job;
    if (fate === "failed") return { kind: "failed", code: "error", reason: "the machine broke" };
    if (fate === "moderation") return { kind: "failed", code: "moderation", reason: "not this" };
    if (fate === "expired") return { kind: "failed", code: "expired", reason: "too late" };
    if (price === "silent") return { kind: "done" };
    if (price === "not-a-number") return { kind: "done", actualMicroUsd: Number.NaN };
    const full = request.seconds * (this.#options.perSecond ?? PER_SECOND);
    if (price === "less") job.billed = full / 2;
    if (price === "more") job.billed = full + 1;
    return { kind: "done", actualMicroUsd: job.billed };
  }
}

function contentOf({ id, request }: FakeJob, wrong: boolean): Uint8Array {
  const seconds = wrong ? request.seconds / 2 : request.seconds;
  return clipBytes({ jobId: id, seconds, width: 1280, height: 720 });
}

async function* bodyOf(bytes: Uint8Array, fault: Fault<"download">): AsyncGenerator<Uint8Array> {
  if (fault === "html") {
    yield new TextEncoder().encode("<!DOCTYPE html><p>Please log in</p>");
    return;
  }
  const end = fault === "cut" || fault === "breaks" ? bytes.length - 10 : bytes.length;
  yield bytes.subarray(0, 5);
  yield bytes.subarray(5, end);
  // An adapter may throw the product's own class of errors; it is a fault of the network all the same.
  if (fault === "breaks")
    throw new SoraPipelineError({
      code: "PROVIDER_UNREACHABLE",
      message: "socket hang up",
      hint: "Ask again.",
    });
}
