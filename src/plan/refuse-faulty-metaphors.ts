import { SoraPipelineError } from "../domain/errors.ts";
import type { MetaphorLibrary } from "../domain/metaphor.ts";
import { lintMetaphors } from "./lint-metaphors.ts";

/** Rules of good style: a gag that breaks one can still be filmed. */
const STYLE: ReadonlySet<string> = new Set([
  "card-length",
  "mechanism-spread",
  "near-duplicate",
  "prop-repeated",
  "quick-wording",
  "short-wording",
]);

/**
 * Refuses a library with gags of the user's own that cannot be filmed or shown, or with rules that clash.
 * @throws SoraPipelineError `BAD_METAPHORS` with file, line and reason.
 */
export function refuseFaultyMetaphors(library: MetaphorLibrary): void {
  const faults = lintMetaphors(library).filter(({ rule }) => !STYLE.has(rule));
  const [first] = faults;
  if (first === undefined) return;
  const { place, where, message, rule } = first;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
  throw new SoraPipelineError({
    code: "BAD_METAPHORS",
    message: `${place ?? "the gag library"}: ${where}: ${message} (${rule})${more}`,
    hint: "Mend the gag; `sora-pipeline metaphors lint --metaphors PATH` lists everything.",
    data: { findings: faults },
  });
}
