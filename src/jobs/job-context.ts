import type { Caps } from "../domain/ledger.ts";
import type { ModelSpec } from "../domain/video-model.ts";
import type { ClipStore } from "../ports/clip-store.ts";
import type { Clock } from "../ports/clock.ts";
import type { Ledger } from "../ports/ledger.ts";
import type { VideoModel } from "../ports/video-model.ts";
import type { Desk } from "./desk.ts";
import type { JobEvent } from "./job-events.ts";
import type { RunStop } from "./run-stop.ts";

/** How long and how often; times in milliseconds. */
export interface JobLimits {
  /** From the start or the taking over of a job until it counts as stalled. */
  readonly jobMs: number;
  /** For the answer to a question about a job or to a list of jobs. */
  readonly askMs: number;
  /** For the bytes of a clip. */
  readonly downloadMs: number;
  /** From an ambiguous outcome or the taking over of one until the provider's list is believed. */
  readonly graceMs: number;
  /** A job may be unknown to its provider this long, for servers that list it late. */
  readonly missingMs: number;
  /** POSTs that may surely create nothing before the money is released. */
  readonly starts: number;
  /**
   * Downloads whose bytes may turn out not to be the clip before no more are tried; the bytes of each are set aside.
   */
  readonly downloads: number;
}

/** Made for clips of some seconds that take minutes to make. */
export const DEFAULT_JOB_LIMITS: JobLimits = {
  jobMs: 20 * 60_000,
  askMs: 60_000,
  downloadMs: 10 * 60_000,
  graceMs: 60_000,
  missingMs: 60_000,
  starts: 5,
  downloads: 3,
};

/** What every step of making a clip needs. */
export interface JobContext {
  readonly model: VideoModel;
  readonly ledger: Ledger;
  readonly clips: ClipStore;
  readonly clock: Clock;
  /** Hexadecimal SHA-256 of a text's UTF-8 bytes. */
  readonly sha256: (text: string) => string;
  readonly spec: ModelSpec;
  readonly caps: Caps;
  readonly limits: JobLimits;
  readonly desk: Desk;
  readonly emit: (event: JobEvent) => void;
  readonly stop: RunStop;
}
