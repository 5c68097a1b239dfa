import type { Clock } from "../../src/ports/clock.ts";

interface Timer {
  readonly at: number;
  readonly wake: () => void;
}

/** 20 November 2026, 12:00 UTC. */
const NOON = Date.UTC(2026, 10, 20, 12);

/**
 * A clock that does not wait: when nothing else can happen, time jumps to the next sleeper. Chance is seeded. Real work
 * (a disk) is announced with `busy`, so that time stands still while it goes on.
 */
export class VirtualClock implements Clock {
  #now = NOON;
  #busy = 0;
  readonly #timers = new Set<Timer>();
  readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  readonly now = (): number => this.#now;

  readonly sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const wake = (): void => {
        this.#timers.delete(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const timer = { at: this.#now + milliseconds, wake };
      this.#timers.add(timer);
      signal?.addEventListener("abort", wake, { once: true });
    });

  /** Holds the time while work that is not virtual goes on. */
  async busy<Result>(work: Result | Promise<Result>): Promise<Result> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
    }
  }

  /** Lets time pass until the work is done. Throws when it never will be. */
  async drive<Result>(work: Promise<Result>): Promise<Result> {
    const ended = work.then(
      () => "ended",
      () => "ended",
    );
    for (let idle = 0; (await Promise.race([ended, everythingElse()])) !== "ended";) {
      if (this.#busy > 0) continue;
      idle = this.#next() ? 0 : idle + 1;
      if (idle > 100) throw new Error("nobody sleeps and nothing happens: the work hangs");
    }
    return work;
  }

  /** Wakes the sleeper whose time comes first. */
  #next(): boolean {
    let first: Timer | undefined;
    for (const timer of this.#timers) if (first === undefined || timer.at < first.at) first = timer;
    if (first === undefined) return false;
    this.#now = Math.max(this.#now, first.at);
    first.wake();
    return true;
  }
}

/** Runs after all promises that can go on have gone on. */
function everythingElse(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Numbers in [0, 1): the same seed gives the same ones (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
