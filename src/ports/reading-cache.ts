/** Where surveys, close readings and history are kept between runs. A cache that fails behaves as if it were empty. */
export interface ReadingCache {
  /** The value stored under a key, or `undefined`. The value is plain JSON. */
  readonly get: (key: string) => unknown;
  /** Remembers a value under a key; written to disk by `flush`. */
  readonly set: (key: string, value: unknown) => void;
  /** Writes what is new, whole or not at all. */
  readonly flush: () => void;
}
