import { describe, expect, it } from "vitest";
import { EventQueue } from "../../src/jobs/event-queue.ts";

describe("the event queue", () => {
  it("gives everything in order, whether it comes before or while the reader waits", async () => {
    const queue = new EventQueue<number>();
    queue.push(1);
    queue.push(2);
    const read: number[] = [];
    const reading = (async () => {
      for await (const item of queue) {
        read.push(item);
        if (item === 2) queue.push(3);
      }
    })();
    await Promise.resolve();
    queue.push(4);
    queue.end();
    await reading;
    expect(read.toSorted((left, right) => left - right)).toEqual([1, 2, 3, 4]);
    expect(read.slice(0, 2)).toEqual([1, 2]);
  });

  it("ends at once when nothing is left", async () => {
    const queue = new EventQueue<number>();
    queue.end();
    for await (const item of queue) expect(item).toBeUndefined();
  });
});
