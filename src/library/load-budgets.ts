import { z } from "zod";
import { definedOnly } from "../domain/defined-only.ts";
import { SoraPipelineError } from "../domain/errors.ts";
import { type NonEmpty, nonEmpty } from "../domain/evidence.ts";
import { type BudgetLevel, type BudgetLevels } from "../domain/film.ts";
import {
  type ClipMenu,
  FAILED_JOBS_BILLED,
  type ModelCatalogue,
  type ModelSpec,
  QUALITIES,
} from "../domain/video-model.ts";
import { ATOMS } from "../domain/story.ts";
import { microUsdFromUsd } from "../domain/units.ts";
import { type LocatedYaml, loadLocatedYaml } from "./checked-yaml.ts";

const text = z.string().min(1).max(400);
const dollars = z.number().nonnegative().max(1000);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const levelTokens = z.int().positive().max(1_000_000);
const points = z.int().nonnegative().max(1000);
const percent = z.int().min(1).max(100);

const level = z.strictObject({ name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/), tokens: levelTokens });

/** What `budgets/levels.yaml` must look like; published as `schemas/levels.schema.json`. */
export const levelsSchema = z.strictObject({
  schema: z.literal("sora-pipeline/levels@1"),
  default: level.shape.name,
  levels: z.array(level).min(1).max(50),
  weights: z.record(z.enum([...ATOMS, "style"]), points),
  retention: z.strictObject({ short: percent, min: percent }),
});

const clipLength = z.number().positive().max(600);
const clips = z.union([
  z.strictObject({ seconds: z.array(clipLength).min(1).max(60) }),
  z.strictObject({ min: clipLength, max: clipLength }),
]);

const modelRow = z.strictObject({
  provider: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  protocol: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  model: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/),
  status: z.enum(["active", "shutdown", "unknown"]),
  shutdownDate: isoDate.optional(),
  clips: clips.optional(),
  sizes: z
    .array(
      z.strictObject({
        name: text,
        lines: z.int().positive().max(10_000).optional(),
        usd: dollars.optional(),
      }),
    )
    .min(1)
    .max(40),
  fromUsd: dollars.optional(),
  aspectRatios: z.array(text).max(20),
  billing: z.enum(["per-second", "per-video", "gpu-time"]),
  failedJobsBilled: z.enum(FAILED_JOBS_BILLED),
  dialect: z.enum(["structured", "paragraph"]),
  promptMaxChars: z.int().positive().optional(),
  promptMaxTokens: z.int().positive().optional(),
  negativePrompt: z.boolean(),
  reseller: z.boolean().optional(),
  fps: text.optional(),
  audio: text.optional(),
  seed: z.boolean().optional(),
  baseUrl: z.url({ protocol: /^https?$/ }).optional(),
  servers: z.array(text).max(20).optional(),
  notes: text.optional(),
  source: text,
  checkedOn: isoDate,
  confidence: text,
});

/** What `budgets/models.yaml` must look like; published as `schemas/models.schema.json`. */
export const modelsSchema = z.strictObject({
  schema: z.literal("sora-pipeline/models@1"),
  qualities: z.record(z.enum(QUALITIES), z.int().positive()),
  typicalClips: z.array(clipLength).min(1).max(60),
  models: z.array(modelRow).min(1).max(1000),
});

/** What a user's own price file must look like: rows that replace ours or are added to them. */
const pricesSchema = z.strictObject({
  schema: z.literal("sora-pipeline/prices@1"),
  models: modelsSchema.shape.models,
});

type ModelRow = z.infer<typeof modelRow>;

/**
 * Loads the token levels and the weights of the story atoms.
 * @param options.extra the user's own levels, added to those of the file
 * @throws SoraPipelineError `BAD_BUDGETS` with `file:line`, also for a level named twice or a default that is not there;
 * `LEVEL_TAKEN` for a level of the user's with the name of one of ours.
 */
