import type { FailedJobsBilled } from "../domain/video-model.ts";
import type { JobStatus } from "../ports/video-model.ts";

/** How a job ended without a clip. */
export type FailureCode = Extract<JobStatus, { kind: "failed" }>["code"];

/**
 * What a job without a clip counts as in the ledger, in micro-USD, where the provider does not say what it took:
 * nothing where the price row promises that, else the whole reserved price. An expired job had a clip and is paid.
 */
export function failurePrice(options: {
  readonly code: FailureCode;
  readonly rule: FailedJobsBilled;
  readonly reservedMicroUsd: number;
}): number {
  const { code, rule, reservedMicroUsd } = options;
  if (code === "expired") return reservedMicroUsd;
  const isFree = rule === "no" || (rule === "except-errors" && code === "error");
  return isFree ? 0 : reservedMicroUsd;
}
