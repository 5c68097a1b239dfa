import { describe, expect, it } from "vitest";
import { Limiter } from "../../src/jobs/limiter.ts";
import { VirtualClock } from "./virtual-clock.ts";

describe("the limiter", () => {
  it("never runs more at once than it has places, and keeps the order", async () => {
    const clock = new VirtualClock(7);
    const limiter = new Limiter(3);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const work = Array.from({ length: 20 }, (_, index) =>
      limiter.run(async () => {
        begun.push(index);
        running += 1;
        most = Math.max(most, running);
        await clock.sleep(clock.random() * 100);
        running -= 1;
      }),
    );
    await clock.drive(Promise.all(work));
    expect(most).toBe(3);
    expect(begun).toEqual([...begun].toSorted((left, right) => left - right));
  });

  it("gives a place free when its work fails", async () => {
    const limiter = new Limiter(1);
    await expect(limiter.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await limiter.run(async () => "next")).toBe("next");
  });

  it("has at least one place", async () => {
    expect(await new Limiter(0).run(async () => "done")).toBe("done");
  });
});
