/** Time and chance, as arguments: tests hold a clock that does not wait. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Waits; ends early, without an error, when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** A number in [0, 1), for jitter; never decides about money. */
  readonly random: () => number;
}
