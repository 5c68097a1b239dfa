import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { asKnown } from "../terminal.ts";
import type { FilmPlan } from "../../domain/film.ts";
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

/**
 * Puts the clips beside the film, cuts them into it, and writes the budget report. What fails after the money was spent
 * is told and does not hide what was bought.
 */
export async function finishFilm(context: Context, finish: Finish): Promise<Spending> {
  const spending = await spendingOfRun(finish);
  writeFolder(finish.outDir, {
    "sora_budget_report.txt": spendingText(spending),
    "sora_budget_report.json": spendingJson(spending),
  });
  const clips = await copyClips(finish);
  if (clips.size === 0 || finish.summary.exit === "interrupted") {
    context.terminal.say(
      `The film was not cut; sora-pipeline film ${join(finish.outDir, "film.json")} makes it with the clips that are there.`,
    );
    return spending;
  }
  try {
    const { film, outDir, wishes } = finish;
    await renderToFolder(context, { ...wishes, film, outDir, clips, models: modelsOf(finish, clips) });
  } catch (error) {
    const { message, hint } = asKnown(error);
    context.terminal.warn(
      `the clips are in ${join(finish.outDir, "clips")}, but the film was not cut: ${message}. ${hint}`,
    );
  }
  return spending;
}

async function spendingOfRun({ money, summary }: Finish): Promise<Spending> {
  return spendingOf({
    snapshot: await money.ledger.snapshot(),
    month: new Date(SYSTEM_CLOCK.now()).toISOString().slice(0, 7),
    limitMicroUsd: money.caps.monthMicroUsd,
    rehearsal: money.rehearsal,
    ...(summary.runId !== undefined && { runId: summary.runId }),
  });
}

/** Clips of the shots that were bought, now or before, beside film.json. */
async function copyClips({ summary, outDir }: Finish): Promise<ReadonlyMap<string, string>> {
  const folder = join(outDir, "clips");
  await mkdir(folder, { recursive: true });
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
  } finally {
    await rm(temporary, { force: true });
  }
}

function modelsOf({ seller }: Finish, clips: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const { provider, model } = seller.choice.spec;
  return new Map([...clips.keys()].map((shot) => [shot, `${provider}/${model}`]));
}
