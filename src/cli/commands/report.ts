import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import { moneyMonth } from "../../domain/ledger.ts";
import { spendingCsv, spendingJson } from "../../report/spending-data.ts";
import { spendingHtml } from "../../report/spending-html.ts";
import { spendingText } from "../../report/spending-text.ts";
import { type Spending, spendingOf } from "../../report/spending.ts";
import type { ReportFormat } from "../choices.ts";
import type { CommandRun } from "../command.ts";
import { textFlag } from "../flags.ts";
import { ledgerPurpose } from "../money/money-directory.ts";
import { monthCap, readMoney } from "../money/open-money.ts";
import { openRunContext } from "../money/open-run-context.ts";

/** `report`: the money of a month, run by run and shot by shot. Changes no byte of the ledger. */
export const report: CommandRun = async (flags, world) => {
  const context = await openRunContext(flags, world);
  const purpose = ledgerPurpose(flags);
  const snapshot = await readMoney(context, purpose);
  const spending = spendingOf({
    snapshot,
    month: monthGiven(textFlag(flags, "month")) ?? moneyMonth(snapshot.months, world.today.slice(0, 7)),
    limitMicroUsd: await monthCap(context, purpose, snapshot),
    rehearsal: purpose === "rehearsal",
  });
  const asked = context.json ? "json" : flags["format"];
  context.terminal.result(WRITERS[(asked ?? "txt") as ReportFormat](spending));
  const { lines, journal } = spending.explained;
  return lines === journal ? EXIT_STATUS.ok : EXIT_STATUS.checkFailed;
};

const WRITERS: Readonly<Record<ReportFormat, (spending: Spending) => string>> = {
  txt: spendingText,
  json: spendingJson,
  csv: spendingCsv,
  html: spendingHtml,
};

function monthGiven(value: string | undefined): string | undefined {
  if (value === undefined || value === "") return undefined;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value;
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `--month is ${JSON.stringify(value)}, which is not a month`,
    hint: "Give year and month in UTC, for instance --month 2026-11.",
  });
}
