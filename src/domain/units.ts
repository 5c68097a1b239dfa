import { SoraPipelineError } from "./errors.ts";

declare const unit: unique symbol;

/** Integer micro-dollars: 1 USD = 1,000,000. Estimates are rounded up, never down. The type keeps dollars out. */
export type MicroUsd = number & { readonly [unit]: "MicroUsd" };

/**
 * Makes a {@link MicroUsd} from a dollar amount, rounded up to the next micro-dollar.
 * @throws SoraPipelineError `BAD_AMOUNT` when the amount is negative or not finite.
 */
export function microUsdFromUsd(dollars: number): MicroUsd {
  // 1e-6 of a micro-dollar absorbs binary noise such as 0.07 * 1e6 = 70000.00000000001 before rounding up.
  // Adding 0 turns the -0 of an empty amount into 0.
  return microUsd(Math.ceil(dollars * 1_000_000 - 1e-6) + 0);
}

/**
 * Checks an integer number of micro-dollars.
 * @throws SoraPipelineError `BAD_AMOUNT` when it is negative, fractional or not finite.
 */
export function microUsd(amount: number): MicroUsd {
  if (!Number.isSafeInteger(amount) || amount < 0) throw badAmount("micro-dollars", amount);
  return amount as MicroUsd;
}

/** Dollars as a plain number, for JSON and tables: 4_200_000 becomes 4.2. */
export function usd(amount: MicroUsd): number {
  return amount / 1_000_000;
}

/** Dollars as text with at least two decimals, for people: `$4.20`, `$0.0735`. */
export function formatUsd(amount: MicroUsd): string {
  const exact = (amount / 1_000_000).toFixed(6).replace(/0+$/, "");
  const [whole = "0", fraction = ""] = exact.split(".");
  return `$${whole}.${fraction.padEnd(2, "0")}`;
}

/**
 * Plain micro-dollars, as the ledger and price rows hold them, as text for people.
 * @throws SoraPipelineError `BAD_AMOUNT` when it is no amount.
 */
export function microUsdText(amount: number): string {
  return formatUsd(microUsd(amount));
}

/**
 * Rounds to the timeline's grid of 0.1 s.
 * @throws SoraPipelineError `BAD_AMOUNT` when the value is negative or not finite.
 */
export function seconds(value: number): number {
  if (!Number.isFinite(value) || value < 0) throw badAmount("seconds", value);
  return Math.round(value * 10) / 10;
}

/** Seconds as whole steps of the timeline's grid of 0.1 s. */
export function tenths(value: number): number {
  return Math.round(value * 10);
}

/**
 * Checks a token count.
 * @throws SoraPipelineError `BAD_AMOUNT` when it is negative or not an integer.
 */
export function tokens(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw badAmount("tokens", count);
  return count;
}

function badAmount(what: string, value: number): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_AMOUNT",
    message: `${value} is not an amount of ${what}`,
    hint: "Give a finite number that is zero or more.",
  });
}
