/** Names one POST: a reservation of money for exactly one create request. */
export type AttemptId = string;

/** A clip as content: what is asked for, not where or when. Equal keys are equal clips. */
export interface ShotIdentity {
  /** SHA-256 over prompt, model, provider, seconds, size, aspect ratio, references and take. */
  readonly shotKey: string;
  /** 1, 2 ... ; `retake` asks for the next one. */
  readonly take: number;
}

/** Money to be set aside before one POST. */
export interface Reservation extends ShotIdentity {
  readonly runId: string;
  /** `S1`, `S2` ... */
  readonly shot: string;
  readonly provider: string;
  readonly model: string;
  readonly seconds: number;
  readonly size: string;
  /** Tokens of the prompt, for the report. */
  readonly promptTokens: number;
  /** SHA-256 of the prompt, for finding the job again at the provider; the prompt itself is not kept. */
  readonly promptHash: string;
  /** Most the clip can cost, integer micro-USD. */
  readonly microUsd: number;
  /** Address of the sandbox that makes it, where that is a process of its own and outlives the run's. */
  readonly sandboxUrl?: string;
}

/** Which book is meant: the one of money, or the one of rehearsals beside it. */
export type LedgerPurpose = "money" | "rehearsal";

/** US dollars a month when nobody set another limit. */
export const DEFAULT_MONTH_USD = 50;

/** Limits a reservation is checked against; integer micro-USD. */
export interface Caps {
  readonly monthMicroUsd: number;
  readonly runMicroUsd?: number;
}

/** Why money was not set aside. */
export type RefusedReason =
  | "month-cap"
  | "run-cap"
  /** Another attempt for the same shot key is alive, held or bought. */
  | "already-live"
  /** A job cost more than was reserved; nothing is reserved until the user resolves it. */
  | "overrun"
  | "bad-amount";

/** How an attempt stands. `settled` and `released` are final. */
export type AttemptState =
  /** Money is set aside; the POST may be on its way. */
  | "reserved"
  /** The provider gave a job id. */
  | "created"
  /** Nobody knows whether the POST made a job; the money stays held. */
  | "suspect"
  /** The job does not finish, or the provider lost it; the money stays held. */
  | "stalled"
  | "settled"
  | "released";

/** A clip on disk that was verified. */
export interface Artifact {
  /** File name in the clip store. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** How length or size differ from what was asked; absent when they do not. */
  readonly mismatch?: string;
}

/** One attempt as the fold of the journal sees it. */
export interface Attempt extends Reservation {
  readonly id: AttemptId;
  readonly state: AttemptState;
  /** Month the money belongs to, `2026-11` (UTC), that of the reservation. */
  readonly month: string;
  /** Milliseconds since 1970. */
  readonly reservedAt: number;
  readonly changedAt: number;
  readonly jobId?: string;
  /** What was really paid, once settled. */
  readonly paidMicroUsd?: number;
  readonly result?: "bought" | "failed" | "expired" | "lost";
  readonly artifact?: Artifact;
  /** Why it was released, is suspect or stalled. */
  readonly reason?: string;
  /** Process that works on it. */
  readonly owner: string;
}

/** True while an attempt may still become a clip. */
export function isUnfinished({ state }: Pick<Attempt, "state">): boolean {
  return state !== "settled" && state !== "released";
}

/** A run as the journal knows it. */
export interface LedgerRun {
  readonly id: string;
  readonly startedAt: number;
  readonly repo: string;
  readonly commit: string | null;
  readonly title: string;
  /** SHA-256 of film.json. */
  readonly filmHash: string;
  readonly outDir: string;
  /** Absolute path of the repository the film was planned from. */
  readonly repository?: string;
  /** Names of the shots it is for; all of the film when absent. */
  readonly shots?: readonly string[];
  /** Takes that were wanted, by shot; 1 where none is named. */
  readonly takes?: Readonly<Record<string, number>>;
  /** True when a shot begins with the last picture of the one before it. */
  readonly continuity?: boolean;
  /** True when its shots were bought anew for a film that another run began. */
  readonly retake?: boolean;
  readonly maxMicroUsd?: number;
}

/** Money of one month; integer micro-USD. `left` = limit - spent - reserved - held. */
export interface MonthTotals {
  readonly month: string;
  readonly spent: number;
  /** Attempts that are reserved or created. */
  readonly reserved: number;
  /** Attempts that are suspect or stalled. */
  readonly held: number;
}

/** Money of an attempt, integer micro-USD, and the part of its month it belongs to. */
export interface CountedMoney {
  readonly part: "spent" | "reserved" | "held";
  readonly microUsd: number;
}

/**
 * What an attempt counts for: what was paid once it is settled, nothing once it is released, else what was set aside.
 */
export function moneyOf({ state, microUsd, paidMicroUsd }: Attempt): CountedMoney {
  switch (state) {
    case "reserved":
    case "created":
      return { part: "reserved", microUsd };
    case "suspect":
    case "stalled":
      return { part: "held", microUsd };
    case "settled":
      return { part: "spent", microUsd: paidMicroUsd ?? microUsd };
    case "released":
      return { part: "reserved", microUsd: 0 };
  }
}

/**
 * The month whose budget counts now. A clock that was set back does not reopen an older month; one that was
 * set forward makes its month the current one for good.
 * @param known months the ledger has money in
 * @param clock the month by the clock, UTC, `2026-11`
 */
export function moneyMonth(known: readonly Pick<MonthTotals, "month">[], clock: string): string {
  return known.reduce((newest, { month }) => (month > newest ? month : newest), clock);
}

/** The fold of the whole journal. */
export interface LedgerSnapshot {
  readonly attempts: readonly Attempt[];
  readonly runs: readonly LedgerRun[];
  readonly months: readonly MonthTotals[];
  /** Cap set by `budget set`, micro-USD; absent when never set. */
  readonly monthCapMicroUsd?: number;
  /** Attempts that cost more than was reserved and are not resolved yet. */
  readonly overruns: readonly AttemptId[];
}
