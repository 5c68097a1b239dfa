import type { Evidence } from "../domain/evidence.ts";
import type { RawFinding } from "./lint-catalogue.ts";
import type { LintInput } from "./lint-input.ts";

/** Every card and every shot cites at least one line, completely. */
export function evidenceRules({ film }: LintInput): readonly RawFinding[] {
  return [...film.cards, ...film.shots].flatMap(({ id, evidence }) => {
    if (evidence.length < 1) return [{ rule: "no-evidence", where: id, found: "none" }];
    const incomplete = evidence.filter((entry) => !isComplete(entry));
    return incomplete.map((entry) => ({
      rule: "no-evidence" as const,
      where: id,
      found: JSON.stringify(entry),
    }));
  });
}

function isComplete({ path, line, text }: Evidence): boolean {
  const relative = path !== "" && !path.startsWith("/") && !path.split("/").includes("..");
  return (
    relative &&
    Number.isSafeInteger(line) &&
    line >= 1 &&
    text !== "" &&
    text.length <= 200 &&
    !text.includes("\n")
  );
}
