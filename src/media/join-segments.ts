import {
  EncodedAudioPacketSource,
  EncodedVideoPacketSource,
  FilePathTarget,
  Mp4OutputFormat,
  Output,
} from "mediabunny";
import type { EncodedPacket, InputAudioTrack, InputVideoTrack } from "mediabunny";
import { SoraPipelineError } from "../domain/errors.ts";
import { chapterBox } from "./chapters.ts";
import type { Chapter } from "./chapters.ts";
import { mainTracks, openMedia, packetsOf } from "./read-media.ts";
import { unsetTimes } from "./unset-times.ts";

/** A finished stretch of pictures. */
export interface FinishedSegment {
  readonly file: string;
  /** First frame of the film in it, and how many. */
  readonly first: number;
  readonly frames: number;
}

/** What a film is put together from. */
export interface FilmParts {
  readonly segments: readonly FinishedSegment[];
  /** Frames per second. */
  readonly rate: number;
  /** An MP4 file with the sound of the whole film, and how many packets it has. */
  readonly audio?: { readonly file: string; readonly packets: number };
  readonly chapters: readonly Chapter[];
  readonly tags: { readonly title: string; readonly comment: string };
}

/**
 * Copies the packets of all segments and of the sound into one MP4 that can be played while it loads; nothing is
 * encoded again.
 * @throws SoraPipelineError `RENDER_FAILED` when the segments do not fit together.
 */
export async function joinSegments(file: string, parts: FilmParts): Promise<void> {
  const video = new EncodedVideoPacketSource("avc");
  const audio = new EncodedAudioPacketSource("aac");
  const output = new Output({
    // Space for the header is set aside in front, so that the film never has to be held in memory.
    format: new Mp4OutputFormat({ fastStart: "reserve", metadataFormat: "udta" }),
    target: new FilePathTarget(file),
  });
  const frames = parts.segments.reduce((sum, segment) => sum + segment.frames, 0);
  output.addVideoTrack(video, { frameRate: parts.rate, maximumPacketCount: frames });
  if (parts.audio !== undefined) output.addAudioTrack(audio, { maximumPacketCount: parts.audio.packets + 2 });
  output.setMetadataTags({ ...parts.tags, raw: chapterTag(parts.chapters) });
  try {
    await output.start();
    await inOrderOfTime([
      { packets: picturesOf(video, parts), source: video },
      ...(parts.audio === undefined ? [] : [{ packets: soundOf(audio, parts.audio.file), source: audio }]),
    ]);
    await output.finalize();
    await unsetTimes(file);
  } catch (error) {
    await output.cancel().catch(() => undefined);
    throw error;
  }
}

/** A packet on its way into the film. */
interface NextPacket {
  /** Seconds of the film. */
  readonly at: number;
  readonly add: () => Promise<void>;
}

interface Stream {
  readonly packets: AsyncGenerator<NextPacket, void, unknown>;
  readonly source: { readonly close: () => void };
}

/** Hands the packets over one by one, the earlier first: whichever disk is faster, the file is the same. */
async function inOrderOfTime(streams: readonly Stream[]): Promise<void> {
  const next = async (stream: Stream): Promise<readonly (Stream & { readonly packet: NextPacket })[]> => {
    const { done, value } = await stream.packets.next();
    if (done !== true) return [{ ...stream, packet: value }];
    stream.source.close();
    return [];
  };
  try {
    let waiting = (await Promise.all(streams.map(next))).flat();
    for (;;) {
      const [first, ...later] = waiting.toSorted((left, right) => left.packet.at - right.packet.at);
      if (first === undefined) return;
      await first.packet.add();
      waiting = [...(await next(first)), ...later];
    }
  } finally {
    await Promise.all(streams.map(({ packets }) => packets.return()));
  }
}

function chapterTag(chapters: readonly Chapter[]): Record<string, Uint8Array> {
  return chapters.length === 0 ? {} : { chpl: chapterBox(chapters) };
}

async function* picturesOf(
  target: EncodedVideoPacketSource,
  { segments, rate }: FilmParts,
): AsyncGenerator<NextPacket, void, unknown> {
  let setup: string | undefined;
  for (const { file, first } of segments) {
    const input = openMedia(file);
    try {
      const track = present((await mainTracks(input)).video, file);
      const decoderConfig = present(await track.getDecoderConfig(), file);
      setup ??= decoderSetup(decoderConfig);
      if (decoderSetup(decoderConfig) !== setup) throw doesNotFit(file);
      const start = await track.getFirstTimestamp();
      for await (const each of packetsOf(track)) {
        const packet = placed(each, (each.timestamp - start) * rate, first, rate);
        yield { at: packet.timestamp, add: () => target.add(packet, { decoderConfig }) };
      }
    } finally {
      input.dispose();
    }
  }
}

/** The packet at its exact place in the film: frame numbers do not drift as sums of rounded times would. */
function placed(packet: EncodedPacket, offset: number, first: number, rate: number): EncodedPacket {
  return packet.clone({ timestamp: (first + Math.round(offset)) / rate, duration: 1 / rate });
}

async function* soundOf(
  target: EncodedAudioPacketSource,
  file: string,
): AsyncGenerator<NextPacket, void, unknown> {
  const input = openMedia(file);
  try {
    const track = present((await mainTracks(input)).audio, file);
    const decoderConfig = present(await track.getDecoderConfig(), file);
    for await (const packet of packetsOf(track))
      yield { at: packet.timestamp, add: () => target.add(packet, { decoderConfig }) };
  } finally {
    input.dispose();
  }
}

type DecoderConfig = NonNullable<
  Awaited<ReturnType<InputVideoTrack["getDecoderConfig"] | InputAudioTrack["getDecoderConfig"]>>
>;

/** What must be equal for two streams to be played as one. */
function decoderSetup({ codec, description }: DecoderConfig): string {
  const bytes = description === undefined ? [] : [...new Uint8Array(description as ArrayBuffer)];
  return `${codec} ${bytes.join(",")}`;
}

function present<Value>(value: Value | null, file: string): Value {
  if (value === null) throw doesNotFit(file);
  return value;
}

function doesNotFit(file: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "RENDER_FAILED",
    message: `The finished part ${file} does not fit to the others`,
    hint: "Delete the folder of finished parts and render again.",
  });
}
