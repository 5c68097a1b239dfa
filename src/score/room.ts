import type { Sound } from "./sound.ts";

/** Delays of the four comb filters of each ear, in samples at 44.1 kHz (Schroeder's values, a little apart per ear). */
const COMBS = { left: [1116, 1277, 1422, 1557], right: [1139, 1300, 1445, 1580] } as const;
const ALLPASSES = [556, 225] as const;
const FEEDBACK = 0.74;
const DAMPING = 0.35;
const WET = 0.055;

/** Puts the piano into a small hall: Schroeder's reverberator (1962), comb filters in parallel, then all-passes. */
export function addRoom({ sampleRate, left, right }: Sound): void {
  const scale = sampleRate / 44_100;
  const wetLeft = reverberate(left, COMBS.left, scale);
  const wetRight = reverberate(right, COMBS.right, scale);
  for (let index = 0; index < left.length; index += 1) {
    left[index] = (left[index] ?? 0) + WET * (wetLeft[index] ?? 0);
    right[index] = (right[index] ?? 0) + WET * (wetRight[index] ?? 0);
  }
}

function reverberate(dry: Float32Array, combs: readonly number[], scale: number): Float32Array {
  const wet = new Float32Array(dry.length);
  for (const delay of combs) addComb(dry, wet, Math.round(delay * scale));
  for (const delay of ALLPASSES) allpass(wet, Math.round(delay * scale));
  return wet;
}

function addComb(dry: Float32Array, wet: Float32Array, delay: number): void {
  const line = new Float32Array(delay);
  let place = 0;
  let smooth = 0;
  for (let index = 0; index < dry.length; index += 1) {
    const echo = line[place] ?? 0;
    smooth = echo * (1 - DAMPING) + smooth * DAMPING;
    line[place] = (dry[index] ?? 0) + smooth * FEEDBACK;
    place = place + 1 === delay ? 0 : place + 1;
    wet[index] = (wet[index] ?? 0) + echo;
  }
}

function allpass(samples: Float32Array, delay: number): void {
  const line = new Float32Array(delay);
  let place = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const sample = samples[index] ?? 0;
    const echo = line[place] ?? 0;
    line[place] = sample + echo * 0.5;
    samples[index] = echo - sample * 0.5;
    place = place + 1 === delay ? 0 : place + 1;
  }
}
