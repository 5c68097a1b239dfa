import { join } from "node:path";
import { EXIT_STATUS } from "../domain/errors.ts";
import type { NonEmpty } from "../domain/evidence.ts";
import { LEAST_NEW_GAGS } from "../domain/film-rules.ts";
import type { FilmPlan } from "../domain/film.ts";
import type { FilmResult } from "../pipeline.ts";
import {
  compareVariants,
  variantFolder,
  variantsJson,
  variantsMarkdown,
  variantsText,
} from "../report/variants-report.ts";
import { type Context, planVariantsFromContext } from "./context.ts";
import { filmFiles, outFolder, shownPath } from "./film-files.ts";
import { refuseForeignFiles } from "./foreign-files.ts";
import { hearSignals } from "./hear-signals.ts";
import { readVariant } from "./read-variant.ts";
import { type FolderContent, writeFiles } from "../disk/write-files.ts";

/**
 * `--variants N`: plans several films of the repository and writes them side by side, with a table of what they share.
 */
export async function dryRunVariants(context: Context, given: unknown): Promise<number> {
  const films = await planVariantsFromContext(context, readVariant({ flag: "--variants", given, least: 2 }));
  const plans: NonEmpty<FilmPlan> = [films[0].plan, ...films.slice(1).map(({ plan }) => plan)];
  const directory = outFolder(context, plans[0]);
  const files = {
    ...Object.assign({}, ...films.map((film, index) => filesOf(film, { directory, index }))),
    "variants.md": variantsMarkdown(plans),
    "variants.json": variantsJson(plans),
  };
  refuseForeignFiles(directory, Object.keys(files));
  await hearSignals();
  writeFiles(directory, files);
  warnOfLikeness(plans, context);
  showTable({ plans, directory, context });
  return plans.some(({ lint }) => lint.errors.length > 0) ? EXIT_STATUS.checkFailed : EXIT_STATUS.ok;
}

function filesOf(
  film: FilmResult,
  { directory, index }: { readonly directory: string; readonly index: number },
): FolderContent {
  const folder = variantFolder(index + 1);
  const entries = Object.entries(filmFiles(film, join(directory, folder)));
  return Object.fromEntries(entries.map(([name, text]) => [`${folder}/${name}`, text]));
}

function warnOfLikeness(plans: NonEmpty<FilmPlan>, { terminal }: Context): void {
  for (const { folder, newGags, shots } of compareVariants(plans)) {
    if (newGags < shots * LEAST_NEW_GAGS)
      terminal.warn(`${folder}: only ${newGags} of ${shots} gags are new; the repository offers no more`);
  }
}

function showTable(shown: {
  readonly plans: NonEmpty<FilmPlan>;
  readonly directory: string;
  readonly context: Context;
}): void {
  const { plans, directory, context } = shown;
  const { terminal, world } = context;
  const place = shownPath(directory, world.workingDirectory);
  if (context.json) terminal.result(variantsJson(plans));
  else if (context.quiet) terminal.result(join(place, "variants.json"));
  else
    terminal.result(
      `${variantsText(plans)}Written  ${join(place, "variants.md")} and a folder for each film`,
    );
}
