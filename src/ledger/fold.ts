import { type Attempt, moneyMonth, type RefusedReason } from "../domain/ledger.ts";
import { utcMonth } from "../domain/utc-time.ts";
import type { JournalRecord } from "./journal-record.ts";
import { attemptOf } from "./journal-record.ts";
import type { LedgerState } from "./ledger-state.ts";
import { clipOf, jobOf, putAttempt, totalsOf } from "./ledger-state.ts";

/** Why a record changes nothing. */
type Refusal =
  | RefusedReason
  | "unknown-attempt"
  /** The attempt is settled or released. */
  | "final"
  /** The attempt has another job id already: one reservation pays for one job. */
  | "other-job"
  /** Another attempt at the same provider has the job: two processes looked for the same prompt at the same moment. */
  | "other-attempt"
  /** Somebody else took the attempt over first. */
  | "other-owner";

/** What a record does: it counts, or it changes nothing for this reason. */
export type RecordVerdict = "ok" | Refusal;

/** How records change a state; an argument of the ledger, so that the proof can try wrong ones. */
export type Apply = (state: LedgerState, record: JournalRecord) => RecordVerdict;

type RecordOf<Kind extends JournalRecord["t"]> = Extract<JournalRecord, { readonly t: Kind }>;

/**
 * Applies the next record of the journal to the state, in place. The only judge of money: the same records in the same
 * order give the same state and the same verdicts in every process, so the order of the file decides who was first.
 */
export function apply(state: LedgerState, record: JournalRecord): RecordVerdict {
  switch (record.t) {
    case "journal":
      return "ok";
    case "run":
      return startRun(state, record);
    case "cap":
      state.monthCapMicroUsd = record.monthMicroUsd;
      return "ok";
    case "reserve":
      return reserve(state, record);
    default:
      return changeAttempt(state, record);
  }
}

/** A resumed run keeps its first start. */
function startRun(state: LedgerState, { run, at }: RecordOf<"run">): RecordVerdict {
  state.runs.set(run.id, { ...run, startedAt: state.runs.get(run.id)?.startedAt ?? at });
  return "ok";
}

function reserve(state: LedgerState, record: RecordOf<"reserve">): RecordVerdict {
  const month = monthAt(state, record.at);
  const refused = whyNot(state, { record, month });
  if (refused !== undefined) return refused;
  putAttempt(state, {
    ...record.reservation,
    id: attemptOf(record),
    state: "reserved",
    month,
    reservedAt: record.at,
    changedAt: record.at,
    owner: record.owner,
  });
  return "ok";
}

/** UTC month that money asked for at a time, in milliseconds since 1970, belongs to. */
export function monthAt({ newestMonth }: LedgerState, at: number): string {
  return moneyMonth([{ month: newestMonth }], utcMonth(at));
}

/** Compares by subtraction from the cap: adding could leave the range of exact integers. */
function whyNot(
  state: LedgerState,
  { record, month }: { readonly record: RecordOf<"reserve">; readonly month: string },
): RefusedReason | undefined {
  const { reservation, caps } = record;
  const { spent, reserved, held } = totalsOf(state, month);
  if (state.overruns.size > 0) return "overrun";
  if (state.liveClips.has(clipOf(reservation))) return "already-live";
  if (reservation.microUsd > caps.monthMicroUsd - spent - reserved - held) return "month-cap";
  if (caps.runMicroUsd === undefined) return undefined;
  const used = state.runTotals.get(reservation.runId) ?? 0;
  return reservation.microUsd > caps.runMicroUsd - used ? "run-cap" : undefined;
}

type ChangeRecord = Extract<JournalRecord, { readonly attempt: string }>;

function changeAttempt(state: LedgerState, record: ChangeRecord): RecordVerdict {
  const attempt = state.attempts.get(record.attempt);
  if (attempt === undefined) return "unknown-attempt";
  if (record.t === "resolve") return resolve(state, { attempt, record });
  if (attempt.state === "settled" || attempt.state === "released") {
    return isRepeated(attempt, record) ? "ok" : "final";
  }
  return change(state, { attempt, record });
}

/** The same end told twice, by somebody who could not know that the first time was heard. */
function isRepeated(attempt: Attempt, record: ChangeRecord): boolean {
  if (record.t === "release") return attempt.state === "released";
  if (record.t !== "settle" || attempt.state !== "settled") return false;
  const { result, paidMicroUsd } = record.settlement;
  return attempt.result === result && attempt.paidMicroUsd === paidMicroUsd;
}

type Transition = Exclude<ChangeRecord, { readonly t: "resolve" }>;

function change(
  state: LedgerState,
  { attempt, record }: { readonly attempt: Attempt; readonly record: Transition },
): RecordVerdict {
  const { reason: _past, ...changed } = { ...attempt, changedAt: record.at };
  switch (record.t) {
    case "created":
      return created(state, { ...changed, state: "created", jobId: record.jobId });
    case "release":
      putAttempt(state, { ...changed, state: "released", reason: record.reason });
      return "ok";
    case "suspect":
    case "stalled":
      putAttempt(state, { ...changed, state: record.t, reason: record.reason });
      return "ok";
    case "settle":
      return settle(state, { ...changed, ...record.settlement, state: "settled" });
    case "adopt":
      if (attempt.owner !== record.from) return "other-owner";
      putAttempt(state, { ...attempt, owner: record.owner, changedAt: record.at });
      return "ok";
  }
}

type CreatedAttempt = Attempt & { readonly jobId: string };

function created(state: LedgerState, attempt: CreatedAttempt): RecordVerdict {
  const before = state.attempts.get(attempt.id)?.jobId;
  if (before !== undefined && before !== attempt.jobId) return "other-job";
  const payer = state.jobs.get(jobOf(attempt));
  if (payer !== undefined && payer !== attempt.id) return "other-attempt";
  putAttempt(state, attempt);
  return "ok";
}

type SettledAttempt = Attempt & { readonly paidMicroUsd: number };

function settle(state: LedgerState, attempt: SettledAttempt): RecordVerdict {
  if (!pay(state, attempt)) return "bad-amount";
  if (attempt.paidMicroUsd > attempt.microUsd) state.overruns.add(attempt.id);
  return "ok";
}

/** The user's word ends an attempt that is not final, or corrects what an overrun is said to have cost. */
function resolve(
  state: LedgerState,
  { attempt, record }: { readonly attempt: Attempt; readonly record: RecordOf<"resolve"> },
): RecordVerdict {
  const isOverrun = state.overruns.has(attempt.id);
  if (!isOverrun && (attempt.state === "settled" || attempt.state === "released")) return "final";
  const { reason: _past, ...changed } = { ...attempt, changedAt: record.at };
  if (!isOverrun && record.paidMicroUsd === null) {
    putAttempt(state, { ...changed, state: "released", reason: "resolved as not paid" });
    return "ok";
  }
  const result = attempt.result ?? "lost";
  const paidMicroUsd = record.paidMicroUsd ?? 0;
  if (!pay(state, { ...changed, state: "settled", result, paidMicroUsd })) return "bad-amount";
  state.overruns.delete(attempt.id);
  return "ok";
}

/** False, and nothing changed, when the month's sum would leave the range of exact integers. */
function pay(state: LedgerState, attempt: SettledAttempt): boolean {
  const { spent } = totalsOf(state, attempt.month);
  if (!Number.isSafeInteger(spent + attempt.paidMicroUsd)) return false;
  putAttempt(state, attempt);
  return true;
}
