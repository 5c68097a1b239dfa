import type { FilmPlan } from "./domain/film.ts";
import type { FilmResult } from "./pipeline.ts";
import { filmJson } from "./plan/film-json.ts";
import { budgetReport } from "./report/budget-report.ts";
import { promptText } from "./report/prompt-text.ts";
import { storyboardHtml } from "./report/storyboard-html.ts";
import { storyboardMarkdown } from "./report/storyboard-markdown.ts";

/** Texts by file name. */
export type TextFiles = Readonly<Record<string, string>>;

/**
 * The six files of a planned film as the command line writes them, for `writeFiles`: the plan, its prompts, the
 * storyboard and the estimate. Frames come into the storyboard when the film is rendered.
 */
export function resultFiles(result: FilmResult): TextFiles {
  return { ...planFiles(result.plan), ...reportFiles(result, "sora_budget_report") };
}

/** The files that are the plan in other words, and film.json itself. */
export function planFiles(plan: FilmPlan): TextFiles {
  return {
    "film.json": filmJson(plan),
    "prompt.txt": promptText(plan),
    "storyboard.md": storyboardMarkdown(plan),
    "storyboard.html": storyboardHtml(plan),
  };
}

/** The estimate of a film under a name, as text and as data. */
export function reportFiles(result: FilmResult, name: string): TextFiles {
  const { text, json } = budgetReport(result);
  return { [`${name}.txt`]: text, [`${name}.json`]: json };
}
