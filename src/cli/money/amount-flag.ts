import { SoraPipelineError } from "../../domain/errors.ts";
import { type MicroUsd, microUsd } from "../../domain/units.ts";

/**
 * US dollars given on the command line. Money is counted in whole
 * micro-dollars here, so what is finer is refused rather than rounded.
 * @throws SoraPipelineError `BAD_FLAG` for anything but a plain decimal number of zero or more with up to six decimals.
 */
export function dollarsGiven(name: string, value: unknown): MicroUsd {
  const text = String(value).trim().replace(/^\$/, "");
  const amount = /^\d{1,9}([.]\d{1,6}0*)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(amount)) return microUsd(Math.round(amount * 1e6));
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `${name} is ${JSON.stringify(value)}, which is not an amount of US dollars`,
    hint: "Give a plain number of zero or more with at most six decimals, such as 20 or 4.50.",
    data: { name, value },
  });
}
