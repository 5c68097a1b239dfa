import { SoraPipelineError } from "../domain/errors.ts";
import type { LedgerPurpose } from "../domain/ledger.ts";
import { formatUsd, type MicroUsd, microUsd } from "../domain/units.ts";

/** What is to be spent, and what the user said about it. */
export interface SpendingRequest {
  /** Most that the run can still cost. */
  readonly total: MicroUsd;
  /** What the run has spent and set aside before: `--max-cost` is for the whole of it. */
  readonly used: MicroUsd;
  /** What remains of the month's budget before the run. */
  readonly left: MicroUsd;
  /** Of money, or of rehearsals, which have a budget of their own. */
  readonly purpose: LedgerPurpose;
  /** `--max-cost`. */
  readonly maxCost?: MicroUsd;
  /** Flags of the command that make it cheaper; absent when it has none. */
  readonly cheaper?: string;
  /** `--yes`. */
  readonly yes: boolean;
  /** True when there is a person at a terminal to ask. */
  readonly canAsk: boolean;
}

/** What must happen before the first POST. */
export type Consent =
  | { readonly kind: "given" }
  /** Ask; `y` or `yes` is consent. */
  | { readonly kind: "ask" }
  /** Ask for the amount; only the amount itself is consent. */
  | { readonly kind: "ask-amount"; readonly amount: string };

/** Above this the amount is typed, not just agreed to. */
const LARGE_MICRO_USD = 20_000_000;

/**
 * Decides how consent to spending is had: nothing to spend needs none; `--yes` with a sufficient `--max-cost` is
 * consent; else a person is asked, and types the amount when it is above $20 or half of what remains.
 * @throws SoraPipelineError `RUN_LIMIT_EXCEEDED` when the film costs more than `--max-cost`, `BUDGET_EXCEEDED` when
 * more than remains, `CONFIRMATION_NEEDED` with the exact flags when there is nobody to ask.
 */
export function consentNeeded(request: SpendingRequest): Consent {
  const { total, used, left, maxCost, yes, canAsk } = request;
  if (total === 0) return { kind: "given" };
  if (maxCost !== undefined && total > maxCost - used) throw overRunLimit(request, maxCost);
  if (total > left) throw overBudget(request);
  if (yes && maxCost !== undefined) return { kind: "given" };
  if (!canAsk) throw nobodyToAsk(request);
  const large = total > LARGE_MICRO_USD || total * 2 > left;
  return large ? { kind: "ask-amount", amount: formatUsd(total) } : { kind: "ask" };
}

/** True when what was typed is consent. */
export function isConsent(consent: Consent, answer: string | undefined): boolean {
  const text = (answer ?? "").trim().toLowerCase();
  switch (consent.kind) {
    case "given":
      return true;
    case "ask":
      return text === "y" || text === "yes";
    case "ask-amount":
      return text.replace(/^\$/, "") === consent.amount.slice(1);
  }
}

function overRunLimit(request: SpendingRequest, maxCost: MicroUsd): SoraPipelineError {
  const { total, used } = request;
  const whole = wholeOf(request);
  const before = used === 0 ? "" : ` with the ${formatUsd(used)} it has spent or set aside`;
  return new SoraPipelineError({
    code: "RUN_LIMIT_EXCEEDED",
    message: `the run can cost ${formatUsd(whole)}${before}, more than --max-cost ${dollarsOf(maxCost)}`,
    hint: `Give --max-cost ${dollarsOf(whole)}${orCheaper(request, "it")}.`,
    data: { totalMicroUsd: total, usedMicroUsd: used, maxCostMicroUsd: maxCost },
  });
}

/** What the run can cost from its beginning to its end. */
function wholeOf({ total, used }: SpendingRequest): MicroUsd {
  return microUsd(used + total);
}

function orCheaper({ cheaper }: SpendingRequest, what: string): string {
  return cheaper === undefined ? "" : `, or make ${what} cheaper with ${cheaper}`;
}

function overBudget(request: SpendingRequest): SoraPipelineError {
  const { total, left, purpose } = request;
  return new SoraPipelineError({
    code: "BUDGET_EXCEEDED",
    message: `the run can cost ${formatUsd(total)}, but ${formatUsd(left)} of the month's budget${purpose === "rehearsal" ? " of rehearsals" : ""} remain`,
    hint: `Raise it with \`sora-pipeline budget set USD${purpose === "rehearsal" ? " --rehearsal" : ""}\` and where your settings say less${orCheaper(request, "the run")}.`,
    data: { totalMicroUsd: total, leftMicroUsd: left },
  });
}

function nobodyToAsk(request: SpendingRequest): SoraPipelineError {
  const amount = dollarsOf(wholeOf(request));
  return new SoraPipelineError({
    code: "CONFIRMATION_NEEDED",
    message: request.yes
      ? `the run can cost ${formatUsd(request.total)}; --yes agrees to no amount without --max-cost`
      : `the run can cost ${formatUsd(request.total)} and there is no terminal to ask on`,
    hint: `Add: ${request.yes ? "" : "--yes "}--max-cost ${amount}`,
    data: { totalMicroUsd: request.total, flags: ["--yes", "--max-cost", amount] },
  });
}

/** As `--max-cost` takes it: `4.20`, never less than the amount. */
function dollarsOf(amount: MicroUsd): string {
  return formatUsd(microUsd(amount)).slice(1);
}
