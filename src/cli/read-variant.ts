import { SoraPipelineError } from "../domain/errors.ts";
import { MOST_VARIANTS } from "../domain/film-rules.ts";

/**
 * The number given with a flag that counts variants.
 * @throws SoraPipelineError `BAD_FLAG` when it is not a whole number from `least` to {@link MOST_VARIANTS}.
 */
export function readVariant({
  flag,
  given,
  least,
}: {
  readonly flag: string;
  readonly given: unknown;
  readonly least: 1 | 2;
}): number {
  const number = typeof given === "string" && /^[1-9]$/.test(given.trim()) ? Number(given) : 0;
  if (number >= least && number <= MOST_VARIANTS) return number;
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: given === "" ? `${flag} is empty` : `${flag} is ${JSON.stringify(given)}, which is not allowed`,
    hint: `Give a whole number from ${least} to ${MOST_VARIANTS}.`,
    data: { name: flag, value: given },
  });
}
