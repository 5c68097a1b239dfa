import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retryDelay, withTimeout } from "../../src/jobs/polling.ts";
import { VirtualClock } from "./virtual-clock.ts";

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("the wait before the next question", () => {
  it("is chance below a ceiling that doubles from 2 s to 30 s", () => {
    const longest = [0, 1, 2, 3, 4, 5, 100].map((tries) =>
      retryDelay({ clock: { random: () => 0.999_999 }, tries }),
    );
    expect(longest).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    expect(retryDelay({ clock: { random: () => 0.5 }, tries: 0 })).toBe(1_000);
  });

  it("never ends before what the server asked for, up to 5 minutes", () => {
    const wait = (retryAfterMs: number): number =>
      retryDelay({ clock: { random: () => 0 }, tries: 3, retryAfterMs });
    expect(wait(7_000)).toBe(7_000);
    expect(wait(3_600_000)).toBe(300_000);
    expect([wait(Number.NaN), wait(-5), wait(0)]).toEqual([0, 0, 0]);
    expect(wait(Infinity)).toBe(300_000);
  });

  it("is always finite and within its bounds", () => {
    fc.assert(
      fc.property(
        share,
        fc.nat(10_000),
        fc.option(fc.double(), { nil: undefined }),
        (chance, tries, retryAfterMs) => {
          const wait = retryDelay({ clock: { random: () => chance }, tries, retryAfterMs });
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(330_000);
        },
      ),
    );
  });
});

describe("work under a deadline", () => {
  const untilAborted = (signal: AbortSignal): Promise<string> =>
    new Promise((resolve) => signal.addEventListener("abort", () => resolve("aborted")));

  it("is aborted when its time is up, and waited for", async () => {
    const clock = new VirtualClock(1);
    const start = clock.now();
    expect(await clock.drive(withTimeout({ clock, milliseconds: 5_000 }, untilAborted))).toBe("aborted");
    expect(clock.now() - start).toBe(5_000);
  });

  it("is aborted with the outer signal, also when that was aborted before", async () => {
    const clock = new VirtualClock(1);
    const outer = new AbortController();
    const work = withTimeout({ clock, milliseconds: 5_000, signal: outer.signal }, untilAborted);
    outer.abort();
    expect(await work).toBe("aborted");
    const { signal } = outer;
    const late = withTimeout({ clock, milliseconds: 5_000, signal }, async (inner) => inner.aborted);
    expect(await late).toBe(true);
  });

  it("lets go of the clock and the signal when it ends first", async () => {
    const clock = new VirtualClock(1);
    const start = clock.now();
    expect(await withTimeout({ clock, milliseconds: 5_000 }, async () => "done")).toBe("done");
    await clock.drive(clock.sleep(10));
    expect(clock.now() - start).toBe(10);
  });
});
