import { existsSync } from "node:fs";
import { join } from "node:path";
import { SoraPipelineError } from "../../domain/errors.ts";
import type { FilmPlan } from "../../domain/film.ts";
import type { LedgerPurpose, LedgerRun } from "../../domain/ledger.ts";
import { readFilm } from "../../library/read-film.ts";
import { filmJson } from "../../plan/film-json.ts";
import type { Context } from "../context.ts";
import { sha256 } from "../../disk/sha256.ts";
import { filmTextIn } from "../film-files.ts";
import { writeFiles } from "../../disk/write-files.ts";
import { moneyDirectory } from "./money-directory.ts";

/**
 * Keeps the film of a run beside the ledger, so that the run can go on whatever becomes of its folder.
 * @throws SoraPipelineError `OUT_NOT_WRITABLE`, `DISK_FULL` or `LEDGER_UNWRITABLE`.
 */
export function keepRunFilm(
  context: Context,
  {
    purpose,
    runId,
    film,
  }: { readonly purpose: LedgerPurpose; readonly runId: string; readonly film: FilmPlan },
): void {
  const folder = runFolder(context, purpose, runId);
  const text = filmJson(film);
  if (filmTextIn(folder) === text) return;
  const hint = "Make it writable, or set SORA_HOME to a folder that is; nothing was bought.";
  writeFiles(folder, { "film.json": text }, hint);
}

/**
 * The film of a run as it was planned then: as it was kept, or that of the run's folder where a run of an older version
 * kept none.
 * @throws SoraPipelineError `BAD_FILM_FILE` when it cannot be read or is another film by now.
 */
export function filmOfLedgerRun(context: Context, purpose: LedgerPurpose, run: LedgerRun): FilmPlan {
  const kept = join(runFolder(context, purpose, run.id), "film.json");
  const path = existsSync(kept) ? kept : join(run.outDir, "film.json");
  const film = readFilm(path);
  if (filmHash(film) === run.filmHash) return film;
  throw new SoraPipelineError({
    code: "BAD_FILM_FILE",
    message: `${path} is no longer the film of run ${run.id}`,
    hint: "Bring the file back, or begin a new run with --repo-path; clips that are the same are found and not bought again.",
  });
}

/** SHA-256 of film.json, as the ledger has it. */
export function filmHash(film: FilmPlan): string {
  return sha256(filmJson(film));
}

function runFolder(context: Context, purpose: LedgerPurpose, runId: string): string {
  return join(moneyDirectory(context, purpose), "runs", runId);
}
