const DAY_MS = 86_400_000;

/**
 * The month a moment belongs to in UTC, `2026-11`: the one the ledger counts its money in.
 * Days become months by the civil calendar counted from 1 March of year 0, so that leap days end their year.
 * @param milliseconds since 1970, not negative
 */
export function utcMonth(milliseconds: number): string {
  const day = Math.floor(milliseconds / DAY_MS) + 719_468;
  const era = Math.floor(day / 146_097);
  const dayOfEra = day - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}
