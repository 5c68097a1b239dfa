import type { FilmPlan, LintFinding } from "../domain/film.ts";
import { bannedWordRules } from "./lint-rules-banned.ts";
import { cardRules } from "./lint-rules-cards.ts";
import { evidenceRules } from "./lint-rules-evidence.ts";
import { promptRules } from "./lint-rules-prompt.ts";
import { repositoryTextRules } from "./lint-rules-repository-text.ts";
import { timelineRules } from "./lint-rules-timeline.ts";
import { varietyRules } from "./lint-rules-variety.ts";
import type { LintInput, LintRules } from "./lint-input.ts";
import type { RawFinding } from "./lint-catalogue.ts";
import { LINT_RULES } from "./lint-catalogue.ts";

const RULE_GROUPS: readonly LintRules[] = [
  promptRules,
  repositoryTextRules,
  bannedWordRules,
  cardRules,
  evidenceRules,
  timelineRules,
  varietyRules,
];

/** Checks a film against the rules of the craft. Findings come in a fixed order: by rule group, then in film order. */
export function lintFilm(input: LintInput): FilmPlan["lint"] {
  const findings = RULE_GROUPS.flatMap((rules) => rules(input));
  return {
    errors: findings.filter((finding) => severity(finding) === "error").map(published),
    warnings: findings.filter((finding) => severity(finding) === "warning").map(published),
  };
}

function severity(finding: RawFinding): "error" | "warning" {
  return finding.severity ?? LINT_RULES[finding.rule].severity;
}

function published(finding: RawFinding): LintFinding {
  return {
    rule: finding.rule,
    where: finding.where,
    message: LINT_RULES[finding.rule].message(finding.found),
  };
}
