import { SoraPipelineError } from "../domain/errors.ts";
import { requireGiven } from "../domain/require-given.ts";
import type { CostEstimate, FilmPlan } from "../domain/film.ts";
import type { LedgerRun } from "../domain/ledger.ts";
import type { ModelChoice } from "../domain/video-model.ts";
import { adoptAttempts } from "./adopt-attempts.ts";
import { type BudgetCheck, checkBudget } from "./budget-check.ts";
import { missedClip } from "./missed-clip.ts";
import type { ClipAsk, OrderTerms } from "./purchase-order.ts";
import { deskOf } from "./desk.ts";
import { checkedAsk, type FilmAsk, filmAsks } from "./film-asks.ts";
import { DEFAULT_JOB_LIMITS, type JobContext } from "./job-context.ts";
import type { JobEvent, RunSummary, ShotResult } from "./job-events.ts";
import { Limiter } from "./limiter.ts";
import { obtainFilm } from "./obtain-film.ts";
import { recoverAttempts } from "./recover-attempts.ts";
import { type RunMeans, runJobs } from "./run-jobs.ts";
import type { StopReason } from "./run-stop.ts";
import type {
  CheckedRun,
  FilmRun,
  ShotChoice,
  SoraClientOptions,
  VideoClip,
  VideoRequest,
} from "./sora-client-options.ts";

/** What of {@link SoraClientOptions} must be there, and what to give. */
const NEEDED_OPTIONS = {
  model: "Give what openProvider returns.",
  ledger: "Give what openLedger returns.",
  clips: "Give what openDiskClipStore returns.",
  clock: "Give SYSTEM_CLOCK of sora-pipeline/real.",
  sha256: "Give sha256 of sora-pipeline/real.",
  choice: "Give what chooseModel returns.",
  estimateCost: "Give estimateCost.",
  caps: "Give the limits of the month and of the run.",
} as const satisfies Partial<Record<keyof SoraClientOptions, string>>;

/**
 * Makes clips with a video model: the only code that spends. Every POST has its own reservation in the ledger, written
 * before it is sent; a clip that was bought is found by its content and not bought again. `openSoraClient` of
 * `sora-pipeline/real` makes one for this machine.
 *
 * @example
 * ```ts
 * for await (const event of client.generateFilm(film, { runId, filmHash, outDir })) show(event);
 * ```
 */
export class SoraClient {
  readonly #options: SoraClientOptions;
  readonly #limiter: Limiter;
  readonly #means: RunMeans;

  /** @throws SoraPipelineError `BAD_CONFIG` for an option that is missing. */
  constructor(options: SoraClientOptions) {
    requireGiven(options, NEEDED_OPTIONS);
    const { model, ledger, clips, clock, sha256, choice, caps } = options;
    const limits = { ...DEFAULT_JOB_LIMITS, ...options.limits };
    this.#options = options;
    this.#limiter = new Limiter(model.concurrency);
    const desk = deskOf(ledger);
    this.#means = { model, ledger, clips, clock, sha256, spec: choice.spec, caps, limits, desk };
  }

  /**
   * What every clip of a film costs when none was bought yet.
   * @throws SoraPipelineError `MODEL_PRICE_UNKNOWN`: a price is never guessed.
   */
  estimateCost(film: FilmPlan): CostEstimate {
    return this.#options.estimateCost({ shots: film.shots, choice: this.#options.choice });
  }

