import { EXIT_STATUS } from "../../domain/errors.ts";
import { budgetReport } from "../../report/budget-report.ts";
import type { CommandRun } from "../command.ts";
import { openContext, planFromContext } from "../context.ts";

/** `estimate`: what the film would cost, per shot, in total and on every live model. Spends nothing. */
export const estimate: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const result = await planFromContext(context);
  const report = budgetReport(result);
  context.terminal.result(context.json ? report.json : report.text);
  return EXIT_STATUS.ok;
};
