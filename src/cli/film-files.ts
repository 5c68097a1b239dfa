import { join, relative } from "node:path";
import type { FilmPlan } from "../domain/film.ts";
import type { FilmResult } from "../pipeline.ts";
import { filmJson } from "../plan/film-json.ts";
import { budgetReport } from "../report/budget-report.ts";
import { promptText } from "../report/prompt-text.ts";
import { storyboardHtml } from "../report/storyboard-html.ts";
import { storyboardMarkdown } from "../report/storyboard-markdown.ts";
import type { Context } from "./context.ts";
import type { FolderContent } from "./write-folder.ts";

/** The six files of a film. */
export function filmFiles(result: FilmResult): FolderContent {
  const { plan } = result;
  const report = budgetReport(result);
  return {
    "film.json": filmJson(plan),
    "prompt.txt": promptText(plan),
    "storyboard.md": storyboardMarkdown(plan),
    "storyboard.html": storyboardHtml(plan),
    "sora_budget_report.txt": report.text,
    "sora_budget_report.json": report.json,
  };
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
