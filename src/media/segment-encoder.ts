import type { EncodeSettings } from "./encode-settings.ts";

/** Takes the frames of one stretch of film, in order. */
export interface SegmentSink {
  /**
   * Takes RGBA bytes of one frame, which belong to the sink from now on. Resolves when it wants the next one, never in
   * the same turn of the event loop: memory is only given back and signals are only heard between turns.
   */
  readonly write: (pixels: Uint8Array) => Promise<void>;
  /** Shows the frame before, of this stretch, once more. Resolves as `write` does. */
  readonly repeat: () => Promise<void>;
  /** Resolves when the file is complete. The next segment may be begun before. */
  readonly finish: () => Promise<void>;
  /** Gives the file up and lets go of it; never fails. Another segment may be begun after. */
  readonly discard: () => Promise<void>;
}

/** Encodes stretches of film into small MP4 files that can be joined without encoding again. */
export interface SegmentEncoder {
  /** Begins a file; the one before must have been told to finish. */
  readonly begin: (file: string, settings: EncodeSettings) => Promise<SegmentSink>;
  /** Ends threads and processes; unfinished files are left incomplete. */
  readonly close: () => Promise<void>;
}
