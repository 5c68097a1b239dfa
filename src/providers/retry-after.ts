/**
 * Milliseconds a `Retry-After` header asks to wait: seconds or an HTTP date (RFC 9110, 10.2.3), or the `retry-after-ms`
 * some servers send. `undefined` without a usable one; never negative.
 * @param now milliseconds since 1970, for dates
 */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const milliseconds = amountOf(headers.get("retry-after-ms"));
  if (milliseconds !== undefined) return milliseconds;
  const header = headers.get("retry-after");
  const seconds = amountOf(header);
  if (seconds !== undefined) return Math.round(seconds * 1000);
  const date = Date.parse(header ?? "");
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The header as `{retryAfterMs}` to spread into an outcome; empty without one. */
export function waitOf(headers: Headers): { readonly retryAfterMs?: number } {
  const wait = retryAfterMs(headers, Date.now());
  return wait === undefined ? {} : { retryAfterMs: wait };
}

function amountOf(value: string | null): number | undefined {
  return value !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}
