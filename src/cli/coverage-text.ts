import { printable } from "../domain/printable.ts";
import type { Coverage, CoverageReport } from "../gags/coverage.ts";

/** The coverage of a repository for people: a row per kind of name, then the concepts used most. */
export function coverageText(report: CoverageReport): string {
  const rows = [
    coverageRow("errors", report.errors),
    coverageRow("classes", report.classes),
    coverageRow("functions", report.functions),
    coverageRow("imports", report.imports),
  ];
  const concepts = report.concepts
    .slice(0, 20)
    .map(({ id, names }) => `  ${String(names).padStart(5)}  ${id}`);
  const unmatched = [...report.errors.unmatched, ...report.classes.unmatched].slice(0, 20).map(printable);
  return [
    "             total  specific  generic  none",
    ...rows,
    "most used concepts:",
    ...concepts,
    ...(unmatched.length === 0 ? [] : [`without a concept of their own: ${unmatched.join(", ")}`]),
  ].join("\n");
}

function coverageRow(name: string, { total, specific, generic, none }: Coverage): string {
  const share = total === 0 ? "-" : `${Math.round((100 * specific) / total)} %`;
  return `${name.padEnd(10)}${String(total).padStart(8)}${share.padStart(10)}${String(generic).padStart(9)}${String(none).padStart(6)}`;
}
