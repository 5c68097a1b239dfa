import { join } from "node:path";
import { EXIT_STATUS } from "../../domain/errors.ts";
import type { FilmResult } from "../../pipeline.ts";
import { filmJson } from "../../plan/film-json.ts";
import { dryRunSummary } from "../../report/dry-run-summary.ts";
import type { CommandRun } from "../command.ts";
import { type Context, openContext, planFromContext } from "../context.ts";
import { dryRunVariants } from "../dry-run-variants.ts";
import { ESTIMATE_FILE, filmFiles, outFolder, shownPath } from "../film-files.ts";
import { refuseForeignFiles } from "../foreign-files.ts";
import { hearSignals } from "../hear-signals.ts";
import { warnOfOlderResults } from "../older-results.ts";
import { renderWishes } from "../render-flags.ts";
import { type FolderContent, writeFiles } from "../../disk/write-files.ts";

/** The default command: plans the film and writes it down. Spends nothing and opens no connection. */
export const dryRun: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const status =
    flags["variants"] === undefined
      ? await dryRunOne(context, flags)
      : await dryRunVariants(context, flags["variants"]);
  if (flags["film"] === true) context.terminal.say("The film was drawn on this machine: nothing was spent.");
  else if (flags["dry-run"] !== true)
    context.terminal.say("This was a dry run, the default: nothing was spent.");
  return status;
};

async function dryRunOne(context: Context, flags: Readonly<Record<string, unknown>>): Promise<number> {
  const result = await planFromContext(context);
  const directory = outFolder(context, result.plan);
  const files = filmFiles(result, directory);
  refuseForeignFiles(directory, Object.keys(files));
  await hearSignals();
  const formats = flags["film"] === true ? renderWishes(flags, context.world.workingDirectory).formats : [];
  warnOfOlderResults(context, { directory, film: result.plan, formats });
  writeFiles(directory, files);
  if (!(ESTIMATE_FILE in files)) sayWhereEstimateIs(context, directory);
  showResult({ result, context, directory, files });
  if (flags["film"] === true) await drawFilm(context, { flags, film: result.plan, directory });
  return result.plan.lint.errors.length > 0 ? EXIT_STATUS.checkFailed : EXIT_STATUS.ok;
}

function sayWhereEstimateIs({ terminal, world }: Context, directory: string): void {
  const place = shownPath(directory, world.workingDirectory);
  terminal.warn(
    `${join(place, ESTIMATE_FILE)} tells what a run spent and stays; the estimate is sora_budget_estimate.txt`,
  );
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

/** Loaded only when it is wanted: drawing needs much that a plan does not. */
async function drawFilm(
  context: Context,
  target: {
    readonly flags: Readonly<Record<string, unknown>>;
    readonly film: FilmResult["plan"];
    readonly directory: string;
  },
): Promise<void> {
  const { clipsOfFilm } = await import("../../clips/clips-of-film.ts");
  const { renderToFolder } = await import("../render-to-folder.ts");
  const { directory, film, flags } = target;
  const { files } = await renderToFolder(context, {
    ...renderWishes(flags, context.world.workingDirectory),
    ...(await clipsOfFilm({ film, folder: join(directory, "clips"), warn: context.terminal.warn })),
    film,
    outDir: directory,
  });
  const [path = ""] = files;
  // With --json stdout is the plan and nothing else.
  if (context.json) context.terminal.say(`Film     ${path}`);
  else context.terminal.result(context.quiet ? path : `Film     ${path}`);
}
