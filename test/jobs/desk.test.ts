import { describe, expect, it } from "vitest";
import { Desk, deskOf } from "../../src/jobs/desk.ts";
import { MemoryBook } from "./memory-ledger.ts";
import { VirtualClock } from "./virtual-clock.ts";

describe("the desk", () => {
  it("lets one piece of work at a time have a shot key, in order, and others go on", async () => {
    const clock = new VirtualClock(1);
    const desk = new Desk();
    const log: string[] = [];
    const work = (key: string, name: string, milliseconds: number): Promise<void> =>
      desk.alone(key, async () => {
        log.push(`${name} begins`);
        await clock.sleep(milliseconds);
        log.push(`${name} ends`);
      });
    const later = async (): Promise<void> => {
      await clock.sleep(35);
      await work("a", "4", 1);
    };
    await clock.drive(Promise.all([work("a", "1", 30), work("a", "2", 10), work("b", "3", 5), later()]));
    expect(log).toEqual([
      "1 begins",
      "3 begins",
      "3 ends",
      "1 ends",
      "2 begins",
      "2 ends",
      "4 begins",
      "4 ends",
    ]);
  });

  it("goes on after work that failed", async () => {
    const desk = new Desk();
    const failing = desk.alone("a", () => Promise.reject(new Error("no")));
    const next = desk.alone("a", async () => "done");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("done");
  });

  it("is one for all clients of a ledger", () => {
    const book = new MemoryBook(new VirtualClock(1));
    const ledger = book.open("p1");
    expect(deskOf(ledger)).toBe(deskOf(ledger));
    expect(deskOf(ledger)).not.toBe(deskOf(book.open("p2")));
  });
});
