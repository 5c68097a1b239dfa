import { expect, test } from "vitest";
import { retryAfterMs } from "../../src/providers/retry-after.ts";

const NOW = Date.parse("2026-11-20T12:00:00Z");

test.each([
  [{ "retry-after": "7" }, 7000],
  [{ "retry-after": "0" }, 0],
  [{ "retry-after": "1.5" }, 1500],
  [{ "retry-after-ms": "250", "retry-after": "7" }, 250],
  [{ "retry-after": "Fri, 20 Nov 2026 12:00:30 GMT" }, 30_000],
  [{ "retry-after": "Fri, 20 Nov 2026 11:00:00 GMT" }, 0],
  [{ "retry-after": "soon" }, undefined],
  [{ "retry-after": "NaN" }, undefined],
  [{}, undefined],
])("reads %j as %s ms", (headers, expected) => {
  expect(retryAfterMs(new Headers(headers), NOW)).toBe(expected);
});
