import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from "mediabunny";
import type { EncodedPacket, InputAudioTrack, InputTrack, InputVideoTrack } from "mediabunny";

/** Opens a media file, hands it over and lets it go again whatever happens: an open input holds a file handle. */
export async function readMedia<Result>(
  path: string,
  read: (input: Input) => Promise<Result>,
): Promise<Result> {
  const input = openMedia(path);
  try {
    return await read(input);
  } finally {
    input.dispose();
  }
}

/** Opens a media file; whoever opens it must dispose of it. */
export function openMedia(path: string): Input {
  return new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
}

/** What the packets of a track say about it; times in seconds. */
export interface TrackExtent {
  readonly packets: number;
  readonly first: number;
  /** End of the last packet. */
  readonly end: number;
  /** Start times in order of presentation. */
  readonly times: readonly number[];
}

/** Reads every packet of a track with its bytes, as a player would. */
export async function trackExtent(track: InputTrack): Promise<TrackExtent> {
  const times: number[] = [];
  let end = -Infinity;
  for await (const packet of packetsOf(track)) {
    times.push(packet.timestamp);
    end = Math.max(end, packet.timestamp + packet.duration);
  }
  times.sort((left, right) => left - right);
  return { packets: times.length, first: times[0] ?? 0, end: times.length === 0 ? 0 : end, times };
}

/** The packets of a track in decode order. */
export function packetsOf(track: InputTrack): AsyncGenerator<EncodedPacket, void, unknown> {
  return new EncodedPacketSink(track).packets();
}

/** The tracks a film is played from. */
export async function mainTracks(
  input: Input,
): Promise<{ readonly video: InputVideoTrack | null; readonly audio: InputAudioTrack | null }> {
  return { video: await input.getPrimaryVideoTrack(), audio: await input.getPrimaryAudioTrack() };
}
