import type { SpokenProtocol } from "../domain/video-model.ts";

/** A provider as `providers list` shows it. */
export interface ProviderEntry {
  /** As in `budgets/models.yaml`; names the folder that speaks it. */
  readonly protocol: SpokenProtocol | "animatic";
  /** Variables that may hold the key, first one first; each also with `_FILE`. */
  readonly keyVariables: readonly string[];
  /** False for servers that may ask for none. */
  readonly keyNeeded: boolean;
  /** Jobs that may run at once. */
  readonly concurrency: number;
  /** Used when nothing else is given; absent where the user must name the server. */
  readonly baseUrl?: string;
  /** Variable that may hold the address. */
  readonly baseUrlVariable?: string;
}

/**
 * The providers. Only those whose server the user chooses are led by `SORA_BASE_URL`
 * or `--base-url`, so that the key of a host never goes to another address by
 * accident; an OpenAI key goes to OpenAI alone; the sandbox gets no key at all.
 */
export const PROVIDERS = {
  openai: {
    ...videosHost("https://api.openai.com/v1", "OPENAI_API_KEY"),
    baseUrlVariable: "SORA_BASE_URL",
  },
  "self-hosted": {
    protocol: "openai-videos",
    keyVariables: ["SORA_API_KEY"],
    keyNeeded: false,
    concurrency: 1,
    baseUrlVariable: "SORA_BASE_URL",
  },
  saygm: videosHost("https://api.saygm.com/v1", "SAYGM_API_KEY"),
  laozhang: videosHost("https://api.laozhang.ai/v1", "LAOZHANG_API_KEY"),
  apiyi: videosHost("https://api.apiyi.com/v1", "APIYI_API_KEY"),
  openrouter: {
    protocol: "openrouter-videos",
    keyVariables: ["OPENROUTER_API_KEY"],
    keyNeeded: true,
    concurrency: 3,
    baseUrl: "https://openrouter.ai/api/v1",
  },
  google: {
    protocol: "google-interactions",
    keyVariables: ["GEMINI_API_KEY"],
    keyNeeded: true,
    concurrency: 3,
    baseUrl: "https://generativelanguage.googleapis.com/v1beta",
  },
  sandbox: { protocol: "openai-videos", keyVariables: [], keyNeeded: false, concurrency: 4 },
  animatic: { protocol: "animatic", keyVariables: [], keyNeeded: false, concurrency: 1 },
} as const satisfies Readonly<Record<string, ProviderEntry>>;

/** Name of one of {@link PROVIDERS}. */
export type ProviderName = keyof typeof PROVIDERS;

/** True for a provider whose server the user may choose with `--base-url`; the sandbox has no variable for it. */
export function takesBaseUrl(provider: string): boolean {
  return provider === "sandbox" || entryOf(provider)?.baseUrlVariable !== undefined;
}

/** The variables that may hold the key of a provider; none for those that need none, and for names of no provider. */
export function keyVariablesOf(provider: string): readonly string[] {
  return entryOf(provider)?.keyVariables ?? [];
}

function entryOf(provider: string): ProviderEntry | undefined {
  return Object.entries<ProviderEntry>(PROVIDERS).find(([name]) => name === provider)?.[1];
}

/** A host of the Videos protocol with a key of its own; `SORA_API_KEY` comes before it. */
function videosHost(baseUrl: string, keyVariable: string) {
  return {
    protocol: "openai-videos",
    keyVariables: ["SORA_API_KEY", keyVariable],
    keyNeeded: true,
    concurrency: 3,
    baseUrl,
  } as const satisfies ProviderEntry;
}
