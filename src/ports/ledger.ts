import type {
  Artifact,
  AttemptId,
  Caps,
  LedgerRun,
  LedgerSnapshot,
  Attempt,
  RefusedReason,
  Reservation,
} from "../domain/ledger.ts";

/** Answer to a reservation. */
export type Verdict =
  | { readonly ok: true; readonly attempt: AttemptId }
  | { readonly ok: false; readonly reason: RefusedReason; readonly detail: string };

/** How an attempt ended. */
export interface Settlement {
  readonly result: "bought" | "failed" | "expired" | "lost";
  /** Integer micro-USD really paid; the reserved amount when the provider does not say. */
  readonly paidMicroUsd: number;
  readonly artifact?: Artifact;
}

/**
 * The book of all money, shared by every process of the user. Every method returns only when what it wrote is on disk
 * (fsync); what it returned is true after a power loss.
 */
export interface Ledger {
  /** Notes the beginning of a run. */
  readonly startRun: (run: Omit<LedgerRun, "startedAt">) => Promise<void>;
  /** Sets money aside for one POST, or says why not. The order of the journal decides between processes. */
  readonly reserve: (reservation: Reservation, caps: Caps) => Promise<Verdict>;
  /**
   * Records the provider's job. `false`, and nothing is changed, when
   * another attempt at the same provider has this job: one job is paid once.
   */
  readonly created: (attempt: AttemptId, jobId: string) => Promise<boolean>;
  /** Surely no job: the money is free again. */
  readonly release: (attempt: AttemptId, reason: string) => Promise<void>;
  /** Perhaps a job: the money stays held. */
  readonly suspect: (attempt: AttemptId, reason: string) => Promise<void>;
  /** The job does not finish or was lost by the provider: the money stays held. */
  readonly stalled: (attempt: AttemptId, reason: string) => Promise<void>;
  /** The end of an attempt: what was paid and what came of it. */
  readonly settle: (attempt: AttemptId, settlement: Settlement) => Promise<void>;
  /**
   * Takes over the unfinished attempts at one provider of processes that are dead, those that are meant where that is
   * said; those of living ones stay theirs, those at other providers are left to whoever goes on with them.
   */
  readonly adopt: (provider: string, isMeant?: (attempt: Attempt) => boolean) => Promise<readonly Attempt[]>;
  /**
   * The user's word about an attempt that nobody can find out about; `isSure` where its process may still run.
   * @throws SoraPipelineError `JOBS_RUNNING` while a process surely works on it, `CONFIRMATION_NEEDED` while one may and
   * the user is not sure, `UNKNOWN_ATTEMPT` for none and one that has ended.
   */
  readonly resolve: (attempt: AttemptId, decision: Decision) => Promise<void>;
  /** Sets the limit of every month from now on, integer micro-USD. */
  readonly setMonthCap: (microUsd: number) => Promise<void>;
  /** Reads what other processes wrote since and folds it. */
  readonly snapshot: () => Promise<LedgerSnapshot>;
}

/** Whether an attempt was paid, in the user's word; `paidMicroUsd` is micro-dollars. */
export type Decision = (
  | { readonly kind: "paid"; readonly paidMicroUsd: number }
  | { readonly kind: "not-paid" }
) & { readonly isSure?: boolean };
