import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AudioSample, AudioSampleSource, FilePathTarget, Output, WavOutputFormat } from "mediabunny";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeAudio } from "../../src/media/encode-audio.ts";
import { fitMusic } from "../../src/media/fit-music.ts";
import { openAudio } from "../../src/media/open-audio.ts";
import { makeClip } from "./make-clip.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "music-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A sine of 440 Hz. */
function tone(frames: number, rate: number, channels: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(frames * channels);
  for (let index = 0; index < samples.length; index += 1)
    samples[index] = Math.sin((Math.floor(index / channels) / rate) * 440 * 2 * Math.PI) * 0.5;
  return samples;
}

async function wav(name: string, rate: number, channels: number): Promise<string> {
  const path = join(folder, name);
  const output = new Output({ format: new WavOutputFormat(), target: new FilePathTarget(path) });
  const source = new AudioSampleSource({ codec: "pcm-s16" });
  output.addAudioTrack(source);
  await output.start();
  const data = tone(rate * 2, rate, channels);
  const sample = new AudioSample({
    data,
    format: "f32",
    sampleRate: rate,
    numberOfChannels: channels,
    timestamp: 0,
  });
  await source.add(sample);
  sample.close();
  await output.finalize();
  return path;
}

/** Upward crossings of zero of the left side, per second. */
function pitch(samples: Float32Array, from: number, to: number): number {
  let crossings = 0;
  for (let frame = from * 48_000 + 1; frame < to * 48_000; frame += 1)
    if ((samples[frame * 2] ?? 0) >= 0 && (samples[frame * 2 - 2] ?? 0) < 0) crossings += 1;
  return crossings / (to - from);
}

describe("openAudio", () => {
  it.each([
    ["48 kHz stereo", 48_000, 2],
    ["44.1 kHz mono", 44_100, 1],
    ["22.05 kHz with six channels", 22_050, 6],
  ])("keeps the pitch of a file in %s and gives both sides", async (_, rate, channels) => {
    const music = await openAudio(await wav(`${rate}.wav`, rate, channels), 2);
    expect(music.length).toBe(2 * 48_000 * 2);
    expect(pitch(music, 0, 1)).toBeCloseTo(440, -1);
    expect(music[20_001]).toBeCloseTo(music[20_000] ?? NaN, 5);
  });

  it("decodes AAC", async () => {
    const path = join(folder, "music.m4a");
    await encodeAudio(path, tone(48_000 * 2, 48_000, 2));
    expect(pitch(await openAudio(path, 2), 0.5, 1.5)).toBeCloseTo(440, -1);
  });

  it("repeats short music to the end of the film and fades it there", async () => {
    const music = await openAudio(await wav("short.wav", 48_000, 2), 7);
    expect(music.length).toBe(7 * 48_000 * 2);
    expect(pitch(music, 3, 5)).toBeGreaterThan(430);
    expect(Math.abs(music.at(-1) ?? 1)).toBeLessThan(0.001);
  });

  it("says that a file is not audio", async () => {
    const text = join(folder, "song.mp3");
    await writeFile(text, "la la la ".repeat(50));
    const film = await makeClip(join(folder, "silent.mp4"));
    const word = join(folder, "word.mp3");
    await writeFile(word, "garbage\n");
    for (const [path, reason] of [
      [text, "it is not an audio file"],
      [film, "it holds no sound"],
      [word, "it is damaged or of another kind"],
    ])
      await expect(openAudio(path ?? "", 2)).rejects.toMatchObject({
        code: "BAD_MUSIC",
        message: `${path} cannot be played as music: ${reason}`,
      });
  });

  it("says that there is no such file", async () => {
    const path = join(folder, "never.wav");
    const message = `${path} cannot be played as music: there is no such file`;
    await expect(openAudio(path, 2)).rejects.toMatchObject({ code: "BAD_MUSIC", message });
  });
});

describe("fitMusic", () => {
  it("leaves music of the film's length as it is", () => {
    const music = tone(48_000, 48_000, 2);
    expect(fitMusic(music, 48_000)).toEqual(music);
  });

  it("ends in silence rather than begin again for less than a second", () => {
    const fitted = fitMusic(new Float32Array(48_000 * 2).fill(0.5), 48_000 + 24_000);
    expect(fitted.subarray(0, 48_000).every((value) => value > 0)).toBe(true);
    expect(fitted.subarray(48_000 * 2).every((value) => value === 0)).toBe(true);
  });

  it("never gets louder where it goes over into its own beginning", () => {
    const music = new Float32Array(48_000 * 2).fill(0.5);
    const fitted = fitMusic(music, 48_000 * 4);
    const heard = fitted.subarray(0, 48_000 * 2 * 2);
    expect(heard.every((value) => value > 0.49 && value < 0.501)).toBe(true);
  });
});
