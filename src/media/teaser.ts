import { GifEncoder } from "@napi-rs/canvas";
import type { Canvas } from "@napi-rs/canvas";
import type { FilmPlan } from "../domain/film.ts";
import { closingSeconds } from "../domain/moments.ts";
import { createNativeCanvas } from "./canvas.ts";

/** Pixels across; a README shows it at this size. */
const WIDTH = 400;
/** Pictures per second: drawn on twos at half speed still reads, and the file stays small. */
const RATE = 8;
/** Shots in the teaser, and seconds of each: the end of the gag, where the joke is, before any iris closes. */
const SHOTS = 4;
const SECONDS = 1.5;
/** GIF colours are chosen per picture from every 10th pixel, the library's default. */
const COLOUR_SAMPLING = 10;
/**
 * Distance between the tones of the teaser. Without grain in between it is
 * a fifth of the size: 0.7 instead of 3.8 MB for 48 pictures of 400x225.
 */
const TONE_STEP = 12;

/** A looping GIF of a film's pictures, tinted like the film but with few tones. */
export class Teaser {
  #gif: GifEncoder | undefined;
  #picture: ReturnType<typeof createNativeCanvas> | undefined;

  /** Takes the next picture. */
  add(still: Canvas): void {
    const height = Math.round((WIDTH * still.height) / still.width);
    this.#gif ??= new GifEncoder(WIDTH, height, { repeat: 0, quality: COLOUR_SAMPLING });
    this.#picture ??= createNativeCanvas(WIDTH, height);
    const { canvas, context } = this.#picture;
    context.imageSmoothingQuality = "high";
    context.drawImage(still, 0, 0, WIDTH, height);
    const pixels = canvas.data();
    reduceTones(pixels);
    this.#gif.addFrame(pixels, WIDTH, height, { delay: Math.round(1000 / RATE) });
  }

  /** The GIF; empty when no picture was taken. */
  finish(): Uint8Array {
    return this.#gif?.finish() ?? new Uint8Array();
  }
}

/** Brings RGBA pixels to few tones of one tint, the mean of the picture. */
function reduceTones(pixels: Uint8Array): void {
  const [red, green, blue] = [0, 1, 2].map((channel) => sumOf(pixels, channel)) as [number, number, number];
  const tints = [red / Math.max(1, green), 1, blue / Math.max(1, green)];
  for (let at = 0; at < pixels.length; at += 4) {
    const level = Math.round((pixels[at + 1] ?? 0) / TONE_STEP) * TONE_STEP;
    for (let channel = 0; channel < 3; channel += 1)
      pixels[at + channel] = Math.min(255, level * (tints[channel] ?? 1));
  }
}

function sumOf(pixels: Uint8Array, channel: number): number {
  let sum = 0;
  for (let at = channel; at < pixels.length; at += 4) sum += pixels[at] ?? 0;
  return sum;
}

/** Film times of its pictures, rising. */
export function teaserTimes(film: FilmPlan): readonly number[] {
  const { shots } = film;
  const count = Math.min(SHOTS, shots.length);
  const chosen = Array.from(
    { length: count },
    (_, index) => shots[Math.floor(((index + 0.5) * shots.length) / count)],
  );
  return chosen.flatMap((shot) => {
    if (shot === undefined) return [];
    const last = shot.segments.at(-1) ?? shot.segments[0];
    const acted = last.seconds - closingSeconds(film, shot);
    const seconds = Math.min(SECONDS, acted);
    const from = last.start + acted - seconds;
    return Array.from({ length: Math.floor(seconds * RATE) }, (_, index) => from + index / RATE);
  });
}
