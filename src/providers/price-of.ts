import { microUsd, microUsdFromUsd, type MicroUsd } from "../domain/units.ts";

/** No clip and no second of one costs more, in dollars; a larger number is a mistake in the reply. */
const HIGHEST = 1_000_000;

/** A dollar amount of a reply in micro-USD, rounded up; `undefined` when it is missing, negative or absurd. */
export function priceOf(dollars: number | undefined): MicroUsd | undefined {
  if (dollars === undefined || !(dollars >= 0 && dollars <= HIGHEST)) return undefined;
  // Rounding 0 up can give -0; the sum is 0.
  return microUsd(microUsdFromUsd(dollars) + 0);
}
