import { beforeAll, describe, expect, it } from "vitest";
import { composeScore } from "../../src/score/compose-score.ts";
import { renderVoice } from "../../src/score/piano-voice.ts";
import type { Score, ScoreNote } from "../../src/score/score.ts";
import type { Sound } from "../../src/score/sound.ts";
import { synthesize } from "../../src/score/synthesize.ts";
import { buildPlan } from "../builders/plan-builder.ts";

const RATE = 24_000;

describe("a piano voice", () => {
  it.each([36, 48, 60, 72, 84])("sounds at the pitch %i it was asked for", (pitch) => {
    const voice = renderVoice(pitch, 0.6, RATE);
    const frequency = 440 * 2 ** ((pitch - 69) / 12);
    const at = loudness(voice, frequency);
    expect(at).toBeGreaterThan(4 * loudness(voice, frequency * 2 ** (0.5 / 12)));
    expect(at).toBeGreaterThan(4 * loudness(voice, frequency / 2 ** (0.5 / 12)));
  });

  it("has overtones, more of them when struck hard, and dies away", () => {
    const [soft, hard] = [renderVoice(60, 0, RATE), renderVoice(60, 1, RATE)];
    const fifth = 5 * 261.63;
    expect(loudness(hard, fifth) / loudness(hard, 261.63)).toBeGreaterThan(
      loudness(soft, fifth) / loudness(soft, 261.63),
    );
    expect(rms(hard.subarray(0, 4800))).toBeGreaterThan(10 * rms(hard.subarray(-4800)));
  });
});

describe("the sound of a score", () => {
  let score: Score;
  let sound: Sound;
  beforeAll(() => {
    score = composeScore(buildPlan());
    sound = synthesize(score, RATE);
  });

  it("is exactly as long as the film, in both ears", () => {
    expect(sound.left.length).toBe(Math.round(score.seconds * RATE));
    expect(sound.right.length).toBe(sound.left.length);
  });

  it("never clips and is never nothing", () => {
    const peak = sound.left.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
    expect(peak).toBeLessThanOrEqual(0.8);
    expect(peak).toBeGreaterThan(0.5);
    expect(rms(sound.left)).toBeGreaterThan(0.05);
  });

  it("is quiet before every topper and loud on it", () => {
    for (const hit of score.hits) {
      const before = rms(between(sound, hit - 0.12, hit));
      const on = rms(between(sound, hit, hit + 0.12));
      expect(on / before, `topper at ${hit}`).toBeGreaterThan(8);
    }
  });

  it("places high keys to the right and low keys to the left", () => {
    const played = (pitch: number): Sound =>
      synthesize(oneNote({ start: 0, seconds: 0.5, pitch, velocity: 0.7 }), RATE);
    const [low, high] = [played(40), played(84)];
    expect(rms(low.left)).toBeGreaterThan(rms(low.right) * 1.2);
    expect(rms(high.right)).toBeGreaterThan(rms(high.left) * 1.2);
  });

  it("stops a note when the key is let go", () => {
    const short = synthesize(oneNote({ start: 0, seconds: 0.2, pitch: 60, velocity: 0.7 }), RATE);
    expect(rms(between(short, 0.8, 0.95))).toBeLessThan(rms(between(short, 0, 0.15)) / 15);
  });
});

function oneNote(note: ScoreNote): Score {
  return { seconds: 1, notes: [note], sections: [], hits: [] };
}

function between({ left, sampleRate }: Sound, from: number, to: number): Float32Array {
  return left.subarray(Math.round(from * sampleRate), Math.round(to * sampleRate));
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

/** Strength of one frequency by the Goertzel algorithm over the first second. */
function loudness(samples: Float32Array, frequency: number): number {
  const step = (2 * Math.PI * frequency) / RATE;
  let [real, imaginary] = [0, 0];
  const length = Math.min(samples.length, RATE);
  for (let index = 0; index < length; index += 1) {
    real += (samples[index] ?? 0) * Math.cos(step * index);
    imaginary += (samples[index] ?? 0) * Math.sin(step * index);
  }
  return Math.hypot(real, imaginary) / length;
}
