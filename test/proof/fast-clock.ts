import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../../src/ports/clock.ts";
import { seededRandom } from "../ledger/seeded-random.ts";

/** How much faster than the world this clock goes. */
const SPEED = 50;
/** What it shows when it is set going: far from the turn of a month. */
const MORNING = Date.UTC(2026, 10, 10, 9);

/**
 * A clock that runs 50 times as fast, the same in every process that is given the same start: a grace of a minute passes
 * in 1.2 s. Nothing about money depends on it but the month.
 * @param start milliseconds since 1970 when it was set going, by the clock of the machine
 */
export function fastClock(start: number, seed = 1): Clock {
  const random = seededRandom(seed);
  return {
    now: () => MORNING + (Date.now() - start) * SPEED,
    sleep: (milliseconds, signal) =>
      wait(milliseconds / SPEED, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
    random: random.next,
  };
}
