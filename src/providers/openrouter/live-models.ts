import type { MicroUsd } from "../../domain/units.ts";
import { DEADLINES, type Deadlines } from "../deadlines.ts";
import { openAiCall, type OpenAiServer } from "../openai-call.ts";
import { priceOf } from "../price-of.ts";
import { modelsHealth } from "../provider-health.ts";
import { redactor } from "../redact.ts";
import { listOf, numberOf, recordOf, textOf } from "../reply-fields.ts";

/** A price as OpenRouter names it: the unit hides in the name of the SKU. */
interface LivePrice {
  /** For instance `duration_seconds_with_audio_720p`. */
  readonly sku: string;
  /** As written by the provider. */
  readonly amount: string;
  /** Per second of video, where the name of the SKU says seconds. */
  readonly microUsdPerSecond?: MicroUsd;
}

/** A video model as `GET /videos/models` describes it now; an empty list means that nothing is said. */
interface LiveModel {
  readonly model: string;
  readonly seconds: readonly number[];
  readonly resolutions: readonly string[];
  readonly sizes: readonly string[];
  readonly aspectRatios: readonly string[];
  readonly takesFirstFrame: boolean;
  readonly prices: readonly LivePrice[];
}

/** The live list, or why there is none. */
export type LiveModels =
  | { readonly kind: "models"; readonly models: readonly LiveModel[] }
  | { readonly kind: "unreachable"; readonly reason: string };

/**
 * Asks OpenRouter for the limits and prices of its video models; costs nothing. Never throws.
 * Source of the fields: OpenRouterTeam/typescript-sdk videomodel.ts, read 2026-11-20.
 */
export async function liveModels(
  server: OpenAiServer & { readonly deadlines?: Deadlines },
  signal: AbortSignal,
): Promise<LiveModels> {
  const { askMs: deadlineMs } = server.deadlines ?? DEADLINES;
  const answer = await openAiCall(server, { deadlineMs, signal }, (client) => client.get("/videos/models"));
  const data =
    answer.kind === "answer" && answer.status === 200 ? recordOf(answer.json)?.["data"] : undefined;
  if (Array.isArray(data)) return { kind: "models", models: listOf(data).flatMap(liveModel) };
  return { kind: "unreachable", reason: modelsHealth(answer, redactor([server.apiKey])).detail };
}

function liveModel(value: unknown): readonly LiveModel[] {
  const fields = recordOf(value);
  const model = textOf(fields?.["id"]);
  if (fields === undefined || model === undefined) return [];
  return [
    {
      model,
      seconds: listOf(fields["supported_durations"]).flatMap((seconds) => numberOf(seconds) ?? []),
      resolutions: texts(fields["supported_resolutions"]),
      sizes: texts(fields["supported_sizes"]),
      aspectRatios: texts(fields["supported_aspect_ratios"]),
      takesFirstFrame: texts(fields["supported_frame_images"]).includes("first_frame"),
      prices: Object.entries(recordOf(fields["pricing_skus"]) ?? {}).map(([sku, amount]) =>
        livePrice(sku, String(amount)),
      ),
    },
  ];
}

function texts(value: unknown): readonly string[] {
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}

/** `duration_seconds…` is dollars per second, `cents_per_second…` is cents; of other units nothing is concluded. */
function livePrice(sku: string, amount: string): LivePrice {
  const number = numberOf(amount);
  const dollars = sku.startsWith("duration_seconds")
    ? number
    : /^cents_per_(?:\w+_)?second/.test(sku) && number !== undefined
      ? number / 100
      : undefined;
  const microUsdPerSecond = priceOf(dollars);
  return { sku, amount, ...(microUsdPerSecond !== undefined && { microUsdPerSecond }) };
}
