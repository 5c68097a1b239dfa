import type { ExitName } from "../domain/errors.ts";
import type { RunSummary, ShotOutcome, ShotResult, StopCode } from "./job-events.ts";
import type { StopReason } from "./run-stop.ts";

/** What a run comes to, and the exit status that says it. */
export function summarizeRun(run: {
  readonly runId?: string | undefined;
  readonly shots: readonly ShotResult[];
  readonly stopped?: StopReason | undefined;
}): RunSummary {
  const { runId, shots, stopped } = run;
  return {
    ...(runId !== undefined && { runId }),
    shots,
    paidMicroUsd: shots.reduce((sum, shot) => sum + ("paidMicroUsd" in shot ? shot.paidMicroUsd : 0), 0),
    ...(stopped !== undefined && { stopped }),
    exit: exitOf(shots, stopped?.code),
  };
}

const STOP_EXITS: Readonly<Record<StopCode, ExitName>> = {
  auth: "provider",
  quota: "provider",
  unreachable: "provider",
  interrupted: "interrupted",
  fatal: "unexpected",
  "month-cap": "budget",
  "run-cap": "budget",
  overrun: "budget",
  "bad-amount": "budget",
};

/**
 * What the user can act on goes first: why the run stopped, then jobs to come back for, then prompts to edit, then a
 * provider that cannot be reached at all.
 */
function exitOf(shots: readonly ShotResult[], stopped: StopCode | undefined): ExitName {
  const has = (kind: ShotOutcome["kind"]): boolean => shots.some((shot) => shot.kind === kind);
  if (stopped !== undefined) return STOP_EXITS[stopped];
  if (has("running")) return "jobsRunning";
  if (shots.some(isAgainstPolicy)) return "policy";
  if (shots.length > 0 && shots.every(({ kind }) => kind === "not-bought")) return "provider";
  return shots.every(({ kind }) => kind === "bought" || kind === "reused") ? "ok" : "partialFilm";
}

function isAgainstPolicy(shot: ShotResult): boolean {
  return shot.kind === "refused" || (shot.kind === "failed" && shot.code === "moderation");
}
