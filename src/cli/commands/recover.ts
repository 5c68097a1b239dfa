import { EXIT_STATUS, type ExitName } from "../../domain/errors.ts";
import { isUnfinished } from "../../domain/ledger.ts";
import { loadCodecs } from "../../media/codecs.ts";
import { loadFilmRequest } from "../../plan-repository.ts";
import type { CommandRun } from "../command.ts";
import { answer, type Context } from "../context.ts";
import { interruption } from "../interruption.ts";
import { ledgerPurpose } from "../money/money-directory.ts";
import { openMoney, readMoney } from "../money/open-money.ts";
import { openRunContext } from "../money/open-run-context.ts";
import { type ProviderEnd, type Recovery, recoverProvider } from "../money/recover-provider.ts";
import { recoverSandboxCommand, sandboxesWithJobs } from "../money/sandbox-jobs.ts";
import { secondsGiven } from "../money/timeout-flag.ts";

/** `recover`: goes on with every job that a run which died left behind, at all providers. Makes no new job. */
export const recover: CommandRun = async (flags, world) => {
  const context = await openRunContext(flags, world);
  const limits = flags["timeout"] === undefined ? {} : { jobMs: secondsGiven(flags["timeout"]) * 1000 };
  const purpose = ledgerPurpose(flags);
  const money = await openMoney(context, { purpose });
  const { attempts } = await money.ledger.snapshot();
  const unfinished = attempts.filter(isUnfinished);
  const orders = new Map(unfinished.map((attempt) => [attempt.provider, attempt]));
  const ends = await recoverAll(context, [...orders.values()], { money, limits, flags });
  answer(context, { data: { providers: ends }, text: ends.map(endText).join("\n") || NOTHING });
  if (purpose === "money") await sayOfRehearsals(context);
  return EXIT_STATUS[exitOf(ends)];
};

const NOTHING = "Nothing to recover: every job is settled or released.";

async function sayOfRehearsals(context: Context): Promise<void> {
  for (const address of sandboxesWithJobs(await readMoney(context, "rehearsal")))
    context.terminal.say(`Rehearsals left jobs, too: ${recoverSandboxCommand(address)}`);
}

/** One provider after the other: what is wrong with one keeps no other from its turn, Ctrl-C does. */
async function recoverAll(
  context: Context,
  orders: readonly Recovery["order"][],
  means: Pick<Recovery, "money" | "limits" | "flags">,
): Promise<readonly ProviderEnd[]> {
  if (orders.length === 0) return [];
  await loadCodecs();
  const { models } = loadFilmRequest(context.request).models;
  const { signal } = interruption(context, "Stopping: what is in flight is recorded.");
  const ends: ProviderEnd[] = [];
  for (const order of orders) {
    const end: Promise<ProviderEnd> | ProviderEnd = signal.aborted
      ? { provider: order.provider, exit: "interrupted" }
      : recoverProvider(context, { ...means, order, models, signal });
    ends.push(await end);
  }
  return ends;
}

function endText({ provider, exit, error }: ProviderEnd): string {
  if (error !== undefined) return `${provider}: ${error.message}. ${error.hint}`;
  return exit === "ok"
    ? `${provider}: every job is settled or released.`
    : `${provider}: not every job is settled; sora-pipeline report names the attempts.`;
}

/** The user's stop goes first: it is why others had no turn. */
function exitOf(ends: readonly ProviderEnd[]): ExitName {
  const exits = ends.map(({ exit }) => exit).filter((exit) => exit !== "ok");
  return exits.find((exit) => exit === "interrupted") ?? exits[0] ?? "ok";
}
