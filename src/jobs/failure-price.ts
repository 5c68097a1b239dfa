import type { JobStatus } from "../ports/video-model.ts";

/** How a job ended without a clip. */
export type FailureCode = Extract<JobStatus, { kind: "failed" }>["code"];

/**
 * What a job without a clip counts as in the ledger, in micro-USD. What the provider says it took goes first. Else the
 * price row's `failedJobsBilled` decides: a plain "no" is nothing, "no (server errors)" is nothing for errors alone, and
 * everything else - "unknown" above all - is the whole reserved price. An expired job had a clip and is paid.
 */
export function failurePrice(options: {
  readonly code: FailureCode;
  readonly rule: string;
  readonly reservedMicroUsd: number;
}): number {
  const { code, rule, reservedMicroUsd } = options;
  if (code === "expired") return reservedMicroUsd;
  const free =
    /^no( \(refunded\))?$/i.test(rule) || (code === "error" && /^no \(server errors\)$/i.test(rule));
  return free ? 0 : reservedMicroUsd;
}
