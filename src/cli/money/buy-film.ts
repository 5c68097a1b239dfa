import type { RunSummary } from "../../jobs/job-events.ts";
import { releaseLostJobs } from "../../jobs/release-lost-jobs.ts";
import type { SoraClient } from "../../jobs/sora-client.ts";
import { loadCodecs } from "../../media/codecs.ts";
import { lastFrame } from "../../media/stills.ts";
import { openSoraClient } from "../../open-sora-client.ts";
import type { Context } from "../context.ts";
import { interruption } from "../interruption.ts";
import { askConsent } from "./ask-consent.ts";
import { eventText } from "./event-text.ts";
import { knownSecrets } from "./known-secrets.ts";
import { newestTakes } from "./newest-takes.ts";
import { type Money, openMoney } from "./open-money.ts";
import type { Purchase } from "./purchase.ts";
import { filmHash, keepRunFilm } from "./run-film.ts";
import { openSeller, type Seller } from "./seller.ts";

/** What became of a purchase. */
export interface Bought extends RunEnd {
  readonly money: Money;
  readonly seller: Pick<Seller, "choice" | "purpose">;
}

/**
 * Buys the clips of a film: who sells, is there money, does the user agree, then one job after another.
 * @throws SoraPipelineError before anything is spent; what happens afterwards is in the summary.
 */
export async function buyFilm(context: Context, purchase: Purchase): Promise<Bought> {
  // Nothing is bought that could not be looked at.
  await loadCodecs();
  const seller = await openSeller(context, purchase);
  try {
    const money = await openMoney(context, { ...purchase, purpose: seller.purpose });
    // Before the price is looked at: what is freed here has to be made anew.
    for (const released of await releaseLostJobs(money.ledger, seller.model))
      sayEvent(context, eventText(released, seller.purpose));
    const client = openClient(context, { purchase, seller, money });
    const takes = await takesOf(purchase, { client, money, seller });
    const wanted = { ...(purchase.shots !== undefined && { shots: purchase.shots }), takes };
    const check = await client.checkBudget(purchase.film, { ...wanted, runId: purchase.runId });
    await askConsent(context, { check, purchase, seller });
    keepRunFilm(context, { ...purchase, purpose: seller.purpose });
    const end = await run(context, { client, purchase, wanted, purpose: seller.purpose });
    return { ...end, money, seller };
  } finally {
    await seller.close();
  }
}

interface Parties {
  readonly purchase: Purchase;
  readonly seller: Seller;
  readonly money: Money;
}

function openClient(context: Context, { purchase, seller, money }: Parties): SoraClient {
  const { timeoutSeconds, continuity } = purchase;
  return openSoraClient({
    ...money,
    model: seller.model,
    choice: seller.choice,
    secrets: knownSecrets(context.environment),
    ...(continuity && { lastFrame }),
    ...(timeoutSeconds !== undefined && { limits: { jobMs: timeoutSeconds * 1000 } }),
  });
}

/**
 * A retake of an earlier run is not undone: its clip is the one
 * that is found. A run that goes on wants what it was begun for.
 */
async function takesOf(
  { film, runId, takes: begun = {}, retakes = [] }: Purchase,
  { client, money, seller }: Omit<Parties, "purchase"> & { readonly client: SoraClient },
): Promise<Record<string, number>> {
  const wanted = { filmHash: filmHash(film), runId, spec: seller.choice.spec, begun };
  const takes = newestTakes(await money.ledger.snapshot(), wanted);
  for (const shot of retakes) takes[shot] = await client.nextTake(film, shot);
  return takes;
}

interface ClientRun extends Pick<Seller, "purpose"> {
  readonly client: SoraClient;
  readonly purchase: Purchase;
  readonly wanted: { readonly shots?: readonly string[]; readonly takes: Readonly<Record<string, number>> };
}

/** How a run ended. */
interface RunEnd {
  readonly summary: RunSummary;
  /** The fault of ledger or disk that ended it before its time, if one did. */
  readonly fault?: unknown;
  /** Aborted by the user's Ctrl-C, then or later: what comes after the purchase heeds it too. */
  readonly signal: AbortSignal;
}

const STOPPING =
  "Stopping: no new job is started, what is in flight is recorded, finished parts of the film are kept.";

async function run(context: Context, { client, purchase, wanted, purpose }: ClientRun): Promise<RunEnd> {
  const { film, runId, outDir, repository, retakes } = purchase;
  const { signal } = interruption(context, STOPPING);
  const events = client.generateFilm(film, {
    ...wanted,
    runId,
    outDir,
    filmHash: filmHash(film),
    ...(repository !== undefined && { repository }),
    ...(retakes !== undefined && { retake: true }),
    signal,
  });
  let summary: RunSummary | undefined;
  try {
    for await (const event of events) {
      if (event.kind === "done") ({ summary } = event);
      else if (event.kind === "progress")
        context.terminal.progress(`${event.shot} ${Math.floor(event.percent)} %`);
      else sayEvent(context, eventText(event, purpose));
    }
  } catch (fault) {
    if (summary === undefined) throw fault;
    return { summary, fault, signal };
  } finally {
    context.terminal.stagesDone();
  }
  if (summary === undefined) throw new Error("a run ended without its last event");
  return { summary, signal };
}

function sayEvent({ terminal }: Context, text: string | undefined): void {
  terminal.stagesDone();
  if (text !== undefined) terminal.say(text);
}
