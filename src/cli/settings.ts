import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { SoraPipelineError } from "../domain/errors.ts";
import { QUALITIES } from "../domain/film.ts";
import { loadCheckedYaml } from "../library/checked-yaml.ts";
import { camelCase, FILM_FLAGS } from "./flags.ts";
import type { World } from "./world.ts";

const SETTINGS = z.strictObject({
  budget: z.string().min(1).exactOptional(),
  maxPromptTokens: z.int().positive().exactOptional(),
  duration: z.number().exactOptional(),
  model: z.string().min(1).exactOptional(),
  quality: z.enum(QUALITIES).exactOptional(),
  size: z.string().min(1).exactOptional(),
  template: z.string().min(1).exactOptional(),
  metaphors: z.string().min(1).exactOptional(),
  seed: z.int().nonnegative().exactOptional(),
  include: z.array(z.string().min(1)).exactOptional(),
  exclude: z.array(z.string().min(1)).exactOptional(),
  engine: z.enum(["ranked", "exact"]).exactOptional(),
  /** Own token levels by name. */
  levels: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), z.int().positive()).exactOptional(),
  monthlyBudget: z.number().nonnegative().exactOptional(),
  out: z.string().min(1).exactOptional(),
});

/** What the user decided, wherever it was said. Absent means the default. */
type Settings = z.infer<typeof SETTINGS>;

/** Where settings come from and in which order, strongest first; `doctor` shows it. */
export interface SettingsSources {
  readonly settings: Settings;
  /** Configuration files that were read, strongest first. */
  readonly files: readonly string[];
  /** Files inside the analysed repository that were left unread. */
  readonly untrusted: readonly string[];
  /** Environment with the `.env` of the working directory beneath it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Settings by precedence: flags > environment > `.env` in the working directory > `sora-pipeline.{yaml,json}` found
 * upward from the working directory > user configuration > defaults. Files inside the analysed repository are read
 * only when it is trusted: it is not ours, and its settings could point anywhere.
 * @throws SoraPipelineError `BAD_CONFIG` or `BAD_FLAG` with the source, the value and what is allowed.
 */
export function resolveSettings(options: {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly world: World;
  readonly analysedRepository?: string;
  readonly trusted?: boolean;
}): SettingsSources {
  const { world } = options;
  const repository =
    options.analysedRepository === undefined
      ? undefined
      : resolve(world.workingDirectory, options.analysedRepository);
  const mayRead = (path: string): boolean =>
    options.trusted === true || repository === undefined || !isInside(path, repository);
  const dotEnv = existing(join(world.workingDirectory, ".env"));
  const own = definedOnly(world.environment);
  const environment = { ...(dotEnv !== undefined && mayRead(dotEnv) ? readDotEnv(dotEnv) : {}), ...own };
  const found = configFiles({
    world,
    environment,
    ...(options.trusted === true && repository !== undefined ? { repository } : {}),
  });
  const files = found.filter(mayRead);
  const layers = [
    ...files.toReversed().map(fromFile),
    fromEnvironment(environment),
    fromFlags(options.flags),
  ];
  const untrusted = [...(dotEnv === undefined ? [] : [dotEnv]), ...found].filter((path) => !mayRead(path));
  return { settings: Object.assign({}, ...layers) as Settings, files, untrusted, environment };
}

function configFiles(where: {
  readonly world: World;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly repository?: string;
}): string[] {
  const user = where.environment["XDG_CONFIG_HOME"] ?? join(homedir(), ".config");
  const candidates = [
    configAbove(where.world.workingDirectory),
    where.repository === undefined ? undefined : configIn(where.repository),
    configIn(join(user, "sora-pipeline")),
  ];
  return [...new Set(candidates)].filter((path) => path !== undefined);
}

function isInside(path: string, directory: string): boolean {
  const steps = relative(directory, path);
  return steps !== "" && !steps.startsWith("..") && !isAbsolute(steps);
}

function existing(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}

function configAbove(start: string): string | undefined {
  for (let directory = resolve(start); ; directory = dirname(directory)) {
    const found = configIn(directory);
    if (found !== undefined) return found;
    if (directory === dirname(directory)) return undefined;
  }
}

function configIn(directory: string): string | undefined {
  return ["sora-pipeline.yaml", "sora-pipeline.json"].map((name) => join(directory, name)).find(existsSync);
}

function fromFile(path: string): Settings {
  const settings = loadCheckedYaml({ path, schema: SETTINGS, code: "BAD_CONFIG" });
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) =>
      (key === "metaphors" || key === "out") && typeof value === "string"
        ? [key, resolve(dirname(path), value)]
        : [key, value],
    ),
  );
}

function readDotEnv(path: string): Record<string, string> {
  return definedOnly(parseEnv(readFileSync(path, "utf8")));
}

function definedOnly(record: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** `maxPromptTokens` is read from `SORA_MAX_PROMPT_TOKENS`; the monthly budget from `SORA_BUDGET_USD`. */
function fromEnvironment(environment: Readonly<Record<string, string | undefined>>): Settings {
  const raw: Record<string, unknown> = {};
  for (const [flag, option] of Object.entries(FILM_FLAGS)) {
    const name =
      flag === "monthly-budget" ? "SORA_BUDGET_USD" : `SORA_${flag.toUpperCase().replaceAll("-", "_")}`;
    const value = environment[name];
    if (value === undefined || value === "") continue;
    raw[camelCase(flag)] =
      "array" in option ? value.split(",") : option.type === "number" ? strictNumber(name, value) : value;
  }
  return check(raw, "environment variables", "BAD_CONFIG");
}

function fromFlags(flags: Readonly<Record<string, unknown>>): Settings {
  const raw: Record<string, unknown> = {};
  for (const [flag, option] of Object.entries(FILM_FLAGS)) {
    const value = flags[flag];
    if (value === undefined) continue;
    raw[camelCase(flag)] = option.type === "number" ? strictNumber(`--${flag}`, value) : value;
  }
  return check(raw, "flags", "BAD_FLAG");
}

/** Plain decimal numbers only: yargs would read `1e9junk` as NaN and `0x10` as 16. */
function strictNumber(name: string, value: unknown): number {
  const text = String(value).trim();
  const number = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(number) && number >= 0) return number;
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `${name} is "${text}", which is not a number of zero or more`,
    hint: `Give ${name} a plain number such as 90 or 4.5.`,
    data: { name, value: text },
  });
}

function check(raw: Record<string, unknown>, where: string, code: "BAD_CONFIG" | "BAD_FLAG"): Settings {
  const result = SETTINGS.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const key = issue?.path.join(".") ?? "";
  throw new SoraPipelineError({
    code,
    message: `${key} in the ${where} is ${JSON.stringify(raw[String(issue?.path[0] ?? "")])}: ${issue?.message ?? "not allowed"}`,
    hint: "Run sora-pipeline --help for the values that are allowed.",
    data: { key },
  });
}
