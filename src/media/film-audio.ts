/** Samples per second of everything heard in the film. */
export const SAMPLE_RATE = 48_000;
/** Left and right. */
export const CHANNELS = 2;
/** Samples of one AAC packet. */
export const AAC_FRAME = 1024;

/**
 * AAC packets that sound for `seconds`: the encoder adds one of
 * priming, which takes the place of the first frame cut off.
 */
export function audioPackets(seconds: number): number {
  return Math.ceil((Math.round(seconds * SAMPLE_RATE) - AAC_FRAME) / AAC_FRAME) + 1;
}
