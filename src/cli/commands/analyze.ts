import { EXIT_STATUS } from "../../domain/errors.ts";
import { analysisReport } from "../../report/analysis-report.ts";
import type { CommandRun } from "../command.ts";
import { analyzeFromContext, openContext } from "../context.ts";

/** `analyze`: the facts of a repository, each with its place in the code. */
export const analyze: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const facts = await analyzeFromContext(context);
  context.terminal.result(context.json ? JSON.stringify(facts, null, 2) : analysisReport(facts));
  return EXIT_STATUS.ok;
};
