import { refusedValue } from "./refused-value.ts";

/**
 * Refuses options without what they must have, as callers without types may give them.
 * @param needed what to give, by key
 * @throws SoraPipelineError `BAD_CONFIG` with the key that is missing and what to give.
 */
export function requireGiven(options: object, needed: Readonly<Record<string, string>>): void {
  const given = { ...(options as Readonly<Record<string, unknown>> | undefined) };
  const missing = Object.entries(needed).find(([name]) => given[name] === undefined);
  if (missing === undefined) return;
  const [name, allowed] = missing;
  throw refusedValue({ name, value: undefined, code: "BAD_CONFIG", allowed });
}
