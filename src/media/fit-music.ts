import { SAMPLE_RATE } from "./film-audio.ts";

/** Seconds in which the music goes over into its own beginning when it is repeated. */
const CROSS_FADE = 0.5;
/** Music that ends less than this many seconds before the film is not begun again. */
const SHORTEST_REPEAT = 1;
/** Seconds in which it fades at the end of the film. */
const FADE_OUT = 2;

/** Interleaved stereo of exactly `frames` frames: repeated or cut, and faded out unless it ends by itself. */
export function fitMusic(music: Float32Array, frames: number): Float32Array<ArrayBuffer> {
  const length = music.length / 2;
  const result = new Float32Array(frames * 2);
  const overlap = Math.min(Math.round(CROSS_FADE * SAMPLE_RATE), Math.floor(length / 2));
  const enough = frames - Math.round(SHORTEST_REPEAT * SAMPLE_RATE);
  for (let start = 0; start === 0 || start + overlap < enough; start += length - overlap) {
    const end = Math.min(frames, start + length);
    for (let frame = start; frame < end; frame += 1) {
      const gain = start === 0 ? 1 : ramp(frame - start, overlap);
      const rest = start + length >= enough ? 1 : ramp(start + length - frame, overlap);
      for (const side of [0, 1])
        result[frame * 2 + side] =
          (result[frame * 2 + side] ?? 0) + (music[(frame - start) * 2 + side] ?? 0) * gain * rest;
    }
  }
  if (length !== frames) fadeOut(result, Math.min(frames, Math.round(FADE_OUT * SAMPLE_RATE)));
  return result;
}

function fadeOut(samples: Float32Array, frames: number): void {
  const start = samples.length - frames * 2;
  for (let index = start; index < samples.length; index += 1)
    samples[index] = (samples[index] ?? 0) * (1 - (index - start) / (frames * 2));
}

/** 0 to 1 over `length` frames. */
function ramp(frame: number, length: number): number {
  return length === 0 ? 1 : Math.min(1, frame / length);
}
