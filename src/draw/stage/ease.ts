/** 0 at the start, 1 at the end, slow at both; flat outside. */
export function ease(share: number): number {
  const at = clamp(share);
  return at * at * (3 - 2 * at);
}

/** The share of the way from `start` to `end` that a moment has gone, eased: 0 before, 1 after. */
export function during(at: number, start: number, end: number): number {
  return ease((at - start) / Math.max(1e-6, end - start));
}

/** Goes to 1 and back to 0: up until `top`, down until `end`. */
export function pulse(at: number, start: number, top: number, end: number): number {
  return during(at, start, top) * (1 - during(at, top, end));
}

/** Overshoots its goal and settles, for follow-through. */
export function settle(share: number): number {
  const at = clamp(share);
  return 1 - Math.exp(-6 * at) * Math.cos(at * 11);
}

/** A swing from -1 to 1, so many times in the whole. */
export function wave(at: number, times: number): number {
  return Math.sin(at * times * Math.PI * 2);
}

/** Keeps a share between 0 and 1. */
export function clamp(share: number): number {
  return Math.max(0, Math.min(1, share));
}
