import type { Artifact } from "../domain/ledger.ts";

/** What a clip file really is; found by probing, never from a provider's echo. */
export type ClipInspection =
  | { readonly ok: true; readonly seconds: number; readonly width: number; readonly height: number }
  /** Not a whole playable MP4; `reason` says what is wrong. */
  | { readonly ok: false; readonly reason: string };

/** Bytes that arrived and are on disk under a temporary name. */
export interface ReceivedClip {
  readonly part: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Bought clips of the user, by content. A file under its final name is complete and verified, else absent. */
export interface ClipStore {
  /**
   * Streams into a `.part` file of its own and fsyncs it. Throws
   * what the body throws, else a fault of the disk; no part is left.
   */
  readonly receive: (file: string, body: AsyncIterable<Uint8Array>) => Promise<ReceivedClip>;
  /** What a file really is. */
  readonly inspect: (path: string) => Promise<ClipInspection>;
  /** Renames the part to its final name and fsyncs the folder. Returns the absolute path. */
  readonly keep: (received: ReceivedClip, file: string) => Promise<string>;
  /** Keeps bytes that failed verification beside the store, for the user to look at. Returns the absolute path. */
  readonly setAside: (received: ReceivedClip, file: string) => Promise<string>;
  /**
   * Absolute path of a kept clip whose bytes still match its hash; `undefined`
   * when it is gone or changed. Throws when it is there and cannot be read.
   */
  readonly find: (artifact: Artifact) => Promise<string | undefined>;
  /** Absolute path under the final name, whether or not anybody knows its hash. */
  readonly findFile: (file: string) => Promise<ReceivedClip | undefined>;
}
