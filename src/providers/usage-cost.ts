import { priceOf } from "./price-of.ts";
import { numberOf, recordOf } from "./reply-fields.ts";

/**
 * What a job cost in micro-USD, where it says so in `usage.cost`, in dollars. With a key of the user's own at the maker
 * (`is_byok`) that is a fee, not the price.
 */
export function usageCost(job: Readonly<Record<string, unknown>>): number | undefined {
  const usage = recordOf(job["usage"]);
  return usage?.["is_byok"] === true ? undefined : priceOf(numberOf(usage?.["cost"]));
}
