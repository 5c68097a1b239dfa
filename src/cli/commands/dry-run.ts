import { join } from "node:path";
import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import type { FilmResult } from "../../pipeline.ts";
import { filmJson } from "../../plan/film-json.ts";
import { dryRunSummary } from "../../report/dry-run-summary.ts";
import type { CommandRun } from "../command.ts";
import { type Context, openContext, planFromContext } from "../context.ts";
import { dryRunVariants } from "../dry-run-variants.ts";
import { filmFiles, outFolder, shownPath } from "../film-files.ts";
import { hearSignals } from "../hear-signals.ts";
import { type FolderContent, writeFolder } from "../write-folder.ts";

/** The default command: plans the film and writes it down. Spends nothing and opens no connection. */
export const dryRun: CommandRun = async (flags, world) => {
  if (flags["real"] === true) throw realNotAvailable();
  const context = openContext(flags, world);
  const status =
    flags["variants"] === undefined
      ? await dryRunOne(context)
      : await dryRunVariants(context, flags["variants"]);
  if (flags["dry-run"] !== true) context.terminal.say("This was a dry run, the default: nothing was spent.");
  return status;
};

async function dryRunOne(context: Context): Promise<number> {
  const result = await planFromContext(context);
  const directory = outFolder(context, result.plan);
  const files = filmFiles(result);
  await hearSignals();
  writeFolder(directory, files);
  showResult({ result, context, directory, files });
  return result.plan.lint.errors.length > 0 ? EXIT_STATUS.checkFailed : EXIT_STATUS.ok;
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
  else terminal.result(dryRunSummary({ ...shown.result, paint: terminal.paint, files }));
}

function realNotAvailable(): SoraPipelineError {
  return new SoraPipelineError({
    code: "NOT_AVAILABLE",
    message: "--real is not available in this version: it plans and prices films but does not buy clips yet",
    hint: "Leave --real out for the plan; prompt.txt holds every prompt, ready for the video service you use.",
  });
}
