import { isoTime } from "../domain/utc-time.ts";
import type { Spending, SpendingLine } from "./spending.ts";

/**
 * The money of a month as JSON; amounts in US dollars and, exact, in micro-USD.
 * @param files what a run has just made, the films first
 */
export function spendingJson(spending: Spending, files?: readonly string[]): string {
  return `${JSON.stringify({ ...spendingData(spending), ...(files && { files }) }, null, 2)}\n`;
}

function spendingData(spending: Spending): object {
  const { limit, spent, reserved, held, left } = spending;
  return {
    schema: "sora-pipeline/spending@1",
    estimate: false,
    rehearsal: spending.rehearsal,
    month: spending.month,
    limitUsd: limit / 1e6,
    spentUsd: spent / 1e6,
    reservedUsd: reserved / 1e6,
    heldUsd: held / 1e6,
    leftUsd: left / 1e6,
    ...(spending.film !== undefined && { filmUsd: spending.film / 1e6 }),
    microUsd: { limit, spent, reserved, held, left },
    explained: { ...spending.explained, complete: spending.explained.lines === spending.explained.journal },
    overruns: spending.overruns,
    runs: spending.runs.map(({ id, run, spent: paid, lines }) => ({
      id,
      repo: run?.repo ?? null,
      commit: run?.commit ?? null,
      title: run?.title ?? null,
      startedAt: run === null ? null : isoTime(run.startedAt),
      spentUsd: paid / 1e6,
      shots: lines.map(lineData),
    })),
  };
}

function lineData(line: SpendingLine): object {
  const { at, microUsd, ...rest } = line;
  return { ...rest, at: isoTime(at), usd: microUsd / 1e6, microUsd };
}

const COLUMNS = [
  "at",
  "run",
  "repo",
  "shot",
  "take",
  "provider",
  "model",
  "seconds",
  "size",
  "promptTokens",
  "money",
  "usd",
  "result",
  "jobId",
  "file",
  "reason",
] as const;

/** The money of a month as CSV (RFC 4180), one line per POST. */
export function spendingCsv(spending: Spending): string {
  const rows = spending.runs.flatMap(({ id, run, lines }) =>
    lines.map((line) => [
      isoTime(line.at),
      id,
      run?.repo ?? "",
      line.shot,
      line.take,
      line.provider,
      line.model,
      line.seconds,
      line.size,
      line.promptTokens,
      line.place,
      (line.microUsd / 1e6).toFixed(6),
      line.result,
      line.jobId ?? "",
      line.file ?? "",
      line.reason ?? "",
    ]),
  );
  return [COLUMNS, ...rows].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** Quoted where the format asks for it; a leading `=`, `+`, `-` or `@` of text is kept from becoming a formula. */
function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
