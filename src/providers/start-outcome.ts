import type { StartOutcome } from "../ports/video-model.ts";
import { errorKind, suspectedWords } from "./error-kind.ts";
import type { Answer, Exchange } from "./exchange.ts";
import { readProviderError, type ProviderError } from "./provider-error.ts";
import type { Redact } from "./redact.ts";
import { recordOf } from "./reply-fields.ts";
import { waitOf } from "./retry-after.ts";

/** What is needed to read the answer to a create request. */
export interface StartReading {
  readonly prompt: string;
  readonly redact: Redact;
}

/** Answers that say the request itself was not accepted, so that there is no job. */
const REFUSED = new Set([400, 404, 405, 410, 413, 415, 422]);
/** Where a refusal of the content, an empty account or a wrong key may hide behind a general status. */
const TELLING = new Set([...REFUSED, 402, 403, 429]);

/**
 * The table of create outcomes: what exactly one POST led to. The rule behind every row: money is released only when
 * there is surely no job; whatever nobody can know is ambiguous.
 */
export function startOutcome(exchange: Exchange, reading: StartReading): StartOutcome {
  if (exchange.kind === "no-answer") {
    const reason = reading.redact(exchange.reason);
    return exchange.sent ? { kind: "ambiguous", reason } : { kind: "not-created", reason, unreachable: true };
  }
  const { status } = exchange;
  if (status >= 200 && status < 300) return createdOrAmbiguous(exchange, reading);
  const error = readProviderError(exchange.json, exchange.text) ?? NO_WORDS;
  const reason = reading.redact(`HTTP ${status}: ${error.message}`);
  return toldByWords(status, error, reason, reading) ?? toldByStatus(exchange, reason);
}

const ID = /^[\x21-\x7e]{1,500}$/;
const NO_WORDS: ProviderError = { message: "no explanation", codes: [], named: [] };

function createdOrAmbiguous({ status, json, text }: Answer, { redact }: StartReading): StartOutcome {
  const jobId = jobIdOf(json, redact);
  if (jobId !== undefined) return { kind: "created", jobId };
  const error = readProviderError(json, text);
  const what = json === undefined ? "without readable JSON" : "without a usable job id";
  const said = error === undefined ? "" : `: ${error.message}`;
  return { kind: "ambiguous", reason: redact(`HTTP ${status} ${what}${said}`) };
}

/** A usable job id, or `undefined`: printable ASCII, no path segment of dots, nothing that would be redacted. */
function jobIdOf(json: unknown, redact: Redact): string | undefined {
  const id = recordOf(json)?.["id"];
  if (typeof id !== "string" || !ID.test(id) || /^\.{1,2}$/.test(id)) return undefined;
  return redact(id) === id ? id : undefined;
}

/** What the codes and words of the error say, where the status leaves it open. */
function toldByWords(
  status: number,
  error: ProviderError,
  reason: string,
  { prompt }: StartReading,
): StartOutcome | undefined {
  const kind = TELLING.has(status) ? errorKind(error) : "other";
  switch (kind) {
    case "moderation": {
      // 429 is about how often, whatever its words: the same prompt may be sent again.
      if (status === 429) return undefined;
      const words = suspectedWords(error, prompt);
      return { kind: "refused", code: "moderation", reason, ...(words.length > 0 && { words }) };
    }
    case "quota":
    case "auth":
      return { kind: "stopped", code: kind, reason };
    case "other":
      return undefined;
  }
}

function toldByStatus({ status, headers }: Answer, reason: string): StartOutcome {
  if (status === 401 || status === 403) return { kind: "stopped", code: "auth", reason };
  if (status === 402) return { kind: "stopped", code: "quota", reason };
  if (status === 429) return { kind: "not-created", reason, ...waitOf(headers) };
  if (status === 404) return { kind: "refused", code: "not-found", reason };
  if (REFUSED.has(status)) return { kind: "refused", code: "bad-request", reason };
  return { kind: "ambiguous", reason };
}
