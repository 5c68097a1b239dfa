import type { JobStatus } from "../ports/video-model.ts";
import { errorKind } from "./error-kind.ts";
import type { Exchange } from "./exchange.ts";
import { fromValue, readProviderError, type ProviderError } from "./provider-error.ts";
import type { Redact } from "./redact.ts";
import { numberOf, recordOf, textOf } from "./reply-fields.ts";
import { waitOf } from "./retry-after.ts";

/** What a provider's word for a state means. */
export type JobState = "waiting" | "done" | "failed" | "expired" | "cancelled";

/** The words living servers use: OpenAI, vLLM-Omni, SGLang, LiteLLM, OpenRouter and hosts in their shape. */
const STATES: Readonly<Record<string, JobState>> = {
  queued: "waiting",
  pending: "waiting",
  submitted: "waiting",
  in_progress: "waiting",
  processing: "waiting",
  running: "waiting",
  started: "waiting",
  completed: "done",
  succeeded: "done",
  done: "done",
  failed: "failed",
  error: "failed",
  expired: "expired",
  cancelled: "cancelled",
  canceled: "cancelled",
  deleted: "cancelled",
};

/** What is needed to read the answer to a status request. */
export interface StatusReading {
  readonly redact: Redact;
  /** The server's own words beside the usual ones, in lower case. */
  readonly states?: Readonly<Record<string, JobState>>;
  /** What the job really cost in micro-USD, where the reply says. */
  readonly costOf?: (job: Readonly<Record<string, unknown>>) => number | undefined;
}

/** How a job stands, from the answer to one status request. A state nobody knows keeps waiting and is named. */
export function jobStatus(exchange: Exchange, reading: StatusReading): JobStatus {
  if (exchange.kind === "no-answer") return { kind: "unreachable", reason: reading.redact(exchange.reason) };
  const { status, headers } = exchange;
  const job = recordOf(exchange.json);
  if (status === 200 && job !== undefined) return statusOfJob(job, reading);
  const error = readProviderError(exchange.json, exchange.text);
  const reason = reading.redact(`HTTP ${status}: ${error?.message ?? "no readable answer"}`);
  if (status === 404 || status === 410) return { kind: "missing", reason };
  const stop = stopCode(status, error);
  return stop === undefined
    ? { kind: "unreachable", reason, ...waitOf(headers) }
    : { kind: "stopped", code: stop, reason };
}

/** How the job of a reply stands. `completed` with an error is a failure. */
export function statusOfJob(job: Readonly<Record<string, unknown>>, reading: StatusReading): JobStatus {
  const word = textOf(job["status"]) ?? "";
  const state = stateOf(word.toLowerCase(), { ...STATES, ...reading.states });
  const error = fromValue(job["error"]);
  const cost = reading.costOf?.(job);
  const paid = cost === undefined ? {} : { actualMicroUsd: cost };
  if (state === undefined) return { kind: "waiting", unknownState: reading.redact(word) || "no state given" };
  if (state === "waiting") return { kind: "waiting", ...progressOf(job["progress"]) };
  if (state === "done" && error === undefined) return { kind: "done", ...paid };
  const reason = reading.redact(error?.message ?? `the provider says ${word} and gives no reason`);
  return { kind: "failed", code: failureCode(state, error), reason, ...paid };
}

function stateOf(word: string, states: Readonly<Record<string, JobState>>): JobState | undefined {
  return Object.hasOwn(states, word) ? states[word] : undefined;
}

function stopCode(status: number, error: ProviderError | undefined): "auth" | "quota" | undefined {
  const kind = error === undefined ? "other" : errorKind(error);
  if (status === 402 || (status === 429 && kind === "quota")) return "quota";
  return status === 401 || status === 403 || (status === 400 && kind === "auth") ? "auth" : undefined;
}

function failureCode(
  state: Exclude<JobState, "waiting">,
  error: ProviderError | undefined,
): "moderation" | "error" | "expired" | "cancelled" {
  if (state === "expired" || state === "cancelled") return state;
  return error !== undefined && errorKind(error) === "moderation" ? "moderation" : "error";
}

/** Percent, where the reply has a number. */
function progressOf(value: unknown): { readonly progress?: number } {
  const progress = numberOf(value);
  return progress === undefined ? {} : { progress: Math.min(100, Math.max(0, progress)) };
}
