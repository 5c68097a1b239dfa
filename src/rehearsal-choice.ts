import type { ModelChoice } from "./domain/video-model.ts";

/** Shortest clip a per-video price is spread over, in seconds, when the model names none. */
const USUAL_CLIP_SECONDS = 4;

/**
 * The same choice as the sandbox sells it: the same price for a second, a size in pixels. A price per video is spread
 * over the shortest clip, and a job that fails is billed, so a rehearsal never looks cheaper than the run.
 */
export function rehearsalChoice({ spec, size, quality }: ModelChoice): ModelChoice {
  const { fromMicroUsd: _lowerBound, ...rest } = spec;
  return {
    spec: {
      ...rest,
      provider: "sandbox",
      protocol: "openai-videos",
      billing: "per-second",
      failedJobsBilled: "yes",
    },
    size: { ...size, name: pixelSize(size), microUsd: pricePerSecond({ spec, size }) },
    quality,
  };
}

/** The same choice drawn on this machine, at no cost. */
export function drawnChoice({ spec, size, quality }: ModelChoice): ModelChoice {
  const { fromMicroUsd: _lowerBound, ...rest } = spec;
  return {
    spec: { ...rest, provider: "animatic", protocol: "animatic", billing: "gpu-time" },
    size: { ...size, name: pixelSize(size) },
    quality,
  };
}

function pricePerSecond({ spec, size }: Pick<ModelChoice, "spec" | "size">): number {
  const price = size.microUsd ?? 0;
  if (spec.billing === "per-second") return price;
  if (spec.billing === "gpu-time") return 0;
  return Math.ceil(price / shortestClip(spec));
}

function shortestClip({ clips }: ModelChoice["spec"]): number {
  if (clips === undefined) return USUAL_CLIP_SECONDS;
  return clips.kind === "range" ? clips.min : Math.min(...clips.seconds);
}

/** `720p` as widescreen pixels; a size that is in pixels stays. */
function pixelSize({ name, lines }: ModelChoice["size"]): string {
  if (/^\d+x\d+$/.test(name)) return name;
  const height = lines ?? 720;
  return `${Math.round((height * 16) / 9 / 2) * 2}x${height}`;
}
