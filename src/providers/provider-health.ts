import type { ProviderHealth } from "../ports/video-model.ts";
import type { Exchange } from "./exchange.ts";
import { readProviderError } from "./provider-error.ts";
import type { Redact } from "./redact.ts";
import { listOf, recordOf, textOf } from "./reply-fields.ts";

/**
 * What the answer to a question for models says about a provider. A server without such a list is alive; one that
 * refuses the key is not of use and says so.
 */
export function modelsHealth(exchange: Exchange, redact: Redact): ProviderHealth {
  if (exchange.kind === "no-answer") return { alive: false, detail: redact(exchange.reason) };
  const { status, json, text } = exchange;
  if (status === 404 || status === 405) return { alive: true, detail: "answers; it has no list of models" };
  const models = status === 200 ? modelNames(json)?.map(redact) : undefined;
  if (models !== undefined) return { alive: true, detail: `offers ${models.length} models`, models };
  const error = readProviderError(json, text);
  const key = status === 401 || status === 403 ? "refuses the key, " : "";
  return { alive: false, detail: redact(`${key}HTTP ${status}: ${error?.message ?? "no list of models"}`) };
}

/** Names in `{data: [{id}]}` (OpenAI, OpenRouter) or `{models: [{name: "models/…"}]}` (Google). */
function modelNames(json: unknown): readonly string[] | undefined {
  const body = recordOf(json);
  const rows = body?.["data"] ?? body?.["models"];
  if (!Array.isArray(rows)) return undefined;
  return listOf(rows).flatMap((row) => {
    const fields = recordOf(row);
    return textOf(fields?.["id"]) ?? textOf(fields?.["name"])?.replace(/^models\//, "") ?? [];
  });
}
