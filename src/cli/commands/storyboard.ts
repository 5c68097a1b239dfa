import { EXIT_STATUS } from "../../domain/errors.ts";
import { storyboardMarkdown } from "../../report/storyboard-markdown.ts";
import type { CommandRun } from "../command.ts";
import { answer, openContext, planFromContext } from "../context.ts";

/** `storyboard`: cards and shots in the order of the film, on stdout; writes no file. */
export const storyboard: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const { plan } = await planFromContext(context);
  answer(context, { data: { cards: plan.cards, shots: plan.shots }, text: storyboardMarkdown(plan) });
  return EXIT_STATUS.ok;
};
