import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Pictures between two collections, as RGBA of 1280x720 fifteen megabytes. */
const PICTURES = 4;

/**
 * Counts pictures that were let go and has their memory collected from time to time. The codec library frees a picture
 * when its handle is collected, and the handle is so small that the collector, which does not know the megabytes behind
 * it, is in no hurry. Collecting only what is young takes about a millisecond.
 */
export class PictureCollector {
  readonly #every: number;
  #count = 0;

  /**
   * `every`: pictures between two collections. What lives through
   * two of them is kept for long: no fewer than are in use at once.
   */
  constructor(every = PICTURES) {
    this.#every = every;
  }

  /** To be called once for every picture. */
  count(): void {
    this.#count += 1;
    if (this.#count % this.#every === 0) collect({ type: "minor" });
  }

  /** To be called between two stretches: also collects what was in use for long. About ten milliseconds. */
  end(): void {
    collect();
  }
}

/** The collector of this V8; the flag decides only what a new context offers, and is taken back at once. */
const collect = ((): ((options?: { readonly type: "minor" }) => void) => {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  return typeof gc === "function"
    ? (options) => void (options === undefined ? gc() : gc(options))
    : () => undefined;
})();
