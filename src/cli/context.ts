import { homedir } from "node:os";
import { resolve } from "node:path";
import { SoraPipelineError } from "../domain/errors.ts";
import type { NonEmpty } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import type { Notice } from "../domain/source.ts";
import { modelNotices } from "../plan/model-notices.ts";
import {
  analyzeRepository,
  planRepository,
  planVariants,
  type RepositoryRequest,
} from "../plan-repository.ts";
import type { FilmResult } from "../pipeline.ts";
import { knownProvider } from "../providers/known-provider.ts";
import { cacheDirectory } from "../repo/cache-directory.ts";
import { refuseAddress } from "../repo/repository-errors.ts";
import { countLines } from "./count-lines.ts";
import { withOrigin } from "./name-origin.ts";
import { resolveSettings, type SettingsSources } from "./settings.ts";
import { openTerminal, type Terminal } from "./terminal.ts";
import type { World } from "./world.ts";

/** What every command starts from: settings resolved, streams open, nothing read yet. */
export interface Context extends SettingsSources {
  readonly world: World;
  readonly terminal: Terminal;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Absolute path given with `--repo-path`, if any. */
  readonly repoPath: string | undefined;
  readonly request: Omit<RepositoryRequest, "repoPath">;
}

/**
 * Resolves settings and opens the streams for one command.
 * @param filmedRepositories absolute paths of the repositories of the runs the command is about
 */
export function openContext(
  flags: Readonly<Record<string, unknown>>,
  world: World,
  filmedRepositories: readonly string[] = [],
): Context {
  const repoPath = typeof flags["repo-path"] === "string" ? flags["repo-path"] : undefined;
  const sources = resolveSettings({
    flags,
    world,
    ...(repoPath === undefined ? {} : { analysedRepository: repoPath }),
    filmedRepositories,
    trusted: flags["trust-repo-config"] === true,
  });
  const terminal = terminalFor(flags, world);
  const owner = repoPath === undefined ? "a repository" : "the analysed repository";
  for (const path of sources.untrusted) {
    terminal.warn(`${path} belongs to ${owner} and was not read (--trust-repo-config reads it)`);
  }
  for (const line of sources.unknown) terminal.warn(line);
  const request = requestFrom(sources, { flags, world, terminal });
  const [json, quiet] = [flags["json"] === true, flags["quiet"] === true];
  return { ...sources, world, terminal, json, quiet, repoPath, request };
}

/** The streams as the flags want them, for a command that must run although the settings are broken. */
export function terminalFor(flags: Readonly<Record<string, unknown>>, world: World): Terminal {
  const loud = flags["verbose"] === true ? "verbose" : "normal";
  return openTerminal(world, {
    verbosity: flags["quiet"] === true ? "quiet" : loud,
    ...(typeof flags["color"] === "boolean" ? { color: flags["color"] } : {}),
  });
}

/** Prints the result of a command: the data with `--json`, else the text. */
export function answer(
  { terminal, json }: Pick<Context, "terminal" | "json">,
  { data, text }: { readonly data: unknown; readonly text: string },
): void {
  terminal.result(json ? JSON.stringify(data, null, 2) : text);
}

/** Plans the film of the repository given with `--repo-path`, showing stages and notices. */
export async function planFromContext(context: Context): Promise<FilmResult> {
  const result = await inStages(context, planRepository);
  reportFilms(context, [result]);
  return result;
}

/** Plans several films of the repository given with `--repo-path`, showing stages and notices. */
export async function planVariantsFromContext(
  context: Context,
  variants: number,
): Promise<NonEmpty<FilmResult>> {
  const results = await inStages(context, (request) => planVariants({ ...request, variants }));
  reportFilms(context, results);
  return results;
}

/** Analyses the repository given with `--repo-path`, showing stages and notices. */
export async function analyzeFromContext(context: Context): Promise<RepoFacts> {
  const facts = await inStages(context, analyzeRepository);
  report(context, { facts, notices: [] });
  return facts;
}

/**
 * The absolute repository path.
 * @throws SoraPipelineError `BAD_FLAG` when none was given, `REPO_NOT_FOUND` when it is an address.
 */
export function requireRepoPath(context: Pick<Context, "repoPath" | "world">): string {
  const path = context.repoPath?.trim();
  if (path !== undefined && path !== "") {
    refuseAddress(path);
    return resolve(context.world.workingDirectory, path);
  }
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: context.repoPath === undefined ? "--repo-path is missing" : "--repo-path is empty",
    hint: "Say which repository: sora-pipeline --repo-path . (the folder you are in).",
  });
}

async function inStages<Result>(
  context: Context,
  work: (request: RepositoryRequest) => Promise<Result>,
): Promise<Result> {
  const repoPath = requireRepoPath(context);
  try {
    return await work({ ...context.request, repoPath });
  } catch (error) {
    throw withOrigin(error, context);
  } finally {
    context.terminal.stagesDone();
  }
}

function reportFilms(context: Context, films: NonEmpty<FilmResult>): void {
  const [{ facts, choice }] = films;
  const ofModel = modelNotices({ spec: choice.spec, today: context.world.today });
  report(context, { facts, notices: [...films.flatMap(({ plan }) => plan.notices), ...ofModel] });
}

/** Notices that depend on the machine are in the facts only, those of the film in the plan only: each is shown once. */
function report(
  { terminal }: Context,
  { facts, notices }: { readonly facts: RepoFacts; readonly notices: readonly Notice[] },
): void {
  const messages = new Set([...facts.notices, ...notices].map(({ message }) => message));
  for (const message of messages) terminal.warn(message);
  for (const line of countLines(facts)) terminal.detail(line);
}

function requestFrom(
  { settings, environment }: SettingsSources,
  run: {
    readonly flags: Readonly<Record<string, unknown>>;
    readonly world: World;
    readonly terminal: Terminal;
  },
): Context["request"] {
  const { metaphors, prices, out, monthlyBudget, duration, server, serverProfile, ...film } = settings;
  const directory = cacheDirectory({ variables: environment, platform: process.platform, home: homedir() });
  const within = (path: string): string => resolve(run.world.workingDirectory, path);
  const provider = plannedProvider(run.flags["provider"]);
  return {
    ...film,
    ...(provider === undefined ? {} : { provider }),
    ...(monthlyBudget === undefined ? {} : { monthlyBudgetUsd: monthlyBudget }),
    ...(duration === undefined ? {} : { seconds: duration }),
    ...(metaphors === undefined ? {} : { metaphors: [within(metaphors)] }),
    ...(prices === undefined ? {} : { prices: within(prices) }),
    ...(out === undefined ? {} : { outDir: within(out) }),
    ...(run.flags["cache"] === false || directory === undefined ? {} : { cacheDirectory: directory }),
    onStage: (stage) => run.terminal.stage(STAGE_TEXTS[stage]),
  };
}

/**
 * The provider whose models are planned for; rehearsals and drawn clips are planned for the model they stand in for.
 * @throws SoraPipelineError `UNKNOWN_PROVIDER`
 */
function plannedProvider(provider: unknown): string | undefined {
  if (typeof provider !== "string") return undefined;
  const name = knownProvider(provider);
  return name === "sandbox" || name === "animatic" ? undefined : name;
}

const STAGE_TEXTS: Record<Parameters<NonNullable<RepositoryRequest["onStage"]>>[0], string> = {
  read: "reading the repository",
  analyze: "analysing the code",
  gags: "finding the gags",
  story: "writing the story",
  shots: "laying out the film",
  prompts: "fitting the prompts",
  plan: "checking the plan",
};
