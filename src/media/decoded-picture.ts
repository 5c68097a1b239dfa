import type { Rotation } from "mediabunny";

/**
 * One decoded picture of a video. Mediabunny's own `VideoSample` is registered for finalization, which keeps it, and
 * the megabytes behind it, until the next full garbage collection: the codec library gives a picture's memory back only
 * when its handle is collected, and a handle that nobody else knows goes with the next small collection.
 */
export class DecodedPicture {
  readonly #frame: VideoFrame;
  readonly rotation: Rotation;
  /** Seconds. */
  readonly timestamp: number;

  constructor(frame: VideoFrame, rotation: Rotation) {
    this.#frame = frame;
    this.rotation = rotation;
    this.timestamp = frame.timestamp / 1_000_000;
  }

  /** Pixels across, upright. */
  get displayWidth(): number {
    return this.rotation % 180 === 0 ? this.#frame.displayWidth : this.#frame.displayHeight;
  }

  /** Pixels down, upright. */
  get displayHeight(): number {
    return this.rotation % 180 === 0 ? this.#frame.displayHeight : this.#frame.displayWidth;
  }

  get format(): VideoFrame["format"] {
    return this.#frame.format;
  }

  get colorSpace(): VideoColorSpace {
    return this.#frame.colorSpace;
  }

  /** Size as stored, before turning. */
  get visibleRect(): { readonly width: number; readonly height: number } {
    const { visibleRect, codedWidth, codedHeight } = this.#frame;
    return visibleRect ?? { width: codedWidth, height: codedHeight };
  }

  /** Bytes of its planes. */
  allocationSize(): number {
    return this.#frame.allocationSize();
  }

  /** Copies its planes, or its pixels in another format. */
  copyTo(target: Uint8Array, options?: VideoFrameCopyToOptions): Promise<PlaneLayout[]> {
    return this.#frame.copyTo(target, options);
  }

  /** Lets go of the pixels. */
  close(): void {
    this.#frame.close();
  }
}
