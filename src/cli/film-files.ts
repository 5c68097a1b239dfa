import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { FilmPlan } from "../domain/film.ts";
import type { FilmResult } from "../pipeline.ts";
import { planFiles, reportFiles, resultFiles, type TextFiles } from "../result-files.ts";
import type { Context } from "./context.ts";

/** The estimate, and after a purchase the report of what was spent. */
export const ESTIMATE_FILE = "sora_budget_report.txt";

/**
 * The six files of a film for a folder. Where a run has left its report of money that stays, and the estimate is called
 * `sora_budget_estimate`.
 */
export function filmFiles(result: FilmResult, directory: string): TextFiles {
  if (!hasSpendingReport(directory)) return resultFiles(result);
  return { ...planFiles(result.plan), ...reportFiles(result, "sora_budget_estimate") };
}

/** The text of the film.json in a folder; `undefined` when none can be read there. */
export function filmTextIn(directory: string): string | undefined {
  return textOf(join(directory, "film.json"));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function hasSpendingReport(directory: string): boolean {
  try {
    const report: unknown = JSON.parse(textOf(join(directory, "sora_budget_report.json")) ?? "null");
    return typeof report === "object" && report !== null && "estimate" in report && report.estimate === false;
  } catch {
    // It is none of ours.
    return false;
  }
}

/** Where the results go: the folder that was asked for, else `sora-out/<repository>-<commit>`. */
export function outFolder({ request, world }: Context, { repo }: FilmPlan): string {
  const commit = repo.commit === null ? "no-commit" : repo.commit.slice(0, 7);
  return request.outDir ?? join(world.workingDirectory, "sora-out", `${repo.name}-${commit}`);
}

/** Relative when that is shorter to type, absolute when it leads out of the working directory. */
export function shownPath(path: string, workingDirectory: string): string {
  const short = relative(workingDirectory, path);
  return short.startsWith("..") ? path : short;
}
