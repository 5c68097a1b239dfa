import { type ErrorCode, SoraPipelineError } from "../domain/errors.ts";
import type { ShotOutcome, StopCode } from "./job-events.ts";
import type { StopReason } from "./run-stop.ts";

/** An outcome without a clip. */
type Missed = Exclude<ShotOutcome, { kind: "bought" | "reused" }>;

const STOP_CODES: Readonly<Record<StopCode, ErrorCode>> = {
  auth: "KEY_REFUSED",
  quota: "QUOTA_EXCEEDED",
  unreachable: "PROVIDER_UNREACHABLE",
  interrupted: "INTERRUPTED",
  fatal: "INTERNAL",
  "month-cap": "BUDGET_EXCEEDED",
  "run-cap": "RUN_LIMIT_EXCEEDED",
  overrun: "BUDGET_EXCEEDED",
  "bad-amount": "BAD_AMOUNT",
};

/** Says as an error why a single clip was not obtained, and what the money does. */
export function missedClip(outcome: Missed, stopped?: StopReason): SoraPipelineError {
  const { kind, reason } = outcome;
  return new SoraPipelineError({
    code: codeOf(outcome, stopped),
    message: `no clip: ${reason}`,
    hint: HINTS[kind],
    data: { outcome: kind, ...("attempt" in outcome && { attempt: outcome.attempt }) },
  });
}

const HINTS: Readonly<Record<Missed["kind"], string>> = {
  refused: "Nothing was spent. Change the prompt and ask again.",
  failed: "The ledger has what it cost; asking again buys it again.",
  held: "Its money stays held. Look at the provider's list of jobs, then `sora-pipeline budget resolve`.",
  running: "Ask again for the same clip to go on with its job; nothing is bought twice.",
  "not-bought": "Nothing was spent.",
  unknown: "`sora-pipeline report` has its money. Ask again to go on; nothing is bought twice.",
};

function codeOf({ kind }: Missed, stopped: StopReason | undefined): ErrorCode {
  if (stopped !== undefined) return STOP_CODES[stopped.code];
  switch (kind) {
    case "refused":
      return "CLIP_REFUSED";
    case "failed":
      return "PROVIDER_FAILED";
    case "held":
    case "running":
      return "JOBS_RUNNING";
    case "not-bought":
      return "PROVIDER_UNREACHABLE";
    case "unknown":
      return "INTERNAL";
  }
}
