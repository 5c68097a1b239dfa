import type { EncodeSettings } from "./encode-settings.ts";

/** Colour of every frame that is encoded, as `writeI420` makes it: left untagged, players would guess. */
export const FRAME_COLOUR = {
  primaries: "bt709",
  transfer: "bt709",
  matrix: "bt709",
  fullRange: false,
} as const;

/** What the encoding thread is told, in order: one `begin`, its frames, one `end`; then the next stretch. */
export type EncodeRequest =
  | { readonly kind: "begin"; readonly settings: EncodeSettings }
  /** RGBA bytes, row by row; not to be written to until the frame is `taken`. */
  | { readonly kind: "frame"; readonly pixels: SharedArrayBuffer }
  /** The frame before once more. */
  | { readonly kind: "repeat" }
  | { readonly kind: "end" };

/** What the encoding thread answers. */
export type EncodeReply =
  /** The oldest frame under way was taken in. */
  | { readonly kind: "taken" }
  | EncodedPicture
  /** Everything of this stretch was sent. */
  | { readonly kind: "ended" }
  | { readonly kind: "failed"; readonly message: string };

/** One encoded picture, in decode order. */
export interface EncodedPicture {
  readonly kind: "picture";
  readonly data: Uint8Array;
  readonly key: boolean;
  /** Presentation time in microseconds. */
  readonly timestamp: number;
  /** Decoder configuration; with the first picture of a stretch. */
  readonly config?: { readonly codec: string; readonly description: Uint8Array };
}
