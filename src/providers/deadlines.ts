/** How long requests may take; all in milliseconds. */
export interface Deadlines {
  /** Create: from the first byte sent to the last byte of the answer. */
  readonly startMs: number;
  /** Status, list, check, and the headers of a download. */
  readonly askMs: number;
  /** Longest silence inside a download. */
  readonly stallMs: number;
}

/** Patient enough for a reference image on a slow line; a create that takes longer is held as ambiguous. */
export const DEADLINES: Deadlines = { startMs: 120_000, askMs: 30_000, stallMs: 60_000 };
