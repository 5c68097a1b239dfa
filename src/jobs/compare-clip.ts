import type { ClipInspection } from "../ports/clip-store.ts";

/** Models that count in frame groups are off by less: 81 frames at 16 per second are 5.06 s for 5 s. */
const SECONDS_TOLERANCE = 0.25;
/** Codecs want sides in multiples of 16, so that "720p" may come as 704 lines. */
const LINES_TOLERANCE = 16;
/** Of the ratio of the sides: 1280x704 is 2.3 % wider than 16:9. */
const RATIO_TOLERANCE = 0.05;

/** What was asked for. */
export interface AskedClip {
  readonly seconds: number;
  /** As the provider spells it: `1280x720`, `720p`; other spellings are not compared. */
  readonly size: string;
  /** `16:9`; not compared when absent. */
  readonly aspectRatio?: string | undefined;
}

/** How a clip differs from what was asked for, for people: `5.0 s instead of 8 s`; `undefined` when it does not. */
export function compareClip(
  asked: AskedClip,
  clip: Extract<ClipInspection, { ok: true }>,
): string | undefined {
  const differences = [secondsDifference(asked, clip), sizeDifference(asked, clip)];
  const found = differences.filter((difference) => difference !== undefined);
  return found.length > 0 ? found.join(", ") : undefined;
}

interface Measured {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
}

function secondsDifference(asked: AskedClip, { seconds }: Measured): string | undefined {
  if (Math.abs(seconds - asked.seconds) <= SECONDS_TOLERANCE) return undefined;
  return `${seconds.toFixed(1)} s instead of ${asked.seconds} s`;
}

function sizeDifference(asked: AskedClip, { width, height }: Measured): string | undefined {
  const exact = /^(\d+)x(\d+)$/i.exec(asked.size);
  const same = exact === null ? likely(asked, { width, height }) : sameSides(exact, { width, height });
  if (same) return undefined;
  const ratio = exact === null && asked.aspectRatio !== undefined ? ` at ${asked.aspectRatio}` : "";
  return `${width}x${height} instead of ${asked.size}${ratio}`;
}

type Sides = Omit<Measured, "seconds">;

function sameSides([, width, height]: RegExpExecArray, clip: Sides): boolean {
  return Number(width) === clip.width && Number(height) === clip.height;
}

function likely(asked: AskedClip, { width, height }: Sides): boolean {
  const lines = /^(\d+)p$/i.exec(asked.size)?.[1];
  const [wide = 1, high = 1] = asked.aspectRatio?.split(":").map(Number) ?? [width, height];
  const rightLines =
    lines === undefined || Math.abs(Math.min(width, height) - Number(lines)) <= LINES_TOLERANCE;
  return rightLines && Math.abs(width / height / (wide / high) - 1) <= RATIO_TOLERANCE;
}
