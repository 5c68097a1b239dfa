import { randomBytes } from "node:crypto";
import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import type { FilmPlan } from "../../domain/film.ts";
import type { ModelChoice } from "../../domain/video-model.ts";
import { loadFilmRequest } from "../../plan-repository.ts";
import { chooseModel } from "../../plan/choose-model.ts";
import { keyVariablesOf } from "../../providers/provider-table.ts";
import { spendingJson } from "../../report/spending-data.ts";
import { spendingText } from "../../report/spending-text.ts";
import type { CommandRun } from "../command.ts";
import { type Context, openContext, planFromContext, requireRepoPath } from "../context.ts";
import { filmFiles, outFolder } from "../film-files.ts";
import { refuseForeignFiles } from "../foreign-files.ts";
import { refuseFilmFlags } from "../idle-flags.ts";
import { renderWishes } from "../render-flags.ts";
import { dollarsGiven } from "../money/amount-flag.ts";
import { buyFilm } from "../money/buy-film.ts";
import { checkFinish } from "../money/check-finish.ts";
import { finishFilm } from "../money/finish-film.ts";
import type { DrawnShots } from "../money/drawn-shots.ts";
import { furtherShotsLine, goOnLine, retakeLine, type UnfinishedRun } from "../money/go-on-line.ts";
import { lastRun } from "../money/last-run.ts";
import { ledgerPurpose } from "../money/money-directory.ts";
import { readMoney } from "../money/open-money.ts";
import { openRunContext } from "../money/open-run-context.ts";
import type { Purchase } from "../money/purchase.ts";
import { filmOfLedgerRun } from "../money/run-film.ts";
import { shotsGiven } from "../money/shot-list-flag.ts";
import { assertJobsOfRunAreHere } from "../money/sandbox-jobs.ts";
import { secondsGiven } from "../money/timeout-flag.ts";
import { warnOfOlderResults } from "../older-results.ts";
import { SYSTEM_CLOCK } from "../../system-clock.ts";
import { writeFiles } from "../../disk/write-files.ts";

/** `--real`: buys the clips of a film within the budget and cuts them into it. */
export const real: CommandRun = async (flags, world) => {
  const limits = limitsGiven(flags);
  if (flags["resume"] === undefined) {
    const context = openContext(flags, world);
    return buyAndFinish(context, { flags, limits }, await plannedFilm(context, flags));
  }
  refuseFilmFlags(flags);
  const context = await openRunContext(flags, world);
  const target = await filmOfRun(context, flags);
  assertJobsOfRunAreHere(await readMoney(context, ledgerPurpose(flags)), { runId: target.runId, flags });
  return buyAndFinish(context, { flags, limits }, target);
};

/** `retake SHOT`: buys one shot of a film anew, as a further take. */
export const retake: CommandRun = async (flags, world) => {
  const limits = limitsGiven(flags);
  const context = await openRunContext(flags, world);
  const target = await filmOfRun(context, { ...flags, resume: flags["run"] ?? "last" });
  const shots = shotsGiven(flags["shot"], target.film, "retake");
  return buyAndFinish(context, { flags, limits }, { ...target, runId: newRunId(), retakes: shots });
};

/** What the command line says about a purchase. */
interface Order {
  readonly flags: Readonly<Record<string, unknown>>;
  /** {@link limitsGiven}: read before anything is planned. */
  readonly limits: Limits;
}

type Limits = Pick<Purchase, "maxCost" | "timeoutSeconds">;

function limitsGiven(flags: Readonly<Record<string, unknown>>): Limits {
  return {
    ...(flags["max-cost"] !== undefined && { maxCost: dollarsGiven("--max-cost", flags["max-cost"]) }),
    ...(flags["timeout"] !== undefined && { timeoutSeconds: secondsGiven(flags["timeout"]) }),
  };
}

/** The film whose clips are wanted, and where everything goes. */
interface Target {
  readonly film: FilmPlan;
  readonly choice: ModelChoice;
  readonly outDir: string;
  readonly runId: string;
  readonly repository?: string;
  /** True for a film of an earlier run. */
  readonly isPlanned: boolean;
  /** What a run which goes on was begun for: shots, all when absent, takes, and whether one goes on from another. */
  readonly shots?: readonly string[];
  readonly takes?: Readonly<Record<string, number>>;
  readonly continuity?: boolean;
  readonly retakes?: readonly string[];
}

async function buyAndFinish(context: Context, order: Order, target: Target): Promise<number> {
  const { flags } = order;
  const purchase = purchaseOf(order, target);
  const wishes = renderWishes(flags, context.world.workingDirectory);
  await checkFinish({ ...target, wishes });
  const bought = await buyFilm(context, purchase);
  const { spending, exit, drawn, files } = await finishFilm(context, { ...target, ...bought, wishes });
  const { summary } = bought;
  const [path] = files;
  context.terminal.result(context.json ? spendingJson(spending, files) : spendingText(spending));
  if (path !== undefined && !context.json) context.terminal.result(`\nFilm     ${path}`);
  const provider = purchase.provider ?? target.choice.spec.provider;
  const run = { ...purchase, flags, stopped: summary.stopped, provider };
  if (summary.exit !== "ok" || files.length === 0) sayHowToGoOn(context, run);
  sayWhatIsDrawn(context, { ...run, drawn });
  if (bought.fault !== undefined) throw bought.fault;
  return EXIT_STATUS[summary.exit === "ok" ? exit : summary.exit];
}

