import { SoraPipelineError } from "../../domain/errors.ts";
import { type MicroUsd, microUsdFromUsd } from "../../domain/units.ts";

/**
 * US dollars given on the command line, rounded down to whole micro-dollars: a limit is never stretched.
 * @throws SoraPipelineError `BAD_FLAG` for anything but a plain decimal number of zero or more.
 */
export function dollarsGiven(name: string, value: unknown): MicroUsd {
  const text = String(value).trim().replace(/^\$/, "");
  const amount = /^\d{1,9}([.]\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(amount)) return microUsdFromUsd(Math.floor(amount * 1e6 + 1e-6) / 1e6);
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `${name} is ${JSON.stringify(value)}, which is not an amount of US dollars`,
    hint: "Give a plain number of zero or more, such as 20 or 4.50.",
    data: { name, value },
  });
}
