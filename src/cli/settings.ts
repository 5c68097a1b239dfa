import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { definedOnly } from "../domain/defined-only.ts";
import { type ErrorCode, messageOf, SoraPipelineError } from "../domain/errors.ts";
import { FILM_SECONDS } from "../domain/film-rules.ts";
import { refusedValue } from "../domain/refused-value.ts";
import { nearestNames } from "../domain/nearest-names.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { FILM_SETTINGS } from "../film-settings.ts";
import { loadLocatedYaml } from "../library/checked-yaml.ts";
import { schemaFault } from "../library/schema-fault.ts";
import { findConfig } from "./find-config.ts";
import { camelCase, FILM_FLAGS } from "./flags.ts";
import type { World } from "./world.ts";

const SETTINGS = z.strictObject({
  ...FILM_SETTINGS,
  duration: z.number().exactOptional(),
  metaphors: z.string().min(1).exactOptional(),
  /** Server program behind `--base-url`, and changes to how it is spoken to; checked by the provider. */
  server: z.string().min(1).exactOptional(),
  serverProfile: z.record(z.string(), z.unknown()).exactOptional(),
  monthlyBudget: z.number().nonnegative().exactOptional(),
  out: z.string().min(1).exactOptional(),
});

/** Settings that are paths; in a file they are relative to the file. */
const PATHS: ReadonlySet<string> = new Set(["metaphors", "prices", "out"]);

/** Variables of ours that are no settings of the film. */
const OTHER_VARIABLES = ["SORA_API_KEY", "SORA_API_KEY_FILE", "SORA_BASE_URL", "SORA_CACHE", "SORA_PROFILE"];
/**
 * The variable that says where the book of all money is: no file
 * of some folder may lead to one in which nothing was spent.
 */
const BOOK_OF_MONEY = "SORA_HOME";

/** What the user decided, wherever it was said. Absent means the default. */
type Settings = z.infer<typeof SETTINGS>;

/** Where settings come from and in which order, strongest first; `doctor` shows it. */
export interface SettingsSources {
  readonly settings: Settings;
  /**
   * Where a setting that is not from a flag stands, by its key: `sora-pipeline.yaml:3` with its folder, `SORA_LANG`.
   */
  readonly origins: ReadonlyMap<string, string>;
  /** Configuration files that were read, strongest first. */
  readonly files: readonly string[];
  /** Files of repositories that were left unread. */
  readonly untrusted: readonly string[];
  /** Environment with the `.env` of the working directory beneath it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `SORA_` variables of the environment and the `.env` that nothing reads, each in a sentence. */
  readonly unknown: readonly string[];
}

/**
 * Settings by precedence: flags > environment > `.env` in the working directory > `sora-pipeline.{yaml,json}` found
 * upward from the working directory > user configuration > defaults. Files of a repository are read only when it is
 * trusted: it is not ours, and its settings could point anywhere. That is the analysed one, where none is analysed the
 * one the working directory lies in, and those in `filmedRepositories`.
 * @throws SoraPipelineError `BAD_CONFIG` or `BAD_FLAG` with the source, the value and what is allowed.
 */
export function resolveSettings(options: {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly world: World;
  readonly analysedRepository?: string;
  /** Absolute paths of the repositories of the runs the command is about. */
  readonly filmedRepositories?: readonly string[];
  readonly trusted?: boolean;
}): SettingsSources {
  const { world, analysedRepository, filmedRepositories = [], trusted = false } = options;
  const { workingDirectory, environment: own } = world;
  const { files, dotEnv, untrusted } = findConfig({
    workingDirectory,
    userDirectory: own["XDG_CONFIG_HOME"] || join(homedir(), ".config"),
    trusted,
    filmed: filmedRepositories,
    ...(analysedRepository !== undefined && { repository: resolve(workingDirectory, analysedRepository) }),
  });
  const written = dotEnv === undefined ? {} : readDotEnv(dotEnv);
  const environment = { ...written, ...definedOnly(own) };
  const nameOf = (name: string): string =>
    dotEnv === undefined || own[name] !== undefined ? name : `${name} in ${dotEnv}${lineIn(dotEnv, name)}`;
  const layers = [
    ...files.toReversed().map(fromFile),
    fromGiven(fromEnvironment(environment, nameOf), "BAD_CONFIG"),
    fromGiven(fromFlags(options.flags), "BAD_FLAG"),
  ];
  const origins = new Map(layers.flatMap((layer) => [...layer.origins]));
  for (const { key } of fromFlags(options.flags)) origins.delete(key);
  return {
    settings: Object.assign({}, ...layers.map(({ settings }) => settings)) as Settings,
    origins,
    files,
    untrusted,
    environment,
    unknown: [...(dotEnv === undefined ? [] : unknownIn(dotEnv, written)), ...unknownVariables(own)],
  };
}

function notReadFrom(name: string, known: readonly string[]): string {
  return name === BOOK_OF_MONEY
    ? `${name} is read from the environment only: no file moves the book of all money`
    : nothingReads(name, known);
}

function unknownIn(path: string, written: World["environment"]): string[] {
  const known = [...Object.keys(FILM_FLAGS).map(variableOf), ...OTHER_VARIABLES];
  return Object.keys(written)
    .filter((name) => name.startsWith("SORA_") && !known.includes(name))
    .map((name) => `${path}${lineIn(path, name)}: ${notReadFrom(name, known)}`);
}