function purchaseOf({ flags, limits }: Order, target: Target): Purchase {
  const { film, retakes } = target;
  const shots = retakes ?? (flags["shots"] === undefined ? undefined : shotsGiven(flags["shots"], film));
  return {
    ...target,
    ...limits,
    yes: flags["yes"] === true,
    continuity: target.continuity ?? flags["continuity"] === true,
    ...(shots !== undefined && { shots }),
    ...(typeof flags["provider"] === "string" && { provider: flags["provider"] }),
    ...(typeof flags["base-url"] === "string" && { baseUrl: flags["base-url"] }),
    ...(typeof flags["server"] === "string" && { server: flags["server"] }),
  };
}

async function plannedFilm(context: Context, flags: Readonly<Record<string, unknown>>): Promise<Target> {
  const result = await planFromContext(context);
  const { plan: film, choice } = result;
  const [fault] = film.lint.errors;
  if (fault !== undefined) {
    throw new SoraPipelineError({
      code: "CHECK_FAILED",
      message: `the film is not fit to be bought: ${fault.where}: ${fault.message}`,
      hint: "See --dry-run for all findings; nothing was bought.",
    });
  }
  const outDir = outFolder(context, film);
  const files = filmFiles(result, outDir);
  refuseForeignFiles(outDir, Object.keys(files));
  const { formats } = renderWishes(flags, context.world.workingDirectory);
  warnOfOlderResults(context, { directory: outDir, film, formats });
  writeFiles(outDir, files);
  const repository = requireRepoPath(context);
  return { film, choice, outDir, runId: newRunId(), isPlanned: false, repository };
}

/** The film of a run that was begun, as it was planned then. */
async function filmOfRun(context: Context, flags: Readonly<Record<string, unknown>>): Promise<Target> {
  const purpose = ledgerPurpose(flags);
  const { attempts, runs } = await readMoney(context, purpose);
  const films = runs.filter(({ outDir }) => outDir !== "");
  const run =
    flags["resume"] === "last"
      ? lastRun({ attempts, runs: films })
      : films.find(({ id }) => id === flags["resume"]);
  if (run === undefined)
    throw runNotFound(
      String(flags["resume"]),
      films.map(({ id }) => id),
    );
  if (flags["continuity"] === true && run.continuity !== true) throw begunWithout(run.id);
  const film = filmOfLedgerRun(context, purpose, run);
  const { models } = loadFilmRequest(context.request);
  const { model, size, quality } = film.cost;
  return {
    film,
    choice: chooseModel({ catalogue: models, model, size, quality }),
    outDir: run.outDir,
    runId: run.id,
    isPlanned: true,
    ...(run.repository !== undefined && { repository: run.repository }),
    ...(run.shots !== undefined && { shots: run.shots }),
    ...(run.takes !== undefined && { takes: run.takes }),
    continuity: run.continuity === true,
  };
}

/** Other first pictures are other clips: what was bought would be bought again. */
function begunWithout(runId: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_FLAG",
    message: `run ${runId} was begun without --continuity`,
    hint: "Leave --continuity out: a run goes on as it was begun.",
  });
}

/** Sorts by time and is no other run's: `20261120-094512-1f0c9a3e`. */
function newRunId(): string {
  const time = new Date(SYSTEM_CLOCK.now()).toISOString().slice(0, 19);
  return `${time.replaceAll(/[-:]/g, "").replace("T", "-")}-${randomBytes(4).toString("hex")}`;
}

function sayHowToGoOn({ terminal }: Context, run: UnfinishedRun & { readonly provider: string }): void {
  if (run.stopped !== undefined) terminal.say(`The run stopped: ${run.stopped.reason}`);
  const keys = run.stopped?.code === "auth" ? keyVariablesOf(run.provider) : [];
  if (keys.length > 0)
    terminal.say(`The key comes from ${keys.join(" or ")}: see that it is right and may make videos.`);
  terminal.say(`What was bought is not bought again. Go on with: ${goOnLine(run)}`);
}

function sayWhatIsDrawn(
  { terminal }: Context,
  { drawn: { unusable, unbought }, ...run }: UnfinishedRun & { readonly drawn: DrawnShots },
): void {
  if (unusable.length > 0)
    terminal.say(
      `Bought, but not fit for the film: ${unusable.join(", ")}. Buy anew with: ${retakeLine({ ...run, shots: unusable })}`,
    );
  if (unbought.length > 0)
    terminal.say(
      `Drawn, as there is no clip: ${unbought.join(", ")}. Go on with: ${furtherShotsLine({ ...run, shots: unbought })}`,
    );
}

function runNotFound(id: string, known: readonly string[]): SoraPipelineError {
  return new SoraPipelineError({
    code: "RUN_NOT_FOUND",
    message: id === "last" ? "no film was bought yet" : `there is no run ${JSON.stringify(id)}`,
    hint:
      known.length === 0
        ? "Begin one with --repo-path DIR --real; a rehearsal is found with --provider sandbox."
        : `Runs: ${known.slice(-5).join(", ")}; see sora-pipeline report.`,
    data: { known },
  });
}
