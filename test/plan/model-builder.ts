import type { ModelCatalogue, ModelChoice, ModelSize, ModelSpec } from "../../src/domain/video-model.ts";
import { loadModels } from "../../src/library/load-budgets.ts";

/** The shipped catalogue. */
export const shipped: ModelCatalogue = loadModels({
  path: new URL("../../budgets/models.yaml", import.meta.url).pathname,
});

/** A live, priced, hosted model, with changes. */
export function modelOf(changes: Partial<ModelSpec> = {}): ModelSpec {
  const provider = changes.provider ?? "studio";
  const model = changes.model ?? "pictures-1";
  return {
    id: `${provider}/${model}`,
    provider,
    model,
    protocol: "openai-videos",
    status: "active",
    clips: { kind: "list", seconds: [4, 8, 12] },
    sizes: [{ name: "1280x720", lines: 720, microUsd: 100_000 }],
    aspectRatios: ["16:9"],
    billing: "per-second",
    failedJobsBilled: "unknown",
    dialect: "structured",
    negativePrompt: false,
    source: "price list",
    checkedOn: "2026-11-20",
    confidence: "documented",
    ...changes,
  };
}

/** A choice of such a model at one size. */
export function choiceOf(changes: Partial<ModelSpec>, size: Partial<ModelSize>): ModelChoice {
  const chosen = { name: "1280x720", lines: 720, ...size };
  return { spec: modelOf({ ...changes, sizes: [chosen] }), size: chosen, quality: "standard" };
}

/** A catalogue of such models. */
export function catalogueOf(first: ModelSpec, ...more: readonly ModelSpec[]): ModelCatalogue {
  return { ...shipped, models: [first, ...more] };
}
