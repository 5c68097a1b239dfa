import { EncodedPacketSink } from "mediabunny";
import type { InputVideoTrack } from "mediabunny";
import { ClipFault } from "./clip-fault.ts";
import type { DecodedPicture } from "./decoded-picture.ts";
import { SampleReader } from "./sample-reader.ts";

/** Seconds: pictures further apart are looked up, nearer ones are reached by decoding what lies between. */
const FAR = 1;
/** Seconds: how far before its end a video still shows its last picture. */
const EPSILON = 1e-4;

/**
 * The pictures shown at the given times, rising, in seconds since the first picture; past the end the last one. Each
 * is valid until the next one is asked for.
 * @throws ClipFault when a picture cannot be decoded.
 */
export async function* samplesAt(
  video: InputVideoTrack,
  times: readonly number[],
): AsyncGenerator<DecodedPicture, void, void> {
  const packets = new EncodedPacketSink(video);
  const config = await video.getDecoderConfig();
  if (config === null) throw new ClipFault("its codec is unknown");
  const rotation = await video.getRotation();
  const first = await video.getFirstTimestamp();
  const end = await video.computeDuration();
  const wanted = times.map((time) => Math.max(first, Math.min(first + time, end - EPSILON)));
  for (const run of runsOf(wanted)) {
    const key = await packets.getKeyPacket(run[0], { verifyKeyPackets: true });
    const reader = new SampleReader(packets.packets(key ?? undefined), { config, rotation });
    try {
      for (const time of run) yield await reader.at(time);
    } finally {
      reader.close();
    }
  }
}

/** Parts rising times where they lie far apart. */
function runsOf(times: readonly number[]): readonly [number, ...number[]][] {
  const runs: [number, ...number[]][] = [];
  for (const time of times) {
    const run = runs.at(-1);
    if (run === undefined || time - (run.at(-1) ?? time) > FAR) runs.push([time]);
    else run.push(time);
  }
  return runs;
}
