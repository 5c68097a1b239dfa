import type { NonEmpty } from "./evidence.ts";

/** Prompt shapes: labelled lines (Sora, Omni) or one paragraph (Wan, LTX, Veo, Kling, Runway). */
export type Dialect = "structured" | "paragraph";

/** Clip lengths a model can make. */
export type ClipMenu =
  | { readonly kind: "list"; readonly seconds: NonEmpty<number> }
  | { readonly kind: "range"; readonly min: number; readonly max: number };

/** Protocols that `--real` speaks; rows of others are there to be compared. */
export const SPOKEN_PROTOCOLS = ["openai-videos", "openrouter-videos", "google-interactions"] as const;
/** One of {@link SPOKEN_PROTOCOLS}. */
export type SpokenProtocol = (typeof SPOKEN_PROTOCOLS)[number];

/** Whether a job that ends without a clip is billed; `except-errors`: not for faults of the provider's own. */
export const FAILED_JOBS_BILLED = ["no", "except-errors", "yes", "unknown"] as const;
/** One of {@link FAILED_JOBS_BILLED}. */
export type FailedJobsBilled = (typeof FAILED_JOBS_BILLED)[number];

/** One tier of a model: a size or resolution with its price. */
export interface ModelSize {
  /** As the provider spells it: `1280x720`, `720p`, `*`. */
  readonly name: string;
  /** Height of the short side in pixels; absent for `*`. */
  readonly lines?: number;
  /** Per second of video, or per video when `billing` is `per-video`; absent when unknown. */
  readonly microUsd?: number;
}

/** One row of `budgets/models.yaml`. */
export interface ModelSpec {
  /** `provider/model`, unique. */
  readonly id: string;
  readonly provider: string;
  /** One of {@link SPOKEN_PROTOCOLS}, or one that nobody here speaks. */
  readonly protocol: string;
  readonly model: string;
  readonly status: "active" | "shutdown" | "unknown";
  readonly shutdownDate?: string;
  readonly clips?: ClipMenu;
  readonly sizes: readonly ModelSize[];
  readonly aspectRatios: readonly string[];
  readonly billing: "per-second" | "per-video" | "gpu-time";
  readonly failedJobsBilled: FailedJobsBilled;
  readonly dialect: Dialect;
  readonly promptMaxChars?: number;
  readonly promptMaxTokens?: number;
  readonly negativePrompt: boolean;
  readonly source: string;
  /** ISO date on which the row was last checked. */
  readonly checkedOn: string;
  readonly confidence: string;
  /** True when the seller is not the maker or an open host: never chosen without being asked for. */
  readonly reseller?: boolean;
  /** Lower bound per second ("from" price) when the exact price is unknown; never used as a price. */
  readonly fromMicroUsd?: number;
  readonly fps?: string;
  readonly audio?: string;
  readonly seed?: boolean;
  readonly baseUrl?: string;
  /** Server programs known to run a self-hosted model. */
  readonly servers?: readonly string[];
  readonly notes?: string;
}

/** True for a model that can be bought at a known price, or costs nothing but the time of one's own machine. */
export function isPriced({ billing, sizes }: Pick<ModelSpec, "billing" | "sizes">): boolean {
  return billing === "gpu-time" || sizes.some(({ microUsd }) => microUsd !== undefined);
}

/** The checked `budgets/models.yaml`. */
export interface ModelCatalogue {
  /** Least number of lines (height of the short side in pixels) each quality asks for. */
  readonly qualities: Readonly<Record<Quality, number>>;
  /** Clip lengths of a typical film in seconds, for comparing prices before there is a storyboard. */
  readonly typicalClips: NonEmpty<number>;
  readonly models: NonEmpty<ModelSpec>;
}

/** What the user asks for instead of pixels. */
export const QUALITIES = ["draft", "low", "standard", "high"] as const;
/** One of {@link QUALITIES}. */
export type Quality = (typeof QUALITIES)[number];

/** A model whose clip lengths are known: only such a one can make a film. */
export type FilmingModel = ModelSpec & { readonly clips: ClipMenu };

/** A model and one of its sizes, chosen. */
export interface ModelChoice {
  readonly spec: ModelSpec;
  readonly size: ModelSize;
  readonly quality: Quality;
}

/** What a film is planned for. */
export interface FilmingChoice extends ModelChoice {
  readonly spec: FilmingModel;
}
