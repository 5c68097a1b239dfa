import { SoraPipelineError } from "../../domain/errors.ts";

/**
 * The longest wait for one job, in seconds, as `--timeout` gives it.
 * @throws SoraPipelineError `BAD_FLAG` for anything but a whole number above zero.
 */
export function secondsGiven(value: unknown): number {
  const text = String(value).trim();
  if (/^\d{1,6}$/.test(text) && Number(text) > 0) return Number(text);
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `--timeout is ${JSON.stringify(value)}, which is not a number of seconds`,
    hint: "Give whole seconds, for instance --timeout 1200.",
  });
}
