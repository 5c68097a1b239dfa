import { copyFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { asKnown } from "../terminal.ts";
import type { FilmPlan } from "../../domain/film.ts";
import { moneyMonth } from "../../domain/ledger.ts";
import { utcMonth } from "../../domain/utc-time.ts";
import { fileError, prepareFolder } from "../../media/file-errors.ts";
import { spendingJson } from "../../report/spending-data.ts";
import { spendingText } from "../../report/spending-text.ts";
import { type Spending, spendingOf } from "../../report/spending.ts";
import type { Context } from "../context.ts";
import type { RenderWishes } from "../film-flags.ts";
import { renderToFolder } from "../render-to-folder.ts";
import { SYSTEM_CLOCK } from "../system-clock.ts";
import { writeFolder } from "../write-folder.ts";
import type { Bought } from "./buy-film.ts";

/** What is left to do when the clips are there. */
export interface Finish extends Bought {
  readonly film: FilmPlan;
  readonly outDir: string;
  readonly wishes: RenderWishes;
}

/** How a purchase ended for the user. */
export interface Finished {
  readonly spending: Spending;
  /** False when the report, the clips or the film could not be written. */
  readonly whole: boolean;
}

/**
 * Writes the budget report, puts the clips beside the film and cuts them into it. What fails after the money was spent
 * is told and does not hide what was bought.
 */
export async function finishFilm(context: Context, finish: Finish): Promise<Finished> {
  const spending = await spendingOfRun(finish);
  try {
    writeReport(finish.outDir, spending);
    await cutFilm(context, finish, await copyClips(finish));
    return { spending, whole: true };
  } catch (error) {
    const { message, hint } = asKnown(error);
    context.terminal.warn(`What was bought is kept, but the film is not finished: ${message}. ${hint}`);
    return { spending, whole: false };
  }
}

function writeReport(outDir: string, spending: Spending): void {
  writeFolder(
    outDir,
    {
      "sora_budget_report.txt": spendingText(spending),
      "sora_budget_report.json": spendingJson(spending),
    },
    "Make it writable and use --resume; sora-pipeline report shows the money.",
  );
}

async function cutFilm(context: Context, finish: Finish, clips: ReadonlyMap<string, string>): Promise<void> {
  const { film, outDir, wishes, summary } = finish;
  if (clips.size > 0 && summary.exit !== "interrupted") {
    await renderToFolder(context, { ...wishes, film, outDir, clips, models: modelsOf(finish, clips) });
  } else {
    context.terminal.say(
      `The film was not cut; sora-pipeline film ${join(outDir, "film.json")} makes it with the clips that are there.`,
    );
  }
}

async function spendingOfRun({ money, summary }: Finish): Promise<Spending> {
  const snapshot = await money.ledger.snapshot();
  return spendingOf({
    snapshot,
    month: moneyMonth(snapshot.months, utcMonth(SYSTEM_CLOCK.now())),
    limitMicroUsd: money.caps.monthMicroUsd,
    rehearsal: money.rehearsal,
    ...(summary.runId !== undefined && { runId: summary.runId }),
  });
}

/** Clips of the shots that were bought, now or before, beside film.json. */
async function copyClips({ summary, outDir }: Finish): Promise<ReadonlyMap<string, string>> {
  const folder = join(outDir, "clips");
  prepareFolder(folder);
  const clips = new Map<string, string>();
  for (const shot of summary.shots) {
    if (shot.kind !== "bought" && shot.kind !== "reused") continue;
    const path = join(folder, `${shot.shot}.mp4`);
    await copyWhole(shot.path, path);
    clips.set(shot.shot, path);
  }
  return clips;
}

/** The temporary name is always the same, so that a run that goes on overwrites what a killed one left. */
async function copyWhole(from: string, to: string): Promise<void> {
  const temporary = `${to}.part`;
  try {
    await copyFile(from, temporary);
    await rename(temporary, to);
  } catch (error) {
    throw fileError(error, to);
  } finally {
    await rm(temporary, { force: true });
  }
}

function modelsOf({ seller }: Finish, clips: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const { provider, model } = seller.choice.spec;
  return new Map([...clips.keys()].map((shot) => [shot, `${provider}/${model}`]));
}
