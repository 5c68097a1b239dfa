// oxlint-disable no-restricted-globals -- What a Date makes of a time it is given depends on nothing else.

/**
 * A moment as UTC text, `2026-11-20T12:00:00Z`.
 * @param milliseconds since 1970
 */
export function isoTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** The month a moment belongs to in UTC, `2026-11`. */
export function utcMonth(milliseconds: number): string {
  return isoTime(milliseconds).slice(0, 7);
}

/** Days from one date to another, both `2026-11-20`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
