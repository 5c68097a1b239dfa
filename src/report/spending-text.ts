import { printable } from "../domain/printable.ts";
import { microUsdText } from "../domain/units.ts";
import { grouped } from "./figures.ts";
import type { Spending, SpendingLine, SpendingRun } from "./spending.ts";
import { textTable } from "./text-table.ts";

/** The money of a month as text for people: the total, every run, every POST. */
export function spendingText(spending: Spending): string {
  const sections = [totals(spending), ...spending.runs.map(runSection), explanation(spending)];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function totals({ rehearsal, month, limit, spent, reserved, held, left, film }: Spending): readonly string[] {
  return [
    rehearsal ? `REHEARSAL - SPENDING IN ${month}, NO MONEY IS REAL` : `SPENDING IN ${month} (UTC)`,
    `limit     ${microUsdText(limit)}`,
    `spent     ${microUsdText(spent)}`,
    `reserved  ${microUsdText(reserved)}  for jobs that are being made`,
    `held      ${microUsdText(held)}  for jobs nobody knows the end of (sora-pipeline budget resolve${rehearsal ? " --rehearsal" : ""})`,
    `left      ${microUsdText(left)}`,
    ...(film === undefined ? [] : [`film      ${microUsdText(film)}  spent on this film, all takes`]),
  ];
}

function runSection({ id, run, spent, lines }: SpendingRun): readonly string[] {
  const what =
    run === null
      ? ""
      : `, ${run.title} (${run.repo}${run.commit === null ? "" : ` at ${run.commit.slice(0, 7)}`})`;
  return [
    printable(`RUN ${id}${what}: ${microUsdText(spent)} spent`),
    ...textTable(
      [
        { title: "shot", align: "left" },
        { title: "take", align: "right" },
        { title: "model", align: "left", maxWidth: 32 },
        { title: "s", align: "right" },
        { title: "size", align: "left", maxWidth: 10 },
        { title: "tokens", align: "right" },
        { title: "USD", align: "right" },
        { title: "money", align: "left" },
        { title: "result", align: "left" },
        { title: "job", align: "left", maxWidth: 28 },
      ],
      lines.map(row),
    ),
    ...lines.flatMap(noteOf),
  ];
}

/** The attempt's name where there is something to be said, or to be resolved. */
function noteOf({ shot, attempt, reason, place }: SpendingLine): readonly string[] {
  const open = place === "reserved" ? "its end is not written down yet" : null;
  const note = reason ?? open;
  return note === null ? [] : [printable(`${shot} ${attempt}: ${note}`)];
}

function row(line: SpendingLine): readonly string[] {
  return [
    line.shot,
    String(line.take),
    line.model,
    String(line.seconds),
    line.size,
    grouped(line.promptTokens),
    microUsdText(line.microUsd),
    line.place,
    line.result,
    line.jobId ?? "-",
  ];
}

function explanation({ explained, overruns }: Spending): readonly string[] {
  const { lines, journal } = explained;
  return [
    lines === journal
      ? `Every cent is explained: the lines of the month add up to ${microUsdText(journal)}, as the journal does.`
      : `NOT EXPLAINED: the lines add up to ${microUsdText(lines)}, the journal to ${microUsdText(journal)}. Run: sora-pipeline budget verify`,
    ...(overruns.length === 0
      ? []
      : [
          `OVERRUN: ${overruns.join(", ")} cost more than was reserved; nothing is bought until it is resolved.`,
        ]),
  ];
}
