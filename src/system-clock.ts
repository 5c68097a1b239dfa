import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "./ports/clock.ts";

/** The clock and chance of this machine. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    wait(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
  random: () => Math.random(),
};
