import { EXIT_STATUS } from "../../domain/errors.ts";
import { analysisReport } from "../../report/analysis-report.ts";
import type { CommandRun } from "../command.ts";
import { analyzeFromContext, answer, openContext } from "../context.ts";

/** `analyze`: the facts of a repository, each with its place in the code. */
export const analyze: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const facts = await analyzeFromContext(context);
  answer(context, { data: facts, text: analysisReport(facts) });
  return EXIT_STATUS.ok;
};
