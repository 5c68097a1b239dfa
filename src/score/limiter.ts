import type { Sound } from "./sound.ts";

/** Loudness the music is brought to: root mean square of the sounding parts, about -15 LUFS for a piano. */
const TARGET_RMS = 0.16;
/** -2 dBFS: lossy coding adds about 1 dB to the loudest peaks (measured: 0.89 came back as 0.99). */
const CEILING = 0.79;
const RELEASE_SECONDS = 0.12;
/** Windows quieter than this are silence and do not count for the loudness. */
const SILENCE_RMS = 0.002;

/** Brings the sound to the loudness of the film and keeps every sample under the ceiling, without distortion. */
export function limit(sound: Sound): void {
  const gain = loudnessGain(sound);
  const { left, right, sampleRate } = sound;
  const release = 0.1 ** (1 / (RELEASE_SECONDS * sampleRate));
  let reduction = 0;
  for (let index = 0; index < left.length; index += 1) {
    const first = (left[index] ?? 0) * gain;
    const second = (right[index] ?? 0) * gain;
    const peak = Math.max(Math.abs(first), Math.abs(second));
    reduction = Math.max(reduction * release, peak > CEILING ? 1 - CEILING / peak : 0);
    left[index] = first * (1 - reduction);
    right[index] = second * (1 - reduction);
  }
}

function loudnessGain({ left, right, sampleRate }: Sound): number {
  const size = Math.round(sampleRate * 0.4);
  let total = 0;
  let windows = 0;
  for (let start = 0; start + size <= left.length; start += size) {
    let sum = 0;
    for (let index = start; index < start + size; index += 1) {
      sum += (left[index] ?? 0) ** 2 + (right[index] ?? 0) ** 2;
    }
    const power = sum / (2 * size);
    if (power < SILENCE_RMS ** 2) continue;
    total += power;
    windows += 1;
  }
  return windows === 0 ? 1 : TARGET_RMS / Math.sqrt(total / windows);
}
