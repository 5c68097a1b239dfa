import { join, relative } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import type { FilmPlan } from "../../domain/film.ts";
import type { FilmResult } from "../../pipeline.ts";
import { filmJson } from "../../plan/film-json.ts";
import { budgetReport } from "../../report/budget-report.ts";
import { dryRunSummary } from "../../report/dry-run-summary.ts";
import { promptText } from "../../report/prompt-text.ts";
import { storyboardHtml } from "../../report/storyboard-html.ts";
import { storyboardMarkdown } from "../../report/storyboard-markdown.ts";
import type { CommandRun } from "../command.ts";
import { type Context, openContext, planFromContext } from "../context.ts";
import { type FolderContent, writeFolder } from "../write-folder.ts";

/** The default command: plans the film and writes it down. Spends nothing and opens no connection. */
export const dryRun: CommandRun = async (flags, world) => {
  if (flags["real"] === true) throw realNotAvailable();
  const context = openContext(flags, world);
  const result = await planFromContext(context);
  const directory =
    context.request.outDir ?? join(world.workingDirectory, "sora-out", folderName(result.plan));
  const files = outputFiles(result);
  await hearSignals();
  writeFolder(directory, files);
  if (flags["dry-run"] !== true) context.terminal.say("This was a dry run, the default: nothing was spent.");
  showResult({ result, context, directory, files });
  return result.plan.lint.errors.length > 0 ? EXIT_STATUS.checkFailed : EXIT_STATUS.ok;
};

/**
 * Ctrl-C pressed during the work is heard here, before anything is written. Two turns: the first one may end before
 * the loop looks for signals, the second cannot.
 */
async function hearSignals(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

function outputFiles(result: FilmResult): FolderContent {
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

function showResult(shown: {
  readonly result: FilmResult;
  readonly context: Context;
  readonly directory: string;
  readonly files: FolderContent;
}): void {
  const { context, directory } = shown;
  const { terminal } = context;
  const place = shownPath(directory, context.world.workingDirectory);
  const files = Object.keys(shown.files).map((name) => join(place, name));
  if (context.json) terminal.result(filmJson(shown.result.plan));
  else if (context.quiet) terminal.result(join(place, "film.json"));
  else terminal.result(dryRunSummary({ plan: shown.result.plan, paint: terminal.paint, files }));
}

/** Relative when that is shorter to type, absolute when it leads out of the working directory. */
function shownPath(directory: string, workingDirectory: string): string {
  const path = relative(workingDirectory, directory);
  return path.startsWith("..") ? directory : path;
}

function folderName({ repo }: FilmPlan): string {
  return `${repo.name}-${repo.commit === null ? "no-commit" : repo.commit.slice(0, 7)}`;
}

function realNotAvailable(): SoraPipelineError {
  return new SoraPipelineError({
    code: "NOT_AVAILABLE",
    message: "--real is not available in this version: it plans and prices films but does not buy clips yet",
    hint: "Leave --real out for the plan; prompt.txt holds every prompt, ready for the video service you use.",
  });
}
