import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { listClips } from "../../clips/clip-list.ts";
import { clipsOfFilm } from "../../clips/clips-of-film.ts";
import { asKnown } from "../terminal.ts";
import type { ExitName, SoraPipelineError } from "../../domain/errors.ts";
import type { FilmPlan } from "../../domain/film.ts";
import { moneyMonth } from "../../domain/ledger.ts";
import { utcMonth } from "../../domain/utc-time.ts";
import { writeWhole } from "../../disk/whole-file.ts";
import { interrupted } from "../../media/interrupted.ts";
import { filmJson } from "../../plan/film-json.ts";
import { spendingJson } from "../../report/spending-data.ts";
import { spendingText } from "../../report/spending-text.ts";
import { type Spending, spendingOf } from "../../report/spending.ts";
import type { Context } from "../context.ts";
import { planFiles } from "../../result-files.ts";
import { filmTextIn } from "../film-files.ts";
import type { RenderWishes } from "../render-flags.ts";
import { warnOfOlderResults } from "../older-results.ts";
import { type RenderedFilm, renderToFolder } from "../render-to-folder.ts";
import { SYSTEM_CLOCK } from "../../system-clock.ts";
import { sha256 } from "../../disk/sha256.ts";
import { writeFiles } from "../../disk/write-files.ts";
import type { Bought } from "./buy-film.ts";
import { type DrawnShots, drawnShots } from "./drawn-shots.ts";
import { filmHash } from "./run-film.ts";

/** What is left to do when the clips are there. */
export interface Finish extends Bought {
  readonly film: FilmPlan;
  readonly outDir: string;
  readonly wishes: RenderWishes;
}

/** How a purchase ended for the user. */
export interface Finished {
  readonly spending: Spending;
  /** `partialFilm` when the report, the clips or the film could not be written, or a clip of the run cannot be used. */
  readonly exit: Extract<ExitName, "ok" | "partialFilm" | "interrupted">;
  readonly drawn: DrawnShots;
  /** The films first, then what came with them; none when there is no film. */
  readonly files: readonly string[];
}

/**
 * Writes the budget report, puts the clips beside the film and cuts them into it. What fails after the money was spent
 * is told and does not hide what was bought.
 */
export async function finishFilm(context: Context, finish: Finish): Promise<Finished> {
  const spending = await spendingOfFilm(finish);
  try {
    restorePlan(context, finish);
    writeReport(finish.outDir, spending);
    await copyClips(finish);
    const { files, shots } = await cutFilm(context, finish);
    const drawn = drawnShots(shots, finish.summary);
    return { spending, exit: drawn.unusable.length === 0 ? "ok" : "partialFilm", drawn, files };
  } catch (error) {
    const exit = sayWhyNotFinished(context, { outDir: finish.outDir, error: asKnown(error) });
    return { spending, exit, drawn: drawnShots([], finish.summary), files: [] };
  }
}

function sayWhyNotFinished(
  { terminal }: Context,
  { outDir, error }: { readonly outDir: string; readonly error: SoraPipelineError },
): "interrupted" | "partialFilm" {
  const { code, message, hint } = error;
  if (code === "INTERRUPTED") {
    terminal.say(
      `The film is not finished; sora-pipeline film ${join(outDir, "film.json")} makes it with the clips that are there.`,
    );
    return "interrupted";
  }
  terminal.warn(`What was bought is kept, but the film is not finished: ${message}. ${hint}`);
  return "partialFilm";
}

/** The folder may hold another plan by now: that of a dry run. Clips are cut into the film they were bought for. */
function restorePlan(context: Context, { film, outDir, wishes }: Finish): void {
  if (filmTextIn(outDir) === filmJson(film)) return;
  warnOfOlderResults(context, { directory: outDir, film, formats: wishes.formats });
  context.terminal.warn(
    `${join(outDir, "film.json")} was another plan or gone; it is the film of this run again`,
  );
  writeFiles(outDir, planFiles(film), NOT_WRITABLE_HINT);
}

const NOT_WRITABLE_HINT = "Make it writable and use --resume; sora-pipeline report shows the money.";

function writeReport(outDir: string, spending: Spending): void {
  writeFiles(
    outDir,
    {
      "sora_budget_report.txt": spendingText(spending),
      "sora_budget_report.json": spendingJson(spending),
    },
    NOT_WRITABLE_HINT,
  );
}

/** Clips of earlier runs that fit are cut in too, and a shot without one is drawn: the film is always whole. */
async function cutFilm(context: Context, { film, outDir, wishes, signal }: Finish): Promise<RenderedFilm> {
  if (signal.aborted) throw interrupted();
  const clips = await clipsOfFilm({ film, folder: clipFolder(outDir), warn: context.terminal.warn });
  return renderToFolder(context, { ...wishes, ...clips, film, outDir, signal });
}

async function spendingOfFilm({ money, film }: Finish): Promise<Spending> {
  const snapshot = await money.ledger.snapshot();
  return spendingOf({
    snapshot,
    month: moneyMonth(snapshot.months, utcMonth(SYSTEM_CLOCK.now())),
    limitMicroUsd: money.caps.monthMicroUsd,
    rehearsal: money.rehearsal,
    filmHash: filmHash(film),
  });
}

/** Puts the clips of the shots that were bought, now or before, beside film.json, and writes down what they are for. */
async function copyClips({ film, summary, outDir, seller }: Finish): Promise<void> {
  const { provider, model } = seller.choice.spec;
  const prompts = new Map(film.shots.map(({ id, prompt }) => [id, sha256(prompt)]));
  const bought = summary.shots.flatMap((result) => {
    const prompt = prompts.get(result.shot);
    if (prompt === undefined || (result.kind !== "bought" && result.kind !== "reused")) return [];
    const { shot, path, artifact } = result;
    return [{ shot, path, listed: { clip: artifact.sha256, prompt, model: `${provider}/${model}` } }];
  });
  if (bought.length === 0) return;
  const folder = clipFolder(outDir);
  const listed = bought.map((clip) => clip.listed);
  await listClips(folder, listed);
  for (const { shot, path } of bought) {
    const name = `${shot}.mp4`;
    await writeWhole(join(folder, name), (part) => copyFile(path, part), `.${name}.part`);
  }
}

function clipFolder(outDir: string): string {
  return join(outDir, "clips");
}
