import type { ExitName } from "../domain/errors.ts";
import type { Artifact, AttemptId, AttemptState, RefusedReason } from "../domain/ledger.ts";
import type { FailureCode } from "./failure-price.ts";

/** Why nothing more is bought in a run. */
export type StopCode =
  | "auth"
  | "quota"
  | "unreachable"
  | "interrupted"
  | "fatal"
  | "month-cap"
  | "run-cap"
  | "overrun"
  | "bad-amount";

/** What a provider refuses for good. */
export type RefusalCode = "moderation" | "bad-request" | "not-found";

/** How it ended with one shot. */
export type ShotOutcome =
  | {
      readonly kind: "bought";
      readonly path: string;
      readonly artifact: Artifact;
      readonly paidMicroUsd: number;
    }
  /** Was bought before; nothing was spent. */
  | { readonly kind: "reused"; readonly path: string; readonly artifact: Artifact }
  /** The provider does not make this clip; nothing was spent. */
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly reason: string }
  /** The job ended without a clip. */
  | {
      readonly kind: "failed";
      readonly code: FailureCode;
      readonly reason: string;
      readonly paidMicroUsd: number;
    }
  /** Nobody knows whether there is a job, or its clip cannot be had; the money stays held. */
  | { readonly kind: "held"; readonly attempt: AttemptId; readonly reason: string }
  /** There is a job and it is not done, or its clip cannot be had now; running the film again goes on with it. */
  | { readonly kind: "running"; readonly attempt: AttemptId; readonly reason: string }
  /** No job and no money set aside. */
  | { readonly kind: "not-bought"; readonly reason: string }
  /** A fault of the ledger or the disk ended the run in the middle of it; how its money stands is in the ledger. */
  | { readonly kind: "unknown"; readonly reason: string };

/** One shot in the summary. */
export type ShotResult = ShotOutcome & { readonly shot: string };

/** How a whole run ended. */
export interface RunSummary {
  /** Absent for `recover`. */
  readonly runId?: string;
  readonly shots: readonly ShotResult[];
  /** Settled in this run, micro-USD. */
  readonly paidMicroUsd: number;
  readonly stopped?: { readonly code: StopCode; readonly reason: string };
  /** Exit status the command line ends with. */
  readonly exit: ExitName;
}

interface OfShot {
  readonly shot: string;
}

interface OfAttempt extends OfShot {
  readonly attempt: AttemptId;
}

/** Everything that is decided while clips are made, in the order it happens. */
export type JobEvent =
  | (OfShot & { readonly kind: "reused"; readonly path: string; readonly artifact: Artifact })
  | (OfAttempt & { readonly kind: "reserved"; readonly microUsd: number })
  /** The ledger set no money aside. */
  | (OfShot & { readonly kind: "not-reserved"; readonly reason: RefusedReason; readonly detail: string })
  /** Surely no job; the same reservation is sent again after the wait. */
  | (OfAttempt & { readonly kind: "not-created"; readonly reason: string; readonly retryInMs: number })
  | (OfAttempt & { readonly kind: "started"; readonly jobId: string })
  /** The money is free again. */
  | (OfAttempt & { readonly kind: "released"; readonly reason: string })
  | (OfAttempt & {
      readonly kind: "refused";
      readonly code: RefusalCode;
      readonly reason: string;
      readonly words: readonly string[];
    })
  /** Nobody knows whether there is a job; its money is held while it is looked for. */
  | (OfAttempt & { readonly kind: "suspect"; readonly reason: string; readonly lookInMs: number })
  /** The job of a suspect attempt was found at the provider. */
  | (OfAttempt & { readonly kind: "found"; readonly jobId: string })
  /** The job of a suspect attempt was not found; the user decides with `budget resolve`. */
  | (OfAttempt & { readonly kind: "held"; readonly reason: string })
  /** An attempt of an earlier run goes on. */
  | (OfAttempt & { readonly kind: "resumed"; readonly state: AttemptState })
  /** Another process works on the same clip; it is waited for; should it die, its attempt is taken over or released. */
  | (OfAttempt & { readonly kind: "waiting-for-adoption"; readonly owner: string })
  | (OfAttempt & { readonly kind: "progress"; readonly jobId: string; readonly percent: number })
  /** Nothing is lost; the reader should know. */
  | (OfAttempt & { readonly kind: "warning"; readonly message: string })
  | (OfAttempt & { readonly kind: "downloading"; readonly jobId: string })
  /** The bytes are not the clip; `path` is where they are kept. */
  | (OfAttempt & {
      readonly kind: "unverified";
      readonly reason: string;
      readonly path: string;
      readonly again: boolean;
    })
  | (OfAttempt & { readonly kind: "mismatch"; readonly difference: string })
  /** The job cost more than was reserved; nothing more is bought until the user resolves it. */
  | (OfAttempt & {
      readonly kind: "overrun";
      readonly reservedMicroUsd: number;
      readonly paidMicroUsd: number;
    })
  | (OfAttempt & {
      readonly kind: "bought";
      readonly path: string;
      readonly artifact: Artifact;
      readonly paidMicroUsd: number;
    })
  | (OfAttempt & {
      readonly kind: "failed";
      readonly code: FailureCode;
      readonly reason: string;
      readonly paidMicroUsd: number;
    })
  /** The job does not finish or was lost; its money is held, and a later run asks again. */
  | (OfAttempt & { readonly kind: "stalled"; readonly reason: string })
  /** The run ends; the job goes on at the provider. */
  | (OfAttempt & { readonly kind: "left-running"; readonly jobId: string; readonly reason: string })
  /** The run ends, and its job with it; nothing is owed, and a later run makes the clip anew. */
  | (OfAttempt & { readonly kind: "left-unfinished"; readonly jobId: string; readonly reason: string })
  | (OfShot & { readonly kind: "skipped"; readonly reason: string })
  | { readonly kind: "run-stopped"; readonly code: StopCode; readonly reason: string }
  | { readonly kind: "done"; readonly summary: RunSummary };