export function loadLevels(options: {
  readonly path: string;
  readonly extra?: readonly BudgetLevel[];
}): BudgetLevels {
  const { path, extra = [] } = options;
  const { value: file, lineOf } = loadLocatedYaml({ path, schema: levelsSchema, code: "BAD_BUDGETS" });
  const names = file.levels.map(({ name }) => name);
  const twice = firstRepeated(names);
  if (twice !== undefined)
    throw badBudgets(
      `${path}:${lineOf(["levels", twice])}: level ${names[twice]} is there twice`,
      "Give every level a name of its own.",
    );
  const taken = extra.find(({ name }) => names.includes(name));
  if (taken !== undefined) throw levelTaken(taken.name, names);
  const levels = [...file.levels, ...extra];
  if (!levels.some(({ name }) => name === file.default)) {
    throw badBudgets(
      `${path}:${lineOf(["default"])}: default: there is no level ${file.default}`,
      `Allowed: ${levels.map(({ name }) => name).join(", ")}.`,
    );
  }
  return {
    defaultLevel: file.default,
    levels: required(levels.toSorted((left, right) => left.tokens - right.tokens)),
    weights: { atoms: file.weights, retention: file.retention },
  };
}

function levelTaken(name: string, known: readonly string[]): SoraPipelineError {
  return new SoraPipelineError({
    code: "LEVEL_TAKEN",
    message: `levels: there is a level ${name} already`,
    hint: `Give yours another name than ${known.join(", ")}.`,
    data: { name, known },
  });
}

/**
 * Loads the video models with their limits and prices.
 * @param options.prices the user's own file; its rows replace those of the same provider and model, others are added
 * @throws SoraPipelineError `BAD_BUDGETS` with `file:line`, also for a row that is there twice or contradicts itself.
 */
export function loadModels(options: { readonly path: string; readonly prices?: string }): ModelCatalogue {
  const { path, prices } = options;
  const { value: file, lineOf } = loadLocatedYaml({ path, schema: modelsSchema, code: "BAD_BUDGETS" });
  const shipped = checkedRows({ path, rows: file.models, lineOf });
  const own = prices === undefined ? [] : loadPrices(prices);
  const replaced = new Set(own.map(({ id }) => id));
  return {
    qualities: file.qualities,
    typicalClips: required(file.typicalClips),
    models: required([...shipped.filter(({ id }) => !replaced.has(id)), ...own]),
  };
}

function loadPrices(path: string): readonly ModelSpec[] {
  const { value: file, lineOf } = loadLocatedYaml({ path, schema: pricesSchema, code: "BAD_BUDGETS" });
  return checkedRows({ path, rows: file.models, lineOf });
}

function checkedRows({
  path,
  rows,
  lineOf,
}: {
  readonly path: string;
  readonly rows: readonly ModelRow[];
  readonly lineOf: LocatedYaml<unknown>["lineOf"];
}): readonly ModelSpec[] {
  const models = rows.map(toModelSpec);
  const fail = (row: number, problem: string, hint: string): SoraPipelineError =>
    badBudgets(`${path}:${lineOf(["models", row])}: ${models[row]?.id}: ${problem}`, hint);
  const twice = firstRepeated(models.map(({ id }) => id));
  if (twice !== undefined) throw fail(twice, "is there twice", "Keep one row per provider and model.");
  for (const [row, spec] of models.entries()) {
    if (spec.status === "shutdown" && spec.shutdownDate === undefined)
      throw fail(row, "shutdownDate is missing", "Say when it was shut down.");
    if (spec.clips?.kind === "range" && spec.clips.min > spec.clips.max)
      throw fail(row, "clips: min is more than max", "Swap them.");
  }
  return models;
}

function firstRepeated(names: readonly string[]): number | undefined {
  const index = names.findIndex((name, at) => names.indexOf(name) < at);
  return index < 0 ? undefined : index;
}

function toModelSpec(row: ModelRow): ModelSpec {
  const { clips: menu, sizes, fromUsd, ...rest } = row;
  return definedOnly({
    ...rest,
    id: `${row.provider}/${row.model}`,
    clips: menu === undefined ? undefined : toClipMenu(menu),
    sizes: sizes.map(({ usd, ...size }) =>
      definedOnly({ ...size, microUsd: usd === undefined ? undefined : microUsdFromUsd(usd) }),
    ),
    fromMicroUsd: fromUsd === undefined ? undefined : microUsdFromUsd(fromUsd),
  });
}

function toClipMenu(menu: z.infer<typeof clips>): ClipMenu {
  if (!("seconds" in menu)) return { kind: "range", ...menu };
  return { kind: "list", seconds: required(menu.seconds.toSorted((left, right) => left - right)) };
}

function required<T>(items: readonly T[]): NonEmpty<T> {
  const found = nonEmpty(items);
  if (found === undefined) throw badBudgets("the list is empty", "Add at least one entry.");
  return found;
}

function badBudgets(message: string, hint: string): SoraPipelineError {
  return new SoraPipelineError({ code: "BAD_BUDGETS", message, hint });
}
