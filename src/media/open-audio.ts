import { AudioSampleSink, UnsupportedInputFormatError } from "mediabunny";
import type { AudioSample, InputAudioTrack } from "mediabunny";
import { systemCode } from "../disk/system-error.ts";
import { SoraPipelineError } from "../domain/errors.ts";
import { ClipFault, clipReason } from "./clip-fault.ts";
import { loadCodecs } from "./codecs.ts";
import { CHANNELS, SAMPLE_RATE } from "./film-audio.ts";
import { fitMusic } from "./fit-music.ts";
import { keepAlive } from "./keep-alive.ts";
import { mainTracks, readMedia } from "./read-media.ts";
import { resample } from "./resample.ts";

/**
 * A music file as interleaved 48 kHz stereo of exactly the film's length: repeated or cut, faded at its end.
 * @throws SoraPipelineError `BAD_MUSIC` when the file is not audio that can be decoded.
 */
export async function openAudio(path: string, seconds: number): Promise<Float32Array<ArrayBuffer>> {
  return fitMusic(await decodedMusic(path), Math.round(seconds * SAMPLE_RATE));
}

/**
 * A music file as interleaved 48 kHz stereo, as long as it is.
 * @throws SoraPipelineError like {@link openAudio}.
 */
export async function decodedMusic(path: string): Promise<Float32Array> {
  await loadCodecs();
  try {
    return await keepAlive(() => readMedia(path, async (input) => decode((await mainTracks(input)).audio)));
  } catch (error) {
    throw new SoraPipelineError({
      code: "BAD_MUSIC",
      message: `${path} cannot be played as music: ${musicReason(error)}`,
      hint: "Give a WAV, MP3, FLAC, Ogg or M4A file, or render with the film's own piano.",
      cause: error,
    });
  }
}

function musicReason(error: unknown): string {
  if (error instanceof UnsupportedInputFormatError) return "it is not an audio file";
  return systemCode(error) === "ENOENT" ? "there is no such file" : clipReason(error);
}

async function decode(track: InputAudioTrack | null): Promise<Float32Array> {
  if (track === null) throw new ClipFault("it holds no sound");
  const blocks: Float32Array[] = [];
  let rate = SAMPLE_RATE;
  for await (const sample of new AudioSampleSink(track).samples()) {
    rate = sample.sampleRate;
    blocks.push(stereo(sample));
    sample.close();
  }
  const music = resample(joined(blocks), rate / SAMPLE_RATE);
  if (music.length === 0) throw new ClipFault("it holds no sound");
  return music;
}

/** Left and right of a block; mono is heard on both sides, of surround sound the front pair is taken. */
function stereo(sample: AudioSample): Float32Array {
  const frames = sample.numberOfFrames;
  const result = new Float32Array(frames * CHANNELS);
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    const plane = new Float32Array(frames);
    sample.copyTo(plane, {
      planeIndex: Math.min(channel, sample.numberOfChannels - 1),
      format: "f32-planar",
    });
    for (let frame = 0; frame < frames; frame += 1) result[frame * CHANNELS + channel] = plane[frame] ?? 0;
  }
  return result;
}

function joined(blocks: readonly Float32Array[]): Float32Array {
  const result = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    result.set(block, at);
    at += block.length;
  }
  return result;
}
