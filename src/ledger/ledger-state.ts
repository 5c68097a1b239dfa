import {
  type Attempt,
  type AttemptId,
  type LedgerRun,
  type LedgerSnapshot,
  moneyOf,
  type MonthTotals,
  type ShotIdentity,
} from "../domain/ledger.ts";

/** The fold of a journal, changed in place by `apply`. Money is integer micro-USD. */
export interface LedgerState {
  readonly attempts: Map<AttemptId, Attempt>;
  readonly runs: Map<string, LedgerRun>;
  /** By month, `2026-11`. */
  readonly months: Map<string, MonthTotals>;
  /** Spent, reserved and held together, by run. */
  readonly runTotals: Map<string, number>;
  /** The one attempt per clip that is alive, held or bought, by {@link clipOf}. */
  readonly liveClips: Map<string, AttemptId>;
  /** The one attempt per job of a provider, by {@link jobOf}; also of attempts that have ended. */
  readonly jobs: Map<string, AttemptId>;
  /** Attempts that cost more than was reserved and are not resolved yet. */
  readonly overruns: Set<AttemptId>;
  monthCapMicroUsd: number | undefined;
  /** Latest month any reservation belongs to. */
  newestMonth: string;
}

/** What of a state is kept in ledger.json; all the rest follows from it. */
export interface StoredState {
  readonly months: readonly MonthTotals[];
  readonly monthCapMicroUsd?: number;
  readonly overruns: readonly AttemptId[];
  readonly runs: readonly LedgerRun[];
  readonly attempts: readonly Attempt[];
}

/** The state before the first record. */
export function emptyState(): LedgerState {
  return {
    attempts: new Map(),
    runs: new Map(),
    months: new Map(),
    runTotals: new Map(),
    liveClips: new Map(),
    jobs: new Map(),
    overruns: new Set(),
    monthCapMicroUsd: undefined,
    newestMonth: "",
  };
}

/** A copy that later records do not change. */
export function snapshotOf(state: LedgerState): LedgerSnapshot {
  return {
    attempts: [...state.attempts.values()],
    runs: [...state.runs.values()],
    months: [...state.months.values()],
    ...(state.monthCapMicroUsd !== undefined && { monthCapMicroUsd: state.monthCapMicroUsd }),
    overruns: [...state.overruns],
  };
}

/** The state that {@link snapshotOf} was taken from; sums are made anew from the attempts. */
export function stateOf(stored: StoredState): LedgerState {
  const state = emptyState();
  for (const attempt of stored.attempts) putAttempt(state, attempt);
  for (const run of stored.runs) state.runs.set(run.id, run);
  for (const id of stored.overruns) state.overruns.add(id);
  state.monthCapMicroUsd = stored.monthCapMicroUsd;
  return state;
}

/** Adds an attempt or puts it in the place of its older self, and keeps all sums right. */
export function putAttempt(state: LedgerState, attempt: Attempt): void {
  const before = state.attempts.get(attempt.id);
  if (before !== undefined) count(state, before, -1);
  count(state, attempt, 1);
  state.attempts.set(attempt.id, attempt);
  if (attempt.jobId !== undefined) state.jobs.set(jobOf({ ...attempt, jobId: attempt.jobId }), attempt.id);
  if (attempt.month > state.newestMonth) state.newestMonth = attempt.month;
}

/** Money of a month, zero when it has none. */
export function totalsOf(state: LedgerState, month: string): MonthTotals {
  return state.months.get(month) ?? { month, spent: 0, reserved: 0, held: 0 };
}

/** Names a clip: content and take. */
export function clipOf({ shotKey, take }: ShotIdentity): string {
  return `${take} ${shotKey}`;
}

/** Names a job: two providers may give the same id. */
export function jobOf({ provider, jobId }: { readonly provider: string; readonly jobId: string }): string {
  return JSON.stringify([provider, jobId]);
}

function count(state: LedgerState, attempt: Attempt, sign: 1 | -1): void {
  const { part, microUsd } = moneyOf(attempt);
  const totals = totalsOf(state, attempt.month);
  state.months.set(attempt.month, { ...totals, [part]: totals[part] + sign * microUsd });
  state.runTotals.set(attempt.runId, (state.runTotals.get(attempt.runId) ?? 0) + sign * microUsd);
  if (!isLive(attempt)) return;
  if (sign === 1) state.liveClips.set(clipOf(attempt), attempt.id);
  else state.liveClips.delete(clipOf(attempt));
}

/** Whether the clip must not be asked for again. */
function isLive({ state, result }: Attempt): boolean {
  return state === "settled" ? result === "bought" : state !== "released";
}
