import type { Clock } from "../../../src/ports/clock.ts";

/** A clock that does not wait: sleeping moves it. */
export interface FakeClock extends Clock {
  readonly advance: (milliseconds: number) => void;
}

/** Starts at a fixed moment, or later. */
export function fakeClock(laterMs = 0): FakeClock {
  let now = Date.UTC(2026, 10, 20) + laterMs;
  const advance = (milliseconds: number): void => {
    now += milliseconds;
  };
  return {
    now: () => now,
    sleep: (milliseconds) => {
      advance(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.5,
    advance,
  };
}
