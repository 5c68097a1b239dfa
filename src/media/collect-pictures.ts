import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Pictures between two collections: twenty megabytes of 1280x720. */
const PICTURES = 5;

/**
 * Counts pictures that were let go and has their memory collected from time to time. The codec library frees a picture
 * when its handle is collected, and the handle is so small that the collector, which does not know the megabytes behind
 * it, is in no hurry. Collecting only what is young takes about a millisecond.
 */
export class PictureCollector {
  #count = 0;

  /** To be called once for every picture. */
  count(): void {
    this.#count += 1;
    if (this.#count % PICTURES === 0) collectYoung({ type: "minor" });
  }
}

/** The collector of this V8; the flag decides only what a new context offers, and is taken back at once. */
const collectYoung = ((): ((options: { readonly type: "minor" }) => void) => {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  return typeof collect === "function" ? (options) => void collect(options) : () => undefined;
})();
