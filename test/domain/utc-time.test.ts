import { expect, it } from "vitest";
import { utcMonth } from "../../src/domain/utc-time.ts";

it("names the UTC month of every day of four centuries, at its first and last millisecond", () => {
  const wrong: number[] = [];
  for (let day = 0; day < 146_097; day += 1) {
    for (const time of [day * 86_400_000, day * 86_400_000 + 86_399_999])
      if (utcMonth(time) !== new Date(time).toISOString().slice(0, 7)) wrong.push(time);
  }
  expect(wrong).toEqual([]);
});