function unknownVariables(environment: World["environment"]): string[] {
  const known = [...Object.keys(FILM_FLAGS).map(variableOf), ...OTHER_VARIABLES, BOOK_OF_MONEY];
  return Object.keys(environment)
    .filter((name) => name.startsWith("SORA_") && !known.includes(name))
    .toSorted(byCodeUnit)
    .map((name) => nothingReads(name, known));
}

function nothingReads(name: string, known: readonly string[]): string {
  const [nearest] = nearestNames({ name, known, most: 1 });
  return `nothing reads ${name}${nearest === undefined ? "" : ` (did you mean ${nearest}?)`}`;
}

/** Settings of one source, and where each stands in it. */
interface Layer {
  readonly settings: Settings;
  readonly origins: ReadonlyMap<string, string>;
}

function fromFile(path: string): Layer {
  const file = loadLocatedYaml({ path, schema: SETTINGS, code: "BAD_CONFIG", whenEmpty: {} });
  const entries = Object.entries(file.value).map(([key, value]) =>
    PATHS.has(key) && typeof value === "string" ? [key, resolve(dirname(path), value)] : [key, value],
  );
  const keys = Object.keys(file.value);
  return {
    settings: Object.fromEntries(entries) as Settings,
    origins: new Map(keys.map((key) => [key, `${path}:${file.lineOf([key])}`])),
  };
}

function readDotEnv(path: string): World["environment"] {
  try {
    return parseEnv(readFileSync(path, "utf8"));
  } catch (error) {
    throw new SoraPipelineError({
      code: "BAD_CONFIG",
      message: `${path} cannot be read: ${messageOf(error)}`,
      hint: "Check its permissions, or run from another folder.",
      cause: error,
    });
  }
}

function lineIn(path: string, name: string): string {
  const lines = readFileSync(path, "utf8").split("\n");
  const index = lines.findLastIndex((line) => line.split("=", 1)[0]?.trim().split(" ").at(-1) === name);
  return index < 0 ? "" : `:${index + 1}`;
}

/** One value as the user gave it, with the name under which it was given. */
interface Given {
  readonly key: string;
  readonly name: string;
  readonly value: unknown;
  readonly isNumber: boolean;
}

/** `maxPromptTokens` is read from `SORA_MAX_PROMPT_TOKENS`; the monthly budget from `SORA_BUDGET_USD`. */
function fromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  nameOf: (variable: string) => string,
): Given[] {
  return Object.entries(FILM_FLAGS).flatMap(([flag, option]) => {
    const variable = variableOf(flag);
    const text = environment[variable] ?? "";
    const value = "array" in option ? listedIn(text) : text;
    if (value.length === 0) return [];
    return [{ key: camelCase(flag), name: nameOf(variable), value, isNumber: option.type === "number" }];
  });
}

/** `README.md, src` as its two entries; a comma with nothing beside it stands for none. */
function listedIn(text: string): readonly string[] {
  const entries = text.split(",").map((entry) => entry.trim());
  return entries.filter((entry) => entry !== "");
}

function variableOf(flag: string): string {
  return flag === "monthly-budget" ? "SORA_BUDGET_USD" : `SORA_${flag.toUpperCase().replaceAll("-", "_")}`;
}

function fromFlags(flags: Readonly<Record<string, unknown>>): Given[] {
  return Object.entries(FILM_FLAGS).flatMap(([flag, option]) => {
    const value = flags[flag];
    if (value === undefined) return [];
    return [{ key: camelCase(flag), name: `--${flag}`, value, isNumber: option.type === "number" }];
  });
}

function fromGiven(given: readonly Given[], code: ErrorCode): Layer {
  return { settings: checked(given, code), origins: new Map(given.map(({ key, name }) => [key, name])) };
}

function checked(given: readonly Given[], code: ErrorCode): Settings {
  const raw = given.map((one) => [one.key, one.isNumber ? plainNumber(one, code) : one.value]);
  const result = SETTINGS.safeParse(Object.fromEntries(raw));
  if (result.success) return result.data;
  const { issue, allowed } = schemaFault({ schema: SETTINGS, error: result.error, data: raw });
  const wrong = given.find(({ key }) => key === issue.path[0]);
  throw refusedValue({ name: wrong?.name ?? "a setting", value: wrong?.value, code, allowed });
}

/** Plain decimal numbers only: yargs would read `1e9junk` as NaN and `0x10` as 16. */
function plainNumber({ key, name, value }: Given, code: ErrorCode): number {
  const text = String(value)
    .trim()
    .replace(key === "monthlyBudget" ? /^\$/ : "", "");
  const number = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(number) && number >= 0) return number;
  throw refusedValue({
    name,
    value,
    code,
    allowed: EXAMPLES[key] ?? "Give a plain number of zero or more, such as 90 or 4.5.",
  });
}

/** What to give instead, by setting. */
const EXAMPLES: Readonly<Record<string, string>> = {
  duration: `Give seconds from ${FILM_SECONDS.min} to ${FILM_SECONDS.max}, such as 90.`,
  seed: "Give a whole number of zero or more, such as 7.",
  maxPromptTokens: "Give a whole number of tokens, such as 2500.",
  monthlyBudget: "Give US dollars as a plain number of zero or more, such as 20 or 4.50.",
};
