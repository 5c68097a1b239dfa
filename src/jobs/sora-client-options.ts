import type { CostEstimate } from "../domain/film.ts";
import type { Artifact, Caps } from "../domain/ledger.ts";
import type { ModelChoice } from "../domain/video-model.ts";
import type { ClipStore } from "../ports/clip-store.ts";
import type { Clock } from "../ports/clock.ts";
import type { Ledger } from "../ports/ledger.ts";
import type { VideoModel } from "../ports/video-model.ts";
import type { JobLimits } from "./job-context.ts";
import type { JobEvent } from "./job-events.ts";
import type { LastFrame } from "./obtain-film.ts";
import type { KnownSecret } from "./secret-gate.ts";

/** What a client is made of; everything it does to the world goes through these. */
export interface SoraClientOptions {
  readonly model: VideoModel;
  readonly ledger: Ledger;
  readonly clips: ClipStore;
  readonly clock: Clock;
  /** Hexadecimal SHA-256 of a text's UTF-8 bytes: bought clips are found by it, so another one buys them again. */
  readonly sha256: (text: string) => string;
  /** The row and the size that are bought. */
  readonly choice: ModelChoice;
  /** Prices clips; `estimateCost` of the plan stage. */
  readonly estimateCost: (options: {
    readonly shots: readonly { readonly id: string; readonly clipSeconds: number }[];
    readonly choice: ModelChoice;
  }) => CostEstimate;
  readonly caps: Caps;
  /** Default `16:9`. */
  readonly aspectRatio?: string;
  /** Values that must not be in a prompt, whatever they look like. */
  readonly secrets?: readonly KnownSecret[];
  /** Set: a shot begins with the last picture of the one before it in the same place, when the model takes one. */
  readonly lastFrame?: LastFrame;
  readonly limits?: Partial<JobLimits>;
}

/** Which shots of a film to look at. */
export interface ShotChoice {
  /** Names of shots; all when absent. */
  readonly shots?: readonly string[];
  /** Take per shot, 1 where none is named; `nextTake` finds the one after the last. */
  readonly takes?: Readonly<Record<string, number>>;
}

/** What is asked before a run: which shots, and for which run. */
export interface CheckedRun extends ShotChoice {
  /** The run that is to buy them: what it spent before counts against its own limit. */
  readonly runId?: string;
}

/** One run of a film. */
export interface FilmRun extends ShotChoice {
  /** The same id again goes on with the same run. */
  readonly runId: string;
  /** SHA-256 of film.json. */
  readonly filmHash: string;
  readonly outDir: string;
  /** Absolute path of the repository the film was planned from, where that is known. */
  readonly repository?: string;
  /** True when its shots are bought anew for a film that another run began. */
  readonly retake?: boolean;
  /** First abort: no new POST; what is in flight is recorded. */
  readonly signal?: AbortSignal;
}

/** One clip from a prompt. */
export interface VideoRequest {
  readonly prompt: string;
  readonly seconds: number;
  /** As the provider spells it; default the client's. */
  readonly size?: string;
  readonly take?: number;
  /** For the report; 0 when absent. */
  readonly promptTokens?: number;
  readonly signal?: AbortSignal;
  /** Hears every decision as it is made. */
  readonly onEvent?: (event: JobEvent) => void;
}

/** A verified clip on disk. */
export interface VideoClip {
  readonly path: string;
  readonly artifact: Artifact;
  /** Micro-USD paid now; 0 for a clip that was bought before. */
  readonly paidMicroUsd: number;
}
