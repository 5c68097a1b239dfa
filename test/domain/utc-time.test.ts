import { expect, it } from "vitest";
import { isoTime, utcMonth } from "../../src/domain/utc-time.ts";

it.each([
  [0, "1970-01-01T00:00:00Z"],
  [Date.UTC(2024, 1, 29, 23, 59, 59, 999), "2024-02-29T23:59:59Z"],
  [Date.UTC(2100, 2, 1), "2100-03-01T00:00:00Z"],
])("writes the moment %i to the second, in UTC", (time, text) => {
  expect(isoTime(time)).toBe(text);
  expect(utcMonth(time)).toBe(text.slice(0, 7));
});
