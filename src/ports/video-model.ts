/** A clip to be made: one POST at the provider. */
export interface ClipRequest {
  readonly prompt: string;
  /** Where the model has a field for it. */
  readonly negativePrompt?: string;
  /** The provider's name of the model. */
  readonly model: string;
  readonly seconds: number;
  /** As the provider spells it: `1280x720`, `720p`. */
  readonly size: string;
  /** `16:9`, `9:16` or `1:1`. */
  readonly aspectRatio: string;
  readonly seed?: number;
  /** The picture the clip begins with, for models that take one. PNG or JPEG bytes. */
  readonly firstFrame?: { readonly bytes: Uint8Array; readonly contentType: "image/png" | "image/jpeg" };
  /** Unique per POST; sent as `Idempotency-Key` where the protocol knows one. */
  readonly attempt: string;
}

/** What is known after exactly one POST. */
export type StartOutcome =
  | { readonly kind: "created"; readonly jobId: string }
  /** Surely no job: name not found, connection refused, TLS failed before the request, 429. May be sent again. */
  | {
      readonly kind: "not-created";
      readonly reason: string;
      readonly retryAfterMs?: number;
      /** No connection came about: whoever asks for something else will not get one either. */
      readonly unreachable?: true;
    }
  /** Surely no job, and the same request will not do better. `words` are those the provider or the gate suspects. */
  | {
      readonly kind: "refused";
      readonly code: "moderation" | "bad-request" | "not-found";
      readonly reason: string;
      readonly words?: readonly string[];
    }
  /** No job, and no other request will do better: wrong key, no money, no permission. */
  | { readonly kind: "stopped"; readonly code: "auth" | "quota"; readonly reason: string }
  /** Nobody knows whether there is a job: reset, time-out, 408, 409, 5xx, 3xx, an answer without an id. */
  | { readonly kind: "ambiguous"; readonly reason: string };

/** How a job stands. */
export type JobStatus =
  | {
      readonly kind: "waiting";
      /** 0-100, where the provider says. */
      readonly progress?: number;
      /** A state this version does not know; polling goes on and the user is told. */
      readonly unknownState?: string;
    }
  | { readonly kind: "done"; readonly actualMicroUsd?: number }
  | {
      readonly kind: "failed";
      readonly code: "moderation" | "error" | "expired" | "cancelled";
      readonly reason: string;
      readonly actualMicroUsd?: number;
    }
  /** The provider does not know the job (404). */
  | { readonly kind: "missing"; readonly reason: string }
  /** No usable answer; ask again. */
  | { readonly kind: "unreachable"; readonly reason: string; readonly retryAfterMs?: number }
  | { readonly kind: "stopped"; readonly code: "auth" | "quota"; readonly reason: string };

/** The bytes of a finished clip, or why there are none. */
export type DownloadOutcome =
  | {
      readonly kind: "body";
      readonly body: AsyncIterable<Uint8Array>;
      readonly contentType?: string;
      readonly bytes?: number;
    }
  /** 404, 409 or 425 right after completion: ask again. */
  | { readonly kind: "not-yet"; readonly reason: string; readonly retryAfterMs?: number }
  | { readonly kind: "gone"; readonly reason: string }
  | { readonly kind: "unreachable"; readonly reason: string; readonly retryAfterMs?: number };

/** A job as the provider lists it. */
export interface ListedJob {
  readonly jobId: string;
  readonly prompt?: string;
  readonly seconds?: number;
  readonly size?: string;
  /** Milliseconds since 1970. */
  readonly createdAt?: number;
}

/** Result of asking a provider whether it is there, without spending. */
export interface ProviderHealth {
  readonly alive: boolean;
  /** What it answered, or why it did not. */
  readonly detail: string;
  /** Models it offers, where it says. */
  readonly models?: readonly string[];
}

/** A service that makes clips. No method retries a POST; none throws for what the provider or network does. */
export interface VideoModel {
  /** Name of the provider as in `budgets/models.yaml`. */
  readonly provider: string;
  /** Jobs that may run at once. */
  readonly concurrency: number;
  /** True when `firstFrame` is used. */
  readonly takesFirstFrame: boolean;
  /**
   * True only where a job lives in the process that began it: with that it is gone, and nothing is owed for it. What
   * dead processes left is then released instead of being asked for.
   */
  readonly jobsEndWithProcess?: boolean;
  /** Address of a sandbox that is a process of its own; the ledger keeps it, for whoever goes on with its jobs. */
  readonly sandboxUrl?: string;
  /**
   * Sends exactly one POST and waits for its answer as long as this provider may take; no answer by then is ambiguous.
   * Nobody cuts the wait short from outside: an answer thrown away would be a job nobody knows.
   */
  readonly start: (request: ClipRequest) => Promise<StartOutcome>;
  /** How a job stands; may be asked as often as one likes. */
  readonly status: (jobId: string, signal: AbortSignal) => Promise<JobStatus>;
  /** The bytes of a finished clip; may be asked again. */
  readonly download: (jobId: string, signal: AbortSignal) => Promise<DownloadOutcome>;
  /** Newest jobs first, where the provider lists them; for finding the job of an ambiguous POST. */
  readonly list?: (signal: AbortSignal) => Promise<readonly ListedJob[] | undefined>;
  /** Whether the service is there and knows the key; spends nothing. */
  readonly check: (signal: AbortSignal) => Promise<ProviderHealth>;
}
