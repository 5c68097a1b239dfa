import type { Attempt, AttemptState, LedgerRun, LedgerSnapshot } from "../domain/ledger.ts";

/** What a spending report is made from. */
export interface SpendingInput {
  readonly snapshot: LedgerSnapshot;
  /** `2026-11`, UTC. */
  readonly month: string;
  /** The monthly cap in force, micro-USD. */
  readonly limitMicroUsd: number;
  /**
   * SHA-256 of film.json: only the runs of this film, where given, also
   * what they bought in other months; the totals are those of the month.
   */
  readonly filmHash?: string;
  /** True for the ledger of rehearsals, in which no money is real. */
  readonly rehearsal: boolean;
}

/** Where the money of one attempt is. */
type MoneyPlace = "spent" | "reserved" | "held" | "free";

/** One POST and what became of it. All money in micro-USD. */
export interface SpendingLine {
  readonly attempt: string;
  readonly shot: string;
  readonly take: number;
  readonly provider: string;
  readonly model: string;
  readonly seconds: number;
  readonly size: string;
  readonly promptTokens: number;
  readonly at: number;
  readonly place: MoneyPlace;
  readonly microUsd: number;
  readonly state: AttemptState;
  readonly result: string;
  readonly jobId: string | null;
  readonly file: string | null;
  readonly reason: string | null;
}

/** One run with its lines. */
export interface SpendingRun {
  readonly id: string;
  /** Absent when the journal knows attempts of the run, but not its beginning. */
  readonly run: LedgerRun | null;
  readonly spent: number;
  readonly lines: readonly SpendingLine[];
}

/** The money of a month, explained line by line. Micro-USD. */
export interface Spending {
  readonly rehearsal: boolean;
  readonly month: string;
  readonly limit: number;
  readonly spent: number;
  readonly reserved: number;
  readonly held: number;
  readonly left: number;
  /** Of one film: spent on it in all its runs, whatever the month. */
  readonly film?: number;
  readonly runs: readonly SpendingRun[];
  /** What the lines add up to, against the fold of the journal; the same when every cent is explained. */
  readonly explained: { readonly lines: number; readonly journal: number };
  readonly overruns: readonly string[];
}

const PLACES: Readonly<Record<AttemptState, MoneyPlace>> = {
  reserved: "reserved",
  created: "reserved",
  suspect: "held",
  stalled: "held",
  settled: "spent",
  released: "free",
};

/** Sorts the money of a month by run and attempt and checks the sum against the journal's own. */
export function spendingOf(input: SpendingInput): Spending {
  const { snapshot, month, limitMicroUsd, rehearsal } = input;
  const all = snapshot.attempts.filter((attempt) => attempt.month === month);
  const totals = snapshot.months.find((entry) => entry.month === month) ?? { spent: 0, reserved: 0, held: 0 };
  const { spent, reserved, held } = totals;
  const { filmHash } = input;
  // A film may be begun in one month and retaken in the next; what was bought for it is shown whole.
  const runs = byRun(filmHash === undefined ? all : attemptsOf(filmHash, snapshot), snapshot.runs);
  return {
    rehearsal,
    month,
    limit: limitMicroUsd,
    spent,
    reserved,
    held,
    left: Math.max(0, limitMicroUsd - spent - reserved - held),
    ...(filmHash !== undefined && { film: runs.reduce((sum, run) => sum + run.spent, 0) }),
    runs,
    explained: {
      lines: all.reduce((sum, attempt) => sum + lineOf(attempt).microUsd, 0),
      journal: spent + reserved + held,
    },
    overruns: snapshot.overruns,
  };
}

/** Every attempt of every run of a film: all takes. */
function attemptsOf(filmHash: string, { attempts, runs }: LedgerSnapshot): readonly Attempt[] {
  const ids = new Set(runs.filter((run) => run.filmHash === filmHash).map(({ id }) => id));
  return attempts.filter(({ runId }) => ids.has(runId));
}

function byRun(attempts: readonly Attempt[], runs: readonly LedgerRun[]): readonly SpendingRun[] {
  const ids = [...new Set(attempts.map(({ runId }) => runId))];
  return ids.map((id) => {
    const lines = attempts.filter(({ runId }) => runId === id).map(lineOf);
    const spent = lines.reduce((sum, line) => sum + (line.place === "spent" ? line.microUsd : 0), 0);
    return { id, run: runs.find((run) => run.id === id) ?? null, spent, lines };
  });
}

function lineOf(attempt: Attempt): SpendingLine {
  const place = PLACES[attempt.state];
  return {
    attempt: attempt.id,
    shot: attempt.shot,
    take: attempt.take,
    provider: attempt.provider,
    model: attempt.model,
    seconds: attempt.seconds,
    size: attempt.size,
    promptTokens: attempt.promptTokens,
    at: attempt.reservedAt,
    place,
    microUsd: moneyOf(attempt, place),
    state: attempt.state,
    result: attempt.result ?? attempt.state,
    jobId: attempt.jobId ?? null,
    file: attempt.artifact?.file ?? null,
    reason: attempt.artifact?.mismatch ?? attempt.reason ?? null,
  };
}

function moneyOf(attempt: Attempt, place: MoneyPlace): number {
  switch (place) {
    case "spent":
      return attempt.paidMicroUsd ?? attempt.microUsd;
    case "reserved":
    case "held":
      return attempt.microUsd;
    case "free":
      return 0;
  }
}
