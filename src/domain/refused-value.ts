import { type ErrorCode, SoraPipelineError } from "./errors.ts";
import { printable } from "./printable.ts";

/** The error about one value that is not allowed. */
export function refusedValue(what: {
  readonly name: string;
  readonly value: unknown;
  readonly code: ErrorCode;
  readonly allowed: string;
}): SoraPipelineError {
  const { name, value, code } = what;
  return new SoraPipelineError({
    code,
    message: `${name} is ${value === "" ? "empty" : `${shownValue(value)}, which is not allowed`}`,
    hint: what.allowed,
    data: { name, value },
  });
}

/** A value as a message shows it: as JSON, cut when it is long. */
export function shownValue(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  const text = printable(JSON.stringify(value) ?? typeof value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
