import { parentPort } from "node:worker_threads";
import { registerAacEncoder } from "@mediabunny/aac-encoder";
import { AudioSample, AudioSampleSource, FilePathTarget, Mp4OutputFormat, Output } from "mediabunny";
import { systemCode } from "../disk/system-error.ts";
import { AAC_FRAME, CHANNELS, SAMPLE_RATE } from "./film-audio.ts";

/** What the thread is asked: interleaved stereo samples to be written to a file. */
export interface AudioRequest {
  readonly file: string;
  readonly samples: Float32Array;
}

/** What it answers: nothing when all is well, else what went wrong. */
export interface AudioReply {
  readonly failure?: { readonly message: string; readonly code?: string };
}

/** Bits per second; transparent for one piano. */
const BITRATE = 160_000;

registerAacEncoder();

parentPort?.once("message", (request: AudioRequest) => {
  encode(request).then(
    () => reply({}),
    (error: unknown) => reply({ failure: describe(error) }),
  );
});

async function encode({ file, samples }: AudioRequest): Promise<void> {
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: false }),
    target: new FilePathTarget(file),
  });
  const source = new AudioSampleSource({ codec: "aac", bitrate: BITRATE });
  output.addAudioTrack(source);
  await output.start();
  // The encoder puts 1,024 samples of silence in front. Leaving out as many keeps every note in its place and the
  // sound as long as the picture.
  for (let start = AAC_FRAME * CHANNELS; start < samples.length; start += SAMPLE_RATE * CHANNELS) {
    const data = samples.subarray(start, start + SAMPLE_RATE * CHANNELS);
    const timestamp = start / CHANNELS / SAMPLE_RATE - AAC_FRAME / SAMPLE_RATE;
    const second = new AudioSample({
      data,
      format: "f32",
      sampleRate: SAMPLE_RATE,
      numberOfChannels: CHANNELS,
      timestamp,
    });
    await source.add(second);
    second.close();
  }
  source.close();
  await output.finalize();
}

function describe(error: unknown): NonNullable<AudioReply["failure"]> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = systemCode(error);
  return { message: error.message, ...(code !== undefined && { code }) };
}

function reply(message: AudioReply): void {
  parentPort?.postMessage(message, []);
}
