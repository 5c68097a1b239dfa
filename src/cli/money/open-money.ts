import { join } from "node:path";
import { openDiskClipStore } from "../../clips/disk-clip-store.ts";
import {
  type Caps,
  DEFAULT_MONTH_USD,
  type LedgerPurpose,
  type LedgerSnapshot,
} from "../../domain/ledger.ts";
import { formatUsd, type MicroUsd, microUsd, microUsdFromUsd } from "../../domain/units.ts";
import { openLedger } from "../../ledger/open-ledger.ts";
import { readLedger } from "../../ledger/read-ledger.ts";
import { inspectClip } from "../../media/inspect-clip.ts";
import type { ClipStore } from "../../ports/clip-store.ts";
import type { Ledger } from "../../ports/ledger.ts";
import type { Context } from "../context.ts";
import { SYSTEM_CLOCK } from "../../system-clock.ts";
import { moneyDirectory } from "./money-directory.ts";

/** The user's ledger and clips, open for spending. */
export interface Money {
  readonly ledger: Ledger;
  readonly clips: ClipStore;
  readonly caps: Caps;
  readonly rehearsal: boolean;
}

/**
 * Opens the ledger and the clip store for spending.
 * @throws SoraPipelineError the codes of the ledger, `LEDGER_UNWRITABLE` when there is no place for it.
 */
export async function openMoney(
  context: Context,
  options: { readonly purpose: LedgerPurpose; readonly maxCost?: MicroUsd },
): Promise<Money> {
  const directory = moneyDirectory(context, options.purpose);
  const warn = (message: string): void => context.terminal.warn(message);
  const ledger = await openLedger({ directory, clock: SYSTEM_CLOCK, warn });
  const clips = openDiskClipStore({ directory: join(directory, "clips"), inspect: inspectClip });
  const { maxCost, purpose } = options;
  const monthMicroUsd = await monthCap(context, purpose, await ledger.snapshot());
  const caps = { monthMicroUsd, ...(maxCost !== undefined && { runMicroUsd: maxCost }) };
  return { ledger, clips, caps, rehearsal: purpose === "rehearsal" };
}

/** The ledger as it stands, for reports; changes no byte and is empty when there is none. */
export function readMoney(
  context: Pick<Context, "world" | "terminal">,
  purpose: LedgerPurpose,
): Promise<LedgerSnapshot> {
  const warn = (message: string): void => context.terminal.warn(message);
  return readLedger({ directory: moneyDirectory(context, purpose), warn });
}

/**
 * The month's limit in micro-USD: the lower one of `budget set` and of flag, environment and settings; the default
 * where neither says one. Rehearsals without a `budget set` of their own have that of money, to end where the run
 * would. What is asked for above `budget set` is told.
 * @throws SoraPipelineError the codes of the ledger, when the limit of money cannot be read.
 */
export async function monthCap(
  context: Context,
  purpose: LedgerPurpose,
  { monthCapMicroUsd: own }: LedgerSnapshot,
): Promise<MicroUsd> {
  const { settings, terminal } = context;
  const { monthlyBudget } = settings;
  const ofMoney =
    own === undefined && purpose === "rehearsal" ? await readMoney(context, "money") : undefined;
  const monthCapMicroUsd = own ?? ofMoney?.monthCapMicroUsd;
  const asked = monthlyBudget === undefined ? undefined : microUsdFromUsd(monthlyBudget);
  if (monthCapMicroUsd === undefined) return asked ?? microUsdFromUsd(DEFAULT_MONTH_USD);
  const set = microUsd(monthCapMicroUsd);
  if (asked === undefined || asked <= set) return asked ?? set;
  terminal.warn(
    `the limit of budget set, ${formatUsd(set)}, is lower than the ${formatUsd(asked)} asked for and holds`,
  );
  return set;
}
