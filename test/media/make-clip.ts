import { writeFile } from "node:fs/promises";
import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  Mp4OutputFormat,
  Output,
  VideoSample,
  VideoSampleSource,
} from "mediabunny";
import type { VideoCodec } from "mediabunny";
import { loadCodecs } from "../../src/media/codecs.ts";
import { keepAlive } from "../../src/media/keep-alive.ts";

/** A clip to be made for a test. */
export interface ClipRecipe {
  readonly codec?: VideoCodec;
  readonly width?: number;
  readonly height?: number;
  /** Start times of its pictures in seconds; the last one lasts as long as the one before. */
  readonly times?: readonly number[];
  /** Shade 0-255 of a picture shown at a time. */
  readonly tone?: (seconds: number) => number;
  readonly rotation?: 0 | 90 | 180 | 270;
  readonly audioChannels?: number;
  /** Puts the header first, as services do. */
  readonly fastStart?: boolean;
}

/** `rate` times per second for `seconds`. */
export function evenTimes(seconds: number, rate: number): readonly number[] {
  return Array.from({ length: Math.round(seconds * rate) }, (_, index) => index / rate);
}

/** Makes a clip of flat pictures. */
export async function makeClip(path: string, recipe: ClipRecipe = {}): Promise<string> {
  await loadCodecs();
  await writeFile(path, await keepAlive(() => clipBytes(recipe)));
  return path;
}

async function clipBytes(recipe: ClipRecipe): Promise<Uint8Array> {
  const { codec = "avc", width = 160, height = 90, times = evenTimes(2, 24), tone = () => 128 } = recipe;
  const target = new BufferTarget();
  const format = new Mp4OutputFormat({ fastStart: recipe.fastStart === true ? "in-memory" : false });
  const output = new Output({ format, target });
  const video = new VideoSampleSource({ codec, bitrate: 400_000 });
  output.addVideoTrack(video, recipe.rotation === undefined ? {} : { rotation: recipe.rotation });
  const audio = new AudioSampleSource({ codec: "pcm-s16" });
  if (recipe.audioChannels !== undefined) output.addAudioTrack(audio);
  await output.start();
  for (const [index, time] of times.entries()) {
    const next = times[index + 1] ?? time + (time - (times[index - 1] ?? time - 1 / 24));
    const sample = flatSample({ width, height, tone: tone(time), time, duration: next - time });
    await video.add(sample);
    sample.close();
  }
  if (recipe.audioChannels !== undefined) await addSilence(audio, recipe.audioChannels);
  await output.finalize();
  if (target.buffer === null) throw new Error("no clip was made");
  return new Uint8Array(target.buffer);
}

function flatSample(picture: {
  readonly width: number;
  readonly height: number;
  readonly tone: number;
  readonly time: number;
  readonly duration: number;
}): VideoSample {
  const { width, height, tone, time, duration } = picture;
  const luma = Math.round(16 + (tone * 219) / 255);
  const planes = new Uint8Array((width * height * 3) / 2).fill(128);
  planes.fill(luma, 0, width * height);
  return new VideoSample(planes, {
    format: "I420",
    codedWidth: width,
    codedHeight: height,
    timestamp: time,
    duration,
  });
}

async function addSilence(audio: AudioSampleSource, channels: number): Promise<void> {
  const sample = new AudioSample({
    data: new Float32Array(48_000 * channels),
    format: "f32",
    sampleRate: 48_000,
    numberOfChannels: channels,
    timestamp: 0,
  });
  await audio.add(sample);
  sample.close();
}
