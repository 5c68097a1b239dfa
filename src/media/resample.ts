/**
 * Plays interleaved stereo `step` times as fast, through Catmull-Rom curves: from 44.1 to 48 kHz with
 * step 0.91875.
 */
export function resample(samples: Float32Array, step: number): Float32Array {
  if (step === 1) return samples;
  const frames = samples.length / 2;
  const result = new Float32Array(Math.floor(frames / step) * 2);
  for (let frame = 0; frame < result.length / 2; frame += 1) {
    const position = frame * step;
    const whole = Math.floor(position);
    for (let channel = 0; channel < 2; channel += 1) {
      const at = (offset: number): number =>
        samples[Math.max(0, Math.min(frames - 1, whole + offset)) * 2 + channel] ?? 0;
      result[frame * 2 + channel] = curve([at(-1), at(0), at(1), at(2)], position - whole);
    }
  }
  return result;
}

/** Value between the two middle points, 0-1. */
function curve([before, from, to, after]: readonly [number, number, number, number], t: number): number {
  const slope = (to - before) / 2;
  const bend = before - 2.5 * from + 2 * to - after / 2;
  const twist = (after - before) / 2 + 1.5 * (from - to);
  return from + t * (slope + t * (bend + t * twist));
}
