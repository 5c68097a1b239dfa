import { setImmediate } from "node:timers/promises";
import { VideoSample } from "mediabunny";
import type { EncodedPacket, Rotation } from "mediabunny";
import { ClipFault } from "./clip-fault.ts";

/** Packets the decoder may have waiting: decoded pictures weigh megabytes. */
const QUEUE = 3;

/** How the packets of a track are decoded and shown. */
export interface Decoding {
  readonly config: VideoDecoderConfig;
  readonly rotation: Rotation;
}

/**
 * Decodes a stretch of video that begins with a key frame and goes through its pictures in order; holds the present one
 * and those after it that are decoded already. Every picture is closed as soon as it is past, which gives its memory
 * back at once.
 */
export class SampleReader {
  readonly #packets: AsyncGenerator<EncodedPacket, void, unknown>;
  readonly #decoder: VideoDecoder;
  readonly #samples: VideoSample[] = [];
  #ended = false;
  #failure: Error | undefined;

  constructor(packets: AsyncGenerator<EncodedPacket, void, unknown>, { config, rotation }: Decoding) {
    this.#packets = packets;
    this.#decoder = new VideoDecoder({
      output: (frame) => this.#samples.push(new VideoSample(frame, { rotation })),
      error: (error) => (this.#failure = error),
    });
    this.#decoder.configure(config);
  }

  /**
   * The picture shown at a time of the track in seconds; times must rise.
   * @throws ClipFault or the decoder's error when nothing can be shown.
   */
  async at(wanted: number): Promise<VideoSample> {
    await this.#fill();
    for (let [, next] = this.#samples; next !== undefined && next.timestamp <= wanted; [, next] = this.#samples) {
      this.#samples.shift()?.close();
      await this.#fill();
    }
    const [present] = this.#samples;
    if (present === undefined) throw new ClipFault("its pictures cannot be decoded");
    return present;
  }

  /** Lets everything go. */
  close(): void {
    for (const sample of this.#samples.splice(0)) sample.close();
    if (this.#decoder.state !== "closed") this.#decoder.close();
  }

  /** Decodes until the present picture and the next one are there, or nothing is left. */
  async #fill(): Promise<void> {
    while (this.#samples.length < 2 && !this.#ended) {
      const { value: packet } = await this.#packets.next();
      if (packet) await this.#decode(packet);
      else await this.#drain();
      if (this.#failure !== undefined) throw this.#failure;
    }
  }

  async #decode(packet: EncodedPacket): Promise<void> {
    this.#decoder.decode(packet.toEncodedVideoChunk());
    // Decoded pictures are only handed over between turns of the event loop.
    do await setImmediate();
    while (this.#decoder.decodeQueueSize > QUEUE);
  }

  async #drain(): Promise<void> {
    this.#ended = true;
    await this.#decoder.flush();
  }
}
