import { EXIT_STATUS, type ExitName, SoraPipelineError } from "../../domain/errors.ts";
import type { Attempt } from "../../domain/ledger.ts";
import type { ModelChoice } from "../../domain/video-model.ts";
import { SoraClient } from "../../jobs/sora-client.ts";
import { loadFilmRequest } from "../../plan-repository.ts";
import { estimateCost } from "../../plan/cost.ts";
import { openProvider } from "../../providers/registry.ts";
import type { CommandRun } from "../command.ts";
import { answer, type Context, openContext } from "../context.ts";
import { interruption } from "../interruption.ts";
import { eventText } from "../money/event-text.ts";
import { ledgerPurpose } from "../money/money-directory.ts";
import { type Money, openMoney } from "../money/open-money.ts";
import { SYSTEM_CLOCK } from "../system-clock.ts";
import { textSha256 } from "../text-sha256.ts";

/** `recover`: goes on with every job that a run which died left behind, at all providers. Makes no new job. */
export const recover: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const money = await openMoney(context, { purpose: ledgerPurpose(flags) });
  const { attempts } = await money.ledger.snapshot();
  const unfinished = attempts.filter(({ state }) => state !== "settled" && state !== "released");
  const orders = new Map(unfinished.map((attempt) => [attempt.provider, attempt]));
  const ends: ProviderEnd[] = [];
  for (const order of orders.values()) {
    ends.push({ provider: order.provider, exit: await recoverAt(context, { order, money, flags }) });
  }
  answer(context, { data: { providers: ends }, text: ends.map(endText).join("\n") || NOTHING });
  return EXIT_STATUS[ends.find(({ exit }) => exit !== "ok")?.exit ?? "ok"];
};

const NOTHING = "Nothing to recover: every job is settled or released.";

/** How the jobs at one provider ended. */
interface ProviderEnd {
  readonly provider: string;
  readonly exit: ExitName;
}

function endText({ provider, exit }: ProviderEnd): string {
  return exit === "ok"
    ? `${provider}: every job is settled or released.`
    : `${provider}: not every job is settled; see sora-pipeline budget show.`;
}

interface Recovery {
  /** One of the attempts at the provider. */
  readonly order: Attempt;
  readonly money: Money;
  readonly flags: Readonly<Record<string, unknown>>;
}

async function recoverAt(context: Context, { order, money, flags }: Recovery): Promise<ExitName> {
  const { environment, terminal } = context;
  const { provider } = order;
  const baseUrl = typeof flags["base-url"] === "string" ? { baseUrl: flags["base-url"] } : {};
  const model = openProvider(provider, { environment, ...baseUrl, renderClip: noClip });
  const client = new SoraClient({
    ...money,
    model,
    choice: choiceOf(context, order),
    clock: SYSTEM_CLOCK,
    sha256: textSha256,
    estimateCost,
  });
  for await (const event of client.recover({
    signal: interruption(context, "Stopping: what is in flight is recorded.").signal,
  })) {
    if (event.kind === "done") return event.summary.exit;
    const text = eventText(event);
    if (text !== undefined) terminal.say(`${provider}  ${text}`);
  }
  return "ok";
}

/** The row an attempt was bought by; what is not in the table any more counts as billed in full. */
function choiceOf({ request }: Context, { provider, model, size }: Attempt): ModelChoice {
  const { models } = loadFilmRequest(request).models;
  const row = models.find((spec) => spec.provider === provider && spec.model === model);
  const spec = row ?? { ...models[0], provider, model, failedJobsBilled: "unknown" };
  return { spec, size: { name: size }, quality: "standard" };
}

/** Drawn clips are made again by `--resume`, not here. */
async function noClip(): Promise<Uint8Array> {
  throw new SoraPipelineError({
    code: "NOT_AVAILABLE",
    message: "a drawn clip is not recovered, it is drawn again",
    hint: "Run --real --provider animatic again.",
  });
}