  /**
   * Whether a film fits what is left of the month, and which of its shots are bought already. Spends nothing.
   * @throws SoraPipelineError like {@link SoraClient.generateFilm}, before anything is spent.
   */
  async checkBudget(film: FilmPlan, run: CheckedRun = {}): Promise<BudgetCheck> {
    const { ledger, caps, clock } = this.#options;
    const { runId } = run;
    const wanted = wantedShots(film, run.shots);
    const asks = this.#asks(film, run);
    const snapshot = await ledger.snapshot();
    return checkBudget({ asks, wanted, terms: this.#terms(), runId, snapshot, caps, now: clock.now() });
  }

  /**
   * The take after the last one the ledger knows of a shot, for buying it anew.
   * @throws SoraPipelineError `UNKNOWN_SHOT`
   */
  async nextTake(film: FilmPlan, shot: string): Promise<number> {
    wantedShots(film, [shot]);
    const { ledger, sha256, choice } = this.#options;
    const { attempts } = await ledger.snapshot();
    const promptHash = sha256(film.shots.find(({ id }) => id === shot)?.prompt ?? "");
    const { provider, model } = choice.spec;
    const same = attempts.filter(
      (attempt) =>
        attempt.promptHash === promptHash && attempt.provider === provider && attempt.model === model,
    );
    return Math.max(0, ...same.map(({ take }) => take)) + 1;
  }

  /**
   * Makes the clips of a film, telling every decision as it is made; the last event is `done`. Run again, it buys only
   * what is missing.
   * @throws SoraPipelineError `UNKNOWN_SHOT`, `MODEL_SHUT_DOWN`, `MODEL_CANNOT_FIT`, `MODEL_PRICE_UNKNOWN` or
   * `SECRET_IN_PROMPT` before anything is spent; the errors of ledger and disk when nothing can be recorded any more.
   */
  async *generateFilm(film: FilmPlan, run: FilmRun): AsyncGenerator<JobEvent, void> {
    const { runId, filmHash, outDir, repository, retake, shots, takes = {} } = run;
    const asks = this.#asks(film, run);
    const wanted = wantedShots(film, shots);
    const terms = { ...this.#terms(), runId, asks, wanted, limiter: this.#limiter };
    const { repo, title } = film;
    const record = {
      id: runId,
      repo: repo.name,
      commit: repo.commit,
      title,
      filmHash,
      outDir,
      ...(repository !== undefined && { repository }),
      ...(shots !== undefined && { shots }),
      ...(Object.keys(takes).length > 0 && { takes }),
      ...(this.#options.lastFrame !== undefined && { continuity: true }),
      ...(retake === true && { retake }),
    };
    yield* runJobs(this.#means, run, async (context) => {
      await this.#begin(record, context);
      return obtainFilm({ ...terms, lastFrame: this.#options.lastFrame }, context);
    });
  }

  /**
   * Makes one clip from a prompt.
   * @throws SoraPipelineError when there is no clip; the code says why, the hint what the money does.
   */
  async generateVideo(request: VideoRequest): Promise<VideoClip> {
    const ask = this.#videoAsk(request);
    const { sha256 } = this.#options;
    const filmHash = sha256(request.prompt);
    const runId = `clip-${filmHash.slice(0, 16)}`;
    const terms = { ...this.#terms(request.size), runId, asks: [ask], wanted: new Set([ask.shot]) };
    const events = runJobs(this.#means, { runId, signal: request.signal }, async (context) => {
      await this.#begin(
        { id: runId, repo: "", commit: null, title: "one clip", filmHash, outDir: "" },
        context,
      );
      return obtainFilm({ ...terms, limiter: this.#limiter }, context);
    });
    let summary: RunSummary | undefined;
    for await (const event of events) {
      request.onEvent?.(event);
      if (event.kind === "done") ({ summary } = event);
    }
    return videoClip(summary?.shots[0], summary?.stopped);
  }

  /**
   * Goes on with everything dead processes left unfinished at this provider, whichever run it was of, without a new
   * POST: polls, downloads, settles, and looks for jobs nobody
   * knows of. Jobs that ended with their process are released.
   */
  recover(options: { readonly signal?: AbortSignal } = {}): AsyncGenerator<JobEvent, void> {
    return runJobs(this.#means, options, (context) => recoverAttempts(context, this.#limiter));
  }

  #asks(film: FilmPlan, { takes }: ShotChoice): readonly FilmAsk[] {
    const { model, choice, lastFrame, secrets = [] } = this.#options;
    const continuity = model.takesFirstFrame && lastFrame !== undefined;
    return filmAsks(film, { spec: choice.spec, cost: this.estimateCost(film), takes, secrets, continuity });
  }

  #videoAsk(request: VideoRequest): ClipAsk {
    const { choice, estimateCost, secrets = [] } = this.#options;
    const { prompt, seconds, take = 1, promptTokens = 0, size } = request;
    const shots = [{ id: "clip", clipSeconds: seconds }];
    const { totalMicroUsd } = estimateCost({ shots, choice: withSize(choice, size) });
    const ask = { shot: "clip", prompt, seconds, take, promptTokens, microUsd: totalMicroUsd };
    return checkedAsk(ask, { spec: choice.spec, secrets });
  }

  #terms(size = this.#options.choice.size.name): Omit<OrderTerms, "runId"> {
    const { choice, sha256, aspectRatio = "16:9" } = this.#options;
    return { spec: choice.spec, size, aspectRatio, sha256 };
  }

  async #begin(run: Omit<LedgerRun, "startedAt">, context: JobContext): Promise<void> {
    const { ledger, caps } = context;
    const { runs } = await ledger.snapshot();
    const cap = caps.runMicroUsd === undefined ? {} : { maxMicroUsd: caps.runMicroUsd };
    if (!runs.some(({ id }) => id === run.id)) await ledger.startRun({ ...run, ...cap });
    await adoptAttempts(context);
  }
}

/**
 * The shots that are named, or all.
 * @throws SoraPipelineError `UNKNOWN_SHOT` with the nearest names.
 */
function wantedShots(film: FilmPlan, shots?: readonly string[]): ReadonlySet<string> {
  const known = film.shots.map(({ id }) => id);
  const unknown = shots?.find((shot) => !known.includes(shot));
  if (unknown === undefined) return new Set(shots ?? known);
  throw new SoraPipelineError({
    code: "UNKNOWN_SHOT",
    message: `the film has no shot ${JSON.stringify(unknown)}`,
    hint: `It has ${known.join(", ")}.`,
    data: { shots: known },
  });
}

/**
 * The same model at another of its sizes.
 * @throws SoraPipelineError `MODEL_CANNOT_FIT`
 */
function withSize(choice: ModelChoice, name: string = choice.size.name): ModelChoice {
  const size = [choice.size, ...choice.spec.sizes].find((tier) => tier.name === name);
  if (size !== undefined) return { ...choice, size };
  throw new SoraPipelineError({
    code: "MODEL_CANNOT_FIT",
    message: `${choice.spec.id} makes no clips of size ${JSON.stringify(name)}`,
    hint: `It makes ${choice.spec.sizes.map((tier) => tier.name).join(", ")}.`,
  });
}

function videoClip(result: ShotResult | undefined, stopped: StopReason | undefined): VideoClip {
  const outcome = result ?? { kind: "not-bought", reason: "the run has no result" };
  if (outcome.kind !== "bought" && outcome.kind !== "reused") throw missedClip(outcome, stopped);
  const { path, artifact } = outcome;
  return { path, artifact, paidMicroUsd: outcome.kind === "bought" ? outcome.paidMicroUsd : 0 };
}
