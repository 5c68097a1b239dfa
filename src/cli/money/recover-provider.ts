import { ERROR_CODES, type ErrorCode, type ExitName, internalError } from "../../domain/errors.ts";
import type { Attempt } from "../../domain/ledger.ts";
import type { ModelCatalogue, ModelChoice } from "../../domain/video-model.ts";
import type { JobEvent } from "../../jobs/job-events.ts";
import { releaseLostJobs } from "../../jobs/release-lost-jobs.ts";
import { openSoraClient } from "../../open-sora-client.ts";
import type { SoraClientOptions } from "../../jobs/sora-client-options.ts";
import type { VideoModel } from "../../ports/video-model.ts";
import { takesBaseUrl } from "../../providers/provider-table.ts";
import { openProvider } from "../../providers/registry.ts";
import type { Context } from "../context.ts";
import { asKnown } from "../terminal.ts";
import { eventText } from "./event-text.ts";
import type { Money } from "./open-money.ts";
import { profileChoice } from "./profile-choice.ts";
import { assertNoneAtSandboxes } from "./sandbox-jobs.ts";

/** The unfinished jobs at one provider. */
export interface Recovery {
  /** One of its attempts. */
  readonly order: Attempt;
  readonly money: Money;
  readonly models: ModelCatalogue["models"];
  readonly limits: NonNullable<SoraClientOptions["limits"]>;
  readonly flags: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/** How the jobs at one provider ended. */
export interface ProviderEnd {
  readonly provider: string;
  readonly exit: ExitName;
  /** What kept its jobs from being finished, where it was a fault. */
  readonly error?: { readonly code: ErrorCode; readonly message: string; readonly hint: string };
}

/** Goes on with all unfinished jobs at one provider, without a new one. What goes wrong is told, not thrown. */
export async function recoverProvider(context: Context, recovery: Recovery): Promise<ProviderEnd> {
  const { provider } = recovery.order;
  try {
    return { provider, exit: await goOn(context, recovery) };
  } catch (error) {
    const { code, message, hint } = asKnown(error);
    return { provider, exit: ERROR_CODES[code], error: { code, message, hint } };
  }
}

/** The sandbox of a rehearsal without an address: it ended with its run. */
const OWN_SANDBOX = { provider: "sandbox", jobsEndWithProcess: true } as const;

async function goOn(context: Context, recovery: Recovery): Promise<ExitName> {
  const { order, money, models, limits, flags, signal } = recovery;
  if (order.provider === "sandbox" && flags["base-url"] === undefined) {
    for (const released of await releaseLostJobs(money.ledger, OWN_SANDBOX))
      sayEvent(context, recovery, released);
    assertNoneAtSandboxes(await money.ledger.snapshot());
    return "ok";
  }
  const choice = choiceOf(order, models);
  const model = openModel(context, { ...recovery, choice });
  const client = openSoraClient({ ...money, model, choice, limits });
  let exit: ExitName = "ok";
  for await (const event of client.recover({ signal })) {
    if (event.kind === "done") ({ exit } = event.summary);
    sayEvent(context, recovery, event);
  }
  return exit;
}

function sayEvent({ terminal }: Context, { order, money }: Recovery, event: JobEvent): void {
  const text = eventText(event, money.rehearsal ? "rehearsal" : "money");
  if (text !== undefined) terminal.say(`${order.provider}  ${text}`);
}

/** The provider as its jobs were bought, `--base-url` only where its server is the user's choice. */
function openModel(
  context: Context,
  { order: { provider }, flags, choice: { spec } }: Recovery & { readonly choice: ModelChoice },
): VideoModel {
  const { "base-url": baseUrl, server } = flags;
  const isReal = provider !== "sandbox";
  return openProvider(provider, {
    environment: context.environment,
    renderClip: noClip,
    ...(typeof baseUrl === "string" && takesBaseUrl(provider) && { baseUrl }),
    ...(isReal && profileChoice(context, { spec, server: typeof server === "string" ? server : undefined })),
  });
}

/** The row an attempt was bought by; what is not in the table any more counts as billed in full. */
function choiceOf({ provider, model, size }: Attempt, models: ModelCatalogue["models"]): ModelChoice {
  const row = models.find((spec) => spec.provider === provider && spec.model === model);
  const spec = row ?? { ...models[0], provider, model, failedJobsBilled: "unknown" };
  return { spec, size: { name: size }, quality: "standard" };
}

/**
 * Nothing is drawn here: clips that a dead run did not finish are released, and the next run of the film draws them.
 */
async function noClip(): Promise<Uint8Array> {
  throw internalError("recover began a job");
}
