import { MECHANISM_USES } from "../domain/film-rules.ts";
import type { LintRuleName, RawFinding } from "./lint-catalogue.ts";
import type { LintInput } from "./lint-input.ts";

/** Below this many shots a film cannot be expected to vary: findings become warnings. */
const FULL_FILM_SHOTS = 5;
const MIN_MECHANISMS = 3;
const MIN_SETTINGS = 2;

/** A film varies its gag mechanisms, props and settings. */
export function varietyRules({ film }: LintInput): readonly RawFinding[] {
  const { shots } = film;
  const mechanisms = counted(shots.map((shot) => shot.mechanism));
  const props = counted(shots.map((shot) => shot.prop.toLowerCase()));
  const settings = counted(shots.map((shot) => shot.setting));
  const severity = shots.length < FULL_FILM_SHOTS ? "warning" : "error";
  const finding = (rule: LintRuleName, found: string): RawFinding => ({
    rule,
    where: "film",
    found,
    severity,
  });
  return [
    ...[...mechanisms]
      .filter(([, times]) => times > mostUses(shots.length))
      .map(([name, times]) => finding("mechanism-repeated", `${name} ${times} times`)),
    ...(mechanisms.size < MIN_MECHANISMS
      ? [finding("mechanism-variety", [...mechanisms.keys()].join(", "))]
      : []),
    ...[...props].filter(([, times]) => times > 1).map(([prop]) => finding("prop-repeated", prop)),
    ...(settings.size < MIN_SETTINGS ? [finding("setting-variety", [...settings.keys()].join(", "))] : []),
  ];
}

/** A few times in a film of usual length, in proportion in a longer one. */
function mostUses(shots: number): number {
  return Math.max(MECHANISM_USES.always, Math.ceil(shots * MECHANISM_USES.allowed));
}

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
