import { EXIT_STATUS } from "../../domain/errors.ts";
import { isPriced, type ModelSpec } from "../../domain/video-model.ts";
import { loadFilmRequest } from "../../plan-repository.ts";
import { PROVIDERS, type ProviderName } from "../../providers/provider-table.ts";
import { checkedBaseUrl, isLoopback } from "../../providers/base-url.ts";
import { openProvider, providerSetup, publishedModels } from "../../providers/registry.ts";
import { textTable } from "../../report/text-table.ts";
import { asKnown } from "../terminal.ts";
import type { CommandRun } from "../command.ts";
import { answer, type Context } from "../context.ts";
import { openRunContext } from "../money/open-run-context.ts";

/** Longest wait for one provider's answer, in milliseconds. */
const ANSWER_MS = 10_000;

/** `providers list | check`: who can make the clips, with which key, at which price; `check` asks each, for nothing. */
export const providers: CommandRun = async (flags, world) => {
  const context = await openRunContext(flags, world);
  const baseUrl = typeof flags["base-url"] === "string" ? flags["base-url"] : undefined;
  const { models } = loadFilmRequest(context.request).models;
  const rows: ProviderRow[] = [];
  for (const name of Object.keys(PROVIDERS) as ProviderName[]) {
    const row = rowOf(context, { name, baseUrl, models });
    rows.push(flags["action"] === "check" && row.ready ? await answered(context, { row, baseUrl }) : row);
  }
  answer(context, { data: { providers: rows }, text: table(rows) });
  return rows.some(({ alive }) => alive === false) ? EXIT_STATUS.checkFailed : EXIT_STATUS.ok;
};

interface ProviderRow {
  readonly name: ProviderName;
  /** True when a run could begin: key and address are there. */
  readonly ready: boolean;
  /** The variable the key comes from, or what is missing. Never the key. */
  readonly key: string;
  readonly address: string | null;
  /** Rows of the table that are live. */
  readonly models: number;
  /** Of those, with an exact price. */
  readonly priced: number;
  /** The oldest check of a price, ISO date. */
  readonly checkedOn: string | null;
  /** Only after `check`. */
  readonly alive?: boolean;
  readonly detail?: string;
  /** Models with their limits and prices as the provider publishes them now, where it does. */
  readonly live?: readonly object[];
}

interface Offer {
  readonly name: ProviderName;
  readonly baseUrl: string | undefined;
  /** Rows of all providers. */
  readonly models: readonly ModelSpec[];
}

function rowOf({ environment }: Context, { name, baseUrl, models }: Offer): ProviderRow {
  const entry = PROVIDERS[name];
  const own = "baseUrlVariable" in entry && baseUrl !== undefined ? { baseUrl } : {};
  const setup = providerSetup(name, { environment, ...own });
  const live = models.filter(({ provider, status }) => provider === name && status === "active");
  const local = name === "animatic" || name === "sandbox";
  const hasKey = setup.key !== undefined || !setup.keyNeeded;
  return {
    name,
    ready: local || (hasKey && setup.address !== undefined),
    key: setup.key?.variable ?? (setup.keyNeeded ? `set ${setup.keyVariables.join(" or ")}` : "none needed"),
    address: local ? "this machine" : (setup.address ?? null),
    models: live.length,
    priced: live.filter(isPriced).length,
    checkedOn: live.map(({ checkedOn }) => checkedOn).sort()[0] ?? null,
  };
}

async function answered(
  { environment }: Context,
  { row, baseUrl }: { readonly row: ProviderRow; readonly baseUrl: string | undefined },
): Promise<ProviderRow> {
  if (row.name === "sandbox" && (baseUrl === undefined || !isLoopback(checkedBaseUrl(baseUrl))))
    return { ...row, alive: true, detail: "starts with every rehearsal" };
  try {
    const own = "baseUrlVariable" in PROVIDERS[row.name] || row.name === "sandbox" ? baseUrl : undefined;
    const model = openProvider(row.name, {
      environment,
      renderClip: async () => new Uint8Array(),
      ...(own !== undefined && { baseUrl: own }),
    });
    const { alive, detail } = await model.check(AbortSignal.timeout(ANSWER_MS));
    const live = alive
      ? await publishedModels(row.name, { environment }, AbortSignal.timeout(ANSWER_MS))
      : undefined;
    return { ...row, alive, detail, ...(live?.kind === "models" && { live: live.models }) };
  } catch (error) {
    return { ...row, alive: false, detail: asKnown(error).message };
  }
}

function table(rows: readonly ProviderRow[]): string {
  return textTable(
    [
      { title: "provider", align: "left" },
      { title: "ready", align: "left" },
      { title: "key", align: "left", maxWidth: 44 },
      { title: "address", align: "left", maxWidth: 48 },
      { title: "models", align: "right" },
      { title: "priced", align: "right" },
      { title: "checked", align: "left" },
      { title: "answer", align: "left", maxWidth: 60 },
    ],
    rows.map((row) => [
      row.name,
      row.ready ? "yes" : "no",
      row.key,
      row.address ?? "give --base-url or SORA_BASE_URL",
      String(row.models),
      String(row.priced),
      row.checkedOn ?? "-",
      row.alive === undefined ? "-" : `${row.alive ? "alive" : "no answer"}: ${row.detail ?? ""}`,
    ]),
  ).join("\n");
}
