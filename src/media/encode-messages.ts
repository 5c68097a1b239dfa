/**
 * Colour of every frame that is encoded. RGB is converted with the BT.601 matrix; left untagged, players would guess
 * and the picture would look washed out.
 */
export const FRAME_COLOUR = {
  primaries: "bt709",
  transfer: "bt709",
  matrix: "smpte170m",
  fullRange: false,
} as const;

/** How one stretch of pictures is encoded. */
export interface EncodeSettings {
  readonly width: number;
  readonly height: number;
  /** Frames per second. */
  readonly rate: number;
  /** Bits per second. */
  readonly bitrate: number;
}

/** What the encoding thread is told, in order: one `begin`, its frames, one `end`; then the next stretch. */
export type EncodeRequest =
  | { readonly kind: "begin"; readonly settings: EncodeSettings }
  /** RGBA bytes, row by row; given away, never sent back. */
  | { readonly kind: "frame"; readonly pixels: ArrayBuffer }
  | { readonly kind: "end" };

/** What the encoding thread answers. */
export type EncodeReply =
  /** A frame was taken in: the next one may be sent. */
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
