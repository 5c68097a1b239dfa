import { setImmediate, setTimeout } from "node:timers/promises";
import type { EncodedPacket, Rotation } from "mediabunny";
import { ClipFault } from "./clip-fault.ts";
import { PictureCollector } from "./collect-pictures.ts";
import { DecodedPicture } from "./decoded-picture.ts";

/** Milliseconds between two looks at a decoder at work. */
const PAUSE = 1;

/** How the packets of a track are decoded and shown. */
export interface Decoding {
  readonly config: VideoDecoderConfig;
  readonly rotation: Rotation;
}

/**
 * Decodes a stretch of video that begins with a key frame and goes through its pictures in order; holds the present one
 * and those after it that are decoded already. Every picture is closed and forgotten as soon as it is past.
 */
export class SampleReader {
  readonly #packets: AsyncGenerator<EncodedPacket, void, unknown>;
  readonly #decoder: VideoDecoder;
  readonly #samples: DecodedPicture[] = [];
  readonly #collector = new PictureCollector();
  #ended = false;
  #failure: Error | undefined;

  constructor(packets: AsyncGenerator<EncodedPacket, void, unknown>, { config, rotation }: Decoding) {
    this.#packets = packets;
    this.#decoder = new VideoDecoder({
      output: (frame) => this.#take(new DecodedPicture(frame, rotation)),
      error: (error) => (this.#failure = error),
    });
    this.#decoder.configure(config);
  }

  /**
   * The picture shown at a time of the track in seconds; times must rise.
   * @throws ClipFault or the decoder's error when nothing can be shown.
   */
  async at(wanted: number): Promise<DecodedPicture> {
    await this.#fill();
    for (
      let [, next] = this.#samples;
      next !== undefined && next.timestamp <= wanted;
      [, next] = this.#samples
    ) {
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
    this.#collector.end();
  }

  #take(picture: DecodedPicture): void {
    if (this.#decoder.state === "closed") picture.close();
    else this.#samples.push(picture);
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
    this.#collector.count();
    // Pictures are handed over between turns of the event loop; one packet at a time, for each may become megabytes.
    await setImmediate();
    while (this.#decoder.decodeQueueSize > 0) await setTimeout(PAUSE);
  }

  async #drain(): Promise<void> {
    this.#ended = true;
    await this.#decoder.flush();
  }
}
